"""Wordings of what our product was or would be worth."""

from scoring.acts.credit_words import CREDITS
from scoring.acts.gain_words import GAINS
from scoring.acts.pattern import Patterns
from scoring.acts.promise_words import PROMISES
from scoring.acts.relief_words import RELIEFS

CLAIMS = Patterns(
    {
        "value-claim": f"""{GAINS}{RELIEFS}{PROMISES}{CREDITS}
        wash|washes|washed its|their face
        pay|pays|paid|pull|pulls|pulled its|their ~1 way|weight|keep
        you ~1 come ~1 out ahead
        # ~6 you|they ~1 did|do|will not ~1 have to ~1 spend|pay|find|buy|hire
        we|our ~3 come|comes ~1 in ~2 under|below|cheaper|lower
        twice|double|half|third the ~3 for the ~1 same|price|money|rent|cost
        gone|went|moved|climbed|jumped ~2 from last|bottom|worst ~2 to ~3 *
        your|the ~2 @burden is|are ~2 half|third|quarter|fraction ~1 what|of
        # ~2 of your ~3 use|log|open|sign ~1 it|in|on ~1 every|daily|now|each
        # in # of ~1 our|the ~2 *
        # ~3 of our @organisation ~2 stay|stays|stayed|renew|renews|renewed|come|comes
        make|earn|gain|sell|win ~2 extra|additional|another # ~2 *
        # ~5 you|they ~2 not burn|burning|spend|spending|paying|losing|wasting|throwing
        we|it|our ~3 come|comes|work|works ~2 less|cheaper|lower ~1 than *
        keep|kept ~2 you|your|them ~2 clear|free|safe ~1 of|from
        one|single ~4 cover|covers|pay|pays ~2 year|licence|fee|subscription|month|lot|whole|contract
        our|ours ~5 below|under|less|lower|beneath ~1 what|than ~2 *
        taken|cut|shaved|trimmed|saved ~2 # ~3 out|off ~1 of|your|the|each|every
        is|are|be worth ~4 #
        we|it|this ~1 are|is the only|first ~1 one|ones|company|vendor|supplier|provider|firm|tool|platform|system
        @ourthing ~1 delivers|improves|increases|reduces|boosts|drives|creates|raises|lifts
        it ~1 improves|increases|boosts|raises|lifts|drives ~2 efficiency|productivity|quality|satisfaction|revenue|
            margins|speed|performance
        see|sees|saw|get|gets|achieve ~2 even ~1 better|more|greater|stronger ~1 results|value|returns|numbers
        pay|paying|paid|spend|spending ~2 less|under ~1 than|half
        most|best|fastest|easiest|cheapest|richest|safest ~2 tool|product|platform|system|software|solution|offer|
            package|service ~3 buy|get|market|there|find|out|available|have|around
        more|extra ~2 for ~1 the|same|less ~1 price|money|fee
        give|gives|gave|buys|bought you ~3 #|extra|more|back
        make|give|offer|do you ~1 a ~3 price|offer|deal|discount|rate
        lot|much|plenty for ~1 that|the|your|this money|price|fee
        throw|throwing|giving|walking ~1 away ~6 value|savings|benefits|investment|money|progress|that
        tool|platform|product|software|system|we|it ~1 made ~5 faster|easier|better|quicker|smoother|simpler|
            productive|lighter
        you|your|they ~3 earned|made|got|won ~1 back ~2 the|your|licence|investment|money|fee|cost
        become|became|got|gets|grown ~2 faster|better|stronger|easier|richer|quicker|smarter|cheaper
        money ~1 in the|your bank|pocket
        numbers|figures|data|results|stats ~2 show|prove|speak|confirm|demonstrate ~2 it|that|works|for
        your ~2 competitors|peers|rivals|neighbours ~3 using|use|switched|on
        brings|bring|brought ~2 down ~2 the|your|workload|cost|costs|time|effort
        our ~2 @does|times|support|quality|uptime|service|accuracy|team ~2 beat|beats|lead|leads|exceed|exceeds|
            outperform|outperforms|top|tops
        cost|costs ~1 less|half|fraction ~3 than|of|what
        less|fraction|cheaper ~2 than ~3 others|market|competition|rivals|alternatives|everyone
        everyone|everybody|nobody|others|market ~4 charge|charges|charging
        works|working|worked ~1 brilliantly|great|wonders|perfectly
        gain|gains|edge|upside
        get ~1 on with ~2 actual|real|proper|own|day|their|your ~1 job|jobs|work
        able to ~1 focus|concentrate|spend ~1 on|more|their|time
        you|your|they|their ~4 open|opens|launch|launches|finish|finishes ~2 on time|schedule
        open|opens|launch|launches|finish|start ~1 when you|they ~1 said|planned|promised|want
        so ~1 you|they|your|people can ~2 sort|fix|catch|spot|act|step|react ~5 before *
        thanks to us|our|the|this|it|your ~2 @ourthing
        thanks to us
        we|it|platform|tool|product|software|system ?has|have ?really ?also helped|helps|enabled|allowed|enables|
            allows|saved you|your|them ~3 *
        platform|tool|product|software|system|service|app ~1 has|is ~3 better|faster|stronger|richer|easier|smarter
        taken|takes|took|taking ~5 off your|their|you|them
        takes|took|taken ~2 work|load|burden|pressure|pain ~2 off|out
        return|value|benefit|gain|saving|payoff|advantage|result ~3 is|are|was|were|has ~2 huge|big|enormous|real|
            clear|strong|great|massive|obvious|substantial|considerable|good|excellent|impressive|undeniable|proven
        a|the saving|gain|reduction|improvement|drop|increase ~1 of ~2 #
        nobody|none|nothing|vendor|supplier|provider|competitor ~2 else ~2 give|gives|deliver|delivers|provide|
            provides|has|have|beats|beat
        you|your ~1 would|will ~1 lose|losing|miss|forfeit|give ~4 efficiency|saving|savings|benefit|benefits|value|
            gains|advantage|progress|discount|investment
        handles|handle|processes|process|closes|close|does|do ~3 twice|double|triple|more|# ~2 cases|clients|files|
            work|volume|times|percent|tickets|orders|many|the|as
        comes|came ~1 out ~1 ahead|cheaper|on
        pass|passed ~2 audit|inspection
        without us|it|our ~5 would
        you ~2 get|got|have ~3 return|value|money|worth ~2 back|out
        we|it ~2 brought|brings|bring|deliver|delivers|delivered|added|adds|earned|earns|generated|made ~1 you ~4 #|
            more|revenue|savings|profit
        return on ~1 investment|spend|licence|it|this
        bottom line
        roi
        return ~2 investment|licence|license|spend
        # ~1 times|x|fold ~2 return|roi|value|faster|more|your|payback|as|the
        times ~1 return|payback|faster|over
        payback
        pays|paid ~2 for itself|back|off
        it|licence|license|tool|platform|product|investment|system|software|module|that|this ~3 pay|pays|paid ~2 back|
            off|itself
        figures|figure|numbers|data|report|stats|analysis|records|usage ~2 show|shows|say|says|prove|suggest|
            indicate ~5 return|value|gain|saving|savings|benefit|improvement|percent|increase|#
        good|strong|healthy|solid|positive|decent|excellent|impressive ~1 return|payback|results|roi
        save|saves|saved|saving ~3 fortune|bundle|packet|ton|tons|loads|plenty|heaps|thousands
        you|we|they|customers|clients|team|teams|it|platform|tool|companies ~3 save|saves|saved|saving ~4 #|
            hours|time|money|percent|you|days|weeks|thousands|millions|lot|half
        saving|saves|saved|save you|them|your|customers ~5 #|hours|time|money|percent|days|lot
        savings
        clear|decent|healthy|solid|real return|payback|gain
        # percent ~3 faster|less|more|off|better|higher|lower|increase|improvement|reduction|uplift|cheaper|
            saving|discount|drop|fewer|quicker|boost
        by # percent
        cut|cuts|reduce|reduces|reduced|boost|boosts|increase|increases|improve|improves|improved|lift|lifts|
            raise|raises|lower|lowers|halve|halves|halved|slash|slashes|doubled|double|doubles ~5 # ?percent|
            hours|days
        discount|discounts|discounted|rebate
        percent off
        better|lower|reduced|special|cheaper|competitive|sharper|attractive ~1 price|rate|deal|offer|terms|pricing
        price ~2 match|freeze|lock|cut|reduction|hold
        throw ~3 in
        for free|nothing
        free ~1 of|month|months|year|training|upgrade|seats|licence|licences|charge
        a|the ~2 clear|great|real|huge|big|major|significant|measurable|tangible benefit|advantage|gain|saving|
            improvement|uplift
        no|any ~2 other|better ~2 vendor|tool|product|supplier|provider|platform
        twice|three|double|half as|the ~1 fast|much|time|quick|productive|cost|effort
        match|beat ~2 price|offer|quote|figure
        have|has ?all ~1 halved|doubled|tripled|cut|reduced|saved|slashed
        great|good|excellent|fantastic|huge|tremendous|enormous|real|massive|significant|best|strong|added|
            more ~1 value
        value for|that|of|from|has|is|in|proposition|delivered|added
        value you|we|they ~1 get|have|see|saw|got|had|bring|deliver|delivered|add|created
        worth ~2 every|it|the|money|price|penny|cent|renewing|keeping|more|far
        return ~2 of ~3 #|double|triple|half|more
        loyalty|preferential|previous|old|introductory price|prices|rate|rates|terms|pricing
        last|same|this ~2 price|prices $
        better|more|best ~1 value|deal|price|tool|return|offer ~2 anywhere|elsewhere|around
        not find|get|see ~3 better|cheaper
        you have ~1 had|got|seen|made ~2 lot|plenty|much|loads ~2 out|from
        cost|costs|times|effort|errors ~2 fall|falls|drop|drops|shrink|halve|halved ~2 by|a|half|from
        pay|pays|paid ~2 way
        hard|impossible to beat
        nobody|nothing|none ~1 else ~2 come|comes|offer|offers|get|gets|do|does|match|matches
        come|drop|go|bring ~2 down ~2 price|cost|fee|rate|by|to|on|a
        drop|lower|cut|reduce|freeze|hold|waive|halve ~3 price|prices|fee|fees|rate|rates|cost|costs|bill
        no|zero|free|without ~1 extra|additional ~1 cost|charge
        at no|zero ~1 cost|charge|risk
        extra|additional|bonus|complimentary ~1 month|months|seats|modules|training|licences
        love|loves|loved|rave|praise|praised ~2 it|the|our|about|us
        award|awards|awarded|rated|rating|satisfaction|popular
        great|good|positive|excellent|fantastic ~1 feedback|reviews|results|numbers|figures|outcome|progress|success
        make|makes|made ~4 life|lives|work|job|day ~2 easier|simpler|better
        makes|made|make ~2 big|huge|real|massive ~1 difference|improvement|step
        more|less|fewer|faster|quicker|cheaper|better ~4 than ~2 before|without|last|you|ever|
            spreadsheets|paper
        get|gets|got|getting ~2 more ~2 out|for|from|done
        usage|adoption|productivity|efficiency|satisfaction ~3 up|grow|growing|rose|rise|risen|increase|higher|improve
        # ~2 saved|saving|gained|recovered|earned
        third|quarter|fifth|tenth ~1 less|fewer|cheaper|faster|off
        third|quarter|fifth|tenth of ~2 time|cost|costs|price|effort
        competitive|unbeatable|generous|excellent ~1 *
        best in class
        best ~2 market|value|price|industry|solution
        market|industry leader|leading|standard|best
        proven|guaranteed ~2 results|return|savings|track|success|value
        benefit|benefits ~3 from|of|you|are|include|is|far|outweigh
        cheaper|stronger|better ~2 than
        faster|quicker|further ~2 than ~2 them|any|anyone|anything|others|competitors|competition|most|they|
            alternative
        our ~2 report|reports|data|numbers|figures|dashboard|analysis|records|study|studies|customers|
            clients ~3 show|shows|say|says|suggest|suggests|prove|proves|see|saw|save|average|indicate|report|
            get|gain|achieve|renew
        your ~3 usage|productivity|efficiency|adoption|numbers|throughput|return|output|performance ~4 up|rose|
            grown|improved|increased|doubled|excellent|strong|higher|great|healthy|grew|good|better
        you ~2 got|gained|achieved|had|get|gain|receive|received|made|earned|enjoyed ~4 return|value|savings|
            benefit|benefits|results|roi|payback|worth|improvement|uptime
        you are|were|have ~1 getting|seeing|gained|benefiting|seen ~4 value|return|benefit|results|savings|
            worth|benefits|improvement
        platform|tool|product|software|solution|system|we|it|licence ?has|have ?already ?really ~1 delivered|
            paid|earned|generated|produced|brought|created|drove|driven|added|unlocked ~5 value|return|result|
            results|savings|itself|back|worth|#|benefits|revenue|gains|keep|growth
        #  ~1 uptime|availability|satisfaction|nps
        uptime
        most|many|all|hundreds|thousands|other ~2 customers|clients|companies|banks|users|renew ~3 renew|
            renewed|renews|love|see|saw|stay|report|recommend|save|choose|rely|trust
        renewal rate
        success story|stories
        case study|studies
        we|it ~3 made|make|makes|given|gave ~3 you|team|teams|your ~2 faster|better|more|productive|efficient|
            quicker
        for every euro|dollar|pound|cent
        bang ~1 for
        speak|speaks for themselves|itself
        knock ~3 off
        ahead of ~2 where
        got ~2 # back
        money back
        off ~1 the|your price|invoice|bill|fee|licence
        shave|trim ~4 off
        banks|customers|clients|users|companies ~1 typically|usually|normally|often|generally|all see|get|save|
            gain|report|achieve
        recovered|recouped|regained ~2 what
        best|right|strongest|safest option|choice|deal|product|tool|partner
        pound for pound
        money well spent
        bargain
        bang for
        total cost of
        cost ~2 benefit
        """
    }
)
