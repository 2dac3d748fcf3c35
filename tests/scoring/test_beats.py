"""Which beats a transcript without labels delivered."""

from dataclasses import replace

import pytest

from scoring.beats import delivered_beats, kind_of
from tests.scoring.stage import BUYER, OUTAGE, REP, beat, call
from voice.scenario import Beat, Scenario

BEATS = (
    replace(beat("harm-1", "The gates at the stadium stayed shut."), cues=("stadium gates shut rain",)),
    replace(beat("harm-2", "Invoices for March never left our house."), cues=("invoices",)),
    replace(beat("challenge-1", "It is what it is."), cues=("it is what it is",)),
)


def stage(*beats: Beat) -> Scenario:
    return replace(OUTAGE, beats=beats or BEATS)


def found(*lines: str, of: Scenario | None = None) -> list[str]:
    """The beats that these lines of the buyer deliver, the rep's "Okay." between them."""
    played = of or stage()
    turns = [turn for line in lines for turn in ((BUYER, line), (REP, "Okay."))]
    return [one.id for one in delivered_beats(played, call(played, *turns))]


@pytest.mark.parametrize("line", ["Good morning to you.", "Hm.", ""])
def test_a_line_with_no_cue_delivers_nothing(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    ("line", "beats"),
    [
        ("A stadium, gates and shut.", ["harm-1"]),
        ("A stadium and its gates.", []),
        ("Those invoices again.", ["harm-2"]),
        ("Well, it is what it is.", ["challenge-1"]),
        ("Well, that's what it was.", []),
    ],
)
def test_three_of_four_words_of_a_cue_are_enough_and_a_short_one_is_heard_whole(line: str, beats: list[str]) -> None:
    assert found(line) == beats


@pytest.mark.parametrize(
    ("line", "beats"),
    [
        ("Trucks, pallets, forklifts and ramps.", ["harm-1"]),
        ("Trucks, pallets and forklifts.", []),
    ],
)
def test_four_of_five_words_of_a_line_are_enough(line: str, beats: list[str]) -> None:
    lined = replace(beat("harm-1", "Trucks pallets forklifts ramps gantries"), cues=())
    assert found(line, of=stage(lined)) == beats


def test_a_line_of_one_word_of_content_is_no_line_to_know_it_by() -> None:
    assert found("Trucks.", of=stage(replace(beat("harm-1", "Trucks"), cues=()))) == []
    assert found("Trucks, pallets.", of=stage(replace(beat("harm-1", "Trucks pallets"), cues=()))) == ["harm-1"]


def test_of_two_that_are_heard_alike_the_first_comes() -> None:
    alike = [replace(beat(name, "Well."), cues=("invoices",)) for name in ("harm-1", "harm-2")]
    assert found("Invoices.", "Invoices.", of=stage(*alike)) == ["harm-1", "harm-2"]


DEMAND = "Who rings me, and when?"


def demands(apart: int, first: str = DEMAND) -> list[str]:
    """A demand, and another so many turns later; an even number, since the rep answers between."""
    filler = ["Right."] * (apart // 2 - 1)
    return found(first, *filler, DEMAND, of=stage(*BEATS, beat("closing-stall", "Send papers to finance department.")))


@pytest.mark.parametrize(("apart", "count"), [(2, 1), (4, 1), (6, 2)])
def test_a_demand_again_within_four_turns_is_the_same_demand(apart: int, count: int) -> None:
    assert demands(apart) == ["next-step"] * count


def test_a_demand_after_the_closing_stall_is_part_of_it_and_after_a_harm_its_own() -> None:
    assert demands(2, "Send papers to finance department.") == ["closing-stall"]
    assert demands(2, "Those invoices again.") == ["harm-2", "next-step"]


@pytest.mark.parametrize(("beat_id", "kind"), [("harm-2", "harm"), ("what-changed", "what-changed"), ("-1", "-1")])
def test_a_kind_is_the_id_without_its_number(beat_id: str, kind: str) -> None:
    assert kind_of(beat_id) == kind
