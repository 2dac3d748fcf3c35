"""A live call on a clock that jumps, with a page, a recorder and a store that only remember."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from server.calls.audience import Audience
from server.calls.live_call import Limits, LiveCall, Setting
from server.calls.messages import Candidate, End, Mute, Offer, Stats, TypedText
from server.media.peer import Peer
from server.recording.call_files import Recorded
from server.scenarios import library
from server.store.principal import local_principal
from server.workers import Scored, ScoringJob
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
    end: str = ""

    def audio(self, speaker: Speaker, at_sample: int, audio: Pcm) -> None:
        self.tracks.add(speaker)

    def note(self, kind: str, **fields: object) -> None:
        self.notes.append((kind, fields))

    async def close(self) -> Recorded:
        self.end = "closed"
        folder = Path("/nowhere")
        return Recorded(folder, folder / "rep.wav", folder / "buyer.wav", folder / "events.journal", 16_000)

    async def discard(self) -> None:
        self.end = "discarded"

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, _ in self.notes]


@dataclass
class FakeSessions:
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
    fails: bool = False

    async def score(self, job: ScoringJob) -> Scored:
        self.jobs.append(job)
        if self.fails:
            raise EngineFailed("The scoring process died; it is started again.")
        return Scored({"schema": 1}, None)


@dataclass
class FakePeer:
    """Connects at once, to a rep who talks."""

    on_state: Callable[[str], None]
    refuses: bool = False
    line: FakeLine = field(default_factory=lambda: FakeLine(Script([(2.0, 4.0)], until_s=600.0)))
    candidates: int = 0
    is_closed: bool = False

    async def answer(self, sdp: str) -> str:
        if sdp == "bad":
            raise BadInput("The offer cannot be answered; reload the page and call again.")
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
    peers: list[FakePeer] = field(default_factory=list)
    heard: list[dict[str, Any]] = field(default_factory=list)

    async def send_json(self, data: object) -> None:
        self.heard.append(cast("dict[str, Any]", data))

    def play(self, *steps: Any, leaves_at_s: float | None = None) -> "Scene":
        """Each step is a message of the page, or seconds to wait."""
        run(self._play(steps, leaves_at_s))
        return self

    async def _play(self, steps: tuple[Any, ...], leaves_at_s: float | None) -> None:
        engines = Engines(LoudnessDetector(), FakeEar(["hello"] * 50), FakeVoice(), FakeBuyer(), self.reader)
        setting = Setting("id", local_principal(), SCENARIO, Level.USUAL, 0, engines, {"stt": "fake"}, {})
        audience = Audience()
        recorder, sessions, workers = cast("tuple[Any, Any, Any]", (self.recorder, self.sessions, self.workers))
        call = LiveCall(setting, self.limits, audience, recorder, sessions, workers, self._new_peer)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(call.run())
            serving = tasks.create_task(audience.serve(self))
            if leaves_at_s is not None:
                asyncio.get_running_loop().call_later(leaves_at_s, serving.cancel)
            await asyncio.sleep(0)  # the page is there
            for step in steps:
                if isinstance(step, float):
                    await asyncio.sleep(step)
                else:
                    await call.receive(step)

    def _new_peer(self, on_state: Callable[[str], None]) -> Peer:
        self.peers.append(FakePeer(on_state))
        return cast("Peer", self.peers[-1])

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [message for message in self.heard if message["type"] == kind]

    @property
    def reason(self) -> str:
        (ended,) = self.of("ended")
        return str(ended["reason"])


def offer(sdp: str = "good") -> Offer:
    return Offer(v=1, type="offer", sdp=sdp)


END = End(v=1, type="end")


def test_a_call_that_is_hung_up_is_kept_scored_and_told_in_this_order() -> None:
    scene = Scene().play(HELLO, 5.0, END)
    assert scene.reason == "rep"
    assert scene.sessions.done == ["save_transcript", "finish", "save_scorecard"]
    assert scene.of("debrief")[0]["scorecard"] == {"schema": 1}
    assert scene.heard[-1]["type"] == "debrief"


def test_a_call_reaches_its_time_limit() -> None:
    scene = Scene(Limits(max_call_s=20.0, reconnect_s=60.0)).play(offer())
    assert scene.reason == "time-limit"
    assert scene.sessions.done[-1] == "save_scorecard"


def test_a_call_whose_page_went_is_kept_for_a_while_then_ended_and_scored() -> None:
    scene = Scene(Limits(max_call_s=1800.0, reconnect_s=5.0)).play(offer(), leaves_at_s=2.0)
    assert scene.sessions.kept["finish"][-1]["reason"] == "page-gone"
    assert scene.sessions.done[-1] == "save_scorecard"


def test_a_session_in_which_nothing_happens_is_taken_away_with_its_files() -> None:
    scene = Scene().play()
    assert scene.reason == "never-connected"
    assert scene.sessions.done == ["discard"]
    assert scene.recorder.end == "discarded"
    assert scene.workers.jobs == []


def test_the_clock_is_told_once_a_second() -> None:
    scene = Scene().play(HELLO, 5.5, END)
    assert [round(message["now_s"]) for message in scene.of("clock")] == [1, 2, 3, 4, 5]


def test_plans_and_whole_turns_are_for_the_journal_only() -> None:
    scene = Scene().play(HELLO, 10.0, END)
    assert {"plan", "turn"} <= set(scene.recorder.kinds)
    assert not {"plan", "turn"} & {message["type"] for message in scene.heard}
    assert "caption" not in scene.recorder.kinds


def test_what_the_page_says_of_its_sound_is_journalled_and_used() -> None:
    stats = [Stats(v=1, type="stats", playout_delay_s=delay_s) for delay_s in (0.1, 0.2)]
    scene = Scene().play(offer(), *stats, Mute(v=1, type="mute", muted=True), 2.0, END)
    noted = [fields for kind, fields in scene.recorder.notes if kind == "playout"]
    assert noted == [{"delay_s": 0.1}, {"delay_s": 0.2}]
    assert ("mute", {"muted": True}) in scene.recorder.notes
    assert ("connection", {"state": "connected"}) in scene.recorder.notes
    assert scene.workers.jobs[0].playout_error_s == pytest.approx(0.05)


def test_a_call_with_a_microphone_is_scored_with_its_sound() -> None:
    job = Scene().play(offer(), 6.0, END).workers.jobs[0]
    assert (job.source, job.rep) == ("webrtc", Path("/nowhere/rep.wav"))


def test_a_typed_call_is_scored_by_its_words() -> None:
    job = Scene().play(HELLO, 6.0, END).workers.jobs[0]
    assert (job.source, job.rep, job.playout_error_s) == ("none", None, None)


def test_the_first_typed_line_is_answered_even_if_it_begins_the_call() -> None:
    turns = Scene().play(HELLO, 15.0, END).sessions.kept["save_transcript"][0]["turns"]
    assert [turn["speaker"] for turn in turns][:2] == ["rep", "buyer"]


def test_an_offer_that_is_refused_leaves_room_for_another() -> None:
    async def scene() -> None:
        with pytest.raises(BaseExceptionGroup) as caught:
            await Scene()._play((offer("bad"),), None)
        assert caught.group_contains(BadInput)

    run(scene())


def test_a_second_offer_is_refused() -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        Scene().play(offer(), offer())
    assert caught.group_contains(BadInput, match="has its connection already")


@pytest.mark.parametrize(
    "message", [Stats(v=1, type="stats", playout_delay_s=0.1), Candidate(v=1, type="candidate", candidate="c")]
)
def test_a_word_about_a_connection_that_is_not_there_is_refused(message: Stats | Candidate) -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        Scene().play(message)
    assert caught.group_contains(BadInput, match="no connection yet")


def test_a_connection_that_fails_is_told_and_the_call_goes_on_by_typing() -> None:
    scene = Scene().play(offer("nowhere"), 1.0, HELLO, 5.0, END)
    assert "Type instead" in scene.of("notice")[0]["message"]
    assert scene.reason == "rep"


def test_the_connection_is_closed_when_the_call_is_over() -> None:
    assert Scene().play(offer(), 3.0, END).peers[0].is_closed


def test_a_reader_that_breaks_is_told_and_the_call_goes_on() -> None:
    scene = Scene(reader=FakeReader(fails=True)).play(HELLO, 5.0, END)
    assert "the call goes on" in scene.of("notice")[0]["message"]
    assert scene.reason == "rep"


def test_a_call_that_cannot_be_scored_is_told_and_kept() -> None:
    scene = Scene(workers=FakeWorkers(fails=True)).play(HELLO, 5.0, END)
    assert scene.of("error")[0]["code"] == "scoring"
    assert scene.sessions.done == ["save_transcript", "finish", "set_status"]


def test_messages_after_the_end_change_nothing() -> None:
    scene = Scene().play(HELLO, 5.0, END, HELLO, END)
    assert scene.sessions.done.count("finish") == 1
