"""The rep's end of a call over the call's socket."""

import asyncio
import struct

import numpy as np
import pytest

from server.calls.buyer_frames import BuyerFrames
from server.calls.socket_line import KEPT_FRAMES, SocketLine
from tests.tones import strongest_hz, tone
from tests.virtual_time import pass_time, run
from voice.errors import BadInput
from voice.pcm import Pcm, join
from voice.ports import MicBlock

FRAME_BYTES = 4 + 2 * 480


def frames_of(sound: Pcm) -> list[Pcm]:
    """20 ms each."""
    return [Pcm(samples, 48_000) for samples in sound.samples.reshape(-1, 960)]


def counter_of(message: bytes) -> int:
    return int(struct.unpack_from("<I", message)[0])


def sound_of(messages: list[bytes]) -> Pcm:
    return join([Pcm(np.frombuffer(each, "<i2", offset=4), 24_000) for each in messages], 24_000)


def chunk(number: int, value: int = 0) -> bytes:
    return struct.pack("<I", 320 * number) + np.full(320, value, "<i2").tobytes()


def test_the_buyers_voice_is_the_same_tone_at_24_khz() -> None:
    frames = BuyerFrames()
    messages = [frames.message(frame, 0.02 * at) for at, frame in enumerate(frames_of(tone(440, 1.0, 48_000)))]
    assert {len(each) for each in messages} == {FRAME_BYTES}
    assert [counter_of(each) for each in messages] == [480 * at for at in range(50)]
    assert strongest_hz(sound_of(messages)) == pytest.approx(440, abs=2)


def test_the_counter_skips_the_time_in_which_nothing_was_played() -> None:
    frames, frame = BuyerFrames(), frames_of(tone(440, 0.02, 48_000))[0]
    counters = [counter_of(frames.message(frame, at_s)) for at_s in (0.0, 0.02, 0.05, 3.05, 3.07)]
    assert counters == [0, 480, 960, 960 + 3 * 24_000, 960 + 3 * 24_000 + 480]


def test_frames_come_as_they_are_played() -> None:
    async def scene() -> list[int]:
        line, counters = SocketLine(16_000), list[int]()

        async def take() -> None:
            async for message in line.frames():
                counters.append(counter_of(message))

        taking = asyncio.create_task(take())
        for frame in frames_of(tone(440, 0.1, 48_000)):
            line.play(frame)
            await pass_time(0.02)
        line.close()
        await taking
        return counters

    assert run(scene()) == [0, 480, 960, 1_440, 1_920]


def test_a_socket_that_takes_nothing_misses_the_oldest() -> None:
    async def scene() -> list[int]:
        line = SocketLine(16_000)
        for frame in frames_of(tone(440, 2.0, 48_000)):
            line.play(frame)
            await pass_time(0.02)
        line.close()
        return [counter_of(message) async for message in line.frames()]

    counters = run(scene())
    assert len(counters) == KEPT_FRAMES
    assert counters[-1] == 480 * 99


def test_what_the_rep_says_is_heard_until_the_line_is_closed() -> None:
    async def scene() -> list[MicBlock]:
        line = SocketLine(16_000)
        for number in range(3):
            line.hear(chunk(number, 100 + number))
        line.close()
        line.hear(chunk(3))
        line.hear(b"nonsense")
        return [block async for block in line.microphone()]

    blocks = run(scene())
    assert [int(block.audio.samples[0]) for block in blocks] == [100, 101, 102]
    assert [block.timestamp for block in blocks] == [0, 960, 1_920]


def test_a_message_that_is_no_sound_is_refused() -> None:
    async def scene() -> None:
        with pytest.raises(BadInput, match="cannot be read"):
            SocketLine(16_000).hear(b"x")

    run(scene())
