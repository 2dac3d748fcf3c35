"""Wordings of asking for the signature, whatever else the words are."""

from scoring.acts.pattern import Patterns

_DEAL = "sign|renew|commit|extend|stay|renewal|contract|deal|renewing|signing|staying|extending"
_SETTLING = (
    "sign|renew|commit|contract|deal|proceed|extend|agreement|paperwork|order|renewal|signing|renewing|stay|buy|"
    "signature|onboard|kick|handshake|finalise|finalize"
)
DEAL = Patterns(
    {
        "closing": f"""
        are|is we|you|it|that|this ~1 going ~1 ahead
        anything|something|reason ~2 stop|stops|stopping|prevent|prevents|preventing|hold|holding|keep|keeping us|you|
            this ~2 from ~1 go|going|start|starting|sign|signing|get|getting|move|moving
        which|what ~2 date|day|month ~2 should|shall|do|can|could i|we ~1 put|write|enter|use|note
        would|will|could you ~1 go|stay|sign|continue|carry|renew|stick ~2 with|on|for ~2 us|another|again|longer|year
        want|like me to ~1 get|draw|send|prepare|print|draft|start|set ~3 paperwork|contract|papers|agreement|order|
            going
        we|i ~1 pencil|lock|fix|set|settle|agree|put ~6 start|starting|kick-off|kickoff|go-live|signing|
            signature date|day
        have|get|got your ~1 go-ahead|okay|yes|nod|word|approval|signature
        have|get|got your go ahead
        have we ~1 a ~1 deal|agreement
        want|like|wish|prepared ~2 to ~2 move|go|press ~1 forward|ahead|with
        shall|should|can|could we ~1 start|begin|kick|launch ~2 on|next|@day|@month
        shall|should we ~1 start|begin|kick|launch ~2 in|from
        do|will we ~1 go|press|move ~1 ahead|forward
        what ~4 make|get|convince|bring|move you ~3 sign|renew|buy|stay|commit|agree|order|extend
        is|are|was it|that|this|we ~2 deal|agreement|agreed
        send|sending ~4 order|contract|paperwork|agreement ~1 form|over|across|through
        should|shall|can|may i ~1 reserve|book|hold|block|secure ~4 for|you|in
        do|have we ~2 have|got|reached ~1 an|a agreement|deal|understanding
        will|would|can|could you ~2 give|grant|send|place ~4 order|go-ahead|commitment|yes|nod|business|word|green
        pencil|sign|count|mark|write|put you|us ~2 in|down|up
        sign|signing|signed up
        want|wanna|like|ready|prepared ~2 to ~2 go ~1 for|ahead|with
        are we ~1 good|set|agreed|done|on
        ready to ~1 get|sign|go|start|move|commit|roll|buy
        verbal|firm|written commitment|yes|agreement
        should|shall|can|could we|i ~1 go|run|kick|stick|proceed ~1 with|off ~1 the|our|a|# ~6 *
        how about we|i ~1 start|kick|begin|sign|go|roll|proceed|launch
        can|could|shall|may we|i ~1 call ~1 it|this|that ~2 agreed|done|deal|yes|settled
        what if we|i ~1 sign|signed|started|start|kick|kicked
        what would|will|does it take
        why not ~1 sign|start|go|do
        can|could|may i|we ~2 take|consider|count ~1 that|this|it ~1 as|a|your ~1 yes|order|agreed|go
        ready to ~1 sign|go|start|move|commit|roll|order|buy|proceed|begin
        what|how|which ~2 would|need|needs|must|will|take|takes|can|could|do|does|should|have|has ~10 to|for|
            before|so|until|that ~5 {_DEAL}
        what|how|which|where|anything|something ~12 keep|get|win|earn|have your|the ~1 signature|business|order
        can|could|shall|should|may|might|do|will i|we ~4 {_SETTLING} ~2 today|now|then|this|tomorrow|here|together|
            off|
            with|for|up|in|through|on
        are|will|would|could|can you ~3 sign|renew|commit|proceed|extend|stay|signing|renewing|staying|extending|
            committing
        would|will|could|can you ~3 go|move|press ~1 ahead|forward
        can|could|shall|should|may we|i ~2 go|move|press|get|crack ~1 ahead|forward|going|on|started
        would|will you ~1 take it $
        on board
        close|settle|wrap ~2 today|this|now
        can|could|shall|should|let|get|got|have|want ~6 done ~2 today|this|now
        what|how ~3 persuade|convince|sway|tempt
        change|make up ~1 your mind
        good|ready|set|clear ~1 to go|start|sign|proceed
        you|me|to ~2 say|get|come|be ~2 yes $
        say|get|have ~1 a ~1 yes $
        is it|that|this ~2 yes $
        have|got|make a deal
        draw|send|prepare|print|get ~3 paperwork|contract|papers|agreement
        shall|should we ~1 say ~8 start|starting|kick|signature|signing|order
        what|anything ~6 before|until you|we ~1 sign|start|commit|proceed|decide|go
        win|earn|keep ~1 this|you|your|the ~1 business|contract|account|renewal|order
        will|would|could you give|grant|allow us ~2 year|chance|go|term
        would|could|will ~10 do it|that ?for ?you $
        what|anything|something ~4 keep|stop|stops|win|earn ~4 {_DEAL}
        if ~12 would|will|could|can you|they ~3 {_DEAL}|buy|switch
        would|will you ~2 {_DEAL} $
        when|soon can|could|do|shall|should|will we|you|i ~2 {_DEAL}|close
        where can|could|do|shall|should|will we|i ~2 {_DEAL}|close
        call|make ~1 it|this ~1 a ~1 yes|deal
        want|like|ready|care|willing ~2 go ~1 for|with|ahead
        """
    }
)
PAST_DEAL = Patterns(
    {
        "past": """
        since ~2 you|that|then|signing
        when|after|before you ~2 signed|renewed|bought|committed|started|joined
        who|whose|many|much|long|often
        which of|@people|@organisation|@ourthing|contract|terms|part|bit
        ^ ?so ?and how do|does|did ~6 get|gets ~2 signed|approved|agreed
        moment|time|point ~2 to
        changed|happened|shifted
        how|what would ~5 useful|helpful|valuable|handy|easier|difference
        how|what would|could|might|did|has ~3 mean|matter
        what|how did|has|have it|that|this
        breaker
        did|had you|they|your|he|she ~3 sign|renew|buy|commit|order|join|start|extend
        do|does|did ~2 @people|they|customers|users ~2 sign|order|renew|join|enrol
        talk|speak|chat|ask|look ~2 about|at|over|into
        do|does|did you|they|people ~3 keep|store|file|log|hold|record|track
        ^ ?so ?and where|who|when do|does ~1 it|that|this|they|those
        what|how would ~4 worth|save
        from ~1 go|move|get|run ~2 fast|faster|quick|quicker|quickly|smooth|smoother|smoothly|soon|sooner|better
        that|which should not
        usual|usually|typical|average|normal|normally ~1 time|wait|delay
        what would|could|might ~1 change|improve ~3 if
        put|ask|raise ~2 few|couple|some|# ~1 thing|question
        put ~4 figure|number|price|amount|cost|value|sum ~1 on|to
        where are we ~1 on|in ~1 shortlist|list|ranking|running
        comes to sign|signing off|ups
        go|run|walk|talk through|over ~2 some|few|couple|basics|question
        go|come|get ~1 back ~1 to
        how|what ~1 useful|helpful|valuable|handy|easier|difference
        """
    }
)
"""What it takes to get the signature: never curious, whatever else the words are."""
CLOSING = Patterns(
    {
        "closing": """
        can|could|shall|should we|i ~1 start|get|set you ~1 off|up|going ~1 with|on|from *
        get ~4 signed|renewed
        what ~3 take ~4 to ~6 sign|renew|commit|proceed|stay|close|keep|move|get|buy|agree|extend|win|go|yes|
            deal|start|earn
        what ~4 need|have|can|could|must ~3 i|we ~3 do ~6 to ~11 signature|sign|renew|commit|proceed|stay|close|
            keep|deal|agree|extend|win|yes|signed|business|signature|earn
        what do|can|must|should|would we|i ?need|have ?to do ~12 sign|signed|renew|commit|proceed|stay|close|
            closed|keep|deal|agree|extend|win|yes|business|signature|earn|contract|line
        what do|would you need ~6 to ~2 sign|renew|commit|proceed|say|go|move|decide|agree
        are|is you|your|we ~4 ready|prepared|willing|happy|able ~2 to ~4 sign|renew|move|go|start|commit|
            proceed|buy|close|get|begin|extend|order|try
        can|could|shall|should|may we|i|you ~4 sign|renew|close|commit|proceed|finalise|finalize|agree|count|go|
            get|move|put|lock|extend|wrap|shake|book|send|draw ~5 contract|deal|renewal|today|ahead|forward|
            started|down|in|terms|order|agreement|paperwork|on|it|off|another|hands|you
        would|will|could|can you ~4 sign|renew|commit|extend|stay|buy|consider|proceed|agree|order ~6 today|now|
            if|another|renewal|contract|renewing|with|year|by|extending|signing|this|to|us|for
        would you be ~2 willing|ready|happy|prepared|open|able ~2 to ~3 sign|renew|commit|extend|buy|move|go|
            proceed|stay
        do we have a deal
        is|are there ~3 reason|reasons ~6 not|would|stop|sign|today|move|renew
        have we got|do we have ~2 deal|agreement
        what|which ~4 stop|stops|prevent|prevents|keep|keeps ~3 from ~2 signing|renewing|buying|committing|
            moving|going
        what is|are stopping|keeping|holding|preventing you from ~1 signing|renewing|committing|buying|ordering|
            deciding|
            saying|going|moving|proceeding|a
        if ~10 sign|renew|commit|buy ~2 today|now|tomorrow|this
        can|could i|we ~2 put you down|in
        shall|should we|i ~4 get started|go ahead|move forward|draw|proceed|sign|start|say
        what can|could i|we ~2 do|offer ~2 to|that ~3 keep|win|change|get|make|close|convince
        when|soon can|could|shall|should|do we|you|i ~2 sign|start|begin|close|kick|proceed
        does|do that|this|it ~2 work for you ?to sign
        how soon ~4 sign|start|renew
        ^ ?so ?and ?well ?then are you in
        can|could i|we have your ~2 signature|commitment|business|word|agreement
        """
    }
)
