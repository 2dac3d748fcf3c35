"""Wordings of questions about the talk itself, their set-up, who decides, and of closing."""

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
        ^ ?and ?so okay|right|yes|agreed $
        ^ is|are|was|were it|that|you|they ~1 okay|right|correct $
        is|was that ?what|all right|correct|okay|fair|you ?mean ?meant $
        did|have i get|got|understood|understand|heard|hear ~2 right|correctly|you $
        am i right|hearing|understanding
        who am i speaking|talking
        isn't|is not it|that $
        """
    }
)
WRAPPERS = Patterns(
    {
        "wrapper": """
        can|could|may|might i|we ~1 ask ?you ~1 what|how|why|where|who|when|which|whose
        can|could|would|will you ?please ?mind ~1 tell|telling|say|saying|explain|explaining|describe|
            share ?me ?us ?with ?a ?bit ?more ?about what|how|why|where|who|when|which|whose
        mind if|me i ?just ask|asking ?you what|how|why|where|who|when|which|whose
        mind telling ?me what|how|why|where|who|when|which|whose
        """
    }
)
"""Polite wrappings of a question, up to the word that asks it."""
PERMISSION = Patterns(
    {
        "permission": """
        can|could|may|might|shall i|we ~2 ask|pose|put|check|run|take|explore|start|begin|share|borrow|dig|
            steal|jump ~4 question|questions|few|couple|some|something|things|minute|minutes|that|first|moment|
            by|with|you
        can|could|may i ~1 ask $
        can|could|may|might i|we ~1 pick|stop|pause|interrupt|ask|check|clarify|note|record|test|probe|begin|query
        can|could|may|might|shall i|we ~6 minute|minutes|second|seconds|sec|moment|questions|first|quickly $
        can|could|may|might|shall i|we ~1 spend|use|take|have|borrow|steal ~3 minute|minutes|second|moment
        can|could|may|might|shall i|we ~2 ask|check|clarify|understand|start|begin|explore|share|suggest|propose|
            mention|recap|summarise|repeat|record|interrupt|jump|pause|dig|back|focus|talk|discuss|hear|learn|
            stay|leave|step|rewind|change|point|respond|answer
        do|would you mind
        are you free|able ~1 to talk|speak|chat
        got|have|spare a|one|two|five|ten|couple|few ~2 minute|minutes|second|seconds|moment|sec
        is|are|was|were this|that|it|now|you ~2 good|bad|convenient|right time|moment
        would|could|can|may|is|are|am|mind|have ~10 couple|few|two|three|some|quick|one ~2 question|questions
        have|did|do i ~1 get|got|catch|caught you at|on|in
        may|can|could i ~1 be ~2 direct|frank|blunt|honest|open|straight
        am i okay|alright|fine|good|right|free|allowed to
        would|will|could|can you let|allow|permit|indulge me|us
        happy|okay|fine|comfortable|alright|good|cool|easy|problem|objection|open|acceptable|
            right ~4 if|for|with ~1 i|me|we|us|my
        would|is|will it|that|now be|okay|all|alright|fine|a ~4 if|to|for ~3 ask|asked|start|started|understand|
            learn|begin|explore|took|take|talk|go|went|run
        have|do you ?have got ~2 minute|minutes|second|moment|time
        do|would you mind ~2 i|me|my|we
        mind if i|we
        okay|fine|good if i|we ~2 ask|start|take|begin|go
        is now|this ~1 a good|bad|convenient time|moment
        are you okay|fine|happy|open ~2 with|if|to ~2 me|i|we|a|some|ask ~2 asking|ask|few|question|questions|
            start|some
        have|do you ~2 have|got a|two|five|a|couple|few ~2 minute|minutes|moment|second|time
        would you be open|willing|happy|okay|fine to|with|if ~3 question|questions|me|i|answering|share|sharing
        how about i|we ~2 ask|start|begin
        """
    }
)
SITUATION = Patterns(
    {
        "situation": """
        who ~2 use|uses|using|does|do|handle|handles|runs|run|manage|manages|maintain|maintains ~4 today|now|
            currently|at|it|that|this|them|system|tool
        how many people|steps|levels|stages|managers|hands|signatures ~2 approve|approves|sign|involved|touch|
            see|handle|check|are
        what|how ~4 process|workflow|procedure|set up|setup ~3 look|today|currently|now|like|work
        how long have|has|did you|your|they|it|that
        """
    }
)
QUALIFYING = Patterns(
    {
        "qualifying": """
        last|final word|say
        budgeted|fund|signatory|authority|tender|rfp|committee|stakeholder|stakeholders|shortlist|competitor|
            competitors|timeline|timeframe|timescale|mandate|capex|opex|purse
        how|what ~4 choose|choosing|decide|deciding|pick|compare|evaluate|judge ~4 *
        what|which ~2 other|alternative|rival ~2 *
        who|whose ~4 convince|persuade|sign|veto|involved|agree|consult|ask|blessing|approve
        contract ~3 end|ends|expire|expires|run|runs|up
        go|going ~1 live
        make|makes ~3 call|decision
        how soon|quickly ~6 need|decide|place|start
        how much ~6 play|work ~1 with
        one|person ~2 sign|signs|signing|decide|decides|deciding|approve|approves|approving
        run|take|put|clear|pass ~2 past|to|by|with ~1 anyone|anybody|someone|board|finance|procurement|boss|legal|
            director
        kind|sort|amount|level ~1 money|spend|budget|investment
        what|how ~3 can|could|would|will|are|do you|they|your ~2 spend|pay|afford|invest
        when do|does|will|would|is|are|can|could ~6 decide|decides|deciding|approve|approves|approved|vote|
            sign-off|commit
        money|funds|funding|spend|spending|budget|purchase|sum ~6 approve|approved|released|allocated|signed|
            agreed|available|ring-fenced|set
        approve|approves|approving|authorise|authorises|sanction ~3 spend|spending|purchase|money|sum|amount|cost
        need|needs|require|requires|want|take|takes ~4 okay|approval|sign-off|signature|blessing|nod|consent|
            authorisation|permission
        what|which ~1 number|figure|amount|sum|limit|ceiling ~1 has|have|did|do|does|is|are ~3 give|given|set|
            approved|allocated|agreed|allowed|allow|mind|you|they
        who ~2 has|have|holds|gets ~3 word|say|vote
        number|figure|amount|sum|price ~1 in mind
        budget
        funds|funding
        who|whose ~4 signature|name ~3 this|it|contract|paper|line|on|under|$
        who|whose|which ~4 sign|signs|decide|decides|decision|approve|approves|authorise|authorises|authority|
            sign-off|purse|final|veto|owns|say|call|green ~3 off|this|it|decision|budget|purchase|spend|
            contract|say|call|purse|strings|light|deal|$
        who ~4 decide|decides|decision|approve|approves|signatory|say|purse|authority|signs|signature|signing
        who else ~4 involve|involved|need|needs|weigh|decide|look|looking|buy|sign|loop|table|room|consider|
            board|say|input|convince
        who ~3 need|needs|has|have to ~3 sign|approve|agree|say|involved|board
        are|is you|your|it|that ~4 decision|signatory|authority|approver|budget|buyer
        are|is|were you ~3 talking|speaking|looking|considering|evaluating|comparing ~4 other|others|vendor|
            vendors|supplier|suppliers|else|competitor|competitors|alternatives
        who else are you ~2 talking|speaking|looking|considering|evaluating|comparing
        what|which other|else ~2 vendor|vendors|supplier|suppliers|option|options|provider|providers|tool|tools|
            product ~4 look|looking|consider|considering|evaluating|talking|shortlist|$
        what ~3 timeline|timeframe|deadline|timescale|time|schedule ~4 decision|purchase|implement|
            implementation|project|buy|buying|decide|deciding|for|$
        when ~4 need|want|like|hope|plan|expect|have|looking|aim ~3 decide|decision|buy|sign|live|place|start|
            purchase|implement|roll|go|rollout|running
        when ~4 decision|purchase|contract|budget ~4 made|due|end|expire|expires|renew|start|cycle|released|reset
        how much ~4 spend|spent|set|allocated|put|earmarked|invest|budgeted|available|pay|afford ~4 aside|for|
            on|this|allocated|today|currently|now|$
        how much ~3 money|funding|spend ~2 is|do|have|there|you|available
        what ~6 price|cost|figure|number|amount|range|spend ~4 mind|afford|comfortable|range|work|looking|
            expecting|hoping|acceptable
        what ~5 procurement|buying|purchasing|approval|decision|sign|selection|tender|criteria ~3 process|look|
            like|cycle|criteria|making|route|path|steps|off
        how ~5 decision|decisions|purchase|purchases|buy|spend|procurement ~4 made|make|work|works|approved|
            approve|decided|this|like|go
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
_DEAL = "sign|renew|commit|extend|stay|renewal|contract|deal|renewing|signing|staying|extending"
_SETTLING = (
    "sign|renew|commit|contract|deal|proceed|extend|agreement|paperwork|order|renewal|signing|renewing|stay|buy|"
    "signature|onboard|kick|handshake|finalise|finalize"
)
DEAL = Patterns(
    {
        "closing": f"""
        what|how|which ~2 would|need|needs|must|will|take|takes|can|could|do|does|should|have|has ~10 to|for|
            before|so|until|that ~5 {_DEAL}
        what|how|which|where|anything|something ~12 keep|get|win|earn|have your|the ~1 signature|business|order
        can|could|shall|should|may|might|do|will i|we ~4 {_SETTLING} ~2 today|now|then|this|tomorrow|here|together|off|
            with|for|up|in|through|on|$
        are|will|would|could|can you ~3 sign|renew|commit|proceed|extend|stay|signing|renewing|staying|extending|
            committing
        would|will|could|can you ~3 go|move|press ~1 ahead|forward
        can|could|shall|should|may we|i ~2 go|move|press|get|crack ~1 ahead|forward|going|on|started
        would|will you ~1 take it $
        on board
        close|done|settle|wrap ~2 today|this|now
        what|how ~3 persuade|convince|sway|tempt
        change|make up ~1 your mind
        good|ready|set|clear ~1 to go|start|sign|proceed
        say|get|come|be ~3 yes $
        have|got|make a deal
        draw|send|prepare|print|get ~3 paperwork|contract|papers|agreement
        win|earn|keep ~1 this|you|your|the ~1 business|contract|account|renewal|order|$
        will|would|could you give|grant|allow us ~2 year|chance|go|term
        would|could|will ~10 do ~1 it|that ?for ?you $
        what|anything|something ~4 keep|stop|stops|win|earn ~4 {_DEAL}
        if ~12 would|will|could|can you|they ~3 {_DEAL}|buy|switch
        would|will you ~2 {_DEAL} $
        when|soon|where can|could|do|shall|should|will we|you|i ~2 {_DEAL}|close
        call|make ~1 it|this ~1 a ~1 yes|deal
        want|like|ready|care|willing ~2 go ~1 for|with|ahead
        """
    }
)
PAST_DEAL = Patterns(
    {
        "past": """
        since ~2 you|that|then|signing
        when|after|before you ~2 signed|renewed|bought|committed|started|joined
        who|whose|which|many|long|often
        changed|happened|shifted
        """
    }
)
"""What it takes to get the signature: never curious, whatever else the words are."""
BUYING_TIME = Patterns(
    {
        "time": """
        be|are|is ~1 one|person ~1 sign|signs|signing|decide|decides|deciding
        process|procedure|route|path|steps|way ~4 get|getting|for|to ~5 signed|approved|bought|purchased|ordered|through
        buy|buying|decide|deciding|purchase|purchasing|order|ordering|going|start|starting|invest|choose|
            choosing ~4 @period|@month or ~1 next|later|after|@period|@month|not
        """
    }
)
CLOSING = Patterns(
    {
        "closing": """
        get ~4 signed|renewed
        what ~3 take ~4 to ~6 sign|renew|commit|proceed|stay|close|keep|move|get|buy|agree|extend|win|go|yes|
            deal|start|earn
        what ~4 need|have|can|could|must ~3 i|we ~3 do ~6 to ~11 signature|sign|renew|commit|proceed|stay|close|
            keep|deal|agree|extend|win|yes|signed|business|signature|earn
        what do|can|must|should|would we|i ?need|have ?to do ~12 sign|signed|renew|commit|proceed|stay|close|
            closed|keep|deal|agree|extend|win|yes|business|signature|earn|contract|line
        what do|would you need ~6 to ~2 sign|renew|commit|proceed|say|go|move|decide|agree
        are|is you|your|we ~4 ready|prepared|willing|happy|able ~2 to ~4 sign|renew|move|go|start|commit|
            proceed|buy|close|get|begin|extend|order|try
        can|could|shall|should|may we|i|you ~4 sign|renew|close|commit|proceed|finalise|finalize|agree|count|go|
            get|move|put|lock|extend|wrap|shake|book|send|draw ~5 contract|deal|renewal|today|ahead|forward|
            started|down|in|terms|order|agreement|paperwork|on|it|off|another|hands|you
        would|will|could|can you ~4 sign|renew|commit|extend|stay|buy|consider|proceed|agree|order ~6 today|now|
            if|another|renewal|contract|renewing|with|year|by|extending|signing|this|to|us|for|$
        would you be ~2 willing|ready|happy|prepared|open|able ~2 to ~3 sign|renew|commit|extend|buy|move|go|
            proceed|stay
        do we have a deal
        is|are there ~3 reason|reasons ~6 not|would|stop|sign|today|move|renew
        have we got|do we have ~2 deal|agreement
        what|which ~4 stop|stops|prevent|prevents|keep|keeps ~3 from ~2 signing|renewing|buying|committing|
            moving|going
        what is|are stopping|keeping|holding|preventing you from
        if ~10 sign|renew|commit|buy ~2 today|now|tomorrow|this
        can|could i|we ~2 put you down|in
        shall|should we|i ~4 get started|go ahead|move forward|draw|proceed|sign|start|say
        what can|could i|we ~2 do|offer ~2 to|that ~3 keep|win|change|get|make|close|convince
        when|soon can|could|shall|should|do we|you|i ~2 sign|start|begin|close|kick|proceed
        does|do that|this|it ~2 work for you ?to sign
        how soon ~4 sign|start|renew
        are you in
        can|could i|we have your ~2 signature|commitment|business|word|agreement
        """
    }
)
