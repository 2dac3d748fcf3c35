"""Wordings of asking about a turn of things: what set it off, who came or went, what holds still, then against now."""

_THEN = (
    "then|before|when|back|ago|earlier|previously|signed|started|initially|originally|beginning|start|launch|rollout"
)
_ASKS = "what|how|where|why|who|which|when"
_DONE = "has|have|had|did|was|were|is|are"

TURNINGS = f"""
        how ~6 end|ended up ~1 back
        is|are it|that|they|those ~1 the ~1 same ~4 who|that|as ~6 now|today|then|use|uses|used
        where has|have|did ~4 need|interest|drive|energy|will|appetite|enthusiasm|momentum|urgency|goal|users|
            logins ~1 gone|go|vanish|vanished|disappear|disappeared
        has|have|did ~4 go|gone|went|taken|turned|taking|took ~3 direction|turn|course|path
        anyone|anybody|someone|somebody new ~1 come|came|joined|arrived|started
        ^ ?so ?and ?then where are things|we|it ~1 now|today $
        ^ ?so ?and ?then where are you now $
        how come ~10 @changing|@falloff|back|gone|switched|now|suddenly|moved|left|went|become|slipped|off|anymore
        why ~8 gone|went|go|back|reverted|switched|turned ~2 back|away|cold|quiet|off|down|over|against
        why did ~8 @falloff|slip|slow|cool
        what|who|which ~8 threw|thrown|knock|knocked|pull|pulled|took|blew|blown|drove|sent|led|steered|turned|
            dragged|moved ~6 off|away|around|round|aside|sideways|astray|back|over
        what|who ~2 turned|soured|tipped|swung|flipped ~2 mood|tide|tables|team|people|board|scales|thing|things|it|
            them
        {_ASKS} ~3 turned|turn|turns out ~3 differently|different|otherwise|worse|better|like
        who|anyone|anybody|someone|somebody ~8 joined|left|come|gone|moved|taken|took|replaced|new|arrived|
            stepped ~8 since|lately|recently|replaced
        anyone|anybody|someone|somebody|who new ~3 team|board|charge|side|end|there
        {_ASKS} ~3 picture|situation|landscape|world|position|market|mood|thinking|view|outlook|setup|
            story ~4 changed|shifted|moved|different|evolved
        how did|has|have ~4 plan|plans|goal|target|aim ~2 change|changed|shift|shifted|move|moved|evolve|develop
        was|were|had|wanted|started|signed|began|originally|initially|used|once ~14 {_ASKS} ~8 now|today|nowadays
        then ~4 {_ASKS}|and ~4 now
        {_ASKS} ~3 now ~6 {_THEN}
        {_ASKS} ~6 now|today that|which ~3 not|was|were|did|had
        when|where|how {_DONE} ~8 go|went|gone|turn|turned|get|got|become|became ~3 quiet|cold|sour|wrong|off|stale|
            sideways|different|harder|worse|south|downhill|cool|flat|stuck|astray|other
        things ~2 started|start|began|begin ~1 going|go|moving|to ~4 way|wrong|down|sideways|south|downhill
        where did|have ~4 lose|lost|part|drift|diverge|leave
        do|does|did|are|is|have|has ~4 still ~2 want|aim|aiming|hope|hoping|after|looking|going|need|keen|trying|
            believe|care|matter|feel|think|see|plan|planning|relevant|important|interested|top|critical|counts|part|
            holding|pressing|urgent|shooting|talking|chasing|pursuing|working ~1 towards|to|for|on|it|that|the|this
        do|does|are|is ~6 still ~2 relevant|important|interested|top|critical|pressing|urgent|matter|apply|stand|hold|
            valid|true|current|same|case|goal|target|plan|priority|there
        is|are|do|does ~6 as ~2 important|relevant|urgent|much|keen|big|critical ~2 as ~4 was|were|used|did|before|
            then|back|when|once|it|they
        is|are|does|do|has ~8 more|less|different|other|better|worse ~3 than ~2 was|were|used|did|before|back|it|last|
            when|then|a|in|at|what
        {_ASKS} ~8 different|differently|differ|changed ~8 {_THEN}|last|year|old|previous
        {_ASKS}|does|do|is|are ~10 compared|compare|versus|against|relative ~6 {_THEN}|last|@month
        {_ASKS} ~3 fell|fallen|dropped|slipped|moved|gone|went|come|came|pushed|bumped ~3 list|agenda|table|radar|
            wayside|ladder|pecking
        has|have|did|is ~6 fall|fell|fallen|slip|slipped|drop|dropped|move|moved|gone|go|bumped|pushed ~4 list|agenda|
            table|radar|wayside|ladder
        anything|something|what|has|did ~5 taken|took|stepped|overtaken|overtook|replaced|pushed ~3 over|priority|
            precedence|front|centre|stage|its|that|instead
        how long ~3 been ~2 like|that|this|different|so
        since when
        has|have|was|were|did|is ~3 always ~2 like|been|that|this|so
        bring|get|catch me ~1 up to date|speed
        catch me up
        update me ~1 on ~2 what|how|where|since
        what ~1 latest
        how has|have|did ~2 new|merger|takeover|reorganisation|reorganization|restructuring|restructure|acquisition|
            change|changes|leadership|arrival|switch|move ~8 affect|affected|impact|impacted|change|changed|play|
            played|influence|influenced|shape|shaped|hit
        how did ~2 end|ended|wind|land|landed ~1 up ~1 here|there|at
        how did it|that|things|we|you ~2 come to|about
        what {_DONE} ~2 come of|between|up|along
        at|by|from what|which point|stage|moment|time did|was|were|had|has
        what|which|who ~2 made|caused|led|prompted|got|drove|convinced|persuaded|forced ~4 rethink|change|turn|stop|
            switch|leave|drop|cool|go|move|pull|reconsider|doubt|back|shift|away|elsewhere|differently|otherwise|
            against|lose|pause|hesitate|scale|step|give
        what ~4 learned|learnt|discovered|realised|realized|noticed|found ~4 since|now|then|along
        has|have|did|is ~5 become|became|becoming|gotten|got|grown|getting ~2 more|less|harder|easier|bigger|smaller|
            better|worse|different|important
        used to ~12 {_ASKS}
        how|what|when|why ~8 used to
        whatever ~1 happened|became
        {_ASKS} ~3 put ~3 change|drop|difference|dip|fall|shift ~1 down
        {_ASKS} ~3 reckon|think|say|feel|guess|believe ~4 changed|shifted|moved|knocked|threw|different|happened|
            turned|tipped|slipped|stopped
        {_ASKS} ~4 stopped|kept|prevented|held|hindered|blocked you|your|it|that|people|them ~3 getting|reaching|
            hitting|from|there|back|using
        what|who ~3 got|came|get|gets|stood|been ~2 in the|your way
        anything|something|much|lot ~1 new|different|changed|moved|happened|shifted ~3 side|end|since|there|now
        {_ASKS} not ~2 like|as|way|how ~3 was|were|used|before|then|back|when
        what ~2 not ~1 the ~2 way ~2 was|were
        is|was|are|were|do|does ~3 a|any|the ~2 different|new ~6 than|now|from|since|these|today
        {_ASKS} ~3 happen|happened|gone|become|became ~2 to|of|with the|that|those|your|this|our ~2 idea|plan|plans|
            goal|goals|target|targets|project|push|drive|rollout|ambition|champion|sponsor|group|team|enthusiasm|
            momentum|numbers|usage|priority|initiative
        when {_DONE} ~4 last|first ~6 change|changed|different|notice|noticed|true|case|priority
        {_ASKS} ~8 no longer
        tell|talk|walk|take|run|lead ~3 through|from|about ~8 then|between|since|after|past|last ~3 now|today|months|
            year|then
        has|have ~5 moved|gone|drifted|strayed|slipped|shifted ~2 away|on|further|off|back|backwards|forward
        {_ASKS} ~6 moved|drifted|strayed|turned|walked|backed|steered|led|took|drew|pulled|pushed you|your|them|the|
            it ~3 away|off|from
        {_ASKS} ~2 behind|caused|causing|explain|explains|account|accounts ~3 change|shift|turnaround|drop|dip|
            decline|about-turn|switch|move|u-turn|fall|rethink|slide
        reason ~4 change|shift|drop|switch|turnaround|move|rethink|dip|decline
        {_ASKS} ~4 go|went|gone|going wrong|off|astray|south|sideways ~2 since|after|between|with|from|then
        {_ASKS} ~3 triggered|prompted|sparked|brought ~2 change|shift|move|rethink|that|switch|decision|about|on
        has|have|had|did ~9 changed|shifted|shift|evolved|drifted
        has|have|had ~9 view|thinking|goal|target|opinion|position|mind|stance|focus ~4 moved
        is|are|was|were|does|do|has ~8 no longer
        what happened next
        {_ASKS} ~8 then|before ~4 now|today
        what ~4 story|reason|thinking|logic ~2 behind
        {_ASKS} ~5 go|went|gone|going ~2 off ~1 plan|track|course|script|rails|piste
        as @adjective|high|important|keen|big|strong|urgent|relevant|much as ~3 was|were|used|before|ever
        what|how is it|that|this|things ~1 like now|today
        who ~6 after|since ~4 left|gone|went|resigned|retired|quit
        after|since ~4 left|resigned|retired|quit ~6 {_ASKS}
        did|has|have someone|anyone|anybody|somebody|they|people|team ~6 stop|drop|switch|shelve|park|stopped|dropped|
            switched
        how|what ~6 feel|see|think|view ~3 goal|target|plan|aim|priority ~2 now|today|nowadays
        {_ASKS}|did|has|have|was|is ~8 along the way
        where|how do|does|is|are ~3 sit|rank|stand|fit|feature|placed ~4 now|today|nowadays|currently
        still ~1 the|your|our ~1 brief|goal|plan|target|aim|same|reason|case|driver|intention|priority|idea|focus
        {_ASKS} ~5 biggest|main|single|real|key|most ~1 shift|change|difference|development|upheaval|turn
        what is|are ~2 new ~1 setup|set-up|structure|arrangement|reality|line-up|situation|plan|owner|regime
        {_ASKS} ~1 was|were not ~8 now|today|ago|then|before
        who ~8 since|after ~4 left|moved|gone|went|resigned|joined|retired|quit
        why|what the|this|such|explains ~2 change|shift|switch|drop|rethink|turnaround|u-turn|about-turn|slowdown
        what ~3 thinking|view|take|stance|position ~2 now|today|nowadays
        what|who @turned that|it|this|things
        has|have|did somebody|someone|anyone|anybody else ~1 taken|take|took|picked|pick|stepped|step|come
        same ~2 we|you|they ~1 were|had|did|used
        how about now
        how|what do|does|did ~2 see|feel|view|look|judge|rate|think ~2 that|it|this|things|those ~2 now|today|nowadays
        did|has|have|what ~6 put ~2 paid|end|stop ~1 to
        {_ASKS} ~8 went|gone ~2 off|cold|flat|stale|quiet|sour|backwards|downhill|south|stuck
        {_ASKS} ~1 was|is ~5 that|which @turned
        {_ASKS} ~5 fell|fallen|dropped|gone|dropping ~1 away|out|through|by
        something ~4 @changing|moved|happened|shifted|going ~5 {_ASKS}
        something ~4 @changing|moved|happened|shifted ~2 do|can|could|would you ~5 {_ASKS}
        is|are|do|does|did|has|have|was|what|which|how|where ~8 still the|what|where|as|on|mean|means|make|makes|fit|
            fits|your|worth|feel|feels|stack|stacks|about
        {_ASKS} ~6 change|changed|changes ~1 your|their|his|her|the mind|minds|tune
        how|why|when|where ~4 @initiative|focus|momentum|interest ~6 get|got|gets ~1 lost|dropped|shelved|parked|
            forgotten|buried|sidelined|pushed|stuck
        what|which|who ~3 got|get|gotten|been ~1 dropped|lost|shelved|parked|forgotten|sidelined|cancelled ~2 along|
            way|since|on
        who is|are|has ~6 now that|since ~6 gone|left|retired|moved|changed|out|here
        what|how|where|why ~6 now that|since ~6 gone|left|retired|moved|changed|out|here
        what was|were|had ~8 when|before|after ~8 @falloff
        unlike ~3 last|first|before|previous|earlier|old
        is|are|does|do|was ~8 way ~2 was|were|used
        did|has|have a|something|anything|another|someone|somebody|new ~5 push|pushed|replace|replaced|overtake|
            overtaken|derail|derailed|kill|killed|bump|bumped|stall|stalled|sideline|shelve|shelved|sink|disrupt|
            disrupted|slow|slowed|distract|alter|upset|take|taken
        what|anything|something ~3 came|come ~1 out of
        has|have|did ~6 lose|lost ~3 appeal|shine|interest|steam|momentum|importance|relevance|support|backing|
            sponsor|faith|trust|urgency|priority
        has|have ~8 @changing|eased|improved|dried|grown|slipped
        what|who ~6 behind ~4 decision|move|choice|step|change
        what do|does|did ~5 mean ~3 now|today|still
        still so|like|that|it
        did|has|have ~8 move|moved on
        {_ASKS}|was|is|did ~9 think|thinking again|twice|differently
        {_ASKS} ~1 is|are|does|do not ~4 more|longer|anymore
        when|where|why|how ~1 it|that|this|things|people|they ~1 @falloff|@changing|@turned|went|became|lost
        what became of
        """
