"""Whose certificates `rolecall call` believes: those of the system, and of SSL_CERT_FILE and SSL_CERT_DIR."""

import os
import ssl
from urllib.parse import urlsplit

from voice.errors import BadInput, RolecallError

FILE_VARIABLE = "SSL_CERT_FILE"
UNKNOWN_AUTHORITY = (2, 18, 19, 20, 21)
"""OpenSSL's codes for a certificate whose signer it does not know: naming the authority helps, for others nothing."""


def authorities(url: str) -> ssl.SSLContext | None:
    """None where no certificate is asked for. Raises BadInput for an SSL_CERT_FILE that OpenSSL would pass over."""
    if urlsplit(url).scheme not in ("https", "wss"):
        return None
    context, file = ssl.create_default_context(), os.environ.get(FILE_VARIABLE)
    if not file:
        return context
    try:
        context.load_verify_locations(file)
    except ssl.SSLError:
        raise BadInput(f"{FILE_VARIABLE} names {file}, which holds no certificate in PEM form.") from None
    except OSError as error:
        raise BadInput(f"{FILE_VARIABLE} names {file}, which cannot be read: {error.strerror}.") from None
    return context


def refuse_untrusted(url: str, error: BaseException) -> None:
    """Raises RolecallError where `error` comes of the certificate at `url`."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    if cause is None:
        return
    server = urlsplit(url).netloc
    if cause.verify_code in UNKNOWN_AUTHORITY:
        raise RolecallError(
            f"The certificate of {server} is not trusted ({cause.verify_message}); set {FILE_VARIABLE} to the file of "
            "the authority that signed it."
        ) from error
    raise RolecallError(f"The certificate of {server} cannot be used: {cause.verify_message.rstrip('.')}.") from error
