"""The wordings by which the kinds of question are told apart."""

from scoring.acts.pattern import Patterns

REPAIR = Patterns(
    {
        "repair": """
        sorry what|pardon $
        what was that $
        can|could you hear me
        can|could|would you ?please repeat ?that|it ?please ?again $
        can|could|would you say that|it again
        say that|it again
        come again $
        i|we did not ?quite catch|hear|get that|you|it|the
        you broke|are|were|cut|dropped ~2 up|out
        i lost you
        are you ?still there
        is the line|connection|sound
        i can not hear|barely
        pardon|hello $
        missed that $
        """
    }
)
CHIT_CHAT = Patterns(
    {
        "chat": """
        how are you ?doing ?today $
        how are|is you|things|everything|it ?going ?today $
        how do you do $
        ^ ?so how is|was your day|week|weekend|morning|afternoon
        do|does ?that|this|it make|making sense
        you know $
        is|does that clear|fair|okay|help|answer|sound ?enough ?good ?fair ?your ?question $
        are you with|following me
        see what|where i mean|am
        would you believe
        how|what about that $
        okay|right|yes|agreed $ 
        is|was that ?what|all right|correct|okay|fair|you ?mean ?meant $
        did|have i get|got|understood|understand|heard|hear ~2 right|correctly|you $
        am i right|hearing|understanding
        who am i speaking|talking
        isn't|is not it|that $
        """
    }
)
CAPABILITY = Patterns(
    {
        "capability": """
        which|what|how many ~3 @productnoun ~4 need|want|like|prefer|require|use|interest|suit|fit|consider
        ^ ?so ?and which|what @productnoun $
        which|what ~1 @productnoun would|do|are|is|did|will you|your|best|right
        would|do you ~2 need|want|prefer|require|like ~5 @productnoun|seats|licences|users|demo|trial|pilot
        how many ~3 seats|users|licences|licenses|people|agents|accounts would|will|do you ~1 need|want|require|onboard|start|buy
        how many seats|licences|licenses
        if our|we|my|the|this ~2 @ourthing|could|can
        if we halve|cut|automate|save|reduce|take|give|show|build|could|can
        did|do you know ~2 our|we|us|most
        did|do you know that|how ~4 @ourthing|customers|clients
        have|did you ~1 seen|see|try|tried|used|heard|hear|look|looked ~3 our|we
        can|could|may|shall|should i|we ~2 show|demo|demonstrate|walk|present|introduce|run ~2 you ~6 @ourthing|demo|how|product|feature|what|our|dashboard|it|works
        would you like|want|care|interested ~3 demo|demonstration|trial|pilot|see|look|our
        are you interested in our|a|the|seeing
        want to see|try
        does|do|is|are|would|will|has|have our|we|the @ourthing
        what|which|how ~6 our @ourthing|feature|product|customers|module|dashboard|pricing|offer
        do you need|want|require ~4 @productnoun|sso|integrations|reporting|dashboards
        would you use|need|want ~2 the|our|a|an ~3 @productnoun|mobile|version
        imagine if our|we
        what if our|we ~2 @ourthing|could|can|told|said|gave|offered|automate
        which of our|these|the ~2 @productnoun|plans|products|options|features
        """
    }
)
VALUE = Patterns(
    {
        "value": """
        did|do you know|realise|realize|see|notice ~10 save|saved|return|roi|percent|payback
        are|were you aware ~8 save|saved|return|roi|percent|value
        would you not agree|say
        """
    }
)
WHAT_CHANGED = Patterns(
    {
        "changed": """
        what|how|where|why ?exactly ?else ?then ?really changed|shifted
        what|how|where|why|when ~2 have|has|had|did|is|was ~4 changed|shifted
        what|how ~4 change ~1 since|there|then|now|between|along|in|for|on|at|after|$
        what do|did|does change $
        what happened|came|come|went|lies|happen ?in ?on between
        what|anything|something|how ~5 different now|today|since|from|this|these
        what is|has been|was|are|were ?most different
        has|have|did|is ~5 changed|change|shifted|shift|moved|different
        what happened|happen|become|went|gone|going|come ~4 since|between|after|along|in the
        what ~2 become|became of
        what got|gets|came|stood|has|is|went ~3 in|off|between ~1 the|your|that way|track|course|them|route|rails
        where did ~6 change|shift|turn|go|come|slip|drift|wrong|off|stop|stall|stick|get
        what ~2 moved|move|drifted|evolved|turned|knocked
        how ~3 thing|picture|priority|situation|need|world|plan|goal|target|landscape|that|it|those|they ~3 changed|moved|evolved|look|looked|shifted|different|stand|looking
        how far|close|near ~6 from|to ~4 goal|target|aim|that|there|it
        tell|walk|talk|take|help|curious|understand|hear|describe ~8 changed|change|different|shifted|since|happened
        what|when ~5 ~3 priority|priorities ~3 change|changed|shift|now
        what|which ~6 is|are|looks|look|feels|works ~3 different
        how come|why ~5 no|not ~3 longer|anymore
        what ~6 today|now that was|were not|did
        what ~3 stopped|kept|prevented|held you|it|that|them|this
        what ~4 since then|that|you|the
        """
    }
)
PERMISSION = Patterns(
    {
        "permission": """
        can|could|may|might|shall i|we ~2 ask|pose|put|check|run|take|explore|start|begin|share|borrow|dig|steal|jump ~4 question|questions|few|couple|some|something|things|minute|minutes|that|first|moment|by|with|you
        can|could|may i ~1 ask $
        would|is|will it|that|now be|okay|all|alright|fine|a ~4 if|to|for ~3 ask|asked|start|started|understand|learn|begin|explore|took|take|talk|go|went|run
        have|do you ?have got ~2 minute|minutes|second|moment|time
        do|would you mind ~2 i|me|my|we
        mind if i|we
        okay|fine|good if i|we ~2 ask|start|take|begin|go
        is now|this ~1 a good|bad|convenient time|moment
        are you okay|fine|happy|open ~2 with|if|to ~2 me|i|we|a|some|ask ~2 asking|ask|few|question|questions|start|some
        have|do you ~2 have|got a|two|five|a|couple|few ~2 minute|minutes|moment|second|time
        would you be open|willing|happy|okay|fine to|with|if ~3 question|questions|me|i|answering|share|sharing
        how about i|we ~2 ask|start|begin
        """
    }
)
SITUATION = Patterns(
    {
        "situation": """
        who ~2 use|uses|using|does|do|handle|handles|runs|run|manage|manages|maintain|maintains ~4 today|now|currently|at|it|that|this|them|system|tool
        how many people|steps|levels|stages|managers|hands|signatures ~2 approve|approves|sign|involved|touch|see|handle|check|are
        what|how ~4 process|workflow|procedure|set up|setup ~3 look|today|currently|now|like|work
        how long have|has|did you|your|they|it|that
        """
    }
)
QUALIFYING = Patterns(
    {
        "qualifying": """
        budget
        funds|funding
        who|whose ~4 signature|name ~3 this|it|contract|paper|line|on|under|$
        who|whose|which ~4 sign|signs|decide|decides|decision|approve|approves|authorise|authorises|authority|sign-off|purse|final|veto|owns|say|call|green ~3 off|this|it|decision|budget|purchase|spend|contract|say|call|purse|strings|light|deal|$
        who ~4 decide|decides|decision|approve|approves|signatory|say|purse|authority|signs|signature|signing
        who else ~4 involve|involved|need|needs|weigh|decide|look|looking|buy|sign|loop|table|room|consider|board|say|input|convince
        who ~3 need|needs|has|have to ~3 sign|approve|agree|say|involved|board
        are|is you|your|it|that ~4 decision|signatory|authority|approver|budget|buyer
        are|is|were you ~3 talking|speaking|looking|considering|evaluating|comparing ~4 other|others|vendor|vendors|supplier|suppliers|else|competitor|competitors|alternatives
        who else are you ~2 talking|speaking|looking|considering|evaluating|comparing
        what|which other|else ~2 vendor|vendors|supplier|suppliers|option|options|provider|providers|tool|tools|product ~4 look|looking|consider|considering|evaluating|talking|shortlist|$
        what ~3 timeline|timeframe|deadline|timescale|time|schedule ~4 decision|purchase|implement|implementation|project|buy|buying|decide|deciding|for|$
        when ~4 need|want|like|hope|plan|expect|have|looking|aim ~3 decide|decision|buy|sign|live|place|start|purchase|implement|roll|go|rollout|running
        when ~4 decision|purchase|contract|budget ~4 made|due|end|expire|expires|renew|start|cycle|released|reset
        how much ~4 spend|spent|set|allocated|put|earmarked|invest|budgeted|available|pay|afford ~4 aside|for|on|this|allocated|today|currently|now|$
        how much ~3 money|funding|spend ~2 is|do|have|there|you|available
        what ~6 price|cost|figure|number|amount|range|spend ~4 mind|afford|comfortable|range|work|looking|expecting|hoping|acceptable
        what ~5 procurement|buying|purchasing|approval|decision|sign|selection|tender|criteria ~3 process|look|like|cycle|criteria|making|route|path|steps|off
        how ~5 decision|decisions|purchase|purchases|buy|spend|procurement ~4 made|make|work|works|approved|approve|decided|this|like|go
        is there ~3 money|funding|budget|appetite|spend|project
        have|do you ~3 have|got|set ~3 money|funding|sign|authority|approval|funds|mandate
        do|does|will|would ~4 need ~3 approval|sign|procurement|signature|board|legal
        where ~3 money|funding|budget ~2 come|sit|from
        can you sign|approve|decide ~3 yourself|alone|this|yourself
        how does ~4 procurement|buying|purchasing|legal ~3 work|process|go|handle|get
        is ~4 a ~1 priority ~4 year|quarter|month
        what|which criteria
        """
    }
)
_BENEFIT = (
    "help|useful|valuable|worth|better|easier|difference|benefit|save|saves|matter|improve|free|faster|simpler|"
    "solve|value|good|interesting|appeal|attractive|welcome|handy|great|relief|nice|ideal|possible|gain|worthwhile"
)
NEED_PAYOFF = Patterns(
    {
        "payoff": f"""
        would ~8 {_BENEFIT} ?you ?your ?for ?to ?if ?a
        could|will|might ~6 help|useful|valuable|worth|difference|benefit|easier
        how|what ~3 would ~3 {_BENEFIT}|change ~8 if|to|you|it
        how|what ~6 {_BENEFIT} ~3 would|to|if
        what would|could|might ~4 mean|do|be|look|change|bring|give|free|allow|enable|open ~8 if|to ~6 could|had|were|was|did|took|got|worked|came|went|half|days|day|faster|never|see|no|able|without|only|minutes|sooner|get|halved|knew|fewer|stopped
        what would you|your|they|the ~3 do|be|achieve|use|spend|put|focus|tackle|gain ~5 with|if|on|able|instead ~5 time|hours|days|money|could|had|were|was|did|freed|back|capacity|week|saved
        if ~12 faster|half|halved|quicker|sooner|less|fewer|never|could|gone|back|same|one|were|solved|fixed|reliable|removed|instant|instantly|minutes|shorter|automatic|visible|went|took|had ~6 what|how|would|who|where ~4 mean|do|gain|help|change|be|open|free|difference|worth|look|value|save|use|put|spend
        how ~4 help|helps ~6 if|to|you|your
        what would|does good|success|ideal|perfect|great|better look|be
        how would|could ~6 benefit|gain|profit|help
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
        how far|late|much ~6 behind|back|late|set|off
        what|how ~9 cost|costing ?you|your|to|them|the|us|a|each|per|in
        who ~2 pick|picks|picking up
        what do|does|did|will ~8 look like ~4 after|then
        once|after ~8 what|how do|does|did|will|would|is
        how much ~5 set|sets ~2 back
        what do|did|does ~4 do to ~1 the|your|that
        how much ~8 cost|lose|lost|losing|waste|wasted|leak|burn|tied|owe|slip|bleed|spoil|scrap|penalty|overtime|rework
        how many ~8 lose|lost|losing|miss|missed|affected|cancel|cancelled|waited|waiting|walk|walked|leave|left|delayed|slip|turned|stranded|complain|complained|impacted|churn|churned|hit
        what happen ~4 when|if|to|with|after|then|next|once|meanwhile|because|downstream|as|while|in
        what happens|would|will happen|$
        what happens $
        what ~3 happen ~10 if|when|next|then|to
        what if nothing|it|this|that|you|they|no|things|the|another|approvals ~8 change|changes|happens|again|keep|keeps|miss|slip|slips|continue|continues|fail|fails|not|never|late|still|stay|stays|fixed|$
        how|who|what|which ~6 @effectverb ?you|your|the|them|on|to|for|their|$
        where ~6 affect|impact|hurt|cost|hit
        how|what ~5 mean|means|meant ~1 for|to|in
        what|which ~5 @effectnoun
        what|how much|big|bad ~4 at|on|behind|under stake|risk|line|pressure|schedule
        what ~4 do|does|did|done|doing ~1 to ~1 your|the|you|their|people|morale|them
        who ~6 suffer|suffers|pay|pays|feel|feels|felt|affected|hit|wait|waits|lose|loses|blame|blamed|carry|carries|absorbs|notice|notices|impacted|deal|deals|hurt|hurts|hears|pick|picks|bear|bears
        what|who|which ~5 suffer|suffers|slip|slips|slipped|wait|waits|waiting|stall|stalled|pile|piles|back|drop|dropped|knocked|delayed|sacrifice|sacrificed|postponed|abandon
        what ~7 hold|holds|held|holding up|off
        what ~3 can|could you|they|your ~2 not
        where ~5 bite|bites|hurt|hurts|felt|feel|show|shows|hit|hits|land|lands
        what|where|how ~5 leave|leaves|left ~1 you|your|them|the
        what ~6 as a result|consequence
        what ~5 lead|leads|led ~2 to
        how ~4 customer|customers|board|boss|clients|team|people|staff|drivers|cfo|leadership|users|managers ~4 react|reacted|respond|responded|take|took|cope|coped|feel|feeling|manage|managed|see
        what ~4 customer|customers|board|boss|clients|team|people|staff|cfo|leadership|users|managers|directors|auditor|auditors ~3 say|said|saying|think|make|made|do|tell|told|hear
        how urgent|serious|severe|costly|expensive|badly|bad|critical|damaging|painful|hard|big|much ~3 is|was|does|did|has|of|a|are|were|do
        why ~3 matter|important|urgent
        what are|were|is ~2 not ~1 able|getting
        what|which ~3 unable
        how many|much ~3 ~3 lose|lost|miss|missed
        what is|was|are ~2 riding|hanging|depending|behind
        what hangs|rides|depends
        what depend
        knock on
        what ~3 pressure|risk|price|bill|exposure
        what ~4 force|forces|forced|push|pushes|pushed|make|makes|made|stop|stops|stopped|keep|keeps|kept|delay|delays|delayed|prevent|prevents|block|blocks|cause|causes|caused|trigger|triggers|create|creates|created ~2 you|your|them|the|in|for
        how does|did|do|will|would|has|is that|this|it|a|an|the|those|these|late|losing|missing|such ~8 @effectverb|spread|play|sit|land|look|ripple|feed|change|weigh|translate|reflect|come ~3 on|your|you|the|with|down|through|into|across|out|for|in|over|back
        what else ~4 depend|depends|slip|slips|move|moves|stop|stops|wait|waits|delay|break|breaks|hit|goes|cost|costs|affected|touched
        what ~3 worst
        what does|did|do|will|would it|that|this|those|a|each|every|an|one|another ~5 do|mean|cost|take|set|hold|trigger|spoil|delay|break|stop|add|push|keep ~3 to|from|you|your|up|back|off|on|the|them
        what would waiting|doing|not|inaction|staying
        how would|will ~6 miss|missing|missed|slip|slips|slipping|fail|failing|nothing|wait|waiting|delay|another
        what consequences|happens
        how much|many ~3 money|revenue|hours|time|days|weeks|people|jobs|orders|customers ~6 lose|lost|lose|waste|wasted|tied|burned|burnt|slip|slipped|missed|affected|hit|delayed|eaten|swallowed|vanish|gone|caught
        """
    }
)
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
        what|where|how ~6 improve|better|fix|wish|different|solve|change ~3 could|first|about|if|you|wand|your|it|that|$
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
CLOSING = Patterns(
    {
        "closing": """
        what ~3 take ~4 to ~6 sign|renew|commit|proceed|stay|close|keep|move|get|buy|agree|extend|win|go|yes|deal|start|earn
        what ~4 need|have|can|could|must ~3 i|we ~3 do ~6 to ~11 signature|sign|renew|commit|proceed|stay|close|keep|deal|agree|extend|win|yes|signed|business|signature|earn
        what do|can|must|should|would we|i ?need|have ?to do ~12 sign|signed|renew|commit|proceed|stay|close|closed|keep|deal|agree|extend|win|yes|business|signature|earn|contract|line
        what do|would you need ~6 to ~2 sign|renew|commit|proceed|say|go|move|decide|agree
        are|is you|your|we ~4 ready|prepared|willing|happy|able ~2 to ~4 sign|renew|move|go|start|commit|proceed|buy|close|get|begin|extend|order|try
        can|could|shall|should|may we|i|you ~4 sign|renew|close|commit|proceed|finalise|finalize|agree|count|go|get|move|put|lock|extend|wrap|shake|book|send|draw ~5 contract|deal|renewal|today|ahead|forward|started|down|in|terms|order|agreement|paperwork|on|it|off|another|hands|you
        would|will|could|can you ~4 sign|renew|commit|extend|stay|buy|consider|proceed|agree|order ~6 today|now|if|another|renewal|contract|renewing|with|year|by|extending|signing|this|to|us|for|$
        would you be ~2 willing|ready|happy|prepared|open|able ~2 to ~3 sign|renew|commit|extend|buy|move|go|proceed|stay
        do we have a deal
        is|are there ~3 reason|reasons ~6 not|would|stop|sign|today|move|renew
        have we got|do we have ~2 deal|agreement
        what|which ~4 stop|stops|prevent|prevents|keep|keeps ~3 from ~2 signing|renewing|buying|committing|moving|going
        what is|are stopping|keeping|holding|preventing you from
        if ~10 sign|renew|commit|buy ~2 today|now|tomorrow|this
        can|could i|we ~2 put you down|in
        shall|should we|i ~4 get started|go ahead|move forward|draw|proceed|sign|start|say
        what can|could i|we ~2 do|offer ~2 to|that ~3 keep|win|change|get|make|close|convince
        when|how soon can|could|shall|should|do we|you|i ~2 sign|start|begin|close|get|kick|proceed
        does|do that|this|it ~2 work for you ?to sign
        how soon ~4 sign|start|renew
        are you in
        can|could i|we have your ~2 signature|commitment|business|word|agreement
        """
    }
)
