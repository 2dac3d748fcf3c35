"""What a page may send as its offer and its candidates, judged before aiortc reads it.

aiortc asserts and bare-ints what a peer sends, and sends a STUN check to every address it is given. So an offer is
bounded, must hold exactly one audio section and nothing else (no video, no data channel: the socket carries
data), and loses every candidate the server should not send a packet to.
"""

import re
from collections.abc import Mapping

from aiortc import RTCIceCandidate
from aiortc.rtcdtlstransport import X509_DIGEST_ALGORITHMS, RTCDtlsParameters
from aiortc.sdp import MediaDescription, SessionDescription, candidate_from_sdp

from server.media.addresses import is_reachable_for_checks
from voice.errors import BadInput

MAX_OFFER_BYTES = 32_768
MAX_LINE_CHARACTERS = 1_024
MAX_LINES = 400
"""Chromium's offer has about 40."""
MAX_CANDIDATES = 20
HIGHEST_PORT = 65_535
HIGHEST_PRIORITY = 2**32 - 1
CANDIDATE_TYPES = frozenset({"host", "srflx", "relay"})

ICE_USERNAME = re.compile(r"[a-zA-Z0-9+/]{4,256}")
ICE_PASSWORD = re.compile(r"[a-zA-Z0-9+/]{22,256}")
CANDIDATE_LINE = "a=candidate:"


def usable_offer(offer: object, *, on_loopback: bool) -> str:
    """The offer with only the candidates the server may answer to; `on_loopback`: the server is bound there.

    The end-of-candidates mark goes too: a browser that hides its addresses is found by the checks it sends itself,
    and aioice would give up before the first of them. Raises BadInput.
    """
    lines = _lines_within_limits(offer)
    kept = [line for line in lines if _is_kept(line, on_loopback=on_loopback)]
    text = "\r\n".join(kept) + "\r\n"
    _check_audio(_only_section(_parsed(text)))
    return text


def usable_candidate(message: Mapping[str, object], *, on_loopback: bool) -> RTCIceCandidate | None:
    """The browser's trickled candidate, or None when it ends the list or is not for us. Raises BadInput."""
    text = message.get("candidate")
    if not isinstance(text, str) or len(text) > MAX_LINE_CHARACTERS or not text.isascii():
        raise BadInput("The network candidate is not a line of text; reload the page and call again.")
    text = text.strip().removeprefix("candidate:")
    if not text:
        return None
    candidate = _candidate(text)
    if not _is_usable(candidate, on_loopback=on_loopback):
        return None
    candidate.sdpMLineIndex = 0  # an accepted offer has exactly one section
    return candidate


def _lines_within_limits(offer: object) -> list[str]:
    if not isinstance(offer, str) or not offer.isascii():
        raise BadInput("The offer is not plain text; reload the page and call again.")
    if len(offer) > MAX_OFFER_BYTES:
        raise BadInput(f"The offer is larger than {MAX_OFFER_BYTES // 1024} kB; reload the page and call again.")
    lines = offer.splitlines()
    if not lines or lines[0].strip() != "v=0":
        raise BadInput("The offer is not a session description; reload the page and call again.")
    if len(lines) > MAX_LINES:
        raise BadInput(f"The offer has more than {MAX_LINES} lines; reload the page and call again.")
    if any(len(line) > MAX_LINE_CHARACTERS for line in lines):
        raise BadInput("The offer has a line over 1 kB; reload the page and call again.")
    if sum(line.startswith(CANDIDATE_LINE) for line in lines) > MAX_CANDIDATES:
        raise BadInput(f"The offer has more than {MAX_CANDIDATES} network candidates; send fewer.")
    _check_sections([line for line in lines if line.startswith("m=")])
    return lines


def _check_sections(sections: list[str]) -> None:
    if any(section.startswith("m=video") for section in sections):
        raise BadInput("The offer has video; rolecall takes one audio track only.")
    if any(not section.startswith("m=audio ") for section in sections):
        raise BadInput("The offer has a section that is not audio; rolecall takes one audio track only.")
    if len(sections) != 1:
        raise BadInput(f"The offer has {len(sections)} audio sections; rolecall takes exactly one.")


def _is_kept(line: str, *, on_loopback: bool) -> bool:
    if line.startswith("a=end-of-candidates"):
        return False
    if not line.startswith(CANDIDATE_LINE):
        return True
    return _is_usable(_candidate(line.removeprefix(CANDIDATE_LINE)), on_loopback=on_loopback)


def _candidate(text: str) -> RTCIceCandidate:
    try:
        return candidate_from_sdp(text)
    except (AssertionError, ValueError, LookupError) as error:
        raise BadInput("A network candidate cannot be read; reload the page and call again.") from error


def _is_usable(candidate: RTCIceCandidate, *, on_loopback: bool) -> bool:
    """Browsers list TCP and mDNS candidates beside the one that counts: those are passed over in silence."""
    return (
        candidate.protocol.lower() == "udp"
        and candidate.component == 1
        and candidate.type in CANDIDATE_TYPES
        and 0 < candidate.port <= HIGHEST_PORT
        and 0 < candidate.priority <= HIGHEST_PRIORITY
        and is_reachable_for_checks(candidate.ip, on_loopback=on_loopback)
    )


def _parsed(text: str) -> SessionDescription:
    try:
        return SessionDescription.parse(text)
    except Exception as error:  # aiortc raises whatever its assertions and conversions raise
        raise BadInput("The offer cannot be read; reload the page and call again.") from error


def _only_section(description: SessionDescription) -> MediaDescription:
    if len(description.media) != 1:
        raise BadInput("The offer must have exactly one audio section; reload the page and call again.")
    return description.media[0]


def _check_audio(media: MediaDescription) -> None:
    if media.direction not in ("sendrecv", "recvonly"):
        raise BadInput("The offer does not take the buyer's voice; it must be sendrecv or recvonly.")
    if not any(codec.mimeType.lower() == "audio/opus" and codec.clockRate == 48_000 for codec in media.rtp.codecs):
        raise BadInput("The offer has no Opus; use a browser that offers it.")
    if not media.rtcp_mux or not media.rtp.muxId:
        raise BadInput("The offer lacks rtcp-mux or the name of its section; use a current browser.")
    if media.ice is None or not ICE_USERNAME.fullmatch(media.ice.usernameFragment or ""):
        raise BadInput("The offer has no usable ICE user name; reload the page and call again.")
    if not ICE_PASSWORD.fullmatch(media.ice.password or ""):
        raise BadInput("The offer has no usable ICE password; reload the page and call again.")
    if media.dtls is None or not _has_fingerprint(media.dtls):
        raise BadInput("The offer has no usable DTLS fingerprint; reload the page and call again.")


def _has_fingerprint(dtls: RTCDtlsParameters) -> bool:
    return any(each.algorithm.lower() in X509_DIGEST_ALGORITHMS for each in dtls.fingerprints)
