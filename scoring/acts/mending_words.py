"""How an action is told by those who take it: what our people do, what now runs another way, what is promised."""

from scoring.acts.acting_words import DONE, MENDED

_ADVERBS = "?already ?just ?now ?also ?then ?currently ?busy"
_OURS = (
    "team|engineer|engineers|crew|lads|lad|people|guys|colleague|colleagues|technician|technicians|supplier|vendor|"
    "manufacturer|specialist|specialists|experts|fitters|director|boss|head|desk|lab|depot|carrier|partner"
)
_CALLED_OUT = "technician|technicians|engineer|engineers|fitter|fitters|electrician|courier|specialist|specialists"
_KIT = (
    "card|unit|part|switch|board|router|box|kit|cabinet|cable|cables|cabling|device|rack|hardware|modem|spare|standby|"
    "replacement|battery|supply|sensor|line|lines|firewall|server"
)
_FITTING = (
    "fitting|swapping|replacing|repairing|fixing|installing|testing|rewiring|rebuilding|shipping|configuring|patching|"
    "restoring|rerouting|investigating|diagnosing|analysing|analyzing|examining|inspecting|upgrading|monitoring|"
    "resetting|dismantling|refitting|reprogramming"
)
_SEEN_TO = "cover|pay|waive|refund|credit|lend|swap|replace|extend|throw|foot|reimburse|compensate|install|fix|repair"
_TRAFFIC = "calls|numbers|number|traffic|lines|line|alarms|alerts|phones|data|sites|tickets|dispatch|jobs|floor|site"
_UPWARDS = "head|director|boss|board|top|ceo|cto|operations|management|chief|supplier|vendor|maker|manufacturer"
_MENDED_IT = "know|sorted|fixed|found|done|solved|clear|back|works|running|say|happy|finished|resolved|closed|stable"
_SIDE = "side|team|end|office|desk"
_DOES = "will|is|are|has|have|can"
MENDING_FRAMES = f"""
        they|he|she are|is {_ADVERBS} {_FITTING} ~1 *
        my|our ~3 {_OURS} ?is ?are {_ADVERBS} pulling|splitting|going|taking|putting|drafting|preparing|looking|digging|
            {_FITTING}
        my|our ~2 {_OURS} ?have ?has {_ADVERBS} {MENDED}
        my|our ~2 {_OURS} ?have ?has {_ADVERBS} {DONE}
        they|engineering ?have ?already ?just ?then swapped|replaced|repaired|refitted|
            rewired|rebuilt|reset|restored|rerouted|patched|reinstalled
        they|we|i put|fitted|installed|ran|laid ~1 a|an|the|in|another|two ~2 bypass|backup|spare|standby|second|
            replacement|temporary|extra|loan
        we|i brought|flew|called|drafted|drove|hired|roped|shipped|got ~1 in a|an|some|another|our|extra|more|#
        we|i brought|flew|called|drove|shipped|got|put|took|sent ~3 {_CALLED_OUT}|{_KIT} ~2 in|down|over|out|across|up
        we|i stopped|froze|halted|suspended|paused|blocked|banned ~2 all|any|every|changes|work|updates|maintenance
        i|we pushed|pressed|chased|rang|phoned|spoke|went|leaned|wrote ~2 our|my ~4 {_UPWARDS}|partner|carrier|maker
        pushing|taking|carrying|bringing|raising|took|brought|carried it|this|that|your ~2 up|to|
            with ~2 our|my ~2 {_UPWARDS}
        there is|are ~4 {_CALLED_OUT}|manager|crew|somebody|someone ~1 watching|going|booked|coming|scheduled|assigned|
            heading|outside
        there is|are ~2 change|patch|update|fix|test|drill|upgrade|release ~1 going|coming|planned|scheduled|booked|due
        straight|directly to|through me|my|us
        rings|ring|reaches|reach my|our ~1 phone|mobile|desk
        {_CALLED_OUT} ?is ?are ?now ?already with|outside|at ~1 you|your|the ~1 people|site|door|gate|floor|building|
            yard
        {_KIT}|generator|van|lorry|pump|courier|parcel|machine ?is ?already on its|the|their way
        off the phone|call ~1 with|to ~1 our|my|the
        my|our ~2 {_OURS}|manager ?has ?have ?already ?just approved|agreed|cleared|released|authorised|okayed
        my|our ~2 {_OURS}|manager ?has ?have ?already ?just signed ~2 off
        every|each hour|day|morning|evening ~7 from me|us
        from me|us ~1 every|each|within|by|before
        vendor|supplier|manufacturer|maker|lab|carrier|depot ?is ?are ?already sending|flying|building|looking|checking|
            working|{_FITTING}
        is|are being ~1 looked|worked|dealt|seen|gone ~1 at|on|with|to|through|into
        top|first|head ~1 of|on my|our ~1 list|agenda|pile
        my|our next|first call|job|move|stop|task ~3 is
        i|we would ~1 rather|sooner {_SEEN_TO}|rebuild|send|put
        i|we am|are {_ADVERBS} drawing|lining|setting|pulling|putting|digging|working ~1 up|out|together|apart|down|into
        {_KIT} being {DONE}
        {_KIT} ?is ?are coming|going|comes|goes out|in|over|down|off
        by|before tonight|tomorrow|@day|noon|then|@time ~6 will ~1 be ~1 gone|out|live|done|ready|replaced|up|fixed
        {_TRAFFIC} ~1 now ~1 go|run|divert|route|ring|switch|come|fail|forward|reroute ~1 to|through|via|over|straight|
            across|automatically|around
        i|we am|are {_ADVERBS} re routing|running|doing|wiring|building|testing|writing
        you ~1 will|are ~2 get|getting|have ~4 off|waived ~1 the|your|for|on|of
        # ~1 months|weeks|percent|days|hours ~1 off ~2 bill|invoice|rental|fee|fees|charge|charges|line|account
        you will ~1 get|have|receive|see ~2 money|rental|fee|fees|charge|charges ~1 back
        you ~1 will ~1 have a|an|the|your ~1 second|new|own|dedicated|direct|spare|backup|redundant|separate|named
        consider it|that|this ~1 done|sorted|handled|booked
        on|to|for|with me|us ~1 to ~1 put|fix|sort|mend|repair|resolve
        it|that|this is ~1 my|our ~1 job|duty|responsibility|task to ~1 put|fix|sort|make|get|mend|repair
        to it that|personally|myself|now|today|tonight|first
        somebody|someone|person|colleague|people|one|two|engineer ~1 from|on my|our ~2 {_SIDE} ~1 {_DOES} ~2 *
        my|our ~2 {_OURS} ~1 wants|will|can|is ~2 walk|take|draft|write|explain
"""
"""Said of us or of nobody in particular, these put something right."""
STANDING_BY = f"""
        i|we will|shall|would|do ?not never|not|rest|close|stop|leave|sleep|hang ~7 until|till|before ~5 {_MENDED_IT}
        nobody|none|no ~2 leaves|leave|goes|going|go|rests|sleeps ~6 until|till|before ~5 {_MENDED_IT}
        you|customers will|shall not ~1 see|get|have|receive ~2 bill|invoice|charge
        on the house
        i|we ?will ?am ?are not charge|bill|invoice ~1 you|your|for
        you ?will ?do not pay $
        happy|glad|willing|prepared|delighted to ~1 {_SEEN_TO}
"""
"""What is promised with a "not", or offered without a word of who offers it."""
