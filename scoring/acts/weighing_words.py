"""Wordings that grant how much a thing weighs for the buyer: that it was bad, is a lot to ask, should not have been."""

_BAD = (
    "hard|heavy|bitter|painful|horrible|awful|dreadful|terrible|nasty|rotten|rough|tough|ugly|awkward|uncomfortable|"
    "difficult|embarrassing|brutal|grim|miserable|wretched|cruel|sore|unfortunate|unpleasant|stressful|frustrating|"
    "annoying|infuriating|disappointing|confusing|exhausting|worrying|unacceptable|maddening|galling|upsetting|"
    "disheartening|demoralising|disturbing|alarming|unnerving|unsettling|irritating|humiliating|gutting|"
    "heartbreaking|poor|shocking|lousy|bad|sad|tiring|wearing|draining|inexcusable|shabby|tedious"
)
_BORNE = (
    "blow|loss|position|spot|place|situation|morning|afternoon|evening|night|day|monday|week|weekend|month|year|start|"
    "experience|thing|conversation|story|setback|hit|one|time|surprise|message|news|way|lesson|pill|feeling|outcome|"
    "discovery|wait|call|note|impression|sight|moment|turn|sum|number|figure|price|record|state|ride|stretch|run"
)
_HEAVY = (
    "blow|loss|setback|mess|nightmare|shame|pity|disaster|shambles|let-down|letdown|headache|hammer|slap|kick|punch|"
    "disappointment|burden|worry|misery|disgrace|nuisance|pain|shock|ordeal|grind|slog|killer"
)
_HURTS = "hurts|hurt|stings|stung|smarts|bites|grates|rankles|galls|smart|sting"
_TROUBLES = (
    "bother|weigh|hurt|sting|annoy|matter|worry|rankle|trouble|upset|gall|irritate|frustrate|bug|concern|grate|nag|"
    "disappoint|unsettle|anger|embarrass|exhaust|stretch|unhappy|happy|pleased|enough|disappointed|serious|important"
)
_MUCH = (
    "ask|step|decision|commitment|jump|leap|wait|stretch|burden|worry|demand|risk|gamble|hike|rise|increase|undertaking"
)
_BIG = "big|huge|tall|major|serious|large|steep|hefty|heavy|considerable|significant|massive|sizeable|substantial"
_OH = "?ouch ?oh ?yes ?no ?well ?mm ?hm ?god ?gosh ?okay ?right ?and ?but"
_TO_WHOM = "for|to|after|on|and|but|given|when|with|if|especially|i|you|no|nobody"
_RAISED = (
    "complaint|question|objection|concern|point|worry|criticism|grievance|doubt|challenge|remark|comment|argument|"
    "thinking|caution|approach|position|request|attitude|reservation"
)
_FAIR = "sensible|reasonable|fair|wise|logical|understandable|right|natural|justified|prudent|legitimate|valid"
BEARING = f"""
        ^ {_OH} that|this|it|which ?really ?certainly is|was|sounds|seems ~2 {_BAD} $
        ^ {_OH} that|this|it|which ?really ?certainly is|was|sounds|seems ~2 {_BAD} for|to you|your|anyone|anybody|
            everyone|everybody|them|hear|take|swallow|explain|read|accept|live|carry|bear|watch|sit|stomach|defend
        ^ {_OH} that|this|it|which ?really ?certainly is|was|sounds|seems ~2 {_BAD} and|but|after|given|when|i|
            especially
        that|this|it|which must|would|will ~2 be|have|feel ~2 {_BAD}
        that|this|it|which ?really ?must is|was|be|been|sounds|have ~2 {_BAD} {_BORNE} $
        that|this|it|which ?really ?must is|was|be|been|sounds|have ~2 {_BAD} {_BORNE} {_TO_WHOM}
        that|this|it|which ?really ?must is|was|be|been|sounds|have ~2 a|an ~2 {_HEAVY} $
        that|this|it|which ?really ?must is|was|be|been|sounds|have ~2 a|an ~2 {_HEAVY} {_TO_WHOM}|in|it|that
        ^ {_OH} ?quite what|such|quite a|an ~2 {_HEAVY}
        ^ {_OH} ?quite what|such|quite a|an ~2 {_BAD} {_BORNE}
        ^ {_OH} a|an ?real ?very ?really {_BAD} {_BORNE}|{_HEAVY} ?that ?there $
        ^ {_OH} it|that|this is|was ~2 shame|pity
        that|this|it ?really ?must ?would ?have {_HURTS} $
        that|this|it ?really ?must ?would ?have {_HURTS} i|we|you|of|after|for|like|does|especially
        @loss ~6 that|this|it|must|really {_HURTS}
        ^ losing ~6 {_HURTS}
        i|we ?do ?can know|realise|realize|see|imagine|admit|grant|recognise ~1 that|this|it is|was|has ~2 not ~2 easy|
            ideal|nice|pleasant|fun|good|simple|enough|little|small|great|pretty|comfortable|fair|what
        i|we ?do ?can know|realise|realize|see|imagine|admit|grant|recognise ~1 that|this|it is|was|has|must ~3 {_BAD}
        i|we ?do ?can know|realise|realize|admit|grant|appreciate|recognise ~1 that|this|it is|was ~1 a|an ~1 lot|big|
            huge|great|long|
            serious|tall|{_HEAVY}
        i|we ?do ?can know|realise|realize|see|imagine ~1 that|this|it ?really ?must {_TROUBLES} ~1 you
        i|we can|could tell|see|hear|feel ~1 that|this|it ~3 {_TROUBLES}
        i|we can|could tell|see|hear ~1 that|this|it has|must|is|was ~3 {_BAD}
        i|we can|could tell you are|have ~2 not|had|been|running|losing ~2 happy|enough|lot|patience|convinced|pleased|
            satisfied|impressed|comfortable|through
        i|we ?do know ~1 what it|that|this means|cost|costs|does|did ~1 you|to|for
        not take|taking ~1 it|that|this ~1 lightly
        that|it|this is no|not ~1 small|trivial|little|minor ~1 thing|matter|ask|sum|loss|trifle|step
        that|it|this is|was ?really|very|pretty serious $
        you|they|your have ?had ?all ?really put up with ~2 lot|enough|long|much|plenty|that|this|us
        that|it is ~2 a ~1 lot to ~1 *
        you have ~1 been ~2 patient|understanding|fair|generous|tolerant ~1 with|enough|about|for
        more than patient|generous|fair
        you have ~1 heard|had|waited|seen|been ~3 too|enough often|long|many|much|times
        you have ~1 had|heard ~1 enough ~1 of
        it|that is|was ~2 {_BAD} ~1 to see|hear|watch|have|swallow|lose|read|explain|admit
        it|that is|was ~2 {_BAD} that|when you|your|it|they|nobody|people
        that|it is|was ~1 a ~1 {_BAD} case|sell|thing|one|call|talk|task|job to ~1 make|have|give|explain|defend|argue|
            write|take
        ^ {_OH} defending|explaining|justifying|arguing|selling|asking|telling|answering|sitting|standing|living|
            working ~9 is|was ~2 {_BAD} $
        is|was|are not ~1 nice|pleasant|fun|acceptable|funny $
        is|are|was no ~1 fun|joke|picnic|pleasure|way
        i|we will|would|do|can not ~1 pretend|sugar|sugarcoat|dress|deny|gloss|hide|play ~2 *
        not ~1 talk that|it|this away
        you ~1 done|did|do your ~1 part|bit|share|homework
        you ~1 put ~2 lot|much|effort|work|heart|time in|into
        not ~1 what you ~2 hoped|expected|deserve|deserved|had|wanted|paid|signed|asked|need|needed|bought|planned
        been|waited|asked|asking|waiting|had ~3 long enough|time
        one ~1 too many
        how|what it|that|this ~1 must have ~1 felt|looked|seemed|sounded|been
        once too often
        that|it not ~2 good enough
        that|it is|was not ~1 nice|pleasant|pretty|okay|fun|acceptable|funny|on $
        that|it|this|# is|was|are ?quite ?such ?just a lot of ~2 i|we ?do know|see|admit|grant|get
        one too many
        last thing you|anyone|anybody|people|they ~1 need|want
        nobody ?ever like|likes|enjoy|enjoys|love|loves ~1 hearing|finding|being|waiting|getting|seeing|sitting|reading|
            feeling|having|explaining|learning|chasing|surprise|surprises|paying|told|that
        nobody|anybody ?ever like|likes|want|wants|enjoy|enjoys|need|needs|deserve|deserves ?to ?be hear|find|be|wait|
            get|see|sit|read|feel|have|explain|
            deal|stand|learn|chase|surprise|left|told|caught|kept
        nobody should|deserves ?ever ~1 have|be|sit|go|put to|through|left|in|up|told
        you|they|your|anybody|anyone|customers should|ought not|never ~1 have|be ~2 to|had|told|left|put|through|in
        that|it|this should|ought not|never ~1 have|be ~1 happen|come|be|go|get|take|reach|slip|occur|like|this|that
        that|it|this ~1 not how|what it|that|this|things|we|you should|ought|deserve
        is|was|are|were ~1 far|way|much too ~1 long|many|much|late|slow|high|steep|often|few|little $
        that|it|this|which is|was too ~1 long|many|much|late|slow|often $
        is|are|was|would ~3 a|an ~1 {_BIG} ~1 {_MUCH}
        i|we ?do ?can ?quite know|realise|realize|see|grant|admit ~5 is|was|came|comes|feels|felt ~2 a|an ~1 lot|
            surprise|
            {_HEAVY}
        i|we ?do ?can ?quite know|realise|realize|appreciate ~1 you have|are ~5 asked|waited|heard|busy|short|patient|
            enough|long|before|times|tried|chased|stretched|pressed
        i|we ?do know|realise|realize|see ~4 matters|weighs|hurts|bothers ~2 you|your
        # ~3 is|are|was # ~2 too many
        that|this|it puts|leaves|put|left you ~2 a|an ~2 spot|position|place|situation|corner|light|bind|hole
        that|it is|was ~1 not ~3 place|position|situation|spot|way to ~1 be|sit|stand|go|start|treat
        it|that is never ~1 nice|easy|pleasant|fun|good|pretty to *
        it|that is ~2 {_BAD} ~1 having|being|losing|seeing|hearing|waiting|explaining|sitting|standing|getting|watching|
            telling|finding
        ^ {_OH} losing|waiting|hearing|finding|having|being|getting|chasing|explaining ~9 is|was ~2 {_BAD} $
        ^ {_OH} sounds ?like ?a ?really ?very {_BAD} ?{_BORNE} $
        ^ ?oh ?my wow|ouch|phew|gosh|goodness|blimey|jeez|crikey|ooh that|it is ~2 lot|steep|long|heavy|tough|hard
        ^ ?oh how ?very ?really {_BAD} $
        ^ ?oh how ?very ?really {_BAD} for ~1 you|your|them|everyone|everybody
        ^ ?oh ?my ?good goodness|blimey|crikey|phew|jeez|gosh|yikes|heavens
        ^ oh dear|gosh|god
        ^ {_OH} no ~1 pitch|spiel|brochure|speech
        your time ?is ~2 precious|valuable|short|tight|limited
        you ?really ?do have ~2 little time
        you are ~2 busy|pressed|stretched|short i|we ?do get|know|see|respect|understand
"""
CONCEDING = f"""
        ^ ?and ?well ?yes ?no ?quite rightly|justly|deservedly|justifiably ?so $
        ^ ?and ?well ?yes ?no ?quite rightly|justly so|said|asked|raised
        ^ ?and ?but ?yes ?with ?every good reason $
        ^ ?and with good|every reason|cause
        ^ ?ouch ?oh ?but ?and ?yes ?fully ?well deserved|earned|merited|justified ~1 $
        ^ i ?do ?will ?must ?would ?have ?to admit|concede|grant|confess $
        i|we will|must|do|have|would|can|should ~1 admit|concede|grant it|that|you
        i|we would|do|could|can not|neither ~2 either $
        i|we can|could not ~2 say|see|put ~5 other|otherwise|different|differently|better|wrong|blame
        not ~1 see|put|say it ~2 other|otherwise|differently|better
        nobody|none could|would|can|should ~1 expect|ask|want|demand|require you|anyone|anybody|them|your to
        that|this|it would|must ~4 me|my|us|our|anyone|anybody ~5 too|also|same
        that|this|it would|must ~4 me|my|us|our|anyone|anybody ~5 as well
        that|this|it would|will drive|get|have|make|put ~1 me|us|anyone|anybody ~2 up|wall|mad|back|goat|nerves|cross|
            angry|off|climbing|think|doubt|wonder|spare
        i|we would ~2 be ~3 cross|angry|furious|looking|asking|fuming|careful|on|thinking|wondering|the ~5 too|also|
            same|well|either|now
        i|we would ~1 have slammed|thrown|lost|gone|said|hit|rung|shouted|complained|been|left|turned ~4 too|also|
            sooner|earlier|phone|roof|ceiling|temper|patience|elsewhere|way|same|worse|longer|long
        i|we would ~1 have slammed|thrown|shouted|hung
        anyone|anybody|everyone|everybody|who|most|any ~3 would|will|might ~1 have|be|feel ~2 lost|run|given|
            complained|left|walked|asked|said|thought|wondered|wary|put|through
        if i|we were|was ~1 you|your|in|it i|we would ~3 ask|say|be|feel|think|do|want|look|need|expect ~3 same|too|
            just|also|that|careful|no|either
        you|they|he|she|people|team|director|boss|board|finance|manager|managers|everyone|staff|drivers|nurses|
            colleague|
            colleagues|accountant|auditor|customer|customers|department ?really is|are|was|were ~2 right|justified|
            entitled|correct|wise to *
        your|the|their ~3 have|has every|good|full|a reason|right|cause ~1 to
        perfectly|quite|absolutely|completely|totally|entirely|only|all okay|fine|normal|natural|legitimate|fair|
            reasonable|understandable|sensible|logical ~1 to *
        is|are|sounds|seems|being ~2 common sense
        being|asking|wanting|checking|comparing|looking|taking|waiting|hesitating|worrying|needing|expecting|demanding|
            pushing|shopping|having|getting|doubting|wondering ~9 is|seems|sounds ~2 sensible|natural|normal|reasonable|
            fair|understandable|wise|prudent|fine|smart|right|human|justified
        nothing|no|not ~3 wrong|shameful|odd|strange|bad|unusual|unreasonable|silly in|with|about being|asking|wanting|
            checking|comparing|looking|taking|waiting|hesitating|worrying|needing|expecting|demanding|pushing|shopping|
            having|getting|doubting|wondering|seeing|thinking|keeping|shop|saying|a
        ^ {_OH} there is a|an ?very ?perfectly good|fair|proper|real|honest|valid|reasonable {_RAISED}
        that|it|this is ?now ?what ?i ?call a|an proper|rightful|justified|founded|fair|just {_RAISED}
        ^ {_OH} a|an ?perfectly ?very ?fully justified|rightful|deserved|earned|founded {_RAISED}
        sounds|seems|looks ?like ?a ?an ?very ?perfectly ?pretty ?quite ?only ?entirely {_FAIR} $
        sounds|seems|
            looks ?like ?a ?an ?very ?perfectly ?pretty ?quite ?only ?entirely {_FAIR} {_RAISED} ?to ?me ?us ?too $
        sounds|seems|looks ?like ?a ?an ?very ?perfectly ?pretty ?quite ?only ?entirely {_FAIR} ?enough to me|us $
        obviously|clearly|naturally|understandably|rightly you|they|your ~2 need|want|expect|ask|would|are|look|worry|
            hesitate|wonder|have
        absolutely|entirely|totally|completely|fully|completely agree|agreed|understand|understandable|understood|see|
            get|fair
        fair warning
        strange|odd|foolish|mad|silly|negligent|daft|careless|unwise not to *
        you ~1 owe it|that to ~1 your|them|yourself|yourselves
        is ~1 your ~1 job|duty after|and|too
        what|nothing i|we would|will ~1 expect ~1 of|from|you|in
        i|we would ~1 expect nothing|no ~1 else|less|different|other
        i|we will|can ~1 keep|make ~1 it|this ~1 short|brief|quick
        i will|can ~1 be brief|quick|short
        straight|right|directly to the|your point
        stick ~1 to it|that|ten|those|your|the time|minutes|limit
        is ~1 a|the ~1 fair|right|good|apt|accurate word|description|term|summary|name
        i|we would not ~3 either
        granted $
        ^ {_OH} ?of naturally|obviously|clearly|course your ~2 like|want|ask|look|compare|worry|prefer|see|say|think|
            push
        is|are|sounds|looks tempting|attractive
        {_BAD} to ignore|resist|refuse
        take|taken|took that|it|this on board|in
        you have ~1 made|put it|that|yourself ~2 clear|plain|clearly|plainly
        allowed|free to ~1 be|feel ~2 cross|angry|annoyed|upset|sceptical|skeptical|wary|disappointed|careful
        nothing ~3 say|set|put|argue ~1 against that|it|this
        i|we ~1 take|accept|deserve|live ~2 that|the|your criticism|blame|complaint|remark|rebuke
        ^ {_OH} i am ~1 glad|grateful|pleased $
        glad|grateful|pleased ~1 you are ~2 direct|open|honest|straight|frank|blunt|candid|telling|saying
        ^ {_OH} clear|open|honest|frank|plain|straight|strong word|words|answer|speaking|talking
        that is ~2 open|honest|frank|plain|straight|clear word|words|answer|talk
        thanks|thank ~3 for ~2 clear|open|honest|frank|plain|straight|candid word|words|answer|talk
        i|we value your openness|honesty|candour|candor|frankness
        i|we can ~2 relate|identify|live to|with that|it|you
        i|we can ~1 follow that|it|you $
        i|we can|do ~1 believe that|it|you $
        ^ ?oh i believe you $
        ^ {_OH} that is how|what it|that is|was|happened $
        not ~1 agree more
        on the same page|side|wavelength
        on your side there|here|with
        not ~3 see ~2 any|another|no|it ~2 other way|light
        i|we ?do ?can ?totally ?really|fully get|see|understand|know what you mean|say|are|were
        i|we ~2 understood|taken|got|heard|registered that|this|it $
        message|point understood|heard|received|registered|clear|made
        heard loud|clearly
        you are not exaggerating|overreacting|imagining|unreasonable|being|overstating
        you ~1 did ~1 tell|warn|ask|say|flag ~1 me|us|twice|before|that|already
        true ~1 you did|said|asked|were|have
        i ~2 respect that|your|it
        good|right|important that|thing you ?do say|ask|tell|mention|raise|bring|told|said|are
        it|that is good|right|important|fair ~1 you ?do ?are say|saying|ask|asking|tell|telling|mention|raise|raising|
            bring|bringing|told|said|put|spell
        appreciate you saying|telling|raising|being|asking|sharing|putting
        thank|thanks ~3 for ~2 being|telling ~3 straight|honest|open|openly|frank|frankly|direct|candid|blunt|me|clear|
            plain|so|like
"""
"""Granting by another word than "fair" or "right": that anybody would, that nothing speaks against it."""

OVER_PHRASES = f"""
        that|this must|would ~1 be|have|feel ~3 {_BAD}
        i ?do ?am ?really take|taking ~1 that|it ~1 seriously
        i|we ?do hear|heard you loud
        i|we ?do ?can ?could ?really ?totally ?completely ?quite see|understand|get|know|appreciate why ~1 *
        i|we ?do ?can ?really see|understand|get|hear the|that|those|these worry|concern|doubt|caution|hesitation|point|
            worries|concerns|doubts
        that is ?really ?very ?so ?truly {_BAD} i|we ?do ?really get|see|know
        i|we ?do ?can ?could see|get|understand|know where you|that|this ~1 are|is|comes ~1 coming|from
        thank|thanks ~3 for ~1 being ~2 straight|open|honest|frank|direct|candid|blunt|clear
        thank|thanks ~3 for ~1 your openness|honesty|candour|candor|frankness
"""
"""What also stands as a set phrase, where it speaks of the thing at hand."""
