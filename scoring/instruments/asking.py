"""Which phrases of the rep ask something: found in the words alone, so that no scenario is needed."""

from collections.abc import Callable, Iterator, Sequence

from scoring.acts.clauses import said
from scoring.acts.questions import question_spans
from scoring.instruments import statistics
from scoring.instruments.evidence import Evidence
from scoring.instruments.phrases import Phrase
from voice.transcript import Word

FEWEST_EACH = 3
"""Phrases on each side below which two sides are not compared."""


def last_words(evidence: Evidence, is_open: bool | None = None) -> Iterator[Word]:
    """The last word of each question; of one form, where that is given."""
    for talk in evidence.talks:
        turn = said(tuple(word.text for word in talk.words))
        for span in question_spans(turn):
            is_asked = span.id.startswith("question-") and (is_open is None or span.is_open is is_open)
            if is_asked:
                yield talk.words[turn.tokens[span.last].last]


def asking(evidence: Evidence, among: Sequence[Phrase], is_open: bool | None = None) -> list[Phrase]:
    """Those of the phrases in which a question ends."""
    ends = {word.end_s for word in last_words(evidence, is_open)}
    return [phrase for phrase in among if any(word.end_s in ends for word in phrase.words)]


def question_shift(evidence: Evidence, among: Sequence[Phrase], value: Callable[[Phrase], float]) -> float | None:
    """Median of the phrases that ask less that of the others."""
    asks = asking(evidence, among)
    asking_ids = {id(phrase) for phrase in asks}
    states = [phrase for phrase in among if id(phrase) not in asking_ids]
    one, other = (statistics.median([value(p) for p in phrases], FEWEST_EACH) for phrases in (asks, states))
    return None if one is None or other is None else one - other
