"""Agreements on what comes next, with as many of owner, day, time and agenda as were said."""

from collections.abc import Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.pattern import Hit, Patterns
from scoring.acts.span import Span
from scoring.acts.step_words import COMMITMENTS, DATED
from scoring.acts.tokens import Token
from scoring.acts.unasked import is_denied_doing

SLOTS = ("owner", "day", "time", "agenda")
_OWNER = Patterns(
    {
        "owner": """
        i|we|myself|me ?personally ~1 will|do|shall|am|can|are|would|could|send|ring|call|bring|have
        let us|me
        shall|can|could|should we|i
        my|our ~2 colleague|manager|engineer|director|cto|team|specialist|lead|head|boss|account|analyst|architect
        you ~1 will|can|ring|call|send|bring|and
        me personally
        i personally
        i|we|you|she|he|they ~1 show|walk|take|put|ring|call|send|bring|own|chair|host|present|meet|visit|come|join|
            speak|talk
        from me|us
        my call|email|report|summary|proposal
        expect|pencil ~2 me|my|us|our
        by me|us
        together
        with me|us|you
        """
    }
)
_DAY = Patterns(
    {
        "day": """
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight
        mon|tue|tues|wed|thu|thur|thurs|fri|sat
        the ?# first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|
            fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth
        @month #|first|second|third|fourth|fifth|tenth
        # ?of @month
        # st|nd|rd|th
        in|within # day|days
        this afternoon|evening|morning
        """
    }
)
_TIME = Patterns(
    {
        "time": """
        @time
        within|in ~2 hour|hours|minutes
        end|close|start of ~1 day|business|play
        before|after|over|at lunch|breakfast
        first thing
        lunchtime
        """
    }
)
_AGENDA = Patterns(
    {
        "agenda": """
        to ?then ?quickly ?jointly go|walk|talk|run|step|look|work ?you ?us ?them ?together ?it through|at|over|
            on|into|out|about
        to ?then ?jointly ?finally review|discuss|cover|agree|decide|plan|map|compare|confirm|present|finalise|
            finalize|check|show|settle|align|scope|define|explore|demo|test|validate|build|sketch|prepare|sort|
            close|answer|share|understand|work|size|calculate|shape|see|hear|pick
        go|walk|talk|run|step|look|work ?you ?us ?them ?it ?together ?all through|over|into
        with ~2 cause|plan|numbers|figures|answer|answers|proposal|findings|results|options|draft|quote|
            analysis|report|root|timeline|update|case|business|breakdown|costs|list|agenda|summary|recovery|
            contract|status|price|prices|four|two|three|one|what|rollout
        on the agenda
        agenda is|will|would|for
        calculation|sums|sum|estimate|comparison|walkthrough|workings|breakdown|page|pages|draft|proposal ~3 of|for|
            on|about|behind|with|to
        show|shows|showing you|your|them|what|how
        i|we ?will ?then ?just ?would ~1 show|calculate|map|sketch|lay|price|put|add|tackle|solve|compare|draft|build|
            do|work|set ~1 the|a|an|your|one|two|out|both|every|what|how ~1 *
        about|regarding|around|covering|on ~2 cause|plan|numbers|figures|rollout|contract|pilot|proposal|costs|
            cost|approvals|renewal|board|integration|security|gap|result|results|pricing|findings|timeline|
            migration|scope|onboarding|next|delay|delays
        we|i|you ~2 will|can|could|would|shall ~1 review|discuss|cover|compare|agree|decide|present|map|explain
        agree|review|discuss|decide|cover|compare|finalise|finalize|present|explain|map ~2 on|the|your|our|what|
            how|which|both|who|whether|why|where|a
        so|where|when ~1 we|you|i|that ~2 can ~2 review|discuss|decide|agree|compare|see|go|walk|look|show|
            present|prepare|plan|work
        for ~2 review|walkthrough|demo|workshop|decision|debrief|briefing|planning
        topic|topics|items|point|points ~1 is|are|will|to
        """
    }
)
_PARTS = (("owner", _OWNER), ("day", _DAY), ("time", _TIME), ("agenda", _AGENDA))
_PAST = Patterns(
    {
        "past": """
        took|went|saw|made|drove|flew|left|heard|spent|replaced|worked|fixed|sent|called|rang|met|spoke|
            restored|escalated|did|opened|logged|got|came|ran
        was|were|had|missed|lost|yesterday|last|stood|been|happened|started|went|could|said|told|promised
        i sit|present
        your|the board|meeting|review ~2 is|meets|sits
        """
    }
)


def next_step_spans(turn: Said) -> list[Span]:
    """One span per sentence that agrees what comes next; its slots are those of the whole sentence."""
    found = []
    for own in turn.sentences:
        span = _in_sentence(turn, own)
        if span is not None:
            found.append(span)
    return found


def _in_sentence(turn: Said, own: Sequence[Clause]) -> Span | None:
    held = [clause for clause in own if _is_step(turn.tokens, clause)]
    if not held:
        return _in_parts(turn, own)
    first, end = held[0].first, _end_of_step(turn.tokens, own, held)
    return Span("next-step", first, end - 1, slots=slots_in(turn.tokens, first, end))


def _end_of_step(tokens: tuple[Token, ...], own: Sequence[Clause], held: list[Clause]) -> int:
    """One past what is agreed: to the sentence's end, or before a clause about what was."""
    past = (c.first for c in own if c.first > held[-1].first and _PAST.match(tokens, c.first, c.end))
    return next(past, max(own[-1].end, held[-1].end))


def _in_parts(turn: Said, own: Sequence[Clause]) -> Span | None:
    """A sentence whose day, owner and agenda stand in clauses of their own: "Thursday at ten, half an hour, I …"."""
    first, end = own[0].first, own[-1].end
    if len(own) < 2 or end - first > _LONGEST:
        return None
    if any(clause.is_question or _is_none(turn.tokens, clause) for clause in own):
        return None
    if _PARTY.match(turn.tokens, first, end) and not _PAST.match(turn.tokens, first, end):
        return Span("next-step", first, end - 1, slots=slots_in(turn.tokens, first, end))
    offer = _OFFERED.first(turn.tokens, first, end)
    if offer is None or turn.tokens[offer.last].text not in _OFFERING or _PAST.match(turn.tokens, first, offer.last):
        return None
    return Span("next-step", first, end - 1, slots=slots_in(turn.tokens, first, end))


_LONGEST = 30
_OFFERING = "show walk bring take go do call ring meet send be come present".split()
_OFFERED = Patterns({"offered": f"@day|@time ~10 i|we|let ~2 {'|'.join(_OFFERING)}"})
_PARTY = Patterns(
    {
        "party": """
        ^ ?okay ?right ?so @day|@time ~10 you ~2 me|i
        ^ ?okay ?right ?so ?then @day ~3 it is
        ^ ?okay ?right ?so ?then @day ~3 then with|and|at|for ~2 *
        """
    }
)
""" "Monday at four, then, you, me and your planner"."""
_INTERNAL = Patterns(
    {
        "internal": """
        i|we ?will ?have ?already ?also ?am ?are ?going ?to escalate|investigate|fix|replace|restore|repair|raise|log|
            restart|reset|monitor|chase|check|reroute|patch|credit|refund
        i|we am|are ~1 calling from|on|about|because
        """
    }
)
"""What the rep's own side does: no agreement with the buyer, whatever its date."""
_WITH_THEM = Patterns({"with": "you|your|us|together|meet"})


def _is_internal(tokens: tuple[Token, ...], clause: Clause) -> bool:
    return _INTERNAL.match(tokens, clause.first, clause.end) and not _WITH_THEM.match(tokens, clause.first, clause.end)


def _is_none(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """Among themselves, or what will not be done."""
    return _is_internal(tokens, clause) or is_denied_doing(tokens, clause)


def _is_step(tokens: tuple[Token, ...], clause: Clause) -> bool:
    if _is_none(tokens, clause):
        return False
    if COMMITMENTS.match(tokens, clause.first, clause.end):
        if _TOPIC.match(tokens, clause.first, clause.end) and not _WHENEVER.match(tokens, clause.first, clause.end):
            return False
        return not _about_price(tokens, clause) and not _LOOKS_BACK.match(tokens, clause.first, clause.end)
    is_dated = DATED.match(tokens, clause.first, clause.end)
    is_over = _PAST.match(tokens, clause.first, clause.end) or _LOOKS_BACK.match(tokens, clause.first, clause.end)
    return is_dated and not clause.is_question and not is_over


_TOPIC = Patterns({"topic": "let us ~1 talk|speak|look|go ~1 about|at|over|through|into|on|back\nwho|what @does"})
_WHENEVER = Patterns(
    {"when": "@day|@time|next|later|soon|week|again|together|first|morning|afternoon|diary|calendar|invite"}
)
""" "Let's talk about the price" is done here and now, unless it says when."""
_LOOKS_BACK = Patterns(
    {
        "back": """
        call|line|meeting|visit|test|appointment ~3 was|were|got|had
        who|you|they|customers|customer ~2 called|rang|met|spoke|emailed|visited|sent|wrote
        ^ ?so ?and the|your ~1 board|committee|team|managers|shift ~1 meet|meets|sits|starts
        sorry about|for|that
        ^ you|your|they ~2 had|was|were|lost|missed|stood|sat|waited
        i|we ?do understand|know|hear|remember|realise|see
        i|we can|could ~1 understand|see|tell why|how|that|what
        i|we|you|they had ~3 meeting|call|chat|session|talk|visit|review|walk
        nobody ~2 rang|called|rung|came
        who|what|why|when|where did|was|were
        cost|robbed you|your
        you|your ~3 got|received|fielded|took ~3 calls|complaints|customers
        how often
        last @day|@period|time
        at some point|stage
        some day ?i ?suppose ?or ?other $
        someday|sometime ?soon ?i ?suppose $
        """
    }
)
"""What was, or what they do without us: no agreement on what comes."""
_PRICE = Patterns(
    {"price": "come|get|return|circle ~1 to|back ~3 price|pricing|cost|costs|budget|number|that|it|question"}
)


def _about_price(tokens: tuple[Token, ...], clause: Clause) -> bool:
    return _PRICE.match(tokens, clause.first, clause.end)


def slots_in(tokens: tuple[Token, ...], first: int, end: int) -> tuple[str, ...]:
    return tuple(slot for slot, _hit in parts_in(tokens, first, end))


def parts_in(tokens: tuple[Token, ...], first: int, end: int) -> list[tuple[str, Hit]]:
    """Each slot that is said, with the tokens that say it."""
    found = ((slot, patterns.first(tokens, first, end)) for slot, patterns in _PARTS)
    return [(slot, hit) for slot, hit in found if hit is not None]
