"""The server's own certificate, for people who reach it without a proxy; read again when its files change."""

import asyncio
import contextlib
import logging
import signal
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from cryptography.x509.oid import ExtensionOID

from voice.errors import BadInput

log = logging.getLogger(__name__)

LOOK_EVERY_S = 30.0


@dataclass(frozen=True, slots=True)
class Proof:
    """What a certificate says."""

    names: tuple[str, ...]
    """Hosts and addresses that it is for."""
    ends_at: datetime

    def covers(self, host: str) -> bool:
        wildcard = f"*.{host.partition('.')[2]}"
        return any(name in (host, wildcard) for name in self.names)


class Certificate:
    """`context` serves the newest files that could be used."""

    def __init__(self, cert: Path, key: Path, host: str) -> None:
        """For people who reach the server at `host`. Raises BadInput, naming the file and what is wrong with it."""
        self._cert, self._key, self._host = cert, key, host
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.set_alpn_protocols(["http/1.1"])
        self._seen = self._stamp()
        self.proof = self._load()

    async def watch(self) -> None:
        """Takes new files as they come, at once on SIGHUP; ones that cannot be used are told, and the old ones stay."""
        told, loop = asyncio.Event(), asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, told.set)
        try:
            while True:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY_S):
                        await told.wait()
                if told.is_set() or self._stamp() != self._seen:
                    told.clear()
                    self.look_again()
        finally:
            loop.remove_signal_handler(signal.SIGHUP)

    def look_again(self) -> None:
        """New connections get what lies there now, if it can be used."""
        self._seen = self._stamp()
        try:
            self.proof = self._load()
        except BadInput as error:
            log.error("the certificate stays as it was: %s", error)
        else:
            log.info("the certificate was read again; it ends on %s", self.proof.ends_at.date())

    def _load(self) -> Proof:
        proof = _checked(self._cert, self._key)
        if not proof.covers(self._host):
            raise BadInput(
                f"The certificate {self._cert} is for {', '.join(proof.names) or 'no host'}, not for {self._host}, "
                "where the origin says that people reach the server."
            )
        if proof.ends_at < datetime.now(UTC):
            log.error("the certificate ended on %s: browsers refuse it until it is renewed", proof.ends_at.date())
        self.context.load_cert_chain(self._cert, self._key)
        return proof

    def _stamp(self) -> tuple[object, ...]:
        """Differs when either file was written or replaced."""
        return tuple(_stamp_of(path) for path in (self._cert, self._key))


def _stamp_of(path: Path) -> object:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino, found.st_size


def _checked(cert: Path, key: Path) -> Proof:
    """Raises BadInput."""
    first = _certificate(cert)
    own = _private_key(key).public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    if own != first.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo):
        raise BadInput(f"The key {key} does not belong to the first certificate in {cert}.")
    return Proof(_names(first), first.not_valid_after_utc)


def _certificate(path: Path) -> x509.Certificate:
    """The server's own: chains begin with it."""
    try:
        return x509.load_pem_x509_certificates(_bytes(path))[0]
    except ValueError:
        raise BadInput(f"The file {path} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).") from None


def _private_key(path: Path) -> Any:
    try:
        return load_pem_private_key(_bytes(path), None)
    except TypeError:
        raise BadInput(
            f"The key {path} is protected by a password; give it without one, readable by rolecall alone."
        ) from None
    except ValueError:
        raise BadInput(f"The file {path} holds no private key in PEM form (-----BEGIN PRIVATE KEY-----).") from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"The file {path} cannot be read: {error.strerror}.") from None


def _names(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        found: Any = certificate.extensions.get_extension_for_oid(ExtensionOID.SUBJECT_ALTERNATIVE_NAME).value
    except x509.ExtensionNotFound:
        return ()
    hosts = found.get_values_for_type(x509.DNSName)
    return (*(host.lower() for host in hosts), *(str(each) for each in found.get_values_for_type(x509.IPAddress)))
