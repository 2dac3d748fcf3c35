"""Wordings of asking for the buyer's commitment: an order, a start, another term, a plain yes."""

from scoring.acts.pattern import Patterns

_PAPERS = "contract|contracts|agreement|order|paperwork|papers|renewal|extension|subscription|deal|purchase|po"
_SOLD = (
    f"{_PAPERS}|slot|slots|place|places|seat|seats|licence|licences|license|licenses|price|rate|discount|term|terms|"
    "onboarding|rollout|installation|install|spot|spots|pilot|trial|capacity|account|upgrade|kick|plan|package"
)
_SEALING = (
    "extend|renew|sign|lock|confirm|finalise|finalize|conclude|close|formalise|activate|reserve|process|raise|draw|"
    "issue|secure|prolong|seal|ink|clinch|countersign|execute|wrap|place|book|agree"
)
_UNDERWAY = "going|started|cracking|moving|signed|rolling|underway|done|sorted|inked|live"
_TRIES = "go|try|shot|chance|whirl|spin|bash|crack"
_TERMS = "year|years|term|terms|months|month|quarter|quarters|season"
_AGREEING = "sign|renew|commit|proceed|lock|extend|order|buy|purchase|subscribe|decide|seal"
_WHEN = "@day|@month|week|month|#|first"
_ASKING = "will|shall|should|can|could|may|might|do|why|how|what"
_AT_ONCE = "today|now|tonight|here|tomorrow|week|@day"
COMMITMENT = Patterns(
    {
        "closing": f"""
        you ~2 want|like|care ~1 to ~1 {_AGREEING}
        what is ~1 your ~1 decision $
        when ~3 want|like us|me to ~1 start|begin|come|deliver|install
        ^ ?so ?and ?then you would ~1 like|want|take|have # ~4 *
        you ~2 want|like|care|ready|happy ~1 to ~1 go ~1 for|ahead
        shall|can|should|could we|i ~1 get you ~1 signed|set|started|booked|on|up|in ~3 *
        ^ ?so ?and ?then will|shall it|that ~1 be ~8 or ~6 *
        do|did|have|will|can i|we ~1 get|got|win|have|won ~2 order|business|deal|contract|job|nod|signature
        how many|much|often ~1 shall|should|can|do i|we ~1 put|book|order|send|reserve|write|enter|note ~6 *
        are you ~2 go|going|coming|joining|staying ~3 with us
        happy|okay|fine|right|good for|if|with ~1 me|us|i|we ~2 to ~1 {_SEALING}|prepare|send|start ~3 {_SOLD}
        ^ ?so ?and ?are ?you happy|ready|good|content to ~1 {_AGREEING}|go|move|press ~2 on|ahead|with|forward|today|
            now|
            for
        shall|should|can we ~1 do|take|try|go|run ~1 for ~3 deal|trial|pilot|{_TERMS}
        you|your ~2 ready|prepared|happy|willing|feel|comfortable|inclined|tempted|keen|open|set|position|see|picture|
            minded|able ~3 to|in|with|about|yourself|at ~1 {_AGREEING}
        you ~2 want|like ~1 to ~1 fix|secure|hold|grab|keep ~2 price|rate|discount|offer|terms
        rely|count|bank|depend on ~1 you|your ~6 {_AGREEING}|order|signature|business|yes|support
        you are in|on|up ~1 for ~2 another|it|this|the|a|#
        {_WHEN} ~4 good|fine|work|suit|soon|early|late ~4 to|for|as ~3 start|kick|sign|launch|kickoff|rollout|begin
        want|prefer|rather|like|take|go|should|shall ~4 annual|monthly|yearly|quarterly|# ~3 or ~4 contract|term|deal|
            agreement|commitment
        will|shall|should|is it|that|we ~2 be ~2 # ~1 {_TERMS}|users|seats|sites|licences
        is|be it|that|this ?then a|an go|yes|deal|sale
        what ~1 it going to be
        have|get|got|win|earn|secure ~2 your ~1 yes|commitment|word|signature|blessing|agreement|vote|business|order|
            handshake|autograph|approval|nod
        have|get|got|give ~3 green light
        have|got ~3 handshake
        {_ASKING} ?about ?if ?not we|i ?just ?both ?then ?say start|begin|kick|launch|run|try ~5 next|pilot|trial|
            @month|
            month|year|users|seats|sites|first|week|@day
        what if|about we|i ~2 extend|renew|sign
        you ~4 say yes
        from saying yes
        what do you say ?then $
        shall|should we ~1 do it|this|that ?then $
        who|whom|where do i|we send|make|address ~4 {_PAPERS}
        you will|would ~2 take|sign|choose|pick|want|have|accept ~4 deal|offer|contract|{_TERMS}
        will|would you ~2 take|accept ~3 deal|offer|contract|terms|option
        you ~2 happy|ready|set|clear|good ~1 to go|move|press ahead|forward
        you ~2 happy|ready|set|clear|good ~1 to proceed|sign
        move|go|get|turn|bring ~2 to|into contract|signature|paper|paperwork
        put ~3 name|names ~1 down|on|to ~2 it|this|down|contract|order
        formalise|formalize ~1 it|this|that
        we are ~2 move|go|press ahead|forward
        how would|will|do you ~1 like|want|prefer to ~1 pay
        start|starting|kick-off|go-live date|day|week|month ~3 suit|work|prefer|like|best
        can|could|able|will|would ~1 you ~2 approve|authorise|authorize|okay ~3 today|now|tonight
        can|could|may|will i|we ~2 have|get|expect|see ~3 signed ~1 copy|contract|order|form|agreement|papers
        time to|we|you ~1 sign|commit|renew
        give ~2 us ~2 business|order|contract|nod|chance|work|deal
        will|would|are|can|could you ~2 choose|pick|select|appoint us
        are|be we ~1 in business
        you can|could|will|would ~1 commit
        do|would you ~1 want|like to ~1 be ~1 up|live|running
        we|i ~2 get|have you ~2 set|started|signed|live|running|booked|onboarded|going|enrolled
        give ~1 me|us ~1 yes|nod|go-ahead|okay
        would|does|could|will|is signing|starting|renewing|extending|committing|ordering ~6 suit|work|okay|good|fine|
            possible|feasible|soon|early
        take|taking|gamble|bet ~1 chance|punt|bet|gamble|risk on us|me|it
        reason|reasons ~4 not ~3 start|sign|go|press|move|do|close|proceed|book|push
        shall|should|can|could we ~1 say|make|call ~2 # ~2 {_TERMS}|users|seats|sites|licences
        what is ~1 your ~1 answer|verdict
        let us ~1 have ~2 order|business|contract|signature|word|yes
        would|will|could you ~1 take|buy|sign|accept it|this|that ~1 if|at|for|then|today|now|with
        time to ~1 get ~3 {_PAPERS}
        comfortable|happy|okay|fine signing|renewing|committing|extending
        have|get|hear your ~1 answer|decision|verdict ~1 by|today|now|this|tonight
        do|shall|should we ~1 go for it|this
        have|do i|we ~1 got|have ~1 renewal|order|contract|deal|business ?then ?now $
        so ~1 we can|could ~2 sign|close|proceed|book
        put|enter|book|sign|register you ~2 for ~2 # ~2 users|seats|sites|licences|{_TERMS}
        take|keep us on
        how|what about signing|renewing|extending|committing|ordering|booking ~1 *
        prefer|rather|like|want ~2 try|test|pilot ~8 or ~1 go|start|roll|straight|everybody|everyone|all|whole
        is|be it|that ~1 # ~1 {_TERMS}|users|seats|sites or #
        be|become ~1 our|a ~1 customer|client
        are you ~1 buying|signing|renewing|extending|committing ?then ?now ?today $
        it|that|this|all is ~1 settled|agreed ?then $
        is|are it|that|this|we|all ~1 settled|agreed ?then $
        how does ~1 start|starting|kick-off|signing|launch ~8 sound|suit
        we do business
        want|like me|us to ~1 turn|switch|flip|activate|enable ~2 on|it|this
        reason|reasons ~1 to ~1 wait|delay|hesitate
        pen ~1 to|on ~2 paper|it|this|that|contract
        dotted line
        pull|pulling ~1 trigger
        ball|wheels|things|show ~1 rolling|motion
        take|taking|make|making ~1 plunge|leap
        make|making it|this|that ~1 official|formal|binding|happen
        seal|clinch ~1 it|deal
        push|press|hit|pushing|pressing ~1 button|go
        get|take|bring|push|carry|getting|drag ~3 over|across ~1 line
        ink ~1 it|this|deal|contract|paper
        shake|shaking ~1 on|hands
        thumbs up
        want|like|need me|us to ~1 {_SEALING}|hold|block|order|add|set|arrange|switch ~4 {_SOLD}
        ready|comfortable|happy|willing|prepared|content|position|inclined|minded ~3 make|take ~2 decision|
            commitment|leap|jump|choice
        take ~1 next step
        make|take ~2 decision ~1 {_AT_ONCE}
        can|could|will|would|might|shall you|we ~2 decide|conclude ~3 today|now|tonight|here|week
        can|could|may i|we ~1 get|have ~3 decision|answer|verdict|commitment|yes ~2 {_AT_ONCE}
        ^ ?so ?well ?right ?okay ?and do|will you ?guys ?both ?all want|take|buy it|this|in|them ?then ?now $
        do|will|would|are you ~1 want|take|buy|in|sign|go|stay|come|renew ~3 or not|no|out
        is|are ~3 yes or ~1 no|not
        is|are it|that|this|we ~2 go or ~1 no|not
        ^ deal $
        fancy|fancied ~1 giving|trying|going|starting|signing|taking|jumping|joining|coming|getting|doing|having|
            kicking|making|staying|extending|running ~1 *
        fancy|like|want|shall|should|willing|ready|happy|about|not|could|can|will|would|prepared|say|open|
            let ~4 give it|
            this|us|them ~2 {_TRIES}|{_TERMS}
        up for ~1 it|this|that|trying|giving|starting|signing|another|going $
        up for ~2 trial|pilot|deal|{_TERMS}
        what do|would you say ~1 we|i ~2 do|go|start|sign|get|put|book|try|run|kick|shake|draw|make|give|extend|renew|
            begin|set|agree|call|lock|say
        what do|would you say to ~3 start|starting|trial|pilot|order|signing|deal|price|going|{_TERMS}
        how would|do|does you ~2 feel about|to ~2 get|getting ~2 {_UNDERWAY}
        how would|do|does|you ~2 feel about ~2 signing|committing|renewing|extending|starting|kicking|beginning|booking|
            placing|staying|making ~5 on|next|in|with|from|now|today|@day|@month|year|contract|official|order|this|it|us
        {_ASKING} ?about ?if ?not i|we ?just ?both ?all ?then ?now ?go ?ahead ?and {_SEALING} ~3 {_SOLD}
        {_ASKING} ?about ?if ?not we ?just ?both ?then get ~2 {_UNDERWAY}
        mean ~2 i|we can|could|may|should|will ~1 book|put|send|draw|count|get|start|sign|process|take|go|mark|log|
            raise|prepare|order|activate|tell
        mean ~3 you are|will ~2 signing|staying|renewing|sign|stay|renew|buying|committing|joining
        mean ~2 you|we are ~1 in|on ?then ?now $
        book|put|log|mark|take|treat|count|read|chalk|note|record|register ~3 as|for ~2 yes|renewal|order|go|deal|
            commitment|sale|win|agreed|confirmed|signed
        you are|will|would ?all ?both ?still ?then ?definitely in ?then ?now $
        you are|will|would ~3 stay|stick|continue|go|carry|remain|sign ~2 with us
        you are|will|would ~2 sign|renew|extend|commit $
        you are|will|would ~2 sign|renew|extend|commit ~1 then|on|today|@day|this|next|with|for|again|up|now|tomorrow|
            another
        you will|would ~2 take|buy|have|want it|this|that|them|us|one ~1 at|for|on|then|if|today|now|with
        you ~2 happy|ready|set|clear|good ~1 to go|start $
        we have|got ~2 deal|agreement ?then ?now $
        we are ?all ?both agreed|good|set|on|done ?then $
        that|it|this is ~2 yes|deal|go|order|commitment ?then ?from ?you $
        that|it|this is a|an yes|deal|go|sale
        am i right ~4 you are|will ?both ?all in|on|sign|staying|stay|renewing|renew|signing|buying|going|with
        prefer|rather|like|want|shall|should ~3 begin|start|sign|go|launch|kick|roll|commit|order|buy|pay ~6 or ~2 roll|
            go|everybody|everyone|all|whole|full|annually|monthly|yearly|later|straight|@month|#
        prefer|rather|like|want|shall|should|go|sign ~8 # ~2 {_TERMS}|users|seats|sites|licences ~1 or ~6 *
        who|whom|whose|what|which|where ~2 should|shall|do|can|could|may i|we ~2 make|address|date|issue|draw|write|
            send|put ~3 contract|agreement|order|paperwork|papers|renewal
        ask|get|have|trouble|press you ~1 to|for ~2 confirm|sign|commit|place|release|renew|order|initial|countersign|
            signature|decision|commitment|yes
        can|could|would|will|might you ~2 confirm|place|release|initial|countersign|finalise|finalize ~2 order|renewal|
            contract|purchase|po|agreement|extension|subscription
        ^ ?so ?but why wait|delay
        what are you|we ~1 waiting for $
        how|what ~2 does|do|about ~4 for|as ~2 start|kick|kick-off|signing|rollout|launch|go-live
        can|could|may|will|shall i|we ~2 expect|see ~3 signature|order|renewal|contract|signed|yes
        tell ~4 you are|will ~2 in|on|signing|renewing|staying|with|sign|renew|stay
        tell ~4 it|that is ~1 yes|go|deal|on
        are we ~1 doing this|it|business
        have i|we ~2 convinced|persuaded|won|sold|earned|deserved you|your
        today the day
        welcome ~3 aboard|board|customer|family|club
        us ~2 another|more|# ~1 ?more {_TERMS}
        let us ~1 get ~3 {_UNDERWAY}|up
        let us ~2 sign|close|shake|seal|extend|renew|lock|ink|finalise|finalize|proceed|commit ~6 *
        let us ~2 go ahead|for
        let us ~2 start|kick|begin|launch ~4 on|next|@day|@month|users|seats|pilot|trial|month|week|first
        """
    }
)
NOT_COMMITMENT = Patterns(
    {
        "other": """
        what|which|how ~1 steps|stages|approvals|hoops|process|hurdles ~8 before|until
        what|who|why|how made|got|convinced|persuaded|brought|drew|led|prompted|drove ~1 you|your|them|the
        how|what|would ~5 useful|helpful|valuable|handy|easier|difference|help ~3 *
        how|what would|could|might ~3 mean|matter|change
        when do|does|would|will you ~1 want|need|have|like
        who|whose|many|much|long|often|usually|normally|typically
        did|was|were|had|last
        mind ~1 if|me
        breaker|problem|trouble|risk|stuck|wrong|late|delay|fail
        me|i ~1 take|taking|make|making|jot|jotting|record|recording ~2 notes|note|call|this
        on ~2 shortlist|list|radar
        """
    }
)
"""Questions in the same words about what was, what is usual, what would help or what goes wrong."""
OUR_MOVE = Patterns(
    {
        "ours": """
        who|whom|whose|what|which|where|when|how ~3 should|shall|can|could|may i|we
        who|whom|where do i|we make|address|send|put|write
        when ~3 want|like us|me to
        """
    }
)
"""What we are to do next is asked of what is to come, even where it begins with "who" or "how many"."""
TAGGED = Patterns(
    {
        "closing": """
        you will|would|are ~4 take|sign|renew|stay|in|commit|buy|go|order ~8 will|would|are|do ?not you $
        we have|are|got ~3 deal|agreement|agreed|on|good ~3 have|are|do ?not we $
        that|it is ~2 yes|deal|go ~3 is ?not it|that $
        ^ ?so ?and ?then ?okay we have ~1 deal|agreement ~2 then|yes|right|so $
        ^ ?so ?and ?then ?okay we are ~1 renewing|signing|agreed|on|doing|going|good ~4 yes|then|right|so $
        ^ ?so ?and ?then ?okay you will|would|are ~1 take|taking|sign|signing|renew|renewing|have|in|staying ~6 then|
            yes|
            right|so $
        """
    }
)
"""A statement that only a tag at its end makes a question: "you'd take it at that price, wouldn't you"."""
SHORT_TAGS = Patterns(
    {
        "tag": """
        ^ shall|will|would|should|might|do|does|have|has|had|are|is|was|were|can|could|did ?not we|you|they|it|i|he|
            she|that|this|there ?then ?so ?now ?though $
        ^ do|would|did you ?not reckon|think|feel|say ?so $
        ^ then|so|yes|right|agreed|deal|okay $
        ^ what do|would you say|reckon|think $
        ^ what was|is it|that $
        """
    }
)
"""A clause that only asks for a yes to what was said before it."""
