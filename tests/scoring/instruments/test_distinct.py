"""No measure is another one in a different scale."""

from itertools import combinations

import numpy as np
import pytest

from scoring.instruments.registry import CARDS
from scoring.instruments.statistics import coupling
from scoring.measures import measures_of
from scoring.track import Track
from tests.scoring.instruments.made import Floats
from tests.scoring.instruments.varied import varied_call
from voice.pcm import Pcm

CALLS = 14
IN_COMMON = 10
"""Calls in which both must be measured: by chance ten values are in the same order once in 1.8 million pairs."""
SAME_ORDER = 0.9999
STRAIGHT = 0.9999


@pytest.fixture(scope="module")
def readings() -> dict[str, Floats]:
    """By measure: its value in each call, nan where it is not measured."""
    calls = [varied_call(seed) for seed in range(CALLS)]
    tracks = {id(pcm): call.tracks[id(pcm)] for call in calls for pcm in (call.recording.rep, call.recording.buyer)}

    def known(pcm: Pcm) -> Track:
        return tracks[id(pcm)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("scoring.hearing.track_of", known)
        patch.setattr("scoring.instruments.evidence.track_of", known)
        read = [measures_of(call.recording, call.acts) for call in calls]
    values = [[np.nan if one.value is None else one.value for one in measures] for measures in read]
    return dict(zip([card.id for card in CARDS], np.array(values).T, strict=True))


def test_there_are_150_measures_and_more_each_listed_once() -> None:
    assert len(CARDS) >= 150
    assert len({card.id for card in CARDS}) == len(CARDS)


def test_every_measure_varies_over_the_calls(readings: dict[str, Floats]) -> None:
    still = {name for name, values in readings.items() if len(set(values[~np.isnan(values)])) < 4}
    assert still == set()


def test_every_two_measures_are_read_in_enough_calls_to_be_compared(readings: dict[str, Floats]) -> None:
    known = {name: ~np.isnan(values) for name, values in readings.items()}
    few = [(a, b) for a, b in combinations(known, 2) if np.count_nonzero(known[a] & known[b]) < IN_COMMON]
    assert few == []


def test_no_measure_is_a_monotone_or_straight_function_of_another(readings: dict[str, Floats]) -> None:
    alike: list[tuple[str, str]] = []
    for one, other in combinations(readings, 2):
        both = ~np.isnan(readings[one]) & ~np.isnan(readings[other])
        x, y = readings[one][both], readings[other][both]
        order = coupling(x, y) or 0.0
        straight = float(np.corrcoef(x, y)[0, 1])
        if abs(order) > SAME_ORDER or abs(straight) > STRAIGHT:
            alike.append((one, other))
    assert alike == [], alike
