"""Short words that show the buyer was heard, without taking a side."""

from scoring.acts.acknowledgement_words import OTHER_SENSES, OVER, PLAIN, RHETORICAL
from scoring.acts.clauses import Clause, Said
from scoring.acts.pattern import Hit, Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import SENTENCE

_OPENERS = Patterns(
    {"acknowledgement": "okay|sure|right|yes|alright|ah|mm|mhm|great|good|perfect|wow|ouch|hm|hmm|true|yeah|no"}
)
_BARE_YES = frozenset(
    "okay yes sure right all absolutely certainly definitely totally indeed exactly great good perfect fine thing cool "
    "lovely super brilliant stuff true then thanks thank you cheers ta much very so a lot".split()
)
_AGREEMENT_ONLY = frozenset({"no", "ah", "hm", "hmm"})


def acknowledgement_spans(turn: Said, taken: list[Span]) -> list[Span]:
    """Acknowledging phrases; an opener such as "okay" only where its clause says nothing else of its own.

    A turn that holds nothing but a yes ("okay", "yeah, absolutely") shows nothing of what was heard: none.
    """
    if all(token.text in _BARE_YES for token in turn.tokens):
        return []
    found: list[Span] = []
    for clause in turn.clauses:
        found.extend(_in_clause(turn, clause, taken))
    return found


def _in_clause(turn: Said, clause: Clause, taken: list[Span]) -> list[Span]:
    stop = clause.asks_from if clause.is_question else clause.end
    if clause.is_question and clause.starts_as == "statement":
        stop = clause.first
    asked = RHETORICAL.first(turn.tokens, clause.first, clause.end)
    if asked is not None:
        return [Span("acknowledgement", asked.first, clause.last)]
    over = OVER.first(turn.tokens, clause.first, stop)
    found = [Span("acknowledgement", over.first, over.last)] if over is not None else []
    others = list(OTHER_SENSES.hits(turn.tokens, clause.first, stop))
    for hit in PLAIN.hits(turn.tokens, clause.first, stop):
        if (
            not _is_taken(hit, taken)
            and not any(other.first <= hit.last and hit.first <= other.last for other in others)
            and not _is_set_phrase(turn, clause, hit, taken)
            and not any(s.overlaps(hit.first, hit.last) for s in found)
        ):
            found.append(Span("acknowledgement", hit.first, hit.last))
    return found or _opener(turn, clause, stop, taken)


def _opener(turn: Said, clause: Clause, stop: int, taken: list[Span]) -> list[Span]:
    """ "Okay." alone, or before a question; not the "okay" that only starts a statement."""
    hit = _OPENERS.first(turn.tokens, clause.first, min(clause.first + 1, stop))
    if (
        hit is None
        or _is_taken(hit, taken)
        or _goes_with_next(turn, hit.last)
        or turn.tokens[hit.first].text in _AGREEMENT_ONLY
    ):
        return []
    stop_at = _own_stop(turn, hit.last, stop)
    if not turn.tokens[hit.last].stop and stop_at - clause.first > 3:
        return []
    stands_alone = turn.tokens[hit.last].stop or stop - clause.first <= 3
    leads_on = turn.tokens[hit.last].stop < SENTENCE and not clause.is_question and stop - clause.first > 3
    return [Span("acknowledgement", hit.first, hit.last)] if stands_alone and not leads_on else []


_APOLOGIES = Patterns({"apology": "sorry|apology|apologies|apologise|apologize"})


def _is_set_phrase(turn: Said, clause: Clause, hit: Hit, taken: list[Span]) -> bool:
    """Whether an apology only goes on with the set phrase of its sentence."""
    first, end = turn.sentence(clause.sentence)
    is_apology = _APOLOGIES.match(turn.tokens, hit.first, hit.last + 1)
    return is_apology and any(first <= span.first < hit.first for span in taken) and end - first <= _SHORT_SENTENCE


_SHORT_SENTENCE = 16
_NEXT_TO_RIGHT = frozenset("now there here away after before across through at behind".split())


def _goes_with_next(turn: Said, place: int) -> bool:
    """Whether "right" only belongs to the word after it: "right now"."""
    after = turn.tokens[place + 1].text if place + 1 < len(turn.tokens) else ""
    return not turn.tokens[place].stop and turn.tokens[place].text == "right" and after in _NEXT_TO_RIGHT


def _own_stop(turn: Said, place: int, stop: int) -> int:
    """One past the last token of what the opener opens, over the clauses that follow without a mark."""
    if any(clause.is_question and clause.first <= place <= clause.last for clause in turn.clauses):
        return stop
    end = place + 1
    while end < len(turn.tokens) and not turn.tokens[end - 1].stop:
        if any(clause.is_question and clause.first == end for clause in turn.clauses):
            break
        end += 1
    return end


def _is_taken(hit: Hit, taken: list[Span]) -> bool:
    return any(span.overlaps(hit.first, hit.last) for span in taken)
