"""Sound over the socket of a call, in a whole server."""

import asyncio
import itertools
import struct

import numpy as np

from tests.open_house import OpenHouse, Page
from voice.pcm import silence


async def test_a_call_goes_over_the_socket_both_ways(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as page:
        await page.say("socket_audio", rate_hz=16_000)
        assert (await page.until("socket_audio"))["rate_hz"] == 24_000
        assert page.sound == []
        talking = asyncio.create_task(talk(page))
        await page.until("caption", speaker="buyer", final=True)
        talking.cancel()
        await page.say("end")
        debrief = await page.until("debrief")
    assert debrief["scorecard"]["source"] == "socket"
    assert {len(message) for message in page.sound} == {964}
    counters = [int(struct.unpack_from("<I", message)[0]) for message in page.sound]
    assert counters == sorted(set(counters))
    assert any(np.frombuffer(message, "<i2", offset=4).any() for message in page.sound)


async def talk(page: Page) -> None:
    """Silence at 16 kHz, in step with the clock."""
    loop = asyncio.get_running_loop()
    began_s = loop.time()
    for number in itertools.count():
        await page.socket.send(struct.pack("<I", 320 * number) + bytes(640))
        await asyncio.sleep(began_s + 0.02 * (number + 1) - loop.time())


async def test_sound_that_cannot_be_used_is_answered_and_counted_among_the_faults(server: OpenHouse) -> None:
    async with server.page(await server.order()) as page:
        await page.say("socket_audio", rate_hz=48_000)
        for number, nonsense in enumerate([b"", b"odd", bytes(12), bytes(20_000)] * 5, 1):
            await page.socket.send(nonsense)
            if number < 20:
                assert (await page.until("error"))["code"] == "bad-input"
        assert await page.closed() == 4400


async def test_a_page_that_comes_back_asks_for_its_sound_again(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as first:
        await first.say("socket_audio", rate_hz=16_000)
        await first.until("clock")
    async with server.page_again(session, first.last_seq) as second:
        await second.socket.send(struct.pack("<I", 0) + bytes(640))
        assert "ask for socket_audio first" in (await second.until("error"))["message"]
        await second.say("socket_audio", rate_hz=16_000)
        await second.until("socket_audio")
        await second.until("clock")
    assert first.sound != []
    assert second.sound != []


async def test_messages_overtake_the_sound_of_a_page_that_does_not_read(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as page:
        await page.say("socket_audio", rate_hz=16_000)
        await page.until("socket_audio")
        line = server.house.switchboard.find(session["id"])._line
        for _ in range(500):
            line.play(silence(0.02, 48_000))
        await page.say("dance")
        await page.until("error")
    counters = [int(struct.unpack_from("<I", message)[0]) // 480 for message in page.sound]
    assert len([number for number in counters if number < 500]) < 500
