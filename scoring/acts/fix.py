"""What the rep or their company does, did or will do about it: an action, an escalation, a credit, a timeline."""

from collections.abc import Iterator, Sequence

from scoring.acts.acting_words import MENDED
from scoring.acts.clauses import Clause, Said
from scoring.acts.fix_frames import FRAMES, FREE, NOT_FRAMES, OFFERS
from scoring.acts.pattern import Hit, Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import Token

_OUR = (
    "i|we|our|us|engineer|engineers|engineering|team|someone|somebody|colleague|technician|specialist|manager|"
    "support|they|he|she|everyone|escalation|people"
)
FIXES = Patterns(
    {
        "fix": f"""
        my|our ~1 @people ?is|are|has ?now ?already ?just ?been swapping|replacing|fixing|repairing|testing|
            rebuilding|
            checking|sending|working|installing|restoring|shipping|driving|sorting|rolling|resetting
        i|we am|are ?already ?currently ?now ?also shipping|couriering|delivering|bringing|flying|mailing|posting|
            lending|
            swapping|installing|fitting|rebuilding|testing|driving
        i|we have ?already ?just handed|referred|given|brought|reported|referred ~2 it|this|that|to|in
        new one|unit|card|router|switch|part is ~1 in|on|there|running
        i|we ~1 will ~2 chase|see ~1 to|them|it
        knock|take|strike|deduct ~6 off ~1 your|the bill|invoice|fee|account
        plan|idea|proposal|intention ~2 is ~2 to ~1 *
        i|we have ?got ?already the ~3 team|engineers|people|crew|guys ~2 on|working|looking|standing
        firmware|update|patch|release|upgrade|fix|card|router|switch|line ~3 going|goes|comes|coming|arriving|
            arrives|in|live ~1 in|on|tonight|tomorrow|by|@day
        i|we ?will|can|could|would ?also put|install|fit|lend|lay|supply|place ~4 backup|router|spare|line|engineer|
            switch|monitor|team|person|somebody|someone|unit|card|modem|sim
        you ~2 will|can|shall ~1 have|get ~3 dedicated|direct|named|personal|single|permanent|second ~2 contact|
            line|number|engineer|manager|person|team|point
        it|that|this|everything|line|system|service ~1 is|has ~1 been|being|now ~1 sorted|fixed|repaired|resolved|
            replaced|restored|handled|tested
        steps|measures ~2 to|so|in
        i|we ~1 will|shall|can|
            would ?also ?now ?personally ?then ?just ?try ?make ?have ?go ?immediately ?straight ?like ?to @fixverb
        i|we ~1 be|am|are ~1 going|about|happy|able|prepared|ready|planning|planned|glad|looking|trying|
            committed|willing|aiming|hoping|expecting|due|intending to ?also ?now ?personally ?please @fixverb
        i|we ~1 am|are|be ?already ?currently ?now ?actively sending|escalating|replacing|restoring|
            investigating|looking|checking|resolving|repairing|raising|opening|crediting|refunding|waiving|
            dispatching|assigning|rerouting|patching|restarting|working|deploying|chasing|arranging|adding|
            moving|fixing|getting|putting|on|monitoring|preparing|running|treating|handling|sorting
        i|we have ?already ?just ?now ?also ?since ?personally ?immediately escalated|replaced|restored|
            investigated|checked|resolved|repaired|raised|opened|logged|refunded|credited|compensated|waived|
            shipped|dispatched|assigned|rolled|rerouted|patched|reset|restarted|rebooted|emailed|chased|
            arranged|scheduled|prioritised|prioritized|sorted|put|brought|added|extended|switched|moved|set|
            flagged|expedited|fixed|started|doubled|upgraded|deployed|reimbursed|drafted|asked|found|identified|
            informed|notified|passed|forwarded|booked|corrected|taken|sent|changed|implemented|applied|made|isolated
        i|we ~1 just|already|now|also escalated|replaced|restored|resolved|raised|opened|logged|refunded|
            credited|dispatched|assigned|rerouted|patched|restarted|prioritised|fixed|deployed|flagged|passed|
            forwarded
        i|we escalated|replaced|restored|resolved|raised|logged|refunded|credited|dispatched|rerouted|patched|
            restarted|fixed|deployed|flagged|forwarded|swapped|rebuilt
        let me ?also ?just ?quickly ?see ?if ?i ?can ?go ?try ?to escalate|send|fix|replace|restore|investigate|
            look|check|resolve|repair|raise|open|log|refund|credit|arrange|sort|get|put|chase|find|pull|connect|
            transfer|bring|speak|talk|call|organise|run|pass|forward|take|make|do|set|correct|update|tell|give|
            share|explain|outline|show|offer|walk|add|move|book|see|loop|flag|waive|work

        here|that is ?exactly what|how|where|the ~3 know|do|done|doing|happening|happened|plan|next|fix|
            timeline|steps|happens|propose|stand|update
        here is ?our|the|a|my plan|timeline|update|status|next|fix|proposal|solution
        {_OUR} ~3 working|work ~3 it|this|that|fix|resolution|issue|problem|case|restoring|solution|patch
        i|we will ?also ?now ?personally ?then ?just ?make ?certainly *
        i|we am|are going to *
        patch|fix|replacement|update|backup|hotfix|upgrade|part ~2 went|goes|going|is|came in|live|out|through
        expect ~5 by|@day|@time|tomorrow|today|call|report|update|write|summary|credit
        i|we have ?already ?just ?now ?also pulled|put|made|taken|called|rung|spoken|told|lined|set|turned|
            cleared|swapped|switched|rolled|brought
        there will be ~3 credit|refund|update|report|engineer|technician|call
        she|he|they|engineer|specialist|team are|is on|onto it|this|that
        {_OUR} ?is|are ?already ?now ?straight on|onto ~1 it|this|that
        you are getting|receiving|having
        i|we am|are ~1 watching|giving|paying|bringing|calling|refunding|waiving|cutting|taking|flying|driving|
            staying|making|keeping
        engineers|engineer|team|technicians|technician|someone|specialist|crew ~2 is|are|will|has|have ~2 on|
            working|looking|investigating|already|be|coming|way|replacing|checking|been|called|dispatched|
            assigned|call|contact|ring|reach|visit
        ?you|your|the|it|that|this|everything|part|switch|server|line|unit|router|link|system|service|
            replacement|backup|fix|patch|ticket|case|credit|refund ~4 is|was|are|has|have|will|been ~2 replaced|
            restored|fixed|repaired|resolved|escalated|raised|opened|logged|credited|refunded|deployed|
            dispatched|swapped|rerouted|patched|restarted|rebooted|assigned|shipped|reimbursed|waived|expedited|
            stable|corrected|applied|upgraded|ordered
        you ~1 will ~2 get|have|receive|see|hear ~6 credit|refund|update|report|call|replacement|email|answer|
            plan|summary|discount|compensation|news|back|from|by|analysis|fix|it|voucher|in|within|tomorrow|today
        credit|refund|compensation|goodwill|rebate|reimbursement|voucher ~6 account|invoice|bill|month|for|to|
            of|on|you|issued|applied|offered|against
        service credit|credits
        month|months|week|weeks ~1 free|credit|fee|waived
        it|service|system|line|everything|link|connection|power|network|server|you ~1 is|are|was|were|
            be ~1 back ~1 up|
            online|running|on|in|to|now|again
        root cause
        i|we ?will|can|could|would ~1 get|have|make|see ~3 done|sorted|fixed|replaced|looked|escalated|sent|moved
        get|getting to the bottom
        make|making ~2 right|up ~2 you|to
        leave ~1 it|that|this with me|us
        i|we ~1 am|are|have|been ~1 on it|this|that|top
        in ~1 the ~1 process|middle of
        high|highest|top priority
        someone|somebody|colleague|van ~1 is|are ~1 on|their|already|way
        our|my ~2 people|guys|experts|specialists|colleagues|engineers|team ~1 are|is|have|will ?already ?now looking|
            working|on|checking|fixing|replacing|busy|be
        line|bandwidth|capacity ~1 been doubled|upgraded|added|moved
        replacement|engineer|technician|credit|refund|part|patch|backup|help|report|spare ~2 on|already ~1 its|
            the|their|his|her|way
        resolution|recovery|repair|restoration time|timeline|eta|plan|is|expected|by|within|target
        back|up ~1 and|online|running ~1 running|by|within|again|shortly|soon|in
        back|live|online|restored|fixed|resolved|up ~2 by|within|before|tonight|tomorrow|today|shortly|this
        workaround|hotfix|rollback|failover|postmortem
        we ~1 know ~6 switch|cause|fault|so far|is|was|it|about|what|that
        raise|open|log|create|file ~2 ticket|case|incident|complaint
        ticket ~2 is|has|open|raised|number|been|with
        i|we ~1 will ~3 make ~1 sure|it|this|up
        i|we ~1 will ~2 be ~2 back|in touch|there|with|on
        we ~2 will ~2 fix
        get|put|have someone|somebody|engineer ~4 on|to|out|onto|look|call|involved|over
        the|my|our|a ~3 report|summary|analysis|update|write-up|fix|repair|patch|replacement|engineer ~4 by|due|
            before|arrive|ready|coming|planned ~2 @day|@time|noon|end|close
        take|taking ownership|care|charge|responsibility
        i|we ~2 own|owning ~1 this|it
        to make ~2 up
        """
    }
)
_NOT_FIXES = Patterns(
    {
        "other": f"""
        send|put|book|email ~3 invite|invitation|calendar|diary|agenda|link
        has|have # ~1 people|users|staff|customers
        you|they would ~2 have|get|be ~2 up|live|running
        so ~1 i|we can|could|will ~1 talk|speak|meet|discuss|sit|go
        can|could|may i|we ~6 your ~2 director|boss|team|manager|finance|colleague|lead|side
        credit|refund|discount|report|voucher is|was|are|would|will ~1 no|little|not|small|poor|cold|nothing|useless
        everything|every|each|all ~3 is|are|gets|get ~1 logged
        i|we ~2 answer|address ~3 price|question|cost|money
        you|they|your ~2 had|have|has|needed|need to ~2 put|get|have|send|call|bring|take|pull
        you ~1 were|was|are ~1 told|promised|assured ~3 somebody|someone|engineer|technician|credit|team|we|it|that *
        you would|will ~1 like|want|need|prefer|expect ~4 credit|refund|report|engineer|technician|somebody|someone|
            call|answer|back|update
        what we offer ~1 is ~1 one|single|simple|full|complete|tool|place|platform|system|software|@ourthing
        you would ~1 be ~1 up
        our ~2 people|team|support|guys|office ~1 sit|sits|based
        we ~1 will ~1 take|go ~1 it ~1 from there|here
        i|we ~1 will ~1 ring|phone|meet ~1 you ~1 @day|at|on|next|tomorrow
        you|they|customers|he|she ~2 happy|glad|willing|prepared|delighted
        our|the|this ~1 @ourthing ~1 @does
        our|the ~2 product|tool|software|platform|app|solution takes|take
        i|we can ~1 connect|integrate|sync|link|import|export ~1 to|with|from|into|any|your
        let me ~1 pitch|tell|explain|introduce|present|describe|talk|run|give ~8 tour|demo|product|platform|tool|pitch|
            software|app|features
        your|their ~1 @people ?have ?had ?already {MENDED}
        i|we have ~1 been ~1 working|talking|together|partners ~1 together|with|for|about
        if|when|whenever|should somebody|someone|anybody|anyone|manager|approver|director|boss ~1 is ~2 on|out|off|away|
            busy|ill|sick
        customers|clients|companies|firms|most|they ~2 get|see|have|make|earn ~4 back
        push|pushed|set|held|hold|put|knock|knocked|kept ~1 back
        the|your|their ~1 manager|team|people|staff|engineer|driver|nurse|clerk ~3 spend|spent|lose|lost|waste|
            chase|chased|sit|sat|wait|waited
        managers|people|staff ~2 spend|lose|waste|chase|sit|wait
        i|we ~1 will ?also ?just ?then ?certainly ?never not|never|understand|wait|listen|need|see|say|admit|
            ask|know|be|try|keep|remember|lose|miss|think|agree|always|hear|come|accept|hold
        looking|talking at|about ~3 #
        will ~1 get there
        i|we can|could|must ~1 tell ~1 you $
        i|we can|could ~1 imagine|see|promise|assure
        log|logged in|on|into
        you|they|nobody|who|customers|managers have|had|has ?already ?just ?ever ?never go|gone|open|log|raise|order|
            fix|replace|change|come
        what|which|why|how you are *
        no|without ~1 spare|engineer|technician|replacement|backup|credit|refund
        i|we ~1 had no|nothing|nobody
        i|we would ~1 put|go|phrase ?it that|differently|otherwise|another|so
        i|we should|ought ~1 have|to
        calling from|on|about|because|to|with
        your|their ~1 supplier|vendor|carrier|manufacturer|engineers|engineer|accounts|lab|contractor|partner|
            electrician
        your|their crew|team|technician|driver|people|staff|dispatcher|customer|manager|floor|van
        i|we|let ~2 talk|discuss|cover|do ~1 price|pricing|money|numbers|cost|costs|budget|commercials|figures|fees
        let me ~2 ask|understand|start|be|know|see|check|make|take|say ~3 understood|question|right|honest|clear|
            sure|direct|blunt|frank|understand|listen|heard|hear|straight
        let me ~1 ask|understand|hear|listen|say|guess|repeat
        let me know
        let ~1 me|us ~1 show|walk|demo|take ~8 demo|product|platform|tool|app|feature|dashboard|software|screen
        let me ~1 be|say ~2 with you
        i|we ~2 come|get|return|circle|turn ~2 to ~2 price|pricing|cost|costs|budget|number|numbers|figure|
            figures|that
        i|we ~3 show|demo|help|make|let|work|start|run|support you|your|companies|teams|customers|with|by
        i|we ~2 will|can ~1 be ~1 honest|brief|quick|straight|frank
        take|taking ~4 seriously
        i|we ~2 do ~2 best|everything|understand|not|see|hear|agree|appreciate
        i|we ~3 give ~2 price|number|quote
        """
    }
)
_OWNERS = Patterns({"owner": "i|myself|personally|my|me|our|team|engineer|colleague|manager|sara|director|we"})
_CLOCK = Patterns(
    {
        "clock": """
        @day|@time|tonight|noon
        within|in|by ~2 @period|hours|minutes|hour|#|end|close|lunch
        before ~2 @time|@day|noon
        end of
        next @period
        this @partofday|week
        """
    }
)


_UNDONE = Patterns(
    {
        "undone": """
        was|were|is|has|have|had|did|does ?still ?simply not ~2 ordered|delivered|there|come|came|arrive|arrived|show|
            showed|
            switched|installed|sent|booked|paid|activated|fitted|connected|turn|turned|happen
        never ~2 got|received|saw|seen|given|
            ordered|delivered|there|come|came|arrive|arrived|show|showed|switched|installed|sent|booked|paid|
            activated|fitted|connected|turned|happened|materialised
        # ~4 against|for ~2 hole|loss|lost|gap|damage|mess|shortfall
        """
    }
)
"""What was promised and did not come, or falls short: said back, no fix. What the rep does now is one all the same."""
_NOW = Patterns({"now": "i|we ~1 will|am|are|can|shall|have|would"})


def fix_spans(turn: Said) -> list[Span]:
    """Clauses that offer, announce or report an action; slots `owner` and `time` where they are said."""
    found = []
    for clause in turn.clauses:
        if clause.is_question and clause.starts_as != "statement":
            span = _offer_in(turn.tokens, clause)
        else:
            span = _fix_in(turn.tokens, clause)
        if span is not None:
            found.append(span)
    return found


def _offer_in(tokens: tuple[Token, ...], clause: Clause) -> Span | None:
    hit = OFFERS.first(tokens, clause.first, clause.end)
    if hit is None:
        return None
    return Span("fix", hit.first, clause.last, slots=fix_slots(tokens, hit.first, clause.end))


def _fix_in(tokens: tuple[Token, ...], clause: Clause) -> Span | None:
    first, end = clause.first, clause.end
    if _UNDONE.match(tokens, first, end) and not _NOW.match(tokens, first, end):
        return None
    others = list(_NOT_FIXES.hits(tokens, first, end))
    hit = _first_clear(FIXES.hits(tokens, first, end), others, others)
    if hit is None:
        inside = list(NOT_FRAMES.hits(tokens, first, end))
        hit = _first_clear(FRAMES.hits(tokens, first, end), others + inside, inside)
        hit = hit or FREE.first(tokens, first, end)
    return None if hit is None else Span("fix", hit.first, clause.last, slots=fix_slots(tokens, hit.first, end))


def _first_clear(hits: Iterator[Hit], around: Sequence[Hit], inside: Sequence[Hit]) -> Hit | None:
    """The first hit that begins in none of those `around` it and in which none of those `inside` begins."""
    for hit in hits:
        is_held = any(other.first <= hit.first <= other.last for other in around)
        if not (is_held or any(hit.first <= other.first <= hit.last for other in inside)):
            return hit
    return None


def fix_slots(tokens: tuple[Token, ...], first: int, end: int) -> tuple[str, ...]:
    named = (("owner", _OWNERS), ("time", _CLOCK))
    return tuple(slot for slot, patterns in named if patterns.match(tokens, max(0, first - 3), end))
