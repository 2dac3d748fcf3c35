"""The documents name everything that there is to set and to say."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from server.authoring.writing import FIRST
from server.calls.audience import TOLD_TO_THE_PAGE, UNNUMBERED
from server.calls.messages import (
    TYPES,
    Again,
    Candidate,
    End,
    Granted,
    LocalAudio,
    LocalEnd,
    Mute,
    Offer,
    Pause,
    SocketAudio,
    Stats,
    TypedText,
)
from server.calls.visit import TAKEN_OVER, TOO_MANY_FAULTS
from server.routes.calls import NO_SUCH_CALL, NOT_ITS_PAGE
from server.scenarios.library import built_in, check
from server.scenarios.reader import scenario_in
from server.scenarios.record import Faults, Record
from server.scenarios.strict_yaml import Value, read
from server.scenarios.terms import ACTS, BEATS_OF, CONDITIONS, NARROWEST
from server.settings import PREFIX, Settings
from voice.endpointing import FACTORS
from voice.floor import FLOOR_AFTER, Floor

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


LISTS_OF_RECORDS = {"facts", "beats", "behaviours", "tone", "talk"}


def rows(document: str) -> dict[str, str]:
    """First cell of every table row → the whole row."""
    lines = (DOCS / document).read_text("utf-8").splitlines()
    return {match[1]: line for line in lines if (match := re.match(r"\| `(\w+)` \|", line))}


def test_every_setting_is_described_and_nothing_else_is() -> None:
    assert set(rows("settings.md")) == set(Settings.model_fields)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_each_setting_is_described_with_its_variable(name: str) -> None:
    assert f"`{PREFIX}{name.upper()}`" in rows("settings.md")[name]


@pytest.mark.parametrize(
    "message", [Offer, Candidate, TypedText, Stats, Granted, Mute, Pause, Again, SocketAudio, LocalAudio, LocalEnd, End]
)
def test_each_message_of_the_page_is_described_with_its_fields(message: type[Offer]) -> None:
    kind = re.search(r"'(\w+)'", str(message.model_fields["type"].annotation))
    assert kind is not None
    assert all(
        f"`{field}`" in rows("protocol.md")[kind[1]] for field in message.model_fields if field not in ("v", "type")
    )


def test_each_message_of_the_server_is_described() -> None:
    assert TOLD_TO_THE_PAGE | UNNUMBERED | {"ended", "debrief", "usual", "tone"} | set(TYPES) == set(
        rows("protocol.md")
    )


def test_every_code_with_which_a_socket_is_closed_is_described() -> None:
    ours = {str(code) for code in (NO_SUCH_CALL, NOT_ITS_PAGE, TAKEN_OVER, TOO_MANY_FAULTS)}
    described = tables("protocol.md", "## A call that loses its page or its sound")
    assert {row[0] for row in described if row[0].isdigit()} == ours | {"1000", "1009"}


def test_the_floors_of_the_protocol_are_those_of_the_conversation() -> None:
    assert all(f"`{floor}`" in rows("protocol.md")["floor"] for floor in Floor)


def tables(document: str, heading: str) -> list[list[str]]:
    """The cells of every table row between `heading` and the next one; no rows of dashes."""
    text = (DOCS / document).read_text("utf-8")
    section = text.split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|") and not line.startswith("|--")]
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]


def example_scenario() -> str:
    found = re.search(r"```yaml\n(id: .*?)```", (DOCS / "scenarios.md").read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def section_of(path: tuple[str, ...]) -> str:
    """How docs/scenarios.md names the mapping at `path`: `facts` for each fact, `lines` for wordings by level."""
    if path[:1] and path[0] in LISTS_OF_RECORDS:
        path = (path[0], *path[2:])
    path = tuple("met_by" if part == "missed_by" else part for part in path if not part.isdigit())
    if path[:1] == ("tests",) and len(path) > 1:
        return "tests.strong"
    is_small_talk = path[:2] == ("buyer", "lines") and len(path) > 2
    is_lines = is_small_talk or path[-1:] in {(key,) for key in ("bare", "full", "hard", "soft", "deflects")}
    return "lines" if is_lines else ".".join(path) or "scenario"


@pytest.fixture
def known_keys(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, bool]]:
    """Every key the reader asks for, by section, and whether it insists on it."""
    asked: dict[str, dict[str, bool]] = defaultdict(dict)
    take = Record._take

    def noted(self: Record, key: str, needed: bool) -> Value | None:
        is_authors = self.path == ("vary",) or (len(self.path) == 2 and self.path[0] == "tests" and key != "otherwise")
        if not is_authors:
            keys = asked[section_of(self.path)]
            keys[key] = needed or keys.get(key, False)
        return take(self, key, needed)

    monkeypatch.setattr(Record, "_take", noted)
    for text in (example_scenario(), *(path.read_text("utf-8") for path in built_in().values())):
        scenario_in(read(text.encode()), Faults("a scenario"))
    return asked


def described_keys(section: str) -> dict[str, bool]:
    heading = "### The keys of `lines`" if section == "lines" else f"### `{section}`"
    found = [row for row in tables("scenarios.md", heading) if row[0].startswith("`")]
    return {row[0].strip("`"): row[1] == "yes" for row in found}


def test_every_key_of_a_scenario_file_is_described_and_no_other_is(known_keys: dict[str, dict[str, bool]]) -> None:
    assert {section: set(described_keys(section)) for section in known_keys} == {
        section: set(keys) for section, keys in known_keys.items()
    }


def test_every_mapping_of_a_scenario_file_has_its_section(known_keys: dict[str, dict[str, bool]]) -> None:
    headings = re.findall(r"\n### .*?`([\w.]+)`\n", (DOCS / "scenarios.md").read_text("utf-8"))
    assert set(headings) == set(known_keys)


def test_each_key_that_the_reader_insists_on_is_described_as_needed(known_keys: dict[str, dict[str, bool]]) -> None:
    insisted = {(section, key) for section, keys in known_keys.items() for key, needed in keys.items() if needed}
    assert all(described_keys(section)[key] for section, key in insisted)


def test_the_small_scenario_of_the_documents_is_what_a_new_one_begins_as() -> None:
    assert FIRST.read_text("utf-8") == example_scenario()


def test_the_small_scenario_of_the_documents_has_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "late-parts.yaml"
    file.write_text(example_scenario(), "utf-8")
    assert check(file) == []


def test_every_condition_and_act_is_described() -> None:
    described = [row[0] for row in tables("scenarios.md", "## Conditions")[1:]]
    assert {cell.strip("`").split(":")[0] for cell in described} == set(CONDITIONS)
    text = (DOCS / "scenarios.md").read_text("utf-8")
    assert re.findall(r"`([\w-]+)`", text.split("\nActs: ")[1].split(".\n")[0]) == list(ACTS)


def test_every_behaviour_is_described_with_its_kinds_of_beat() -> None:
    found = {row[0]: tuple(row[1].split(", ")) for row in tables("scenarios.md", "### `behaviours`")}
    assert {behaviour: found.get(behaviour) for behaviour in BEATS_OF} == BEATS_OF


def test_every_tone_measure_is_described_with_its_narrowest_bands() -> None:
    found = {row[0]: row[-1] for row in tables("scenarios.md", "### `tone`")}
    assert all(f"{least:g}" in found[measure] for measure, units in NARROWEST.items() for least in units.values())


def test_the_floor_table_is_the_one_the_conversation_goes_by() -> None:
    (_, *events), *floors = tables("turn-taking.md", "## The floor")[: 1 + len(Floor)]
    described = {
        row[0]: {event: after for event, after in zip(events, row[1:], strict=True) if after} for row in floors
    }
    assert described == {
        str(floor): {event.__name__: str(after) for event, after in table.items()}
        for floor, table in FLOOR_AFTER.items()
    }


def test_the_factors_of_a_pause_are_those_of_the_endpointing() -> None:
    told = [float(row[1]) for row in tables("turn-taking.md", "## How long a pause ends a turn")[1:]]
    assert told == list(FACTORS.values())


def test_every_test_that_a_threat_names_is_there() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    named = re.findall(r"`(tests/[\w/.]+|test_\w+\.py)`", text)
    known = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert len(named) > 20
    assert [each for each in named if not ((ROOT / each).exists() or each in known)] == []


def test_every_threat_has_a_control_and_a_test() -> None:
    rows = [line.split("|") for line in (ROOT / "SECURITY.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    assert len(rows) > 20
    assert all(len(row) == 5 and row[2].strip() and "test" in row[3] for row in rows)
