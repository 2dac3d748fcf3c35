"""Every text of a scenario with the path of its place in the file."""

from collections.abc import Iterator

from server.scenarios.record import Path
from voice.buyer.asking import normal_words
from voice.scenario import Level, Lines, Scenario

SMALL_TALK_LISTS = ("greeting", "who_are_you", "repeat", "small_talk", "unclear", "listening", "filler")
SMALL_TALK_LEVELS = ("silence", "too_long", "closing", "hard_closing")


def in_a_row(text: str) -> str:
    """The words of a text; those of a phrase that it holds stand in a row in it."""
    return f" {' '.join(normal_words(text))} "


def of_lines(path: Path, lines: Lines) -> Iterator[tuple[Path, str]]:
    """Wordings with their paths; a plain list in the file has no level in its paths."""
    is_plain = set(lines.by_level) == {Level.USUAL}
    for level, texts in lines.by_level.items():
        yield from of_texts(path if is_plain else (*path, level.value), texts)


def of_texts(path: Path, texts: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for i, text in enumerate(texts):
        yield (*path, str(i)), text


def small_talk(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    lines = scenario.buyer.lines
    for key in SMALL_TALK_LISTS:
        yield from of_texts(("buyer", "lines", key), getattr(lines, key))
    for key in SMALL_TALK_LEVELS:
        yield from of_lines(("buyer", "lines", key), getattr(lines, key))


def briefing(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for key in ("you", "buyer", "situation", "goal"):
        yield ("briefing", key), getattr(scenario.briefing, key)
    yield from of_texts(("briefing", "notes"), scenario.briefing.notes)


def persona(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for key in ("name", "role", "company", "manner"):
        yield ("buyer", key), getattr(scenario.buyer, key)


def spoken(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    """Every text that is shown, spoken or matched."""
    yield ("title",), scenario.title
    yield from briefing(scenario)
    yield from persona(scenario)
    yield from small_talk(scenario)
    yield from _facts(scenario)
    yield from _beats(scenario)
    for key in ("product", "vocabulary"):
        yield from of_texts((key,), getattr(scenario, key))
    if scenario.goal is not None:
        yield ("goal", "says"), scenario.goal.says
        for key in ("groups", "gap"):
            for i, group in enumerate(getattr(scenario.goal, key)):
                yield from of_texts(("goal", key, str(i)), group)
    yield from ((("behaviours", target.id, "better"), target.better) for target in scenario.behaviours)
    yield from _tests(scenario)


def _facts(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for fact in scenario.facts:
        path = ("facts", fact.id)
        yield (*path, "topic"), fact.topic
        for key in ("says", "asked", "numbers"):
            yield from of_texts((*path, key), getattr(fact, key))
        yield from of_lines((*path, "deflects"), fact.deflects)
        for key in ("who", "what", "when", "how_much"):
            yield from of_texts((*path, "slots", key), getattr(fact.slots, key))


def _beats(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for beat in scenario.beats:
        path = ("beats", beat.id)
        for key in ("bare", "full", "hard", "soft"):
            yield from of_lines((*path, key), getattr(beat, key))
        yield from of_texts((*path, "cues"), beat.cues)
        yield (*path, "better"), beat.better


def _tests(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for rep, lines in scenario.tests.items():
        for beat, texts in lines.answers.items():
            yield from of_texts(("tests", rep, beat), texts)
        yield from of_texts(("tests", rep, "otherwise"), lines.otherwise)
