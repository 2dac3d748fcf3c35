"""Wordings of questions about what goes wrong, what it leads to, what better would be worth, what changed."""

from scoring.acts.pattern import Patterns

WHAT_CHANGED = Patterns(
    {
        "changed": """
        what|how|where|why ?exactly ?else ?then ?really changed|shifted
        what|how|where|why|when ~2 have|has|had|did|is|was ~4 changed|shifted
        what|how ~4 change ~1 since|there|then|now|between|along|in|for|on|at|after|$
        what do|did|does change $
        what happened|came|come|went|lies|happen ?in ?on between
        what is ~1 new|changed ~1 since
        what ~1 knock|knocked|threw|pushed|took ~3 off
        what|anything|something|how ~5 different now|today|since|from|this|these
        what is|has been|was|are|were ?most different
        has|have|did|is ~5 changed|change|shifted|shift|moved|different
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
HYPOTHETICAL = Patterns(
    {
        "hypothetical": """
        what|how ~6 would|could|might ~6 mean|do|change|bring|give|free|allow|open|look|gain|help|add|improve|matter|
            achieve|let|make ~6 if|with|for|having|when|to|you
        if ~12 what|how ~2 would|could|might
        would|could|might it|that|this|having|being|getting|knowing|seeing|@adjective ~8 your|you|for|to|the|a|if
        """
    }
)
"""Asking what another state of things would be like."""
SAD = Patterns(
    {
        "sad": """
        @problem|@loss|nothing|another|again|worst|happen
        stay|stays|continue|continues|carry|go|goes ~2 like|same|on|as
        """
    }
)
CURED = Patterns(
    {
        "cured": """
        no|not|never|nobody|without|less|fewer|stop|stopped|gone|instead|fixed|solved|away|avoid|longer|cut|halve|half
        """
    }
)
NOT_CHANGED = Patterns(
    {
        "supposed": """
        would|should|must|could|might|need|needs ~4 change|different|look
        what happens
        if ~4 changed|changes|change
        """
    }
)
"""A change that is only supposed is none that happened."""
_BENEFIT = (
    "help|useful|valuable|worth|better|easier|difference|benefit|save|saves|matter|improve|free|faster|simpler|"
    "solve|value|good|interesting|appeal|attractive|welcome|handy|great|relief|nice|ideal|possible|gain|worthwhile"
)
NEED_PAYOFF = Patterns(
    {
        "payoff": f"""
        what|how ~4 worth ~1 to you|your|them|the
        how would ~4 look|be|change|differ ~4 if|with|without ~1 nobody|never|everything|everyone|all|you|they|a|that|
            half
        would|will|might|could your|the|their|people|everyone|anyone ~6 glad|pleased|thank|love|welcome|
            appreciate|happier|sleep
        what|how ~10 if|when|once|were ~5 stop|stopped|stops|quit|no|never|not|vanish|vanished|
            disappeared ~4 @problem
        what|much|where ~2 in it for you|your|them|the
        what ~2 would|could|might|will you|your|they|the|their|people ~8 with|if ~5 back|free|freed|extra|spare|
            saved|evenings|nights|weekends|mornings|time|hours|days
        would ~8 {_BENEFIT} ?you ?your ?for ?to ?if ?a
        could|will|might ~6 help|useful|valuable|worth|difference|benefit|easier
        how|what ~3 would ~3 {_BENEFIT}|change ~8 if|to|you|it
        how|what ~6 {_BENEFIT} ~3 would|to|if
        what would|could|might ~4 mean|do|be|look|change|bring|give|free|allow|enable|open ~8 if|to ~6 could|
            had|were|was|did|took|got|worked|came|went|half|days|day|faster|never|see|no|able|without|only|
            minutes|sooner|get|halved|knew|fewer|stopped
        what would you|your|they|the ~3 do|be|achieve|use|spend|put|focus|tackle|gain ~5 with|if|on|able|
            instead ~5 time|hours|days|money|could|had|were|was|did|freed|back|capacity|week|saved
        if ~12 faster|half|halved|quicker|sooner|less|fewer|never|could|gone|back|same|one|were|solved|fixed|
            reliable|removed|instant|instantly|minutes|shorter|automatic|visible|went|took|had ~6 what|how|
            would|who|where ~4 mean|do|gain|help|change|be|open|free|difference|worth|look|value|save|use|put|spend
        how ~4 help|helps ~6 if|to|you|your
        what would|does good|success|ideal|perfect|great|better look|be
        how would|could ~6 benefit|gain|profit|help
        would ~4 take|lift|ease|relieve ~4 pressure|load|weight|strain
        what difference
        suppose|imagine|picture ~12 what|how|would
        where would ~6 save|help|gain|benefit|put|use|spend
        why would ~8 help|useful|valuable|important
        how valuable|useful|helpful|important|attractive would|is
        is it important|useful|valuable|helpful ~4 to|that|for
        what ~3 upside|benefit|payoff|gain|win|prize
        """
    }
)
IMPLICATION = Patterns(
    {
        "implication": """
        what|who go|goes|get|gets|left|leave ~1 undone|unanswered|unsold|unpaid|short|without|untouched
        how far|late|much ~6 behind|back|late|set|off
        ^ ?and ?but ?so ?now if ~3 it|this|that|nothing|things|they ~4 stay|stays|continue|continues|go|goes|
            keep|keeps|happens|slip|slips|fails|lasts|drags|again|on
        what|how ~9 cost|costing ?you|your|to|them|the|us|a|each|per|in
        who ~2 pick|picks|picking up
        what do|does|did|will ~8 look like ~4 after|then
        once|after ~8 what|how do|does|did|will|would|is
        how much ~5 set|sets ~2 back
        what do|did|does ~4 do to ~1 the|your|that
        how much ~8 cost|lose|lost|losing|waste|wasted|leak|burn|tied|owe|slip|bleed|spoil|scrap|penalty|
            overtime|rework
        how many ~8 lose|lost|losing|miss|missed|affected|cancel|cancelled|waited|waiting|walk|walked|leave|
            left|delayed|slip|turned|stranded|complain|complained|impacted|churn|churned|hit
        what happen ~4 when|if|to|with|after|then|next|once|meanwhile|because|downstream|as|while|in
        what happens|would|will happen|$
        what happens $
        what ~3 happen ~10 if|when|next|then|to
        what if nothing|it|this|that|you|they|no|things|the|another|approvals ~8 change|changes|happens|again|
            keep|keeps|miss|slip|slips|continue|continues|fail|fails|not|never|late|still|stay|stays|fixed|$
        how|who|what|which ~6 @effectverb ?you|your|the|them|on|to|for|their|$
        where ~6 affect|impact|hurt|cost|hit
        how|what ~5 mean|means|meant ~1 for|to|in
        what|which ~5 @effectnoun
        what|how much|big|bad ~4 at|on|behind|under stake|risk|line|pressure|schedule
        what ~4 do|does|did|done|doing ~1 to ~1 your|the|you|their|people|morale|them
        who ~6 suffer|suffers|pay|pays|feel|feels|felt|affected|hit|wait|waits|lose|loses|blame|blamed|carry|
            carries|absorbs|notice|notices|impacted|deal|deals|hurt|hurts|hears|pick|picks|bear|bears
        what|who|which ~5 suffer|suffers|slip|slips|slipped|wait|waits|waiting|stall|stalled|pile|piles|back|
            drop|dropped|knocked|delayed|sacrifice|sacrificed|postponed|abandon
        what ~7 hold|holds|held|holding up|off
        what ~3 can|could you|they|your ~2 not
        where ~5 bite|bites|hurt|hurts|felt|feel|show|shows|hit|hits|land|lands
        what|where|how ~5 leave|leaves|left ~1 you|your|them|the
        what ~6 as a result|consequence
        what ~5 lead|leads|led ~2 to
        how ~4 customer|customers|board|boss|clients|team|people|staff|drivers|cfo|leadership|users|
            managers ~4 react|reacted|respond|responded|take|took|cope|coped|feel|feeling|manage|managed|see
        what ~4 customer|customers|board|boss|clients|team|people|staff|cfo|leadership|users|managers|directors|
            auditor|auditors ~3 say|said|saying|think|make|made|do|tell|told|hear
        what do|does|did|is|are|will|would|has|have ~2 @people|legal|sales|compliance|risk|hq|head|procurement ~2 say|
            saying|said|think|thinking|make
        how urgent|serious|severe|costly|expensive|badly|bad|critical|damaging|painful|hard|big|much ~3 is|was|
            does|did|has|of|a|are|were|do
        why ~3 matter|important|urgent
        what are|were|is ~2 not ~1 able|getting
        what|which ~3 unable
        how many|much ~3 ~3 lose|lost|miss|missed
        what is|was|are ~2 riding|hanging|depending|behind
        what hangs|rides|depends
        what depend
        knock on
        what ~3 pressure|risk|price|bill|exposure
        what ~4 force|forces|forced|push|pushes|pushed|make|makes|made|stop|stops|stopped|keep|keeps|kept|delay|
            delays|delayed|prevent|prevents|block|blocks|cause|causes|caused|trigger|triggers|create|creates|
            created ~2 you|your|them|the|in|for
        how does|did|do|will|would|has|is that|this|it|a|an|the|those|these|late|losing|missing|
            such ~8 @effectverb|spread|play|sit|land|look|ripple|feed|change|weigh|translate|reflect|come ~3 on|
            your|you|the|with|down|through|into|across|out|for|in|over|back
        what else ~4 depend|depends|slip|slips|move|moves|stop|stops|wait|waits|delay|break|breaks|hit|goes|
            cost|costs|affected|touched
        what ~3 worst
        what does|did|do|will|would it|that|this|those|a|each|every|an|one|another ~5 do|mean|cost|take|set|
            hold|trigger|spoil|delay|break|stop|add|push|keep ~3 to|from|you|your|up|back|off|on|the|them
        what would waiting|doing|not|inaction|staying
        how would|will ~6 miss|missing|missed|slip|slips|slipping|fail|failing|nothing|wait|waiting|delay|another
        what consequences|happens
        how much|many ~3 money|revenue|hours|time|days|weeks|people|jobs|orders|customers ~6 lose|lost|lose|
            waste|wasted|tied|burned|burnt|slip|slipped|missed|affected|hit|delayed|eaten|swallowed|vanish|gone|
            caught
        """
    }
)
_HOLDING = (
    "slowing|delaying|blocking|stopping|preventing|limiting|causing|hampering|clogging|dragging|hindering|jamming|"
    "bugging|bothering|annoying|frustrating|worrying|keeping|putting|driving|eating|tripping|letting|getting"
)
WENT_WRONG = Patterns(
    {"trouble": "what|which|where|who|anything ~3 go|goes|going|gone|went|get|gets|got ~1 wrong|sideways|astray|stuck"}
)
"""Trouble in so many words, whatever else the question holds."""
CAUSE = Patterns(
    {
        "cause": f"""
        what|who|which|something|anything ~2 is|are|was|were|been|keeps ?still ?really {_HOLDING}
        how is|are|has|have ~4 work|working|worked|going ~1 out|for|well
        what ~4 put|puts up with
        fed|sick ~1 up|of
        what ~3 is|are not ~3 *
        what|who make|makes|made ~3 so *
        which|what|who ~3 drag|drags|sit|sits|stall|stalls|stick|sticks|slip|slips ~4 longest|most|worst|on|around
        what ~2 not ~3 like|enjoy|love
        what put|puts ~2 off
        what is|was|lies|lay|sits|sat ~1 behind
        why ~3 think|reckon|suspect
        why ~4 nobody|none|no|never|few|fewer|hardly|rarely|only|stop|stopped|unused|late|empty
        """
    }
)
"""What brings a trouble about is the trouble, not what follows from it."""
PROBLEM = Patterns(
    {
        "problem": """
        @problem
        get|gets|got|getting|stand|stands|gets in ~1 way
        what|who|where|which|how ~5 hold|holds|holding|held ~2 back|up
        keep|keeps ~2 you|up ~1 awake|night
        go|goes|going|gone|went|things wrong|sideways|sour|south|off|astray|badly
        fall|falls|fell ~2 through|over|apart|down|behind|short|off
        let|lets ~2 down
        run|runs|ran ~1 into|out
        what|where|how ~6 improve|better|fix|wish|different|solve|change ~3 could|first|about|if|you|wand|your|
            it|that|$
        what would you ~2 change|fix|improve|do
        not work|working|happy|right|well|add|ideal|satisfied|good
        how well|smoothly|happy|satisfied|reliable|confident|easy|content|quickly|fast|accurate|painless
        how long ~8 take|takes|took|wait|waits|sit|sits|spend|last|lasts|need
        how often ~8 happen|happens|go|goes|have|get|do|does|need
        are|is|were ~5 satisfied|happy|comfortable|content|coping|pleased
        what ~5 stop|stops|prevent|prevents|keep|keeps|block|blocks|slowing|eats|eat|takes|take|missing|time
        why ~10 take|takes|not|fail|still|so
        where ~5 lose|loses|time|leak|breaks|pile|piles|back|stop|stops|snag
        what happened
        what ~4 like|enjoy ~1 least
        what ~3 least
        up the wall
        drive|drives|driving ~2 mad|crazy|nuts|up
        eat|eats|eating ~3 week|day|time|most|hours
        waste|wasted|wasting|chase|chasing|re-do|rekey|twice|by hand|spreadsheets
        too much|many|long|slow|late
        up at night
        """
    }
)
