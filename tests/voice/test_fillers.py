"""A buyer on a slow model says a filler where the rep waits for an answer, and nowhere else."""

from tests.cast import Cast, Script, said
from tests.virtual_time import run


def test_a_slow_model_is_bridged_with_a_filler() -> None:
    cast = Cast(Script([(0.2, 1.2)], 9.0), ["hello there"], ["Good morning."])
    cast.buyer.thinks_s = 4.0
    assert said(run(cast.run())) == [("rep", "hello there"), ("buyer", "Hm. Good morning.")]


def test_a_call_is_not_opened_with_a_filler_however_slow_the_model() -> None:
    cast = Cast(Script([], 9.0), [], ["Good morning."])
    cast.buyer.thinks_s = 4.0
    assert said(run(cast.run())) == [("buyer", "Good morning.")]


def test_a_quick_model_needs_no_filler() -> None:
    cast = Cast(Script([(0.2, 1.2)], 9.0), ["hello there"], ["Good morning."])
    cast.buyer.thinks_s = 1.0
    assert said(run(cast.run()))[-1] == ("buyer", "Good morning.")


def test_a_rep_who_talks_over_the_filler_is_not_answered_twice() -> None:
    spoken = [(0.2, 1.2), (4.2, 6.5)]
    cast = Cast(Script(spoken, 16.0), ["hello there", "wait a moment please"], ["Good morning.", "Yes?"])
    cast.buyer.thinks_s = 4.0
    texts = [text for _, text in said(run(cast.run()))]
    assert "Good morning." not in texts
    assert texts[-1].endswith("Yes?")
