"""How soon the first phrase of a buyer's reply can be spoken while a model writes it, in tokens."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bench.figure import Figure
from bench.material import scenario
from voice.phrases import Phrases

TOKEN = re.compile(r"\s?\w+|\s?[^\w\s]")
"""A word or a mark with the space before it: models write 1.1 to 1.3 tokens for each of these."""


@dataclass(frozen=True, slots=True)
class Reply:
    written: int
    """Tokens written when the first phrase goes out."""
    phrase: int
    """Tokens of the first phrase."""
    sentence: int
    """Tokens of the first sentence, and the one by which its end is seen."""
    add_us: float
    """The splitter's own work for a token."""


def run() -> Iterator[Figure]:
    says = [line for fact in scenario().facts for line in fact.says]
    replies = [_reply(f"{line} {other}") for line, other in pairwise(says)]
    note = f"{len(replies)} replies of the buyer in {scenario().id}"
    yield _figure("first phrase out after", "tokens", [reply.written for reply in replies], note)
    yield _figure("its first sentence is out after", "tokens", [reply.sentence for reply in replies], note)
    yield _figure("waited for behind the phrase's end", "tokens", [reply.written - reply.phrase for reply in replies])
    yield _figure("the splitter's work", "µs a token", [reply.add_us for reply in replies])


def _figure(what: str, unit: str, rounds: list[float] | list[int], note: str = "") -> Figure:
    return Figure("engines", f"phrases: {what}", unit, tuple(map(float, rounds)), note)


def _reply(text: str) -> Reply:
    tokens, phrases, first = TOKEN.findall(text), Phrases(), ""
    written = 0
    began_s = time.perf_counter()
    while not first and written < len(tokens):
        first = next(iter(phrases.add(tokens[written])), "")
        written += 1
    add_us = 1e6 * (time.perf_counter() - began_s) / max(1, written)
    first = first or phrases.rest()[0]
    sentence = re.split(r"(?<=[.?!])\s", text)[0]
    return Reply(written, len(TOKEN.findall(first)), len(TOKEN.findall(sentence)) + 1, add_us)
