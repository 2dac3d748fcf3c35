"""Wordings of what is gained by it: less of a burden, more of a yield, cheaper than the rest, better than before."""

GAINS = """
        it|this|we|@ourthing ~3 @lessen ~5 @burden|half|third|quarter|fifth
        it|this|we|@ourthing ~3 @raise ~1 up|your|you|the|their|our|more ~4 @yield|#|half|third|quarter
        it|this|we|@ourthing ~3 free|frees|freed|freeing ~1 up
        it|this|that|we|@ourthing ~3 make|makes|made|keep|keeps|leave|leaves|get|gets|put|puts|render ~1 you|your|
            them|their|the ~5 @comparative|productive|efficient|competitive|profitable
        it|this|that|we|@ourthing ~2 gets|puts|brings|get|put|bring|give|gives ~1 you|your|them ~5 @comparative|back|
            edge
        see|saw|seen|have|had|watch|find ~4 @burden ~2 fall|fell|drop|shrink|halve|down|shorten|disappear|vanish|plummet
        see|saw|seen|have|had|watch|find ~4 @yield ~2 rise|rose|grow|grew|climb|improve|double|up|jump|increase
        your|their|the|our ~2 @burden ~1 fell|dropped|halved|shrank|falls|drops|shrinks|down|plummeted
        @period|# ~2 instead|rather of|than ~2 #|@period
        # ~2 hours|days|weeks|minutes|people|nights|evenings|visits|trips ~5 not ~2 spend|waste|lose|pay|do
        return|returns|value|benefit|saving|payoff|payback|result|gain|case is|are|was|were there|clear|obvious|
            plain|undeniable|visible
        # percent|times|fold ~1 up|increase|rise|growth|improvement|gain|uplift
        up|down by|# # ?percent
        twice|double|triple|half|third ~1 as many|much|fast|quick|often|productive|accurate
        twice|double|triple the|what ~1 volume|number|work|speed|output|amount|rate
        half|third the ~1 time|work|effort|number|errors
        for|at|is|are|was half|third the ~1 cost
        # ~2 as|than you|they|it used|did
        more|fewer|less|faster|better ~6 than ~2 used|did|they|you
        our|other ~2 @organisation ~5 @lessen|@raise|get|gets|see|sees|report|reports|find|love|go|went|say|tell
        most|many|hundreds|dozens|typical|similar|# ?of ?our @organisation ~5 @lessen|@raise|report|renew|find|love|went
        # ?of ?our law|retail|public|private|local|care|housing @organisation ~5 @lessen|@raise|report|renew|find
        helped ~3 # ~3 @organisation
        you|your have|are|is ~3 @lessen ~4 @burden|#|half|third|quarter
        you|your have|are|is ~3 @raise ~4 @yield|#|half|third|quarter
        you have ~2 avoided|dodged|escaped|gained|won ~4 *
        you would|will ~2 lose|losing|lost|miss|missing|forfeit|throw ~2 all|every|that|those|this|these ~3 time|
            hours|work|progress|days|gains|head
        you would|will ~1 be|go back ~1 to|on|with
        will|would|can not ~1 find|get|see|beat ~2 better|cheaper|faster|finer|safer value|price|deal|offer|tool|
            service|support|terms|rate|return|product
        @superlative ~3 way|route|option|one|solution|product|tool|choice|turnaround|price|rate|around
        one|some of the best|fastest|safest|cheapest|strongest|leading|largest
        number one|1|two|2 ~2 for|in|on|at
        ranked|rated|voted|named|recognised|recognized ~3 #|one|top|best|first|leader
        second to none
        head and shoulders
        unmatched|unrivalled|unrivaled|unbeaten|unparalleled|top-rated|award-winning|industry-leading|world-class|
            market-leading|unbeatable
        nobody|none|nothing|few ~3 close|near|touches|touch|beats|beat|rivals|rival|matches|match ~1 us|it|that|this|
            to
        our|the ~3 rate|score|accuracy|retention|satisfaction|uptime|record ~1 is|are|was|stands|sits ~3 # ?percent
        retention|renewal|satisfaction|success|adoption rate|rates ~1 # ?percent
        earn|earns|earned|earning ~2 keep|place|money|cost|salt|way
        worth ~2 keep|salt|weight|while
        it|this|we|@ourthing ~1 will|would|can|could|does|do ~2 help|let|enable|allow|save|free|give ~1 you|your|
            them ~4 @lessen|@raise|@yield|@comparative|spend|keep|stay|hit|avoid|meet
        will|would|can ~2 see|get|have|notice|expect ~3 return|payback|savings|results|difference|benefit|uplift|
            improvement
        payback|roi ~2 within|inside|under|in|of|after ~1 #|a|the ~2 @period
        a|the|full|their|its|your return ~1 within|inside|under|in|after ~3 @period
        take|knock|shave|slice|lop|trim ~4 off ~2 list|price|fee|bill|invoice|licence|rate|total|cost|top
        sweeten ~3 deal|it|that|offer
        no charge|cost|fee
        on the house|us $
        @burden ~1 is|are|has|have|was|were ~2 down|dropped|fallen|halved|shrunk|improved|plummeted|vanished|
            disappeared|come
        @burden down|dropped|fell|halved|shrank|plummeted|vanished|disappeared|fall|drop
        down|dropped|fallen|fell|fewer|less|up|better|faster|grown|risen|improved|halved|doubled ~5 since|after|
            once ~1 you|
            they|we ~2 @adopt
        since|after|once ~1 you|they|we ~2 @adopt ~8 down|dropped|fallen|fell|fewer|less|up|better|faster|grown|risen|
            improved|halved|doubled|quicker
        more|fewer|less|@comparative ~6 because|thanks|through ~1 of|to
        # ~1 more|fewer|extra|less ~3 a|per|each|every @period|shift|head|site|person|visit
        need|needs|require|requires|want|spend|spends|hire|lose ~2 fewer|less ~4 *
        with|using us|this|it|our ~5 you|your|they ~2 will|can|would|get|are|need|do|save ~4 @comparative|#|fewer|half|
            only|never|done|@lessen
        anybody|anyone|anywhere|nobody|everybody|everyone ~6 cheaper|faster|better|quicker|safer
        we|our|it|this|@ourthing|nobody|nothing ~6 most|best|@superlative|lowest|highest|biggest|leading|only|
            largest ~5 market|industry|trade|sector|field|business|country|world|region|europe|uk|around|anywhere|
            class|there|breed|kind|game
        gold standard
        benchmark for|in
        no brainer
        peanuts
        a steal
        small change
        drop in the ocean|bucket
        # ~1 times what|the|as
        times|double|twice|triple|multiple|multiples ~1 ?of what you|they|it
        break|breaks|broke|breaking even
        cover|covers|covered|recoup|recoups ~2 its|own|the|your ~2 fee|subscription|licence|cost|costs|price|outlay
        come|came|comes|coming|end|ends|walk|walks ~2 ahead|better ~3 by|off|of|#
        come|came|comes|coming out on ~1 top
        you|your|they ~4 better off
        in the black|profit
        quids in
        # ~3 @period|euro|dollar|pound|grand|percent ~4 saved|gained|freed|spared|recovered|recouped
        # ~3 @period|euro|dollar|pound|grand|percent ~4 back every|each|a|per|to|for|from|with|thanks
        sleep|sleeps|rest ~1 better|easy|easier|sound|soundly
        peace of mind
        return|payback|roi is|was|stands|stood|comes|of ~3 #
        most|many|our|every|all|each|others|folks|people|everyone|everybody ~5 see|sees|saw|seen|get|gets|notice|
            reports ~3 results|difference|improvement|benefit|return|payback|gains|fall|drop|rise|savings|value
        most|many|our|every|all|each|others ~8 see|sees|saw|seen ~4 fall|drop|rise|improve|improves|climb|halve|shrink|
            grow|double|down|up
        @lessen|@raise|@adopt ~6 from # ~3 to ~1 #
        @lessen|@raise ~5 from ~1 #|@period ~2 to ~1 #|@period
        it|this|we|they|@ourthing ~1 is|are|be|been|has ~3 @prized
        most|more|very|highly|extremely|so|really ~1 cost effective|efficient
        cost effective|efficient
        @praise ~2 deal|value|price|rate|investment|buy|return|returns|result|results|outcome|outcomes|figure|figures|
            uptake|win|gain|gains|improvement|success
        figures|numbers|results|returns|scores|stats ~2 are|were|is|look|looks|looking ~2 @praise|up|better
        @period ~1 sooner|earlier|faster|quicker|shorter|ahead|less|saved|early
        @comparative ~1 with it|us|this|our|the
        quicker|faster|sooner|easier|better|cheaper ~2 now|because|thanks|since
        you|team|staff|crew|drivers|people ~6 quicker|faster|sooner $
        you|your|they ~2 will|can|could|are ~2 able|finally|now ~8 more|fewer|less|same|twice|double
        it|this|which means ~1 you|your|they|nobody|everyone|no ~8 *
        not|never ~1 had|lost|missed|seen|needed ~2 single|any|one ~6 since
        zero|no ~3 since you|we|they
        for ~1 the|a price|cost of
        come|came|rank|ranked|rated|score|scored ~1 out ~1 top|first|highest
        rank|ranked|rated|scored|score ~2 top|first|highest
        top ~1 # ?percent|of
        @lessen|wipe|wipes|wiped|get|gets|do|does|take|takes|cut|cuts|strip|strips ~1 out|away|rid ~5 @burden
        there is|are|was not|no ~8 out|around|anywhere|market|like|matches|beats|comes
        do|does|doing|did the work|job of
        mad|crazy|silly|foolish|shame|daft|pity|mistake to ~1 give|drop|leave|walk|cancel|lose|stop|throw|switch
        through the roof
        off the charts|scale
        never been ~1 better|higher|lower|easier|faster|stronger
        all time|record|highest|lowest ~1 high|low|level|levels|ever
        soar|soars|soared|soaring|skyrocketed|rocketed|flying|surged
        we|it|@ourthing|they ~1 deliver|delivers|delivered|get|gets|produce|produces|drive|drives ~2 results|value|
            outcomes|returns
        # percent of|are ~1 our|the|all ~2 @organisation
        every pound|euro|dollar|penny|cent ~8 back|return|returns|saved|earn|earns|brings|pays|comes|worth
        @people|customers|staff ~3 is|are|was|were ~3 happier|calmer|productive|delighted|thrilled|engaged
        alone|that|it|this|which|saving|savings ~2 pays|paid|pay ~1 for ~3 *
        miles|streets|leagues|years|light ~1 ahead|better|faster
        on the back of ~1 it|us|this|our
        lives|life|job|jobs|work|day|days ~4 easier|simpler|better|lighter
        so much ~1 more|better|easier|faster
        # ~1 # ?percent ~2 accuracy|uptime|satisfaction|on-time
        give|gives|gave|giving ~2 back ~2 your|their|the
        wins|won ~1 you ~4 *
        took|brought|cut|come|came|gone|went|dropped|fell|fallen|improved|moved|pushed|takes|brings|
            cuts ~6 from ~1 # ~3 to ~1 #
        give|gives|given|gave ~1 you|your|them ~2 back
        # percent|fold|times return|roi|payback|uplift|gain|saving|improvement|reduction
        cost|costs ~3 less|fraction ~4 than|of|to
        cheaper|less|better|faster|easier than ~2 building|hiring|buying|doing|taking|having|going|any|anything|paying|
            using|running|keeping|theirs
        # ~1 more|fewer|less|extra @people|planner|planners|temp|temps|head|heads|hands ~4 *
        you|your|they|we|people ~12 without it|us|this|our
        without it|us|this|our ~3 you|your|they|there
        wonder|wondering ~3 how you ~4 managed|coped|lived|did|survived
        get|gets|got|getting ~3 money|investment|outlay|fee|spend|cost ~1 back
        throw|threw|throwing ~4 in
        help|helped|helping|helps your|you ~3 *
        help|helped|helping|helps ~4 hit|win|beat|grow|keep|retain|land|close
        weight|worth in gold
        come|came|comes|coming|add|adds|added ~1 up to # ~2 *
        come|came|comes|amounts|adds ~1 to # ~3 euro|dollar|pound|grand|hours|days|a
        bring|brought|get|take|drop|lower|cut ~3 price|rate|fee|cost|bill ~1 down
        less|under|below ?than ~2 # ~3 a|per|each @people|head|user|seat|month|day|year|person
        for less|under ~2 than|# ~3 *
        next to nothing|none
        close|down to zero|nothing
        zero @burden ~4 *
        best|strongest|longest|finest ~2 track|record|reputation|support|price|prices|coverage|rates
        keenest|sharpest|lowest|best ~4 find|get|offer|around|see
        value|return|benefit|payback|saving|savings ~3 plain|clear|obvious|visible|evident|real|right
        # of ~1 your|the ~2 @burden ~1 gone|less|saved|off
        third|half|quarter|fifth|tenth ~1 of ~1 your|the ~3 gone|less|saved|off
        not ~1 put ~1 a price
        speed|speeds|sped|speeding ~3 up
        another|extra|further|additional # percent|off|months|weeks|seats
        get|give|do|offer|find|knock ~1 you ~2 # ?percent off|discount|less|reduction|cheaper
        @yield|renewals|sign-ups|bookings|orders|scores ~3 went|gone|shot|jumped|up|rose|climbed ~2 ?up after|since|
            because|
            thanks|with
        after|since|once|because ~1 you|they ~2 brought|had|got|took|chose|moved|came ~3 us|it|on|in|over|board
        lot|lots|plenty|money|fortune|pile|bundle ~4 in ~1 that|it|this ~1 for
        ours|our ~12 theirs
        theirs ~12 ours
        pay|pays|paid|paying ~2 dividends|handsomely|off
        @lessen|@raise ~2 your|their ~3 by|to|from
        it|this|we|@ourthing ~3 @lessen|@raise ~1 everything|things|all|every|life|work
        below|under|beneath ~1 anybody|anyone|everybody|everyone|others|market|competition|list
        will|would ~1 love|thank ~1 you|these|those|this|that|it|the
        never ~2 had|seen|been|got|looked ~1 better|higher|lower|faster|stronger
        we|our ~4 # percent of|on|in
        outlay|cost|costs|fee|licence|investment|subscription ~2 covered|recovered|recouped|repaid
        real|serious|big|proper|good money
        five|six|seven|# figures
        in minutes|hours|seconds|days what|that ~2 took|used|takes
        you|your ~2 will|would never ~1 pay|lose|miss|chase|wait|face|have|be ~2 another|again|late
        risk|chance|odds|exposure ~7 go|drop|fall|shrink|come ~2 down|away|zero|nothing
        risk|chance|odds|exposure ~7 drop|fall|shrink ~3 for|by|to|at|with
        not|never|longer have|need to hire|pay|buy|recruit|outsource|print|drive|send|order ~2 *
        it is ~1 working|paying|delivering ?well for|off|well
        keep|keeps|kept|make|makes ~1 your|you|the ~3 happy|happier|safe|compliant|competitive|ahead
        # ~1 @period ~4 in it|that|this for
        best of both worlds
        long run|term
        alone|that|it|this|saving|savings|outage|licence|tool ~1 pays|paid|pay for ~1 the|a|your|its|all|everything|
            several ~2 *
        our|other ~2 @organisation ~5 like|value|appreciate|love
        put|puts|putting ~5 back in|into
        otherwise ~3 spent|spend|paid|pay|lost|lose|wasted|need|hire
        for what you|they|it pay|paid|spend|get|does
        @superlative|best ~4 ever|years|record|yet
        adoption|uptake|results|growth|response|feedback ~4 @praise|up|growing
        safe ~1 hands|with
        difference ~4 huge|massive|big|enormous|dramatic|real|remarkable
        we ~2 deliver|delivered|kept|keep ~2 everything|all|what|every|promise
        translate|translates|equate|equates|work|works|add|adds ~2 to|at ~3 #|half|quarter|million
        extra|additional @yield
        cost|costs you ~3 more to
        you|your|they have|has ~2 had|got|seen ~1 fewer|less|more|better|no ~4 since
        take|takes|took|taken ~1 away|off|out ~3 work|effort|typing|hassle|guesswork|worry|paperwork
        investment|money|outlay|spend ~3 come|came|comes back ~1 to you|them
        no|nobody|none ~2 can|could|will ~1 match|beat|touch|offer|rival|equal
        lock|locks|secure|keep|hold|fix|guarantee ~4 price|rate|terms
        you|they|your|it will|would|can|could ~2 @lessen|@raise ~4 @burden|@yield|#
        @organisation|size ~8 save|saves|saved ~4 #
        no longer need|needs|require ~3 #|people|staff|to
        scores|score|rating|ratings|figures|numbers|@yield have|has|is|are ~2 improved|risen|grown|doubled|climbed|
            better|
            higher
        money ~1 well ~1 invested|spent
        it|this|we|@ourthing ~8 simpler|faster|easier|cheaper|quicker|smoother|safer|shorter|leaner|smarter|happier|
            cleaner
        you|your|they|it|we|@people|@ourthing ~4 save|saves|saved|avoid|avoids|avoided ~4 #|@burden|@opnoun|@loss|
            minutes
        @praise|big|clear|obvious|real|major benefit|benefits|advantage|lead|edge|gain|gains ~2 for|over|to
        we|it|our|this|@ourthing ~4 only ~1 one|ones|company|tool|product|supplier
        your|the ~4 gone|go|went|risen|come ~1 up ~1 by
        you would ~1 need ~2 #|more|extra ~2 people|staff|heads|hands|clerks
        on time # percent
        # percent ~2 on ~1 time
        it|this|we|our|@ourthing ~4 most|best|@superlative ~2 tool|product|platform|system|software|solution|package|
            service|
            option|choice|offer|value
        give|gives|gave|given you ~4 lead|edge|advantage|start|confidence|control|time|hours|clarity|insight
        you|they|team|people ~2 use|waste|burn|print|drive|order less|fewer
        pay|paying ~1 more|double|extra ~2 anywhere|elsewhere|else|somewhere
        finally ~2 accurate|reliable|right|correct|visible|working|calm|quiet
        hit|hits|beat|beats|reached|reach|exceeded|smashed ~2 your|the ~2 target|targets|goal|goals|kpi|kpis|number|
            numbers
        throw|throwing|leave|leaving ~2 money|cash|savings|value ~2 table|away|down
        """
