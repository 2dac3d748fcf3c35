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
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

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
    start: NDArray[np.float64]
    """Of each kind before any word is read."""
    places: dict[str, int]
    """Of each cue, its row in `weights`."""
    weights: NDArray[np.float64]
    """Shape (cues, kinds)."""
    gold: str
    """A digest of the sentences it was learnt from."""

    def sums(self, tokens: Sequence[Token]) -> list[float]:
        """For each kind what its cues add up to."""
        places = self.places
        held = [places[cue] for cue in set(cues_of(tokens)) if cue in places]
        found: list[float] = (self.start + self.weights[held].sum(axis=0)).tolist()
        return found


@cache
def table(file: Path) -> Table:
    read = json.loads(file.read_text("utf-8"))
    weights = np.array(list(read["weights"].values()), dtype=np.float64) / SCALE
    places = {cue: place for place, cue in enumerate(read["weights"])}
    return Table(tuple(read["kinds"]), np.array(read["start"]) / SCALE, places, weights, read["gold"])


def load() -> None:
    """Both tables, 20 ms, before the first sentence needs them."""
    table(QUESTIONS)
    table(STATEMENTS)


def cues_of(tokens: Sequence[Token]) -> Iterator[str]:
    """Every cue of the words, some more than once."""
    roots = ["^", *("#" if token.number is not None else root(token.text) for token in tokens), "$"]
    yield from roots[1:-1]
    yield from map(" ".join, itertools.pairwise(roots))
    yield from map(" * ".join, zip(roots, roots[2:], strict=False))
    for token in tokens:
        yield from _classes(token.forms)


@lru_cache(maxsize=4096)
def _classes(forms: frozenset[str]) -> tuple[str, ...]:
    return tuple(form for form in forms if form.startswith("@"))


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


def likelihoods(tokens: Sequence[Token]) -> dict[str, float]:
    """How likely a sentence is each act of the table; each is learnt by itself."""
    known = table(STATEMENTS)
    return {act: 1 / (1 + math.exp(-weight)) for act, weight in zip(known.kinds, known.sums(tokens), strict=True)}
