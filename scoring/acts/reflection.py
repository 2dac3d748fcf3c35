"""Giving the buyer's own words back: "So eleven days, mostly waiting for e-mails."."""

from collections.abc import Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.impact import facts_named
from scoring.acts.known import Known
from scoring.acts.pattern import Patterns
from scoring.acts.questions import has_tag
from scoring.acts.restating import is_of_others, restates, restates_plainly, says_of_it
from scoring.acts.restating_words import corrects
from scoring.acts.span import Span
from scoring.acts.tokens import Token
from scoring.acts.topic import Key, keys_in

_LEADS = Patterns(
    {
        "lead": """
        it|that feels|seems|looks|sounds to you *
        that|those is|are|was|were ~1 the|your ~1 word|words|phrase ?that ?you ?used
        it|that ?really ?almost sounds|seems|feels|looks ?to ?me like|as|that
        sounds|seems|feels like|as
        so|and|then ~1 you|your|it|what|that|the|they|in ~2 are|is|were|was|have|had|feel|need|want|saying|said|
            mean|see|lost|do|did|say|other|team|people|mean
        if i ~2 understand|understood|heard|hear|follow|get|got|am ~3 right|correctly|hearing|following|you
        what|that i am hearing
        what you are|were ~1 telling|saying|describing
        so what you
        check|make ~1 sure ~2 got|understood|right
        have got this|that right
        what i ~1 hear|heard|understand|take
        i am hearing
        i ~1 hear|heard ~1 you|that ~1 say|saying|is|the
        you are ~1 saying|telling|asking
        you ~1 mean|said|say|told|mentioned|describe|described
        in other words
        ^ if i follow|hear|understand|get ?you ?right ?this
        let me ~2 check|see|make|play|repeat|summarise|summarize|recap|reflect|say ~3 understood|understand|
            back|that|right
        to ~1 summarise|summarize|recap|sum|paraphrase
        in short
        put differently|another
        my understanding is
        did i ~2 get|hear|understand
        have i ~2 got|understood|heard
        from your side|view|perspective|end
        you were|was|had ~1 promised|told|expecting|counting|led|waiting|hoping|left
        you ?do ?are ?have ?can not|never ~1 see|seeing|believe|trust|recognise|recognize|find|feel|want|use|think|
            share
        ^ ?so ?and ?then on|from your side|end|part
        from where you sit|stand|are|look
        i|we ?do understand|gather|see|take ?it ?that you|your|they|it|nobody|there ~1 have|has|had|are|is|were|was|
            went|go|lost|got|took|use|did
        you are|have|spend|lose|pay ~1 paying|losing|spending|getting|stuck|carrying
        for you|your ~3 it|this|that is|was
        """
    }
)
_CLAIMS = frozenset(
    ("capability", "value-claim", "fix", "justification", "protocol-phrase", "negation", "introduction")
)
_LOOSE = frozenset({"fix", "capability", "value-claim"})
"""Claims that a clause does not make which gives back more than it brings."""
_TOLD_BACK = Patterns(
    {
        "told-back": """
        it|that feels|seems|looks|sounds to you *
        if i ~1 hear|heard|understand|understood|follow|got you|that|this|it|right|correctly
        what you are|were ~1 telling|saying
        what|that i am ~1 hearing|taking
        you are ~1 telling|saying ~1 me|us|that
        ^ ?so for you it|this|that is|was *
        """
    }
)
_LEAD_WORDS = 9


def reflection_spans(turn: Said, known: Known, taken: Sequence[Span], heard: frozenset[str]) -> list[Span]:
    """Clauses that restate the buyer: by a lead ("sounds like …"), by their own words, or by near ones (`heard`)."""
    found = []
    claims = [span for span in taken if span.id in _CLAIMS]
    against = {turn.clause_at(span.first).sentence for span in taken if span.id == "negation"}
    for clause in turn.clauses:
        if (clause.is_question and not _is_given_back(turn.tokens, clause)) or clause.sentence in against:
            continue
        if _is_put_first(turn, clause):
            continue
        taken_by = {span.id for span in claims if span.overlaps(clause.first, clause.last)}
        is_open = not taken_by or _TOLD_BACK.match(turn.tokens, clause.first, clause.end)
        if not is_open and not (taken_by <= _LOOSE and restates_plainly(turn, clause, known, heard)):
            continue
        span = _reflects(turn, clause, known, heard)
        if span is not None:
            found.append(span)
    return found


_ASKING = frozenset("which what who whose how why when where would could can will is are do does did".split())


def _is_given_back(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether only the mark makes it a question: "eleven days?"."""
    return clause.starts_as == "statement" and tokens[clause.first].text not in _ASKING


_TAKEN_UP = Patterns({"taken": "^ i|we can|will|could|would|have|am|are ~3 that|it|this|one|you|them"})


def _is_put_first(turn: Said, clause: Clause) -> bool:
    """Whether it only names what the next clause does something about: "a page for finance, I can do that"."""
    after = next((one for one in turn.clauses if one.first == clause.end), None)
    if after is None or after.sentence != clause.sentence or clause.end - clause.first > _LONGEST_NAME:
        return False
    return _TAKEN_UP.match(turn.tokens, after.first, after.end)


_LONGEST_NAME = 6


def _reflects(turn: Said, clause: Clause, known: Known, heard: frozenset[str]) -> Span | None:
    tokens = turn.tokens
    if _is_greeting(tokens, clause):
        return None
    keys = keys_in(tokens, clause.first, clause.end)
    echoed = [key for key in keys if known.buyer.holds(key)]
    is_back = _is_led(tokens, clause, keys, known) or _echoes(tokens, clause, keys, echoed, known)
    if not (is_back or restates(turn, clause, known, heard)):
        return None
    return Span("reflection", clause.first, clause.last, facts=facts_named(echoed, known.facts))


_OURS_IN_IT = Patterns({"ours": "we|our|ours|us|i|my|other|another"})
_IN_GENERAL = Patterns({"general": "usually|normally|typically|generally|always|often|mostly|naturally"})
"""What is so in general is a point of ours, whatever words it is made of."""
_OWN_SHARE = 0.6
"""Share of a clause's content that must be the buyer's for the clause to claim nothing of ours."""


def gives_back(tokens: Sequence[Token], clause: Clause, known: Known) -> bool:
    """Whether a statement is so much the buyer's own words that it cannot be a claim or an excuse of ours."""
    if clause.is_question or _OURS_IN_IT.match(tokens, clause.first, clause.end):
        return False
    if corrects(tokens, clause.first, clause.end):
        return False
    if _IN_GENERAL.match(tokens, clause.first, clause.end):
        return False
    keys = keys_in(tokens, clause.first, clause.end)
    if any("@ourthing" in key.token.forms or "@productnoun" in key.token.forms for key in keys if not known.holds(key)):
        return False
    echoed = [key for key in keys if known.buyer.holds(key)]
    is_latest = any(known.last.holds(key) for key in echoed)
    return is_latest and len({key.text for key in echoed}) >= 2 and len(echoed) >= _OWN_SHARE * len(keys)


_GREETINGS = Patterns({"greeting": "^ ?hi ?hello ?and ?well ?a ?very good morning|afternoon|evening|day"})


def _is_greeting(tokens: Sequence[Token], clause: Clause) -> bool:
    return _GREETINGS.match(tokens, clause.first, clause.end)


_SOFT = Patterns(
    {
        "soft": """
        i|we ~1 understand|gather|see|take
        you ?do ?are ?have ?can not|never
        you were|was|had
        """
    }
)
"""Leads that show only that something was heard: the buyer's words must follow."""


def _is_led(tokens: Sequence[Token], clause: Clause, keys: Sequence[Key], known: Known) -> bool:
    lead = _LEADS.first(tokens, clause.first, min(clause.end, clause.first + _LEAD_WORDS))
    if lead is None or not keys or _is_ours(tokens, clause):
        return False
    return not _SOFT.match(tokens, lead.first, lead.last + 1) or any(known.buyer.holds(key) for key in keys)


_TELLING = frozenset("it they he she we i".split())


def _tells_number(tokens: Sequence[Token], clause: Clause, keys: Sequence[Key], known: Known) -> bool:
    """Whether it sets a number of its own beside what was said: "it lasted three hours"."""
    is_new = any(key.kind in ("number", "time") and not known.holds(key) for key in keys)
    return is_new and tokens[clause.first].text in _TELLING


_SHORT, _SHORTER = 8, 6
"""Tokens of a clause that gives back what was heard by half of its content, with and without a word of ours."""


def _echoes(tokens: Sequence[Token], clause: Clause, keys: Sequence[Key], echoed: Sequence[Key], known: Known) -> bool:
    """Without a lead: most of a short clause is the buyer's latest, or two of its things and a number or day."""
    if not echoed or _is_ours(tokens, clause) or is_of_others(tokens, clause):
        return False
    if _IN_GENERAL.match(tokens, clause.first, clause.end) or says_of_it(tokens, clause):
        return False
    if _tells_number(tokens, clause, keys, known):
        return False
    latest = [key for key in echoed if known.last.holds(key)]
    is_most = 2 * len(echoed) >= len(keys)
    is_exact = any(key.kind != "word" for key in echoed) and len(echoed) == len(keys)
    is_plain = not _OURS_IN_IT.match(tokens, clause.first, clause.end)
    if clause.last - clause.first < (_SHORT if is_plain else _SHORTER) and is_most and (latest or is_exact):
        return True
    return is_most and len({key.text for key in echoed}) >= 2 and bool(latest or has_tag(tokens, clause))


_OURS = Patterns(
    {
        "ours": """
        i will|can|have|would|am|do|understand|appreciate
        we will|can|have|are|do
        let me|us
        our @ourthing|report
        """
    }
)


def _is_ours(tokens: Sequence[Token], clause: Clause) -> bool:
    if tokens[clause.first].text in ("i", "we") and not _LEADS.match(tokens, clause.first, clause.end):
        return True
    hits = list(_OURS.hits(tokens, clause.first, clause.end))
    lead = _LEADS.first(tokens, clause.first, min(clause.end, clause.first + _LEAD_WORDS))
    return bool(hits) and not (lead is not None and all(hit.first <= lead.last for hit in hits))
