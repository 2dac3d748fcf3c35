"""What we use of aiortc and aioice that their documentation does not promise, and the check that it is still there.

    our module       what it does with it
    uplink           takes a receiver's packets in place of `RTCRtpReceiver._handle_rtp_packet`
    sources          counts them for the reports that the receiver sends back, and forgets sources
    buyer_track      returns packets that are encoded already
    loopback         adds 127.0.0.1 to the addresses a connection gathers for
    places           opens a connection's sockets itself
    strangers        filters what a connection's sockets hand on
    sturdy           survives packets that the transport cannot read
    headless.media   takes the buyer's packets as `uplink` does the rep's

Names are looked up in the compiled code of the functions that set or use them, so nothing has to run.
"""

import inspect
import logging
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import version
from types import CodeType
from typing import Any

from server.media.libopus import libopus
from voice.errors import EngineUnavailable

log = logging.getLogger(__name__)

PARAMETERS = {
    "aiortc.rtcrtpreceiver:RTCRtpReceiver._handle_rtp_packet": "self packet arrival_time_ms",
    "aiortc.rtcdtlstransport:RTCDtlsTransport._handle_rtp_data": "self data arrival_time_ms",
    "aiortc.rtcdtlstransport:RTCDtlsTransport._handle_rtcp_data": "self data",
    "aiortc.rtcrtpreceiver:StreamStatistics.__init__": "self clockrate",
    "aiortc.rtcrtpreceiver:StreamStatistics.add": "self packet",
    "aiortc.codecs.opus:OpusEncoder.pack": "self packet",
    "pylibsrtp:Session.remove_stream": "self ssrc",
    "aioice:Connection.get_component_candidates": "self component addresses timeout",
    "aioice.ice:StunProtocol.__init__": "self receiver",
    "aioice:Candidate.__init__": (
        "self foundation component transport priority host port type related_address related_port tcptype generation"
    ),
    "aioice.candidate:candidate_foundation": "candidate_type candidate_transport base_address",
    "aioice.candidate:candidate_priority": "candidate_component candidate_type local_pref",
    "aioice.ice:StunProtocol.datagram_received": "self data addr",
}
"""What is called or replaced, and how it is called."""

MENTIONED = {
    "aiortc.rtcdtlstransport:RTCDtlsTransport.__init__": "_rtp_router _rx_srtp",
    "aiortc.rtcdtlstransport:RTCDtlsTransport._handle_rtp_data": "_handle_rtp_packet",
    "aiortc.rtcdtlstransport:RTCDtlsTransport._recv_next": "_handle_rtp_data _handle_rtcp_data",
    "aiortc.rtcdtlstransport:RtpRouter.__init__": "ssrc_table",
    "aiortc.rtcrtpreceiver:RTCRtpReceiver.__init__": "_RTCRtpReceiver__remote_streams",
    "aiortc.rtcrtpsender:RTCRtpSender._next_encoded_frame": "recv pack",
    "aiortc.rtcicetransport:RTCIceGatherer.__init__": "_connection",
    "aiortc.rtp:RtpPacket.__init__": "ssrc sequence_number timestamp payload",
    "aioice:Connection.__init__": "_protocols _check_list",
    "aioice:Connection.gather_candidates": "get_component_candidates",
    "aioice:Connection.get_component_candidates": "_protocols local_candidate StunProtocol",
    "aioice.ice:StunProtocol.datagram_received": "receiver data_received",
}
"""Names that these functions set or use."""

PROPERTIES = ("aioice.ice:CandidatePair.remote_addr",)


@cache
def check_media() -> None:
    """Raises EngineUnavailable when live calls cannot work: another aiortc than we know, or no libopus.

    What held once holds as long as the process, so that a new call takes no time of the others for it.
    """
    if faults := [*_faults()]:
        installed = ", ".join(f"{name} {version(name)}" for name in ("aiortc", "aioice", "pylibsrtp"))
        raise EngineUnavailable(
            f"Live calls do not work with {installed}, where {', '.join(faults)} changed; "
            "run `make install` for the versions that rolecall knows."
        )
    libopus()


def log_media_faults() -> None:
    """A server that cannot hold calls still shows the old ones: it says so now, and to whoever wants to call."""
    try:
        check_media()
    except EngineUnavailable as error:
        log.error("%s", error)


def _faults() -> Iterator[str]:
    for place, parameters in PARAMETERS.items():
        found = _found(place)
        if not callable(found) or [*inspect.signature(found).parameters] != parameters.split():
            yield _shown(place)
    for place, names in MENTIONED.items():
        if missing := set(names.split()) - _names_in(getattr(_found(place), "__code__", None)):
            yield f"{_shown(place)} ({', '.join(sorted(missing))})"
    yield from (_shown(place) for place in PROPERTIES if not isinstance(_found(place), property))


def _found(place: str) -> Any:
    """What lies at `module:Class.name` or `module:name`; None when it is gone."""
    module, _, path = place.partition(":")
    owner, _, name = path.partition(".")
    try:
        found = getattr(import_module(module), owner)
        return inspect.getattr_static(found, name) if name else found
    except (ImportError, AttributeError):
        return None


def _names_in(code: CodeType | None) -> set[str]:
    """Those of a function and of the comprehensions in it."""
    if code is None:
        return set()
    inner = (each for each in code.co_consts if isinstance(each, CodeType))
    return set(code.co_names).union(*(_names_in(each) for each in inner))


def _shown(place: str) -> str:
    return place.partition(":")[2]
