"""Every measure against a truth that is known because the sound or the words were made with it."""

import pytest

from scoring.instruments.registry import CARDS
from tests.scoring.instruments.cases import CASES
from tests.scoring.instruments.made import Case, Voice

USUAL = Voice()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_instruments_read_what_was_made(case: Case) -> None:
    found = case.read(USUAL)
    off: dict[str, tuple[object, float]] = {}
    for measure, (truth, tolerance) in case.truth.items():
        known = truth(USUAL) if callable(truth) else truth
        value = found[measure].value
        if value is None or abs(value - known) > tolerance:
            off[measure] = (found[measure].reason if value is None else value, known)
    assert off == {}


def test_every_measure_has_a_known_answer() -> None:
    known = {measure for case in CASES for measure in case.truth}
    assert {card.id for card in CARDS} - known == set()
