"""Words that name the kind of a question only where nothing more particular does: what would else be of their work."""

from scoring.acts.pattern import Patterns

_YES_NO = "is|are|was|were|do|does|did|have|has|had|can|could|will|would"
_FIRST = f"^ ?so ?and ?but ?well ?then ?also {_YES_NO}"
_ASKS = f"{_YES_NO}|what|which|who|where|when|why|how|anything|anyone|anybody"
_MOVES = (
    "get|put|reserve|book|hold|order|set|start|ship|deliver|load|raise|draw|draft|prepare|process|place|switch|sign|"
    "add|"
    "lock|pencil|enrol|register|activate|arrange|enter|install|schedule"
)
_SHOWN = "summary|slides|report|information|brochure|call|meeting|demo|invite|email|details|overview|screen"
LATE_CLOSING = Patterns(
    {
        "closing": f"""
        ^ ?so ?and ?then ?do ?would ?you want|like|rather me|us to ~1 {_MOVES} ~8 *
        ^ ?so ?and ?then ?are ?you happy|okay|ready|good|content|set|up|fine to|for ~1 sign|commit|renew|proceed|start|
            go|move|book|order|make|take|begin|kick|press|process|that
        ^ ?so ?and ?then ?do|would ?you ?guys ?both want|like|fancy|care|wish ~1 to ~1 get|make|start|begin|go|be|sign|
            join|order|take ~2 started|start|going|for|ahead|with|up|it|on
        would|are|will|could you ~2 prepared|willing|ready|happy|able|inclined|comfortable ~2 place|placing|make|give|
            take|put|commit ~3 order|commitment|decision|deposit|plunge|name|deal|signature
        can|could|may|shall i ~1 tell|let|inform|say ~3 office|boss|team|colleagues|people|manager|back|them ~4 on|in|
            yes|go|deal|agreed|coming|sold|know
        which|what ~3 shall|should|can|do i|we ~1 write|put|enter|order|book|note|reserve|pencil|go
        shall|should|can|could|will we ~1 say|call|make ~4 # ~3 from|units|users|seats|pieces|for|at|a
        shall|should|can|could|will we ~1 do|take|try|run|go|trial|pilot ~3 deal|trial|pilot|order|contract|package|
            plan|
            option|version|year|term
    """
    }
)
_DECIDERS = "boss|owner|owners|director|board|committee|md|ceo|cfo|cio|chief|chairman|partners|partner|trustees|mayor"
LATE_QUALIFYING = Patterns(
    {
        "qualifying": f"""
        {_ASKS} ~10 decide|decides|deciding|decision|choice
        when ~4 have|need|want|like to ~1 have|see|get ~1 it|this|that|something ~4 *
        who ~4 money|budget
        have|has|did|are|were you|they|he|she ~1 spoken|talked|seen|met|asked|approached|invited|looked|
            contacted ~3 other|
            another|anyone|anybody|somebody|else|different
        by|before ~1 what|which date|day|month|time|point
        {_ASKS} ~4 criteria|criterion
        there ~1 other|more people|person|colleagues
        anyone|anybody|someone|somebody else ~4 need|needs|have|has|want|wants|see|agree|approve|look|involved|say
        need|want|have ~2 it|this|that|something ~1 before|by|in ~3 season|summer|winter|christmas|easter|year|month|
            spring|
            autumn|@day|date
        anybody|anyone|somebody|someone|who else ~1 we|i ~1 should|need|ought|must
        anybody|anyone|somebody|someone ~1 we|i ~1 should|need|ought|must
        is|are it|this|that|these ~4 must|priority|urgent|pressing|nice|essential|critical|top ~4 *
        do|can|could|may|will|would you ~2 sign|approve|order|buy ~2 yourself|alone|this|it|off
        how many|which|any|whose ~3 quotes|bids|offers|quotations|proposals ~4 *
        who else ~3 in|talked|pitched|shown|presented|visited|been|seen|talking|offered
        what|which ~3 next step|steps ~3 your|you|after|from
        how serious|committed|keen|ready|determined|set ~2 you ~2 about|to|on ~3 *
        when ~4 agreement|contract|lease|licence|term|deal|subscription ~3 finish|finishes|expire|expires|end|ends|run|
            up
        am i|we ~1 too late|early
        are we|i ~1 too late|early
        financial|fiscal|budget year|round|cycle
        ^ ?so ?and ?but would|will|does|do|has|have|is|are|must|should ~3 {_DECIDERS}|it|legal|finance|
            purchasing ~3 see|
            meet|hear|look|know|want|agree|approve|back|behind|involved|aware|need
        {_DECIDERS} ~4 look|see|hear|meet|discuss|vote|decide|sit ~3 it|this|that|at|on
        the|right|best one|person|contact i|we ~1 should|need|ought
        am i|we ~1 talking|speaking ~1 to|with ~2 right|person|one
        {_ASKS} ~6 against|opposed|oppose|object|objection|sceptical|resist it|this|that|to
        what price|figure|number|sum|amount|fee ~6 *
        have|has|is ~3 figure|ceiling|number|sum|price|amount ~3 not|above|over|beyond|under
        {_ASKS} ~8 out for|to quote|quotes|bid|bids|tender|offers
        {_ASKS} ~8 three|several|more|competing quotes|bids|offers
        what ~4 winner|winning|successful|chosen ~6 *
        own|your|whose|which pot|pocket|budget|cheque|chequebook ~1 *
        other|others|competition|crowd|lot|rivals|competitors|else|anyone|anybody ~2 charge|charging|quote|quoted|
            quoting|
            asking|asked|offer|offering|offered|bidding|bid|pitching|pitched|come
        before|so ~1 that|until|unless ~1 they|you|he|she|it|people|anyone ~2 agree|sign|buy|say|commit|decide|approve|
            order
        have|has|need|needs ~2 to ~1 present|justify|sell|defend|pitch|report ~4 *
        still|first ~2 have|need|has to ~1 ask|apply|find|fight|argue|get|check|clear
        vendor|supplier ~1 approval|registration|list|check|checks|audit|onboarding|vetting|form
        we|us ~1 need|have|must ~1 to ~1 pass|clear|meet|satisfy|fill|provide|submit
        how high|far|low ~2 list|priorities|priority|agenda|pecking
        is|are ~2 money|cash|funds|sum|spend ~1 there|available|free|already|set|in
        are|is you|it|that|this ~2 alone|yourself|single-handed
        on ~1 your own ~1 authority|bat|say
        can|could|may you ~1 buy|order|spend|choose|pick|commit ~5 own|alone|yourself|without|directly
        where|who do|does|will you|it|this ~1 go|take ~2 from here|next|to
        who ~2 take it|this|that|them ~1 to
        what ~5 spend|spending|afford|pay|invest
        how much|many ~3 plan|planned|planning|thinking|prepared|looking|expecting|hoping ~2 spend|pay|invest|put
        when ~8 need|want|like|expect|hope|have ~5 running|live|ready|place|start|started|delivered|installed|by|here
        how soon|fast|quickly ~6 need|want|like|have|start|run|running|live
        when|what ~4 deadline|cut-off
        when|how ~4 contract|agreement|lease|licence ~3 run|runs|end|ends|up|expire
        who ~3 choose|chooses|picks|decides|signs|approves
        what|which ~2 points|factors|things|criteria|aspects ~3 decide|count|matter|weigh|important|win
        is ~3 this|next year|quarter
        {_ASKS} ~6 shortlist|tender|procurement|competitor|competitors|vendor|vendors|bidder|bidders
    """
    }
)
LATE_PAYOFF = Patterns(
    {
        "payoff": """
        would ~6 @comparative
        how|what|where could|would you|they|your ~2 use|do ~1 with|the|that|those ~2 extra|spare|freed|additional|free|
            saved
        would ~14 difference|easier|help|helpful|useful|worthwhile|welcome|handy|relief
        would|could ~4 notice|appreciate|welcome|enjoy|thank ~4 @comparative|having|it|that|you
        what|where|how would|could|might you|your|they|the|it|that ~8 if ~8 were|was|had|did|could|not|knew|got
        what|how would|could ~6 feel ~1 about|with ~3 @quality|complete|full|proper|@comparative|single|same
        what would you ~1 like|love|want|prefer|wish ~1 to|it ~1 see|have|do|be|look|happen
        who would ~3 gain|benefit|profit|win|thank|happy|happiest|like
        what|which|how would|could ~6 give|bring|buy|save|free|earn|change|spare
        why ~2 matter|important ~4 to ~4 *
    """
    }
)
_GOING = "fined|sued|sacked|penalised|penalized|charged|warned|blamed|disciplined|prosecuted|reprimanded|hurt|injured"
LATE_IMPLICATION = Patterns(
    {
        "implication": f"""
        get|gets|got|getting|been|is|are|was|were ~2 {_GOING}
        {_FIRST} ~4 blame|blames|sue|sues|punish|penalise|charge ~1 you|your|them|us
        {_FIRST} ~4 at|in risk|stake|danger|jeopardy|doubt
        {_FIRST} ~6 affected|impacted|disrupted|touched
        {_FIRST} ~3 notice|suffer|mind $
        how much|many ~1 longer|later|more|extra|further ~4 do|does|did|is|are|will ~6 *
        what do|does|will|would ~4 do ~1 if|when ~6 not|no|late|down|fail|fails|fall|falls|off
        is|was that|this|it ~1 where|what ~6 overtime|cost|costs|loss|losses|extra|money|delay|comes|coming|goes
        leave|leaving|left|quit|quitting|walk|walking|walked|resign|resigning|resigned|cancel|cancelling|cancelled|
            switching|complaining|retiring ~2 over|because|due ~4 *
        how far|much|long ~3 back|behind ~4 put|set|leave|push
        what|who ~3 throw|throws|thrown ~3 out|off|away
        what|who|anything|anyone ~3 sit|sits|sitting|stand|stands|standing|lie|lies|lying ~1 idle|waiting|empty|around|
            about|there
        is|was|are|were that|this|it ~1 why ~8 *
        does|did|has|is|do|are|was ~3 that|this|it|those|these ~3 eat|eats|eating|eaten|push|pushing|pushed|drive|
            driving|tie|tying|drain|draining|burn|burning|cut|cutting|force|forcing|scare|scaring|lead|leading|led|
            turning|sour|spoil|spoiling|stretch ~6 *
        who ~3 have|has|had|left|stuck|ends|end to|with|up ~4 *
        does|do|did|will|would|is|are|has|have ~6 have|has|had|having to ~1 wait|stay|work|stop|pay|explain|apologise|
            cancel|turn|send|refuse|borrow|hire|rent|postpone|rebook|refund|lie|improvise|travel|drive|buy|cover|close
        what did|do|does ~3 have|has|had to ~1 cancel|drop|refuse|postpone|skip|turn|give|pay|sacrifice|stop|cut
        how many ~6 empty|idle|unsold|unpaid|unfilled|cancelled|lost|wasted|scrapped
        how did|do|does|would|will ~5 react|respond|feel|cope
        how did|do|does|would|will ~5 take|see it|that|this
    """
    }
)
_AMISS = (
    "lost|missing|dropped|wrong|empty|dead|crossed|bounced|cancelled|rejected|refused|damaged|wasted|shows|"
    "leavers|dropouts|callbacks|walkouts|complaints|reprints|double|duplicate|repeat|idle|unsold|sick|absent|"
    "false|stray|breakage|breakages|leaks|faults|spills|stoppages|jams|cuts|losses|injuries|absences|overdue|"
    "cancellations|rejects|disputes|arguments"
)
LATE_PROBLEM = Patterns(
    {
        "problem": f"""
        {_YES_NO} ~5 stop|stops|down|fail|fails|break|breaks|off|out|late|crash|jam ~2 lot|often|much|regularly|
            frequently|
            constantly|all
        how much|many ~5 past|expired|spoiled|rotten|faulty|unusable|outdated|stale|illegible
        {_YES_NO}|how|where|when ~6 act|acts|acting|play|plays|playing|acted|played up
        {_YES_NO}|how|what ~6 short|low|lack|shy ~1 of|on
        {_FIRST} ~8 cope|struggle|struggling ~1 *
        how often|many ~6 {_AMISS}
        noticed|seen ~1 more|any|an ~3 lately|recently|since|increase
        {_YES_NO}|which|what ~8 pack|packs|conk|conks|break|breaks|seize|seizes ~1 up|out|in|down
        {_FIRST} ~8 straight|honest|clear|proper|decent ~1 answer|answers|information|picture|service|support|
            explanation
        something|anything|part|bit|thing ~2 you|they|your would ~1 rather|sooner|prefer ~1 not|drop|lose|skip
        {_FIRST} ~2 it ~1 take|takes|took ~2 long|ages|forever
        is|was it ~4 that|which ~1 takes|causes|holds|slows|hurts|costs|makes|took|caused|held|slowed
        {_FIRST} ~8 hold|holds|holding|held ~2 up
        {_FIRST} ~4 up and down
        {_FIRST} ~4 hit and miss
        {_FIRST} ~6 big|real|regular|constant|serious|major|common thing|issue|deal|
            topic|worry
        {_FIRST} ~4 pain|nightmare|mess|chore|worry|issue ~1 *
        {_FIRST} ~6 many|much|lot|lots|often|any|some|few ~2 {_AMISS}
        {_FIRST} ~6 too ~1 *
        {_FIRST} ~4 ever|often|days|times|weeks|moments|things|happen|cases|anything ~6 not|never|nobody
        {_FIRST} ~6 not|never|nobody ~2 match|work|fit|talk|speak|connect|listen|trust|like|add|tally|balance|turn|
            show|arrive|reach|know|see|find|agree|
            line|tie|close|answer|answered|open|run
        {_FIRST} ~5 {_AMISS}
        {_FIRST} ~6 go|goes|gone|went|going ~1 down|off|missing|wrong|astray|cold|bad
        {_FIRST} ~6 twice|again $
        what|which|who ~6 not ~6 *
        what ~5 tripping|trips|tripped|catching|throwing ~3 *
        how ~1 bad|rough|tight|thin|stretched|fragile|messy|noisy ~6 *
        how ~2 cope|coping
        which|what ~4 least|worst
        what|which|where ~4 trickiest|fiddliest|touchiest|shakiest|worst
        any|anything you|they ~3 not ~3 *
        {_FIRST} ~4 frustrate|frustrates|frustrating|unhappy|fed|tired|sick|wary
    """
    }
)
