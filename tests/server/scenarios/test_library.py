"""Scenario files: the built-in ones are sound, and every kind of fault has its line."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.scenarios.library import built_in, check, find, from_text, load
from server.scenarios.record import Fault
from voice.errors import BadScenario
from voice.scenario import Condition, Level

OUTAGE = built_in()["outage-escalation"].read_text()
PROCUREMENT = built_in()["procurement-stall"].read_text()
RENEWAL = built_in()["quiet-renewal"].read_text()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.yaml"


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def faults_in(file: Path, text: str) -> list[Fault]:
    file.write_text(text)
    return check(file)


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_a_built_in_scenario_has_no_fault(scenario_id: str) -> None:
    assert check(built_in()[scenario_id]) == []


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_a_built_in_scenario_is_found_by_the_name_of_its_file(scenario_id: str) -> None:
    assert find(scenario_id).id == scenario_id


def test_an_unknown_id_lists_the_known_ones() -> None:
    with pytest.raises(BadScenario, match="quiet-renewal"):
        find("loud-renewal")


def test_a_missing_file_is_a_fault_and_no_traceback(file: Path) -> None:
    with pytest.raises(BadScenario) as caught:
        load(file)
    assert "cannot be read" in caught.value.faults[0]


def test_a_kept_text_gives_the_same_scenario_as_its_file() -> None:
    assert from_text(OUTAGE) == find("outage-escalation")


def test_a_kept_text_with_a_fault_is_refused() -> None:
    with pytest.raises(BadScenario, match="1 fault"):
        from_text(changed(OUTAGE, "minutes: 6", "minutes: six"))


def test_a_fault_is_printed_with_file_and_line(file: Path) -> None:
    fault = faults_in(file, changed(OUTAGE, "minutes: 6", "minutes: six"))[0]
    assert str(fault) == f"{file}:5: the file.minutes must be a number; write it without quotes or unit"


def test_every_fault_is_named_not_only_the_first(file: Path) -> None:
    text = changed(OUTAGE, "minutes: 6", "minutes: six")
    text = changed(text, "level: usual", "level: harsh")
    text = changed(text, "    topic: what else", "    topik: what else")
    assert len(faults_in(file, text)) == 4


def test_gates_levels_and_voices_are_read() -> None:
    scenario = find("outage-escalation")
    assert scenario.fact("X").gate.any_of == ((Condition("chances-met", "harm", 2), Condition("fix-owned")),)
    assert scenario.beat("harm-4").only_at == (Level.TOUGH,)
    assert scenario.buyer.voice.espeak.startswith("en-gb")
    assert scenario.beat("harm-1").kind == "harm"


FAULTS = [
    (OUTAGE, "minutes: 6", "minuts: 6", "minuts: 6", "did you mean 'minutes'"),
    (OUTAGE, "title: Outage escalation\n", "", "id: outage", "lacks 'title'"),
    (OUTAGE, "  goal: Show", "  goal: [Show]\n  aim: Show", "  goal: [Show]", "must be one text"),
    (OUTAGE, "- impact-named: H1", "- impact-name: H1", "- impact-name: H1", "did you mean 'impact-named'"),
    (OUTAGE, "- impact-named: H1", "- impact-named: H9", "- impact-named: H9", "names no fact"),
    (OUTAGE, "    fact: H2", "    fact: H7", "    fact: H7", "there is no fact"),
    (OUTAGE, "beat-delivered: harm-3", "beat-delivered: harm-9", "needs:", "names no beat"),
    (OUTAGE, "chances-met: 2 harm", "chances-met: 2 harms", "- [chances-met", "names no kind"),
    (OUTAGE, "chances-met: 2 harm", "chances-met: lots", "- [chances-met", "takes a count"),
    (OUTAGE, "chances-met: 2 harm", "chances-met: 9 harm", "    opens_when:\n      - [chances", "can never open"),
    (PROCUREMENT, "question-problem", "question-problems", "- question: q", "names no act"),
    (OUTAGE, "- id: impact-before-fix", "- id: impact-before-fixes", "- id: impact-before-fixes", "did you mean"),
    (OUTAGE, "    at_least: 1  # one", "    at_least: 3  # one", "  - id: objections", "1 chances"),
    (OUTAGE, "measure: level", "measure: loudness", "id: after-harm-level", "no tone measure"),
    (OUTAGE, "relative: dB", 'relative: "%"', "id: after-harm-level", "use dB"),
    (OUTAGE, "low: -6, high: 0", "low: 0, high: -6", "id: after-harm-level", "not below"),
    (OUTAGE, "low: -6, high: 0", "low: -2, high: 0", "id: after-harm-level", "at least 3 dB"),
    (OUTAGE, "low: -20, high: -5", "low: -10, high: -5", "id: after-harm-pace", "at least 14 %"),
    (RENEWAL, "low: -2, high: 1", "low: 0, high: 1", "id: after-challenge-pitch", "at least 1.5 st"),
    (OUTAGE, "beats: [harm]", "beats: [harms]", "id: after-harm-pace", "no kind of beat"),
    (OUTAGE, "cues: [second line]", "cues: [second line, third line]", "cues: [second line", "third line"),
    (OUTAGE, "- I hear you.\n", "- I hear you, {nobody}.\n", "{nobody}", "has no values"),
    (OUTAGE, "- I've had better weeks.", "- My board is cross.", "- My board is cross", "gives away 'board'"),
    (OUTAGE, "  situation: On Monday", "  situation: Be confident. On Monday", "Be confident", "judges the rep"),
    (OUTAGE, "- I hear you.\n", "- " + "very " * 46 + "so.\n", "- very very", "47 words"),
    (RENEWAL, "[challenge-1, challenge-2, challenge-3]", "[challenge-1, x]", "- [challenge-1, x]", "no beat"),
    (OUTAGE, "jobs.digits: [\"42\", \"56\", \"38\"]", "jobs.digits: [\"42\"]", "jobs.digits: [", "same number"),
    (OUTAGE, "    greeting:\n", "    greetings:\n", "    greetings:", "did you mean 'greeting'"),
    (OUTAGE, "- id: H4", "- id: H3", "  - id: H3", "twice"),
    (OUTAGE, "- id: challenge-1", "- id: complaint-1", "- id: complaint-1", "no kind of beat"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new", "at", "says"), FAULTS, ids=[f[4] for f in FAULTS])
def test_a_fault_is_found_at_its_line(file: Path, text: str, old: str, new: str, at: str, says: str) -> None:
    text = changed(text, old, new)
    found = [fault for fault in faults_in(file, text) if says in fault.message]
    assert line_of(text, at) in [fault.line for fault in found], faults_in(file, text)


def test_fewer_than_five_ways_of_asking_are_a_fault(file: Path) -> None:
    text = re.sub(r"(  - id: S2\n(?:.*\n)*?    asked:\n(?:      - .*\n){4})(?:      - .*\n)+", r"\1", OUTAGE, count=1)
    assert any("4 ways of asking" in fault.message for fault in faults_in(file, text))


def test_gates_that_wait_for_each_other_are_a_fault(file: Path) -> None:
    text = changed(OUTAGE, "- impact-named: H1", "- known: H3")
    found = [fault.message for fault in faults_in(file, text)]
    assert sum("can never open" in message for message in found) >= 2


def test_a_secret_in_a_bare_line_is_a_leak(file: Path) -> None:
    text = changed(
        RENEWAL,
        "Nobody has logged in since spring.\n      - You do",
        "Nobody has logged in, {sponsor} said.\n      - You do",
    )
    assert any("gives away" in fault.message for fault in faults_in(file, text))


def test_a_secret_in_a_fact_told_only_after_it_is_no_leak() -> None:
    assert "board" in find("outage-escalation").fact("H3").says[0]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400))
def test_any_bytes_give_faults_and_no_traceback(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.yaml"
    path.write_bytes(data)
    faults = check(path)
    assert faults
    assert all(fault.line >= 1 and fault.message for fault in faults)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    where=st.integers(0, len(RENEWAL.splitlines()) - 1),
    what=st.sampled_from(
        ["", "x", "- y", "  z: 1", "    a: [1, {b: c}]", "&a", "? [", "facts: 3", "beats: {}", "tone: - 1"]
    ),
    count=st.integers(1, 3),
)
def test_a_scenario_with_lines_replaced_never_gives_a_traceback(
    tmp_path: Path, where: int, what: str, count: int
) -> None:
    lines = RENEWAL.splitlines()
    lines[where : where + count] = [what]
    path = tmp_path / "broken.yaml"
    path.write_text("\n".join(lines))
    last = len(lines) + 1
    assert all(1 <= fault.line <= last for fault in check(path))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.integers(0, len(OUTAGE)), length=st.integers(1, 400), text=st.text(max_size=12))
def test_a_scenario_with_a_hole_never_gives_a_traceback(tmp_path: Path, start: int, length: int, text: str) -> None:
    path = tmp_path / "hole.yaml"
    path.write_text(OUTAGE[:start] + text + OUTAGE[start + length :], newline="")
    assert all(fault.line >= 1 for fault in check(path))
