"""The headless rep's sound over the socket."""

import struct

import numpy as np

from server.headless.ear import BuyerEar
from server.headless.mouth import Mouth
from server.headless.socket_way import SocketWay
from tests.tones import tone
from tests.virtual_time import pass_time, run


def test_the_rep_speaks_20_ms_every_20_ms_until_the_way_is_closed() -> None:
    async def scene() -> list[bytes]:
        sent: list[bytes] = []

        async def send(data: bytes) -> None:
            sent.append(data)

        mouth = Mouth(lambda at_s: None)
        mouth.say(tone(440, 0.04, 48_000))
        way = SocketWay(mouth, BuyerEar(lambda at_s: None, keeps_sound=False), send, 24_000)
        await pass_time(0.11)
        await way.close()
        await pass_time(1.0)
        return sent

    sent = run(scene())
    assert [struct.unpack_from("<I", message)[0] for message in sent] == [0, 960, 1_920, 2_880, 3_840]
    sound = np.concatenate([np.frombuffer(message, "<i2", offset=4) for message in sent])
    assert np.array_equal(sound[:1_920], tone(440, 0.04, 48_000).samples)
    assert not sound[1_920:].any()


def test_a_frame_of_the_buyer_is_heard_when_it_comes() -> None:
    async def scene() -> list[float]:
        told: list[float] = []

        async def send(data: bytes) -> None: ...

        way = SocketWay(Mouth(lambda at_s: None), BuyerEar(told.append, keeps_sound=False), send, 24_000)
        frame = tone(440, 0.02, 24_000).samples.astype("<i2").tobytes()
        way.hear(struct.pack("<I", 960) + bytes(960), 1.0)
        way.hear(struct.pack("<I", 1_440) + frame, 2.0)
        await way.close()
        return told

    assert run(scene()) == [2.0]
