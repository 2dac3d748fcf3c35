"""Weights of words: how likely a question is of a kind, or a sentence an act, where no pattern says.

A cue is the root of a word, two roots that stand together, two with one word between, or a class of words. For each
kind it has a weight; those of a sentence are added up. `python -m tools.cues` learns the tables from the gold
sentences, and shows the cues of a sentence that is given to it.
"""

import itertools
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scoring.acts.tokens import Token
from scoring.acts.topic import root

FOLDER = Path(__file__).parent
QUESTIONS, STATEMENTS = FOLDER / "question_cues.json", FOLDER / "statement_cues.json"
SCALE = 100
"""Weights are kept in hundredths."""
NOTHING = "none"
"""A question that asks nothing about the buyer: a check of the line, a courtesy, a tag."""


@dataclass(frozen=True, slots=True)
class Table:
    kinds: tuple[str, ...]
    start: tuple[int, ...]
    """Of each kind before any word is read, in hundredths like the weights."""
    weights: dict[str, tuple[int, ...]]
    gold: str
    """A digest of the sentences it was learnt from."""

    def sums(self, tokens: Sequence[Token]) -> list[float]:
        """For each kind what its cues add up to."""
        weights = self.weights
        rows = [weights[cue] for cue in set(cues_of(tokens)) if cue in weights]
        return [sum(column) / SCALE for column in zip(self.start, *rows, strict=True)]


@cache
def table(file: Path) -> Table:
    read = json.loads(file.read_text("utf-8"))
    weights = {cue: tuple(row) for cue, row in read["weights"].items()}
    return Table(tuple(read["kinds"]), tuple(read["start"]), weights, read["gold"])


def cues_of(tokens: Sequence[Token]) -> Iterator[str]:
    """Every cue of the words, some more than once."""
    roots = ["^", *("#" if token.number is not None else root(token.text) for token in tokens), "$"]
    yield from roots[1:-1]
    yield from map(" ".join, itertools.pairwise(roots))
    yield from map(" * ".join, zip(roots, roots[2:], strict=False))
    for token in tokens:
        yield from (form for form in token.forms if form.startswith("@"))


def likeliest_question(tokens: Sequence[Token], sure: float) -> tuple[str, float]:
    """A kind of question and its share of all (softmax); NOTHING only with a share of at least `sure`."""
    known = table(QUESTIONS)
    sums = known.sums(tokens)
    highest = max(sums)
    whole = sum(math.exp(one - highest) for one in sums)
    shares = {kind: math.exp(one - highest) / whole for kind, one in zip(known.kinds, sums, strict=True)}
    if shares[NOTHING] < sure:
        del shares[NOTHING]
    return max(shares.items(), key=lambda each: each[1])


def likelihood(act: str, tokens: Sequence[Token]) -> float:
    """How likely a sentence is an act of the table."""
    known = table(STATEMENTS)
    return _logistic(known.sums(tokens)[known.kinds.index(act)])


def likeliest_act(tokens: Sequence[Token], acts: frozenset[str]) -> tuple[str, float]:
    """Which of the acts a sentence most likely is, and how likely it is one (each act is learnt by itself)."""
    known = table(STATEMENTS)
    likeliest, act = max((sum_, act) for sum_, act in zip(known.sums(tokens), known.kinds, strict=True) if act in acts)
    return act, _logistic(likeliest)


def _logistic(weight: float) -> float:
    return 1 / (1 + math.exp(-weight))
