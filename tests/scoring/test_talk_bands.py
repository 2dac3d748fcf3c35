"""Who talked, and how long, against the scenario's bands."""

from dataclasses import replace
from typing import Any

import pytest

from scoring.recording import Recording
from scoring.score import score, score_words
from scoring.talk_bands import talk_readings
from tests.scoring.stage import BUYER, OUTAGE, REP
from voice.scenario import Scenario, TalkBand
from voice.transcript import Transcript, Turn

SHARE = TalkBand("share", "Your share of the talk", "talk_share", 0.3, 0.6)
RUN = TalkBand("run", "Longest run of talk", "longest_run", 4, 30)


def banded(*bands: TalkBand) -> Scenario:
    return replace(OUTAGE, talk=bands)


def call_of(rep_s: float, buyer_s: float) -> Recording:
    """Both speak once, evenly, for so long."""
    said = "word " * 40
    turns = (Turn(BUYER, 0.0, buyer_s, said), Turn(REP, buyer_s + 3, buyer_s + 3 + rep_s, said))
    return Recording(Transcript("outage", turns))


def read(recording: Recording, *bands: TalkBand) -> list[Any]:
    found: Any = score(recording, banded(*bands), versions={})["talk"]
    return list(found)


@pytest.mark.parametrize(
    ("rep_s", "buyer_s", "status"), [(20.0, 80.0, "below"), (45.0, 55.0, "within"), (75.0, 25.0, "above")]
)
def test_the_share_of_the_talk_has_two_sides(rep_s: float, buyer_s: float, status: str) -> None:
    (found,) = read(call_of(rep_s, buyer_s), SHARE)
    assert (found["status"], found["value"]) == (status, pytest.approx(rep_s / 100, abs=0.01))
    assert (found["target"], found["unit"], found["band"]) == ("share", "1", [0.3, 0.6])


@pytest.mark.parametrize(("rep_s", "status"), [(2.0, "below"), (20.0, "within"), (31.0, "above")])
def test_the_longest_run_has_two_sides(rep_s: float, status: str) -> None:
    (found,) = read(call_of(rep_s, 20.0), RUN)
    assert (found["status"], found["unit"]) == (status, "s")


@pytest.mark.parametrize(
    ("value", "status"),
    [(0.2997, "below"), (0.2999, "unclear"), (0.3001, "unclear"), (0.3003, "within"), (0.6001, "unclear")],
)
def test_at_an_end_of_the_band_the_instruments_error_leaves_it_unclear(value: float, status: str) -> None:
    measure = {"id": "talk_share", "value": value, "unit": "1", "status": "measured", "reason": None}
    (found,) = talk_readings(banded(SHARE), [measure])
    assert found["status"] == status


@pytest.mark.parametrize(("value", "status"), [(4.0, "within"), (30.0, "within"), (3.99, "below"), (30.01, "above")])
def test_an_instrument_without_error_decides_at_the_end_itself(value: float, status: str) -> None:
    measure = {"id": "longest_monologue", "value": value, "unit": "s", "status": "measured", "reason": None}
    (found,) = talk_readings(banded(RUN), [measure])
    assert found["status"] == status


def test_what_could_not_be_taken_says_why_and_has_no_value() -> None:
    (found,) = read(Recording(Transcript("outage")), SHARE)
    assert (found["value"], found["status"]) == (None, "not_enough_speech")
    assert found["reason"]


def test_words_alone_give_no_reading_and_say_so() -> None:
    card: Any = score_words(call_of(20.0, 20.0).transcript, banded(SHARE, RUN), versions={})
    assert [(one["status"], one["reason"]) for one in card["talk"]] == [("not_measured", "only words were read")] * 2


def test_a_scenario_without_bands_has_no_readings() -> None:
    assert read(call_of(20.0, 20.0)) == []
