"""Wordings that make the harm small or common, or say how hard all worked and what they would have done."""

_THEM = "your|you|they|somebody|someone|anybody|anyone|nobody"
_OURS = "engineer|technician|fitter|team|guy|colleague|crew|desk|staff|support|people"
_SYSTEM = (
    "system|software|server|network|platform|tool|line|provider|supplier|vendor|company|team|database|infrastructure"
)
_OLD = "old|older|oldest|outdated|ancient|obsolete|unsupported|expired|previous"
_WRONG = "wrong|incorrect|invalid|different"
_GEAR = (
    "version|app|browser|software|release|firmware|hardware|equipment|device|devices|phone|phones|laptop|laptops|kit|"
    "model|template|system|tablet|tablets|client|plugin|computer|computers|windows"
)
_ENTRY = (
    "number|button|password|form|version|app|setting|settings|format|plug|socket|port|queue|box|category|priority|"
    "option|menu|firmware|login|field|code|cable|browser|mailbox|channel|procedure|email|contact"
)
_HANDLED = (
    "use|run|enter|press|dial|choose|pick|tick|fill|put|type|click|have|work|on|with|call|ring|select|give|send|plug|"
    "open"
)
_HAPPENED = "outage|incident|failure|event|interruption|disruption|problem|issue|blip|glitch|delay|deal|drama|disaster|"
MINIMISED = f"""
        compare with|to ~2 other|others|most|some|competitors|average|rest|everyone|industry ~5 you|it|that|this|#|
            outage
        compare with|to what ~1 other|others|some|competitors|happened|it|people|the|most
        by|in comparison|contrast with|to
        got|get|came|come off|away ~3 lightly|lucky|easily|unscathed
        you ~1 was|were|are|have|been ~2 lucky|fortunate
        you|your ~3 should ~1 be|consider ~2 glad|lucky|grateful|thankful
        other|others|some|many|customers|clients|sites|companies ~2 had ~3 worse|longer|harder|worst
        some|other|many|most ~1 sites|customers|clients|companies|regions was|were ~2 out|down|off|dark|without ~1 for|
            longer|all|days|until
        let|we|you|must|should|please|try|have ~3 keep|put|see|get|bring|view|look ~4 perspective|context|proportion
        blow|blown|blowing|blew ~4 proportion
        out of ~1 proportion
        not ~2 the ~1 end|world ~1 of the
        not|hardly|no ~2 big|great|major|huge|massive ~1 {_HAPPENED}catastrophe|thing
        was|were|is|are not ~1 just|only|merely ~1 yourself|yourselves|you $
        was|were not ~1 just|only ~1 your ~1 site|company|office|depot|line|line|place|building|firm
        half|most|all|much ~1 of ~1 the ~1 county|city|town|country|region|street|island|estate|world ~1 lost|was|had|
            went|were
        others|other ~1 customer|site|client|company|people|firm was|were ~1 down|off|out|without|dark|waiting ~1 the|
            all|for|until|longer|till
        could|might have happened ~1 on|at|in|during|to
        could|might have ~1 been|gone ~1 a ~1 lot|far|much|so|even ~1 worse|longer
        one of ~1 those|these ~1 things|days|mornings|weeks|mondays
        nobody ~1 died|killed|hurt|injured
        storm in a
        mountain out of
        not|why|stop|do ~3 make|making ~2 fuss|drama|meal|mountain
        let us be ~1 realistic|reasonable|sensible|objective|serious|precise
        only|just|merely|barely ~1 the ~1 first|second|third ~1 time|outage|incident|failure|case|one
        only|just|merely|barely ~3 once|twice in|a|per|over|since|this
        first ~1 time ~2 anything|something|this|that|it|we ~6 happen|had|seen|occur|go|went
        all|everything things ~1 considered
        grand|great|big|greater scheme ~1 of
        only ~1 concerned|affected|hit|touched|applied ~2 one|part|a|some|few|#
        shorter|less|smaller|better than you ~1 say|said|think|claim|suggest|make
        no|any|not|even|every ~2 {_SYSTEM} ~1 like|cope|handle|survive|withstand|stand|take|hold|manage|enjoy|tolerate
        everybody|everyone|all|people|thousands|hundreds ~4 log|sign|dial|connect|access|logging|
            signing ~4 at ~1 once|time
        too much|many|heavy|high for ~1 any|the|our|a|most {_SYSTEM}
        is|was ~1 a|an ~2 complex|complicated ~1 {_SYSTEM}|setup|process|matter|topic|business|environment|architecture
        it|that|this is ~1 complicated|complex $
        given|considering|under|in the|these|those|our ~1 circumstances|conditions|constraints|complexity|load|resources
        given|considering ~4 complex|complicated|complexity|circumstances
        ^ ?but ?well ?and # ~2 hour|hours|minutes|day|days|percent ~2 is|was|are|were ~2 quite|pretty|fairly|rather|
            already|still|perfectly|actually|really|not|nothing ~1 quick|fast|normal|reasonable|acceptable|respectable|
            average|good|short|little|low|bad|long|excessive|much
        # ~2 hour|hours|minutes|day|days is|was|are|were ~1 quite|pretty|fairly|rather|actually|really ~1 quick|fast|
            normal|reasonable|acceptable|respectable|short|good
        these|such|those|some things|repairs|matters|investigations ~1 just|simply|always ~1 take
        it|that|this ~1 just|simply|always|naturally take|takes|took ~2 time|while|hours|days|longer
        these|it|that|this|things ~1 take|takes time
        most|some|part|much|rest|majority|everything ~5 still ~1 work|run|available|up|fine|online|okay|usable
        run|ran|work ~3 without ~2 hitch|problem|incident|fault|fail|problems|interruption|single|issue|issues ~3 for|
            since|in|until|so
        we ~2 suffer|suffered|hit|affected|lost|losing|victims|victim ~3 too|also|well|ourselves|here
        cost us ~3 too|also|dearly|money|fortune
        not our|the|my only customer|client|customers|site
        we|support|team|desk|hotline ~1 had|got|received ~2 #|hundreds|dozens|thousands|many ~2 tickets|calls|incidents|
            requests|customers|sites
        off the hook
"""
"""How small, how common or how hard to prevent it was."""

WOULD_HAVE = f"""
        we|i|{_OURS} ~1 would|could|might ~1 have ~9 if|had {_THEM}
        it|that|this|everything|nothing|none|outage|delay|problem would|could|might ~1 have ~6 fix|fixed|solved|back|
            shorter|avoided|prevented|quicker|faster|different|up|running|noticed|earlier|sooner|restored|repaired|
            spotted|
            over|done ~4 if|had|unless {_THEM}
        if {_THEM} ~3 had ~2 given|let|allowed|granted|provided|reacted|responded|taken|bought|chosen|reached|approved|
            agreed|paid|spoken|stuck|gone
        not|hard|difficult|impossible ~2 see|know|understand|think|imagine ~1 what|how ~2 else|more|other ~1 we|i|
            anyone|
            you|anybody|our
        not|hard|difficult|impossible ~2 see|know|understand|think|imagine ~1 what|how ~2 we|i|you|anyone|
            anybody ~5 else|
            more|differently|expect|expected|better|faster
        not|nothing ~3 we|i|anyone|anybody ~4 done|do ~2 differently|better|faster|otherwise|else
        our|my|we|i ~3 worked ~3 flat|tirelessly|clock|night|miracles|wonders|hard|hardest|possible|weekend
        the|those {_OURS} ~1 worked ~3 flat|tirelessly|clock|night|miracles|wonders|hard|hardest
        our|my|we|i|the|they ~3 did|went|came|reacted|responded|acted|moved|worked|tried|fixed|repaired|
            got ~2 as ~1 fast|
            quick|quickly|soon|hard|well|best|good|much ~1 as ~3 possible|could|can|able|possibly
        as fast|quick|quickly|hard|well as humanly
        our|my|the|we|i|they ~2 did|gave ~2 everything|all|best|utmost ~1 they|we|he|she|humanly|possible|it
        our|my|the {_OURS} did ~2 well|good|great|brilliant|fantastic|best|everything
        {_OURS} ~1 did everything|all
        we|i|they ~1 did react|respond|answer|call|ring|reply|act|restore|get|come|switch|fix|mend|start|try|let|keep|
            check|test|write|put|do|provide|meet|repair|post|publish|train ~1 *
"""
"""What would have been done but for the buyer, and how much was done."""

THEIR_DOING = f"""
        your|you|they ~4 {_HANDLED} ~3 {_OLD} ~1 {_GEAR}
        your|you|they ~4 {_HANDLED} ~2 {_WRONG} ~1 {_ENTRY}
        your ~2 {_GEAR}|setup|building|infrastructure|installation|machine|machines|line|wiring ~1 is|are|was|
            were ~2 {_OLD}|overloaded|misconfigured
        your|you|they ~3 not ~1 installed|updated|upgraded|renewed|patched|configured|set|switched ~1 *
        you ~1 signed|approved|designed|specified ~1 off|it|that|design|plan|spec|specification
        nobody ~1 asked|ordered|booked|requested|paid ~1 for|a|it
        nobody|no ~3 reported|raised|flagged|logged|escalated ~1 it|this|that|anything|a|the|until|before
        not ~2 what ~1 i|we ~2 paid|hired|contracted|built|designed|made|there|here|responsible
        that|it|this is|was ?exactly ?precisely ?just ?simply what you ~1 pay|paid|bought|booked
        you get|got ?exactly what you ~1 pay|paid
        you ~4 basic|cheap|cheapest|smallest|standard|entry|lowest|minimum|small ~1 package|tariff|plan|contract|tier|
            option|version|support|licence|licences
        ticket|request|form|order|alert|message came|arrived|was|reached ~4 without|incomplete|unclear|blank
        alert|warning|notice|message|mail|email|notification|announcement|reminder|reminders|emails|memo ~1 went|was|
            were|been ~1 sent|out|delivered
        alert|warning|notice|message|mail|email|notification|announcement|reminder|reminders|emails|
            memo ~1 went to ~1 you|
            your|everyone|everybody|all|every|someone|somebody|an
        maintenance|work|works|downtime|update|upgrade|change|window|windows ~1 was|were|is|are|been ~2 announced|
            notified|communicated|published
        you|they|your ~2 was|were|been ~1 notified|emailed|copied|alerted|reminded|advised|trained|shown
        rely|go|depend|work on|by|with what ~1 you|your|customers ~2 tell|give|send|report|say|provide
        that|it was ~1 the ~1 night|late|early|other|previous|weekend|last ~1 shift|team|crew|manager|rep|owner
        i was ~1 at|in|asleep|fast ~1 home|bed|asleep|hospital
        i|we ~1 just|only|simply|merely do|handle|look|deal|sell|manage ~4 side|contract|contracts|commercial|account|
            sales|paperwork|licences|orders
        i|we ~1 know nothing|little about|of
        is|was not|hardly ~1 like|as ~1 we|i|anyone|anybody|you|they
        not ~4 purpose|deliberately|intentionally|intentional
        hardly|scarcely|barely|surely ~2 our|my|us ~1 fault|job|problem|doing|mistake|responsibility
        no fault of our|ours|mine|my
        nobody ~2 fault|blame
        not ~2 to blame
        unfair ~2 to|us|me
        not ~1 fair ~2 to ~1 say|blame|put|judge|us|me|our
        you ~4 see|look|understand ~4 our|my side|position|point|situation|perspective|view
        defend our|my|us|myself|ourselves
        can not ~1 change|undo|turn ~2 past|clock|happened
        what happened happened
        what is done is
        you can hardly|scarcely ~1 blame|expect|hold|call
"""
"""What the buyer did, has or was told, and what is nobody's fault."""
