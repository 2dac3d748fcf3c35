"""Wordings that agree on what comes next, with or without its day."""

from scoring.acts.pattern import Patterns

_FUTURE_VERBS = (
    "send|email|mail|forward|share|bring|call|ring|phone|meet|speak|talk|book|schedule|set|arrange|invite|drop|join|"
    "present|visit|come|follow|touch|reconnect|prepare|draft|update|deliver|return|get|have|walk|review|dial|catch|"
    "put|hand|host|organise|organize|write|report|see|pop|stop|sit|reach|give|go|introduce|loop|confirm"
)
_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    "sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
PLANNED = (
    "set|sit|meet|schedule|book|arrange|try|call|ring|send|plan|jump|hop|walk|run|pencil|grab|pick|talk|speak|catch|"
    "invite|bring|put"
)
"""What "why don't we" proposes to do, rather than asks after."""
COMMITMENTS = Patterns(
    {
        "step": f"""
        would|will|are you ~1 be ~1 free|available|around|in|about|there|reachable ~3 @day|@time|next|@partofday
        i|we could|can|might ~1 do|have|run|hold|set|arrange|plan|try ~4 session|call|meeting|workshop|demo|visit|chat|
            talk|word|conversation|walkthrough|review|test|half
        @day ~3 it is
        does|would|is|could the week|day|morning|afternoon|date|time ~5 work|suit|good|okay|fine|fit|do
        how|what about|if ~1 i|we|you ~2 come|meet|drop|pop|visit|call|ring|sit|speak|talk ~6 @day|@time|next|tomorrow
        how|what about|if ~1 i|we|you ~2 come|meet|drop|pop|visit|call|ring|sit|speak|talk ~6 the ~1 {_ORDINALS}
        how|what about ~4 hour|session|call|meeting|workshop|chat|visit|minutes|coffee|demo|slot ~9 @day|@time|next
        suggestion|proposal|idea would|is|will ~1 be ~2 workshop|meeting|call|visit|session|chat|demo|hour
        can|could|would you make|do|manage ~1 the ~1 {_ORDINALS}
        i|we would ~1 like|love|want to ~4 come|visit|see|meet|show|call|ring|present|walk ~8 @day|@time
        i|we would ~1 like|love|want to ~4 come|visit|see|meet|show|call|ring|present|walk ~8 the ~1 {_ORDINALS}
        my|our ~2 technician|engineer|fitter|colleague|manager|specialist|planner|director|boss|expert ~1 comes|visits|
            calls|
            rings|joins|drops|meets|sees ~6 the ~1 {_ORDINALS}
        then|so|okay|right it is ~2 @day
        so|then|okay|right|say|make ~2 the ~1 {_ORDINALS} ?then ~1 at|in|it|morning|afternoon|noon
        works|suits|fine|good|okay|perfect|great|deal ~1 for|by|with me|us ~6 @day|@time
        suits me|us ~6 @day|@time
        what if ~6 meet|come|sit|go|have|drop|talk|speak|look|ring|call|walk ~10 @day|@time
        we are ~1 on|set|booked|down|agreed for ~2 @day|@time
        we are ~1 on|set|booked|down|agreed for ~2 the {_ORDINALS}
        see you ~2 @day|@time
        see you ~2 the {_ORDINALS}
        catch|meet you ~5 @day|@time
        catch|meet you ~5 the {_ORDINALS}
        we will ~1 do|make ~4 @day
        we will ~1 do|make ~4 the {_ORDINALS}
        would|does|is|could ~1 the ~1 {_ORDINALS} ~6 good|work|suit|do|fine|possible|okay
        could|can|shall we take|have|spend|use ~4 hour|minutes|half|look|time ~3 @day|@time
        could|can|shall we take|have|spend|use ~4 hour|minutes|half|look|time ~3 the {_ORDINALS}
        can|could|will|would your|the ~3 join|come|attend|dial|meet ~2 us|me|@day|in|along
        next thing|action|move|milestone|checkpoint|call|meeting|session|appointment|review|date ~1 is|would|will|could
        my|our ~2 technician|engineer|fitter|colleague|manager|people|team|planner ?will ?then comes|come|visits|
            visit|calls|
            call|rings|ring ~4 @day|@time
        i|we ?will|can|could|shall|would ?also ?then ?personally ?be ?like|love|happy ?to send|email|forward|
            bring|ring|phone|book|schedule|invite|call|drop|visit|follow|reconnect|deliver|confirm|introduce|
            prepare|draft|organise|circulate|block|present
        i|we could|can|would|might meet|talk|speak|come|sit|call|ring
        i|we ~1 will|shall|am|are|can ~1 {_FUTURE_VERBS} ~4 you|back|up|together|over|round|by|again|call|
            meeting|invite|@day|in|through|with|it|the|a|at
        let us ~2 meet|talk|speak|book|schedule|set|get|put|say|do|find|reconnect|catch|have|sit|plan|agree|
            pick|fix|make|block|regroup|aim|walk|review|go|call
        shall|should|can|could|may we|i ~1 meet|talk|speak|book|schedule|set|get|put|say|find|reconnect|catch|
            have|sit|agree|pick|fix|block|call|ring|come|send|invite|bring|grab|do|arrange|plan|visit|review|walk
        how about|does|is ~3 @day
        how does|about|is|would ~3 @day|@time
        does|do|would|is|will|could ~5 @day|@time ~5 work|suit|good|fit|okay|possible|do|fine|convenient
        expect ~3 call|me|my|email|report|summary|invite|proposal|draft|answer
        pencil|put|book|slot me|us|it ~2 in|for
        i|we ~1 will ~1 swing|drop|pop|be|stop|come|look ~1 by|in|round|over|there|back
        can|could|would you do|make|manage ~1 @day|@time
        when|time|day would|could|can|is|are|works ~3 suit|good|best|free|convenient
        i|we sit|meet ~1 down ~2 @day|@time
        put|get|have|find|make|hold|keep|reserve|set|block ~3 half|hour|minutes|slot|time|call|meeting|date ~3 @day|
            @time|aside|diary|week|in|together
        i|we|you ~1 will|can|could ~2 speak|talk|meet|regroup|reconnect|sit
        until|till|see|speak|talk ~2 you ~1 @day|then|next
        what about ~2 @day|@time
        are you free|available|around
        would you be ~1 free|available|open|able
        do you have ~3 minutes|time|slot|half|hour|calendar
        i|we do|will ?personally ?it @day|@time|tomorrow|that|personally
        my|our ~2 colleague|manager|engineer|director|cto|team|account|specialist|lead|head|boss ~2 will|can|
            is ~2 call|ring|send|email|come|join|meet|bring|be|visit|contact|phone|present|walk|reach
        you ~1 will|can|should ~2 have|get|hear|receive|expect|see ~5 @day|@time|by|from|in|tomorrow|noon|end|
            email|report|before|update|call
        next step ~1 is|would|could|are|from
        next steps
        calendar invite|invitation
        send|book|put ~3 invite|invitation|slot|meeting|time|calendar|diary
        in|on|into ~1 your|the|my|our calendar|diary|diaries|calendars
        talk|speak|meet|see|call|ring ~2 @day|again|tomorrow|soon|then|next
        i|we ?would suggest|propose|recommend|vote ~2 meet|meeting|talk|speak|call|session|have|sit|book|set|do|we
        colleague|engineer|manager|team|i|we ~3 get|be|stay ~1 in touch|contact
        bring|bringing|invite|involve|include|add ~5 along|next|time|in|meeting|session|call
        reconvene|regroup|reconnect|follow-up
        pick|take ~1 this|it|that up|further ~4 @day|next|again|after|with
        @day ~1 at|@time ~4 i|we|me|works
        on|by @day ~3 i|we ~1 will
        why do not i|we ~2 {PLANNED} ~1 *
        i|we ~1 will|can|could ~1 ping|shoot|text|whatsapp ~1 you|over|across|through|that|it|the|an|a
        i|we ~1 will|can|could ~1 drop|fire|pop you|over|across
        """
    }
)
DATED = Patterns(
    {
        "dated": f"""
        i|we|let|colleague ~10 on|for|by|until|till the ~1 {_ORDINALS} $
        i|we|let|colleague ~10 on|for|by|until|till the ~1 {_ORDINALS} and|at|with|to|so|for|of|then|in|if|when
        i|we|let|shall|suggest|propose|about ~8 call|chat|meeting|session|talk|follow|catch|word|review|workshop|demo|
            visit|
            walkthrough|hour|minutes ~4 @day|next|tomorrow
        ^ ?okay ?right ?so ?then @day ~2 then ~4 *
        # ~1 @period from ~1 now|today|then ~6 i|we|you
        in ~1 #|a @period ~4 i|we ~1 meet|speak|sit|talk|come|look|go|call|review
        next @period ~2 i|we ~2 meet|speak|sit|talk|come|bring|look|go|call|review|walk|show|present
        i|we|let|colleague ~14 @day|@time
        @day|@time ~8 i|we|let
        @day|@time ~4 with|join|to me|us
        ^ ?okay ?right ?so say|make ?it @day|@time
        @day|@time ~8 you ?and me
        """
    }
)
