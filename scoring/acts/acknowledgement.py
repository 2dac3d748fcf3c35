"""Short words that show the buyer was heard, without taking a side."""

from scoring.acts.clauses import Clause, Said
from scoring.acts.pattern import Hit, Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import SENTENCE

_PLAIN = Patterns(
    {
        "acknowledgement": """
        i|we ~1 answer|address ~1 the|your|that ~1 price|cost|money|question
        every|good|all ~1 reason|right|cause to
        that is ~1 a ~1 question|point|thought
        do not ~1 disagree|argue|doubt
        i have|had ~1 got that|it
        good|right ~1 that|of you ~1 say|said|ask|asked|mention|raise|to|for
        very|quite|totally|perfectly|completely|absolutely fair|true|right|understandable|reasonable
        i|we ~1 accept|concede|grant|admit that|it
        i|we ~1 agree
        no ~1 you are right
        makes|make ~2 sense
        worth|good ~1 asking|saying|knowing|raising
        true enough|$
        you ~1 raise|make|have ~1 a ~1 point|fair
        a|very|perfectly valid|fair|legitimate|reasonable|good|sensible worry|concern|point|question|ask|objection|
            comment|remark|thought
        point|comment|message well|taken|noted ~1 made|taken|noted
        appreciate|thanks|respect ~1 the|your honesty|candour|candor|openness|frankness|directness|feedback|straight
        understandable|understandably
        lot on|for your plate|shoulders|desk|you
        you did ~1 ask|say|mention|raise
        you have ~1 been ~1 clear|patient|open|straight
        i|we ~1 owe you
        i know what you mean
        can only ~1 agree
        that is|sounds ~2 a lot|tough|rough|hard ~3 deal|carry|handle|take|manage|juggle|on|$
        i|we ~1 would ~2 be|feel ~2 annoyed|upset|frustrated|angry|worried|sceptical|skeptical|unhappy
        fair enough|point|question|comment|challenge
        that is ?a|an|very|completely|totally|only|perfectly|entirely ?very fair|good|reasonable|valid|
            legitimate|right|true|understandable|important|sensible|useful|helpful ?enough ?question|point|
            concern|ask|challenge|thing|to
        a|an fair|good|reasonable|valid ?important question|point|concern|challenge
        good|great|valid|reasonable question|point|challenge
        i|we ?do ?can ?completely ?totally ?fully ?really hear|see|understand ?you|that|why|this|where|what|the|your
        i|we ?do ?can ?completely ?totally ?really|fully get it|that|why|where
        i|we ?can see why|how|that|where|what
        i appreciate|respect ?you|that|the|your|this|it
        ^ ?okay ?right ?yes ?well ?i got it|you|that
        we ~1 talk|discuss|cover|do|do price|pricing|money|numbers|cost|costs|budget|commercials|figures|fees
        understood
        noted
        point taken
        taken on board
        makes|make ~1 sense
        of course
        thank you|thanks
        thanks ?for|a ?that ?lot
        cheers
        i am ?so ?very ?really ?truly sorry
        sorry ?about|for|to ?hear ?that|this
        my apologies
        apologies
        you are ?quite ?absolutely ?completely ?totally right
        you have ?got|made ?every a ?fair point|right|reason
        happy|glad|ready|willing to ~1 come|get|talk|cover|discuss|answer|go|share|give|return|turn|address|
            circle ~2 price|cost|budget|number|numbers|pricing|that|it|figure|figures|back
        i|we|let ~3 come|get|return|circle|turn|go|talk|cover|answer|give|discuss|touch|move|share|
            address ~2 to|on|about|you ~2 price|pricing|cost|costs|budget|number|numbers|figure|figures|that|
            money|fees
        we|i ~1 will ~2 cover|discuss|address|answer ~1 price|pricing|cost|costs|budget|numbers|that|money
        we|i ~1 will ~1 get there|to|onto|into ~1 it|that|price|cost|$
        price|pricing|cost|budget|numbers|money ~3 matters|important|matter|coming|next|fair
        i|we|a promise ~4 price|pricing|cost|that
        that ~2 sounds|must|seems|sound ~3 hard|tough|rough|painful|serious|frustrating|difficult|lot|awful|bad|
            costly|exhausting
        i hear
        that is on us|me
        that was ~2 wrong ~3 of|me|us
        my mistake|fault|bad
        reasonable|normal|natural|understandable thing|reaction|question|ask|request|worry|concern
        fair topic|subject|thing|request|challenge|demand
        we let|have ~1 you down
        no excuse|argument|quarrel|question|doubt|wonder
        i would ~2 want|ask|like ~2 know|see|ask|that|too
        i would ~3 feel|be|think|ask|say ~2 same|too|that|upset|asking|cautious|wary|annoyed
        i would ~4 same|too
        in your ~1 shoes|place|position|seat
        ^ ?okay ?yes ?well ?right fair
        ^ ?okay ?yes agreed $
        i take|accept|get|see|hear your|the|that ~1 point|concern
        absolutely|certainly|definitely|totally|indeed|exactly
        message received
        received
        thanks ~1 being|saying|telling|sharing|raising|candid|straight|honest
        no problem|worries
        all right
        loud and clear
        can not blame|argue|fault|deny
        do not blame you
        not blame you
        glad|pleased you ~2 said|told|raised|brought|mentioned
        every right to
        right to ask|say|raise|be|push|question|expect
        is on|fair ~2 me|us
        """
    }
)
_OPENERS = Patterns(
    {"acknowledgement": "okay|sure|right|yes|alright|ah|mm|mhm|great|good|perfect|wow|ouch|hm|hmm|true|yeah|no"}
)
_AGREEMENT_ONLY = frozenset({"no", "ah", "hm", "hmm"})


def acknowledgement_spans(turn: Said, taken: list[Span]) -> list[Span]:
    """Acknowledging phrases; an opener such as "okay" only where its clause says nothing else of its own."""
    found: list[Span] = []
    for clause in turn.clauses:
        found.extend(_in_clause(turn, clause, taken))
    return found


def _in_clause(turn: Said, clause: Clause, taken: list[Span]) -> list[Span]:
    stop = clause.asks_from if clause.is_question else clause.end
    if clause.is_question and clause.starts_as == "statement":
        stop = clause.first
    found: list[Span] = []
    for hit in _PLAIN.hits(turn.tokens, clause.first, stop):
        if (
            not _is_taken(hit, taken)
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
