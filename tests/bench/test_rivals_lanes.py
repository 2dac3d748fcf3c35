import random
from typing import Any

import pytest

from bench.rivals.barge_in import outcome
from bench.rivals.chat_server import Chat
from bench.rivals.clips import Clip, Clips
from bench.rivals.fakes import REPLIES
from bench.rivals.latency import matched_figures, server_added_s
from bench.rivals.records import Record, failures_in, values_of
from bench.rivals.scale import answers, step_from
from bench.rivals.stage import Stage
from bench.rivals.tones import Heard

CLIP = Clip((b"",), 0.0, 0.0)
LINES = (("rolecall", "matched"), ("pipecat", "matched"), ("fastrtc", "matched"))


def stage(*names: str) -> Stage:
    servers: Any = dict.fromkeys((name, "matched") for name in names)
    clips = Clips((CLIP,), CLIP, CLIP, CLIP, b"")
    return Stage(clips, Chat("", "short"), servers, 1, lambda record: None, random.Random(0))


def test_another_contestant_is_first_in_each_turn() -> None:
    orders = [[name for name, _ in stage("rolecall", "pipecat", "fastrtc").rotated(LINES, turn)] for turn in range(3)]
    assert orders == [
        ["rolecall", "pipecat", "fastrtc"],
        ["pipecat", "fastrtc", "rolecall"],
        ["fastrtc", "rolecall", "pipecat"],
    ]


def test_a_contestant_that_does_not_run_has_no_turn() -> None:
    assert stage("rolecall", "fastrtc").rotated(LINES, 1) == [("fastrtc", "matched"), ("rolecall", "matched")]


def test_a_reply_that_came_to_its_end_went_on() -> None:
    whole = [Heard(word.strip(".,").lower(), 5) for word in REPLIES["medium"].split()]
    assert outcome(whole, REPLIES["medium"]) == {"resumed": 1.0, "lost": 0.0, "doubled": 0.0}


def test_a_held_word_that_is_said_again_is_doubled_only_when_it_was_whole() -> None:
    received = [Heard(word, 5) for word in ("alpha", "bravo", "charlie")]
    cut = [received[0], Heard("bravo", 2), *received[1:]]
    said_twice = [received[0], received[1], *received[1:]]
    assert outcome(cut, "Alpha bravo charlie.")["doubled"] == 0.0
    assert outcome(said_twice, "Alpha bravo charlie.")["doubled"] == 1.0


def test_a_reply_that_begins_anew_did_not_go_on() -> None:
    received = [Heard(word, 5) for word in ("alpha", "bravo", "alpha", "bravo", "charlie")]
    assert outcome(received, "Alpha bravo charlie.")["resumed"] == 0.0


def test_a_reply_that_breaks_off_lost_the_rest() -> None:
    assert outcome([Heard("alpha", 5)], "Alpha bravo charlie.") == {"resumed": 0.0, "lost": 2.0, "doubled": 0.0}


def test_the_silences_between_answers_are_no_gaps() -> None:
    frames = [(0.0, "alpha"), (0.02, "alpha"), (0.04, "bravo"), (0.06, None), (3.4, "alpha"), (3.42, "alpha")]
    gaps, begun = answers(frames)
    assert (gaps, begun) == (pytest.approx([0.02, 0.02, 0.02]), 2)


def test_the_end_of_an_answer_is_none_that_began() -> None:
    assert answers([(5.0, "delta"), (5.02, "echo"), (8.1, "alpha")]) == (pytest.approx([0.02]), 1)


def test_the_pause_between_two_sentences_is_no_gap() -> None:
    assert answers([(5.0, "delta"), (5.02, "echo"), (5.35, "foxtrot"), (5.37, "foxtrot")])[0] == pytest.approx(
        [0.02] * 2
    )


def test_silence_inside_an_answer_is_a_gap() -> None:
    frames = [(0.0, None), (0.02, "alpha"), (0.04, None), (0.06, "mike"), (0.09, "bravo")]
    assert answers(frames)[0] == pytest.approx([0.07])


def test_what_the_engines_took_is_no_time_of_the_server() -> None:
    assert server_added_s(0.2 + 0.08 + 0.15 + 4 * 0.02 + 0.06 + 0.05) == pytest.approx(0.05)


def test_failures_are_counted_beside_the_figures() -> None:
    records = [Record("matched", "rolecall", "matched", "", {"answer_s": 0.7}) for _ in range(3)]
    records.append(Record("matched", "rolecall", "matched", "", {}, "no answer within 8 s"))
    (figure,) = matched_figures(records)
    assert figure.note.endswith("3 turns, 1 of 4 failed (no answer within 8 s)")


def test_a_failed_event_has_no_values() -> None:
    records = [Record("a", "b", "c", "", {"stop_s": 0.1}), Record("a", "b", "c", "", {"stop_s": 9.0}, "talked on")]
    assert values_of(records, "stop_s") == [0.1]
    assert failures_in(records[:1]) == "none failed"


def test_the_climb_begins_with_two_calls_and_adds_four_at_a_time() -> None:
    assert [step_from(calls) for calls in (0, 2, 6, 30)] == [2, 4, 4, 4]
