"""Words that stand for one another when somebody gives back what they heard: groups of everyday business English."""

from scoring.acts.pattern import Patterns

_PLACES = (
    "store|shop|clinic|practice|branch|site|depot|location|office|surgery|hotel|restaurant|school|ward|kitchen|"
    "warehouse|plant|factory|yard|house|home|gym|salon|pub|cafe|garage|centre|center|station|studio|farm|outlet"
)
_STAFF = (
    "staff|team|crew|people|desk|desks|reception|receptionist|colleague|employee|worker|folk|lot|guy|operator|clerk|"
    "lad|bloke|assistant|dispatcher|planner|agent|nurse|carer|teacher|chef|cook|driver|picker|planner|engineer|technician|fitter|cleaner|waiter"
)
GROUPS = Patterns(
    {
        "stopping": """
        return|returned|revert|reverted
        switch|switched|moved back
        stop|drop|abandon|quit|ditch|fizzle|fade|lapse|shelve|shelved|bin|binned|cease|die|dead|dormant|defunct|cold
        give|gave|given up
        let|leave ~1 go|be|lie|alone
        go|went|gone|return|switch|slip|fall|revert|way ?straight back|off|away|cold|quiet
        not ~1 last|stick|take|catch|survive|bother|keep
        never ~1 took|take|caught|got|get|stuck|went|go|open|leave|use
        come|came ~1 out again
        sit|sat|sits|sitting|gathering ~2 dust|drawer|shelf|unused|idle
        fell|fallen ~2 away|use
        found ~1 way back
        won|win|beat
        no longer
        idle|unused|untouched|empty|standing|silent|inactive
        wind|wound ~2 down|up
        end|ended|close|closed|finish|finished|over|done|cut-off|cutoff|switch|turn|switched|turned ?off
        short-lived|nobody|unused
        flop|flopped|failed|fail|failure|bombed|sank|nowhere
        """,
        "trying": """
        had|have|took|take ~3 go|try|crack|stab|attempt
        try|trial|test|pilot|attempt|experiment
        give|gave ~2 go|try|shot|chance|whirl
        picked|pick|chose|chosen
        """,
        "using": "use|log|open|touch|adopt|look|try|install|run|reach|bother|handle|work|get ~1 going",
        "paying": """
        pay|paid|buy|bought|purchase|bill|invoice|fee|fees|cost|spend|spent|spending|price|money|budget|charge|payment|subscription|licence|
            license|expense|euro|dollar|pound|rent|premium|cash|finance|financial|accountant|accounts|accounting|
            bookkeeper|
            treasurer|controller|cfo
        numbers person|people|man|woman|guy|lady|side|team
        """,
        "counting": """
        accountant|accounts|accounting|finance|bookkeeper|treasurer|controller|cfo|auditor|bursar
        numbers person|people|man|woman|guy|lady|side|team
        """,
        "asking": """
        on the spot
        ask|question|query|wonder|reason|justify|justification|explain|explanation|why|challenge|point|grill|doubt
        want|wants|wanted|like|likes ~1 to know|understand|hear|see
        what ~2 for|worth
        """,
        "the-top": "boss|manager|director|head|headquarters|above|upstairs|leadership|chief|ceo|owner|board|management|"
        "superior|partner|chair|chairman",
        "staff": _STAFF,
        "place": _PLACES + "|place|places|room|floor",
        "by-hand": """
        paper|diary|diaries|book|books|pen|pencil|clipboard|notebook|manual|manually|handwritten|whiteboard|ledger|
            notepad|card|cards|spreadsheet|spreadsheets|sheet|excel|typing|type|write|wrote|written|form|forms
        by hand
        """,
        "a-part": """
        half|handful|couple|pair|few|fraction|minority|majority|rest|remaining|quarter|third|some|part|percent|
            only|
            twice
        most of
        # ~1 of|in|out ~2 #|them|us|those|you
        dozen
        every second|other|third
        """,
        "half": "half\n50 percent\n50 per cent\none|1 ~2 in|of 2|two\nevery second|other\n2 in|out ~1 4",
        "away": """
        travel|road|away|abroad|plane|airport|trip|absent|elsewhere
        out of ~1 office|building
        not|never|hardly|rarely|seldom ~2 in|there|around|building|office|desk|reachable
        """,
        "approving": """
        approve|approval|sign|signed|signs|signature|sign-off|authorise|authorisation|permission|okayed|rubber-stamp|
            countersign|yes|blessing
        sign|signed|signing off
        green light
        """,
        "asked-for": "order|request|purchase|po|requisition|paperwork|application|ticket|enquiry|form",
        "waiting": """
        wait|waited|waiting|sit|sits|sat|sitting|stuck|held|hold|slip|slipped|late|delay|bottleneck|jam|drag|queue|
            stand|standing|stood|doorstep|expecting|overdue|limbo|pending
        turn|turned|show|showed up
        go|went|gone|pass|passed by
        before ~1 anyone|anybody|somebody|someone|anything
        never ~1 came|turned|arrived|showed
        nobody ~1 came|turned|arrived|showed
        """,
        "reluctant": "hate|dislike|resist|resistance|refuse|reject\nnot ~3 take|like|want|accept|welcome\n"
        "go|going|goes ~2 down ~1 well|badly",
        "alike": "same ~1 way|process|route|procedure|path|steps\nno ~1 short|difference|exception|distinction",
        "licence": "licence|license|seat|account|login",
        "answering": "answer|reply|replied|respond|response|answered|responded|replies\ncall|called|got|get|came back",
        "catching-up": "catch|caught|get|got up|level\nclear|backlog|recover|behind",
        "losing": """
        lose|lost|vanish|disappear|unclear|limbo|hole|unsure|guesswork|guessing
        not|nobody|never ~3 know|knows|knew|tell|sure|idea|clue|see|saw|find
        no idea|clue|trace
        slip|slipped|fall|fell|fallen past|through|between
        """,
        "unseeing": """
        nobody|not|never|hard ~3 tell|say|know ~2 where|who|what|whether
        no idea|sight|view|way ~3 where|who|what|of|when|how|why|whether
        blind|dark|black|blank|unsighted|visibility
        not|nobody|none|nothing|never ~3 see|saw|seen|screen|screens|visible
        """,
        "record": "record|records|audit|auditor|books|trail|ledger|file|inspection|inspector",
        "password": """
        login|log-in|logins|password|account|credential|username|pin
        sign|signing|log|logging ~1 in|into|on
        """,
        "own-money": "card|pocket|plastic|expense|expenses|wallet|claim|reimburse|cash\nown money",
        "uptake": "use|used|adopt|adoption|touch|uptake|usage|embrace|engage\npick|picked|take|took it|up",
        "beforehand": """
        upfront|advance|deposit|prepay|prepayment|beforehand|ahead
        up front
        before ~4 deliver|ship|send|supply|release|start|anything
        money|cash first
        """,
        "unwarned": """
        warning|heads-up|notice|surprise|surprised|unannounced|landed|springing|ambush|bolt
        heads up
        out of ~1 blue
        """,
        "contacts": """
        contact|contacts|face|faces|handover|handovers
        who to ring|call|ask|turn|speak
        people ~3 coming|going|changing|leaving|left
        start|started over|again
        coming and going
        """,
        "messy": "mess|messy|bad|badly|chaos|chaotic|shambles|rough|rocky|disaster|nightmare|awful|poor|poorly|painful",
        "twice": "twice|double|again|rekey|re-key|retype|duplicate|duplicated|repeat|second",
        "typing": "type|typing|key|keyed|keying|enter|entering|entry|rekey|re-key|retype",
        "late-hours": "night|nights|evening|evenings|late|midnight|weekend|bedtime\nafter hours|work|dark\nday job",
        "canned": "copy|paste|boilerplate|canned|template|standard|stock|scripted|robot|generic|cut-and-paste",
        "replying": "get|got|gets|heard|hear|come|came|comes ~1 back\n"
        "answer|reply|response|respond|replies|comes ~1 back|question|ask",
        "fine-they-say": """
        green|fine|okay|normal
        no fault|problem|outage|issue
        """,
        "promising": "promise|promised|word|pledge|assured|assurance|commit|committed",
        "spare": "second|backup|spare|redundant|fallback|failover|reserve",
        "tears": "tears|cry|cried|crying|weep|wept|sob|upset\nbroke|broken|breaking down",
        "one-person": "man|woman|lady|guy|bloke|person|sponsor|champion|director|boss|contact|individual",
        "threat": """
        threaten|leave|leaving|elsewhere|walk|walking|quit|quitting|go|going|lose|losing|wobble|wobbling|risk|
            cancel
        """,
        "telling-them": "answer|story|explain|tell|account|explanation|say|present|report|show\nstand|stood ~1 up",
        "mattering": "matter|matters|important|priority|list|first|second|secondary|count|counts|care|big|weigh",
        "finding-out": """
        find|found ~1 out
        told|tell|tells|heard|hear|knew|know|learnt|learned|discovered
        """,
        "phoning": "ring|rang|rung|call|phone|phoned|telephone|dial|calls|phoning",
        "fined": "fine|fined|penalty|penalise|charge|charged|deduct|deducted|sanction|bill|billed",
        "delivering": "delivery|deliver|drop|shipment|parcel|load|consignment|order|goods|stock",
        "apologising": "apologise|apologize|apology|sorry|face|grovel|explain",
        "in-person": "person|personally|yourself|themselves|himself|herself|face",
        "losing-people": "resign|resigned|left|quit|lost|lose|losing|walked|cost|gone|leave|replace",
        "the-best": "best|strongest|top|key|star|senior|strong|good|ablest|finest",
        "no-room": "time|room|capacity|diary|headspace|bandwidth|plate|hands|busy|stretched|hours\ntake|taking on",
        "project": "rollout|project|launch|implementation|change|migration|initiative|programme|upheaval|tool|system",
        "document": "quote|invoice|bill|document|paper|contract|offer|letter|agreement|statement|estimate",
        "differing": """
        different|differ|mismatch|contradict|another|conflict|inconsistent|discrepancy
        not ~2 match|agree|add|tally|fit|square
        one|1 thing
        """,
        "crashing": """
        crash|freeze|die|hang|fail|break|broke|down|outage|fall|fell|falls
        fall|falls|fell|go|goes|went over|down
        """,
        "a-few": "couple|few|twice|several|handful|pair|2",
        "closing": "close|closed|shut|finish|finished|done|finalise|finalize|wrap|complete|completed",
        "books": "books|month|month-end|accounts|ledger|numbers|figures|reporting|period|quarter",
        "upkeep": "maintain|run|look|manage|own|operate|support|administer|handle|keep",
        "tech-people": "developer|developers|engineer|tech|technical|admin|administrator|programmer",
        "people-we-lack": "nobody|none|no-one\n"
        "no|not|without ~3 people|person|staff|someone|anybody|anyone|somebody|hands",
        "wasting": "waste|wasted|drain|pointless|useless|worthless|value|worth|nothing|sense|return|benefit",
        "complaint": "complaint|complain|grievance|letter|issue|ticket|problem|case|query|question|request",
        "knowing-how": "know|knows|knew|learn|learnt|learned|understand|work|works|shown|trained|taught|figure|able",
        "reporting": "report|reports|reporting|numbers|figures|data|export|statement|list",
        "step": "step|stage|signature|approval|approve|hand|desk|desks|people|person|layer|level|hoop|pair",
        "winning": "contract|customer|client|account|deal|business|tender|work|order",
        "late-days": "deadline|date|due|overdue|late|behind|slip|slipped|delay|delayed|overrun|postponed|pushed",
        "early": "morning|early|dawn|6|first|before|start|beginning",
        "on-paper": "paper|print|printed|printout|handwritten|hand|sheet|sheets|list|clipboard|pen|pencil|manual",
        "cheap": "cheap|cheaper|less|lower|half|undercut|fraction|saving|bargain|discount",
        "expensive": "expensive|dear|costly|steep|pricey|price|cost|afford|overpriced|money|much",
        "scared": "afraid|worry|worried|worries|fear|scared|nervous|concern|concerned|risk|risky|anxious|dread",
        "blamed": "blame|blamed|fault|responsible|responsibility|head|neck|line|name|accountable|answer|reputation",
        "told-wrong": "wrong|false|lie|lied|untrue|mislead|misled|incorrect|different|not",
        "on-their-own": """
        alone|own|yourself|yourselves|abandoned|silence
        nobody|not|never ~4 called|call|rang|ring|answered|wrote|came
        """,
        "of-late": "since|month|months|spring|autumn|summer|winter|year|ages|ago|week",
        "again": "again|repeat|repeatedly|twice|third|third|every|always|keep|keeps|another|second|once",
        "busy-work": "manual|hours|spreadsheet|copying|typing|chasing|checking|admin|paperwork|hand|work|evenings",
        "chasing": "chase|chased|chasing|remind|reminder|nag|follow|email|ring|call|hunt|push|pester",
        "short-staffed": "short|understaffed|vacancy|gap|missing|replaced|replace|hire|recruit|nobody|down|less|fewer",
        "slow": "takes|took ~3 # ~1 days|weeks|months|hours\n"
        "slow|slower|slowly|long|longer|wait|delay|delayed|drag|late|behind|hold|stuck|ages|forever|overdue",
        "quick": "quick|quicker|quickly|fast|faster|speed|sooner|rather|prefer|easier|simpler",
        "up": "bigger|steeper|fifth|rise|rose|risen|raise|increase|hike|jump|climb|grow|grew|more|extra|dearer|higher|"
        "double\ngo|went up",
        "down": "cut|drop|fall|fell|reduce|slash|pull|pulled|pull|axe|axed|shrink|lower|fewer|less|gone|lose|lost"
        "|remove|cancel|save\ntake|took|taken away",
        "untold": """
        no|without ~1 answer|reply|response|word|explanation|time
        guess|guessing
        not|without|no|never|nobody ~3 word|told|tell|warn|warned|warning|notice|informed|hear|heard|mention|saying
        out of ~1 blue
        surprise|surprised|unannounced
        """,
        "saying": "say|tell|told|complain|grumble|moan|report|mention|hear|heard|word",
        "hard": "fiddly|fuss|hard|difficult|awkward|complicated|clumsy|tricky|confusing|cumbersome|hassle|faff|bother|"
        "clunky|painful|struggle|pain|trouble|messy",
        "busy": "busy|full|rush|hectic|peak|packed|rammed|pressure|pressed|flat-out|overloaded|stretched|swamped",
        "out": "leave|left|quit|resign|depart|gone|retire|moved|replace|replaced\n"
        "go|went|walked|moved on|off|away|out\n"
        "not ~2 there|around|here|with ~1 any|more|now|anymore|longer\nno longer there|around|with|here",
        "new": "new|fresh|someone|somebody|different|replacement|since|recent|recently|joined\ncome|came in",
        "broken": "fail|break|broke|broken|crash|fault|faulty|down|outage|wrong|error|mistake|bug|glitch|defect|fix",
        "working": "work|works|working|fine|okay\ndo|does|did ~2 job|trick",
        "buyers": "customer|client|guest|patient|member|tenant|resident|passenger|parent|pupil|shopper|visitor|family|"
        "families",
        "vehicle": "van|lorry|lorries|truck|cab|vehicle|car|bus|fleet|trailer|driver|road",
        "device": "tablet|screen|phone|app|device|computer|terminal|laptop|handheld|scanner|gadget|machine|system|tool",
        "a-month": "month|monthly\n4|few weeks\n30 days",
        "a-year": "year|annual|annually|yearly\n12 months",
        "a-quarter": "quarter|quarterly\n3 months",
        "a-fortnight": "fortnight\n2 weeks\n14 days",
        "a-week": "week|weekly\n7|5 days",
        "season": "spring|summer|autumn|winter|christmas|easter|holidays",
        "day": "day|daily|morning|afternoon|evening|night|shift|overnight",
        "trust": "2 minds\nunsure|torn|undecided|unconvinced\non the fence\n"
        "trust|believe|confidence|doubt|rely|faith|sceptical|suspicious|convinced",
        "nothing": "nothing|nobody|none|never|not|no|without|zero|neither",
        "training": "train|training|teach|taught|show|shown|learn|lesson|course|session|coach",
        "choice": "another|other|competitor|rival|vendor|supplier|alternative|elsewhere|cheaper|quote|offer",
        "deciding": """
        call|calls|say-so|verdict
        decide|decided|decision|choose|order|ordered|instruct|mandate|dictate|impose|rule|insist|told|tell|run|runs|rule
        call|calls|calling the shots|tune
        over ~1 head|heads
        from above|upstairs
        have|has|had ~1 say|word
        """,
        "picture": "photo|picture|image|snap|video|film",
        "message": "whatsapp|text|message|sms|email|mail|chat|call|phone|letter|fax|post",
        "owner": "owner|parent|buyer|group|holding|takeover|merger|acquired|bought|headquarters|head",
        "having": "own|already|existing",
        "lasting": "still|yet|keep|kept|continue|carry|carried|remain|same|stuck|stay",
        "need": "need|necessary|point|worth|value|use|reason|why",
        "time": "time|hour|hours|minute|minutes|day|days|week|weeks|evening|evenings",
        "unhappy": "furious|livid|shouting|fuming|raging|cross|irate|kick|cried|outraged|bitter|outrage\n"
        "unhappy|angry|annoyed|fed|hate|hated|dislike|complain|complaint|moan|sick|tired|enough|frustrated",
        "many": "many|lot|lots|all|every|each|everybody|everyone|whole|too",
    }
)
_WEAK = frozenset(
    "having lasting nothing many time staff new saying one-person replying mattering threat finding-out telling-them "
    "no-room upkeep complaint knowing-how winning step early again a-few blamed told-wrong people-we-lack in-person "
    "the-best reporting document project tech-people closing wasting scared busy-work short-staffed losing-people "
    "expensive of-late".split()
)
"""Groups that most lines touch: alone they show nothing."""


def is_weak(group: str) -> bool:
    return group in _WEAK
