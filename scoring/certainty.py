"""Whether the words that decide a chance were heard well enough to decide it."""

from collections.abc import Sequence

from scoring.heard import Heard
from scoring.verdict import Verdict
from voice.transcript import Word, text_of, with_word_times

BAR = 0.5
"""Word probability below which a word is not sure (EXAMPLES.md ruling 31)."""
_RUN = 3
"""Unsure words in a row that may hide what was said."""
_RUN_TO_DENY = 2


def unsure_words(verdict: Verdict, replies: Sequence[Heard]) -> str:
    """The words that leave this verdict uncertain; empty where it stands.

    A chance met stands on its own quote. A chance missed stands on everything said up to the act that decided
    it: a run of unsure words there may have been the very thing that was asked for.
    """
    if verdict.met is True and verdict.parts:
        return _too_few_parts(verdict)
    if verdict.met is True and verdict.heard is not None and verdict.span is not None:
        return _doubtful(verdict.heard.words(verdict.span.first, verdict.span.last))
    return next((run for heard in replies for run in [_run_before(heard, verdict)] if run), "")


def _too_few_parts(verdict: Verdict) -> str:
    """The parts heard badly, where those heard well are too few to decide."""
    doubts = [text for heard, span in verdict.parts if (text := _doubtful(heard.words(span.first, span.last)))]
    return " ".join(doubts) if len(verdict.parts) - len(doubts) < verdict.needed else ""


def _doubtful(words: Sequence[Word]) -> str:
    rated = [word.probability for word in words if word.probability is not None]
    unsure = [rate for rate in rated if rate < BAR]
    is_doubtful = bool(rated) and (sum(rated) / len(rated) < BAR or 2 * len(unsure) > len(rated))
    return text_of(words) if is_doubtful else ""


def _run_before(heard: Heard, verdict: Verdict) -> str:
    words = with_word_times(heard.turn)
    if verdict.heard is not None and verdict.heard.index < heard.index:
        return ""
    if verdict.heard is heard and verdict.span is not None:
        decided = heard.words(verdict.span.first, verdict.span.last)
        return _doubtful(decided) or _unsure_run(words[: heard.said.tokens[verdict.span.first].first])
    return _unsure_run(words)


def _unsure_run(words: Sequence[Word]) -> str:
    """The first run of unsure words that is long enough to hide an act; all of a short turn counts as one."""
    run: list[Word] = []
    for word in words:
        if word.probability is not None and word.probability < BAR:
            run.append(word)
            continue
        if len(run) >= _RUN:
            return text_of(run)
        run = []
    needed = _RUN_TO_DENY if len(words) <= 2 * _RUN_TO_DENY else _RUN
    return text_of(run) if len(run) >= needed else ""
