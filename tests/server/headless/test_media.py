"""The headless rep's track, and the private names that it stands on."""

import inspect

from aioice.ice import StunProtocol
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket

from server.headless.media import RepTrack
from server.headless.mouth import Mouth
from server.media.opus import OpusDecoder
from tests.tones import tone


def test_aiortc_still_hands_packets_to_the_name_that_is_replaced() -> None:
    parameters = inspect.signature(RTCRtpReceiver._handle_rtp_packet).parameters
    assert list(parameters) == ["self", "packet", "arrival_time_ms"]
    assert {"timestamp", "payload"} <= set(vars(RtpPacket()))


def test_aioice_still_sends_and_hears_by_the_names_that_are_cut() -> None:
    assert inspect.iscoroutinefunction(StunProtocol.send_data)
    assert not inspect.iscoroutinefunction(StunProtocol.send_stun)
    assert list(inspect.signature(StunProtocol.datagram_received).parameters) == ["self", "data", "addr"]


async def test_packets_follow_each_other_by_960() -> None:
    mouth = Mouth(lambda at_s: None)
    track = RepTrack(mouth)
    mouth.say(tone(440, 0.06, 48_000))
    packets = [await track.recv() for _ in range(3)]
    assert [packet.pts for packet in packets] == [960, 1_920, 2_880]
    assert all(len(OpusDecoder().sound(bytes(packet))) == 960 for packet in packets)
