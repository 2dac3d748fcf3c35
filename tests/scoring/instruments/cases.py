"""All cases with a known answer."""

from tests.scoring.instruments import (
    entrainment_cases,
    level_cases,
    pace_cases,
    pitch_cases,
    spectrum_cases,
    turn_cases,
    word_cases,
)
from tests.scoring.instruments.made import Case

CASES: tuple[Case, ...] = (
    *pitch_cases.CASES,
    *level_cases.CASES,
    *pace_cases.CASES,
    *spectrum_cases.CASES,
    *turn_cases.CASES,
    *entrainment_cases.CASES,
    *word_cases.CASES,
)
