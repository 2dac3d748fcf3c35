"""WebRTC connections and the socket, one after another, under one call."""

import asyncio

import pytest

from tests.server.calls.ways_scene import FRAME, Scene, played
from tests.virtual_time import pass_time
from voice.errors import BadInput


def test_a_connection_carries_the_sound_when_it_is_up_and_no_sooner() -> None:
    async def script(scene: Scene) -> None:
        assert await scene.ways.offer("good") == "answer to good"
        scene.line.play(FRAME)
        assert not scene.ways.is_open
        scene.peers[0].on_state("connected")
        scene.line.play(FRAME)
        assert scene.ways.is_open

    scene = played(script)
    assert scene.played == [1]
    assert scene.told == ["connected", "by webrtc"]


def test_a_second_offer_replaces_the_first_connection_when_its_own_is_up() -> None:
    async def script(scene: Scene) -> None:
        await scene.connected()
        await scene.ways.offer("again")
        scene.line.play(FRAME)
        assert scene.closed == [False, False]
        scene.peers[1].on_state("connected")
        scene.line.play(FRAME)
        await pass_time(0.01)
        assert scene.closed == [True, False]

    scene = played(script)
    assert scene.played == [1, 1]
    assert scene.told == ["connected", "by webrtc"] * 2
    assert scene.line.stream == 2


@pytest.mark.parametrize("state", ["failed", "closed"])
def test_a_second_connection_that_fails_leaves_the_first(state: str) -> None:
    async def script(scene: Scene) -> None:
        await scene.connected()
        await scene.ways.offer("again")
        scene.peers[1].on_state(state)
        await pass_time(0.01)
        scene.line.play(FRAME)
        assert scene.closed == [False, True]

    scene = played(script)
    assert scene.played == [1, 0]
    assert "no sound" not in scene.told


def test_an_offer_that_cannot_be_answered_leaves_the_first_connection() -> None:
    async def script(scene: Scene) -> None:
        await scene.connected()
        with pytest.raises(BadInput):
            await scene.ways.offer("bad")
        await pass_time(0.01)
        assert scene.closed == [False, True]
        assert scene.ways.is_open

    played(script)


def test_a_connection_that_breaks_while_the_next_negotiates_is_replaced_all_the_same() -> None:
    async def script(scene: Scene) -> None:
        first = await scene.connected()
        await scene.ways.offer("again")
        first.on_state("closed")
        scene.line.play(FRAME)
        assert not scene.ways.is_open
        scene.peers[1].on_state("connected")
        scene.line.play(FRAME)

    scene = played(script)
    assert scene.played == [0, 1]
    assert scene.told == ["connected", "by webrtc", "closed", "by none", "connected", "by webrtc"]


def test_an_offer_that_comes_before_the_last_one_is_up_ends_that() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        await scene.ways.offer("again")
        await pass_time(0.01)
        assert scene.closed == [True, False]
        scene.peers[0].on_state("connected")
        assert not scene.ways.is_open

    assert played(script).told == []


def test_an_offer_that_is_replaced_while_it_is_answered_gets_no_answer() -> None:
    async def script(scene: Scene) -> None:
        waiting = asyncio.create_task(scene.ways.offer("slow"))
        await pass_time(0.5)
        assert await scene.ways.offer("good") == "answer to good"
        assert await waiting is None

    played(script)


def test_an_offer_whose_page_leaves_is_put_away() -> None:
    async def script(scene: Scene) -> None:
        waiting = asyncio.create_task(scene.ways.offer("slow"))
        await pass_time(0.5)
        waiting.cancel()
        await pass_time(0.01)
        assert scene.closed == [True]

    played(script)


def test_candidates_belong_to_the_last_offer() -> None:
    async def script(scene: Scene) -> None:
        await scene.connected()
        await scene.ways.candidate({})
        await scene.ways.offer("again")
        await scene.ways.candidate({})
        await scene.ways.candidate({})
        assert [peer.candidates for peer in scene.peers] == [1, 2]

    played(script)


def test_a_first_connection_that_fails_is_told() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        scene.peers[0].on_state("failed")

    assert played(script).told == ["failed", "no sound"]


def test_a_word_about_a_connection_that_was_never_asked_for_is_refused() -> None:
    async def script(scene: Scene) -> None:
        with pytest.raises(BadInput, match="no connection yet"):
            scene.ways.report_playout(0.2)
        with pytest.raises(BadInput, match="no connection yet"):
            await scene.ways.candidate({})

    played(script)


def test_the_end_of_the_call_closes_everything_and_takes_no_more() -> None:
    async def script(scene: Scene) -> None:
        await scene.connected()
        await scene.ways.offer("again")
        await scene.ways.close()
        assert scene.closed == [True, True]
        with pytest.raises(BadInput, match="call is over"):
            await scene.ways.offer("good")
        with pytest.raises(BadInput, match="call is over"):
            scene.ways.open_socket(16_000)
        async for _ in scene.line.microphone():
            pass

    played(script)
