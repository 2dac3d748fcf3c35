"""Wordings of asking what better would be worth."""

from scoring.acts.pattern import Patterns

PAYOFF_FIRST = Patterns(
    {
        "payoff": """
        do|use|spend|invest ~2 with|the|that|all money|time|cash|hours ~3 save|saved|free|freed|gain|gained
        would ~8 take|takes|ease|lift ~3 pressure|load|weight|strain|stress|burden ~1 off|away|of|on|from
        would ~3 save|gain|earn|free ~4 if|with|by
        if ~3 get|got|have|had|save|saved ~8 back|saved|extra|again ~3 where|what|how would|could
        imagine|suppose|picture|say ~12 what|how|where could|would you|they|your ~2 do|start|use|spend|free
        getting|having|saving|winning|gaining ~6 back|free|saved ~4 what|how|where would|could
        think|reckon|believe|say faster|quicker|fewer|shorter|earlier|speedier|smoother ~4 would|could|might ~2 get|
            help|save|win|bring|earn|free|let|give|land
        what would|could|might ~1 change|improve ~3 if
        what|where|how would|could you|they|your ~6 if you|nobody|they|that|it ~1 were|was|did|had not|no
        """
    }
)
"""What better would be worth in so many words, although money is spoken of."""
HYPOTHETICAL = Patterns(
    {
        "hypothetical": """
        what|how ~6 would|could|might ~6 mean|do|change|bring|give|free|allow|open|look|gain|help|add|improve|matter|
            achieve|let|make ~6 if|with|for|having|when|to|you
        if ~14 what|how|who|where|which ~3 would|could|might
        what|how|who|where|which ~5 would|could|might ~6 if
        would|could|might it|that|this|having|being|getting|knowing|seeing|@adjective ~8 your|you|for|to|the|a|if
        """
    }
)
"""Asking what another state of things would be like."""
SAD = Patterns(
    {
        "sad": """
        @problem|@loss|nothing|another|again|worst|happen
        stay|stays|continue|continues|carry|go|goes ~2 like|same|on|as
        """
    }
)
CURED = Patterns(
    {
        "cured": """
        got|get|bring|brought|drive|drove|cut|were|was ~5 down|below|under|off|away|to
        no|not|never|nobody|without|less|fewer|stop|stopped|gone|instead|fixed|solved|away|avoid|longer|cut|halve|half
        """
    }
)
RELIEVED = Patterns(
    {
        "relieved": """
        if|suppose|supposing|imagine nobody|nothing|none|no ~2 got|went|was|were|had|came|broke|fell|failed|
            waited ~3 lost|
            missing|wrong|broken|late|down|waiting|anymore|longer|queue
        if|suppose|supposing|imagine ~10 any more|longer
        if|suppose|supposing|imagine no|nobody|nothing|none ~2 ever *
        say|think|feel ~1 to|about ~1 spending|paying|buying|investing
        if|suppose|supposing|imagine ~6 without ~2 stop|stops|stoppage|stoppages|delay|delays|error|errors|mistake|
            mistakes|
            breakdown|breakdowns|interruption|interruptions|fault|faults|queues|hitch|problems|rework|overtime
        if|suppose|supposing|imagine ~3 queue|queues|wait|backlog|delay|delays|errors|problem|scrap|waste|
            breakdowns ~1 was|
            were|is|are ~1 gone|over|solved|halved|history
        if|suppose|supposing|imagine|say ~2 you|they|nobody|people|your|it|that|@people ~1 never|not|no|nobody|
            didn ~1 longer|had|have|need|needed ~1 to
        if|suppose|supposing|imagine nobody|none|no ~3 had|needed to
        if|suppose|supposing|imagine|say ~3 never ~8 again|anymore
        what can|could not you|they|people ~6 want|like|wish|love
        would ~3 say is|are|was|were|gets|causes|needs|takes
        """
    }
)
"""Supposing a burden away: "if you never had to re-key an order again"."""
_BENEFIT = (
    "help|useful|valuable|worth|better|easier|difference|benefit|save|saves|matter|improve|free|faster|simpler|"
    "solve|value|good|interesting|appeal|attractive|welcome|handy|great|relief|nice|ideal|possible|gain|worthwhile"
)
NEED_PAYOFF = Patterns(
    {
        "payoff": f"""
        how would it|that feel to|if|not|with
        if|suppose|supposing|imagine no|nobody|nothing|none ~2 ever ~8 would|could
        if|suppose|supposing|imagine nobody|nothing|none ~2 got|went|was|were|had|came|broke|fell|failed ~3 lost|
            missing|
            wrong|broken|late|down|anymore
        what|how would|could ~8 if ~8 without|no ~2 stop|stops|stoppage|stoppages|delays|errors|mistakes|breakdowns|
            queues
        if ~6 without ~2 stop|stops|stoppage|stoppages|delays|errors|mistakes|breakdowns|queues ~6 what|how would|could
        would|could happen ~5 if ~2 @trouble|waste|scrap|cost|costs|time|errors|complaints|queue|
            queues|overtime|returns ~2 went|came|fell|dropped|was|were ~1 down|halved|by|to|gone|lower
        how would your|the|they|you|@people ~2 like|love to|it
        what|how would ~1 no more *
        what would you|they|your ~3 do with|in ~1 an|the|that|those ~1 extra|spare|freed ~1 *
        do|would ~3 with ~1 the|that|all money|time|cash|hours ~3 save|saved|free|freed|gain|gained
        why ~2 fixing|solving|getting|having|speeding|cutting|reducing|sorting|knowing|closing|saving|stopping|ending ~4
            important|matter|matters|valuable|urgent|worth
        would|could you|they|your|the|people ~4 get|do|achieve|manage|have ~2 more|better|further|faster
        best|nicest|biggest|main|greatest thing|part|gain|plus|advantage|benefit ~1 about|of|in ~1 having|getting|being|
            knowing|not|saving|cutting
        would ~6 be ~2 @comparative ~1 with|if|without|off
        would ~4 having|getting|knowing|being|losing|cutting ~8 take|remove|lift|end|stop|ease|solve
        how|where|what would you|they|your ~2 use|spend|do ~1 with|the|that|those|it ~3 hours|time|days|money|week|
            hour|day|
            morning|evening|afternoon
        what would ~3 able to
        would ~4 notice|appreciate|welcome|enjoy ~3 @comparative
        how would|could ~6 feel about ~3 @quality|complete|full|proper|@comparative|single
        how would ~6 look|be|feel|run|work ~3 without|if
        would ~4 notice|feel|see ~4 if|when
        would you ~1 find ~3 helpful|useful|valuable|interesting|handy
        if|suppose|supposing|imagine|say ~6 were|was|could|got|took|had|went|came|did|never ~8 would|could|might
        would|could|might ~8 if ~4 were|was|could|got|took|had|never
        in an ~1 ideal|perfect world
        ideally
        why ~3 attractive|appealing|desirable|worthwhile|important|interesting
        do|does|is|would ~2 shaving|cutting|getting|halving|reducing|speeding|having|freeing|saving|closing|knowing|
            finishing ~8 matter|help|important|count|interesting|attractive|appeal
        what would ~3 win|gain|achieve|enable|unlock
        benefit ~2 of|in|from
        imagine|suppose|say ~14 what|how ~1 change|changes|changed|happens|would|does|difference
        if ~12 how|what would ~6 feel|land|sit|change|look|mean|be
        would|will ~2 cutting|having|getting|knowing|seeing|removing|halving|reducing|losing|automating|freeing|
            being|fewer|less|faster ~8 help|matter|make|free|let|ease|change|save|mean|be
        what would|could|might ~6 do|mean|be ~1 for you|your|them|the ~6 if|to
        what would ~4 let|allow|enable|free|permit
        if ~8 gone|solved|fixed|halved|automatic|instant ~6 what|how|where|who
        what|how ~4 worth ~1 to you|your|them|the
        how would ~4 look|be|change|differ ~4 if|with|without ~1 nobody|never|everything|everyone|all|you|they|a|that|
            half
        would|will|might|could your|the|their|people|everyone|anyone ~6 glad|pleased|thank|love|welcome|
            appreciate|happier|sleep
        what|how ~10 if|when|once|were ~5 stop|stopped|stops|quit|no|never|not|vanish|vanished|
            disappeared ~4 @problem
        what|much|where ~2 in it for you|your|them|the
        what ~2 would|could|might|will you|your|they|the|their|people ~8 with|if ~5 back|free|freed|extra|spare|
            saved|evenings|nights|weekends|mornings|time|hours|days
        would ~8 {_BENEFIT} ?you ?your ?for ?to ?if ?a
        could|will|might ~6 help|useful|valuable|worth|difference|benefit|easier
        how|what ~3 would ~3 {_BENEFIT}|change ~8 if|to|you|it
        how|what ~6 {_BENEFIT} ~3 would|to|if
        what would|could|might ~4 mean|do|be|look|change|bring|give|free|allow|enable|open ~8 if|to ~6 could|
            had|were|was|did|took|got|worked|came|went|half|days|day|faster|never|see|no|able|without|only|
            minutes|sooner|get|halved|knew|fewer|stopped
        what would you|your|they|the ~3 do|be|achieve|use|spend|put|focus|tackle|gain ~5 with|if|on|able|
            instead ~5 time|hours|days|money|could|had|were|was|did|freed|back|capacity|week|saved
        if ~12 faster|half|halved|quicker|sooner|less|fewer|never|could|gone|back|same|one|were|solved|fixed|
            reliable|removed|instant|instantly|minutes|shorter|automatic|visible|went|took|had ~6 what|how|
            would|who|where ~4 mean|do|gain|help|change|be|open|free|difference|worth|look|value|save|use|put|spend
        how ~4 help|helps ~6 if|to|you|your
        what would|does good|success|ideal|perfect|great|better look|be
        how would|could ~6 benefit|gain|profit|help
        would ~4 take|lift|ease|relieve ~4 pressure|load|weight|strain
        what difference
        suppose|imagine ~12 what|how|would
        ^ ?and ?so ?just picture ~12 what|how|would
        where would ~6 save|help|gain|benefit|put|use|spend
        why would ~8 help|useful|valuable|important
        how valuable|useful|helpful|important|attractive would|is
        is it important|useful|valuable|helpful ~4 to|that|for
        what ~3 upside|benefit|payoff|gain|win|prize
        """
    }
)
