"""Wordings of questions for leave to ask and about their set-up."""

from scoring.acts.pattern import Patterns
from scoring.acts.step_words import PLANNED

ASKED_FIRST = Patterns(
    {
        "permission": """
        have|do|got i|we|your ~1 got|have|your ~1 okay|permission|consent|leave|blessing to ~1 record|ask|take|note|
            share|go|
            talk|speak|use|tape
        ^ ?so ?and shall|should|may|can i ~1 go|carry|continue|keep on|going $
        ^ ?so ?and ?but ?well would|will|could|can you ~1 let|allow|permit|indulge me|us
        would|will|can|could you ~1 allow|give|grant|spare me|us ~1 #|a|couple|one ~1 minute|minutes|second|seconds|
            moment|question|questions|sec
        would|will|does|is it|that|this ~2 bother|disturb|trouble|offend|problem|rude|impolite|cheeky ~1 you|if|
            to ~1 i|if|to|we|ask
        would|do|will you object ~1 to|if
        any objection|objections ~1 if|to i|we|me|my
        am i ~1 catching|disturbing|interrupting|keeping
        are|would you ?be ?quite ?still all|okay|fine|comfortable ?right ~1 with|about|talking|discussing|
            sharing ~1 that|this|me|my
        ^ ?so ?and ?or may|can i $
        shall|should|can|may i ~1 go ahead and explain|tell|ask|show|start|share|begin
        shall|should|can|could|may we|i ~1 go|walk|run|talk|work through ~1 it|this|that|them|the ~4 step|point|one|
            together|first
        can|could|may|might i|we ~1 put ~4 idea|question|thought|point|proposal|scenario|theory|something|case ~1 to you
        would|do you mind if|me|my ?i ?me ?we ?just ~1 took|take|taking|ask|asked|asking|record|recorded|recording|make|
            made|start|started|share|shared|note|noted|jot|jotted|write|wrote|push|pushed|call|called|put|go|went
        """
    }
)
"""Leave that is asked in so many words, whatever is to be done with it."""
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
        is|are|was|would now|this|it ~3 good|bad|right|okay|convenient moment|time|point
        am i ~1 okay|all|fine|good|right|free|allowed ?right to
        okay|fine|good|alright to ~1 ask|put|start|begin|take|check|record|go
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
        would|will|is it|that|this ~1 okay|fine|alright|all ?right ?with ?you to|if|for *
        okay|fine|right|good|cool|possible|acceptable ~1 if i|we ~2 *
        mind ~1 if|me|my
        """
    }
)
OFFERS = Patterns(
    {
        "offer": f"""
        ^ ?so ?and ?well ?then how|what about|if i|we ~1 send|sent|email|emailed|ring|rang|call|called|come|came|drop|
            bring|brought|share|pop|write|wrote ~6 *
        ^ ?so ?and ?well ?then ?okay ?right why do not i|we ~2 {PLANNED} ~1 *
        """
    }
)
"""An offer of ours that is only put as a question: it asks nothing about them."""
MAY_I = Patterns({"permission": "^ ?so ?and ?but ?well can|could|may|might|shall i|we *"})
"""What nothing more particular explains: "can I push you on that?"."""
THEIR_TOOLS = Patterns(
    {
        "situation": """
        when|how ~3 last ~1 change|changed|switch|switched|swap|swapped ~2 supplier|suppliers|provider|vendor|system|
            software|
            bank|insurer|agency|hosts
        what happen|happens at|on|over|during the|each|every|a ~2 end|start|beginning|weekend|weekends|night|changeover|
            handover|close
        walk|talk|take|run me|us through ~14 then what
        walk|talk|take|run me|us through ~6 from ~1 the|a ~1 moment|minute|point|time|start|beginning
        made up ~1 of
        how many ~4 do|does you|they|your ~2 pay ~3 staff|rent|salaries|wages|people|employees|for|in
        how do|does ~4 get|gets|receive|receives|collect|collects|reorder|order ~1 their|his|her
        the ~1 system|software|tool|app|program ~6 moment|today|now|currently|present|minute
        who do|does ~4 ring|call|ask|tell|phone|contact|turn|report ~6 if|when
        how long ~4 usually|normally|typically|generally last|run|go
        late|early|night shift|turn|round|crew ~1 start|starts|end|ends|begin|begins|work|works
        how many ~4 do|does|are you|they|we ~1 run|operate|work ?out ?of ?from ?with ?on these|today|now|at|in|on|from
        which|what ~1 accounting|payroll|billing|booking|accounts|bookkeeping|stock package|software|system|tool are|
            is|do|
            does
        what do|does|have|has ~3 have|has|got|set in place
        how do|does|did ~4 report|raise|submit|log|request|order|apply|register ~1 a|an|the|their
        which|what ~1 module|modules|feature|features|report|reports|screen|screens|function|functions ~1 are|do|does|
            did|
            is ~1 your|the ~2 @people ~3 in|use|on|open|work|look
        which|what ~2 tool|tools|system|systems|software|program|programme|platform|app|database|spreadsheet|
            form ~1 do|does|are|is|did ~4 use|run|work|keep|kept|store|stored|log|stay|live
        """
    }
)
"""What they work with today, which is about none of ours."""
SITUATION = Patterns(
    {
        "situation": """
        what happen|happens after|once a|an|the|each|every|someone|somebody|your|they ~2 *
        what happen|happens when a|an|the|each|every|someone|somebody|your|you ~4 register|registers|report|reports|
            ring|
            rings|book|books|buy|buys|deliver|delivers|pay|pays|leave|leaves|finish|finishes|start|starts|send|sends|
            return|returns|move|moves
        what happen|happens to|with ~5 once|after *
        what happen|happens on|in|during a|an|the|your ~3 day|week|month|morning|afternoon|night|shift|@day
        what happen|happens to|with the|all|your ~3 linen|waste|scrap|scraps|leftovers|forms|paperwork|copies|data|
            goods|
            parcels|returns|empties|crates|samples|records|offcuts|packaging|results|rest $
        how do|does the|your|that|all ~1 money|cash|takings get|gets|go|goes|come|comes
        what ~1 time do|does ~6 leave|start|open|close|finish|arrive|begin
        who ~1 pick|picks|pack|packs|load|loads|clean|cleans|feed|feeds|deal|deals|pay|pays ~1 the|your|with ~2 orders|
            returns|goods|parcels|vans|trucks|subcontractors|suppliers|staff|wages|bills|invoices|cattle|machines|
            vehicles|bookings|rooms|shelves|stock
        who ~1 open|opens|take|takes|answer|answers|handle|handles|ring|rings|see|sees|cover|covers|step|steps|log|logs|
            raise|raises|call|calls ~6 if|when|once|while|whenever ~6 *
        when|if|once ~10 who ~1 take|takes|answer|answers|handle|handles|see|sees|open|opens|log|logs|deal|deals
        how do|does a|an|each|every ~1 purchase|order|request|invoice|form|ticket|claim ~1 get|gets ~1 approved|signed|
            paid|
            processed|checked|authorised ?off $
        what happens after|once|when|as ~1 someone|somebody|anyone|anybody|a|an|the|each|every|you|they|one|
            your ~4 need|
            needs|want|wants|ask|asks|request|requests|say|says|approve|approves|raise|raises|start|starts|accept|
            accepts|agree|agrees|reply|replies|choose|chooses|confirm|confirms|retire|retires|move|moves|travel|travels
        by hand|email|phone|post|fax|paper|spreadsheet|excel ?or|and or|and ~3 in|on|by|with|through|email|@ourthing|sap
        in|on|by|with|through|via|at ~3 or ~1 by|on hand|paper|email|phone|post
        is|are|was|were|do|does|did ~5 by hand or
        how far back ~6 go|goes|keep|kept|look|reach|store|stored
        where ~1 is|are|do|does|did|was|were ~4 kept|keep|stored|store|filed|saved|archived
        who ~3 sign|approve ~2 expenses|timesheets|overtime|holidays|leave|invoices|deliveries|rota|rotas
        when was|were ~1 last|first time|occasion ?that you|they|anyone|anybody|somebody|someone|your|it ~2 change|
            update|review|look|check|train|test|replace|upgrade|do|run|audit|buy|speak|meet|count|go|switch
        is|are|have|has|had|do|does|got ~4 policy|policies|procedure|guideline|guidelines|rulebook|matrix|handbook|
            template|checklist|threshold|thresholds
        what happens after|once|when the|a|an|each ~4 close|closes|finish|finishes|back|done|deliver|delivers|leave|
            leaves|
            end|ends|return|returns|complete|completes|book|books|scan|scans|pay|pays|print|prints|unload|unloads
        how do|does|did ~6 get|gets ~2 signed|approved|booked|ordered|paid|filed|logged|recorded|counted|delivered|
            planned ~2 off|at|in|on|by|here|there|these|today|now
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
        what happens between|during
        who ~2 handle|handles|deal|deals|look|looks|answer|answers|take|takes|manage|manages ~4 complaint|complaints|
            claims|returns|
            calls|enquiries
        how long do|does|is|are ~2 typical|normal|average|usual
        what happens on day #
        what happens in the @period before|after
        who ~1 decides|decide|chooses|choose|picks|prioritises which|what|when|where|how ~4 go|goes|get|gets|first|
            next|@opnoun
        where do|does|did|are|is ~4 end up
        where do|does ~4 go after|from|next|then
        where do|does ~4 go $
        how did|do you ~1 come|get ~2 to|into ~2 role|job|position|post|company|business|industry
        how do|does you|they|your ~2 decide|choose|pick|prioritise|prioritize|allocate which|what|who|where ~5 go|goes|
            get|gets|first|next|take|takes|does|@opnoun
        how is|are ~4 organised|organized|set|structured|arranged|staffed|split|divided|handled|managed|run|
            recorded|stored|done|planned|scheduled|measured|tracked|measured ~6 on|in|at|across|between|today|by|
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
