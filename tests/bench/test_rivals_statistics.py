import numpy as np
import pytest

from bench.rivals.statistics import ratio_of_medians, slope


def test_the_ratio_is_that_of_the_medians() -> None:
    assert ratio_of_medians([1.0, 2.0, 9.0], [4.0, 4.0, 4.0]).value == 0.5


def test_the_interval_holds_the_ratio() -> None:
    chance = np.random.default_rng(1)
    ratio = ratio_of_medians(chance.normal(50, 5, 40).tolist(), chance.normal(100, 10, 40).tolist())
    assert ratio.low < ratio.value < ratio.high


def test_more_values_make_the_interval_narrower() -> None:
    chance = np.random.default_rng(1)
    few, many = (
        ratio_of_medians(chance.normal(50, 5, n).tolist(), chance.normal(100, 10, n).tolist()) for n in (10, 400)
    )
    assert many.high - many.low < few.high - few.low


def test_values_that_do_not_differ_have_an_interval_of_no_width() -> None:
    ratio = ratio_of_medians([3.0] * 5, [6.0] * 5)
    assert (ratio.low, ratio.high) == (0.5, 0.5)


def test_the_same_values_have_the_same_interval() -> None:
    assert ratio_of_medians([1.0, 2.0, 3.0], [2.0, 5.0]) == ratio_of_medians([1.0, 2.0, 3.0], [2.0, 5.0])


def test_an_empty_side_has_no_ratio() -> None:
    with pytest.raises(ValueError, match="both sides"):
        ratio_of_medians([], [1.0])


def test_the_slope_is_what_one_more_costs() -> None:
    assert slope([0.0, 4.0, 8.0], [10.0, 18.0, 26.0]) == pytest.approx(2.0)
