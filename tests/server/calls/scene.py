"""A live call on a clock that jumps, with a page, a recorder and a store that only remember."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from server.calls.audience import Audience
from server.calls.live_call import LiveCall
from server.calls.messages import (
    End,
    Offer,
    TypedText,
)
from server.calls.read_and_talk import Keeps
from server.calls.setting import Limits, Setting
from server.media.peer import Peer
from server.metrics import Metrics
from server.recording.call_files import Recorded
from server.scenarios import library
from server.store.principal import local_principal
from server.store.usuals import Usual
from server.work import Scored, ScoringJob, Tone
from tests.cast import FakeBuyer, FakeEar, FakeLine, FakeReader, FakeVoice, LoudnessDetector, Script
from tests.virtual_time import run
from voice.call import Engines
from voice.errors import BadInput, EngineFailed
from voice.pcm import Pcm
from voice.scenario import Level
from voice.transcript import Speaker
from voice.variation import varied

SCENARIO = varied(library.load(library.built_in()["outage-escalation"]), 0)
HELLO = TypedText(v=1, type="typed", text="Good morning, this is support.")


@dataclass
class FakeRecorder:
    notes: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    tracks: set[Speaker] = field(default_factory=set)
    local_bytes: int = 0
    folder: Path = Path("/nowhere")
    end: str = ""

    def audio(self, speaker: Speaker, at_sample: int, audio: Pcm) -> None:
        self.tracks.add(speaker)

    def note(self, kind: str, **fields: object) -> None:
        self.notes.append((kind, fields))

    def local(self, at_sample: int, sound: bytes) -> None:
        self.local_bytes += len(sound)

    async def written(self) -> None:
        self.end = "written"

    async def close(self) -> Recorded:
        self.end = "closed"
        folder = Path("/nowhere")
        return Recorded(folder, folder / "rep.wav", folder / "buyer.wav", folder / "events.journal", 16_000)

    async def discard(self) -> None:
        self.end = "discarded"

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, _ in self.notes]


class NothingKept:
    async def of_session(self, owner: object, session_id: str) -> Usual:
        return Usual(None, frozenset())


@dataclass
class FakeSessions:
    usuals: NothingKept = field(default_factory=NothingKept)
    done: list[str] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def take(owner: object, session_id: str, *values: Any, **fields: Any) -> None:
            self.done.append(name)
            self.kept[name] = (*values, fields)

        return take


@dataclass
class FakeWorkers:
    jobs: list[ScoringJob] = field(default_factory=list)
    followed: list[ScoringJob] = field(default_factory=list)
    """What the tone was asked for: after each turn, and at the end."""
    fails: bool = False

    async def score(self, job: ScoringJob) -> Scored:
        self.jobs.append(job)
        if self.fails:
            raise EngineFailed("The scoring process died; it is started again.")
        return Scored({"schema": 1}, None)

    async def tone(self, job: ScoringJob) -> Tone:
        self.followed.append(job)
        return Tone([{"turn": 1}])


@dataclass(eq=False)
class FakePeer:
    """Connects at once, to a rep who talks; `until 5` is a silent one whose network goes after 5 s."""

    on_state: Callable[[str], None]
    line: FakeLine = field(default_factory=lambda: FakeLine(Script([(2.0, 4.0)], until_s=600.0)))
    candidates: int = 0
    is_closed: bool = False

    async def answer(self, sdp: str) -> str:
        if sdp == "bad":
            raise BadInput("The offer cannot be answered; reload the page and call again.")
        if sdp.startswith("until"):
            self.line.script = Script([], until_s=float(sdp.split()[1]))
        self.on_state("failed" if sdp == "nowhere" else "connected")
        return "answer"

    async def add_candidate(self, message: object) -> None:
        self.candidates += 1

    def report_playout(self, delay_s: float) -> None:
        self.line.playout_delay_s = delay_s

    async def close(self) -> None:
        self.is_closed = True


@dataclass
class Scene:
    """One call; `play` drives it from outside while it runs."""

    limits: Limits = field(default_factory=lambda: Limits(max_call_s=1800.0, reconnect_s=60.0))
    recorder: FakeRecorder = field(default_factory=FakeRecorder)
    sessions: FakeSessions = field(default_factory=FakeSessions)
    workers: FakeWorkers = field(default_factory=FakeWorkers)
    reader: FakeReader = field(default_factory=FakeReader)
    ear: FakeEar = field(default_factory=lambda: FakeEar(["hello"] * 50))
    peers: list[FakePeer] = field(default_factory=list)
    heard: list[dict[str, Any]] = field(default_factory=list)
    metrics: Metrics = field(default_factory=lambda: Metrics(lambda: 0))
    keeps_usual: Keeps | None = None

    async def send_json(self, data: object) -> None:
        self.heard.append(cast("dict[str, Any]", data))

    def play(self, *steps: Any, leaves_at_s: float | None = None) -> "Scene":
        """Each step is a message of the page, seconds to wait, or something to do with the call."""
        run(self._play(steps, leaves_at_s))
        return self

    async def _play(self, steps: tuple[Any, ...], leaves_at_s: float | None) -> None:
        engines = Engines(LoudnessDetector(), self.ear, FakeVoice(), FakeBuyer(), self.reader)
        who = local_principal()
        names = {"stt": "fake"}
        setting = Setting(
            "id", who, SCENARIO, Level.USUAL, 0, engines, names, {}, "token", keeps_usual=self.keeps_usual
        )
        audience = Audience()
        recorder, sessions, workers = cast("tuple[Any, Any, Any]", (self.recorder, self.sessions, self.workers))
        new_peer = self._new_peer
        call = LiveCall(setting, self.limits, audience, recorder, sessions, workers, self.metrics, new_peer)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(call.run())
            serving = tasks.create_task(audience.serve(self))
            if leaves_at_s is not None:
                asyncio.get_running_loop().call_later(leaves_at_s, serving.cancel)
            await asyncio.sleep(0)  # the page is there
            for step in steps:
                if isinstance(step, float):
                    await asyncio.sleep(step)
                elif callable(step):
                    await step(call)
                else:
                    await call.receive(step)

    def _new_peer(self, on_state: Callable[[str], None]) -> Peer:
        self.peers.append(FakePeer(on_state))
        return cast("Peer", self.peers[-1])

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [message for message in self.heard if message["type"] == kind]

    @property
    def kept_reason(self) -> str:
        """Why the call ended, as it is stored."""
        return str(self.sessions.kept["finish"][-1]["reason"])

    @property
    def reason(self) -> str:
        (ended,) = self.of("ended")
        return str(ended["reason"])


def offer(sdp: str = "good") -> Offer:
    return Offer(v=1, type="offer", sdp=sdp)


END = End(v=1, type="end")


SHORT = Limits(max_call_s=1800.0, reconnect_s=5.0)
