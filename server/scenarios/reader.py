"""From a file's values to a `voice.scenario.Scenario`; faults are collected on the way."""

import re

from server.scenarios.matter import beat_in, fact_in, id_in, length_in, level_in
from server.scenarios.own_behaviour import own_behaviour_in
from server.scenarios.persona import briefing_in, buyer_in
from server.scenarios.record import Faults, Record
from server.scenarios.strict_yaml import Value
from server.scenarios.terms import REPS
from voice.scenario import Goal, Length, RepLines, Scenario, TalkBand, TargetBehaviour, ToneTarget


def scenario_in(value: Value, faults: Faults) -> Scenario:
    top = Record(value, (), faults)
    scenario = Scenario(
        id=id_in(top, re.compile(r"[a-z][a-z0-9-]{0,63}"), "small letters, digits and dashes"),
        title=top.text("title"),
        version=top.whole("version", low=1, high=10_000),
        minutes=top.number("minutes", low=1, high=60),
        level=level_in(top, top.text("level", "usual"), "level"),
        briefing=briefing_in(top),
        buyer=buyer_in(top),
        facts=tuple(fact_in(record) for record in top.records("facts", _peek_id, needed=True)),
        beats=tuple(beat_in(record) for record in top.records("beats", _peek_id, needed=True)),
        behaviours=tuple(_behaviour(record) for record in top.records("behaviours", _peek_id, needed=True)),
        tone=tuple(_tone(record) for record in top.records("tone", _peek_id)),
        talk=tuple(_talk(record) for record in top.records("talk", _peek_id)),
        goal=_goal(top),
        product=top.texts("product"),
        vocabulary=top.texts("vocabulary"),
        vary=_vary(top),
        shuffle=top.groups("shuffle"),
        length=length_in(top, top.text("length", "usual"), "length"),
        lengths=_lengths(top),
        tests=_tests(top),
    )
    top.finish()
    return scenario


def _peek_id(record: Record) -> str:
    return record.text("id")


def _behaviour(record: Record) -> TargetBehaviour:
    behaviour_id = record.text("id")
    behaviour = TargetBehaviour(
        id=behaviour_id,
        bar=record.number("bar", 2 / 3, low=0, high=1),
        better=record.text("better", ""),
        own=own_behaviour_in(record, behaviour_id),
    )
    least = record.whole("at_least", 3, low=1, high=20)
    record.faults.promised[behaviour.id] = least
    record.finish()
    return behaviour


def _tone(record: Record) -> ToneTarget:
    target = ToneTarget(
        id=record.text("id"),
        title=record.text("title"),
        measure=record.text("measure"),
        low=record.number("low", low=-100, high=1000),
        high=record.number("high", low=-100, high=1000),
        relative=record.text("relative"),
        beats=record.texts("beats"),
    )
    record.finish()
    return target


def _talk(record: Record) -> TalkBand:
    band = TalkBand(
        id=record.text("id"),
        title=record.text("title"),
        measure=record.text("measure"),
        low=record.number("low", low=0, high=3600),
        high=record.number("high", low=0, high=3600),
    )
    record.finish()
    return band


def _goal(top: Record) -> Goal | None:
    record = top.record("goal")
    if record is None:
        return None
    goal = Goal(record.text("says"), record.groups("groups", needed=True), record.groups("gap"))
    record.finish()
    return goal


def _vary(top: Record) -> dict[str, tuple[str, ...]]:
    record = top.record("vary")
    if record is None:
        return {}
    found = {name: record.texts(name, needed=True) for name in record.open_keys()}
    record.finish()
    return found


def _lengths(top: Record) -> dict[Length, float]:
    record = top.record("lengths")
    if record is None:
        return {}
    others = (Length.SHORT, Length.LONG)
    minutes = {length: record.number(length.value, 0, low=1, high=60) for length in others}
    record.finish()
    return {length: found for length, found in minutes.items() if found}


def _tests(top: Record) -> dict[str, RepLines]:
    record = top.record("tests")
    if record is None:
        return {}
    reps = {rep: one for rep in REPS if (one := record.record(rep)) is not None}
    record.finish()
    return {rep: _rep_lines(one) for rep, one in reps.items()}


def _rep_lines(record: Record) -> RepLines:
    answers = {beat: record.texts(beat) for beat in record.open_keys() if beat != "otherwise"}
    lines = RepLines(answers, record.texts("otherwise"))
    record.finish()
    return lines
