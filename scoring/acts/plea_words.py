"""Pleas: how busy all were, who else decides or failed, that such things happen, what they could have done or read."""

_LOADED = (
    "flat|swamped|snowed|stretched|overwhelmed|overrun|tied|inundated|buried|busy|firefighting|slammed|rushed|drowning"
)
_US = "i|we|everybody|everyone|team|support|engineers|engineer|desk|colleague|colleagues|hotline|staff|technicians|all"
_REACH = (
    "ring|rung|call|called|tell|told|warn|warned|phone|phoned|write|written|reach|reached|inform|contact|update|come"
)
_MADE = (
    "vendor|supplier|manufacturer|maker|carrier|provider|subcontractor|contractor|distributor|factory|utility|landlord|"
    "telco|host|hosting|partner|cloud"
)
_KIT = (
    "router|firewall|internet|connection|network|broadband|wifi|modem|setting|settings|kit|computers|laptops|tablets|"
    "browser|provider|server|servers|wiring|cabling|phones|devices|data|line|setup"
)
_TEXT = (
    "manual|contract|newsletter|handbook|terms|guide|notice|documentation|website|portal|instructions|agreement|"
    "paperwork|small|status|policy|brochure|mail|email|letter|order|conditions|training"
)
_TRIED = (
    "used|switched|called|rung|rang|checked|read|asked|told|kept|gone|turned|tried|phoned|looked|booked|sent|raised|"
    "reported|reset|restarted|rebooted|moved|planned|ordered|tested|trained|opened|logged|worked|answered|insisted|"
    "upgraded|complained|mentioned|said|let|prepared|spoken|come|picked|rerouted|written|flagged|cancelled"
)
_WHO = "you|they|your|somebody|someone|anybody"
_OFFICES = (
    "head|management|board|director|directors|finance|sales|headquarters|legal|marketing|boss|leadership|group|upstairs"
)
PLEAS = f"""
        {_US} ~2 was|were|had|been ~2 {_LOADED} ~1 out|with|up|on|under|by|in|that|all
        {_US} ~2 was|were|had|been ~2 {_LOADED} $
        all|every hands|hand ~1 on|to|was|were ~1 the|that|deck|it|needed|busy
        needed every|all|each ~1 hand|hands|man|person|engineer
        i|we would ~2 loved|liked|love|like to ~1 have *
        i|we would have ~1 loved|liked|preferred to *
        i|we would|had have ~1 {_REACH} ?you $
        i|we was|were ~1 going|about|planning|meaning to ~1 {_REACH} ~1 you
        i|we ~1 wanted|meant|intended|hoped to ~1 {_REACH} ~1 you $
        i|we ?did ?have try|tried to ~1 {_REACH}
        i|we did ~1 try|ring|call|phone|announce|post|publish|put
        i|we was|were ~1 in|at|on ~2 meetings|meeting|training|holiday|leave|course|sick|road|plane|train|call|calls
        i|we|he|she was|were ~1 off|away|ill|out|sick|abroad $
        i|we|he|she was|were ~1 off|away|ill|out|sick|abroad on|that|at|all|for|then|when ~2 *
        before i|we ~1 started|joined|came|took|began|got|arrived
        not ~1 something|anything ~2 support|sales|i|we|my|our|team ~2 decide|decides|control|controls|influence|choose
        decision|call|choice|rule|rules ~1 is|was|were|are not ~1 mine|ours|my|our
        i|we not ~1 decide|make|set|write ~1 that|those|it|this|the|these ~1 $
        i|we not ~1 decide|make|set|write ~1 rules|prices|price|policy|terms
        rules|rule|policy|terms|law|process|system|compliance|contract|privacy ~1 do|does|will|would|did not ~1 let|
            allow|permit
        i|we am|are|is not ~1 allowed|permitted|authorised|authorized
        that|it|this|which was|is ~2 {_OFFICES} ~1 decision|call|choice|idea|order|doing|rule|policy
        {_OFFICES} ~2 decided|decides|wanted|insisted|decide ~1 that|it|this|on|to|not
        digger|builder|builders|contractor|workman|workmen|lorry|somebody|someone ~3 dug|cut|severed|sliced ~2 cable|
            fibre|
            fiber|line|pipe|it
        cable|fibre|fiber ~5 dug|severed|sliced
        bug|fault|error|glitch|flaw|problem|issue|mistake|defect ~1 in|with|on|from|at|of the|our|a ~1 {_MADE}
        it|that|this is|was ~1 the|our|a ~1 {_MADE} *
        the|our|a {_MADE} ~1 gave|sold|sent|shipped|had|delivered ~2 us|a|the ~1 *
        {_MADE} ~2 faulty|defective|broken|bad|wrong|late|slow|failed|down
        update|patch|part|switch|unit|fault|error ~1 was|came|is ~1 from|faulty|theirs|by ~1 the|our|factory|a
        it|that is ~1 just|simply|only how|what|the ~2 is|works|work|goes|go|nature|way|thing|like
        that|such is life|business|technology|software|hardware|it $
        things|machines|systems|switches|servers|cables|machine|hardware|electronics ~1 break|breaks|fail|fails|happens|
            crash|crashes
        nature of ~1 *
        every|all|any|no software|system|network|switch|server|platform|app|supplier|provider|tool ~2 bugs|bug|perfect|
            hiccups|outages|downtime|faults|fail|fails|crashes|100|immune
        even ~2 big|large|best|biggest|giants|banks|google|amazon|microsoft ~3 have|has|had|fail|fails|suffer|go|goes
        nobody|none|no ~1 has|have|can|could|offers|reaches|guarantees ~2 100|perfect|percent
        it|that|this is|was ~2 first ~2 in|for|since|of|this ~2 #|years|months|year|ages|long|time|kind
        it|that|this|we|switch|system|line has|have|had|never not|never ~1 happened|had|seen|failed|gone|been ~4 in|for|
            before ~1 #|years|months|ages|long
        we|it|they|that ~1 usually|normally|generally|otherwise ~2 reliable|fast|quick|good|better|stable|fine|works|
            work|
            run|runs|answer|answers|quicker|faster
        it|that was ~1 only|just|barely ~1 a|an|one|1|two|few|# ~1 morning|hour|hours|minutes|day|week|couple|blip
        not ~1 as|so|that bad|dramatic|serious ~1 as it|that|you ~1 sounds|looks|seems|sound|look|say
        were|was not ~1 the ~1 only one|ones|customer|site|client
        others|customers|clients|companies|sites|people ~3 hit|affected|down|suffered|waited ~2 harder|worse|longer|too|
            also
        same boat
        hit|affected|happened|happens|happen ~1 to all|every|everybody|everyone|other|others|many|lots ~1 *
        your ~3 could|should|might|ought ~1 to ~1 have ~2 {_TRIED}
        you|they|somebody|someone|anybody could|should|might|ought ~2 have ~1 {_TRIED}
        somebody|someone|anybody|anyone|people|one ~1 at|on|from|in your ~2 could|should|might|must|had
        your ~3 should|ought ~2 have ~1 had a|an|some ~1 backup|plan|fallback|spare|second|copy|list
        if {_WHO} ~3 had|would ~2 subscribed|taken|bought|chosen|used|gone|renewed|agreed
        it|that|this|which ~1 says|stands|stood|is|was|said ~2 in|on ~1 the|our|your ~1 {_TEXT}
        i|we ~1 announced|published|communicated|advertised ~1 it|that|them|this|the
        notice|announcement|warning|reminder|invitation|newsletter|update|mail|letter ~2 went|was|were ~1 out|sent|
            posted
        put it|that|this|them on|in the|our ~1 status|website|portal|newsletter|page|notice
        people|nobody|customers|users|they ~2 just|simply|ever|never|not ~1 read|reads|open|opens|look|listen ~1 them|
            it|
            that|those
        your ~2 {_KIT} ~2 is|was|were|are|did|does|had|has|could|not ~3 slow|old|older|problem|cause|bottleneck|help|
            fault|blocked|wrong|outdated|weak|culprit|misconfigured|cope|overloaded|full
        it|that is|was ~2 your ~2 {_KIT}
        problem|fault|issue|cause|mistake|error ~1 was|is|lay|lies ~1 at|on|with|in your|their
        our|the ~1 side|end|system|server|service|network|platform ~2 was|were|is ~2 fine|up|okay|running|available|
            green
        our|the ~1 system|server|service|network|platform|core ~2 never|not ~1 went|go|was|been ~1 down|offline|off
        formally|technically|officially|legally|contractually|strictly *
        we|i ~1 met|kept|hit|honoured|meet the|our|every|all ~1 service|sla|target|targets|terms|agreement|deadline
        within|inside|under the|our ~1 #|agreed|service|sla|target|contractual ~1 hours|hour|time|level|days|limit|
            minutes
        we are|were ~1 only|just|quite a|an ~1 small|young|little|tiny ~1 team|company|firm|outfit|business
        we|i ~3 short of|on people|staff|hands|engineers|technicians|drivers|parts
        we|i ~1 had # ~2 off|out|ill|sick|away|leaving
        it was ~1 night|sunday|early|holiday|weekend|saturday|christmas ~2 there|here|us|everyone
        the|our|that ~1 part|spare|engineer|technician ~1 was|were ~1 in|at|on|with|stuck|still *
        i|we|there ~2 no way ~1 to|of|we|i ~1 see|know|tell|foresee|predict|could
        we|i|they ~1 follow|followed the|our ~1 procedure|process|book|rules|script|protocol|guidelines|plan|contract
        we|i|they ~1 stuck|kept|went ~1 to|by the|our ~1 procedure|process|book|rules|script|protocol|
            guidelines|letter
        by the book
        that|it is ~1 what the|our ~1 process|rule|rules|contract|script|procedure|policy|terms|book|system ~1 say|says|
            said|requires|wants
        rang|called|phoned|emailed|mailed|used|tried|wrote ~1 the ~1 number|contact|address
        nobody|no ~2 picked|answered|replied|responded|reacted|came|objected ~2 at|on|from|in your
        hindsight is|was|makes
        everybody|everyone|anybody|anyone ~2 clever|wise|wiser|smart|smarter ?afterwards
        in|with hindsight ~1 it|that|everybody|everyone|anybody|anyone|you ~1 *
        easy ~1 to say|judge|talk|criticise ~2 afterwards|now|that|after|later|hindsight
        could ~1 not ~1 have|been ~1 known|foreseen|avoided|prevented|predicted|seen
        depends|depended|rely|relied ~1 on the|our ~1 {_MADE}
        i|we am|are|was|were ~1 only|just|simply ~1 a|the ~1 messenger|rep|salesman|account|middleman|reseller
"""
"""Wordings that explain, excuse or blame."""

_UTILITIES = "power|water|gas|electricity|council|road|roads|phone|cable|building|landlord"
CIRCUMSTANCES = f"""
        i|we|she|he ~1 only ~1 heard|learned|learnt|found|saw|knew|know ~3 afterwards|later|after|about|today|yesterday|
            now
        engineer|technician|man|colleague|driver|fitter|manager|rep ~1 was|were ~1 ill|sick|off|away|asleep|stuck|new
        new|temp|temporary|agency|junior|young ~1 guy|lad|girl|person|starter|colleague|agent|man|woman|chap|kid|driver|
            engineer|technician|temp|clerk ~4 not|never|got|mixed|forgot|was|did|is
        traffic|road|roads|motorway|snow|ice|queue|queues|flights|trains|weather|fog ~2 was|were ~1 dreadful|awful|
            terrible|bad|horrendous|heavy|jammed|murder|blocked|closed|shocking|atrocious|flooded
        could not get|come|be ~1 there|here|through|out|over ~2 faster|quicker|sooner|earlier|quickly
        {_MADE}|{_UTILITIES} ~1 company|people|board|firm|works|crew ~1 did|dug|cut|turned|switched|shut|took|
            started ~6 without
        you ~1 have|got|need|want|must ~1 got ~1 to ~1 remember|appreciate|understand|realise|realize|bear
        nobody|none|no ~1 here|with|at|on|in ~1 us|our|my ~3 was|were|had|been ~1 told|warned|aware|informed|briefed
        nobody|none here|round ~1 was|were|had|been ~1 told|warned|aware|informed|briefed
        no|any ~1 network|line|connection|service|system|carrier|provider|machine ~1 in|on ~1 the ~1 world|planet|earth|
            country|market
        hardware|kit|machine|equipment|stuff|box|gear|disk|switch|line|part ~1 die|pack|wear|conk|blow|go ~1 now|up|in|
            out|sometimes|eventually|occasionally|every
        nobody|none|no ~6 can|could|will ~1 promise|guarantee|swear|rule
        package|plan|contract|tier|bundle|subscription|deal ~1 never ~1 include|cover|come|have
        separate|different|another ~1 department|team|unit|division|company|entity|office ~1 from|to|than|altogether|
            entirely|so
        a|it ~1 separate|different ~1 department|team|unit|division|company|entity $
        monday|friday|morning|weekend|winter|december|january|mornings|evening ~1 are|is ~2 murder|mad|hectic|busy|
            crazy|chaos|manic|mental|bedlam
        our ~1 phone|phones|lines ~1 were|was ~1 ringing|red|off|jammed|going
        you ~1 want|need|should|ought ~2 be ~1 shouting|talking|complaining|blaming|asking|ringing|cross
        take|raise ~1 that|it|this up with ~1 *
        we|i ~1 have ~1 got ~1 # hours|days|minutes to ~1 respond|fix|answer|reply|react|attend|repair|come
        we|i was|were ~1 inside|within|under ~1 that|it|those|them|time
        could not ~1 have ~1 got|come|been|gone|done|reacted|moved|made|found ~5 any|faster|sooner|quicker|earlier
        they|he|she ~1 let us|me down
        most|majority|rest|bulk|plenty ~1 of ~1 your|the|them ~4 still|did ~2 *
        out of how many
        who would|could ~1 have ~1 see|know|guess|think|expect|predict
        your ~3 told|asked|instructed|begged us|me ~1 not|to|that|leave|keep
        it was ~1 sales|marketing|support|billing|accounts|them|they|he|she|predecessor ~1 who|that
        they|he|she ~1 will|would ~1 say|promise ~1 anything|everything
        your ~3 did ~1 turn|switch|unplug|move|change|cancel|decline|ignore|ask|sign|get|say|agree ~2 *
        it|that was|were not just|only
        i|we can not ~7 at|in ~1 once|same|time
        that|it would|is|was ~1 be ~1 the|a|our ~3 desk|team|department|office ~1 job|work|side|responsibility
        not sit|lie|rest with me|us
        if ~6 had ~1 been ~2 signed|approved|ordered|taken|agreed|bought|accepted|renewed
        our ~1 procedure|process|policy|practice|standard ~1 is ~1 that|we|to|you
        clean|good|quiet|trouble-free|faultless|solid ~1 year|months|record|run ~2 with|before|until|for
        your ~4 opted|declined|chose|refused ~1 out|down|not|to
        support|sales|dispatch|desk|somebody|someone|colleague ~1 told|assured ~1 me|us
        i|we ~1 figured|assumed|thought|reckoned ~1 you were|had|would
        we|i|our ~2 get|got|were|was ~1 slammed|swamped|hammered|flooded|bombarded|inundated
        no|any ~1 team|company|desk|one ~1 that|who ~1 could|can ~2 handle|cope|manage
        your ~4 was|were ~1 the ~1 one|ones who|that
        oversold|overpromised|misquoted|oversell
        they just|simply did|do not ~1 switch|use|read|look|bother|tell|ask|check|ring|call|follow
        overslept
        half|most|part|some|# ~2 my|our|us ~2 is|are|was|were ~1 off|ill|sick|away|gone
        half|most|part|some|# ~2 my|our|us ~2 is|are|was|were ~1 on holiday|leave|training|course|another
        not ~1 staffed|manned
        that|it|which is|was ~1 in|on your ~1 plan|package|tier|agreement
        you ~1 turned ~3 down $
        you ~1 turned ~1 down|away the|our|that|a|it|this
        you ~1 declined|refused|rejected|postponed|downgraded|waived|ignored *
        you ~1 have|need to ~1 open|raise|file|report|book|order|register|fill|submit|request|apply
        competition|competitors|rivals|others|alternatives ~1 is|are|was|were not ~2 better|cheaper|different|perfect|
            faster
        would have ~3 with|at|from anyone|anybody|any|everyone
        the|our|a {_MADE} ~1 kept|left|let|put us
        there was ~1 a ~1 power|storm|flood|fire|strike|lightning ~4 region|area|city|country|data|our|town|street
        data|our|the ~1 centre|center|site|exchange|mast ~1 had a|no ~1 power|fire|flood|leak
        storm|lightning|flood|wind|snow|ice|gale ~1 took|hit|brought|knocked|cut|blew|tore|struck
        the|our ~1 bank|authority|government|ministry|insurer|state|union|{_MADE} ~1 changed|stopped|switched|updated|
            forced|
            forces|demanded|raised|discontinued
        law|regulation|regulator|legislation|gdpr|compliance ~1 made|makes|forces|came|requires|obliges
        legal|regulatory|statutory|compliance requirement|requirements|obligation|obligations
        for security|legal|technical|privacy|operational|commercial reasons
        we|i had to ~1 shut|turn|switch|take|stop|change|restart|raise|reboot|wait|follow|prioritise|cut|pause|choose|
            protect|focus|put|increase|adjust|pass
        i|we ~1 thought|assumed|figured|reckoned ~1 it|that|you|someone|somebody|my|our|they|everything|everyone|
            the ~5 would|had|was|were|knew|could
        i|we ~1 assumed *
        my|our|the ~1 screen|monitor|monitoring|dashboard|console|display|instruments ~1 showed|said|was|had|
            looked ~2 green|nothing|fine|normal|okay|no|clear
        alarm|alert|monitoring|sensor|sensors|system ~1 did not ~1 go|flag|ring|trigger|fire|show|catch|alert|notice|
            report|raise|warn
        it|that was ~2 exception|accident|coincidence|fluke|anomaly
        one|1 in a|1|# ~1 million
        you ~1 know ~1 how|what it|that|things|mondays|software|systems|computers|life|suppliers ~1 is|are|goes|go
        we|they|people|everybody|you|i am|are|is ~2 only|all human|humans
        people|humans|everybody|everyone|we make|makes ~1 mistakes
        mistakes|errors|faults|accidents|outages|delays|bugs|glitches happen|occur
        at least ~1 no|nothing|nobody|it|that|we|the|they|none *
        could have been ~1 worse|longer|much
        costs|prices|cost|price|energy|wages|rents|rates|everything ~4 up|risen|rose|higher|dearer ~3 everyone|
            everybody|
            everywhere|us|our|ours|all
        inflation ~1 hit|is|was|has|affects|hits|does
        our ~1 own ~1 costs|cost|rent|wages|energy|suppliers|bills|prices ~1 went|gone|have|rose|are|risen
        in line|step with ~2 inflation|market|index|costs
"""
"""Circumstances: who was away, what the weather or the law did, how small or how common it was."""

RHETORICAL = """
        ^ ?so ?and ?but ?well what|how|where else ~1 could|should|were|was i|we ~2 *
        ^ ?so ?and ?but ?well what could|were|was i|we ~1 have|supposed|meant ~1 done|to
        ^ ?so ?and ?but ?well what could i|we do $
        ^ ?so ?and ?but ?well what can|could|do you|one do $
        ^ ?so ?and ?but ?well how could|were|was|should i|we ~2 known|know|supposed|meant|foreseen|guessed|guess|help|
            see
        what ~1 do|did you expect ~1 us|me|from|at|on
"""
"""Questions that only say that nothing else could be done."""
