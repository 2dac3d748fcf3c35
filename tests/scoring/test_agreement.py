import pytest

from scoring.agreement import agreement_of, is_doubtful


def pairs(both_yes: int, yes_no: int, no_yes: int, both_no: int) -> list[tuple[bool, bool]]:
    """A table of two raters, as its cells."""
    cells = ((True, True), (True, False), (False, True), (False, False))
    counts = (both_yes, yes_no, no_yes, both_no)
    return [cell for cell, count in zip(cells, counts, strict=True) for _ in range(count)]


@pytest.mark.parametrize(
    ("table", "observed", "kappa"),
    [
        ((20, 5, 10, 15), 0.7, 0.4),
        ((45, 15, 25, 15), 0.6, 0.1304),
        ((25, 35, 5, 35), 0.6, 0.2593),
        ((10, 0, 0, 10), 1.0, 1.0),
        ((0, 10, 10, 0), 0.0, -1.0),
        ((5, 5, 5, 5), 0.5, 0.0),
    ],
)
def test_kappa_is_that_of_worked_tables(table: tuple[int, int, int, int], observed: float, kappa: float) -> None:
    found = agreement_of(pairs(*table))
    assert (found.cases, found.observed) == (sum(table), pytest.approx(observed))
    assert found.kappa == pytest.approx(kappa, abs=5e-5)


def test_three_answers_are_as_good_as_two() -> None:
    """Cohen 1960, table 1: 200 cases in three categories, kappa .492."""
    shares = {"a": (88, 14, 18), "b": (10, 40, 10), "c": (2, 6, 12)}
    cases = [
        (row, column)
        for row, counts in shares.items()
        for column, n in zip("abc", counts, strict=True)
        for _ in range(n)
    ]
    assert agreement_of(cases).kappa == pytest.approx(0.492, abs=5e-4)


def test_the_interval_is_that_of_the_standard_error() -> None:
    low, high = agreement_of(pairs(20, 5, 10, 15)).interval or (0, 0)
    assert (low, high) == (pytest.approx(0.4 - 1.959964 * 0.12961, abs=1e-4), pytest.approx(0.4 + 0.25403, abs=1e-4))


def test_without_a_case_there_is_nothing_to_say() -> None:
    assert agreement_of([]) == agreement_of(())
    assert agreement_of([]).kappa is None


def test_two_raters_who_say_one_thing_of_everything_agree_but_have_no_kappa() -> None:
    found = agreement_of(pairs(12, 0, 0, 0))
    assert (found.observed, found.kappa, found.interval) == (1.0, None, None)


@pytest.mark.parametrize(("least", "is_so"), [(50, True), (51, False)])
def test_a_low_kappa_is_doubtful_once_enough_cases_were_rated(least: int, is_so: bool) -> None:
    assert is_doubtful(agreement_of(pairs(20, 5, 10, 15)), bar=0.6, least=least) is is_so


def test_a_kappa_at_the_bar_and_one_without_a_value_are_not_doubtful() -> None:
    assert not is_doubtful(agreement_of(pairs(20, 5, 10, 15)), bar=0.4 - 1e-12, least=1)
    assert not is_doubtful(agreement_of(pairs(12, 0, 0, 0)), bar=0.6, least=1)
