"""What buyers claim against us, and the replies that contradict it, by kind of claim."""

from scoring.acts.denying_words import MORE_CLAIMED, MORE_REPLIES, joined
from scoring.acts.pattern import Patterns

_NOBODY = "nobody|never|not|no|none|nothing|without|hardly|barely"
_LEAD = "?well ?but ?no ?yes ?look ?actually ?sorry ?ah ?oh ?now ?in ?fact"
_CONTACTED = (
    "rang|called|phoned|told|warned|informed|contacted|answered|replied|updated|wrote|emailed|mailed|visited|met|talked|"
    "spoke|spoken|texted|messaged|notified|written|mentioned|flagged|announced|explained|raised"
)
_CONTACTS = (
    "call|mail|email|letter|visit|meeting|message|update|conversation|review|session|voicemail|text|note|reply|answer|"
    "chat|appointment|workshop"
)
_SENT = "letter|mail|email|report|update|note|message|something|copy|summary|minutes|notice|invitation|them|it|one|that"
_RECORD = (
    "note|notes|record|records|log|logs|diary|calendar|system|sheet|figures|data|file|files|report|timeline|mails|"
    "inbox|contract|history|ticket|tickets|dashboard|list|minutes|invoice|order|quote"
)
_SHOWS = "show|shows|say|says|have|has|list|lists|count|counts|give|gives|put|puts|tell|tells|record|record"
_SOME = "people|some|most|many|plenty|several|somebody|someone|lots|few|half|users|everyone|everybody"
_AFTER_DID = "going|there|we|i|they|from|you|according|every|twice|once|most|judging|if|as|look|by"
_UP = "back|up|on|over|live|running|fixed|restored"
_WINDOW = "week|month|quarter|year|summer|winter|spring|autumn|time|day|january|contract"
_BACKED = """numbers|figures|logs|records|data|results ~1 say|says|show|shows|suggest ~1 it|they|you|we|that did|does|
            do|was|is|were|are|have|has
        i|we have ~1 got ~4 here|front|file"""

_CLAIMED = {
    "denied": f"{_NOBODY} *\nonly|ignored|ignore|ghosted *",
    "accused": """
        you|your|yours *
        never|always|every|keep|keeps|constantly|again *
        """,
    "whole": """
        all|whole|entire|every|everything|everybody|everyone|always|forever|ages|constantly|nothing
        half ~1 day|week|month|morning|year
        """,
    "worse": """
        slow|worse|worst|hard|late|useless|bad|poor|terrible|trouble|unusable|clunky|awful|hopeless|rubbish|dreadful|
            disaster|unreliable|complicated|painful|nightmare
        """,
    "untouched": f"""
        {_NOBODY} ~4 ring|call|phone|tell|say|warn|inform|contact|touch|answer|reply|respond|update|write|email|mail|
            send|hear|visit|meet|talk|speak|word|message|notice|notify|response|warning|explain|mention|pick|see
        only|always ~3 call|ring|contact|hear|write|visit|turn|come|show|appear|email|mail
        ignored|ignore|ghosted|silence|vanished|disappeared|nowhere
        """,
    "absent": f"""
        {_NOBODY} ~3 show|turn|come|arrive|appear|visit|attend|there|here|send
        """,
    "unaware": f"{_NOBODY} ~3 know|aware|idea|clue|notice|see|realise|spot|watching|understand",
    "untrained": f"""
        {_NOBODY} ~4 train|training|show|teach|taught|explain|session|onboarding|help|introduced|lesson
        training|session|onboarding|help|lesson|course ~4 {_NOBODY}
        """,
    "unused": """
        nobody|none|no ~5 use|uses|used|log|logged|open|opens|opened|touch|touches|touched|like|likes|look|looks|adopt|
            want|wants|need|needs|read|reads
        people|team|staff|they|managers|users|sites|we|lot ~1 not|never ~2 use|log|open|touch|like|adopt
        usage|use|log-ins|logins|adoption ~3 down|dead|zero|nothing|low|fallen|falling|collapsed|dropped
        dead|unused|shelfware|idle
        """,
    "measured": """
        #|@time
        first|second|third|fourth|fifth
        every|all|always|half|whole|entire|constantly|again|times|twice|thrice|quarter|weeks|months|days|hours|ages|
            forever|constant
        """,
    "changed": """
        change|swap|different|new|another|put|raise|increase|up|rise|higher|hike|drop|cut|remove|worse|double|gone
        """,
    "made-up": """
        figure|number|return|data|report|sum|maths|calculation|claim|saving|savings|forecast ~5 made|wrong|off|fantasy|
            fiction|invented|nonsense|false|rubbish|air|optimistic|rosy|inflated|massaged|fake|not|guess|guesswork
        made|make|plucked|dreamt|invented ~3 up|it|them|figure|number
        """,
    "hiding": "hide|hid|hidden|hiding|secret|secretive|lie|lied|lying|cover|covering|keeping|honest|truth|straight",
    "fine": "said|says|say|showed|show|shows|told|tell|telling|claimed|read ~4 fine|green|okay|working|up|normal",
    "careless": """
        not|never ~2 care|bother|listen|value|mind|matter|interested|respect
        only ~1 care|cares|want|interested|after|bothered
        forgotten|forgot|small|number|nothing|afterthought
        """,
    "compared": "other|vendor|supplier|competitor|rival|they|same|cheaper|better|elsewhere|theirs",
    "able": "we|our|us ~3 could|can|will|would|might|may|build|manage|write|do",
    "promised": "you|your ~4 promised|promise|said|told|agreed|guaranteed|offered|sold|committed|quoted|swore\n"
    "i|we was|were ~1 told|promised|offered|quoted|assured",
    "blamed": "your|you|yours ~3 fault|blame|blamed|doing|mistake|mess|responsible\nfault|because ~3 you|your",
}
CLAIMED = Patterns(joined(_CLAIMED, MORE_CLAIMED))
"""What the buyer's line claims."""
_REPLIES = {
    "accused": f"""
        ^ {_LEAD} the|our|it|they|we|he|she|everything ~3 work|works|worked|run|runs|ran|go|goes|went perfectly|fine|
            well|smoothly|normally
        ^ {_LEAD} the|our|it|they|we|he|she|everything ~3 is|was|were|are|been ~1 perfectly|entirely|absolutely *
        ^ {_LEAD} the|our|it|they|we|everything ~3 is|was|were|are|been|came|come|went ~2 on time|schedule
        exactly|precisely what|as you|we ~1 signed|agreed|ordered|asked|approved|wanted|bought|requested
        {_BACKED}
        """,
    "whole": f"""
        ^ {_LEAD} just|only ~5 was|were|had|went *
        ^ {_LEAD} just|only ~5 was|were $
        it|we|you|they|line|everything|system|site ~1 was|were|went|came ~1 {_UP} ~1 by|at|within|after|inside
        was|were ~1 up|open|running|working|fine|available|online ~1 the|all|through|throughout
        """,
    "worse": f"""
        ^ {_LEAD} it|they|things ~1 is|are|was|were|has|have|got|became|been ~2 faster|quicker|better|easier|
            improved|fine|excellent
        there is|has|have|was|were ~2 good|progress|improvement|improvements|successes|plus
        @month|@weekday was|were worse|slower|lower|higher
        your ~1 own ~2 *
        {_SOME}|analysts|managers|sites ~2 like|love|praise|rely|open|use ~4 *
        """,
    "denied": f"""
        {_BACKED}
        ^ {_LEAD} you|they|we ~1 got|received|signed|agreed|approved|accepted|saw|read ~1 it|one|them|that|this|those|
            to|for ~1 with|on|in|by|at|from|last|twice|#|it|them|that
        was|were|been paid|sent|delivered|posted|credited|issued|booked|tested|answered ~1 on|in|
            at|with|last|within|to
        it|that|they is|are ~1 in|on ~1 clause|page|section|paragraph|contract|terms|appendix|your|file
        ^ {_LEAD} i|we|they|it|you can|do|did|does|am|have actually|honestly|always|each|every|all
        i am looking at|through
        ^ {_LEAD} you|they|we|i|it|he|she|people|some|most|many|plenty|several|somebody|someone were|was|did|do|does|
            have|has $
        ^ {_LEAD} you|they|we|i|it|people|some|most|many|plenty|several|somebody|someone did|do|does {_AFTER_DID}
        ^ {_LEAD} you|they|we|it|people|some were|was|have|has there|we|i|they|you
        ^ {_LEAD} ?quite ?a ?good {_SOME} ~3 do|does|did|have|has|are|were $
        ^ {_LEAD} ?quite ?a ?good {_SOME} ~3 do|does|did|have|has|are|were {_AFTER_DID}
        there have|has|had been ?quite ?a other|more|others|several|plenty|few|lots|many|some
        """,
    "untouched": f"""
        i|we|our|my|somebody|someone|she|he|colleague|desk|manager|team ~3 {_CONTACTED}
        i|we|our|my|somebody|someone|she|he|colleague|desk|manager|team ~3 sent ~3 {_SENT}
        i|we ~2 been in touch|contact
        i|we ~1 closed|resolved|handled|solved|dealt|returned|picked|took ~3 #|all|every|most|them|it|that|each
        every|all|each ~5 answered|closed|handled|solved|dealt|logged|returned|answer|reply
        i|we ~1 left ~3 message|messages|voicemail|note|card
        you ~1 had|have|got|received|been ~3 {_CONTACTS}
        you|they were|was ~1 on|in|copied|included ~3 list|copy|mail|call|thread|loop|chat|circulation
        {_CONTACTS}|notice|announcement|invite|warning ~1 went|was|were ~1 sent|out|posted|delivered|read
        i|we have ~1 got ~1 your|their|the reply|answer|signature|confirmation|receipt
        it|that was sent|posted|announced|mailed|emailed|published
        there was|were|been ~4 {_CONTACTS}
        my|our|the ~1 {_RECORD} ~2 {_SHOWS} ~4 *
        """,
    "absent": """
        was|were|got|came|arrived|turned|showed|stood|been|waited|signed ~2 there|here|up|site|in|door|gate|reception|
            out|outside ~2 at|by|before|from|since|on|within|for|yesterday|#|twice
        arrived|came|visited|called ~1 at|by|before|on ~1 #|@weekday|noon|midday
        """,
    "unaware": f"""
        ^ {_LEAD} they|we|i|our|everyone|everybody|engineers|people|team|desk ~2 knew|noticed|spotted|saw|caught
        ^ {_LEAD} they|we|i|our|everyone|everybody|engineers|people|team|desk ~2 was|were|had ~1 on it|aware|alarm|
            alert|an|told
        """,
    "untrained": f"""
        there was|were|been ~3 session|training|course|webinar|workshop|class|lesson
        you|your|they|everyone|everybody|all|people|managers|staff ~2 had|got|did|attended|was|were|came|sat ~3 session|
            sessions|training|course|trained|webinar|workshop|shown|invited
        they|you|everyone|people|all were|was ~1 offered|invited|asked|shown
        # ~3 came|attended|joined|took|did ~2 *
        i|we|our|my ~2 trained|taught|ran|held|showed|did|gave|set ~3 session|sessions|training|people|staff|team|you|
            them|course|webinar|workshop|everyone
        my|our|the ~1 {_RECORD} ~2 {_SHOWS} ~4 *
        """,
    "unused": f"""
        usage|log-ins|logins|activity|use|users|traffic ~3 is|are|were|was|has ~2 up|higher|growing|rising|good|fine|
            steady|strong|healthy|doubled|increased|grown
        {_SOME}|# ~4 use|uses|log|logs|logged|open ~2 it|there|in|on|every|daily|each|day|week|month
        {_SOME}|# ~4 in|on ~1 it|there|daily|every|each
        there are|were|was|have ~2 # ~2 log-in|log-ins|logins|user|users|people|log
        my|our|the ~1 {_RECORD} ~2 {_SHOWS} ~4 *
        """,
    "measured": """
        i|we ~1 only ~1 count|see|make|have|find|know|get ~3 #
        it|that|this is|was the first|only|second ~3 this|since|in|all|of|ever
        """,
    "changed": """
        is|are|was|were|been|have|had|has|stay|stayed|stays|kept|keep|remain|remained ~3 same|unchanged
        has|have|did not ~1 change|changed|go|gone|went|move|moved|touch|touched|raise|raised|put|cut|drop|increase|
            increased|rise|risen|swap|swapped
        nothing|nobody ~5 changed|moved|removed|swapped
        """,
    "made-up": """
        it|that|they|figure|figures|number|numbers ~3 real|genuine|correct|sound|solid|accurate|audited|verified
        your ~3 signed|checked|confirmed|approved|agreed|supplied|gave|audited|verified ~3 *
        comes|come|came|taken|drawn|pulled|straight ~2 from|out ~2 your|own
        not|nobody ~1 make|made|invent|invented|pluck|plucked|dream|massage ~2 it|up|them|anything
        ^ made up it|that is not
        ^ invented it|that is not
        """,
    "hiding": """
        nothing|not|never|nobody ~3 hide|hidden|hiding|secret|lie|lied|lying|covering|keeping|kept|conceal
        you ~2 had|have|got|know|hear|see|seen|read every|all|everything|whatever|the|exactly
        told|sent|given|tell|gave|shown you ~1 everything|all|every|whatever
        """,
    "fine": """
        it|page|status|we|they|board|screen|desk ~2 was|went|turned|showed|had|were|said ~2 red|amber|down|changed|
            updated|orange|yellow|flagged|outage|incident|fault
        """,
    "careless": """
        i|we ?do ?really ?very ?always ?much ?certainly care|cares|listen|mind
        you|account|clients|customers ~2 matter|matters|counts
        you are ~1 not|never ?just ?only ?at ?all a|an|another|some|one
        you are ~1 important|among|one ~3 *
        """,
    "compared": """
        do|does|is|are not ~2 same|comparable|equal|alike|equivalent
        not ~1 like for like
        not ~2 compare|comparing ~2 like|apples|same
        """,
    "able": """
        you|your ~2 could|can|would|will not $
        you|your ~2 could|can|would|will not not|with|in|without|within|unless|on
        it|that would|will ~1 take you ~3 #|longer|more|years|months|ages|forever
        you|your ~1 would|will need|take|want ~2 # ~3 *
        not ~4 anywhere|remotely|even near|close
        """,
    "promised": """
        # was|were never ~2 *
        it|that|spring|summer|autumn|winter|date|line|delivery|contact|price|discount|promise was|were never ~1 agreed|
            promised|said|mentioned|part|planned|offered|quoted|confirmed|guaranteed|in|on
        what i|we ~1 said|told|promised|offered|quoted|agreed ~2 was|is
        i|we ~1 said|promised|offered|quoted|told ~2 spring|summer|autumn|winter|might|maybe|hopefully|possibly|
            probably|minimal|around|about|roughly|hoped|aimed|less|reduced|limited|almost|nearly|mostly|@month|@weekday
        nobody ~1 gave|promised|said|quoted|offered|guaranteed *
        an|a ~1 estimate|target|aim|hope|guess|forecast|plan not
        no promise|commitment|guarantee|agreement|mention
        """,
    "blamed": """
        ^ hardly|partly|only|half|both *
        your own|router|side|network|provider|team|people|building|kit|it|equipment|server|firewall ~5 too|also|share|
            part|well
        takes|take 2
        """,
}
REPLIES = Patterns(joined(_REPLIES, MORE_REPLIES))
"""What contradicts a claim of that kind."""
NEW_NUMBER = Patterns(
    {
        "promised": """
        i|we ~1 agreed|said|arranged|settled ~2 #|@time|@weekday|oclock
        it was ~2 i|we ~1 agreed|said|arranged
        """,
        "measured": f"""
        ^ {_LEAD} it|that|they|there is|are|was|were ?only ?just ?about ?nearer # $
        average|median|mean|figure|total|number ~1 is|was|of|lies|stands ~2 #
        my|our|the|your ~1 {_RECORD} ~2 {_SHOWS} ~4 #|@weekday|once|twice
        we|you|there|it had|have|was|were|been ?only ?just ?exactly # ~3 all|this|in|since|over|last ~1 {_WINDOW}
        i|we ~1 said|told|promised|quoted|agreed|offered ~2 #|@time|@weekday|noon|midday
        you were ?already ?all ?fully back|up|live|running|online|on|done|through|finished ~1 by|within|after|from|
            inside|in
        it|that|they|onboarding|rollout|training|outage|repair ?only took|lasted|ran|cost|came|was|were ?only ?just #
        """,
        "accused": f"""
        ^ {_LEAD} it|that|they|he|she|there|this|we|i|our|# ~2 was|were|been|had|came|went|answered|arrived|started|
            happened|ran|did|made ~4 #|@time|@weekday|@month|once|twice
        ^ {_LEAD} it|they|we|our ~2 come|comes|go|goes|answer|answers|take|takes|run|runs|respond|arrive ~4 every|each|
            within|percent
        ^ {_LEAD} it|that|they|there have|has|was|were ~2 once|twice|@month
        """,
    }
)
"""A number that stands against what the buyer said, unless it is theirs too."""
GRANTED = Patterns(
    {
        "granted": """
        should|ought|could|would have
        should|ought|let
        i|we ?do ?totally ?completely agree
        i|we|they|it|that may|might
        sorry|apologise|apologize|fault $
        on|down to us|me
        too late|slow|little|few|long|much
        shame|embarrassing|admit|admittedly|sadly|regret|disappointing|unacceptable
        ^ so|when|how|because
        ^ if you|we|they|it|that|he|she|your|our
        will|going i|we|ring|call|send|write|come|be|get|have
        i|we will|shall|would
        stop|quit|cease|abandon|ignore|lost
        gave|given up
        called|rang|asked|told|spoke|wrote ?to ?with my|our *
        poor|hurry|badly|sloppy|shabby
        due|supposed|meant|planned|scheduled|promised to|on|for|in|by
        from now
        next|tomorrow
        going forward
        not ~2 told|ring|call|answer|reply|write|send|enough|inform|tell
        would be|feel
        you|they are ~1 right
        true|right|correct $
        """
    }
)
"""Granting, or telling what shall come, in words that would else oppose."""
