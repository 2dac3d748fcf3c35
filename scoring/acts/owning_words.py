"""Wordings that take it on oneself, or only tell what it did to the buyer: no excuse."""

from scoring.acts.pattern import Patterns

_DUTY = (
    "test|check|plan|prepare|watch|monitor|secure|document|communicate|reply|react|respond|follow|finish|protect|act|"
    "care|"
    "take|pay|think|look|listen|inform|notify|alert|explain|install|replace|order|book|turn|show|come|fix|repair|move|"
    "update|speak|keep|manage|escalate|handle|involve|consult|answer|consider|invest|learn|read|put|raise|make|"
    "understand"
)
"""What was ours to do."""
OWNING = Patterns(
    {
        "owning": f"""
        your ~3 took|take|got|get|had the blame|flak|brunt|heat
        you|your|they ~8 old|older ~8 and ~5 new|newer
        your ~3 told|called|rang|warned|alerted|reached us|me ~1 at|on|by|before|about|twice|first|straight|within
        your ~4 missed|missing ~3 slot|slots|delivery|deliveries|window|windows|appointment|appointments|deadline|
            train|ferry|connection|rounds|target|targets|start|calls|orders|payday|collection|collections
        your ~4 switched|changed|moved|entered|typed|altered|cancelled|approved ~4 by hand
        your ~4 switched|changed|moved|entered|typed|cancelled ~4 on|to|onto|from paper
        your ~4 moved|changed|cancelled ~3 loads|rounds|appointments|deliveries|trips
        you|they should have ~1 heard|had|got|received|been
        i|we ~1 told|warned|asked|informed|instructed|briefed|ordered|reminded ~1 the|our|my|every|all|both ~3 to|so
        supplier|carrier|vendor|provider|partner ~1 mended|repaired|replaced|fixed|restored ~4 at|by|before|on|in
        fault|blame|responsibility|mistake|failing is|was|lies|
            lay ?with ?entirely ?fully ?all ?completely ?solely ?only ours|mine|us|me
        we|i ~1 told|warned|informed|called|rang|answered ~2 too|so ~1 late|little|slowly|long
        we|i ~1 had no ~1 spare|backup|standby|fallback|alarm|cover|plan|test|second
        you|they|your ~3 never|not ~1 get|receive|have|see|hear|find
        you|they|your ~2 were|was ~1 never|not ~1 told|given|asked|informed|shown|used|heard|answered|considered|
            included|read|consulted|trained
        because of ?what us|me|we
        we|i ~1 did|have not|never ~1 train|trained|teach|show|shown|support|supported|deliver|delivered|keep|kept|
            review|help|
            come|prepare|prepared|introduce|ring|rung|ask|asked
        we|i ~1 did|should|could not|have ~1 listen|listened|ask|asked|notice|noticed|call|called|see|seen|look|
            looked|check|checked|answer|answered
        i|we ~1 did|have|had not|never ~2 {_DUTY}
        ^ ?so ?and ?then ?okay the ~1 problem|issue|trouble|cause
        why|that|if|when you do not ~2 trust|believe|like|want us|me|it|that
        ^ ?so ?and ?then ?okay you do not trust|see|believe|want|need|like|use|feel|recognise|recognize|find|think
        because|due|thanks of|to our|us|my|this|that ~2 outage|failure|fault|mistake|error|switch|update|bug|side|
            delay|system
        i|we ~1 take|accept|own ~3 responsibility|blame
        so because
        was|is|all|just my|our|mine ~1 mistake|fault|error|bad|doing|failure
        you mean $
        we|i ~1 never|not ~1 tell|told|warn|warned|inform|informed|ring|rang|call|called|answer|answered|reply|
            replied ~1 you|them|anyone|anybody
        we|i had|have not ~1 tested|checked|told|warned|prepared|planned|noticed|trained|tried|asked|called|rung|kept
        """
    }
)
"""What was done to the buyer, and taking it on oneself, blame nobody."""
ADMITTED = Patterns(
    {
        "admitted": """
        you never ~1 got|had|heard|received|saw ~7 and you should have
        you never ~1 get|have|hear|receive|see ~7 and you should have
        have no ~1 defence|defense|excuse|excuses
        will|would not ~1 blame|hide|point|pass|make
        not going|here|about|trying|looking ?to ~1 blame|hide|point|pass|make
        is|was our|my job|duty|task to
        and that|this|it is|was ~2 our|my|on|wrong|poor|bad|unacceptable ~3 *
        is|was|were not ~1 your|yours|you ~2 fault|doing|mistake|blame
        contract|sla|agreement|terms ~8 and|but we|i ~1 took|missed|failed|broke|needed|were
        you|your|they ~2 told|asked|warned|begged|rang|wrote|reported|flagged|wanted ~8 we|i|nobody ~2 not|never|kept|
            sat|
            ignored|let|forgot|did|dropped|lost|missed|overlooked
        we|i should|ought ~1 have ~4 *
        we|i could have ~8 and|but we|i ~2 not|kept|chose|never|left|said|sat|let|hid|waited|stayed
        nothing ~1 i|we can ~1 say|do ~5 undo|excuse|change|better|back|makes|make|brings|bring
        is|are|was|were ~1 back ~1 up|on|online|running|working
        no ~1 reason|excuse|explanation ~4 good|enough|makes|make|justifies|justify|undo|excuses|covers|acceptable
        no ~1 good|real|proper|decent|earthly|acceptable reason|excuse|answer|explanation
        you|they|your ~2 told|promised|assured|offered ~14 still|nobody|never|nothing|not|none
        i|we could ~1 blame|hide|point|pass|say ~9 but
        none|nobody|nothing ~2 of|on|from|by ~2 your|you ~6 wrong|mistake|fault
        it was me|us|i|we ~1 who|that *
        i|we ~1 told you ~9 and|but ~7 not|gone|passed|never|nothing|still|late|later|yet
        you are ~1 entitled|owed|due|covered|protected *
        down to us|me|how|what ~1 we|i
        so tell|walk|talk|help me|us
        we|i ~2 had ~1 a|the ~2 warning|alarm|alert ~4 ignored|missed|sat
        not make|makes ~3 better|easier|right|good|less
        is|are|was|were|be ~1 no|not|hardly ?a|an|any ~1 reason|excuse|defence|justification|grounds
        someone|somebody|anybody|anyone here|on|of|in|with ~2 should|ought ~1 to ~1 have ~2 *
        someone|somebody should|ought ~1 to ~1 have ~2 told|rung|rang|called|picked|answered|warned|phoned|let|come|
            noticed|checked|looked|seen|asked|gone|been
        your ~2 did|done|do|got|handled ~2 everything|right|nothing|brilliantly|well|wonders|properly
        reason ~1 i|we|that am|are|want|wanted|would|suggest|ask|asking|recommend|called|rang|ring|call|
            bring|mention ~2 *
        reason ~1 i|we am|are ~1 ringing|calling|phoning|here|asking|suggesting|writing|proposing|recommending
        """
    }
)
_PART = (
    "mistake|error|bug|update|change|patch|disk|cable|switch|router|server|rack|power|card|certificate|fuse|fan|memory|"
    "leak|"
    "file|config|configuration|setting|settings|script|fibre|database|battery|breaker|balancer|plug|port|drive|board|"
    "glitch|typo|map|backup|wire|socket|sensor|module|release|password|query|table|process"
)
PLAIN_CAUSE = Patterns(
    {
        "cause": f"""
        due|down|owing to ~1 a|an|our|one|that|the|old ~4 {_PART}
        because of ~1 a|an|our|one|that|the ~4 {_PART}
        caused by ~1 a|an|our|one|that|the ~4 {_PART}
        reason|cause|fault|trigger|problem|culprit ~1 was|is|lay ~1 in|with|a|an|the|our|that|one ~5 {_PART}
        because ~1 a|an|the|our|one ~4 {_PART}
        because ~1 we|i ~2 load|restart|push|forget|mistype|plug|unplug|delete|skip|misread|misjudge|overlook|unload|
            overwrite|mislabel|misplace
        because ~1 we|i ~1 had ~1 loaded|restarted|pushed|forgotten|changed|moved|set|put|left|typed
        because ~2 we|i|somebody|someone ~2 booked|sent|used|entered|typed|ordered|picked|chose|loaded|quoted|
            dispatched|read|wrote|took|gave|put|built|set ~2 wrong
        because ~2 we|i|somebody|someone ~2 forgot|missed|mixed|misread|lost|dropped|overlooked|botched|broke|muddled
        because ~1 we|i never ~1 test|check|try|plan|renew|replace|rehearse|watch
        because ~1 we|i changed|moved|set|put|switched|updated|upgraded ~1 the|a|our ~3 {_PART}|wrong|too
        what happened ~1 was that our|a|the|one|we ~6 *
        """
    }
)
"""What broke or what we did wrong, told as it was."""
LAID_ELSEWHERE = Patterns(
    {
        "elsewhere": """
        you|your|yours|they|their|everyone|everybody|nobody|anybody|sales|marketing|supplier|vendor|carrier|provider|
            partner|
            manufacturer|contractor|subcontractor|maker|weather|storm|strike|law|policy|contract|industry|market|host|
            hosting|else|third|customer|customers|other|others
        only|just|simply|but|actually|honestly|unfortunately|though|could|would|any|every|always|sometimes|not ~3 *
        """
    }
)
"""Who or what else it is laid on, or what makes it small: then the cause excuses after all."""
TURNED_ON = Patterns(
    {
        "turned": """
        but ~1 the|your|our|it|they|there|that|you|because|when|with|sales|somebody
        because|only|though|however|due|owing|if|unless|although
        """
    }
)
"""What goes on to a reason after all."""
SUFFERED = Patterns(
    {
        "suffered": f"""
        ^ ?so ?and because|since ~1 the|a|an|our|we|that|this|nobody|no|everything ~6 you|your|#|people|customers|
            everyone ~3 had|lost|missed|waited|wait|stood|sat|rang|heard|spent|stuck|went|got|could
        ^ ?so ?and with the|a|no|your|our|everything|nothing ~2 dead|down|dark|stuck|blind|out|gone|frozen|blank ~2 you|
            your|#|people|customers ~3 had|lost|missed|waited|wait|stood|sat|rang|heard|spent|stuck|went|got|could
        ^ ?so ?and your|you|they|# ~4 had|lost|missed|waited|stood|sat|rang|spent|went|worked|ran|stayed|paid|drove|
            turned|called|got ~9 because|since ~1 the|nobody|no|there|everything|it|a|of|our|we
        ^ ?so ?and your|you|they|# ~4 had|lost|missed|waited|stood|sat|rang|spent|went|worked|ran|stayed|paid|drove|
            turned|called|got ~9 because|since ~1 they would|had|could|were|was
        your|you ~2 did|done|tried ~1 all|everything|best ~1 they|you
        would|could|might ~8 if we|i had ~1 {_DUTY}|spotted|noticed|done|told|called|rung|sent
        if we|i had ~1 {_DUTY}|spotted|noticed|done|told|called|rung|sent
        you|they had to *
        your ~3 could|can not ~1 plan|send|reach|see|work|do|dispatch|deliver|load|serve|route|assign|start|take|answer|
            operate|get|tell|find|use|run|ship|leave|book|order|track
        your ~3 turned up to ~1 wrong
        your ~3 had to go|ring|call|phone|work|stay|wait|send|drive|turn|write|come|cancel|stop|explain|tell|apologise|
            walk|sit|stand|do|start|close|pay|cover|rely|use|find|sort|rebook|refuse|leave|cut
        your ~2 blamed|shouted|cursed|screamed ?at you|them|your
        we|i ~3 suggest|suggesting|recommend|recommending|propose|proposing|advise|advising|
            offering ~12 because|since|so
        ^ ?so ?and because|since|as you|your|it|that|this ~9 i|we would|will|suggest|recommend|propose|thought|want
        you|they|your ~2 could have ~1 lost|missed|done ~1 without|more|everything|another|a
        """
    }
)
"""What we would have done better ourselves, what the trouble made them do ("because the screens were dead, your
dispatchers had to ring round"), and why we advise something."""
