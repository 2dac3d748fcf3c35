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
        because ~1 we|our|i|your|the|sales|it|they|of|that|this|you|there|nobody|no|someone|marketing|finance|
            legal|both|everyone
        the ~1 reason ~2 is|was|that|for|we|it|being|why
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
        that|this|it never happened|was|came
        that|it can not ~2 be|right|true|happen
        that|it could not ~2 be|have
        not true|correct|fair|accurate|really|quite|necessarily|so
        untrue|incorrect|inaccurate|nonsense
        that|which is ~1 wrong|false|incorrect|unfair|untrue|impossible|exaggerated|nonsense|rubbish
        on the contrary
        there ~1 is|was|were not|no ~2 problem|issue|outage|delay|reason|way
        you were not ~2 told|promised|given|charged|affected
        """
    }
)


def justification_spans(turn: Said) -> list[Span]:
    return clause_spans("justification", JUSTIFICATIONS, turn, turn.statements)


def negation_spans(turn: Said) -> list[Span]:
    return clause_spans("negation", NEGATIONS, turn, turn.statements)
