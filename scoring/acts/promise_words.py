"""Wordings of a benefit as others report it, as a promise of what would be, and by what it costs against the rest."""

from scoring.acts.benefit_sets import EASILY, PAYING, THEM, US, WHO, WOULD

PROMISES = f"""
        one|some|several|many|most|all|half|majority|couple|few|others|another|lots|plenty|bunch|# of ~1 our|the|
            my ~3 @organisation|them|folks|people ~12 @lessen|@raise|down|up|fewer|less|more|@comparative|from|out|
            back|half|halved|doubled|double|third|never|now|stopped|percent|quarter
        @organisation|customers|clients|folks|people|others|those|anyone|everyone ~2 like|size|similar|such ~1 you|
            yours|you|as|to|this ~8 @lessen|@raise|down|up|fewer|less|more|@comparative|half|back|recoup|percent|
            never|#
        @organisation|customers|clients|everyone|those|people ~2 switched|moved|signed|joined|went|came|swapped|
            rolled|use|using|adopted ~2 to|over|with|us|it|our|this ~8 @lessen|@raise|down|up|fewer|less|more|
            @comparative|half|back|never|percent|halved|doubled|report|say
        we ~3 helped|taken|took|got|brought|seen|had|worked ~4 @organisation|customers|clients|others|
            people ~8 @lessen|@raise|down|up|fewer|less|more|@comparative|half|from|out|percent|halved|doubled|halve
        equivalent|equal|worth|like|amounts|same ~1 of|to|as|having ~2 # ~3 @people|full|extra|salaries|salary|jobs|
            roles|heads|positions|days|weeks|hours
        like ~1 having ~1 another|extra|second|a|#
        extra|another|additional|spare|more pair|set|day|days|hour|hours|week|shift ~1 of ~2 hands|eyes|a|each|every|
            per|to|back
        worth|equivalent|about|roughly|around|nearly|almost ~2 # ~1 full time
        you|we|they would|will|could|should|are ~1 be ~1 looking ~1 at ~3 #|@comparative|half|third|quarter|@yield|
            saving|savings|back|couple
        {US} ~2 cuts|reduces|lowers|halves|slashes|shrinks|trims|shortens|eliminates|minimises|minimizes|simplifies|
            streamlines|accelerates|speeds|boosts|doubles|triples|maximises|maximizes|strengthens|improves|increases|
            raises|lifts|lightens|eases|smooths|removes|protects|prevents|avoids
        {US} {WOULD} ~2 cut|reduce|halve|slash|lower|shorten|trim|shrink|double|boost|lift|raise|simplify|streamline|
            eliminate|lighten|ease|minimise|minimize|maximise|maximize|strengthen|protect|transform|speed ~1 your|
            their|@burden|@yield|@people|admin
        {US}|you|your ~4 {WOULD}|to ~1 halve|slash
        cut|cuts|reduce|reduces|slash|chop|chops|brings|bring ~6 in half|two
        night and day
        win win
        all the difference
        game changer|changing
        work|works|goes|go ~2 your favour|favor|advantage
        lifesaver|godsend|lifeline
        peace of|mind mind
        hit the ground
        does|do|worked|works wonders
        stay|stays|keep|keeps ~1 you ~2 ahead|front|top ~1 of
        put|puts ~1 you ~1 ahead
        @comparative|better for ~1 your|you
        {US} ~2 help|helps|gives ~1 {THEM} ~4 @goodend|@boon|@lessen|@raise|@yield
        you|your ~1 are|is|stay|remain|will ~2 covered|protected|safe|compliant|secure ?and ?so|whatever|either|
            anyway|day|if|no|from|against|around|throughout
        everything ~3 in one|1 place
        at ~1 glance|fingertips|touch|click
        everything you|they|@people need|needs
        same|next day delivery|turnaround|service|response|cover|replacement|settlement|shipping
        in no time
        round|around the clock
        have|has|get|got|getting ~2 money|hours|days|hour|day|evenings|weekends|time|afternoon|afternoons ~1 back
        {WHO} ~3 leave|leaves|go|goes|home|be|get|gets ~2 home|on|out ~1 time|early|earlier
        got back $
        meet you ~2 half|halfway|middle
        cap|cap|peg|spread|defer|absorb|halve ~4 increase|payments|payment|price|fee|rise|uplift|instalments|setup
        set-up|setup|installation|training|migration|delivery|shipping ~2 free|on us|house|included
        included|bundled|thrown ~2 at|for|without ~1 no|extra|free|same|charge|nothing
        include|includes|get|add ~5 for|at ~1 same|current|today|old|existing ~1 price|money|rate|fee|cost
        you|your|they|@people|sites|@organisation ~3 @raise|@lessen ~3 by|to|from|since|with|thanks ~1 #|half|third|
            quarter|over|nearly|almost|about|more|us|our
        you|your|they ~2 keep|keeps|hold ~1 more|most|all|every ~1 of
        you|your|they ~4 {WOULD} ~1 do|handle|serve|treat|ship|run|see|process|take|finish|close|win|fill|
            deliver ~3 more|faster|twice|double|with|without|quicker|sooner|same
        it|this|that|which|we|@ourthing ~2 pays|covers|funds|finances|justifies itself|its|the|for
        you|they|@people ~2 only|just pay ~2 what|when|for ~3 *
        quarter|third|half|fraction|# of the|what ~1 price|cost|time|energy|effort|space|footprint|size|paperwork|
            staff|it|you|they
        {WHO} ~3 would {EASILY} gain|save|spend|cut|free|keep|sell|ship|win|run|grow|double|halve|sleep|catch|avoid|
            skip|close|hit|reach|fill|serve|treat|deliver|finish|recoup|reduce|earn|handle|quote|bill|recover|
            redeploy|pick|land|secure|attract|retain|squeeze|boost|beat|lift|unlock|release|outgrow
        {WHO} ~3 would {EASILY} get ~4 more|extra|@comparative|#|@yield|@boon|back|done|through|out|home
        {WHO} ~1 {WOULD} ~1 be|get|feel|see|go|work|run|move|leave|arrive|finish|pay|wait|spend ~4 @comparative
        {WHO} ~3 {WOULD} {EASILY} stop @chore|@loss|paying|losing|wasting|worrying
        {WHO} ~3 would not ?ever ?even be tied|stuck|locked|left|dependent|waiting|chasing|paying|exposed|short|down|
            caught
        {WHO} ~3 would not ?ever ?even lose|miss|waste|pay|spend|worry|depend|rely|run
        we would ~1 shoulder|carry|absorb|cover|look|take ~1 after|care|on|the|that|all|your|this|it ~4 for|off
        we|it|this|@ourthing ~2 knock|brings|bring|gets|get|cuts|drives|drive|push|pushes|take|takes ~1 that|it|this|
            those|them ~1 down ~1 to|by
        cost|costs ~2 nothing|peanuts
        in minutes|seconds|moments
        get|gets|make|makes|earn|earns|have ~2 that|it|this back ~1 in|within|inside|over|about|by
        put|puts|keep|keeps|leave|leaves|stay|stays ~2 in|on|at control|charge|top
        right side of
        this|that|it|which ~1 is|means|be ~2 lot|far|much|way less|fewer
        before anyone|anybody|somebody|your|customers|patients|they ~2 notice|notices|complain|complains|ring|rings|
            call|calls|feel|feels
        going to love|enjoy|appreciate|thank
        @yield|@burden|@people ~2 {WOULD} ~1 be ~1 @comparative
        you|they|your|@people ~3 {WOULD} ~1 redeploy|reassign|reinvest|reallocate|repurpose
        extends|extend|prolong|prolongs|lengthens ~3 life|lifespan|lifetime|range|warranty
        the @comparative ~6 the @comparative
        every|each @period ~1 you ~2 not
        saves|save ~2 time|money|hours|paper|space|fuel|energy|labour|labor|cost|costs|room
        tell us they|it|that|how|their
        @waste|rate|ratio|score|scores|ratios|rates ~1 {WOULD}|should ~1 improve|look|get|be|go|come|drop|fall|
            rise ~4 better|up|down|by|lower|higher|healthier|improve
        @waste|rate|ratio|score|scores|ratios|rates ~1 {WOULD}|should ~1 improve|halve|shrink|plummet|soar
        at full tilt|speed|capacity|stretch|steam
        {US} ~1 {WOULD} ~1 smooth|iron|flatten|level|weed|rule|root|wipe|phase|even ~1 out
        you|they|your|@people ~2 win|wins|land|book|close|sell|ship|earn|earns|sells more|extra
        have|has ~2 weekends|evenings|nights|weekend|evening ~1 to|back|free
        does|do|doing ~2 in ~4 what
        return on|of ~2 that
        return ~5 # to ~1 1|one
        had|have|got ~3 {PAYING}|deposit ~1 back
        get|gets ~2 deposit|money|fee back
        never fail|fails|break|breaks|miss|misses|sleep|sleeps|tire|tires|forget|forgets|outgrow|lose|loses
        never calls|call|goes|go ~1 in|off|down ?sick
        day or|and night
        means|mean|meaning ~2 @comparative
        it|this|that ~2 put|puts ~2 end|stop to
        get|gets|getting|got rid
        we|our|it|this|@ourthing ~4 @foremost
        minutes|seconds|hours|days not ~1 minutes|hours|days|weeks|months
        # @period not ~1 #|@period
        no 1|one ~3 {WOULD} ~1 need|have|@chore
        no 1|one ~3 needs|has|have to
        lift|lifting|lifts ~1 a finger
        {WHO} ~3 less time
        less time ~1 on|in|with|@chore|at
        we|it guarantee|guarantees
        ^ ?and ?so ?so with us|our ~4 you|your|they|@people
        {WHO} ~2 {WOULD} only ~1 deal|need|have|pay
        so you|they|your ~2 never|always
        twice|double|half|above|below|under the ~2 average|norm
        {WHO} ~1 {WOULD} ~1 have ?far ?many ?a ?lot ?much @comparative
        no 1 ~5 {WOULD} ~1 need|have|@chore
        difference between ~8 and
        does|do ~2 in ~3 @period what takes|took
        you|they would {EASILY} ?not ?never ?even *
        your|our|the|@people|@organisation ~3 would {EASILY} ?not ?never ?even ?no ?longer *
        we would {EASILY} * ~4 you|your
        it|this|that|which|@ourthing ~1 will|would {EASILY} ?really ?always * ~3 you|your|their|them|@people
        it|this|that|which|@ourthing ~1 gives|buys|lets|frees|keeps|gets|spares|helps|brings|saves ?all ?both you|
            your|their|them|@people ~6 *
        wipes|wipe|evens|smooths|flattens|levels|cuts|rules|weeds|strips|irons|phases|phase|screens|filters out
        used to ~5 @period ~8 now
        # ~3 against|versus|compared ~3 #|most|others|average
        most|many|all|other|several|our ~2 @organisation|@people|sites ~1 tell|tells|say|report|reports|find|finds|
            notice
        happy|glad|willing|able|authorised|prepared to ~1 knock|drop|waive|take|give|throw|include|match|do|shave|
            offer ~6 fee|price|discount|off|free|extra|rate|charge|percent
        knock|drop|scrap|waive|kill|skip ~3 fee|fees|charge|surcharge|setup
        never been this|so|as ~1 *
        # ~4 instead|rather ~1 of|than ~2 #
        not a|one ~1 more
        every #|thousand|hundred|million|pound|euro|dollar|penny ~9 back|see|get|return|returns|save|earn
        @lessen|@raise ~5 by ~3 # ~1 percent|points|@period|euro|dollar|pound|grand|times|third|quarter
        know|knows exactly
        you|your|they|@people ~1 can ~2 run|do|serve|handle|cover|ship|sell|plan|build|see|treat ~6 more|same|without|
            fewer|faster|twice|less|whenever|anytime
        it|this|that|we ~4 done|does|do for ~1 you|them
        nobody|none|everyone|everybody would {EASILY} ?not ?ever ?have ?to ?need ?to *
        does|do ~3 in # @period what|which
        it|our|this|@ourthing|robots ~4 do|does not ~2 need|require|ask|tire|break|sleep|wear|rust|leak|clog|complain
        {WHO} ~2 will|would not ?ever ?even be ~1 buying|paying|using|waiting|spending|losing|dealing|working|running|
            doing|sitting|calling|hunting|looking|driving|needing|replacing|sending|typing|chasing|printing
        get|gets|have|has ~2 proper|dedicated|named ~3 person|contact|engineer|nurse|adviser|manager|specialist|human|
            team
        you|your|they ~3 get|got|gain|gains ~2 back $
        pays|covers|cover ~4 fee|fees|cost|costs|licence|bill|wage|wages|salary|price|subscription|investment|rent
        saving|gain|benefit|upside|difference ~1 pays|covers|comes|adds|runs|goes
        kept|keep|keeps|held|run|running|ran|stayed|stays|hold ~5 at|above|over ~2 # ~1 percent
        cost|costs ?you|them|us ?much ?far ?even less|half
        @does ~1 itself|themselves
        {WHO} ~1 can|could ~8 themselves|wherever|whatever
        tells|shows|warns|alerts|knows|sees ~10 before
        the|our|these|those ~2 gives|saves|helps|keeps|lets|frees|gets|spares|tells|guides|protects|brings|give|save|
            help|keep|let|free|spare you|your|@people
        we have ~1 cut|brought|halved|saved|reduced|improved|turned|won|lifted|raised|doubled|trimmed|grown|boosted|
            taken ~4 your|you
        we have ~1 kept|held your ~4 at|under|below|above|running|up|open|safe|compliant|going
        not ~1 tied|locked|bound ~1 in|to|into
        cancel|scale|leave|pause ~3 any|anytime|whenever
        1|one|single ~1 place|login|number|screen|invoice|bill|supplier|source|view|point ~2 for|instead|to|of
        most|others|competition|competitors take|takes|charge|charges
        speed in|within|under ~2 #
        built|made|designed|engineered to last|run|scale|grow|cope|save|cut
        you|they|your|@people ~2 will|would ~1 be ~1 glad|amazed|delighted
        pay|pays|paid|paying ~2 for itself|themselves
        {WHO} ~1 will|would not ?ever ?even get|be ~2 @past|@loss|caught|stuck|held
        instead ~1 of #
        @people ~4 in ~1 a|an afternoon|morning|minute
        it|this|that|which|@ourthing ~1 stops ~1 @people|you|your|them|people|@burden|things|small|big|little
        in|at|for half|third|quarter|fraction ~1 the|of
        {WHO} ~1 can|could ~4 the day|moment|minute|second|instant
        so {WHO} ~4 less|fewer|@comparative
        it|@ourthing ~2 handles|does|manages|watches|takes|checks ~6 for you|them
        done|handled|sorted|taken ~2 background|automatically
        on time ~1 every|all
        {WHO} ~1 get|gets ~1 better|more|faster|quicker ~1 time|coverage|cover|support|service|@yield|@boon|rest
        """
