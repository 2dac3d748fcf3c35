"""Wordings of questions about who decides, with what money and by when."""

from scoring.acts.pattern import Patterns

QUALIFYING = Patterns(
    {
        "qualifying": """
        could|might|would|will ~3 hold|stop|delay|block|prevent|derail|kill|slow|sink ~3 decision|purchase|deal|order|
            project|
            happening
        say|think|feel|react ~1 to|about|of the ~1 price|cost|spend|budget|quote|investment
        important|sensitive|decisive ~2 price|cost|budget
        to|about ~1 spending|investing *
        how fast|soon|quickly do|would|will you ~2 want|like|need|plan|intend|hope
        ceiling|cap|maximum|upper ~2 on|to|for ~4 spend|pay|invest|commit|cost
        others|anyone|anybody|someone|somebody|companies|vendors|who ~2 in ~1 running|race|frame|mix|hunt
        can|could|would|might|will|does|is anybody|anyone|somebody|someone ~3 veto|overrule|block|object|kill|override
        when do|does|would|must|should|will|did ~3 need|want|have ~4 by|before $
        when do|does|would|must|should|will ~3 need|want ~2 it|this|that ~2 by|before|in $
        by when
        ballpark|figure|number|sum|amount|range ~1 have|had|did ?you ~3 in mind
        what ~1 ballpark|figure|number|sum|amount ~4 in mind
        when do|does|would|must|should|will ~2 want|need|hope|plan|like|expect|aim ~5 settled|decided|sorted|done|ready|
            finished|wrapped|signed|agreed|over
        else ~3 talk|talking|speak|speaking|look|looking
        be|being|become|anyone|anybody|who|whoever ~4 part of ~1 this|the|that ~1 conversation|decision|discussion|
            process|project|choice
        must|has|have|should|needs ~2 be in place
        rank|ranks|sit|sits|place|placed ~4 priority|priorities|list
        who ~1 should|must|ought ~4 be|join|involved|include|talk|speak
        who else ~1 should|would|will|must|needs
        date|deadline by which
        who ~1 give|gives|has|have ~4 okay|go-ahead|nod|green|approval|blessing|word|yes
        anyone|anybody|someone|somebody else ~3 offer|offered|quote|quoted|talking|pitching
        other|any|another|else|got|had|more|asked|getting ~3 quote|quotes|quotation|bids|bid|proposals
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
        contract|licence|agreement ~4 run|runs|expire|expires|end|ends|up ~1 out
        sign-off
        does|do|would|will|must|has|have|is|are procurement|legal|finance|compliance|purchasing|security|board|
            committee|council|management|hr ~3 be|get|have|need|want|look|sign|approve|involved|weigh|agree
        is|are|was it|that|this ~2 your|his|her|their ~1 call|decision|choice|budget
        are|is there ~4 vendor|vendors|supplier|suppliers|provider|providers|bidders|options|candidates ~4 running|
            race|table|mix|consideration|shortlist
        is|are there ~2 deadline|date|target|cut-off|timetable ~4 behind|for|on|attached|to|you|this
        is|are there ~2 deadline|timetable $
        which|what quarter|year|month|period|budget ~4 fall|falls|come|comes|sit|land|belong|fit|planned|due
        who ~2 sit|sits|is ~2 on|at the|your ~2 committee|board|table|panel
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
        what|which ~2 other|alternative|rival ~1 supplier|suppliers|vendor|vendors|provider|providers|option|options|
            offer|
            offers|system|systems|tool|tools|company|companies|firm|firms|product|products|solution|solutions|quotes
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
        who|whose ~4 signature|name ~3 this|it|contract|paper|line|on|under
        who|whose|which ~4 sign|signs|decide|decides|decision|approve|approves|authorise|authorises|authority|
            sign-off|purse|final|veto|owns|say|call|green ~3 off|this|it|decision|budget|purchase|spend|
            contract|say|call|purse|strings|light|deal
        who ~4 decide|decides|decision|approve|approves|signatory|say|purse|authority|signs|signature|signing
        who else ~4 involve|involved|need|needs|weigh|decide|look|looking|buy|sign|loop|table|room|consider|
            board|say|input|convince
        who ~3 need|needs|has|have to ~3 sign|approve|agree|say|involved|board
        are|is you|your|it|that ~4 decision|signatory|authority|approver|budget|buyer
        are|is|were you ~3 talking|speaking|looking|considering|evaluating|comparing ~4 other|others|vendor|
            vendors|supplier|suppliers|else|competitor|competitors|alternatives
        who else are you ~2 talking|speaking|looking|considering|evaluating|comparing
        what|which other|else ~2 vendor|vendors|supplier|suppliers|option|options|provider|providers|tool|tools|
            product ~4 look|looking|consider|considering|evaluating|talking|shortlist
        what ~3 timeline|timeframe|deadline|timescale|time|schedule ~4 decision|purchase|implement|
            implementation|project|buy|buying|decide|deciding|for
        when ~4 need|want|like|hope|plan|expect|have|looking|aim ~3 decide|decision|buy|sign|live|place|start|
            purchase|implement|roll|go|rollout|running
        when ~4 decision|purchase|contract|budget ~4 made|due|end|expire|expires|renew|start|cycle|released|reset
        how much ~4 spend|spent|set|allocated|put|earmarked|invest|budgeted|available|pay|afford ~4 aside|for|
            on|this|allocated|today|currently|now
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
        whose ~2 signature|okay|approval|permission|say-so|blessing|sign-off|nod|pocket|purse|budget|yes
        date|deadline|cut-off|target|milestone ~5 work|working|aim|aiming|towards|toward|mind|meet|hit|drive|driving
        who|anybody|anyone|somebody|someone else ~4 pitch|pitching|bid|bidding|quote|quoting|running|race|frame|
            picture|talking|hat|compete|competing
        how ~4 go|going about ~1 choose|choosing|pick|picking|select|selecting|buy|buying|evaluate|evaluating|find|
            finding|appoint|appointing|procure|procuring|compare|comparing
        how|what ~4 select|selecting|appoint|appointing|procure|award|awarding|vet|vetting ~6 supplier|vendor|
            provider|partner|contract|contractor|software|tool
        have|has|need|needs|must|would|will|going ~1 to go|get|run|pass|come ~3 past|through|before|to|by ~2 board|
            committee|procurement|
            legal|finance|director|cfo|cio|md|ceo|council|tender|purchasing|trustees|governors|shareholders|owners|
            compliance|partners|cabinet|exec
        what|how ~3 have|has ~2 got|left|free to spend|invest|play|work
        to spend
        speak|talk|ask|check|clear|run ~3 before|with|anybody|someone|past ~4 decide|sign|commit|buy
        get|getting|got this|it|that|something|one ~3 approved|authorised|authorized|funded|ordered
        need|require ~3 quotes|bids
        latest|earliest ~2 you|this|it|we ~2 start|go|begin|have
        amount|limit|sum|figure ~3 sign|approve|spend|authorise
        who ~3 up against
        look|looked|looking|talk|talked|talking|spoken|speaking|met|seen|tried ~2 ?at ?to ?with anybody|anyone|
            somebody|others|
            other|another ~1 else|supplier|vendor|provider|firm|company|companies
        department|it|security|legal|finance|colleagues|team|boss ~4 want|wants|need|needs|have|has|get ~2 say|input
        in ~1 plan|plans|budget|forecast|roadmap ~1 for|this|next
        process|steps|route|road|path|way ~1 from here
        go ahead
        sign off ~2 on|this|something|it
        prepared|willing|happy|able|expect|expecting|hoping|looking ~1 to ~1 pay|spend|invest
        where|how ~4 sit|sits|rank|ranks|stack|stacks|fit|fits|stand|stands ~4 against|among|compared|priorities|list|
            projects|agenda
        your ~2 boss|director|cfo|ceo|md|board|manager ~3 know|aware|on ~1 about|of|board|side
        name|names|signature ~1 to|on|behind|under ~1 this|it|that|something
        when|what ~5 need|want|like|expect|after ~3 answer|decision|proposal|quote|offer
        price|cost ~1 range|bracket|ceiling|limit|point|expectation
        who ~5 boss|sceptic|skeptic|gatekeeper|approver
        what|who ~4 stop|stops|kill|block|derail|delay ~3 project|purchase|decision|budget
        where ~3 list|priorities|agenda|plans
        is|are|was ~3 approved|signed|budgeted|earmarked|allocated|funded|ring-fenced|committed
        fiscal|financial|budget ~1 year|cycle|round
        what ~3 happen|happens ~3 decide|decision|shortlist|tender|proposal
        what ~4 look|looking for in|from ~2 supplier|vendor|provider|partner|us
        """
    }
)
EVERY_DAY = Patterns(
    {
        "every-day": """
        who ~3 put|enter|key|type|chase|file|book|log ~5 invoices|orders|requests|it|them|forms|data|signatures
        when|if|while|once ~1 somebody|someone|anybody|people|boss|manager|approver|director|he|she|they|one ~2 away|
            holiday|off|sick|leave|ill|abroad|travelling|out
        who|which|how|where ~8 orders|invoices|requests|requisitions|expenses|timesheets|claims|bills|overtime
        put ~1 their|your|a ~1 name|signature|initials ~3 over|above|under
        ^ ?so ?and have|has|do you|they|people ?have ?got ~2 system|tool|software|process|rule|
            procedure|policy|anything|something ~2 in place
        """
    }
)
"""How papers go round day by day, whoever signs them: the set-up, not this purchase."""
THIS_PURCHASE = Patterns(
    {
        "purchase": """
        this|us|our|software|vendor|supplier|decide|decision|budget|choose|buy|buying|like|deal|provider|final
        """
    }
)
BUYING_TIME = Patterns(
    {
        "time": """
        most|maximum|highest ~2 you|they ~3 spend|sign|approve|pay|authorise ~2 without|yourself|off|alone|before
        look|looked|speak|spoken|talk|talked|met|seen ~1 at|to|with ~3 other|rival|different ~1 firm|firms|company|
            companies|supplier|suppliers|provider|providers|vendor|vendors|people|product|products|tool|tools
        a|this|it ~1 now|year|quarter thing|job|priority ~3 or ~3 next|later|someday
        whose ~1 name|signature|neck
        can|could|may|would you ~1 approve|sign|authorise|release|commit|decide|spend ~5 own|yourself|alone|higher
        ^ ?or does|do|will that|it|this ~1 go|need ~1 higher|up|to ~2 board|director|boss|higher|committee|head|
            somebody|someone
        how many|which|what signatures|steps|approvals|stages|signature ~3 contract|order|purchase|deal|agreement|
            supplier ~2 need|needs|take|takes|go|goes|have|has|require
        what has|needs|must ~1 to ~1 happen before you|it|this ~2 sign|decide|commit|order|buy|signed
        how do|does|would we|us|our ~3 compare|stack|measure|rank ~2 with|to|against|up
        other|any|more firms|companies|providers|suppliers|parties|bidders ~2 in ~1 running|race|frame|mix
        do|would|will you ~1 have|need to ~1 ask|check|clear|consult|run ~4 boss|director|board|manager|finance|legal|
            colleagues|partner|partners|owner|head
        who ~1 pays|pay for ~1 it|this|that ?then $
        who ~1 pays|pay for ~1 it|this|that ~1 you|your|the|is|in|at
        figure|sum|budget|range|ballpark you|they would|could|had|must ~3 *
        price|cost|speed|service|quality or|and ~1 price|service|speed|quality|cost|support
        our ~1 price|prices|offer|quote|proposal|bid|pricing ~2 compare|stack|look|sit|measure
        what price|figure|sum|amount|number ~1 would|is|be ~2 too|much|high|right|acceptable|comfortable|okay
        what is your|the ~1 limit|ceiling|cap|threshold $
        like|as this|that ~1 get|gets|be ~1 approved|signed|agreed|decided|bought
        what is your|the ~1 limit|ceiling|cap|threshold ~1 you|before|for|above|on
        how much can|could|may you ~2 sign|approve|spend|authorise|release ~2 off|for|on|yourself|alone|up
        ^ ?and ?so would|will|does|must|should|is your|the ~2 boss|director|cfo|ceo|md|board|chief|partner|
            partners|owner|owners ~4 see|approve|agree|sign|okay|look|join|want|need|have|involved
        can|could|may you ~1 sign ~4 yourself|alone|amount|sum
        be|are|is ~1 one|person ~1 sign|signs|signing|decide|decides|deciding
        process|procedure|route|path|steps|way ~4 get|getting|for|to ~5 signed|approved|bought|purchased|ordered|
            through
        buy|buying|decide|deciding|purchase|purchasing|order|ordering|going|start|starting|invest|choose|
            choosing ~4 @period|@month or ~1 next|later|after|@period|@month|not
        """
    }
)
