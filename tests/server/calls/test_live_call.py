"""A live call from its first sound to its debrief, on a clock that jumps."""

import asyncio
import struct
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from server.calls.live_call import SOCKET_PATIENCE_S, LiveCall
from server.calls.messages import (
    Again,
    Candidate,
    Mute,
    Pause,
    SocketAudio,
    Stats,
)
from server.calls.setting import Limits
from tests.cast import LOUD, FakeEar, FakeReader, spread
from tests.server.calls.scene import END, HELLO, SHORT, FakeWorkers, Scene, offer
from tests.virtual_time import pass_time, run
from voice.errors import BadInput
from voice.pcm import Pcm
from voice.transcript import Speaker, Word


async def talks_over_the_socket(call: LiveCall) -> None:
    """Ten seconds of a voice at 16 kHz."""
    line = call.open_socket(SocketAudio(v=1, type="socket_audio", rate_hz=16_000))
    for number in range(500):
        line.hear(struct.pack("<I", 320 * number) + np.full(320, LOUD, "<i2").tobytes())
        await pass_time(0.02)
    call.leave_socket(line)


def test_a_call_that_is_hung_up_is_kept_scored_and_told_in_this_order() -> None:
    scene = Scene().play(HELLO, 5.0, END)
    assert scene.reason == "rep"
    assert scene.sessions.done == ["finish", "save_scorecard"]
    assert scene.of("debrief")[0]["scorecard"] == {"schema": 1}
    assert scene.heard[-1]["type"] == "debrief"


class SlowEar(FakeEar):
    """Its best passes over a turn take twenty seconds, as on a busy machine."""

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        await asyncio.sleep(20.0)
        return spread("the stored words", audio.duration_s)


def test_that_a_call_is_over_is_told_before_its_last_words_are_read() -> None:
    scene = Scene(ear=SlowEar(["hello"] * 50))
    after: list[str] = []

    async def look(call: LiveCall) -> None:
        after.extend(message["type"] for message in scene.heard)

    scene.play(offer(), 8.0, END, 1.0, look)
    assert "ended" in after
    assert "debrief" not in after
    assert scene.reason == "rep"
    assert "the stored words" in [turn.text for turn in scene.workers.jobs[0].transcript.turns]


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
