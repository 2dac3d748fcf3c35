"""The matter of a scenario file: facts behind gates, and beats."""

import re

from server.scenarios.record import Faults, Path, Record, nearest
from server.scenarios.strict_yaml import Table, Text, Value
from server.scenarios.terms import CONDITIONS
from voice.scenario import Beat, Condition, Fact, Gate, Length, Level, Slots


def fact_in(record: Record) -> Fact:
    fact = Fact(
        id=id_in(record, re.compile(r"[A-Z][A-Za-z0-9]{0,15}"), "a capital letter and digits, like H1"),
        topic=record.text("topic"),
        says=record.texts("says", needed=True),
        asked=record.texts("asked", needed=True),
        gate=Gate(_opens_when(record)),
        deflects=record.lines("deflects"),
        slots=_slots(record),
        numbers=record.texts("numbers"),
    )
    record.finish()
    return fact


def _slots(fact: Record) -> Slots:
    record = fact.record("slots")
    if record is None:
        return Slots()
    slots = Slots(record.texts("who"), record.texts("what"), record.texts("when"), record.texts("how_much"))
    record.finish()
    return slots


def _opens_when(record: Record) -> tuple[tuple[Condition, ...], ...]:
    groups = []
    for i, item in enumerate(record.items("opens_when")):
        path = (*record.path, "opens_when", str(i))
        record.faults.places[path] = item.line
        groups.append(_conditions(item, path, record.faults))
    return tuple(groups)


def _conditions(item: Value, path: Path, faults: Faults) -> tuple[Condition, ...]:
    """What must all hold: a condition alone is a name or `name: of`; several are entries of a mapping or list."""
    if isinstance(item, Text):
        return (_condition(item, Text("", True, item.line), faults),)
    if isinstance(item, Table):
        return tuple(_condition(key, value, faults) for key, value in item.entries)
    return tuple(condition for inner in item.items for condition in _conditions(inner, path, faults))


def _condition(kind: Text, value: Value, faults: Faults) -> Condition:
    if kind.text not in CONDITIONS:
        message = f"there is no condition {kind.text[:60]!r}; {nearest(kind.text, tuple(CONDITIONS))}"
        faults.at(kind.line, message)
    if not isinstance(value, Text):
        faults.at(value.line, f"{kind.text} takes one word; write `{kind.text}: word`")
        return Condition(kind.text)
    if kind.text != "chances-met":
        return Condition(kind.text, value.text)
    count, _, of = value.text.partition(" ")
    if not (count.isascii() and count.isdigit() and 0 < int(count[:4]) < 100):
        faults.at(value.line, "chances-met takes a count and a beat kind, like `chances-met: 2 harm`")
        return Condition(kind.text, of, 1)
    return Condition(kind.text, of, int(count))


def beat_in(record: Record) -> Beat:
    beat_id = id_in(record, re.compile(r"[a-z]+(-[a-z]+)*(-[1-9][0-9]?)?"), "a kind and a number, like harm-1")
    beat = Beat(
        id=beat_id,
        kind=re.sub(r"-[0-9]+$", "", beat_id),
        bare=record.lines("bare", needed=True),
        full=record.lines("full"),
        cues=record.texts("cues", needed=True),
        fact=record.text("fact", "") or None,
        needs=_all_of(record, "needs"),
        until=_all_of(record, "until"),
        after_rep_turns=record.whole("after_rep_turns", 1, low=0, high=20),
        hard=record.lines("hard"),
        soft=record.lines("soft"),
        better=record.text("better", ""),
        only_at=tuple(level_in(record, text, "only_at") for text in record.texts("only_at")),
        only_in=tuple(length_in(record, text, "only_in") for text in record.texts("only_in")),
    )
    record.finish()
    return beat


def _all_of(record: Record, key: str) -> tuple[Condition, ...]:
    path = (*record.path, key)
    groups = (_conditions(item, path, record.faults) for item in record.items(key))
    return tuple(condition for group in groups for condition in group)


def id_in(record: Record, pattern: re.Pattern[str], allowed: str) -> str:
    text = record.text("id")
    if text and not pattern.fullmatch(text):
        record.faults.of((*record.path, "id"), f"the id {text[:60]!r} is not usable; write it in {allowed}")
    return text


def level_in(record: Record, text: str, key: str) -> Level:
    if text in tuple(Level):
        return Level(text)
    message = f"there is no level {text[:60]!r}; {nearest(text, [level.value for level in Level])}"
    record.faults.of((*record.path, key), message)
    return Level.USUAL


def length_in(record: Record, text: str, key: str) -> Length:
    if text in tuple(Length):
        return Length(text)
    message = f"there is no length {text[:60]!r}; {nearest(text, [length.value for length in Length])}"
    record.faults.of((*record.path, key), message)
    return Length.USUAL
