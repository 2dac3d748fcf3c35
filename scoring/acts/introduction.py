"""Saying who is calling: the first product clause of a short introduction is no capability statement."""

from collections.abc import Callable

from scoring.acts.clauses import Said
from scoring.acts.cues import likelihoods
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span

WORDS = 15
"""Longest introduction, in words (EXAMPLES.md ruling 3)."""

_INTRODUCTIONS = Patterns(
    {
        "introduction": """
        my name ?is *
        i took|take|taking over from|for
        i am ~3 from
        i am ~2 calling from
        this is ~4 from|with|at|here|calling|speaking
        i am calling from|with
        i am calling about|on|regarding ~2 your
        i am calling @day
        you are ~1 speaking|talking|through with|to
        let|allow ~1 me ~1 introduce
        it is * $
        who i am
        your ~1 contact|person ~1 at|from
        this is * $
        ^ good ~1 morning|afternoon|evening|day * ~1 from|at|with|here
        ^ hi|hello|hey|morning|afternoon ~4 from|at *
        ^ hi|hello|hey|morning ~2 it is
        calling from|on
        it is ~3 from|here|calling|over|at|with
        here from
        ^ ?hi ?hello ?hey ?there ?good ?morning ?afternoon * ?* calling|phoning|ringing have|is|can|do|just|about|
            from|for|with|regarding|got|are
        tis|its * ?* your ~3 manager|contact|representative|rep|consultant|adviser|advisor
        how are you ?today ?doing * ?* here
        ^ hi|hello|hey ?there ~2 ?it ~3 here|from|calling|speaking
        speaking $
        i ~1 work|run|lead|head|look ~2 for|at|the|after
        i am ~1 your|the ?new account|customer|sales|service|technical
        nice|good|pleased|great to ~1 meet|speak
        have|we not|never ~2 met|spoken|talked
        i am the|your|one|a|their ~3 manager|engineer|engineers|contact|representative|rep|consultant|adviser|advisor|
            lead|head|director|specialist|partner|technician ~1 for|at|from|in|with|of|here|on|now
        i am with|on the|your|@people|* ~3 team|desk|side|department|group
        ^ ?hi ?hello ?hey ?right ?good ?morning ?afternoon ?evening ?so ?and i am with|from *
        it is * ?* i am|look|work|run|handle|manage
        i ~1 manage|handle|cover|support|represent ~5 for|at|in|from
        i work with|for|at *
        you have got|reached * ~4 from|at|with|here|speaking|line|phone
        ringing|phoning from|on|about|regarding
        ^ hi|hello|hey|morning|afternoon|evening ?there it is * ?* $
        it|this is * ?* the|your ~3 manager|engineer|contact|representative|rep|consultant|adviser|advisor|director
        just|only me * ?* from|at|with
        i am ?the one|person|man|woman ~1 look|looking|handle|handling|run|running|be ~1 after|your|the|with|it
        i am new on|to|at|here
        hello|hi from me
        introduce|introducing ~1 myself
        stand|standing|stepping|filling in for
        taking over ~2 from
        we are ~2 a|an|the ~3 company|firm|house|supplier|provider|startup|team|maker|vendor|business|agency|
            consultancy|outfit|software|family
        we are from|with|called *
        ^ ?hi ?hello ?hey ?there ?good ?morning ?afternoon ?well ?and we are * ?* a|an|from|based|out
        ^ ?hi ?hello ?hey ?there ?good ?morning ?afternoon ?well ?and we are * ?* we ~1 make|build|do|help|sell|offer|
            run|develop|write|supply
        reason ~2 for|of my|our|this ~1 call|visit|ringing|calling|message|mail|contact
        reason ~1 i|we am|are ~1 calling|ringing|phoning|here|contacting|getting|reaching|writing|in
        reason ~1 i|we called|rang|wanted
        why i|we am|are ~1 calling|ringing|phoning|contacting|getting
        i|we am|are ~2 calling|ringing|phoning|reaching|contacting|writing ~1 because|about|as|to|on|regarding|out|back|
            with|after|since|for
        i|we am|are ~2 getting|in ~1 touch|contact ~1 about|because|as|regarding|with|on
        so|hence i am|my ~1 calling|ringing|phoning|call $
        i|we am|are|was ~1 following up on|with|from
        call|word|line|ring ~1 about|regarding|concerning your
        it|this is ~1 about|regarding|concerning your ~2 enquiry|inquiry|request|message|post|advert|form|note
        we|i spoke|met|talked|chatted|mailed|emailed ~2 last|at|on|in|yesterday|before|briefly|@weekday
        we ~1 had|have ~1 a|an ~1 call|meeting|appointment|chat ~1 booked|arranged|scheduled|planned|today|at|for
        we|i were|was ~1 introduced|recommended|referred|put ~2 by|through|in
        gave|passed|given|sent|handed me|us your ~1 name|number|details|contact|card
        i|we ~1 got|have|had|found your ~1 name|number|details|contact|card ~1 from|on|through|via|off
        you ~1 asked|wanted|requested ~2 us|me|a|for ~1 call|ring|phone|callback
        you ~1 filled|downloaded|registered|left|sent|requested ~4 form|message|enquiry|website|webinar|guide|brochure|
            note
        the name is|* ?* i|from|with|and
        my name *
        i|we represent *
        i|we am|are ~1 one of the ~1 founders|owners|partners|directors|managers|engineers|team
        it is ~4 i am ~1 calling|ringing|phoning
        ^ ?hi ?hello * ?* ?* here good|hello|hi|morning
        ^ ?hi ?hello mr|mrs|ms|miss|dr|doctor * * ?* here
        on the line is|are|with
        with me ~2 is|are *
        i|we ~1 have|brought ~2 colleague|engineer|boss|manager|director ~2 with|here|on|beside|joining|along|today
        i|we have ~1 brought ~2 along
        who we are
        word|words|sentence about us|me|myself|ourselves
        taken|took|take over ~3 from|account
        thanks|thank ~3 taking my|the ~1 call
        """
    }
)
_ASKS = Patterns(
    {
        "asks": """
        is|was|are|do|does|did|has|have|could|would not ?it|that|you|he|she $
        i am with|looking you|at|for|through|forward
        is that right|okay|correct|fine
        ^ it is from|at|on|about|over #|@time|@day
        ^ it is @does|@adjective|cold|hot|warm|wet|nice|good|great|been|only|just|not|a|the
        ^ it is about #|@period|time|half|the|a
        """
    }
)
"""Tags and remarks, which give nobody's name."""
_STARTS = frozenset("i this it hi hello hey my good thanks thank nice pleased calling great morning afternoon".split())


LIKELY = 0.7
"""Of the words' weights, where no pattern says."""
Telling = Callable[[Said, int, int], bool]


def introduction_spans(turn: Said) -> list[Span]:
    """The sentence that introduces the rep, where it has at most 15 words; weights decide where no pattern does."""
    return _first_that(turn, _says) or _first_that(turn, _is_likely)


def _says(turn: Said, first: int, end: int) -> bool:
    return _INTRODUCTIONS.match(turn.tokens, first, end) or _gives_name(turn, first, end)


def _is_likely(turn: Said, first: int, end: int) -> bool:
    if any(clause.is_question and first <= clause.first < end for clause in turn.clauses):
        return False
    return likelihoods(turn.tokens[first:end])["introduction"] >= LIKELY


def _first_that(turn: Said, introduces: Telling) -> list[Span]:
    for number in sorted({clause.sentence for clause in turn.clauses})[:3]:
        first, end = turn.sentence(number)
        if _ASKS.match(turn.tokens, first, end) or not introduces(turn, first, end):
            continue
        words = turn.tokens[end - 1].last - turn.tokens[first].first + 1
        if words <= WORDS:
            return [Span("introduction", first, end - 1)]
        if not turn.has_marks:
            return [_short(turn, first, end)]
    return []


_NO_NAMES = frozenset(
    "sorry glad happy curious ready afraid sure not here in on at from the a an just so very really calling your our "
    "with for about back aware fine good well okay all new still also only too quite pretty keen delighted grateful "
    "happy pleased interested able free late early done through one it that what by of to as out up down off over "
    "going i you we they he she my no yes now more less most much honest open convinced certain confident excited "
    "responsible familiar thankful conscious mindful wondering under between behind ahead sorry worried right wrong "
    "happy proud available currently always never actually and but or".split()
)


def _gives_name(turn: Said, first: int, end: int) -> bool:
    """Whether "I am" is followed by what can only be a name."""
    for place in range(first, end - 2):
        after = turn.tokens[place + 2]
        if turn.tokens[place].text == "i" and turn.tokens[place + 1].text == "am":
            is_word = after.text in _NO_NAMES or after.text.endswith(("ing", "ed", "ly")) or after.number is not None
            return not is_word
    return False


def _short(turn: Said, first: int, end: int) -> Span:
    """The first fifteen words of an introduction that runs on without a mark."""
    limit = turn.tokens[first].first + WORDS - 1
    last = max(place for place in range(first, end) if turn.tokens[place].last <= limit)
    clause_end = next((c.last for c in turn.clauses if c.first > first and c.last <= last and c.first), last)
    return Span("introduction", first, max(first, min(last, clause_end)))


def without_introduction(found: list[Span], introduction: list[Span], turn: Said) -> list[Span]:
    """Capability spans less the rep's name and company and the first product clause inside the introduction."""
    if not introduction:
        return found
    own = introduction[0]
    names = turn.clause_at(own.first)
    later = [span for span in found if not own.overlaps(span.first, span.last)]
    inside = [
        span for span in found if own.overlaps(span.first, span.last) and not names.first <= span.first <= names.last
    ]
    return inside[1:] + later
