"""Who acts, and when: the shapes in which an action is told, whatever the trade and the thing."""

from scoring.acts.acting_words import DO, DOING, DONE, MENDED
from scoring.acts.deed_words import DEEDS
from scoring.acts.mending_words import MENDING_FRAMES, STANDING_BY
from scoring.acts.pattern import Patterns

_ADVERBS = "?already ?just ?now ?also ?since ?personally ?even"
_SOMEBODY = (
    "engineer|engineers|technician|technicians|fitter|electrician|plumber|driver|courier|specialist|colleague|someone|"
    "somebody|crew|team|lads|lad|guys|mechanic|inspector|surveyor|manager|chemist|lab|depot|warehouse|workshop|night"
)
_NEW = "new|spare|second|replacement|temporary|loan|backup|extra|fresh|dedicated|standby"
_HANDED = (
    "write|rundown|breakdown|account|report|summary|note|cheque|credit|refund|discount|van|lorry|truck|driver|"
    "engineer|technician|courier|"
    "pallet|crew|team|fitter|electrician|inspector|person|somebody|someone|unit|machine|part|replacement|call|email|"
    "letter|voucher|update|plan|list|page|pages|delivery|pair|generator|pump|spare|number|contact|manager"
)
_MEANWHILE = "meantime|meanwhile|interim|now|then"
FRAMES = Patterns(
    {
        "fix": f"""{MENDING_FRAMES}{DEEDS}
        i|we have {_ADVERBS} {DONE}
        i|we have had ~4 {DONE}
        i|we ~1 just|already|also {DONE}
        i|we ?then ?have {MENDED}
        i|we rolled|moved|shifted|switched|pulled|put|took|diverted|stopped ~4 back|over|onto|off|out|aside
        i|we am|are {_ADVERBS} ?currently ?actively ?busy {DOING}
        i|we am|are having|getting ~5 {DONE}
        i|we am|are ?already ?now knocking|taking|striking ~5 off
        i|we can|could|will|would ~1 have|spare|free|stretch ~5 with|for|to|at|on|over|by you|your|site|@day|@time|
            tonight
        are|is|getting being ~1 {DONE}
        booked|arranged|scheduled|lined|ordered|planned ~1 for|on|at ~2 @day|@time|tonight
        is|are ?now ?already ?all {MENDED}
        i|we ~2 drop|dropped|dropping|scrap|scrapped|scrapping|lift|lifted|halve|halved|wipe|wiped|cancel|cancelled|
            forgive|
            pay|cover|covered|foot|return|returned|refund ~3 fee|fees|charge|charges|penalty|bill|invoice|cost|costs|
            postage|carriage|excess|deposit|surcharge|overtime|difference|money
        i|we have ?got ~2 person|somebody|someone|man|woman|engineer|technician|colleague|pair|crew|guard|
            people ~4 on|for|
            at|with|to you|your|it|this
        is|are taking|stepping|picking ~3 over|in|up ~3 from|as|your|the
        go|goes|run|runs again ~1 tonight|tomorrow|@day|@time|at|this
        goes|going|go in|live|up ~3 @day|@time|tonight|week|hour|today
        been told|asked|briefed|warned|instructed to|not|that
        i|we can|could ~1 bring|send|lend|deliver|courier|fly|drive|post|fit|swap|replace|refund|credit|waive|cover|
            pay|
            ship|drop|rush|ring|call|put|get ~6 you|your|over|round|back|tonight|@day|@time|myself|ourselves|free
        i|we|team|crew|lads|engineers|technicians ~2 re do|doing|done|print|printing|run|running|send|sending|test|
            testing
        is|are ?already ?now on|onto it|this|that $
        will ?also ?then ?all be ~1 {DONE}
        will ~1 be ~1 with|outside|onsite you|your
        will ~1 be ~1 at|on|in your ~1 gate|door|site|dock|yard|desk|inbox|hands|premises|office|reception
        has|have|part|unit|batch|line|pump|motor|valve|board|cable|lock|door|file|order|stock|order|boiler|sensor|
            stuff|goods|crew|depot|driver|one|lot been ~1 fitted|tested|swapped|replaced|refitted|rewired|booked|told|
            warned|briefed|pulled|reissued|resent|corrected|ordered|credited|refunded|recalled|quarantined|checked|
            inspected|rebuilt|mended|unblocked|reset|reconnected
        has|have been ~1 taken|pulled|put|moved|set|switched|brought|rolled ~1 off|out|back|up|forward|aside|right|
            over
        {DO} ~6 at|on our ~1 cost|expense|account
        no|free charge|charges ~2 for|to|on|until|till|this|these
        free of charge
        two|three|four|one|some|couple|half|both of ours|us ~3 coming|going|on|will|are|is|heading|driving|there
        {_SOMEBODY} ~2 is|are|will ~2 {DOING}|coming|going|digging|heading|outside
        somebody|someone|technician|engineer|crew|fitter|guard ~1 watching|looking|going|sitting|standing|sat|stood|
            working|checking|posted|manning ~6 it|your|the|this|that|every
        there is|are ~2 {_NEW} ~3 in|on|at|ready|there|running|waiting|here|coming|fitted|up|going
        there will be ~2 {_NEW} *
        there will be ~5 {_HANDED} ~5 you|your|by|with|at|on|in|outside|before|every|from|for|here|there|ready|
            tonight|
            tomorrow
        new one|unit|part|card|pump|switch|motor ?is ~1 in|on|fitted|running
        what i|we can|could|would|will ?also ?then do|suggest|propose|recommend|offer ~3 is
        what i|we suggest|propose|recommend|offer ~1 is
        my|our suggestion|proposal|offer|recommendation is
        in the meantime|interim ~1 use|ring|call|go|you|we|your|every|all|send ~1 can|will|should|*
        for now|until|till ?then ~1 use|ring|call|go|send|you|we ~1 can|will|should|*
        you can|could ~1 use|borrow|have|take|ring|call|reach ~1 our|my|me|us ~2 loan|spare|van|vehicle|truck|mobile|
            number|
            phone|office|yard|store|depot|generator|line|backup|direct|courtesy|on|directly
        until|till then ~1 use|ring|call|you|we|i|your *
        from|as now|today|@day|tomorrow ?on|onwards|of ~3 go|goes|get|gets|come|comes|will|are|is|run|runs|have
        of|from now|today|@day ?on ?onwards ~3 go|goes|get|gets|come|comes|will|have|run|runs
        it|this|that|case|complaint|file|claim is|has ?already ?now with ~4 @people|head|engineering|lab|desk|office|
            legal|experts|makers|manufacturer|insurers
        it|this|that|case|complaint|file|claim is|has ?already ?now gone|been ?straight ~1 up|to ~2 top|head|director|
            directors|board|chief|@people
        let me ~1 dig|get|jump|go|trace|track|chase|run|sort|check|look|work ~1 into|down|on|through|up|to|it|this|
            after
        """
    }
)
"""Told in words, a fix has an acting verb with us or nobody as its subject, or a thing that is there for the buyer."""
NOT_FRAMES = Patterns(
    {
        "other": """
        i|we|us|they|it|that|is|are|was|were|has|have|had|will|can|could|did|would not|never|no|hardly
        no|without ~1 spare|one|replacement|backup|engineer|technician|credit
        i|we|they ?have ?just run|ran|running ~1 out|late|behind|short|over
        kept|keeping|held|left|leaving ~2 waiting|hanging|up|dangling
        put|putting you|your|them ~1 through|under|in|off
        dropped|dropping ~1 the ball
        cut|cutting ~1 corners|off|you|short
        called|calling it|this|that ~1 a|off
        taken|took ~3 long|longer|days|weeks|months|hours|ages
        made|making ~3 mistake|mess|error|hash|harder|worse
        set|put you back
        got|get|getting ~2 wrong|nowhere|late
        had been
        team|people|desk|lab has|have ~1 changed|moved|left
        my|our ~1 fault|mistake|problem
        been|being ~1 told|asked|sent|given ~4 wrong|sorry|twice|again|nothing|before|enough
        you|they|nobody|customers have|had|were|was ?already ?been told|asked|sent|given
        gone ~4 wrong|missing|astray
        paid|pay|paying ~3 price|attention|for ~1 it $
        could|should|ought|would have @past|sent|put|fitted|brought|rung
        you|they ~1 been told|asked|briefed|warned
        ringing|calling from|about|because
        seen|had ~3 fail|break
        change|changed ~1 *  mind
        told|tell|telling|asked ~1 you|myself
        i|we ~7 demo|version|connector|tier|seat|edition|feature|module|integration|pitch|slides
        """
    }
)
FREE = Patterns(
    {
        "free": f"""{STANDING_BY}
        you|customers will|do not ~1 be ~1 charged|billed|invoiced
        you|customers will|do|need not ~2 pay|owe a|anything|for|us
        will|is nothing to pay
        """
    }
)
"""What will not be charged: an action of ours, although it is told with a "not"."""
OFFERS = Patterns(
    {
        "offer": f"""
        how|what about|if i|we ~1 waive|waived|refund|refunded|swap|swapped|send|sent|lend|lent|cover|covered|pay|
            paid|
            knock|knocked|drop|dropped|put|fit|fitted|credit|credited|come|came|replace|replaced|bring|brought|get|got
        why do not i|we ~1 waive|refund|swap|send|lend|cover|pay|knock|put|fit|credit|replace|bring|get|{DO}
        can|could|may i|we ~1 get|send|put|lend|offer|arrange ~6 engineer|somebody|someone|guys|lads|technician|
            technicians|crew|van|spare|unit|credit|out|over|round|replacement
        shall|should i|we ~1 waive|refund|swap|lend|cover|credit|replace|put|bring|send|fit|escalate|get
        help|useful|better if i|we ~1 {DO}
        want|like me|us to ~1 {DO}
        """
    }
)
"""Offers to act that are put as a question."""
