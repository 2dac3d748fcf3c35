"""Judges a chance by a formula: the first act that fits one of its entries decides."""

from collections.abc import Iterator

from scoring.acts.span import Span
from scoring.heard import Heard
from scoring.verdict import Judge, Verdict, Window, undecided
from voice.formula import Counted, Deciding, Formula
from voice.reading import Check

WORDS = {
    "question-situation": "a question about how they work today",
    "question-problem": "a question about what goes wrong",
    "question-implication": "a question about what it leads to",
    "question-need-payoff": "a question about what a change would bring",
    "question-qualifying": "a question about budget or who decides",
    "question-permission": "a question for leave",
    "question-closing": "a question for their yes",
    "capability": "words about the product",
    "reflection": "what you heard, given back",
    "acknowledgement": "an acknowledgement",
    "impact": "what was hit",
    "fix": "a fix",
    "protocol-phrase": "a set phrase",
    "goal": "their goal",
    "what-changed": "asking what has changed",
    "value-claim": "a claim of value",
    "justification": "an explanation",
    "negation": "a denial",
    "next-step": "a next step",
    "introduction": "an introduction",
    "filler": "a filler",
    "hedge": "a hedge",
}
"""Acts in words to the rep."""


def judge_by(formula: Formula) -> Judge:
    """The judge that this formula is."""
    return lambda window: _Course(formula, window).verdict()


class _Course:
    """One walk over the acts of a window, in the order of their words."""

    def __init__(self, formula: Formula, window: Window) -> None:
        self._formula, self._window = formula, window
        self._before: list[Span] = []

    def verdict(self) -> Verdict:
        for heard, span in _acts_of(self._window):
            found = self._decided(heard, span)
            self._before.append(span)
            if found is not None:
                return found
        reason = self._formula.undecided or _undone(self._formula)
        return undecided(reason, self._window.replies, self._checks())

    def _decided(self, heard: Heard, span: Span) -> Verdict | None:
        """Of an act that fits both ways, the miss counts."""
        for is_met, entries in ((False, self._formula.missed_by), (True, self._formula.met_by)):
            for entry in entries:
                if self._fits(entry, heard, span):
                    return Verdict(is_met, entry.reason or _reason(is_met, span), heard, span, self._checks(span))
        return None

    def _fits(self, entry: Deciding, heard: Heard, span: Span) -> bool:
        if span.id not in entry.acts or (entry.is_open and span.is_open is not True):
            return False
        if entry.after and all(one.id not in entry.after for one in self._before):
            return False
        if entry.words_before is not None and heard.word_count(0, span.first - 1) > entry.words_before:
            return False
        alike = [*(one for one in self._before if one.id in entry.acts), span]
        named = {slot for one in alike for slot in one.slots}
        return len(alike) >= entry.times and len(named) >= entry.slots and named.issuperset(entry.named)

    def _checks(self, deciding: Span | None = None) -> tuple[Check, ...]:
        spans = [*self._before, *([deciding] if deciding is not None else [])]
        return tuple(Check(check.id, _holds(check, spans)) for check in self._formula.checks)


def _acts_of(window: Window) -> Iterator[tuple[Heard, Span]]:
    for heard in window.replies:
        for span in sorted(heard.spans, key=lambda span: span.first):
            yield heard, span


def _holds(check: Counted, spans: list[Span]) -> bool:
    count = sum(1 for span in spans if span.id in check.acts)
    return count >= check.at_least and (check.at_most is None or count <= check.at_most)


def _reason(is_met: bool, span: Span) -> str:
    return f"{WORDS[span.id]} came first" if not is_met else f"{WORDS[span.id]} came before anything that misses it"


def _undone(formula: Formula) -> str:
    wanted = dict.fromkeys(WORDS[act] for entry in formula.met_by for act in entry.acts)
    return f"none of this was said: {', '.join(wanted)}"
