"""`talk` in a scenario file: bands for the talk as a whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scoring.talk_bands import MEASURES
from server.scenarios.library import built_in, check, load
from server.scenarios.terms import NARROWEST_TALK

OUTAGE = built_in()["outage-escalation"].read_text("utf-8")
SHARE = "measure: talk_share, low: 0.35, high: 0.65"


Faults = Callable[[str, str], list[str]]


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    """What is wrong with the outage scenario once a text in it was replaced."""

    def found(old: str, new: str) -> list[str]:
        assert old in OUTAGE
        path = tmp_path / "own.yaml"
        path.write_text(OUTAGE.replace(old, new), "utf-8")
        return [str(fault) for fault in check(path)]

    return found


@pytest.mark.parametrize(
    ("new", "fault"),
    [
        (
            "measure: talk_shares, low: 0.35, high: 0.65",
            "there is no talk measure 'talk_shares'; did you mean 'talk_share'",
        ),
        ("measure: talk_share, low: 0.65, high: 0.35", "low 0.65 is not below high 0.35"),
        ("measure: talk_share, low: 0.4, high: 0.45", "too narrow; make it at least 0.1 wide"),
        ("measure: talk_share, low: 35, high: 65", "a share of the talk is 0 to 1, not 65; write 40 % as 0.4"),
        ("measure: talk_share, low: 0.35, high: 0.65, beats: [harm]", "has no key 'beats'"),
        ("measure: talk_share, low: 0.35", "lacks 'high'"),
    ],
)
def test_a_band_that_cannot_be_used_is_named_with_what_to_do(faults: Faults, new: str, fault: str) -> None:
    found = faults(SHARE, new)
    assert any(fault in one for one in found), found


def test_two_bands_of_one_name_are_a_fault(faults: Faults) -> None:
    assert any("talk has 'talk-share' twice" in one for one in faults("id: longest-run,", "id: talk-share,"))


def test_a_title_that_judges_the_rep_is_a_fault(faults: Faults) -> None:
    assert any("judges the rep" in one for one in faults("title: Your share of the talk", "title: Confident share"))


@pytest.mark.parametrize("name", built_in())
def test_every_scenario_asks_for_a_share_a_longest_run_and_a_wait_after_a_push(name: str) -> None:
    scenario = load(built_in()[name])
    assert {band.measure for band in scenario.talk} == {"talk_share", "longest_run"}
    waits = {beat for target in scenario.tone if target.measure == "response_time" for beat in target.beats}
    assert waits & {"challenge", "redirect"}


def test_every_measure_that_a_band_may_name_is_taken() -> None:
    assert set(NARROWEST_TALK) == set(MEASURES)
