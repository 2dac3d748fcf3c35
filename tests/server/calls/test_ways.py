"""WebRTC connections and the socket, one after another, under one call."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import cast

import pytest

from server.calls.rep_line import RepLine
from server.calls.ways import Ways
from server.media.peer import Peer
from tests.cast import FakeLine, Script
from tests.virtual_time import pass_time, run
from voice.errors import BadInput
from voice.pcm import silence

FRAME = silence(0.02, 48_000)


@dataclass(eq=False)
class FakePeer:
    """Its states are told by the test; an offer `bad` is refused, and `slow` takes a second."""

    on_state: Callable[[str], None]
    line: FakeLine = field(default_factory=lambda: FakeLine(Script([], until_s=600.0)))
    candidates: int = 0
    is_closed: bool = False

    async def answer(self, sdp: str) -> str:
        if sdp == "slow":
            await pass_time(1.0)
        if sdp == "bad" or self.is_closed:
            raise BadInput("The offer cannot be answered; reload the page and call again.")
        return f"answer to {sdp}"

    async def add_candidate(self, message: object) -> None:
        self.candidates += 1

    def report_playout(self, delay_s: float) -> None:
        self.line.playout_delay_s = delay_s

    async def close(self) -> None:
        self.is_closed = True
        self.on_state("closed")


@dataclass
class Scene:
    """The ways of one call, and what they told."""

    told: list[str] = field(default_factory=list)
    peers: list[FakePeer] = field(default_factory=list)
    line: RepLine = field(default_factory=RepLine)
    ways: Ways = field(init=False)

    def __post_init__(self) -> None:
        self.ways = Ways(self.line, self._new_peer, self)

    def _new_peer(self, on_state: Callable[[str], None]) -> Peer:
        self.peers.append(FakePeer(on_state))
        return cast("Peer", self.peers[-1])

    def connection_is(self, state: str) -> None:
        self.told.append(state)

    def sound_goes_by(self, kind: str) -> None:
        self.told.append(f"by {kind}")

    def sound_cannot_come(self) -> None:
        self.told.append("no sound")

    async def connected(self, sdp: str = "good") -> FakePeer:
        """A peer that was offered and is up."""
        await self.ways.offer(sdp)
        self.peers[-1].on_state("connected")
        await pass_time(0.01)
        return self.peers[-1]

    @property
    def closed(self) -> list[bool]:
        return [peer.is_closed for peer in self.peers]

    @property
    def played(self) -> list[int]:
        """How many frames each peer got."""
        return [len(peer.line.played) for peer in self.peers]


def played(script: Callable[[Scene], Awaitable[None]]) -> Scene:
    """The scene after the script; the call is over then."""

    async def play() -> Scene:
        scene = Scene()
        await script(scene)
        await scene.ways.close()
        return scene

    return run(play())


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


def test_the_socket_takes_the_sound_over_and_the_dead_connection_is_put_away() -> None:
    async def script(scene: Scene) -> None:
        first = await scene.connected()
        socket = scene.ways.open_socket(16_000)
        scene.line.play(FRAME)
        assert await anext(socket.frames())
        await pass_time(0.01)
        assert (len(first.line.played), first.is_closed) == (0, True)

    assert played(script).told == ["connected", "by webrtc", "by socket"]


def test_a_connection_that_comes_up_late_takes_the_sound_back_from_the_socket() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        socket = scene.ways.open_socket(16_000)
        scene.peers[0].on_state("connected")
        assert [frame async for frame in socket.frames()] == []
        scene.ways.leave_socket(socket)
        assert scene.ways.is_open

    assert played(script).told == ["by socket", "connected", "by webrtc"]


def test_a_connection_that_fails_beside_the_socket_is_no_news() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        scene.ways.open_socket(16_000)
        scene.peers[0].on_state("failed")

    assert played(script).told == ["by socket", "failed"]


def test_the_way_ends_with_its_socket() -> None:
    async def script(scene: Scene) -> None:
        scene.ways.leave_socket(scene.ways.open_socket(16_000))
        assert not scene.ways.is_open

    assert played(script).told == ["by socket", "by none"]


def test_a_socket_that_was_replaced_by_another_leaves_without_a_trace() -> None:
    async def script(scene: Scene) -> None:
        first = scene.ways.open_socket(16_000)
        scene.ways.open_socket(48_000)
        scene.ways.leave_socket(first)
        assert scene.ways.is_open

    scene = played(script)
    assert scene.told == ["by socket", "by socket"]
    assert scene.line.stream == 2


def test_the_page_reports_the_delay_of_the_way_in_use() -> None:
    async def script(scene: Scene) -> None:
        await scene.connected()
        assert scene.ways.report_playout(0.2)
        assert scene.line.playout_delay_s == 0.2
        scene.ways.open_socket(16_000)
        assert scene.line.playout_delay_s is None
        assert scene.ways.report_playout(0.3)
        assert scene.line.playout_delay_s == 0.3

    played(script)


def test_a_report_between_two_ways_is_passed_over() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        assert not scene.ways.report_playout(0.2)
        (await scene.connected()).on_state("closed")
        assert not scene.ways.report_playout(0.2)
        await scene.ways.candidate({})

    played(script)


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
