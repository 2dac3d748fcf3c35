"""Staying curious at a challenge: the first thing done is a question or giving back what was heard."""

from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.heard import Heard
from scoring.verdict import Verdict, Window, undecided
from voice.reading import Check

_DEFENCES = {
    "justification": "the first move was an explanation",
    "negation": "the first move was to deny it",
    "value-claim": "the first move was a claim of value",
    "capability": "the first move was about the product",
    "fix": "the first move was an offer",
    "question-closing": "the first move was to close",
}
_CURIOUS = ("reflection", "what-changed", "question-situation", "question-problem", "question-implication",
            "question-need-payoff", "question-qualifying")  # fmt: skip


def judge(window: Window) -> Verdict:
    for heard in window.replies:
        found = _first_move(heard)
        if found is not None:
            return _decided(window, heard, found)
    return undecided("neither a question nor what was heard given back", window.replies, _checks(window, None, None))


def _first_move(heard: Heard) -> Span | None:
    """The first act that is no acknowledgement; a "but …" that holds nothing else is an explanation."""
    moves = sorted(heard.of(*_DEFENCES, *_CURIOUS), key=lambda span: (span.first, span.id not in _DEFENCES))
    turned = _but_statement(heard)
    if turned is not None and (not moves or turned.first <= moves[0].first):
        return turned
    return moves[0] if moves else None


def _but_statement(heard: Heard) -> Span | None:
    opened = _opened_at(heard)
    if opened is None:
        return None
    for clause in heard.said.statements:
        tokens = heard.said.tokens
        starts = [i for i in range(clause.first, clause.end) if tokens[i].text in ("but", "however")]
        if starts and starts[0] > opened and clause.last - starts[0] >= 3:
            return Span("justification", starts[0], clause.last)
    return None


_COURTESY = Patterns({"courtesy": "sorry|apologies|apologise|apologize|thank|thanks|cheers"})
""" "Sorry, but …" turns like "I hear you, but …", though it grants nothing."""


def _opened_at(heard: Heard) -> int | None:
    """The first token of an acknowledgement or a courtesy."""
    granted = heard.first("acknowledgement")
    polite = _COURTESY.first(heard.said.tokens, 0, len(heard.said.tokens))
    return min((one.first for one in (granted, polite) if one is not None), default=None)


def _decided(window: Window, heard: Heard, move: Span) -> Verdict:
    is_curious = move.id in _CURIOUS
    reason = "asked before answering" if is_curious else _DEFENCES[move.id]
    if move.id == "reflection":
        reason = "gave back what was heard before answering"
    return Verdict(is_curious, reason, heard, move, _checks(window, heard, is_curious))


def _checks(window: Window, heard: Heard | None, is_curious: bool | None) -> tuple[Check, ...]:
    """Listen, acknowledge, explore: the parts of handling an objection."""
    turn = window.transcript.turns[window.beat.turn]
    reply = heard or (window.replies[0] if window.replies else None)
    if reply is None:
        return ()
    until = [one for one in window.replies if one.index <= reply.index]
    return (
        Check("heard them out", window.replies[0].turn.start_s >= turn.end_s - 0.3),
        Check("acknowledged", any(one.of("acknowledgement", "reflection") for one in until)),
        Check("explored before answering", bool(is_curious)),
    )
