"""Words of loss and hardship, and of whose side they fall on."""

from scoring.acts.pattern import Patterns

OUR_SIDE = Patterns(
    {
        "ours": """
        our|my ~2 @people
        for us
        on us|me
        we|i ~1 have|had|are|were|was|feel|felt
        """
    }
)
THEIR_SIDE = Patterns(
    {
        "theirs": """
        you|your|yours|their|them|customer|customers|nobody
        the ~1 @people
        """
    }
)
FOR_OURS = Patterns({"ours": "for|on|to our|us|me|my"})
THEIRS_PLAINLY = Patterns({"theirs": "your|yours|their|customer|customers"})
COUNTED = Patterns({"counted": "#"})
LOSS = Patterns(
    {
        "loss": """
        @loss
        can|could|do|did|will|would not
        no|without ~1 @opnoun|@people
        was|were|been ~1 out
        had|have no
        nobody|no one
        no|without|nothing|none ~3 job|jobs|work|screen|screens|system|answer|power|data|signal|orders|help|
            view|information|access|line|phones
        nobody|none|no ~6 see|know|reach|work|load|order|pay|call|answer|get
        hold|held|back|pile|piled|back up
        set|push|pushed ~2 back
        sit|sat|stand|stood|left|wait
        run|rushed ~1 off ~1 its|their|your
        snowed under
        nothing|nobody ~2 move|moved|worked|happened|went|left|ran|came|answered|knew
        without ~2 eyes|picture|sight|routes|orders|contact|clue|map|list|plan|idea
        fall|falls|fell|fallen apart|behind|over|through
        by|from|on ~1 guesswork|memory|instinct|guess
        one after another|the
        was|were|is|are gone
        burn|burned|burnt|killed|spent|wasted ~1 #|half|all|the ~2 hours|morning|day|shift
        # ~2 hours|minutes|hour ~2 on the phone|phones
        phoning|ringing|calling|chasing|guessing ~4 one|1|round|around|about|every|each|where
        by hand
        stay|stayed|remain|remained|stuck|parked|kept ~3 yard|depot|garage|home|base|park|bay|bays|hangar|warehouse|dock
        standstill
        nowhere to
        no way to|of
        swamped|flooded|inundated|bombarded|overrun|besieged ~1 with|by
        angry|irate|furious|worried|desperate ~1 call|calls|customers|callers|emails|people|clients
        empty|black|blank|dead|frozen|grey|blind screen|screens|board|boards|map|maps
        hands ~1 tied
        tatters|shambles|smoke|pieces|chaos|limbo
        ate|eat|eaten|swallowed|wiped|gobbled ~2 your|whole|all|half|up|out
        threw|thrown|knocked ~5 off|sideways|over|out|course|back
        upside down
        in the dark
        flying|working|running|driving|planning|operating blind
        hung|hanging|waiting|standing|sitting|stood|sat ~1 around|about
        idle|idled
        wrong ~1 place|places|address|addresses|sites|customers|customer|street|order
        improvise|improvised|improvising|scrambled|scrambling
        twiddle|twiddled|twiddling
        fielding|fielded ~2 call|calls|complaints|questions
        too late
        cost|took|robbed you|your ~5 *
        ruined|wrecked|destroyed
        on|with ~1 paper|pen
        on hold
        out of
        go|went|gone ~1 down|dark|dead|dry|unanswered|silent|missing
        later|late|behind
        go|went|gone ~1 begging|waste|bin|skip|off|bad|board
        in|into|for|to ~1 bin|skip|tip|drain|gutter
        throw|threw|thrown|tip|tipped|pour|poured|write|wrote|written ~4 out|away|off
        not ~1 happen|go|run|arrive|come|open|leave|start|get|work|turn
        called|put|sent|turned off|away|home|back
        cost|costs|costing you|your|them
        undone|unserved|undelivered|adrift
        # ~2 hour|hours|minutes|days ~1 gone|lost|wasted
        full of ~4 going|sitting|standing|stuck|parked ~1 nowhere|idle|there|outside|waiting
        one|1 by one|1
        empty handed|handedly
        got|had|have ~1 nobody|nothing
        never happened|came|arrived|left|turned|got|went|showed|reached
        not ~2 single thing|word|answer|van|job|line|clue|soul
        on its|their|your knees
        neither ~5 nor
        no reason|cause|plan|answer|answers|explanation
        nothing in|on|for your|their hand|hands|desk
        let|letting down
        took|taken|knocked|wiped|taking|knocking ~3 out
        let|left hanging
        took|taken|take|caught|catch ~1 flak|blame|heat|earful
        no sight|view|eyes of|on
        nobody|no one ~1 at|on the door|way|end|line
        """
    }
)
PEOPLE = Patterns({"people": "@people|nobody"})
_WORKED = (
    "do|work|send|plan|reach|see|dispatch|deliver|load|serve|route|assign|start|move|take|answer|"
    "operate|get|tell|find|use|"
    "run|ship|give|schedule|book|leave|bill|pay|order|track|trade|open|treat|teach|produce|print|scan"
)
OF_THEIRS = Patterns(
    {
        "of-theirs": f"""
        you|your ~4 blind|standstill|dark|idle|idled|paralysed|stranded|grounded|crippled
        you|your ~3 could|can|did not ~2 {_WORKED}
        you|your ~5 no way to|of *
        you|your ~5 nowhere to *
        you|your ~4 hands ~1 tied
        you|your ~4 had to ~2 {_WORKED}|improvise|ring|call|phone|cancel|wait|write|guess
        you|your ~3 without routes|routing|system|screens|phones|power|orders|plan|data|access|
            connection|line|network
        your ~2 plan|schedule|roster|rota|operation|operations|shift|timetable|programme|
            deliveries|production ~4 ruined|
            wrecked|tatters|smoke|pieces|chaos|destroyed|upside|sideways|shambles
        your ~3 stay|stayed|remained|parked|stuck ~3 yard|depot|garage|home|base|park|bay|bays|warehouse|dock
        your ~5 angry|irate|furious ~1 calls|customers|callers|emails|people|clients
        your ~5 empty|black|blank|dead|frozen screen|screens
        you|your ~6 empty|black|blank|dead|frozen screen|screens
        we|it|that|this|outage|failure ~2 cost|robbed|lost|stole you|your ~3 #|half|whole|entire|morning|
            day|hours|shift|week|customers|customer|jobs|orders|contract|contracts
        we|it|that|this|outage|failure ~2 took ~1 #|half|whole|most|all ~3 you|your
        ate|eaten|swallowed|wiped|threw|knocked|turned ~2 your *
        nothing|nobody ~2 move|moved|worked|happened|went|left|ran ~2 your|you
        you|your ~6 zero|nil|hardly|barely ~1 visibility|sight|view|cover|contact|signal|power|stock|access
        you ~2 missed|lost ~1 the|your|a|#|all ~3 *
        you|your ~3 kept|left waiting|hanging|holding|standing|guessing|hoping|stuck
        you|your ~3 no ~1 idea|clue|inkling ~1 where|what|who|which|how|when|of
        your ~4 was|were ~2 down|dead|silent|offline ~1 for|from|until|all|on|monday|the|that|@day|@time|right|between
        you|your ~4 on ~1 the phone|phones ~2 to|all|with|trying
        we|it|that|outage|failure ~1 cut you|your ~3 off|adrift
        you|your ~5 undone|unserved|unanswered|undelivered|stranded
    """
    }
)
"""A loss that is named by itself where it is said of the buyer, whatever thing it fell on."""
HYPOTHETICAL = Patterns(
    {
        "if": """
        ^ ?and ?but if|unless|whether
        in case
        ^ ?so any|every|outages|downtime|delays|failures|interruptions|breakdowns|disruptions ~3 can|could|may|might|is|
            are|cost|costs|hurt|hurts|mean|means|bad
        in any way
        any inconvenience|trouble|disruption|impact|bother|hassle|upset|confusion|problem|problems|issues
        """
    }
)
CHECKED_BACK = Patterns(
    {
        "checked": """
        ^ ?and ?so if i|we ~2 understand|understood|read|heard|hear|follow|followed ~3 right|correctly|properly|you
        ^ ?and ?so if i|we ~2 have|got|get|remember|am ~3 right|correctly|properly|straight
        ^ ?and ?so if i|we am not mistaken|wrong
        ^ ?and ?so unless i|we ~2 misheard|misread|misunderstood|mistaken|wrong
        """
    }
)
"""An "if" that supposes nothing: "if I've got this right"."""
SUPPOSED = Patterns({"supposed": "could|would|might|may"})
RESTORED = Patterns(
    {
        "restored": """
        @people|you|they ~1 can|should|could ~2 see|use|work|dispatch|send|get|reach|route|track ~6 again|now|normal|
            already
        will ~1 be able to
        able to ~1 see|use|work|dispatch|send|get|reach|route|track ~5 again|now|normal|already
        back up and running
        back up again|now
        """
    }
)
"""What works again is no loss, unless a "not" stands with it."""
OTHERS_SIDE = Patterns(
    {
        "others": """
        another|other|some|several|many|most|#|every ~2 customer|customers|client|clients|company|companies|firm|
            firms of ours
        about|around|also ~1 # other|more customers|clients|companies|firms
        a|another|one hospital|school|bank|factory|supermarket|clinic|airport ~1 up|down|along|on the road|street|same
        any|every business|company|firm|organisation
        nobody|none|everyone|everybody here|of us|at our
        cost|costs|costing|hit|hurt us
        """
    }
)
"""Whose loss it is that is neither ours alone nor the buyer's, unless "you" stands with it."""
THEM = Patterns({"them": "you|your|yours"})
CAUSE = Patterns(
    {
        "cause": """
        the|a|an|that|our|this ~2 switch|exchange|hardware|card|router|cable|fibre|fiber|ring|network|line|link|power|
            server|software|circuit ~4 failed|died|dropped|broke|went|gave|tripped|crashed|fell|cut|pushed
        """
    }
)
"""What broke of ours: with nothing else named but the time of day, that is no loss of theirs."""
ABOUT_THE_PLAY = Patterns({"play": "the buyer|narrator|grader|examiner|judge\nrubric|scorecard"})
"""A rep who talks of the exercise names nothing that was hit in it."""
OURS_TOLD = Patterns(
    {"ours": "i|we|our|my|us will|can|could|would|have|had|are|am|did|do|@people|@ourthing\nlet me|us"}
)
"""What tells of us, or of what we will do."""
TO_COME = Patterns(
    {
        "to-come": """
        ^ ?so ?and ?then i|we ?also told|sent|rang|called|warned|emailed|informed|notified|asked|texted|gave|posted|
            offered|advised
        your|the ~2 @people ~1 will|can|shall ?also ?then ?now get|receive|use|switch|log|keep|have ?all ?both a|an|the|
            our|another|it|their|one|two|new|on
        your|the ~2 @people can|may ~1 call|ring|reach|phone|text|rely|count
        will|shall ~1 be ~1 covered|safe|protected|fine|okay
        will|can|shall ~2 use|work|carry|keep ~4 offline|anyway|on|normally
        """
    }
)
"""What their people get or may do from now on, or were told by us: no harm."""
WHEN = Patterns(
    {
        "when": """
        @partofday
        last|this|past|since|every|all @period|@partofday
        @month
        """
    }
)
HARDSHIP = Patterns(
    {
        "hardship": """
        could|had|have|has to|not|only
        only|without|instead|never|nothing|barely|hardly|cut|guess|no
        by hand|paper|phone
        not one|a|any|single
        because of us|our|this|that|it
        had|have|has to
        @problem
        """
    }
)
