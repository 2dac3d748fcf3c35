"""Wordings that grant the buyer's point: that it is fair, that anybody would make it, that it was earned."""

_DOUBTING = (
    "ask|want|wonder|worry|worried|concerned|doubt|hesitate|careful|cautious|wary|compare|question|push|check|upset|"
    "annoyed|cross|angry|disappointed|sceptical|skeptical|think|expect|know|see|say|feel|look|shop|raise|mention|"
    "demand|"
    "insist|complain|reluctant|nervous|reservation|second|hold|need|prefer|pause|wait|react|feel"
)
_FELT = (
    "fed|annoyed|upset|cross|angry|worried|wary|cautious|sceptical|skeptical|frustrated|disappointed|furious|livid|"
    "hesitant|nervous|concerned|unhappy|careful|put|tired|sick|reluctant|suspicious|bitter|sore|doubtful|uneasy|miffed|"
    "irritated|rattled|surprised|shocked|taken|stunned|thrown|appalled|floored|alarmed|startled|astonished|hacked|cheesed|peeved|narked|raging|fuming|mad|same|careful|pleased|hopping|gutted|let"
)
JUST = "reasonable|natural|normal|understandable|sensible|logical|legitimate|legit|fair|human|wise|prudent|proper|right"
_SOUND = (
    "good|sound|fair|valid|proper|decent|solid|legit|legitimate|reasonable|sensible|honest|serious|real|genuine|"
    "perfectly|"
    "understandable|natural|normal|excellent|strong|important"
)
_POINT = (
    "reason|position|stance|instinct|worry|concern|question|point|ask|objection|challenge|argument|doubt|comment|"
    "thought|"
    "request|reservation|grievance|complaint|reaction|response|criticism|observation|remark|call|cause|grounds|case|"
    "answer"
)
_DUE = "deserved|earned|justified|warranted|merited|founded|legitimate|legit|valid|grounded"
DOUBTS = (
    "doubt|worry|concern|question|objection|challenge|criticism|complaint|scepticism|skepticism|caution|suspicion|"
    "hesitation|frustration|anger|annoyance|reaction|reservation|grievance|reluctance|impatience|point|comment|"
    "argument|remark|observation|instinct|distrust|mistrust|wariness|misgiving|unease"
)
_TAIL = "?i ?know ?to ?be ?honest ?too ?really ?frankly"
_HARDLY = "hard|difficult|tough|tricky|impossible|easy"
_REACTS = "react|respond|do|say|feel|think|ask|see|take|make|put|answer|decide|behave|expect|want"
GRANTED = f"""
        are|were|is|would ~1 be|are|were ~1 right|justified|entitled|correct|wise to|in ~2 {_DOUBTING}|hold
        would be ~2 right|justified|entitled|correct|wise ?to|in $
        entitled|deserve|deserves ~1 to|an|a|the|some|your ~2 answer|answers|explanation|better|straight|proper|know|
            hear|more|honest|expect|see|reply|say|feel|opinion|view|apology
        you ?do ?really ?certainly deserve ~2 better|more|answer|answers|explanation|honesty|clarity|apology|straight
        {DOUBTS} ~3 is|are|was ~2 {_DUE}
        {DOUBTS} ~4 is|are|was ~1 a|an ~1 {_SOUND} one
        {DOUBTS} ~1 you|that ~1 ought|should|are|need|right|have ~3 ask|asking|raise|raising|put|putting|make|making
        {DOUBTS} i|we|anyone|anybody would ~2 ask|raise|have|make|put
        that|it|this is|was ~2 {_DUE} $
        that|it|this is ~1 a|an ~1 {_SOUND} one
        ^ ?and ?well ?yes ?no a|an|very ?very ?perfectly ?really ?quite {_SOUND} {DOUBTS}
        not ~1 think|believe|say|saying|call|consider ~1 you|it|that ~1 wrong|unreasonable|unfair|mistaken|
            overreacting|silly|harsh|being|exaggerating|odd|unjust
        i|we have|had ?only ?probably ?certainly ?fully earned|deserved|earnt it|that|this {_TAIL} $
        i|we ?probably ?certainly ?fully deserve|deserved it|that|this
        i|we had ~1 that|it coming $
        {_HARDLY} to argue|disagree|fault|deny|quarrel|dispute|blame|object
        grant you|it
        give you that|it $
        ^ ?okay ?yes ?well granted|admittedly|touché|touche|agreed
        on ~1 money|nail|button $
        my ~1 {DOUBTS}|response|feeling|view|thought would|might ~1 be|have ~2 same ?too ?exactly $
        my ~1 {DOUBTS}|response|feeling|view|thought would|might ~1 be|have ~2 same if|in|after|with
        your|those|these|such|the ~1 {DOUBTS} is|are|make|makes ~2 {JUST}|sense|justified|{_DUE}
        {JUST} of|for ~1 you|them|anyone|people to
        anyone|anybody|everyone|everybody|who|most|any ~3 would ~2 {_REACTS} ~1 same ?thing ?way ?question $
        anyone|anybody|everyone|everybody|who|most|any ~3 would ~2 {_REACTS} ~1 same if|in|here|too|after|with
        anyone|anybody|everyone|everybody|who|most|any ~3 would ~2 say|ask|query|object|notice|challenge ~1 that|too
        anyone|anybody|everyone|everybody|who|most|any ~3 would ~3 eyebrow|eyebrows
        anyone|anybody|everyone|everybody|who|most|any ~3 would ~1 baulk|balk|flinch|wince|react|frown|pause|hesitate|
            squirm|kick|blanch|object
        anyone|anybody|everyone|everybody|who|most|any ~3 would ~1 look|shop ~1 around|elsewhere|twice
        anyone|anybody|everyone|everybody|who|most|any ~3 would ~1 have|want|need ~2 reservations|doubts|questions|
            proof|concerns|answers|reassurance
        anyone|anybody|everyone|everybody|most|any|who ~3 would $
        so would i|we|anyone|anybody
        ^ ?well ?yes ?all ?so ?quite true
        not ~3 argue|fight|quarrel|fall with|on|over|out ~1 you|that
        i|we am|are ?all ?entirely ?totally with you there|on|here
        ^ ?no ?yes correct $
        no denying|arguing|disputing|escaping|getting
        pretend otherwise|different|differently
        ask|asking|raise|raising|put|putting the right|very|obvious question|questions|thing|point
        what|everything|all you ?are ?have say|said|saying|describe|described ~5 is ~2 fair|right|reasonable|correct|
            just|valid|understandable
        that|it|this is ~2 lot|steep|big|hefty|large ~4 i know|see|admit|grant|agree
        on the|my chin
        how|what it|that|this ~1 must|would|may ~1 look|feel|seem|sound ~2 from|to|like
        i|we would ~1 have been ~4 {_FELT}
        ^ yes|no ~5 is|are ~2 steep|hefty|high|lot|long
        good|glad|pleased|right you ?do ?can tell|say|said|told|raise|raised|asked|ask|mention|mentioned
        what i|we would ~1 think|say|feel|ask ~3 too|same|as
        only|perfectly|quite sensible|prudent|wise|logical|understandable to
        guilty as charged
        hands up
        finger on it|the|something
        i|we ?do know ~1 how that|this|it ?must ?may look|looks|sound|sounds|feel|feels|seem|seems ?to ?from ?you $
        that|it|this looks|sounds|seems|is ~2 bad|wrong|poor|weak|odd|steep|high|much|thin|shabby i|we know|see|admit|
            grant|agree
        {_HARDLY} not to {_DOUBTING}|agree
        you|they have|had ~3 reason|cause|grounds to|for
        you ?do have|raise|make|got a|an|some|every ~1 {_SOUND} {DOUBTS}
        that|this|it would ~2 me|us|anyone|anybody ~1 too|same|also
        nobody|none would ~3 fault|argue|blame|hold
        why|how would not you
        i|we ~2 not ~1 dispute|deny|contest ~1 that|it|this
"""
GRANTS = f"""
        that|it|this|which is ~2 {JUST} ?enough ?thing $
        that|it|this|which is ~2 {JUST} ?enough ?thing that|you|of|after|given|with|when|if|and|but
        that|it|this|which is ~2 {JUST} ?enough ?thing ~1 to ~1 {_DOUBTING}
        that|it|this|which is ~2 {JUST} ?enough ?thing ~1 to be ~2 {_FELT}
        that|it|this|which is ~2 {JUST} ?enough ?thing ~1 to have ~2 {_POINT}|second
        only|perfectly|entirely natural|human|reasonable|fair|normal|understandable|right $
        that|it|this is ~2 {_SOUND} ~1 {_POINT}
        you ~2 have|raise|make|got ~2 {_SOUND} ~1 {_POINT}
        you have ?got a point $
        you have ?got a point there|about|on|and|but
        within ~1 your rights
        entitled ~1 to ~1 {_DOUBTING}|your
        you ~1 are ~1 spot|bang|dead on|right
        you are ?quite ?so ?absolutely ?perfectly ?completely right $
        you are ?quite ?so ?absolutely ?perfectly ?completely right to|about|that|and|of|there
        ^ ?no ?yes quite|too right ?too
        anyone|anybody|everyone|everybody|who|most|any ~2 would ~2 be|feel ~2 {_FELT}
        anyone|anybody|everyone|everybody|most|any ~2 would ~2 feel|want|ask|wonder|worry|walk|left|complain|hesitate|
            doubt|grumble|mind|think|question|push|say
        i|we would ~3 {_FELT}
        i|we would ~2 have ~2 {_FELT}|done|said|asked|felt|thought|wondered|walked|left
        i|we would ~2 think|look|check twice|hard|again
        ^ ?yes ?no ?well ?and course|naturally|obviously|clearly you would|do|want|are|need|must
        no|little|hardly|not ?much ?a ?any surprise|wonder|mystery ?at ?all ?that ?why you|they|people|your
        it|that is no|little|hardly ?much ?any surprise|wonder
        nobody|none ~1 could|would|can ~2 hold|blame|fault|argue
        i|we ~1 can|could|would not ~2 blame|fault|argue|quarrel|knock|begrudge
        i|we would ~1 want|need|ask|expect ~6 too
        i|we would ~1 want|need|ask|expect ~6 as well
        i|we would ~1 have ~1 hung|walked|left|switched|given|cancelled|complained|shouted ~3 *
        there is ~2 truth|sense|merit|something in|to ~1 that|it|what
        nothing|not unreasonable|unfair|unusual|strange|odd about|in|with|to
        odd|strange|surprised|worried if you ~1 did|had|were not
        bound to {_DOUBTING}
        no|nothing harm|wrong|shame in|with ~1 {_DOUBTING}|that
        you are not ~1 wrong|alone
        you are not the ~1 first|only
        can|could not ~1 say ~2 blame|disagree|argue|fault|mind
        not hold ~2 against you
        nobody ~1 is|will|would ~3 hold|blame|fault
        good|fair on|for|play ~1 you ~1 $
        good|fair on|for|play ~1 you ~1 for
        well put|said|argued
        hit ~1 nail
        more than|only fair|reasonable|understandable|right|natural
        that|it|this|which would ~2 annoy|upset|bother|frustrate|irritate|worry|anger|rankle|grate ~1 me|anyone|
            anybody|us
        you have ?got me there
        lot to take|carry|deal|swallow|digest
        your {_POINT}|caution|hesitation|suspicion|impatience ~1 make|makes sense
        your {_POINT}|caution|hesitation|suspicion|frustration|impatience is|are ~2 {JUST}|{_SOUND}
        mad|daft|foolish|silly not to {_DOUBTING}
        fair dos|cop|one|comment|play
"""
