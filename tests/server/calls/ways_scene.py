"""Ways of sound with fake peers on made time."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import cast

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
