"""No word that judges a person is told: not by the schemas, the store, the prompts, the commands or a scorecard."""

import json
import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import BaseModel

import server
from scoring.instruments.document import card_text
from scoring.instruments.registry import CARDS
from scoring.recording import Recording
from scoring.score import score
from server.__main__ import COMMANDS, rolecall
from server.scenarios.library import built_in, load
from server.store.models import Table
from tests.judging_words import JUDGING, judging_in
from tests.scoring.stage import BUYER, REP, call
from tests.tone_calls import Reply
from tests.tone_calls import call as spoken_call
from voice.adapters.chat_prompt import RULES, system
from voice.plan import Plan

NOT_IMPORTED = ("server.store.migrations", "server.__main__")
OF_A_READING = frozenset({"uncertain", "unsure", "confidence"})
"""A chance or a word that was not heard well enough; how far a tone reading can be trusted."""
REPLIES = (
    "I understand your frustration. We automate approvals, and I will send you the report on Thursday.",
    "So your floor stood still on Monday morning. What did that cost you?",
    "Actually that was not us, because nobody ordered it.",
)
SAID_BY_OTHERS = ("quote", "text")
"""Keys whose value is the rep's or the buyer's own words."""


def models() -> list[type[BaseModel]]:
    """Every pydantic model of the server."""
    for module in pkgutil.walk_packages(server.__path__, "server."):
        if not module.name.startswith(NOT_IMPORTED):
            import_module(module.name)
    found = list(BaseModel.__subclasses__())
    for model in found:
        found += model.__subclasses__()
    return [model for model in found if model.__module__.startswith("server.")]


def strings(value: object, key: str = "") -> Iterator[str]:
    """Every key and text of a JSON value, but for what somebody said."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield name
            yield from strings(inner, name)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner, key)
    elif isinstance(value, str) and key not in SAID_BY_OTHERS:
        yield value


def test_no_schema_judges_a_rep() -> None:
    found = {model.__name__: judging_in(json.dumps(model.model_json_schema()), OF_A_READING) for model in models()}
    assert len(found) > 10
    assert {name: words for name, words in found.items() if words} == {}


def test_no_table_and_no_column_judges_a_rep() -> None:
    names = [name for table in Table.metadata.tables.values() for name in (table.name, *table.columns.keys())]
    assert [name for name in names if judging_in(name)] == []


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS), ["scenario", "check"]], ids=" ".join)
def test_no_help_of_a_command_judges_a_rep(words: list[str]) -> None:
    told = CliRunner().invoke(rolecall, [*words, "--help"])
    assert told.exit_code == 0
    assert judging_in(told.output) == []


def test_no_card_of_an_instrument_judges_a_rep() -> None:
    assert [card.id for card in CARDS if judging_in(card_text(card), OF_A_READING)] == []


@pytest.mark.parametrize("path", built_in().values(), ids=lambda path: path.stem)
def test_no_scorecard_judges_a_rep(path: Path) -> None:
    scenario = load(path)
    lines = [
        line
        for beat in scenario.beats
        for line in ((BUYER, "It stopped on Monday morning.", beat.id), (REP, REPLIES[len(beat.id) % len(REPLIES)]))
    ]
    card = score(Recording(call(scenario, *lines)), scenario, versions={})
    assert card["behaviours"]
    told = [text for text in strings(card) if text != scenario.id]  # an id is named after the buyer
    assert [text for text in told if judging_in(text, OF_A_READING)] == []


def test_no_scorecard_of_a_spoken_call_judges_a_rep() -> None:
    scenario = load(next(iter(built_in().values())))
    card = score(spoken_call([Reply(beat="harm-1"), Reply(), Reply(hz=180, by_db=6)]), scenario, versions={})
    assert len(card["measures"]) > 150  # type: ignore[arg-type]
    told = [text for text in strings(card) if text != scenario.id]  # an id is named after the buyer
    assert [text for text in told if judging_in(text, OF_A_READING)] == []


@pytest.mark.parametrize("path", built_in().values(), ids=lambda path: path.stem)
def test_the_prompt_judges_no_rep_and_forbids_it(path: Path) -> None:
    scenario = load(path)
    told = system(Plan(line="It stopped."), scenario).replace(scenario.buyer.manner, "")
    assert judging_in(told) == []
    assert "Never describe, judge or guess the caller's feelings, character or abilities." in RULES


def test_all_forms_of_a_word_are_found() -> None:
    assert judging_in("You sounded nervously warm; isConfident, your_empathy") == [
        "nervously", "warm", "confident", "empathy",
    ]  # fmt: skip
    assert {"emotion", "mood", "confidence", "nervousness", "trustworthy"} <= JUDGING
