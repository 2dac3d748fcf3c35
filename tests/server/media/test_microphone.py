"""Blocks kept for one listener."""

import asyncio

import numpy as np

from server.media.microphone import KEPT_BLOCKS, Microphone
from voice.pcm import Pcm
from voice.ports import MicBlock


def block(number: int) -> MicBlock:
    return MicBlock(960 * number, Pcm(np.zeros(320, np.int16), 16_000))


async def test_blocks_come_out_as_they_went_in() -> None:
    microphone = Microphone()
    for number in range(4):
        microphone.hear(block(number))
    microphone.end()
    assert [each.timestamp async for each in microphone.listen()] == [0, 960, 1_920, 2_880]


async def test_a_microphone_nobody_listens_to_keeps_only_the_last_seconds() -> None:
    microphone = Microphone()
    for number in range(KEPT_BLOCKS + 100):
        microphone.hear(block(number))
    microphone.end()
    stamps = [each.timestamp async for each in microphone.listen()]
    assert (len(stamps), stamps[0]) == (KEPT_BLOCKS, 100 * 960)


async def test_a_listener_waits_for_the_next_block_and_for_the_end() -> None:
    microphone, heard = Microphone(), list[int]()

    async def listen() -> None:
        async for each in microphone.listen():
            heard.append(each.timestamp)

    async with asyncio.TaskGroup() as tasks:
        listening = tasks.create_task(listen())
        await asyncio.sleep(0)
        microphone.hear(block(1))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert heard == [960]
        assert not listening.done()
        microphone.end()
