"""Wordings of a worth that only they speak of, that somebody else brought them, or that is not claimed at all."""

from scoring.acts.pattern import Patterns

_OTHERS = (
    "landlord|council|grant|government|neighbour|foreman|accountant|bookkeeper|caretaker|wife|husband|son|daughter|"
    "boiler|heating|spreadsheet|electrician|consultant|predecessor|other|bakery"
)
_DID = (
    "found|cut|got|brought|built|wrote|fixed|lent|did|does|negotiated|paid|fitted|installed|bought|put|changed|made|"
    "is|was|"
    "saved|saves|has|been"
)
THEIRS = Patterns(
    {
        "theirs": """
        you|they|he|she ~1 came|went|turned|started|signed ~3 wanting|looking|asking|hoping|trying|keen
        they|he|she|who|nobody|nobody|those|your ~3 know|knows|understand|understands|see|sees|manage|run|
            handle ~6 better|best|well
        goal|aim|plan|target|point ~3 was|to|is
        you ~2 want|wanted|aim|hope|aimed|hope|hoped|set|planned|said|told|mentioned|signed|targeted|expected|promised
        your ~2 goal|aim|target|plan|objective|ambition|intention
        you|they ?do ?just ?also ?still ?really ?might need|needed
        not see|seeing
        ^ ?and ?so it|that|this ?is ?was ?has ?had ?did ?does ?just ?still ?really not|never
        you|they ~2 see|get|got no|little
        savings|return|value|benefit|benefits|results ~1 was|were|is|are|did not
        you|they ~1 pay|spend|paid|spent ~2 #|percent|too
        you|they ~2 saved|save the|it|that|your
        ^ ?so you|it|that|they ?still ?also ?really ?have|has|had|did|is|are|was|were ?still ?really not|never
        ^ ?so you|it|that|they ?still ?also ?really do|does ?still ?really not|never ~1 see|get|use|feel|want|like|
            trust|know|believe|save|work|think|show|help|do|make|give|look|sound|cover|run
        log|logins|usage|adoption ~3 fell|dropped|down|declined|sank
        not ~2 paying|paid|worth|save|saving|saved|get|getting
        not pay|paying ~1 back|off
        whether
        know|see|ask|asked|wonder|understand|sure|check|say if
        you|they ~2 after|hoping|aiming|asked
        you ~2 lost|losing|missed
        discount|rate|price|offer ~1 was|ended|expired
        he|she said|says|thought|told|felt
        predecessor|colleague|boss ~1 held|promised|offered|said|gave|did|agreed
        @people ~1 asked|wanted|wants|expects|expected|needs|hoped|said|says
        you|they do|did|are|were|have not ~2 feel|think|believe|reckon|find|get|getting|found|got
        you|they would|had ~1 like|love|prefer|rather|hoped|wanted
        you|they ~2 promised|sold|offered
        your ~3 expected|wanted|hoped|said|told|asked|needed|feels|thinks
        you|they ~2 say|saying|said|reckon|think|feel
        need|needed|had ~1 to ~1 hire
        you|they|team|he|she ~1 need|needs|want|wants|asked|require ~8 faster|quicker|sooner|earlier
        good|great|strong|fair ~1 question|point|idea|talk|chat|call|meeting|place|time|start
        the|your ~1 other|old|previous|last|former ~1 vendor|system|supplier|one|tool|provider|firm|company|lot|crowd|
            people|side|bidder
        """
    }
)
CONCEDED = Patterns(
    {
        "conceded": """
        i ~3 see|understand|get|know|appreciate why
        we|it|they|that have|has|had|did|do|does not|never ~2 earn|earned|save|saved|pay|paid|deliver|delivered|give|
            given|
            make|made|bring|brought|get|got|manage|managed|cut|show|shown|prove|proved|proven
        than we|us|ours did|do|have|ever
        have yet to
        i ~1 not know|see|sure|tell what|how|if|whether
        less|little|nothing out of ~2 than|so|yet|for
        @burden ~2 twice|double|triple ~1 what
        is|was|see|seen|been no ~1 return|payback|saving|savings|gain|gains|benefit
        business case|promise|contract|brief ~4 *
        promised|originally|back then
        agreed on|that
        set|signed|bought|wanted|hoped|was|goal ~2 to|up ~3 get|bring|cut|reduce|have|halve|go|take
        i|we should have
        have lost
        price|cost|costs|fee|bill|rent ~1 is|are|has|have ~2 twice|double|doubled|triple|tripled
        to ~1 catch up
        reason ~1 you|your ~6 @loss|@problem
        you|they ~1 pay|paid|spend|spent ~2 more|extra|double|twice
        you|they|we|it|@people ~1 would ?already ?really ?also ?even @past
        would ?still ?also ?probably ?not ?ever ?never have signed|bought|known|seen|told|been|gone|thought|liked|
            wanted|expected|hoped|cost|lost|noticed|chosen|asked|taken
        you|they|we|he|she would ?still ?also ?probably ?only ?really ?just want|like|love|prefer|say|know|ask|agree|
            mind|think|hope|expect|wish|wonder|imagine|guess|suggest|rather|remember|understand|appreciate
        you|they|he|she|@people would not|never ?really ?even know|want|like|say|think|mind|expect|believe|agree|use|
            sign|understand|accept
        we|i|my|our|she|he ~2 would ?then ?also ?just call|ring|meet|send|talk|speak|write|discuss|come|visit|check|
            tell|let|join|attend|show|explain
        you|they|we|it would ?also ?still ?probably ?then ?only have to
        would|will be ~3 good|great|fair|interesting|useful|helpful ~1 to|if|idea
        would ~1 get ~3 call|email|mail|letter|invoice|report|answer|reply|visit|link|copy
        you|she|he|they would ~1 be right|open|surprised|responsible|interested|welcome|wrong|the ?one ?to ?talk
        would ?probably ?still take|cost ~3 #|week|weeks|month|months|long|longer|time|hours|days
        takes your|you|the|them|their|@people ~3 #|half|hours|days|weeks|minutes|ages|forever|long|all
        would|will|can ~1 mean|mean ~4 had
        would not ~1 have ~2 access|time|anything|choice|know
        tell you ~3 would
        keep|keeps you|your|them|@people ~3 awake|waiting|late|guessing
        can|could not ~1 plan|do|run|work|serve|treat|ship|send|sell|build|reach|answer|staff|open|deliver
        with|have|has no|nothing ~2 explanation|cause|plan|answer|answers|cover|choice|idea|clue|way|show
        would ~1 be walking|standing|sitting|facing|explaining|stranded
        get|gets|getting|keeps|brings you|your|them ~3 trouble|waiting|blind|dark|late
        gives ~1 you|them|your ~3 error|errors|trouble|problem|problems|headache|grief
        we|i ?had ?have promised you|to|it|that|this|a|them
        you|they were|was promised
        not ~1 promise|guarantee|swear|say|claim|pretend|tell
        not ~1 improved|risen|fallen|dropped|moved|doubled|gone|come
        you|they|he|she|i had|have to
        you|they|i ~3 managed|did|done|achieved|built|made|sorted|fixed|found|cut|solved|got|brought|
            improved ~6 yourself|yourselves|themselves|myself
        would|will have|need to ~1 pay|spend|wait|hire ~2 more|longer|another|extra
        save|saves|saved the|a|your|this|that file|files|document|date|seat|draft|copy|form|version
        price|cost|costs|fee|fees|bill|rent ~2 gone|went|go|going|is|are ~1 up
        more ~1 complaints|errors|mistakes|costs|rework|delays|claims|returns|defects|paperwork
        than you|they|we can|could|need|ordered|asked|had
        means ~4 had to
        than you|they|we ~3 hoped|wanted|expected|planned|thought|signed|imagined|promised
        more work for
        more ~1 @waste
        you|they|we|he|she would ?still ?also ?probably ?only ?really ?just need ~1 a|an|to|the|your|my|our|it|this|
            that|another|more|access
        @burden up
        @burden ~1 doubled|tripled|risen|grown|increased|rose|climbed|worse|higher
        @burden ~1 is|are|was|were|has|have|went|go|goes|gone ~2 doubled|tripled|up|risen|grown|increased|climbed|
            worse|higher
        spend|spends|spending|need|needs|lose|loses|wait|waits ~2 more|longer|extra|double|twice
        take|takes|took|costs|costing ?you|them|us|your ?much ?even ?far more|longer|extra|double|twice
        cost you|them|us ?much ?even ?far more|extra|double|twice
        not ~2 paid|save|saved|help|helped|work|worked|deliver|delivered|worth
        """
    }
)
"""Words that grant that something got worse, wherever they stand in the clause."""
SAID_BY_THEM = Patterns(
    {
        "said": """
        ^ ?so ?and ?well ?then sounds|looks|seems ~1 like|as
        ^ ?so ?and ?well @people|they|he|she|finance|procurement|purchasing|everyone think|thinks|thought|say|says|
            reckon|
            reckons|feel|feels|find|finds|believe|believes|call|calls|want|wants
        you ~1 said|say|told|mentioned|reckon|reckoned|think|thought|were|explained ?me ?us ?earlier ?before $
        than you $
        is|was|were ~1 your|the|their ~3 aim|goal|target|idea|hope|plan|intention|purpose|wish|brief|request|priority
        looking|asking|pushing|hunting|hoping|wanting|pressing ~1 for ~3 saving|savings|value|return|discount|cuts
        i hear|gather $
        from what you ~2 said|say|told|tell
        that|this|it|which is|was|were ~1 what|where|the|your ~2 you|they|your ~3 want|wanted|after|asked|said|hoped|
            hoping|
            needed|aim|aiming|target|had|expected|meant
        """
    }
)
"""What stands beside a worth and makes it the buyer's own word, anywhere in the sentence."""
BY_OTHERS = Patterns(
    {
        "others": f"""
        your ~2 {_OTHERS} ~2 {_DID}
        the ~2 {_OTHERS} ~2 {_DID}
        your|the ~2 {_OTHERS} ~2 is|was what|who|that
        your own ~3 {_DID}
        your @people|drivers|lads ~1 found|negotiated|built|wrote|fixed|invented|rigged|worked ~4 *
        """
    }
)
"""Who else brought it about."""
OURS = Patterns({"ours": "we|us|our|ours|app|platform|tool|software|system|product|thanks|sensors|dashboard|licence"})
