"""Explaining, correcting or blaming instead of asking; and plain negations of what the buyer said."""

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span, clause_spans

JUSTIFICATIONS = Patterns(
    {
        "justification": """
        actually
        to be fair|honest|clear|precise
        technically|strictly|frankly ?speaking we|the|that|it|this|your|our
        in fairness|fact|reality|truth|our|my defence|defense
        as i|we ~2 said|mentioned|explained|told|discussed|agreed|warned
        like i said
        that|this|it|which is|was ~1 because|due|down|why|owing
        because ~1 we|our|i|your|the|sales|it|they|that|this|you|someone|marketing|finance|
            legal|both|everyone
        because of ~1 the|a|an|your|our|that|this|them|it|sales|weather|demand|legal|how|what
        the ~1 reason ~2 is|was|that|for|we|it|being|why|i|you|they|nobody|our|your
        system|service|software|product|platform|tool|line|training|connection|everything ~1 was|is|worked|works|ran|
            runs ~1 fine|available|working|up|okay|good|perfectly|well|correctly
        was|were|is|are ~6 on|at|from|by your side|end
        that|this|it is|was ?just ?simply ?unfortunately ?only how|way ~5 work|works|worked|operate|operates|run|go|
            goes|done|set
        that|this|it is|was ?just ?simply ?unfortunately ?only the way ~5 work|works|worked|operate|operates|run|go|
            goes|done|set
        figure|figures|number|numbers|data|return|report|statistic|statistics|calculation ~1 is|are|was|
            were ?absolutely ?quite ?perfectly ?definitely ?still ?all correct|right|accurate|true|solid|sound|verified|
            audited|checked|certified|real|reliable
        which|that|this is why
        we|i could|can not ~2 have|get|control|influence|force|make|help|know|have|do|send|use|open
        we|i were|was not ~1 able|given|allowed|told|asked|informed|party|responsible|involved
        we|i ~1 had|have no|little ~1 way|choice|control|say|influence|idea|record|access
        we|i ~1 never ~1 get|got|had|received|heard|saw|agreed|asked
        we|i ~2 only ~1 be|as|had|got|have|what|do|deliver|provide
        beyond|outside|not ~2 within|our|my ~2 control|power|reach|hands
        came|comes|come down to
        had|has|have ~2 to do with
        fault|blame|responsibility ~1 of|lies|is|was|lay|for|with
        not ~2 our|my|my|us ~2 *
        your|their ~2 people|team|staff|users|managers|colleagues|side|admin|it|department|company ~3 not|never|
            wanted|asked|insisted|stopped|ignored|cut|postponed|missed|turned|pulled|refused|dropped
        you ~1 did|have|had not ~2 *
        you were ~1 told|offered|invited|informed|warned|asked|supposed|meant|advised
        normal|standard|common|typical|usual ~2 practice|procedure|thing|for|in|with|market|industry|process|that
        in|at|during that|the|those ~1 time|days|circumstances|situation
        let us be ~1 clear|honest|fair|frank
        in all fairness|honesty
        mind you
        matter|question|issue|job|task ~1 for|of your|their
        that|it|this is your|their ~3 job|responsibility|department|business|decision|problem|matter
        not ~1 our|my ~1 job|place|business|remit|scope
        more complicated|complex|difficult|nuanced than
        not ~1 that|so|as|quite simple|easy|straightforward
        i|we ~1 not ~1 here|there|involved|around|consulted|aware
        that|it|this|which ~1 not ~1 part|included|covered ~1 of|in|by|under
        they|sales|marketing|somebody|someone|he|she told|said|assured|promised us|me
        your|their ~1 people|team|staff|users|managers|crew|crews ~2 need|needs|have|has|ought to
        from|out|per ~2 your own system|systems|data|records|numbers|figures|logs|report|department
        happens|happen ~2 every|everyone|everybody|everywhere|all|any|anywhere|sometimes
        i|we ~1 had|needed to wait|follow|rely|depend
        agreed|decided|arranged|signed|promised|approved with|by your|the|a ~1 predecessor|team|boss|manager|colleague
        was|were|is|been checked|verified|audited|confirmed|signed|validated by
        that|this|it was ?not|never us|sales|my|our|someone|marketing|engineering|another|the|down|outside|
            beyond|a|your|product ~3 fault|team|decision|department|call|doing|predecessor|supplier|colleague|
            vendor|control|people|us|side|provider|$
        that was sales|marketing|engineering|legal|product|finance|support|someone|before|my
        not ~2 our|my|us fault|responsibility|doing|decision|team|problem|department|call|side
        not us|me $
        not down|up to us|me
        outside|beyond|out ~1 our|my|of ~2 control|hands|remit|scope
        your|their ~2 team|people|staff|users|engineers|colleagues|side|company|department|organisation|it|
            admin|managers ~3 skipped|failed|refused|ignored|chose|declined|delayed|decided|forgot|cancelled|
            never|insisted|neglected|messed
        you did ~1 agree|sign|accept|approve|choose|ask|insist
        you|they ~2 never ~2 told|attended|trained|opted|asked|informed|mentioned|said|finished|completed|set|
            configured|raised|signed|did|used|came|gave|sent|called|booked
        you|they should have
        you|they could have
        you|they did not ~2 tell|attend|train|opt|ask|inform|mention|say|finish|complete|set|configure|raise|
            sign|use|follow|install|book|give|send|call|read
        you|they ~2 agreed|signed|accepted|chose|failed|skipped|declined|opted ~1 to|the|that|up|off|out|not|for
        if you|your ~1 had
        you never
        you ~1 have|need to understand|remember|realise|realize|appreciate|bear|look|consider|see
        what you ~1 have|need to understand|remember
        contract|agreement|sla|terms|paperwork|documentation|order|policy ~4 says|said|states|stated|covers|
            covered|allows|allowed|excludes|clear|clearly|specifies|only|never|does
        per|under|according ~2 contract|agreement|sla|terms
        we|i ~2 did|had|have ~3 tell|told|warn|warned|send|sent|offer|offered|flag|flagged|mention|mentioned|
            explain|explained|deliver|delivered|everything|inform|informed|notify|notified|give|given
        we|i ~1 did|had ~2 nothing|no|everything|warn|not|exactly|what
        it|that|this|there|things ~2 is|was|were ~2 industry|market|global|worldwide|supply|pandemic|weather|
            holiday|shortage|upgrade|migration|covid
        everyone|everybody|others|every ~4 same|hit|problem|affected|does|industry
        due|owing to
        with ~2 respect
        look ~1 we|you
        we|i ~1 were|was|had ~2 short|understaffed|waiting|told|promised|overloaded|let|unable|misled
        misunderstanding|misread|miscommunication|misinterpret|misremember
        you ~2 may|might|must|are|have ~2 looking|misread|misunderstood|misremembering|reading|confused|
            mistaken|wrong|misunderstand|confusing|comparing
        not comparing ~2 like
        apples ~3 oranges
        it|that|they|this ~2 depends|does not|are|is ~2 include|comparable|account|count|same|cover|tell|
            capture|like
        the ~2 fact|point|truth|thing is|remains
        we ~1 only|simply|just ~3 follow|followed|provide|provided|host|deliver|delivered|resell|do
        we|i were|was ~1 let|misled|promised|assured
        nothing ~2 we|i ~1 could
        third|outside party|provider
        nobody|none|no ~1 on|from|in your|their ~1 side|team|end|company ~1 ever|told|opened|read|attended|
            asked|used|came|raised|did|logged|said
        known|documented limitation|issue|restriction
        small|fine print
        the thing is
        your ~2 it|department|side|end|people|firewall|admin|data ~1 blocked|was|did|never|refused|broke|changed
        caused by
        we|i did ~1 mention|say|tell|warn|explain|flag|send|raise|offer
        my predecessor
        before my time
        our ~2 figures|numbers|data|records|logs|report|reports|system|dashboard|measurement ~2 show|shows|say|
            says|are|is|prove|proves|suggest|indicate|clearly|confirm|correct|right
        nobody ~2 told|asked|informed|complained
        in our|my defence|defense
        cannot|not be held|responsible
        our ~2 supplier|provider|vendor|carrier|subcontractor|partner|host ~2 let|failed|missed|broke|delayed|
            dropped|had|went
        we|i ~1 told|warned|informed|asked|reminded|emailed|offered|advised you
        supplier|provider|vendor|carrier|third|subcontractor|partner ~3 failed|let|delayed|caused|fault|messed|
            at|responsible|party|did
        there is a good reason
        what happened ~1 is|was that|we|the|our|a
        """
    }
)
NEGATIONS = Patterns(
    {
        "negation": """
        that|this|it ?just ?simply ?really ?actually is|
            was ?just ?simply ?really ?actually not ?quite ?entirely ?really ?exactly ?how ?at true|
            right|correct|fair|accurate|so|case|what|how|all|possible|happened|the
        ^ ?well no not|we|that|it|i|you|the|they
        no no
        i|we ?do ?would ?can ?must ?have ?to ?really ?strongly ?respectfully disagree|dispute|object
        i|we|would|do not agree|accept|think ~3 that|so|fair|right|true|with|case|this|it
        not think|believe that|this|it|you|so ~3
        i would not ~2 say|call|agree|put
        you ~1 are|have ?got ?quite ?simply ?just ?clearly wrong|mistaken|misinformed|incorrect|exaggerating|
            overstating
        you have ?got ?it wrong
        you ?have ?clearly ?just misunderstood|misread|misheard
        we|i ?certainly ?definitely ?absolutely never said|promised|told|agreed|claimed|offered|committed|
            guaranteed|did|wrote
        we|i did not ~1 say|promise|tell|agree|claim|offer|cause|commit|guarantee|lose|miss|break
        that|this|it never happened|was
        that|it can not ~2 be|right|true|happen
        that|it could not ~2 be|have
        ^ ?well no ?sorry i|we|that|it|you|they ~1 not
        that|this|it ?just ?simply is|was|were|does|did|has|could|can|would not ~1 true|right|correct|fair|accurate|so|
            case|what|how|happened|add
        i|we ?really ?just ?simply do|would|can|could|did|have not ~1 agree|accept|recognise|recognize|share|see|
            believe|think|buy
        i|we beg to differ
        hardly|far ~1 from|fair|true|accurate
        you ~1 are|were not ~1 right|correct|promised|told|owed
        no ?it|that|we|i ~1 did|was|is|has|does not
        we|i kept ~2 promise|word
        there is|was|were no such
        nobody|none ~3 promised|said|told|agreed|claimed ~1 you|that|it
        i|we ~1 can|could not ~1 agree|accept
        it|that|they|there is|was|were|are|did not #
        you have ~2 wrong|backwards
        not true|correct|fair|accurate|really|quite|necessarily|so
        untrue|incorrect|inaccurate|nonsense
        that|which is ~1 wrong|false|incorrect|unfair|untrue|impossible|exaggerated|nonsense|rubbish
        on the contrary
        there ~1 is|was|were not|no ~2 problem|issue|outage|delay|reason|way
        you were not ~2 told|promised|given|charged|affected
        """
    }
)


_OWNING = Patterns(
    {
        "owning": """
        you|they|your ~3 never|not ~1 get|receive|have|see|hear|find
        you|they|your ~2 were|was ~1 never|not ~1 told|given|asked|informed|shown
        because of ?what us|me|we
        so because
        """
    }
)
"""What was done to the buyer, and taking it on oneself, blame nobody."""


def justification_spans(turn: Said) -> list[Span]:
    """Clauses that explain, correct or blame; what never reached the buyer is no blame of theirs."""
    found = clause_spans("justification", JUSTIFICATIONS, turn, turn.statements)
    return [span for span in found if not _is_owning(turn, span)]


def _is_owning(turn: Said, span: Span) -> bool:
    start = max(0, span.first - 2)
    hit = next((hit for hit in _OWNING.hits(turn.tokens, start, span.last + 1) if hit.last >= span.first), None)
    if hit is None:
        return False
    rest = JUSTIFICATIONS.first(turn.tokens, max(hit.last + 1, span.first), span.last + 1)
    return rest is None


def negation_spans(turn: Said) -> list[Span]:
    return clause_spans("negation", NEGATIONS, turn, turn.statements)
