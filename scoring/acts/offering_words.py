"""Wordings of what comes with the product: setting up, training, support, prices, data, what its users see and say."""

_SERVICES = (
    "training|support|setup|installation|maintenance|hosting|updates|upgrades|storage|backups|backup|onboarding|"
    "implementation|migration|workshops|hotline|helpdesk|helpline"
)
_GIVEN = (
    "included|free|thrown|bundled|extra|separate|unlimited|available|covered|inclusive|built|complimentary|standard"
)
_SPANS = "minutes|minute|hour|hours|day|days|week|weeks|afternoon|morning|fortnight|month|seconds"
_PLACES = (
    "eu|europe|germany|frankfurt|ireland|dublin|amsterdam|netherlands|uk|britain|england|london|paris|france|"
    "switzerland|zurich|country|cloud|aws|azure|premises|datacentre|datacenter|centre|center"
)
_ROLES = (
    "approver|approvers|user|users|admin|admins|holder|holders|requester|requesters|auditor|auditors|viewer|viewers|"
    "manager|managers|director|directors|supplier|suppliers|employee|employees|dispatcher|dispatchers|driver|drivers"
)
_SHOWN = "push|notification|alert|digest|button|dashboard|overview|link|reminder|popup|pop|badge|token|ping|summary"
_RULES = (
    "limit|limits|rule|rules|threshold|thresholds|permission|permissions|role|roles|level|levels|field|fields|"
    "template|templates|route|routes|chain|chains|approvers|form|forms|workflow|workflows|colours|reminders"
)
_MADE = (
    "created|generated|posted|pushed|sent|booked|filed|routed|archived|matched|synced|escalated|logged|written|"
    "updated|raised|issued|signed|approved"
)
_KNOWING = (
    "remembers|suggests|recommends|proposes|highlights|prefills|populates|recognises|categorises|categorizes|attaches|"
    "delegates|reroutes|validates|redacts|compares|prioritises|prioritizes|memorises|autofills|transcribes|adapts|"
    "detects|anticipates|timestamps|deduplicates|summarises|summarizes|rejects|redirects|sorts|hides|locks"
)
_HANDLED = (
    "attach|pin|hang|tag|annotate|drill|snooze|archive|duplicate|comment|reorder|rename|restrict|toggle|undo|reassign|"
    "delegate|subscribe|embed|preview|upload|download|configure|customise|customize|sandbox|bookmark"
)
_CLICKED = "upload|submit|attach|sign|approve|scan|log|tap|click|track|view|see"
_GRASP = "pick|learn|master|grasp|understand"
OFFERING = f"""
        setting ~2 up ~1 takes|is|costs|needs
        set up|setup|installation|configuration|training|rollout ?only ?usually ?just takes|runs|lasts|needs ~5 {_SPANS}
        {_SERVICES} ~2 is|are|come|comes ~2 {_GIVEN}
        {_SERVICES} ~2 is|are ~1 on us|house
        support|hotline|helpdesk|helpline ~2 answers|picks|responds|replies|reacts ~3 in|within|under|round|around|by
        support|hotline|helpdesk ~1 is ~2 around|round|by|local|#|german|english|phone|chat
        you|they|customers|teams|most ~2 are|be ~1 live|up|running ~3 in|within|inside ~2 days|day|weeks|week|
            fortnight|month
        we ?also will|also|can train|coach|onboard|teach ~2 your|the|everyone|people|managers|users
        there is|are ~3 hotline|helpdesk|academy|tutorial|tutorials|video|videos|webinar|webinars|sandbox|marketplace|
            chatbot|helpline|forum|community|playground
        beauty of|about it|this|ours|that
        beauty ~2 is ~1 that
        nice|neat|clever|cool|lovely|best|great|handy|smart ~1 thing|part|bit ~1 of|about|with it|this|ours|that|our
        you ?can ?just ?simply set|define|choose|configure|adjust|edit|pick|name|draw|tweak ~2 {_RULES} ~1 yourself|
            yourselves|any|however
        you ?can ?just ?simply set|define|choose|configure|adjust|edit|pick|draw|tweak ~2 {_RULES} ~1 per|as|how
        data|everything|files|backups|backup|documents ~2 is|are|gets ~1 held|hosted|located|processed|backed|mirrored|
            replicated|encrypted
        data|server|servers ~3 in|within|leaves|leave ~2 {_PLACES}
        gdpr|hipaa|pci ~1 compliant|ready|proof|certified|conform
        you|they|people|team|managers|finance will ~2 love|enjoy|adore ~1 it|the|our|this|how
        you|they|people|team|managers|finance will ~1 like ~1 the|our|how
        an|a|each|every|the|your|any ~2 {_ROLES} ?just ?simply ?then ?only gets|receives|get|receive ~5 {_SHOWN}
        {_ROLES} ?always ?then ?just ?only see|sees what|exactly|all|at
        even|all|any|your ~2 suppliers|contractors|clients|auditors|visitors|guests|anyone|staff|drivers|
            customers can {_CLICKED} ~6 link|portal|page|code|browser|app|button|phone
        people|users|teams|everyone|they|you|most|staff|anyone|managers ~4 {_GRASP} ~1 it ?up in|within|inside|
            after ~3 {_SPANS}
        get ~2 hang of ~1 it ~1 in|within|inside|after|quickly|fast
        nobody|none|no|few ~2 else|other|others|competitor|vendor|provider|rival ~2 market|industry|space|out
        nobody|no ~1 else|other ~8 way|like we|ours|us|it
        nobody|no ~1 else|other|vendor|provider ~1 offers|sells|builds|matches
        we are ~1 only ~4 that|who|to|with|on|in
        it|ours|that is ~1 only ~2 one|@ourthing
        competition|competitors|rivals ~1 charge|charges|bill|bills
        other|most vendors|tools|providers|systems|platforms|products ~1 charge|do|can|make|need|only|want
        it|ours|that|this is ~1 @superlative|best|simplest ~2 @ourthing
        @ourthing|one|tool ~2 out there
        @ourthing|one|tool|thing ~2 on ~1 market
        let|can|could|will|i|me|quickly ~3 give|run|walk|take|tell ~1 you ~6 product|platform|software|tool|pitch|
            features|app
        customers|clients|companies|firms|people|most ~2 get|make|recoup|recover|earn|see|have ~3 money|investment|
            outlay ~1 back
        feature|module|functionality ~1 came|comes|coming|launched|launches|shipped|ships|arrived|landed
        customers|clients|users|teams|companies|firms|administrators|approvers ~1 love|rave|swear|adore ~1 us|it|about|
            by|the|our|this|how
        people|they|customers|clients|users|everyone ~1 are ~1 mad|crazy|wild|raving about|over
        people|they|customers|clients|users|everyone ~1 rave|raves|raving about
        everybody|everyone|people|anyone who|that ~1 tries|uses|try|use|switches ~1 it|us|ours
        uptime|availability ~4 is|was|stands|sits|at ~1 #
        alone ~1 pay|pays|justify|justifies|cover|covers for|the|its|your ~1 *
        they|people|nobody|would|will|have|has never ~1 go|gone|look back ~1 to *
        say|said|told|tell|tells|says ~1 me|us ~6 using|use|switching|moving ~1 to ~1 our|us
        seats|licences|licenses|users|modules|plans|tiers|viewers|guests ~2 is|are|get|gets|become ~2 cheaper|
            discounted|free|half|extra|charged|billed|priced
        no ~2 setup|hidden|exit|cancellation|joining|onboarding ~1 fee|fees|cost|costs|charge|charges
        cancel ~2 anytime|any ~1 time|month|when
        you|we ~2 pay|charge|bill ~1 by|per ~1 user|seat|month|use
        pay|charge|bill for ~1 active
        first ~1 month|months|year|weeks|days|users|seats ~1 is|are|come ~1 free
        {_MADE} ~4 second|moment|instant ~1 somebody|someone|the|you|they|it|your|a|an|he|she|anybody|anyone ~2 *
        it|that|system|tool|software|engine|algorithm|ai ?also ?even ?then ?automatically {_KNOWING} ~1 *
        the|our ai|algorithm|bot|engine ~1 @does
        nothing|little ~2 to install|configure|download|maintain|learn|integrate|host
        with us ~1 it|that|this|support|training|everything ~1 is|are|comes|costs|takes
        it|that|tool|system|software ?also talks|speaks|links|hooks|ties|plugs|connects ~1 to|into|with|straight
        runs|works|run|work ~2 on ~1 your|any|a|the|every ~1 phone|tablet|browser|device|laptop|mobile|ipad|handheld
        in|with|takes|needs ~1 #|a|couple|few ~1 taps|clicks|swipes|tap|click|swipe
        on the ~1 screen|dashboard|homepage|app ~2 you|they|managers|everyone ~1 see|sees|get|gets|can|have
        i|we have ~1 ?got ~2 client|customer ~4 who|that|like
        you|they|users|people|approvers|admins|managers|anyone can|could ?also ?just ?even ?then {_HANDLED} ~2 *
        ring|call|reach|phone|message|text ~2 support|hotline|helpdesk ~2 *
        help desk ~4 answers|picks|speaks|open|there
        price|cost|fee|rate ~1 goes|comes|drops|falls|gets ~1 down|cheaper|lower ~1 as|with|if|once|when|per
        # ~1 days|weeks|months|users|seats ~1 cost|costs nothing|extra
        users|viewers|guests|suppliers|auditors|you|readers do|does not ~1 pay|cost ~2 cent|penny|thing|extra|more
        {_ROLES}|people|staff|everyone ?just ?only ?simply tap|taps|tick|ticks|click|clicks|swipe|swipes|press|presses
        you|they|everyone|{_ROLES} ?just ?also ?then get|gets|see|sees a|one|the ~1 full|complete|whole|single|running|
            live ~1 list|view|overview|history|picture|trail|record|log|screen
        {_ROLES} ?just ?also ?then get|gets|see|sees one|single ~1 list|view|overview|history|picture|record|log|screen|
            inbox
        nobody needs ~2 training|manual|course|coding|installation
        it takes ~2 #|an|a ~1 minutes|minute|hour|hours|day|days|afternoon ~1 to ~1 configure|install|learn|activate|
            connect|integrate|deploy
        land|lands|lives|live|end|ends|arrive|arrives|come|comes|pulled|collected|gathered ~2 in|on|into|together one|
            single ~1 inbox|place|screen|list|queue|app|system|dashboard
        customers|clients|users|people|they rate|rates|score|scores|rated|scored us|it|our
        third|thirds|quarter|quarters|percent|majority|lots|plenty|#|most of our ~1 users|customers|clients
        with|at|in ~1 a|one|single glance
        leaves|leave|keeps|keep a|an|its ~1 trace|trail|stamp|record ~2 *
        done|handled|installed|configured|managed|hosted|run by ~1 our|us
        you|nobody ~3 not|never ~3 lift|touch|move ~1 finger|thing|anything
        we ~1 back ~3 up
        is|are|gets|get ~1 backed up
        come|comes|goes|go out as|in pdf|excel|csv|word
        it|this|ours|that is ~1 made|built|designed|meant|priced ~1 for ~2 companies|firms|teams|people|businesses|
            operators|organisations|offices|groups|departments
        not|nobody|never ~1 need|needs|needed|require ~2 course|manual|training|server|hardware|consultant|developer|
            coding
        you|they|everyone get|gets your|their|a|an ~1 own|personal ~2 contact|person|manager|consultant|adviser|number
        you|they|managers ?will ?can see|find|spot|know at|straight once|away|off
        you|they|managers ?will ?can ?at see|find|spot|know ~1 instantly|immediately
        find|finds|search|opens|loads ~4 in|within ~2 seconds|second|minute
        nobody|no ~5 has|have|got ~4 function|feature|module|@ourthing
        gets|get|receives|receive a|an ~1 live|realtime|automatic|instant ~2 report|overview|summary|feed|update|
            list|view
        off it|they goes|go
        in any ~2 language|currency|format|browser|device
        in|of|inside the ~1 basic|standard|base|normal|monthly ~1 price|package|fee|plan|licence|rate
        we ?will ?also look|take|do after|care|the ~3 migration|setup|training|hosting|updates|import|maintenance|
            rollout|installation
        our ~2 people|team|support|guys|office|developers ~1 sit|sits|based ~1 in|at|here
        what we ?can offer|sell|make|build|provide ~1 is ~1 *
        it|system|tool|app|software|platform ~1 never|not forgets|forget|sleeps|sleep|tires
        search|support|price|interface|engine|reporting|@ourthing ~1 in|on the market|industry|world
        you ~1 choose|decide|define|set|control who|which ~1 may|can|sees|see
        not|never lock|tie|bind ~1 you ~1 in|down|to
        leave|quit|cancel|stop ~2 any|each|every ~1 month|time|moment
"""
