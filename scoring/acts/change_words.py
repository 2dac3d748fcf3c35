"""Wordings of asking what has changed, and of a change that is only supposed."""

from scoring.acts.pattern import Patterns
from scoring.acts.turning_words import TURNINGS

WHAT_CHANGED = Patterns(
    {
        "changed": f"""{TURNINGS}
        what|whatever is|has ?since happened|become to|of
        not|no ~1 like|as|what|how it|that|things|they ~1 was|were
        something|anything|things ~3 moved|changed|shifted|happened ~4 what
        how does|do|did ~4 compare|differ ~2 with|to|from
        when did ~3 stop|quit|cease|give ~1 using|use|log|logging|it|up
        why ~4 no longer
        what happened ~2 that|which changed|made
        when did ~6 drop|fall|stop|dip|decline|slow|tail|peter|fade
        how come ~2 nobody|none|no|few|people ~6 anymore|now|longer|any
        where are|is you|things|we|it ~1 now|today ~5 then|compared|since
        what|who make|made ~3 people|them|you|team|teams|users|managers|everyone ~1 turn|stop|leave|drop|switch|
            quit|give|lose|go|move
        what ~2 going ~1 on ~2 now|today
        why ~3 not ~5 anymore|any|longer
        since then $
        how ~5 developed|progressed|evolved|unfolded|moved|gone ~3 since|after|from|over|in
        turning|tipping|breaking point
        what ~2 different ~1 about|now|today|from|then|this
        what is ~1 new ~3 since|side|end|you|there|these|days|world|then|now
        what made ~2 difference between
        why ~4 stop|stopped|drop|dropped|quit|abandon|abandoned|switch|switched|cease|ceased|give|gave ~5 use|using|
            used|log|logging|it|back|away|up|working|that
        where|how do|does ~2 things|it|that|this|you|we|onboarding|plan|goal|project ~1 stand ~5 today|now|compared|
            with|these|there
        something ~3 changed
        what|how ~5 looks|look ~1 different
        what ~3 turned|tipped|shifted|altered|moved ~2 for|on|in|around|since|between|the
        what ~2 has|have ~3 been|gone|happened ~2 going|on ~3 since|between
        how ~5 compare|compares|compared ~4 then|now|back|when|before|year|start
        what|how|where|why ?exactly ?else ?then ?really changed|shifted
        what|how|where|why|when ~2 have|has|had|did|is|was ~4 changed|shifted
        what|how ~4 change ~1 since|there|then|now|between|along|in|for|on|at|after
        what do|did|does change $
        what happened|came|come|went|lies|happen ?in ?on between
        what is ~1 new|changed ~1 since
        what ~1 knock|knocked|threw|pushed|took ~3 off
        what|anything|something|how ~5 different now|today|since|from|this|these
        what is|has been|was|are|were ?most different
        has|have|did ~5 changed|change|shifted|shift|moved|different
        is|are|was|were ~5 changed|different ~3 now|today|since|then|anymore|these|this
        is|are|was|were ~5 changed|different ~1 from|to|than ~1 when|before|last|then|a|two|three|how|day|first
        is|are|was|were ~5 different ~1 from|to|than what ~1 was|were|had|did|used
        point|moment|stage|time ~1 when|where|that|at ~4 @falloff|@changing|lose|turn|become|became
        since|after|once ~5 what|how|who|where|why has|have|had
        what|how|who|where|why has|have|had ~8 since|after|once
        what|how did things|it|that|the ~4 go|pan|develop|turn|work|unfold ~4 after|since|once|from
        how did|has|have ~6 pan|turn|play|shape|go|gone from|out
        what come|came|crop|cropped|pop|popped up
        did the|that|your|this ~2 survive|stick|continue
        when ~4 notice|realise|realize|feel|see|spot|remember ~4 @falloff|@changing|slip|go|turn
        when ~4 start|started|begin|began|starting to|going ~2 go|fall|drop|down|change|slip|decline|wane|fade
        is|are there ~1 new|different|another ~1 way|approach|plan|owner|sponsor|boss|direction|priority|strategy
        where|when did we ~2 lose|lost|part
        what ~1 make|made it|that|things|them|usage ~5 halt|stop|stall|fail|grind|freeze
        still ~2 behind|keen|committed|interested|bought|sold|believe|care|right
        have|had|has ~1 anything|something|much to do with
        how|what do|does the ~1 picture|situation|world|landscape ~1 look
        is|are|does|do ~1 original|initial ~6 still|right|valid|hold
        now|today|days ~2 compared|versus|against ~6 *
        what|who break|broke|disturb|disturbed|upset|unsettled|interrupt|interrupted ~2 that|the|your ~2 rhythm|habit|
            pattern|run|routine|momentum|streak|trend|flow
        has|have|had|did|is|are|was ~1 anything|something|much ~10 since
        how has|have|did ~8 evolve|develop|progress|mature|unfold
        what|how ~6 put|explain|explains|account|accounts ~4 @changing|@falloff|difference
        what have|has|did|were ~6 @period ~2 bring|brought|been|done
        why ~4 nobody|no|not|few|fewer|hardly ~6 days|now|today|nowadays|currently|anymore
        is|are|has|have|had|was|were ~5 @changing ~4 now|today|since|then|anymore|off|over
        how did|have|has ~2 get|got|end|ended|come|came|land|landed|wind|wound ~4 here|there|this|point
        what has|had|is|have ~1 happened|changed|moved $
        what happened ?there $
        what|how|anything|something have|has|had|are|is|was|were|did|do ~6 differently
        what|whatever ~2 happened|happen|become|became ~1 to|with|of the|that|your|our|this ~2 @initiative
        what|who ~4 make|made|making ~3 people|them|you|team|teams|users|everyone|staff|crews|managers ~1 turn|stop|
            leave|drop|switch|quit|give|lose|go|move|abandon
        how has|have|is|are|did|had|was|were ~10 since
        is|are|was|were|do|does|have ~8 still ~3 table|agenda|cards|radar|list|live|important|priority
        when|where did|has|have ~8 vanish|disappear|evaporate|die|fizzle|sour|cool $
        when|where did|has|have ~2 @initiative ~1 go|gone|end
        what is ~1 latest|news|update ~1 on|with|since|from|in|at
        what is|are ~1 situation|position|picture|status|story|state ~4 now|today|these|since|nowadays
        why|when|how|what did|has|have|is ~6 fall|fallen|fizzle|unravel|slip|die|drift|go|gone|wander ~2 apart|wayside|
            flat|away|quiet|cold|backwards|downhill
        why|how|what|when ~5 fell|fizzled|unravelled|slipped|died|drifted|went|wandered ~2 apart|wayside|flat|away|
            quiet|
            cold|backwards|downhill
        what|who ~2 put|puts|hit|slammed|pulled|applied ~3 brake|brakes|hold|ice|pause|backburner|plug|rug
        what ~8 that was|were|did not ~4 then|before|earlier|going|happening
        how did|have|has ~4 go|gone|get|come|end|slip|move ~4 from ~6 to
        how you|it|that|things|we|they went|got|came|slipped|moved|ended ~4 from|up|to
        what|any ~4 difference|change|changes ~4 since|from|now|compared|then
        what ~4 difference ~2 between ~2 now|today|before|start|last|when|what|how
        between then
        same ~4 as ~3 when|before|then|back|last|at|in|they|it|ever|first
        what ~2 lead|led|made|caused|prompted|pushed|drove|brought|got ~4 rethink|rethinking|reconsider|reassess|doubt|
            doubting|question|questioning|review|away|pull|cool
        what|who|when ~3 changed your|their|his|her|the
        was|is there ~2 moment|point|trigger|event|incident|turning|particular ~6 when|where|that|which|tipped|*
        how ~12 compare|compares|compared|versus ~4 then|now|back|when|before|year|start|beginning|first
        how|what|which|is|are|do|does ~6 still ~2 hold|holds|stand|stands|apply|applies|true|valid|relevant|matter|
            matters|count|counts|there|alive
        what|how|where|which ~2 not ~1 go|happen|turn|pan ~3 way|plan|planned|expected|hoped|imagined|intended
        what|how|where|which ~5 differ|differently|different|as|than|way|from ~3 planned|expected|hoped|imagined|
            intended|plan
        what happened|happen|become|went|gone|going|come ~4 since|between|after|along|in the
        what ~2 become|became of
        what got|gets|came|stood|has|is|went ~3 in|off|between ~1 the|your|that way|track|course|them|route|rails
        where did ~6 change|shift|turn|go|come|slip|drift|wrong|off|stop|stall|stick|get
        what ~2 moved|move|drifted|evolved|turned|knocked
        how ~3 thing|picture|priority|situation|need|world|plan|goal|target|landscape|that|it|those|
            they ~3 changed|moved|evolved|look|looked|shifted|different|stand|looking
        how far|close|near ~6 from|to ~4 goal|target|aim|that|there|it
        tell|walk|talk|take|help|curious|understand|hear|describe ~8 changed|change|different|shifted|since|happened
        what|when ~5 ~3 priority|priorities ~3 change|changed|shift|now
        what|which ~6 is|are|looks|look|feels|works ~3 different
        how come|why ~5 no|not ~3 longer|anymore
        what ~6 today|now that was|were not|did
        what ~3 stopped|kept|prevented|held you|it|that|them|this
        what ~4 since then|that|you|the
        what|where|why|has|have ~8 since then|that|you|we|@month|spring|summer|autumn|winter|last|he|she|they
        how has|have|did|had ~6 since then|that|you|we|@month|spring|summer|autumn|winter|last|he|she|they
        what ~3 meantime|meanwhile|interim
        when did ~2 stop|cease|become|turn|lose
        what ~3 came|come along
        what ~5 changed|changes the|that|this|things|everything
        what ~4 not|no|never ~4 same|anymore|longer
        what|anything|something|which|much|lot ~6 @changing|move|new|happen ~8 since
        what|where|when|why have|has|is|are|did|was|were|come|came|go|went|get|got ~10 since
        what ~1 made|makes ~3 go|come|fall|drop ~1 down|off|back
        when|why|how|what ~8 lose|lost ~2 interest|faith|momentum|focus|trust|steam|priority|heart|appetite
        why|when|how did ~5 go|fall|turn|switch|return|revert ~1 back
        still ~1 up to date
        what was|were ~2 different
        do|does|did|how ~6 differently
        was|is it ~8 changed|moved|shifted
        what ~4 kept|keeps|stopped|put ~5 from|off ~1 using|logging|working|doing|getting
        what|why ~10 lately|recently
        what is|was ~8 changed|shifted
        same ~3 still
        what ~1 brought|took|drove|dragged|pushed|sent ~4 down|up|back
        what|who ~4 come|came|gone|stepped ~1 in|into its|their|his|her|that place
        reason ~4 you|they|people|users|team|everyone ~3 @falloff
        since ~4 what|how|anything|where ~3 happened|changed|moved|going|new|different|come|gone|shifted
        has|have|did something|anything|much ~2 come|crop|pop|change|happen|shift
        has|have|had|did|is|are anything|something|much|lot|things|that|priorities|goal|plan ~10 since|anymore
        anything|something|much ~2 changed|happened|moved|shifted|altered|developed|evolved
        anything|something|what|much ~2 new|different|differently ~6 since|from|than|to|now|compared|side|end
        any|what|which ~2 changes|developments|shifts|movement|news ~5 since|side|end|team|lately|recently|last|in
        what|who ~1 make|made|cause|caused|lead|led|drive|drove|trigger|triggered|prompt|prompted|bring|
            brought ~7 @falloff|shift|switch|turn|change
        what|who is|was|lies|lay ~1 behind ~4 drop|dip|fall|decline|slide|slump|change|shift|switch|turn
        at what point|stage ~8 @changing|@falloff|lose|move|happen|turn|become|go
        when|how did ~8 @changing|@falloff|slip
        why|come ~6 not|no|nobody|none|never|hardly ~8 more|anymore|longer
        why has|have|did|is|are ~6 @falloff ~2 off|away|down|out|since|so
        what happened ~2 after|along
        then what happened
        what ~2 derail|disrupt|intervene|scupper|stall|kill|sink|overtake|upset|unseat|sidetrack
        what|when|where|how ~5 wheels|track|rails|course|plans ~4 off|astray|wrong|sideways|awry|unstuck
        what ~2 knocked|threw|took|pushed|blew|put|pulled|sent|steered ~1 you|it|that|this|things|them|the|your|
            people ~3 off|
            sideways|astray|aside
        is|are|was|do|does|has|have|would|will ~6 still ~6 same|goal|plan|aim|aiming|target|priority|priorities|
            after|picture|valid|relevant|hold|holds|stand|stands|case|true
        what|which ~6 still ~4 same|holds|stands|true|valid
        has|have|did|is|are|what|which|how ~6 stayed|stay|remained|remain|unchanged ~3 same|since|put|it|as|that
        how ~8 used to|before
        what ~4 used to
        tell|walk|talk|take|fill|bring|catch|update|curious|understand|hear|describe|know|love|
            see ~10 changed|different|shifted|moved|evolved|developed|happened|since
        """
    }
)
NOT_CHANGED = Patterns(
    {
        "supposed": """
        would ~8 take|takes|ease|lift ~3 pressure|load|weight|strain|stress|burden
        still ~2 there|here|rain|minute|time|moment|hear|use|using|recommend|question|questions|room|free|available|
            waiting|works|running|broken|down|legal|line
        would|should|must|could|might ~4 change|different|differently|look|move|shift
        will|shall ~5 change|different|differently|move|shift|develop
        how often|many|long
        when was|were ~1 last|first time
        how much do|does ~4 change
        want|wanted|like|hope|hoping|hoped|wish|planning|going ~3 change|differently
        you|we|they|i plan to ~2 change
        what happens
        who|which ~1 changes
        need|needs ~1 to ~3 change|different|look
        what need|needs ~1 change
        imagine|suppose ~16 change|different
        ^ ?just ?so ?and picture ~16 change|different
        if ~4 changed|changes|change
        """
    }
)
"""A change that is only supposed is none that happened."""
VIEW_ASKED = Patterns(
    {
        "view": """
        would|could|can you ~1 say|reckon|tell|guess|describe|put|explain|attribute
        must|may|might|could have ~1 changed|shifted|moved|happened|turned|become|come
        """
    }
)
""" "What would you say has changed?" supposes nothing, and "something must have changed" takes it as happened."""
