"""One line for the whole of a call, over ways that come and go."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import numpy as np
import pytest

from server.calls.mic_blocks import KEPT_BLOCKS
from server.calls.rep_line import RepLine
from tests.virtual_time import pass_time, run
from voice.pcm import AXIS_RATE_HZ, Pcm, silence
from voice.ports import MicBlock

FRAME = silence(0.02, 48_000)


@dataclass
class Way:
    """Speaks a block with its own number every 20 ms, `blocks` times, then is gone."""

    number: int
    blocks: int = 1_000
    playout_delay_s: float | None = None
    new_stream_at: int | None = None
    breaks: bool = False
    played: list[Pcm] = field(default_factory=list)

    async def microphone(self) -> AsyncIterator[MicBlock]:
        for count in range(self.blocks):
            await pass_time(0.02)
            stream = 0 if self.new_stream_at is None or count < self.new_stream_at else 1
            yield MicBlock(960 * count, Pcm(np.full(320, self.number, np.int16), AXIS_RATE_HZ), stream)
        if self.breaks:
            raise ValueError("a fault in this way")

    def play(self, frame: Pcm) -> None:
        self.played.append(frame)


def heard(*steps: Callable[[RepLine], None], each_s: float = 0.05) -> list[tuple[int, int]]:
    """Stream and way of every block, in a call where these things happen one after another."""

    async def scene() -> list[tuple[int, int]]:
        line, blocks = RepLine(), list[tuple[int, int]]()

        async def listen() -> None:
            async for block in line.microphone():
                blocks.append((block.stream, int(block.audio.samples[0])))

        listening = asyncio.create_task(listen())
        for step in steps:
            step(line)
            await pass_time(each_s)
        line.close()
        await listening
        return blocks

    return run(scene())


def test_the_microphone_goes_on_over_the_end_of_a_way_and_ends_with_the_call() -> None:
    blocks = heard(lambda line: line.attach(Way(1, blocks=1)), lambda line: line.attach(Way(2)))
    assert [way for _, way in blocks] == [1, 2, 2]


def test_every_way_is_a_stream_of_its_own() -> None:
    first, second = Way(1), Way(2)
    blocks = heard(*(lambda line, way=way: line.attach(way) for way in (first, second, first)))
    assert sorted(set(blocks)) == [(1, 1), (2, 2), (3, 1)]


def test_a_new_stream_within_a_way_is_one_of_the_line_too() -> None:
    blocks = heard(lambda line: line.attach(Way(1, new_stream_at=1)), lambda line: line.attach(Way(2)))
    assert blocks == [(1, 1), (2, 1), (3, 2), (3, 2)]


def test_a_way_that_was_left_is_not_heard_any_more() -> None:
    assert heard(lambda line: line.attach(Way(1)), RepLine.detach, RepLine.detach) == [(1, 1), (1, 1)]


def test_timestamps_and_marks_of_a_block_are_those_of_its_way() -> None:
    async def scene() -> MicBlock:
        line = RepLine()
        line.attach(Way(1))
        return await anext(line.microphone())

    block = run(scene())
    assert (block.timestamp, len(block.audio), block.is_concealed) == (0, 320, False)


def test_the_buyer_is_played_to_the_present_way_only() -> None:
    first, second = Way(1), Way(2)

    def play(line: RepLine) -> None:
        line.play(FRAME)

    heard(
        *(play, lambda line: line.attach(first), play, lambda line: line.attach(second), play, play),
        *(RepLine.detach, play),
    )
    assert (len(first.played), len(second.played)) == (1, 2)


def test_the_playout_delay_is_that_of_the_present_way() -> None:
    async def scene() -> list[float | None]:
        line, delays = RepLine(), list[float | None]()
        for way in (None, Way(1, playout_delay_s=0.2), Way(2)):
            if way is not None:
                line.attach(way)
            delays.append(line.playout_delay_s)
        line.detach()
        return [*delays, line.playout_delay_s]

    assert run(scene()) == [0.0, 0.2, None, 0.0]


def test_a_fault_in_a_way_breaks_the_call_off() -> None:
    with pytest.raises(ValueError, match="a fault in this way"):
        heard(lambda line: line.attach(Way(1, blocks=1, breaks=True)))


def test_a_listener_that_is_late_gets_the_newest_five_seconds() -> None:
    async def scene() -> list[MicBlock]:
        line = RepLine()
        line.attach(Way(1))
        await pass_time(10.0)
        line.close()
        return [block async for block in line.microphone()]

    blocks = run(scene())
    assert len(blocks) == KEPT_BLOCKS
    assert blocks[-1].timestamp - blocks[0].timestamp == 960 * (KEPT_BLOCKS - 1)
