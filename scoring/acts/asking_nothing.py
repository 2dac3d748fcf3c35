"""Wordings of questions that ask nothing about the buyer: when to meet, who is on the line, what was just said."""

from scoring.acts.pattern import Patterns

_WHEN = "@day|@time|@partofday|tomorrow"
_FITS = "work|works|good|better|best|okay|fine|right|convenient|possible|easier"
_LEAD = "?okay ?right ?well ?yes ?no ?sure ?thanks ?so ?and ?but ?then ?now"
_THERE = "?then ?there ?now ?today ?please ?at ?all"
FILLERS = Patterns(
    {
        "filler": f"""
        ^ {_LEAD} what|how about you|yourself|yourselves|yours ?guys ?all ?both ?lot {_THERE} $
        ^ {_LEAD} what|how about your side|end|part|view|turn {_THERE} $
        ^ {_LEAD} what|anything|something|who|where|how else {_THERE} $
        ^ {_LEAD} anyone|anybody|someone|somebody|nothing else {_THERE} $
        ^ {_LEAD} is|was|are there ?any anything|something|anyone|anybody ?thing else {_THERE} $
        ^ {_LEAD} any more|other|others ?thing ?things {_THERE} $
        ^ {_LEAD} any ?other ?more ?further thought|question|comment|remark ?at ?all ?so ?far ?from ?you ?then $
        ^ {_LEAD} what now|next $
        """
    }
)
"""They hand the turn over and ask about nothing: "what about you?", "anything else?"."""
REPAIR = Patterns(
    {
        "repair": f"""
        what|how do|did you ~1 mean ?by ?exactly ?there ?that ?this ?it ?exactly ?there $
        how do you ~1 spell|pronounce ~4 *
        where were we ?again ?now $
        what was|were i|we ?just saying|talking|on|at
        ^ ?sorry ?so ?wait did|do you ?just say|mean ~1 that|#|@day|@time|the|it|a|no|you|this|last|next|by|one
        ^ ?sorry ?so ?wait was|is that #|@time|{_WHEN} or ~1 *
        sorry what|pardon $
        ^ ?sorry ?pardon what|who|which was|were ~1 the|that ~1 last|first|bit|part|name|number|word|
            question ?again ?there ?please $
        can|could|would|will you ?please ?just repeat ~1 the|your|that ~1 last|first|part|bit|name|number|question
        can|could|would|will you ?please ?just say ~3 again|more|louder|slower|slowly
        what was that $
        can|could you hear me
        can|could|would you ?please repeat ?that|it ?please ?again $
        can|could|would you say that|it again
        say that|it again
        come again $
        i|we did not ?quite catch|hear|get that|you|it|the
        you broke|are|were|cut|dropped ~2 up|out
        is|are my|the|your ~1 line|mic|microphone|sound|audio|camera|picture|headset|connection|screen ~1 *
        want me to ~1 dial|ring|call|reconnect|rejoin|speak|hang|mute ~2 back|again|in|up|louder|off|you|slower|on
        how are you ~1 fixed|placed|looking ~2 for|on|next|this
        ^ ?so same time|day|place ~3 *
        i lost you
        did|have i ?just ?accidentally cut|interrupt|mute|lose ~2 you|there|off|myself
        do|did|am|have i ?just ?even pronounce|say|spell|get ~2 name|surname|that|it
        let me ?just see|check|make ~1 sure ~1 if|whether|that ~1 i
        ^ ?just give|grant|bear me|with ~1 a|one|me ~1 second|minute|moment|sec|tick
        are you ?still there
        ^ ?sorry is the line|connection|sound
        i can not hear|barely
        pardon|hello $
        missed that $
        """
    }
)
CHIT_CHAT = Patterns(
    {
        "chat": """
        is|was|would that|this|it ~1 a|an ~1 fair|good|right|correct|accurate|reasonable summary|picture|reading|
            description|way
        has|is|did|how ~2 snow|rain|weather|sun|storm|fog|ice|heat|traffic ~3 *
        what is your ~2 email|address|extension|postcode|mobile|mail
        have|did you ~2 work|worked|dealt|deal|spoken|speak ~1 with|to us|me ~3 *
        have|did you ~2 work|worked|dealt|deal|spoken|speak ~1 with|to us|me $
        will|is|are ~6 join|joining us|the call|today|later|too|now
        will|is|are ~6 join|joining us $
        do you like what *
        do|would you want|like me|us to ~1 repeat|slow|say|read|spell
        ^ ?so ?and ?but ?now how do|does|would that|this|it sound|sit|seem|strike|feel ?to ?with ?for ?you ?all ?then $
        ^ ?so ?and ?but ?now what do|would you ?all think|make ?of ?about ?that ?this ?it ?so ?far ?then $
        ^ ?so ?and ?but ?now how do you ?all ?guys feel about that|this|it ?so ?far ?then $
        does|would|is that|this|it ?all sound|seem ~1 fair|good|okay|reasonable|right|sensible|fine ?to ?with ?you $
        is|would that|this|it ?be something you could|can live|work with
        is that|this|it ~1 okay|fine|alright|acceptable|right ?for ?with ?by you ?all $
        what|who is|was your ~1 name|surname|title ?again $
        what time is|was it ~3 there|you|now
        did|have you ~3 get|got|receive|received|see|seen|read|open|opened|look|looked|find|study ~6 i|we ~1 send|sent|
            emailed|mailed|shared|posted|left|forwarded
        did|have you ~4 chance|time|look|looked|read|see|visit|visited ~4 our ~1 website|site|page|brochure|proposal|
            quote|
            offer|email|leaflet|video|slides
        ^ ?so ?and shall|should we wait ~4 *
        is|was there anything|something ~4 ask|know|raise|add ~2 me|us|first|before
        ^ ?so ?and ?do ?you ?have ?got any ~1 questions ?for ?me ?us ?so ?far ?about ?that ?at ?this ?point $
        what|anything ~4 like|want|wish to ~1 know|hear|ask ~2 about|from us|me|our
        ^ ?hello ?hi ?good ?morning ?afternoon is|was that|this mr|mrs|ms|miss|dr|doctor|sir|madam
        am i ~1 speaking|talking ~1 to|with ~1 mr|mrs|ms|miss|dr|doctor|sir|madam|the
        do you follow|get me|it $
        where are you ~1 calling|ringing|dialling|joining
        has|is|was it ~2 raining|snowing|sunny
        ^ ?but is|was|are not it|that|this|they ?just ?simply ?really great|amazing|fantastic|brilliant|incredible|
            wonderful|
            impressive|terrific
        ^ ?but is|was not that|this|it ~1 a|an ~1 great|good|fair|amazing|fantastic|unbeatable|bargain|steal
        ^ ?but would|do not you agree|think|say ~4 great|bargain|good|fair|price|deal|offer
        ^ ?but ?and who cares|needs ~1 about|all|that|this|another
        ^ ?but ?and who does|would not ~1 like|love|want|need|enjoy
        what is not to like|love
        how are you ?doing ?today $
        ^ ?hang ?on ?sorry is|was that ?you|your|my|mine|a|the ~2 doorbell|phone|dog|alarm|cat|baby|bell|mobile|drill
        is|was that you $
        do|can you ~1 hear that|this|it ~2 $
        you were saying $
        can|could|would|will you ?please speak|talk up|louder|slower|slowly
        how do you do nice|pleased|good|lovely|great|i|my
        is|are everyone|everybody|anyone|we|all ?all ~1 here|present|on|connected|in|there ?now ?yet $
        are|is we|anyone|anybody|somebody|someone ?still ~1 waiting|missing|expecting for|anyone|anybody|somebody|
            someone
        is my ~1 sound|voice|picture ~3 through|okay|clear|loud|good|fine
        do|can you ?also hear it|that|the|an ?echo ?too ?as ?well $
        did|have you ~2 see|watch|catch|follow|get ~4 game|match|football|rugby|cricket|race|final
        did|has|have my|our|the ~1 brochure|email|mail|message|slides|invitation|invite|parcel|sample|samples|letter|
            documents ~6 arrive|come|reach|land|get|gone|arrived|reached
        how are|is you|things|everything|it ?going ?today $
        how do you do $
        ^ ?so ?and ?hello ?hi how are|is|have|has you|things|life|everyone|everybody|everything ?been keeping|getting|
            doing|holding|feeling|been|treating|going ?on ?up ?you ?these ?days ?today ?then ?with ?yourself ?since $
        ^ ?so ?and how was the|your ~1 weekend|trip|holiday|holidays|flight|journey|drive|break|christmas|easter|summer|
            vacation|lunch|evening|night|game|match|party|wedding|commute
        ^ ?so ?and did|have you ~2 have|had|enjoy|enjoyed|get ~3 weekend|trip|holiday|holidays|flight|journey|drive|
            break|christmas|easter|summer|vacation|sleep|coffee
        any|got|doing plans|nice ~2 for|over|at the|this weekend|summer|holidays|evening|christmas
        ^ ?so ?and how is everyone|everybody over|there|today|doing|this|at|up
        how is|are ~3 weather|family|kids|wife|husband|baby|house|dog|garden|golf|knee|mum|dad|son|daughter|children
        what|how ~3 weather
        ^ ?so ?and ?now is that|this|it ?any better|clearer|louder ?now $
        did|have i|we ?just lose|lost you
        everything|all ?is ?going ?all right|okay|good|well|fine ~1 with|at|on you|yourself ?today ?over ?there $
        ^ ?so ?and are you ?all ?keeping well|fine $
        is|was|are it|you ~2 raining|snowing|sunny|freezing|boiling|cold|hot|warm|wet
        am i ?still ?coming|on|a ?bit ?too ?even mute|muted|audible|through|breaking|frozen|clear|loud|quiet|echoing|
            sharing
        is|are that|this|it|you ~2 mute|muted|speaker|loudspeaker|speakerphone
        you are ?still ?back on mute|muted
        can|could|do|are you|everyone|everybody|they ?all ?still ?now see|hear|seeing|hearing|view ~1 me|my|us|screen|
            slide|slides|deck|presentation|cursor|camera|video|demo
        ^ ?so ?and ?there can|do you see it|that|this ?now ?okay ?all ?right ?too $
        ^ ?so ?and ?hello ?sorry is my|the ~1 audio|video|camera|microphone|mic|picture|screen|headset|volume
        is|are|was ~1 there|that ?an ?any ?some ?a ?lot ?of echo|lag|background|interference|feedback
        is|was this|it|that|the ~3 line|connection|signal|reception ?so ?really bad|poor|okay|fine|better|clear
        is|was this|it|that ?just ?only ?such a|an ~1 bad|poor|terrible|awful|crackly|dodgy|better|good line|
            connection|signal
        is|was it|that just|only ?at ?on me|my
        did|have you ~2 get|got|receive|find|open|see ~2 link|invite|invitation|calendar|slides|deck|dial|joining|
            attachment
        did|have you ~2 get|got|receive|see my ~1 email|message|mail|note|text|voicemail|agenda
        did the|my|our ~1 invite|invitation|link|email|mail|calendar|message ~1 come|arrive|get|go|reach|land|work
        have|did i ~1 freeze|frozen|disappear|disappeared
        are you ~1 on|in|at the|a|your ~1 train|car|road|airport|bus|mobile|plane|headset|taxi|cab
        did you find us|it|the|your ~2 okay|all|easily|building|way|place
        did|do|have you ~1 see|watch|catch|follow the ~1 game|match|football|rugby|cricket|race|final|news
        can|could|shall|should i|we get you ~2 coffee|tea|water|drink|anything
        would|do you like|want|fancy ~2 coffee|tea|water|drink|biscuit
        does|is|was|will ~4 make|making ~1 sense
        ^ ?so how is|was your day|week|weekend|morning|afternoon
        do|does ?that|this|it make|making sense
        you know $
        is|does that clear|fair|okay|help|answer|sound ?enough ?good ?fair ?your ?question $
        are you with|following me
        see what|where i mean|am
        would you believe
        are you joking|kidding|serious|sure
        ^ who would have thought|guessed|known
        ^ who knows $
        ^ who knows eh|though|right|anyway
        ^ who knew
        ^ ?well ?but who knows maybe|perhaps|really|if|why|it|what
        how|what about that $
        ^ ?and ?so okay|right|yes|agreed $
        ^ is|are|was|were it|that|you|they ~1 okay|right|correct $
        is|was that ?what|all right|correct|okay|fair|you ?mean ?meant $
        did|have i get|got|understood|understand|heard|hear ~2 right|correctly|you $
        am i right|hearing|understanding
        who am i speaking|talking
        isn't|is not it|that $
        """
    }
)
SCHEDULING = Patterns(
    {
        "scheduling": f"""
        would|does|do|will|is|are|could|how ~4 {_WHEN}|week|hour ~4 suit|suits ~1 you|your|everyone|all
        would|does|do|will|is|are ~4 {_WHEN} ~4 {_FITS} ~1 for|with|to you|your|everyone|everybody|both|all
        which|what day|time|date|slot|week|evening|afternoon|morning ~4 suit|suits|convenient|prefer|free|{_FITS}
        when can|could|shall|should|may we|i ~2 talk|meet|speak|catch|call|ring|come|visit|sit
        when are|is|would|will|were you ~2 free|available|around|reachable
        are|is|would|will you ~2 free|available|around ~1 on|at|in|next|{_WHEN}
        shall|should|can|could|may|might we|i ~1 meet|catch ~7 {_WHEN}|office|teams|zoom|person|place|coffee|lunch|week|
            here|there
        shall|should|can|could we|i ~1 say ~2 {_WHEN}
        shall|should|can|could|may we|i ~1 talk|speak ?again ?later ?on ?next ?this again|next|later|week|{_WHEN}
        could|can|would you ~1 do|manage ~2 {_WHEN}
        does|would|will|is|could ~5 {_WHEN} work|suit|do|okay|good|fine ?for ?with ?you $
        how|what about ?next {_WHEN} $
        how|what about ?next {_WHEN} ?the at|or|{_WHEN}
        ^ ?so ?say morning|afternoon or afternoon|evening|morning
        best|good|right|easiest number|email|address|way ~2 to|for|i|we ~1 reach|call|ring|contact|get
        should|shall|can i|we call|ring|email|text ~6 or
        should|shall|can i|we send|post|mail|drop it|that|this|them|everything ~8 or
        why do not i|we ~1 send|ring|call|email|meet|talk|speak|sit|schedule|show|come|visit|pop|drop|catch
    """
    }
)
"""When and how to meet or write: an agreement on what comes next may be in it, a question about them is not."""
