import math
from dataclasses import replace

import pytest

from scoring.tone_errors import ERRORS, can_be_met
from scoring.tone_scale import SCALES, verdict
from server.scenarios.check import faults_of
from server.scenarios.library import built_in, load
from server.scenarios.record import Faults
from server.scenarios.terms import NARROWEST
from voice.scenario import ToneTarget


@pytest.mark.parametrize("measure", NARROWEST)
def test_a_band_that_can_be_met_is_met_by_the_best_reply_at_its_middle_and_a_narrower_one_is_not(measure: str) -> None:
    errors = ERRORS[measure]
    if errors.kind != "linear":
        return
    for width, expected in ((2.08 * errors.best, "within"), (2.06 * errors.best, "unclear")):
        assert verdict(SCALES[measure], 1.0, errors.best, (1.0 - width / 2, 1.0 + width / 2)) == expected
        assert can_be_met(measure, "1", -width / 2, width / 2) is (expected == "within")


def test_a_band_of_a_pace_is_weighed_as_a_ratio() -> None:
    width = 2.08 * ERRORS["articulation_rate"].best
    low = 100 * (1 / 1.2 - 1)
    high = 100 * (math.exp(width) / 1.2 - 1)
    assert can_be_met("articulation_rate", "%", low, high)
    assert not can_be_met("articulation_rate", "%", low, high - 1)


@pytest.mark.parametrize(
    "target",
    [
        ToneTarget("t", "Pace", "articulation_rate", 5, 19, "%"),
        ToneTarget("t", "Pitch", "f0_median", -1, 0.4, "st"),
        ToneTarget("t", "Loudness", "level", -2.5, 0, "dB"),
        ToneTarget("t", "Pitch range", "f0_range", -10, 20, "%"),
        ToneTarget("t", "Pauses", "pause_ratio", 0.1, 0.2, "1"),
    ],
    ids=lambda target: target.measure,
)
def test_a_band_narrower_than_it_can_be_measured_is_a_fault(target: ToneTarget) -> None:
    path = next(iter(built_in().values()))
    faults = Faults(path.name)
    faults_of(replace(load(path), tone=(target,)), faults)
    assert "narrower than" in " ".join(fault.message for fault in faults.found)
