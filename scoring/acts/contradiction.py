"""The forms by which people contradict whatever was said: how they open, and what they set against it."""

from collections.abc import Iterator, Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.known import Known
from scoring.acts.negation import CONCEDED
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import Token, denies
from scoring.acts.topic import keys_in

_RECORD = (
    "record|records|log|logs|sheet|note|notes|figure|figures|data|system|contract|invoice|email|letter|screen|file|"
    "report"
)
_THEY = "it|that|this|they|there|nobody|everybody|everyone"
_OPEN = "?well ?but ?no ?sorry ?i ?am ?afraid"
_NOT_SO = "not ~1 quite|exactly|really|actually"
_BE = "is|are|was|were|had|has|have|did|does"
CONTRADICTIONS = Patterns(
    {
        "negation": f"""
        with ~3 respect ~1 i|we|you|your|our|the|that|it|they|there|nobody|this ~2 *
        hang|hold|steady on ?now ?no {_THEY}|you|we *
        hang|hold|steady on ?now ?no your|the|our ~1 {_BE}
        wait ?now ?no {_THEY}|you|your|the|we {_BE}|said|got|went|came|signed
        ^ ?well no sorry|afraid ?but {_THEY}|you|we|your|the {_BE}|said|got|went|came|signed
        that|it can not have|be *
        nowhere ~1 near
        let us not ~1 exaggerate|overdo|overstate|carried|pretend|dramatise
        ^ ?well ?no not on|in|by|from|according ?to my|our|this ~1 *
        was|is not as if|though
        i|we did ?actually ?certainly ?definitely ?indeed tell|ring|call|warn|send|email|answer|offer|inform|mention|
            ask|say|write|reply|deliver|turn|come|show
        do not ~1 recall|remember|see|know ~2 way|like|so|as
        that|this|it is ~2 stretch|harsh|rich|exaggerating
        not ~4 go ~1 that|so|quite far
        there must|has|have ~1 be ~2 mistake|mix-up|confusion|misunderstanding|mix|error
        you must have misheard|misread|missed|mixed|got|mistaken|muddled|confused|forgotten
        it|that is|was not us|our|me|mine ~1 fault|doing|job|mistake|responsibility|who|that
        that is|was not us|me|mine $
        it|that is|was not ?down on|to us|me
        it|that|this is|was not because|due ~1 of|to us|me|our
        i|we would ~1 put|phrase ~1 it|that ~1 differently|otherwise|another
        ^ # ~1 i|we ~2 count|make|see|got|have|counted|only ~2 #
        # ~2 more|nearer|closer like|to #
        @weekday ~1 not @weekday
        @time ~1 not @time
        come off it
        steady on
        be ~1 fair|accurate|precise|exact|clear ~1 {_THEY} {_BE} ~1 only|just|not|one|about|nearer|closer|#
        i|we ~5 push|pushing back ~1 on|there|a|against
        i|we would|must|will|can ?have ?to ?got ?just ?only contest|query|question|correct|quibble|challenge ~1 that|
            this|
            the|it|you|your
        i|we have|must|need|got ?got ?to correct|contest|question|query|challenge|quibble|disagree
        take issue with
        {_RECORD} ~5 say|says|show|shows|tell|tells|have|has|suggest|suggests|read|reads|give|gives|put|
            puts ~1 otherwise|
            different|differently|else|other
        {_RECORD} ~5 say|says|show|shows|tell|tells|have|has something|another ~1 else|different|story|figure|number
        not ?quite what|how ~3 {_RECORD}|agreement ~2 say|says|show|shows|tell|tells|have|has|got
        that|this|it|which is|was not ~1 in|on|part ~2 contract|agreement|log|notes|records|terms|quote|minutes|
            order|offer|policy|plan|booking|paperwork|price
        nothing of ~1 sort|kind
        nobody ?ever ?here said|mentioned|promised|agreed|offered|claimed *
        not sure ~3 right|fair|true|accurate|correct|so
        not the way|how|what i|we|it|that|our ~2 *
        that|it|this is|was not ~1 how ?that ?it went|happened|worked|ran
        {_THEY} is|was|were|are|did not every|each|everyone|everybody|half|the ?whole
        {_THEY} is|was|were ~1 nearer|closer|less to|like|than ~1 #
        {_THEY} is|was|were ~1 more to|like ~1 #
        {_THEY} is|was|were ~1 nearer|closer|under|barely ~1 #
        {_THEY} is|was|were ~3 at most|best|worst
        # ~2 at most
        not # it|that|they|there|we|i
        # ?@period not ?a ?an ?the #
        bit|little|touch|tad ?of ?a ?an ?on ?the ?too stretch|exaggeration|overstatement|strong|harsh|unfair|unkind|
            sweeping|one-sided|exaggerated|overstated|dramatic|simplistic
        ^ {_OPEN} putting it too|rather|a|very|quite strongly|strong|bit|little
        i|we ?do ?really ?must ?would ?have|got ?to ?really ?strongly ?respectfully ?politely disagree|dispute|protest|
            contradict|object
        ^ {_OPEN} can|could not ?quite ?really agree|accept|recognise|recognize|confirm
        ^ ?well ?no hardly all|every|everyone|everybody|everything|nobody|never|nothing|half|the|a|always|ever|fair
        if i may ?just ?say ?add ?correct {_THEY}|you|we|the|your|our ~2 {_BE}
        not my|our ~1 words|intention|meaning|position|view|argument|message|claim|figure|number
        not what|how i|we ~1 say|said|mean|meant|saying|put|call
        think|believe|fear|suspect|bet you will|would ~1 find|see|notice
        you will find|see ~1 that|it|there|they|we
        # ~2 sounds|seems|looks|feels ~2 high|low|much|off|exaggerated
        going|goes ~1 too far
        going|goes|go ~2 far $
        {_RECORD}|measurements|results|numbers|facts ~2 paint|tell|show|say|suggest ~3 different|reverse|opposite|
            contrary|another|otherwise
        find ~1 that|it|this ~1 hard|difficult to ~1 believe|credit|accept
        hard|difficult to believe|credit
        strong|big|large|heavy|harsh|loaded|bold|sweeping ~1 word|words|term|statement|claim|accusation|charge
        {_BE} anything but *
        is unfair|untrue|exaggerated|overstated
        would be ~1 surprised|astonished if
        would hardly|never ~1 say|call|describe|put
        have it|that|them ~1 as|at|down *
        # ~3 tops|maximum|max
        ^ ?well ?no # ~2 in fact $
        half ~3 in fact $
        stretching|pushing|overdoing|overstating it|things|matters|that
        not ~1 recall|remember ~1 say|saying|promise|promising|any|it|that|agree|agreeing|you ~1 *
        allow|let|permit me to ~1 disagree|differ|contradict|correct
        beg|have|got|forced|bound to ~1 disagree|differ
        not ~1 the|my|our ~1 impression|picture|version|recollection|memory|understanding|reading|story $
        not ~2 my|our ~1 experience|impression|view|understanding|recollection|memory|reading|information
        not ~1 the|my|our ~1 impression|picture|version|recollection|memory|understanding|reading|story|feedback ~1 i|we
        not ~1 the ~1 word|words|term|phrase|expression|wording
        not double|triple|twice|half|weeks|months|years|days|hours
        not by ~1 long|far|any|miles
        {_NOT_SO} what|how ?that ?it happened
        if you ~1 look|check|go|count|add ~3 {_RECORD} ~2 you|it|they|there|that
        we|i must|need|have|got|let ?to ?me ~2 put|set ~2 straight|right
        set|put the record straight
        not quite|exactly|entirely|strictly
        i|we make|makes|count|counted|have|got ~1 it|that|them|only ~1 #
        would not ~1 call|describe|put|say ~1 it|that|this|them
        """
    }
)
"""What contradicts in any call."""
_AGAINST = Patterns(
    {
        "against": f"""
        ^ ?well ?but ?sorry actually|really|surely ~1 it|that|they|there|you|your|the|nobody|most|some {_BE}|went|
            got|came
        ^ ?well ?but ?sorry actually your|the|our|that|this|those|these ~2 {_BE}|went|got|came|signed|knew
        ^ ?no ?sorry no|nope your|you|the|it|they|most|some|only|nobody|somebody|our|that ~2 *
        ^ ?well ?but in fact|reality|truth|practice ~1 *
        ^ ?well ?but ?actually you were|did|had|got told|sent|given|shown|warned|asked|informed|know|agree|sign|get
        """
    }
)
_GRANTS = Patterns(
    {
        "grants": """
        helpful|useful|interesting|kind|nice|handy|sense|right|fair|fault|sorry|agree|apologise|apologize|blame|
            admit|afraid|thanks|thank|true|good|great|valid|lovely|fine
        on|down|up ~1 to us|me
        should|ought ~2 have|to
        let you|them down
        i|we not|never ~1 know|see|call|ring|tell|answer|send|reply
        my|our|your mistake|error|bad|turn|point
        can|could|would|may|might i|we|you
        """
    }
)
_YOU_SAY = Patterns(
    {"say": "^ ?now ?okay ?well ?and ?so you ?are|do ?keep say|saying|reckon|claim|claiming|think|feel"}
)
_SAY_BUT = Patterns({"but": "^ ?now ?okay ?well you ~1 say|saying|reckon|claim|claiming ~8 but|yet|whereas * * *"})
_BUT = Patterns({"but": "^ but|yet|whereas|only * * *"})
_CORRECTS = Patterns(
    {
        "corrects": """
        ^ ?no ?it ?was more|nearer|closer|less|only|just|not ~2 #
        ^ ?no ?but ?well i|we ?have|see|make|count|only ?only ?got|seen ?it ~2 #
        ^ ?no ?but ?well it|that|there|they is|was|were ?only ?more ?just ~2 #
        ^ ?no ?but ?well my|our|the * ~2 say|says|show|shows|have|has|got ~1 #
        """
    }
)
_SUBTLE = Patterns(
    {"only": "it|that|they|there is|was|were ~1 only|just|barely|hardly ?the ?a #|one|single|couple|handful"}
)


def contradiction_spans(turn: Said, known: Known) -> list[Span]:
    """Clauses that contradict by how they open or by a number set against the one that was said."""
    found = [clause for before, clause in _pairs(turn) if _contradicts(turn.tokens, before, clause, known)]
    return [Span("negation", clause.first, clause.last) for clause in found]


def _pairs(turn: Said) -> Iterator[tuple[Clause | None, Clause]]:
    """Each statement with the clause before it in its sentence, or before it where that only gives a number back."""
    before: Clause | None = None
    for clause in turn.clauses:
        if before is not None and before.sentence != clause.sentence and not _is_echo(turn.tokens, before):
            before = None
        if not clause.is_question:
            yield before, clause
        before = clause


def _contradicts(tokens: Sequence[Token], before: Clause | None, clause: Clause, known: Known) -> bool:
    is_led = before is not None and before.end - before.first <= _LONGEST_LEAD and not before.is_question
    first, end = before.first if before is not None and is_led else clause.first, clause.end
    if CONTRADICTIONS.match(tokens, first, end) and not CONCEDED.match(tokens, first, end):
        return True
    if _GRANTS.match(tokens, first, end) or CONCEDED.match(tokens, first, end):
        return False
    if _AGAINST.match(tokens, first, end) and not (known.heard and known.heard.questions):
        return True
    if _SAY_BUT.match(tokens, first, end) or _belittles(tokens, clause, known) or _did_tell(tokens, clause, known):
        return True
    if before is None:
        return False
    is_said = _YOU_SAY.match(tokens, before.first, before.end) and _BUT.match(tokens, clause.first, end)
    return is_said or (_is_echo(tokens, before) and _sets_against(tokens, before, clause))


_UNTOLD = Patterns(
    {
        "untold": """
    nobody|never|not|without|no ~3 tell|say|call|ring|write|warn|inform|let|ask|answer|reply|send|show|offer|mention|
        give
    ignored|ignore|ghosted
        """
    }
)
_TOLD = Patterns(
    {
        "told": """
    i|we|our|somebody|someone ~2 did ~1 tell|say|call|ring|write|warn|inform|let|ask|answer|reply|send|show|offer|
        mention|give
    you were ~1 told|called|rung|warned|informed|asked|sent|shown|offered|given
    you did ~1 get|have|receive
        """
    }
)


def _did_tell(tokens: Sequence[Token], clause: Clause, known: Known) -> bool:
    """ "We did tell you", where the buyer said that nobody did."""
    heard = known.heard
    has_not = denies(tokens[clause.first : clause.end])
    if heard is None or has_not or not _TOLD.match(tokens, clause.first, clause.end):
        return False
    return _UNTOLD.match(heard.tokens, 0, min(len(heard.tokens), _LONGEST_HEARD))


_LONGEST_HEARD = 200
_LONGEST_LEAD = 4
_LONGEST_ECHO = 4


def _is_echo(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "Forty-two?", given back before it is corrected."""
    keys = keys_in(tokens, clause.first, clause.end)
    return clause.end - clause.first <= _LONGEST_ECHO and any(key.kind != "word" for key in keys)


def _sets_against(tokens: Sequence[Token], before: Clause, clause: Clause) -> bool:
    said = {key.text for key in keys_in(tokens, before.first, before.end)}
    return _CORRECTS.match(tokens, clause.first, clause.end) and any(
        key.kind != "word" and key.text not in said for key in keys_in(tokens, clause.first, clause.end)
    )


def _belittles(tokens: Sequence[Token], clause: Clause, known: Known) -> bool:
    """ "It was only twenty minutes", where the buyer said another number or none."""
    hit = _SUBTLE.first(tokens, clause.first, clause.end)
    if hit is None:
        return False
    numbers = [key for key in keys_in(tokens, hit.first, clause.end) if key.kind == "number"]
    return not any(known.holds(key) for key in numbers)
