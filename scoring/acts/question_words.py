"""Wordings of questions about the talk itself, their set-up and who decides."""

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
        can|could|may|might|shall i|we ~1 make|offer|add|give ~1 a|one|an ~1 suggestion|point|proposal|comment|
            observation|thought|remark
        can|could|may|shall i|we ~2 sum|recap|summarise|summarize|park|pause|rewind|explain|come|start ?up ?somewhere
        have ~2 your ~1 permission|okay|leave
        okay|fine|alright|good|all ~1 for|with you if|to
        would you mind a|an|if|me
        do|would you mind ~2 if|me|my
        would|is|will it|that ~1 be ~1 okay|fine|alright|all|possible ~2 to|if ~2 record|ask|take|start|note|go|
            share|talk|have
        can|could|may|shall i|we ~1 take|walk|lead|run you through
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
THEIR_TOOLS = Patterns(
    {
        "situation": """
        what do|does|have|has ~3 have|has|got|set in place
        how do|does|did ~4 report|raise|submit|log|request|order|apply|register ~1 a|an|the|their
        which|what ~2 tool|tools|system|systems|software|program|programme|platform|app|database|spreadsheet|
            form ~1 do|does|are|is|did ~4 use|run|work|keep|kept|store|stored|log|stay|live
        """
    }
)
"""What they work with today, which is about none of ours."""
SITUATION = Patterns(
    {
        "situation": """
        how ~1 a|an|the ~1 complaint|ticket|order|request|claim|invoice|case|call ~1 reach|reaches|travel|travels|
            get|gets|move|moves|go|goes|come|comes|arrive|arrives|flow|flows
        what happens with ~4 after|once|when|then
        how do|does you|they|your ~1 pay|bill|invoice|order|send|receive|record|track|book|file|store|print|ship|
            plan|count|train|hire
        who ~2 sign|signs for the|a|incoming|deliveries|goods|parcels
        how often do|does|is|are ~8 audited|reviewed|inspected|updated|checked|run|count|counted|meet|report|order|
            ship|invoice|restock|maintained|serviced|cleaned|backed|trained|billed|paid|send|sent
        what happens once|after|when|as a|an|the|each|every|someone|somebody|you|they ~4 arrive|arrives|come|comes|
            land|lands|submit|submits|hits|place|places|enter|enters|register|registers|call|calls|check|checks|
            order|orders|file|files|sign|signs|open|opens|log|logs|walk|walks|apply|applies|hand|hands|join|joins
        what happens to|with a|an|each|every|incoming|new|the ~2 order|ticket|request|invoice|form|application|call|
            claim|parcel|pallet|sample|file|lead|complaint|document|patient|delivery ~1 after|once|when|as|from|
            then|next
        what happens between
        how is|are ~4 organised|organized|set|structured|arranged|staffed|split|divided|handled|managed|run|
            recorded|stored|done|planned|scheduled|measured|tracked|measured ~6 $|on|in|at|across|between|today|by|
            here|for
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
        when do|does|would|must|should|will ~2 want|need|hope|plan|like|expect|aim ~5 settled|decided|sorted|done|ready|
            finished|wrapped|signed|agreed|over
        else ~3 talk|talking|speak|speaking|look|looking
        part of ~1 this|the|that ~1 conversation|decision|discussion|process|project|choice
        must|has|have|should|needs ~2 be in place
        rank|ranks|sit|sits|place|placed ~4 priority|priorities|list
        who ~1 should|must|ought ~4 be|join|involved|include|talk|speak
        who else ~1 should|would|will|must|needs
        date|deadline by which
        who ~1 give|gives|has|have ~4 okay|go-ahead|nod|green|approval|blessing|word|yes
        anyone|anybody|someone|somebody else ~3 offer|offered|quote|quoted|talking|pitching
        quote|quotes|quotation|bids|bid|proposals
        selection|evaluation|steering|decision|buying panel|committee|team|group|board
        head office|quarters|group|parent|headquarters|hq ~3 agree|approve|sign|say|decide|involved
        comparing|compare|comparison|benchmark ~2 us|with|against|other|offer|offers
        how urgent|soon ~6 you|this|it|get|start|started
        date|day|when ~4 have|has|need|needs to ~1 be ~1 live|running|ready|in
        have|has|need ~1 to be ~1 live
        put|set|earmark|earmarked|reserve|reserved ~2 aside|by|for ~2 it|this|that
        this|next year|quarter ?or this|next|later
        do|does|will|can|could|who|where you|they|your|it|this|that|is|are ~4 decide|decided|decision
        committee|procurement|stakeholder|cfo|ceo|tender|shortlist ~6 *
        other|another|rival|competing|alternative supplier|suppliers|vendor|vendors|provider|providers|tool|tools|
            bidder|bidders|offer|offers|product|products|solution|solutions
        who ~5 convinced|persuaded|consulted|agree
        has|have|did ~4 blessed|approved|signed|agreed|authorised|released|sanctioned|cleared|funded|greenlit
        right|best person ~3 talk|speak|ask|about|for
        business case
        have|has|need|needs ~4 in place|live
        how soon|when|by ~6 in place|live|running|decide
        money|budget|funds|funding|financing
        how ~3 finance|fund ~2 it|this
        contract|licence|agreement ~4 run|runs|expire|expires|end|ends|up ~1 out|$
        sign-off
        does|do|would|will|must|has|have|is|are procurement|legal|finance|compliance|purchasing|security|board|
            committee|council|management|hr ~3 be|get|have|need|want|look|sign|approve|involved|weigh|agree
        is|are|was it|that|this ~2 your|his|her|their ~1 call|decision|choice|budget
        are|is there ~4 vendor|vendors|supplier|suppliers|provider|providers|bidders|options|candidates ~4 running|
            race|table|mix|consideration|shortlist
        is|are there ~2 deadline|date|target|cut-off|timetable ~4 behind|for|on|attached|to|you|this|$
        which|what quarter|year|month|period|budget ~4 fall|falls|come|comes|sit|land|belong|fit|planned|due
        who ~2 sit|sits|is ~2 on|at the|your ~2 committee|board|table|panel
        who ~2 report|reports to
        where ~4 priority|priorities|list
        how ~3 high|low ~3 list|priority|agenda
        has|have|is|are ~3 signed|approved|budgeted|earmarked|allocated|funded|ring-fenced
        what happens ~3 after|once|when|if ~3 you ~2 decide|say|agree|choose|like
        what|which ~3 matter|matters|count|counts|weigh|weighs ~2 most ~4 decide|choose|decision|selection|vendor|
            supplier
        how ~4 buy|buying|purchase|purchases|procure|contract ~3 something|things|software|like|work|here
        what ~3 spending|signing|approval ~1 limit|authority|threshold
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
BUYING_TIME = Patterns(
    {
        "time": """
        can|could|may you ~1 sign ~4 yourself|alone|amount|sum
        be|are|is ~1 one|person ~1 sign|signs|signing|decide|decides|deciding
        process|procedure|route|path|steps|way ~4 get|getting|for|to ~5 signed|approved|bought|purchased|ordered|
            through
        buy|buying|decide|deciding|purchase|purchasing|order|ordering|going|start|starting|invest|choose|
            choosing ~4 @period|@month or ~1 next|later|after|@period|@month|not
        """
    }
)
