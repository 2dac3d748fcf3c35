"""Wordings of asking what has changed, and of a change that is only supposed."""

from scoring.acts.pattern import Patterns

WHAT_CHANGED = Patterns(
    {
        "changed": """
        what|whatever is|has ?since happened|become to|of
        not|no ~1 like|as|what|how it|that|things|they ~1 was|were
        something|anything|things ~3 moved|changed|shifted|happened ~4 what
        how does|do|did ~4 compare|differ ~2 with|to|from
        when did ~3 stop|quit|cease|give ~1 using|use|log|logging|it|up
        why ~4 no longer
        what happened ~2 that|which changed|made
        when did ~6 drop|fall|stop|dip|decline|slow|tail|peter|fade
        how come ~2 nobody|none|no|few|people ~6 anymore|now|longer|any
        where are|is you|things|we|it ~1 now|today ~5 then|compared|since|$
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
            with|these|there|$
        something ~3 changed
        what|how ~5 looks|look ~1 different
        what ~3 turned|tipped|shifted|altered|moved ~2 for|on|in|around|since|between|the
        what ~2 has|have ~3 been|gone|happened ~2 going|on ~3 since|between
        how ~5 compare|compares|compared ~4 then|now|back|when|before|year|start
        what|how|where|why ?exactly ?else ?then ?really changed|shifted
        what|how|where|why|when ~2 have|has|had|did|is|was ~4 changed|shifted
        what|how ~4 change ~1 since|there|then|now|between|along|in|for|on|at|after|$
        what do|did|does change $
        what happened|came|come|went|lies|happen ?in ?on between
        what is ~1 new|changed ~1 since
        what ~1 knock|knocked|threw|pushed|took ~3 off
        what|anything|something|how ~5 different now|today|since|from|this|these
        what is|has been|was|are|were ?most different
        has|have|did ~5 changed|change|shifted|shift|moved|different
        is ~5 changed|different
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
        what|where|why|has|have ~8 since $|then|that|you|we|@month|spring|summer|autumn|winter|last|he|she|they
        how has|have|did|had ~6 since $|then|that|you|we|@month|spring|summer|autumn|winter|last|he|she|they
        what ~3 meantime|meanwhile|interim
        when did ~2 stop|cease|become|turn|lose
        what ~3 came|come along
        what ~5 changed|changes the|that|this|things|everything
        what ~4 not|no|never ~4 same|anymore|longer
        """
    }
)
NOT_CHANGED = Patterns(
    {
        "supposed": """
        would|should|must|could|might ~4 change|different|look
        need|needs ~1 to ~3 change|different|look
        what need|needs ~1 change
        imagine|suppose|picture ~16 change|different
        what happens
        if ~4 changed|changes|change
        """
    }
)
"""A change that is only supposed is none that happened."""
