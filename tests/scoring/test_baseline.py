import pytest

from scoring.baseline import NONE, baseline_of
from scoring.hearing import hearing_of
from tests.tone_calls import Reply, call


def test_the_baseline_is_the_first_minute_of_the_rep_s_speech_in_whole_turns() -> None:
    hearing = hearing_of(call([Reply(words=50)] * 5))
    baseline = baseline_of(hearing, frozenset())
    assert baseline.turns == (1, 3, 5, 7)
    assert baseline.source == "call"
    assert baseline.talk_s == pytest.approx(80, abs=1)


def test_judged_turns_do_not_make_the_baseline() -> None:
    hearing = hearing_of(call([Reply(words=20, syllables_per_s=3.0), Reply(words=30, syllables_per_s=5.0)]))
    baseline = baseline_of(hearing, {1})
    assert baseline.turns == (3,)
    assert baseline.values["articulation_rate"] == pytest.approx(5, abs=0.1)


def test_where_all_turns_are_judged_the_first_minute_makes_it_all_the_same() -> None:
    baseline = baseline_of(hearing_of(call([Reply(words=30)] * 2)), {1, 3})
    assert baseline.turns == (1, 3)


def test_a_few_words_make_no_baseline() -> None:
    assert baseline_of(hearing_of(call([Reply(words=8)])), frozenset()) is NONE


def test_a_baseline_has_each_measure_in_its_unit() -> None:
    values = baseline_of(hearing_of(call([Reply(words=40)])), frozenset()).values
    assert values["f0_median"] == pytest.approx(120, rel=0.01)
    assert values["f0_range"] == pytest.approx(3.2, abs=0.2)
    assert values["articulation_rate"] == pytest.approx(5, abs=0.1)
    assert values["pause_ratio"] == 0
    assert "response_time" not in values
