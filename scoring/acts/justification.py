"""Explaining, correcting or blaming instead of asking."""

from scoring.acts.clauses import Said
from scoring.acts.excuse_words import EXCUSES
from scoring.acts.minimising_words import MINIMISED, THEIR_DOING, WOULD_HAVE
from scoring.acts.owning_words import ADMITTED, LAID_ELSEWHERE, OWNING, PLAIN_CAUSE, SUFFERED, TURNED_ON
from scoring.acts.pattern import Hit, Patterns
from scoring.acts.plea_words import CIRCUMSTANCES, PLEAS, RHETORICAL
from scoring.acts.span import Span, clause_spans

JUSTIFICATIONS = Patterns(
    {
        "justification": f"""{EXCUSES}{PLEAS}{CIRCUMSTANCES}{MINIMISED}{WOULD_HAVE}{THEIR_DOING}
        it is|was the|your|a ~4 that|who|which slowed|slow|caused|cause|broke|failed|held|blocked|stopped|delayed|
            changed
        your ~3 left|quit|resigned|moved|changed ~2 so|and|which
        that|this|it is|was how ~5 designed|design|built|made|meant|set|configured|intended
        previous|former|old|last|earlier ~1 account|project|sales|key ~1 manager|team|contact|lead|colleague
        we|i ~1 sent|emailed|mailed|showed|offered|gave|reminded ~1 you
        only ~1 fails|happens|breaks|occurs|works ~1 if|when ~1 you|your|people|users
        competitors|others|rivals|everybody|everyone ~3 same|too|worse|also
        problem|issue|cause|trouble|difficulty ~3 is|was|lies|lay ~1 the|your|that|how|with|in ~1 *
        reason ~4 differs|differ|is|was|for
        your|their ~3 took ~4 week|month|day|long|ages|forever|until|time|year
        other|others|some ~2 customers|clients|sites|companies|people ~2 had|have|got|fared ~3 worse|longer|harder
        i|we ~1 was|were not ~1 on ~1 this|the|that|your ~1 account|team|project|case|desk|job
        that|it|this ~1 came|comes|come from ~1 sales|marketing|procurement|headquarters
        not ~1 really|actually|quite ~1 # ~1 *
        not ~4 fair ~1 to ~2 put|blame|say|judge|hang|pin
        i|we|was|is|were|are the|your|a ~4 who|that cut|dug|dropped|pulled|let|lost|severed|switched
        i|we|was|is|were|are the|your|a ~4 who|that ~1 did ~1 not
        that|this|it is|was on the|my|our ~2 company|firm|people|supplier|carrier|provider|network|maker|hosts|sales
        your ~2 should|could|might have ~1 switched|gone|worked|turned|taken|written|phoned|sent|moved|planned|used
        no ~1 tool|vendor|system|software|supplier|provider|product|company|network ~4 can|could|will promise|guarantee
        half|most|two|three|# ~3 team|desk|staff|engineers|people|crew|office was|were ~1 out|off|sick|ill|away
        it|that was only|just ~1 a|an|one ~1 afternoon|morning|day|hour|few|couple|minutes|night|evening
        we|i was|were ~1 not ~1 on ~1 call|duty|shift
        your ~2 should|could|might have ~1 rung|rang|called|told|used|checked|asked|reported|noticed|updated|restarted|
            kept|
            read|followed|done
        it|that|this sound|sounds|look|looks ~1 worse|bigger than it|that
        approved|signed|agreed|authorised|requested|ordered ~2 by your
        i|we can not ~1 test|check|plan|prepare|cover|guard ~2 for|every|everything|against
        swore|swear ~2 us|me
        i|we was|were not ~1 the|in|there|here|part|involved|around|responsible
        law|laws|rule|rules|regulation|regulations|policy|policies|legislation|regulator ~1 changed|change|require|
            requires|required|force|forces|forced|says|demands
        you ~1 have|need to ~1 use|train|log|maintain|configure|update|enter|keep|push|tell|ask|run|want|do|be
        everyone|everybody|anyone|every ~1 struggle|struggles|has|have|goes|faces|face|complains|needs
        no|any ~1 tool|vendor|system|software|supplier|provider|product can|could|will|would|is
        not ~1 something|anything|ours ~1 we|i|to
        not ~1 up|down to|on us|me
        we|i ~2 warned|advised|recommended|suggested|reminded
        follow|followed|take|took ~1 our|my advice|recommendation|guidance|instructions
        user error|errors
        teething|growing problem|problems|troubles|pains
        hands ~2 tied|full
        there is|was nothing|little
        nothing|little ~2 we|i ~1 could|can|do
        i|we ~1 only|just ~1 took|joined|started|inherited|came|got
        we|i ~1 followed|delivered|kept|met|honoured|stuck|did|built ~2 everything|plan|spec|specs|contract|brief|
            scope|what|exactly|all|agreement|promise
        all|every|most|other|many|no ~1 vendor|vendors|supplier|suppliers|client|clients|customer|customers|
            provider|providers|system|systems|tool|tools|project|projects|company|companies|bank|banks ~3 have|has|
            had|do|does|complain|complained|manage|manages|run|runs|get|face
        delay|problem|issue|error|mistake|fault|gap|trouble|cause ~3 from|on|with|at|in your|their|the ~2 side|end|
            team|people|data|department|network|system|it
        that|this|it is|was ~1 what|how you|your|they ~2 ordered|asked|signed|wanted|chose|approved|agreed|
            requested|specified
        if you|they ~2 had|would|read|looked|called|asked|used ~6 would|know|known|seen|worked
        if you would ~1 read|looked|listened|asked|told
        sponsor|manager|director|predecessor|somebody|someone|team|they|he|she ~3 told|asked|informed|briefed us|me
        depends ~2 on how|what|whether|who ~1 you|your|they
        you|we can not ~2 compare|expect|blame|have
        not ~1 comparable|like-for-like|fair comparison
        did not ~2 want|bother|care|try ~1 to
        because|due|caused|fault|down ~3 carrier|weather|strike|holidays|pandemic|manufacturer|subcontractor|
            regulator|legislation
        we|i ~1 were|was not ~1 given|told|informed|asked|allowed|there
        that|this|it is|was ~3 how|way|what it ~1 is|was ~1 written|worded|stated|agreed|drafted|specified|set|put
        technically|strictly
        that|this|it is|was ?just ?simply ?only our|company|standard|general policy|rule|process|procedure|practice
        we|i|nobody|they ~2 could|can not ~2 seen|foresee|foreseen|known|predict|predicted|expect|expected|
            anticipate|anticipated|do|done|helped
        nobody ~1 could ~2 seen|foreseen|known|predicted|expected|done
        your|their ~3 switched|changed|turned|blocked|deleted|moved|broke|entered|typed|missed|overwrote|disabled|
            removed|altered|signed|approved|cancelled|misconfigured
        it|that|this|everything|they ~1 work|works|worked|run|ran ~2 fine|well|perfectly|okay
        not ~2 in|within|part|inside ~3 scope|contract|package|agreement|plan|sla
        out|outside ~2 of scope
        we|i ~2 can ~1 only ~1 *
        everyone|everybody|anyone ~1 in|at ~3 industry|market|sector
        if you|your|they|people ~3 had ~6 would
        blame ~2 on|the|your
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
            were ?absolutely ?quite ?perfectly ?definitely ?still ?all correct|right|accurate|true|solid|sound|
            verified|
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
            vendor|control|people|us|side|provider
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
        nobody ~2 told|asked|informed us|me
        nobody ~2 complained
        in our|my defence|defense
        cannot|not be held|responsible
        our ~2 supplier|provider|vendor|carrier|subcontractor|partner|host ~2 let|failed|missed|broke|delayed|
            dropped|had|went
        we|i ~1 told|warned|informed|asked|reminded|emailed|offered|advised you
        supplier|provider|vendor|carrier|third|subcontractor|partner ~3 failed|let|delayed|caused|fault|messed|
            responsible|party|did
        supplier|provider|vendor|carrier|third|subcontractor|partner ~3 at ~1 fault
        there is a good reason
        what happened ~1 is|was that|we|the|our|a
        """
    }
)

_RHETORICAL = Patterns({"rhetorical": RHETORICAL})


def justification_spans(turn: Said) -> list[Span]:
    """Clauses that explain, correct or blame; what never reached the buyer is no blame of theirs."""
    found = clause_spans("justification", JUSTIFICATIONS, turn, turn.statements)
    found += clause_spans("justification", _RHETORICAL, turn, turn.questions)
    return [one for one in found if not (_is_owning(turn, one) or _is_admitted(turn, one) or _is_plain(turn, one))]


def _is_plain(turn: Said, span: Span) -> bool:
    """Whether it only tells the cause: a part that broke or a slip of ours, laid on nobody else and not made small."""
    first, end = turn.sentence_at(span.first)
    hit = PLAIN_CAUSE.first(turn.tokens, first, end)
    return hit is not None and not LAID_ELSEWHERE.match(turn.tokens, hit.first, end)


def _is_admitted(turn: Said, span: Span) -> bool:
    """Whether its sentence only admits what was left undone, or tells what a cause did to them."""
    first, end = turn.sentence_at(span.first)
    if SUFFERED.match(turn.tokens, first, end):
        return True
    hit = ADMITTED.first(turn.tokens, first, end)
    return hit is not None and not _is_denied(turn, hit) and not TURNED_ON.match(turn.tokens, hit.first, end)


_DOUBTING = frozenset("what else how more nothing anything".split())


def _is_denied(turn: Said, hit: Hit) -> bool:
    """Whether it is no admission: "what else we should have done", "you never asked"."""
    before = turn.tokens[hit.first - 1].text if hit.first else ""
    return before in _DOUBTING or any(token.text == "never" for token in turn.tokens[hit.first : hit.first + 3])


def _is_owning(turn: Said, span: Span) -> bool:
    start = max(turn.clause_at(span.first).first, span.first - 4)
    hit = next((hit for hit in OWNING.hits(turn.tokens, start, span.last + 1) if hit.last >= span.first), None)
    if hit is None:
        return False
    if any(token.text == "not" for token in turn.tokens[start : hit.first + 1]):
        return False
    rest = JUSTIFICATIONS.first(turn.tokens, max(hit.last + 1, span.first), span.last + 1)
    return rest is None
