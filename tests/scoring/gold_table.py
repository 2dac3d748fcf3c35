"""The gold sentences in tests/scoring/gold, and how often a tagger agrees with them.

The folders `blind_*` hold sentences that were written before the patterns were widened for them, in order: what a
tagger made of each batch when it was new stands in docs/benchmarks.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.scoring.stage import DISCOVERY, OUTAGE, RENEWAL, ids_in

FOLDER = Path(__file__).parent / "gold"
KEPT_BACK = FOLDER.parent / "kept_back"
"""One batch of sentences that nobody who widened the patterns has seen: measured, and asked for by no test."""
PLAIN_TALK = FOLDER.parent / "plain_talk.yaml"
"""Statements that are no act at all: `learnt` from, and `kept`."""
STAGES = {"outage": OUTAGE, "discovery": DISCOVERY, "renewal": RENEWAL}
ACTS = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "questions"))


@dataclass(slots=True)
class Agreement:
    """How often a tagger said what the gold says."""

    hits: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + len(self.false))

    @property
    def recall(self) -> float:
        return self.hits / max(1, self.hits + len(self.missed))

    def add(self, other: "Agreement") -> None:
        self.hits += other.hits
        self.missed += other.missed
        self.false += other.false

    def count(self, text: str, *, is_one: bool, is_found: bool) -> None:
        if is_one and is_found:
            self.hits += 1
        elif is_one:
            self.missed.append(text)
        elif is_found:
            self.false.append(text)


def as_recognised(text: str) -> str:
    """The sentence as a recogniser writes it: no marks but those inside words, no capitals."""
    return " ".join(word.strip('.,;:!?"').lower() for word in text.split())


def forms(text: str) -> tuple[str, str]:
    return text, as_recognised(text)


def files(name: str) -> list[Path]:
    """Every gold file of this name, the blind batches with it."""
    return sorted([*FOLDER.glob(f"{name}.yaml"), *FOLDER.glob(f"*/{name}.yaml")])


@cache
def agreement(act: str, path: Path | None = None) -> Agreement:
    """Agreement on one act's files, or on one of them, each sentence as typed and as recognised."""
    found = Agreement()
    for gold in map(_read, [path] if path else files(act)):
        stage, buyer, is_first = STAGES[gold["stage"]], gold.get("buyer", ""), bool(gold.get("first"))
        for sentence, is_one in _answers(gold):
            said, before = _with_buyer(sentence, buyer)
            for text in forms(said):
                tagged = ids_in(text, stage, before, is_first=is_first)
                found.count(text, is_one=is_one, is_found=act in tagged)
    return found


def _read(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return gold


def count(act: str, answer: str) -> int:
    """How many `positives` or `negatives` an act's gold has."""
    return sum(len(_read(path)[answer]) for path in files(act))


def _with_buyer(sentence: str | dict[str, str], buyer: str) -> tuple[str, str]:
    """A gold sentence and the buyer's line before it: its own where it has one, else the file's."""
    if isinstance(sentence, str):
        return sentence, buyer
    return sentence["say"], sentence["after"]


def sentences_in(path: Path) -> Iterator[tuple[str, bool]]:
    """Each sentence of an act's gold file, and whether it is one."""
    yield from ((_with_buyer(sentence, "")[0], is_one) for sentence, is_one in _answers(_read(path)))


def _answers(gold: Mapping[str, Any]) -> Iterator[tuple[str | dict[str, str], bool]]:
    for answer, is_one in (("positives", True), ("negatives", False)):
        yield from ((sentence, is_one) for sentence in gold[answer])


def questions_in(path: Path) -> Iterator[tuple[str, str]]:
    """Each question of a gold file, its kind first."""
    for kind, sentences in _read(path).items():
        for sentence in sentences:
            yield kind, sentence


def question_kinds(path: Path | None = None) -> Iterator[tuple[str, str, set[str]]]:
    """Each question of the gold with its kind and the kinds it was tagged with."""
    for file in [path] if path else files("questions"):
        for kind, sentence in questions_in(file):
            for text in forms(sentence):
                tagged = {one for one in ids_in(text, DISCOVERY) if one.startswith("question-")}
                yield kind, text, tagged


@cache
def question_agreement(path: Path | None = None) -> dict[str, Agreement]:
    """Agreement by kind of question, `any` being whether it is a question at all."""
    found: dict[str, Agreement] = {"any": Agreement()}
    for kind, text, tagged in question_kinds(path):
        found["any"].count(text, is_one=kind != "none", is_found=bool(tagged))
        for name in {kind, *tagged} - {"none"}:
            one = found.setdefault(name, Agreement())
            one.count(f"{text} → {sorted(tagged)}", is_one=name == kind, is_found=name in tagged)
    return found


def plain_talk(which: str) -> list[str]:
    sentences: list[str] = _read(PLAIN_TALK)[which]
    return sentences


def kept_back() -> dict[str, Agreement]:
    """Agreement on the sentences kept back, by act and by kind of question."""
    found: dict[str, Agreement] = {}
    for path in sorted(KEPT_BACK.rglob("*.yaml")):
        new = question_agreement(path) if path.stem == "questions" else {path.stem: agreement(path.stem, path)}
        for name, one in new.items():
            found.setdefault(name, Agreement()).add(one)
    return found
