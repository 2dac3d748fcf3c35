"""Short, usual and long: what a file may say of them, and what comes of it."""

from pathlib import Path

import pytest

from server.scenarios.library import at_length, built_in, check, chosen_text, find, from_text
from voice.errors import BadInput
from voice.scenario import Length, Level
from voice.variation import varied

RENEWAL = built_in()["quiet-renewal"].read_text("utf-8")


def faults(folder: Path, *changes: tuple[str, str]) -> list[str]:
    text = RENEWAL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = folder / "mine.yaml"
    file.write_text(text, "utf-8")
    return [fault.message for fault in check(file)]


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_a_built_in_scenario_is_played_in_three_six_and_ten_minutes(scenario_id: str) -> None:
    minutes = [varied(at_length(find(scenario_id), length), 0).minutes for length in Length]
    assert minutes == [3, 6, 10]


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_a_longer_call_has_the_beats_of_the_shorter_and_more(scenario_id: str) -> None:
    short, usual, long = (
        {beat.id for beat in varied(at_length(find(scenario_id), length), 0).beats} for length in Length
    )
    assert short <= usual < long


def test_the_text_that_is_kept_with_a_call_gives_its_level_and_length_again() -> None:
    kept = from_text(chosen_text(RENEWAL, Level.TOUGH, Length.SHORT))
    assert (kept.level, kept.length, varied(kept, 7).minutes) == (Level.TOUGH, Length.SHORT, 3)
    assert kept.title == find("quiet-renewal").title


def test_a_length_that_a_scenario_does_not_have_is_bad_input() -> None:
    plain = from_text(RENEWAL.replace("lengths: {short: 3, long: 10}\n", "").replace("    only_in: [long]\n", "")
                      .replace("    only_in: [usual, long]\n", ""))  # fmt: skip
    with pytest.raises(BadInput, match="its lengths are: usual"):
        at_length(plain, Length.LONG)


FAULTS = [
    ("lengths: {short: 3, long: 10}", "lengths: {short: 6, long: 10}", "not fewer than"),
    ("lengths: {short: 3, long: 10}", "lengths: {short: 3, long: 5}", "not more than"),
    ("lengths: {short: 3, long: 10}", "lengths: {short: 3}", "comes only in a long call"),
    ("only_in: [usual, long]", "only_in: [usual, longer]", "did you mean 'long'"),
    ("level: usual", "level: usual\nlength: longer", "did you mean 'long'"),
    ("  strong:\n    opening:", "  strong:\n    openings:", "did you mean 'opening'"),
    ("  strong:\n    opening:", "  stronger:\n    opening:", "did you mean 'strong'"),
]


@pytest.mark.parametrize(("old", "new", "says"), FAULTS, ids=[fault[2] for fault in FAULTS])
def test_a_fault_about_lengths_and_tests_is_named(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert any(says in message for message in faults(tmp_path, (old, new)))


def test_a_short_call_with_fewer_than_three_chances_is_a_fault(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("  - id: challenge-1\n", "  - id: challenge-1\n    only_in: [usual, long]\n"),
        ("  - id: challenge-2\n", "  - id: challenge-2\n    only_in: [usual, long]\n"),
    )
    assert any("1 chances at some level of a short call and 3 are promised" in message for message in found)


def test_a_beat_that_waits_for_one_that_a_short_call_leaves_out_is_a_fault(tmp_path: Path) -> None:
    waits = "  - id: challenge-2\n    needs:\n      - beat-delivered: challenge-3\n"
    found = faults(tmp_path, ("  - id: challenge-2\n", waits))
    assert any(message.startswith("in a short call, challenge-2 can never come") for message in found)


def test_an_average_line_for_a_beat_that_only_a_long_call_has_is_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path) == []
