"""A live call on a clock that jumps, with a page, a recorder and a store that only remember."""

import asyncio
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from server.calls.audience import Audience
from server.calls.live_call import SOCKET_PATIENCE_S, LiveCall
from server.calls.local_sound import packed
from server.calls.messages import (
    Again,
    Candidate,
    End,
    LocalAudio,
    LocalEnd,
    Mute,
    Offer,
    Pause,
    SocketAudio,
    Stats,
    TypedText,
)
from server.calls.read_and_talk import TOO_LITTLE, Keeps
from server.calls.setting import Limits, Setting
from server.media.peer import Peer
from server.metrics import Metrics
from server.recording.call_files import Recorded
from server.scenarios import library
from server.store.principal import local_principal
from server.store.usuals import Usual
from server.workers import Scored, ScoringJob, Tone, UsualJob
from tests.cast import LOUD, FakeBuyer, FakeEar, FakeLine, FakeReader, FakeVoice, LoudnessDetector, Script
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
        engines = Engines(LoudnessDetector(), FakeEar(["hello"] * 50), FakeVoice(), FakeBuyer(), self.reader)
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
BEGINS = LocalAudio(v=1, type="local_audio", rate_hz=8_000)
ENDS = LocalEnd(v=1, type="local_end", chunks=4)


async def begins_twice(call: LiveCall) -> None:
    await call.receive(BEGINS)
    await call.receive(BEGINS)


SHORT = Limits(max_call_s=1800.0, reconnect_s=5.0)


async def talks_over_the_socket(call: LiveCall) -> None:
    """Ten seconds of a voice at 16 kHz."""
    line = call.open_socket(SocketAudio(v=1, type="socket_audio", rate_hz=16_000))
    for number in range(500):
        line.hear(struct.pack("<I", 320 * number) + np.full(320, LOUD, "<i2").tobytes())
        await asyncio.sleep(0.02)
    call.leave_socket(line)


def test_a_call_that_is_hung_up_is_kept_scored_and_told_in_this_order() -> None:
    scene = Scene().play(HELLO, 5.0, END)
    assert scene.reason == "rep"
    assert scene.sessions.done == ["finish", "save_scorecard"]
    assert scene.of("debrief")[0]["scorecard"] == {"schema": 1}
    assert scene.heard[-1]["type"] == "debrief"


def test_a_call_reaches_its_time_limit() -> None:
    scene = Scene(Limits(max_call_s=20.0, reconnect_s=60.0)).play(offer())
    assert scene.reason == "time-limit"
    assert scene.sessions.done[-1] == "save_scorecard"


def test_a_typed_call_whose_page_went_is_kept_for_a_while_then_ended_and_scored() -> None:
    scene = Scene(SHORT).play(HELLO, leaves_at_s=2.0)
    assert scene.kept_reason == "page-gone"
    assert scene.sessions.done[-1] == "save_scorecard"


def test_a_page_that_goes_while_its_sound_goes_on_ends_nothing() -> None:
    assert Scene(SHORT).play(offer(), 30.0, END, leaves_at_s=2.0).kept_reason == "rep"


def test_sound_that_goes_while_the_page_stays_is_told_and_the_call_is_kept_for_a_while() -> None:
    scene = Scene(SHORT).play(offer("until 4"))
    assert [message["seq"] for message in scene.of("reconnecting")] != []
    assert scene.of("floor")[-2]["floor"] == "away"
    assert scene.reason == "line-lost"


def test_when_sound_and_page_both_go_the_call_is_kept_for_as_long() -> None:
    scene = Scene(SHORT).play(offer("until 4"), leaves_at_s=4.0)
    assert scene.kept_reason == "line-lost"


def test_a_call_that_the_conversation_keeps_beyond_its_time_is_ended_all_the_same() -> None:
    async def type_into_the_dark(call: LiveCall) -> None:
        for _ in range(20):
            await call.receive(HELLO)
            await asyncio.sleep(1.0)

    scene = Scene(SHORT).play(offer("until 1"), 2.5, type_into_the_dark, leaves_at_s=2.0)
    assert scene.kept_reason == "page-gone"


def test_sound_comes_back_with_a_new_offer_and_the_journal_says_which_way_it_took_when() -> None:
    scene = Scene().play(offer("until 5"), 10.0, offer(), 5.0, END)
    assert len(scene.of("reconnecting")) == len(scene.of("reconnected")) == 1
    ways = [(fields["by"], round(fields["at_s"])) for kind, fields in scene.recorder.notes if kind == "way"]
    assert ways == [("webrtc", 0), ("webrtc", 10)]
    ((start_s, end_s),) = [(f["start_s"], f["end_s"]) for kind, f in scene.recorder.notes if kind == "gap"][-1:]
    assert start_s == pytest.approx(5.0, abs=0.1)
    assert end_s == pytest.approx(10.0, abs=0.1)
    assert {"reconnecting", "reconnected"} <= set(scene.recorder.kinds)


def test_a_typed_call_gains_sound_by_an_offer() -> None:
    scene = Scene().play(HELLO, 5.0, offer(), 8.0, END)
    assert scene.workers.jobs[0].source == "webrtc"
    assert Speaker.REP in scene.recorder.tracks
    assert scene.reason == "rep"


def test_a_call_over_the_socket_is_heard_and_its_scorecard_says_so() -> None:
    scene = Scene().play(talks_over_the_socket, END)
    assert scene.workers.jobs[0].source == "socket"
    assert Speaker.REP in scene.recorder.tracks
    ways = [fields["by"] for kind, fields in scene.recorder.notes if kind == "way"]
    assert ways == ["socket", "none"]


def test_the_socket_carries_on_where_a_connection_broke() -> None:
    scene = Scene().play(offer("until 2"), 3.0, talks_over_the_socket, END)
    assert scene.workers.jobs[0].source == "socket"
    assert scene.peers[0].is_closed


RATE_HZ = 8_000


def chunks(*numbers: int) -> Any:
    """The page sends these seconds of its recording."""

    async def send(call: LiveCall) -> None:
        for number in numbers:
            call.local.take(packed(number, bytes(2 * RATE_HZ)))

    return send


def test_a_recording_at_the_microphone_that_is_whole_is_what_is_scored() -> None:
    scene = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 2), chunks(3), ENDS, END)
    (job,) = scene.workers.jobs
    assert job.local is not None
    assert (job.local.rate_hz, job.local.samples, job.why_not_local) == (RATE_HZ, 4 * RATE_HZ, None)
    assert scene.recorder.local_bytes == 8 * RATE_HZ
    assert [message["next"] for message in scene.of("recorded")] == [1, 2, 3, 4]
    assert scene.recorder.kinds.count("local_chunk") == 4


def test_what_still_comes_within_two_seconds_of_the_end_counts() -> None:
    scene = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 2), END, 1.9, chunks(3), ENDS)
    assert scene.workers.jobs[0].local is not None


def test_a_second_that_is_missing_two_seconds_after_the_end_leaves_the_call_to_its_own_sound() -> None:
    scene = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 3), ENDS, END)
    (job,) = scene.workers.jobs
    assert (job.local, job.source) == (None, "webrtc")
    assert job.why_not_local == "2 of 4 s recorded at the microphone had not come 2 s after the end"
    assert scene.reason == "rep"


def test_a_recording_whose_end_is_not_told_is_not_used() -> None:
    job = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 2, 3), END).workers.jobs[0]
    assert job.local is None
    assert job.why_not_local == "the page did not say that its recording at the microphone was complete"


def test_a_call_without_such_a_recording_has_nothing_to_state() -> None:
    job = Scene().play(offer(), 4.0, END).workers.jobs[0]
    assert (job.local, job.why_not_local) == (None, None)


@pytest.mark.parametrize("step", [begins_twice, chunks(0)], ids=["begun twice", "never begun"])
def test_a_recording_out_of_order_is_refused(step: Any) -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        Scene().play(offer(), step, END)
    assert caught.group_contains(BadInput, match="recording at the microphone")


def test_the_tone_part_is_told_before_the_debrief() -> None:
    scene = Scene().play(offer(), 8.0, END)
    kinds = [message["type"] for message in scene.heard]
    assert kinds.index("tone") < kinds.index("debrief")
    assert scene.of("tone")[0]["readings"] == [{"turn": 1}]


def test_each_of_the_reps_turns_is_worked_out_as_it_ends() -> None:
    scene = Scene().play(offer(), 15.0, END)
    during = scene.workers.followed[:-1]
    assert [len(job.transcript.turns) for job in during] == [2]
    assert during[0].rep == Path("/nowhere/rep.wav.part")


def test_pace_and_level_are_told_while_the_rep_talks_and_never_without_news() -> None:
    readings = Scene().play(offer(), 8.0, END).of("reading")
    assert 1 <= len(readings) <= 16
    assert all(one["lanes"] != other["lanes"] for one, other in pairwise(readings))
    assert set(readings[0]["lanes"]) == {"pace", "level"}
    assert "seq" not in readings[0]


def test_a_typed_call_has_no_tone() -> None:
    scene = Scene().play(HELLO, 6.0, END)
    assert scene.workers.followed == []
    assert scene.of("tone") == scene.of("reading") == []


def test_the_time_on_the_axis_is_known_before_and_in_the_call() -> None:
    times: list[float] = []

    async def look(call: LiveCall) -> None:
        times.append(call.now_s)

    Scene().play(look, offer(), 3.0, look, END)
    assert times == [0.0, pytest.approx(3.0, abs=0.1)]


def test_ended_calls_and_what_happened_in_them_are_counted() -> None:
    text = Scene().play(offer("until 5"), 10.0, offer(), 5.0, END).metrics.text().decode()
    assert 'rolecall_calls_ended_total{reason="rep"} 1.0' in text
    assert "rolecall_lines_lost_total 1.0" in text


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
    turns = Scene().play(HELLO, 15.0, END).sessions.kept["finish"][-1]["transcript"]["turns"]
    assert [turn["speaker"] for turn in turns][:2] == ["rep", "buyer"]


def test_an_offer_that_is_refused_leaves_room_for_another() -> None:
    async def scene() -> None:
        with pytest.raises(BaseExceptionGroup) as caught:
            await Scene()._play((offer("bad"),), None)
        assert caught.group_contains(BadInput)

    run(scene())


@pytest.mark.parametrize(
    "message", [Stats(v=1, type="stats", playout_delay_s=0.1), Candidate(v=1, type="candidate", candidate="c")]
)
def test_a_word_about_a_connection_that_is_not_there_is_refused(message: Stats | Candidate) -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        Scene().play(message)
    assert caught.group_contains(BadInput, match="no connection yet")


def test_a_connection_that_fails_is_told_and_the_call_goes_on_by_typing() -> None:
    scene = Scene().play(offer("nowhere"), 1.0, HELLO, SOCKET_PATIENCE_S, END)
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
    assert scene.sessions.done == ["finish", "scoring_failed"]


def test_messages_after_the_end_change_nothing() -> None:
    scene = Scene().play(HELLO, 5.0, END, HELLO, END)
    assert scene.sessions.done.count("finish") == 1


def test_a_break_and_a_turn_asked_for_again_are_in_the_journal_and_the_break_is_no_silence_of_the_rep() -> None:
    took, over = (Pause(v=1, type="pause", paused=paused) for paused in (True, False))
    scene = Scene().play(offer(), 3.0, Again(v=1, type="again"), 2.0, took, 40.0, over, 2.0, END)
    noted = [(kind, fields) for kind, fields in scene.recorder.notes if kind in ("pause", "again")]
    assert [kind for kind, _ in noted] == ["again", "pause", "pause"]
    (gap,) = [gap for gap in scene.workers.jobs[0].gaps if gap.end_s - gap.start_s > 30]
    assert gap.end_s - gap.start_s == pytest.approx(40.0, abs=0.1)
    assert "break" in [told["floor"] for told in scene.of("floor")]


def reading(is_enough: bool) -> tuple[Scene, list[UsualJob]]:
    """A rep reads and talks alone for half a minute."""
    jobs: list[UsualJob] = []

    async def keeps(job: UsualJob) -> bool:
        jobs.append(job)
        return is_enough

    return Scene(keeps_usual=keeps).play(offer(), 30.0, END), jobs


def test_a_rep_who_reads_alone_is_not_answered_and_nothing_but_their_usual_is_kept() -> None:
    scene, (job,) = reading(is_enough=True)
    assert {turn.speaker for turn in job.transcript.turns} == {Speaker.REP}
    assert scene.of("usual")[0]["is_kept"] is True
    assert (scene.sessions.done, scene.recorder.end) == (["discard"], "discarded")
    assert scene.of("debrief") == []


def test_too_little_of_a_voice_makes_no_usual_and_says_so() -> None:
    scene, _ = reading(is_enough=False)
    assert (scene.of("usual")[0]["is_kept"], scene.of("usual")[0]["message"]) == (False, TOO_LITTLE)
