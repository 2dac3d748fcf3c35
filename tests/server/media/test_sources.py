"""Who sends on a connection."""

from types import SimpleNamespace

from aiortc.rtcdtlstransport import RtpRouter
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket
from pylibsrtp import Error

from server.media.sources import MOST_SOURCES, Sources


class Srtp:
    """Remembers which streams were taken out; knows nothing of odd ones."""

    def __init__(self) -> None:
        self.removed: list[int] = []

    def remove_stream(self, ssrc: int) -> None:
        if ssrc % 2:
            raise Error("no such stream")
        self.removed.append(ssrc)


def heard_from(sources: int) -> tuple[RTCRtpReceiver, RtpRouter, Srtp]:
    """A receiver that this many sources sent a packet to, one after another."""
    router, srtp = RtpRouter(), Srtp()
    receiver = RTCRtpReceiver("audio", SimpleNamespace(state="new", _rtp_router=router, _rx_srtp=srtp))  # type: ignore[arg-type]
    known = Sources(receiver)
    for ssrc in range(sources):
        router.ssrc_table[ssrc] = receiver
        known.note(RtpPacket(ssrc=ssrc))
    return receiver, router, srtp


async def test_every_source_is_reported_on() -> None:
    receiver, _, _ = heard_from(3)
    assert [*vars(receiver)["_RTCRtpReceiver__remote_streams"]] == [0, 1, 2]


async def test_a_sender_with_endless_sources_fills_no_memory() -> None:
    receiver, router, srtp = heard_from(1_000)
    assert len(vars(receiver)["_RTCRtpReceiver__remote_streams"]) == MOST_SOURCES
    assert len(router.ssrc_table) == MOST_SOURCES
    assert srtp.removed == [*range(0, 1_000 - MOST_SOURCES, 2)]
