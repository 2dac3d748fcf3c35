"""What changed against one's own earlier calls."""

from scoring.instruments.figures import figures_of
from scoring.instruments.registry import BY_ID
from server.progress.changed import MOST, TOLD, changes

SHARE = figures_of("talk_share").smallest_change or 0.0


def of(**values: float | None) -> list[dict[str, object]]:
    return [{"id": name, "value": value} for name, value in values.items()]


def earlier(*values: float) -> list[list[dict[str, object]]]:
    return [of(talk_share=value) for value in values]


def test_every_measure_that_is_told_has_a_card_and_a_smallest_change() -> None:
    assert [name for name in TOLD if name not in BY_ID or not figures_of(name).smallest_change] == []


def test_a_change_beyond_the_smallest_one_is_told_against_the_middle_of_the_earlier_calls() -> None:
    (found,) = changes(of(talk_share=0.4 + SHARE + 0.02), earlier(0.4, 0.1, 0.9))
    assert (found.measure, found.before, found.calls) == ("talk_share", 0.4, 3)


def test_a_smaller_change_is_none() -> None:
    assert changes(of(talk_share=0.4 + SHARE - 0.01), earlier(0.4, 0.4, 0.4)) == ()


def test_two_earlier_calls_are_too_few() -> None:
    assert changes(of(talk_share=0.9), earlier(0.4, 0.4)) == ()


def test_what_was_not_measured_is_not_compared() -> None:
    assert changes(of(talk_share=None), earlier(0.4, 0.4, 0.4)) == ()
    assert changes(of(talk_share=0.9), [*earlier(0.4, 0.4), of(talk_share=None)]) == ()


def test_a_measure_that_nobody_can_do_anything_about_is_not_told() -> None:
    assert changes(of(voiced_time=900.0), [of(voiced_time=1.0)] * 3) == ()


def test_only_the_largest_are_told() -> None:
    now = of(talk_share=0.9, longest_monologue=90.0, response_time=9.0, pause_ratio=0.9, f0_range=30.0)
    before = of(talk_share=0.4, longest_monologue=10.0, response_time=0.5, pause_ratio=0.1, f0_range=5.0)
    assert len(changes(now, [before] * 3)) == MOST
