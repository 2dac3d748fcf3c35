"""Lines said again: a question or a restatement that met a chance meets no other, said again word for word.

The first time must have counted: who was not heard, or got no chance for it, may say the same again.
"""

from dataclasses import replace

from scoring.acts.clause_cues import MARKERS
from scoring.acts.span import Span
from scoring.acts.unasked import is_asking
from scoring.heard import Heard
from scoring.verdict import Judge, Verdict, Window
from voice.reading import SAME_LINE_WORDS, Chance

SAID_BEFORE = "the same words had counted before"

Line = tuple[str, ...]


class Earned:
    """The lines that met chances of one behaviour, each with the first turn in which it did."""

    def __init__(self) -> None:
        self._turns: dict[Line, int] = {}

    def judged(self, judge: Judge, window: Window) -> Verdict:
        """What the judge says of the window without the lines that have met a chance before."""
        verdict, repeated = judge(window), None
        while verdict.met and self._is_known(verdict):
            fewer = _without(window, verdict)
            if fewer is None:
                break
            repeated, window = repeated or verdict, fewer
            verdict = judge(window)
        if repeated is None or verdict.met is not None:
            return verdict
        return replace(verdict, reason=SAID_BEFORE)

    def note(self, verdict: Verdict, chance: Chance) -> None:
        """Keeps what met the chance."""
        for line in _lines(verdict) if chance.met else ():
            self._turns.setdefault(line, chance.turn)

    def _is_known(self, verdict: Verdict) -> bool:
        now = verdict.heard.index if verdict.heard is not None else 0
        return any(self._turns.get(line, now) < now for line in _lines(verdict))


def _is_line(span: Span) -> bool:
    return is_asking(span) or span.id == "reflection"


def _lines(verdict: Verdict) -> tuple[Line, ...]:
    """The words of the turn, and of the question or restatement that decides where they are enough."""
    if verdict.heard is None or verdict.span is None or not _is_line(verdict.span):
        return ()
    texts = tuple(token.text for token in verdict.heard.said.tokens)
    own, whole = _bare(texts[verdict.span.first : verdict.span.last + 1]), ("", *_bare(texts))
    return (whole, own) if len(own) >= SAME_LINE_WORDS else (whole,)


def _bare(texts: Line) -> Line:
    """The words from the first that is no "so", "okay" or the like."""
    start = next((place for place, text in enumerate(texts) if text not in MARKERS), 0)
    return texts[start:]


def _without(window: Window, verdict: Verdict) -> Window | None:
    """The window without the question or restatement that decided it; None where it would be the same."""
    replies = tuple(_less(heard, verdict) for heard in window.replies)
    return replace(window, replies=replies) if replies != window.replies else None


def _less(heard: Heard, verdict: Verdict) -> Heard:
    span = verdict.span
    if verdict.heard is None or span is None or heard.index != verdict.heard.index:
        return heard
    kept = tuple(one for one in heard.spans if not (_is_line(one) and one.overlaps(span.first, span.last)))
    return heard if len(kept) == len(heard.spans) else Heard(replace(heard.tagged, spans=kept))
