import math

import pytest

from scoring.instruments import progress as subject
from scoring.instruments.figures import Figures
from scoring.instruments.progress import NONE, UNKNOWN, progress

SEM = 0.1
SMALLEST = 1.96 * math.sqrt(2) * SEM


@pytest.fixture(autouse=True)
def known_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "figures_of", lambda measure: Figures(0.01, 3, SEM, 24))


def test_the_smallest_change_is_that_of_two_readings_with_this_error() -> None:
    assert Figures(repeatability=SEM).smallest_change == pytest.approx(SMALLEST)


@pytest.mark.parametrize("after", [4.0, 4.0 + SMALLEST - 0.01, 4.0 - SMALLEST + 0.01])
def test_progress_within_the_noise_is_no_measurable_change(after: float) -> None:
    assert progress("articulation_rate", 4.0, after).text == NONE


def test_progress_beyond_the_noise_has_a_direction_and_a_unit() -> None:
    assert progress("articulation_rate", 4.0, 4.5).text == "+0.5 syll/s"
    assert progress("articulation_rate", 4.5, 4.0).status == "lower"
    assert progress("pause_ratio", 0.0, 0.4).text == "+0.4"


def test_the_same_reading_twice_is_no_change_however_exact_the_instrument(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "figures_of", lambda measure: Figures(repeatability=0.0))
    assert progress("pause_count", 3, 3).text == NONE


def test_without_a_known_repeatability_no_change_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "figures_of", lambda measure: Figures())
    assert progress("articulation_rate", 4.0, 8.0).text == UNKNOWN
