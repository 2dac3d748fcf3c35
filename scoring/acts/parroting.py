"""The buyer's own sentences said word for word, as nobody gives them back: "my floor", not "your floor"."""

from collections.abc import Iterator, Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.known import Known

FEWEST_WORDS = 4
"""Shorter sentences may well be said by both."""
LONG_TURN = 12
"""Words from which on a whole turn, said again, is no restatement, whoever its sentences speak of."""
_PERSONS = frozenset("i my me mine myself we our us ours ourselves".split())
_GIVEN = ("reflection", "impact", "what-changed", "goal", "next-step", "acknowledgement")


def parroted(turn: Said, known: Known) -> list[tuple[int, int]]:
    """First and last token of each sentence of the buyer's latest turn that the rep only says again.

    A sentence without "I", "my" or the like, or a question in it, may be given back as it is.
    """
    if known.heard is None or len(turn.tokens) < FEWEST_WORDS:
        return []
    words = [token.text for token in turn.tokens]
    found = []
    for sentence in _copied(known.heard):
        found += [(place, place + len(sentence) - 1) for place in _places(sentence, words)]
    return found


def _copied(heard: Said) -> Iterator[list[str]]:
    """The words that are the buyer's own where they stand in a row: such a sentence, and a long turn as a whole."""
    every = [token.text for token in heard.tokens]
    if len(every) >= LONG_TURN:
        yield every
    for own in heard.sentences:
        words = every[own[0].first : own[-1].end]
        if len(words) >= FEWEST_WORDS and (_is_asked(own) or not _PERSONS.isdisjoint(words)):
            yield words


def _is_asked(own: Sequence[Clause]) -> bool:
    return any(clause.is_question for clause in own)


def _places(sentence: list[str], words: list[str]) -> Iterator[int]:
    for place in range(len(words) - len(sentence) + 1):
        if words[place] == sentence[0] and words[place : place + len(sentence)] == sentence:
            yield place


def is_given(act: str) -> bool:
    """Whether it is an act that words of the buyer's own do not do for the rep."""
    return act in _GIVEN or act.startswith("question-")
