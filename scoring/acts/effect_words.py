"""Wordings of questions about what a trouble leads to."""

from scoring.acts.pattern import Patterns

LEFT_ALONE = Patterns(
    {
        "effect": """
        how bad|serious|severe|big|large|far ~2 is|are|was|were ~2 @effectnoun
        who|what ~2 be|is|are|get|gets ~1 left ~1 standing|holding|waiting|without|picking|out|carrying|with
        what ~4 your ~2 evening|weekend|day|night|week|diary ~1 look|looks|like
        how many|much ~2 hour|day|time|money|evening|effort ~3 go|spend|lose|waste ~1 on|into|in ~3 chase|wait|fix|sort|
            rework|correct|repeat|look|hunt
        make|makes|made ~2 hard|harder|tougher|difficult ~3 to|for ~1 *
        what|and if|happens ~2 you|we|they|nobody|things ~2 carry|keep|stay|leave|left|continue|stick|wait ~1 on|as|
            like|with|
            going|doing|it|things|the
        ^ ?so ?and ?but if|when ~4 is|are|goes|go|gets|was ~1 out|down|off|late|missing|sick|ill|broken|stuck|
            dead ~6 what|
            how|who do|does|did|is|are|will|would
        ^ ?so ?and ?but do|does|did|has|will|could it|that|this|they ever cause|caused|create|lead|led|cost|mean|meant|
            get
        what ~1 is|was|were|are the ~1 upshot|outcome|aftermath|result|results|damage of|from
        who get|gets|got it|blamed|told|shouted ~5 when|if|because
        is|was that|this|it why ~4 paying|pay|paid|losing|lost|lose|hiring|turning|working|buying|refunding
        how many ~2 customers|guests|clients|people|patients|tenants|members|buyers|shoppers|visitors ~2 not ~1 come|
            return|
            renew|reorder|rebook
        how many ~2 customers|guests|clients|people|patients|tenants|members|buyers|shoppers|visitors ~2 go|goes|walk|
            leave ~1 elsewhere|away|out|because
        money|figure|sums|hours|numbers ~3 talking ~1 about when|if|each|every|per
        money|cash|capital ~4 tied|locked|stuck|bound ~1 up|in
        what would|could|will|are|were ~3 consequences|consequence|fallout|implications|repercussions ~1 be|of|if|for
        what follow|follows ~3 for|if|when
        how much|many ~3 do ~1 you ~1 think|reckon|suppose|guess|say ~4 cost|lost|lose|missed|gone|wasted|spent
        how much|many ~6 lost|lose|missed|wasted ~2 over|because|through|to ~1 it|that|this|those ~6 *
        what|who ~1 go|goes|went|gets|got ~2 out|by|to ~1 the ~1 window|board|wall|side|waste|bin|dogs
        what happened to|with ~3 when|because|while|after ~6 not|never|late|missing|lost|stuck|down|wrong
        as a result|consequence
        ^ ?so ?and ?but do|does|did|will|has|would ~5 push|pushes|throw|throws|knock|knocks|put|puts|set|sets ~3 back|
            off|
            out|behind
        what do|can|will|did you|they ~1 tell|say ~6 when|if|then
        what do|does|did|will|would|has ~3 bank|landlord|inspector|insurer|agency|ministry|owner|owners|investors|
            parents|
            parent|council|bishop|mayor ~3 say|think|make
        how do|does|did that|it|this ~1 make ~1 you|them|us|your ~1 look|feel|appear
        ^ and|so does|do|did|will the|your|that|they|you ~3 lose|miss|forfeit ~2 the|a|money|sale|order|customer|
            business|
            deal|contract
        what ~1 becomes|become of ~6 when|if
        what is|does that|this|it|all ~2 worth|come|add|amount ~2 in|over|per|a|up|to ~1 a|an|year|month|week|each|the|
            all
        ^ ?so ?and ?but do|does|did|will|would|has the|a|your|their|all|any ~4 affect|hit|hurt|damage|dent|harm|
            spoil ~1 your|the|their|
            you|anyone|other
        knock on ~1 for|effect|effects|from|of|to|on
        what|who|where ~1 follow|follows|comes ~1 from|of that|this|it
        and|so ~1 the @effectnoun ~1 for|of|to|on ~6 what
        do|does|did|has|will|would|could ~4 ever|then|also|sometimes|usually mean ~1 you|your|they|people|the|more|less|
            having|that|a|an
        do|does|did|has that|this|these|those|the ~3 mean|meant|force|forces|cost ~1 you|your|they|
            people|having|more|paying|working|losing|overtime|extra|nobody|customers
        did|has|would|does it ~1 mean|meant having|paying|working|losing|overtime|extra|cancelling|sending|turning
        what|which ~4 @trouble|difficulties|bother|mess ~1 do|does|did|will|would|has|can that|this|it|these|
            those ~2 get|land|put|cause|create|bring|make|mean|leave
        is|was|were|are that|this|it ~1 why ~6 late|moved|put|cancelled|lost|stopped|postponed|pushed|missed|pulled|
            closed|delayed|left|walked|went|failed
        end|ends|ended|ending up ~1 have|having|turn|turning|throw|throwing|work|working|send|sending|stay|
            staying|buy|buying|carry|carrying|explain|explaining|refuse|cancel|cancelling|rebook|wait|waiting|without|
            short ~3 *
        how many|much ~2 hours|time|days|minutes|people ~6 eat|eats|swallow|swallows|tie|ties|use|uses|cost|costs ~2 up|
            you|your|in|a|per|each
        what ~2 sit|sits|sitting|stand|stands|standing|lie|lies|lying ~1 idle|waiting|empty|still|around
        worst ~3 happen|happened|happens
        where|what|how ~10 if ~3 stays|stay|same|nothing|continues|leave
        what|how ~2 do|does|did|will ~6 mean|meant ~1 for ~1 your|the|you|them|their
        do|does|did that|it|this ~1 mean ~1 you|your|they|people|customers|the|nobody|someone|somebody|
            everyone|everything|more|less|fewer|extra|another|no|it|a|an
        how much|many ~8 while|whilst|meanwhile|meantime
        what|how ~8 while|whilst|meantime|meanwhile ~2 you|they|your|people|it|that ~2 wait|sit|stuck|hang|drag
        what|how ~2 is|was|are|were ~2 damage|fallout|toll|harm
        how much damage|harm
        could|would|will|might|does|did|can|may|is|has that|it|this|these|those|they ~6 at|in|under|into risk|danger|
            jeopardy|doubt|pressure|trouble
        could|might|would|will|does|can that|it|this ~1 jeopardise|jeopardize|threaten|endanger|sink|derail|torpedo
        would|do|could you ~1 say|think|feel|reckon|call ~2 it|that|this|they|these ~1 is|are|has|have|was ~2 slow|hurt|
            cost|delay|affect|hold|hit|damage|eat|limit|drain|choke|block|stop|push|put|harm|strangle|dent|weigh
        pay|pays|paying|paid ~2 penalty|penalties|fine|fines|damages|compensation
        end|ends|ended up paying|losing|costing|giving|writing|refunding|missing
        who ~3 take|takes|get|gets|catch|catches|cop|cops ~2 flak|heat|blame|rap|fall|stick|bullet|grief|earful
        how many|much ~2 hours|time|days|money|nights|evenings|weekends|people ~5 burn|burns|sink|sinks|pour|pours|
            squander|fritter ~3 *
        how much money|time|revenue ~4 go|goes|lost|lose|wasted|waste|drain|burn|burned|disappear|disappears|slip
        who ~1 has|have|had to ~5 when|because|if
        because of that|it|this|these|those
        what then $
        then what
        what ~1 breaks|falls|fall|suffers|slips|gives ~1 over|first|next|down|out|through
        has|did|does it|that|this ~2 meant|made|left ~4 lost|lose|less|without|harder|worse|fewer
        find|found ~1 it ~2 made|makes|left|leaves ~6 less|harder|worse|without
        how does|did|do|will|would it|that|this ~1 look|sit|go ~1 down ~1 to|with|for ~1 *
        what ~6 late|missed|lost ~2 fees|fee|payments|discounts|sales|orders ~1 come|came|add|added ~1 to|up
        if ~4 continues|continue|carries|persists|persist|stays|lasts ~3 where|what|how
        if ~8 again|fails|fail|late|slips|misses|crashes|breaks|stops|goes ~8 what|where|how|who
        if ~3 did not ~1 renew|act|change|fix|solve|move|sign|invest|buy|do
        what could|can not you|they|your|people
        and|so|but then ?what $
        lose|lost|leave|left|suffer|walk|walked|fight|quit|complain|complained ~6 over that|this|it $
        what would|will ~3 do to ~8 if
        how much|many ~8 because|due of|to ~1 it|that|this|those|these|the
        if ~1 you|we|they ~2 leave|left|wait|carry|keep|stay|not ~8 where|what|who|how
        if ~2 nothing|no ~8 where|what|who|how
        """
    }
)
"""What a trouble brings about, or would if it were left as it is, whatever else the question holds."""
IMPLICATION = Patterns(
    {
        "implication": """
        what did|could ~5 do ~1 in|during|meanwhile|instead|without ~3 @period|hours|minutes|days|it|that|them|meantime
        does|do|did|will the|that|your|everyone|anyone|anybody|others|somebody|people ~5 have to ~1 wait|stop|stand|stay
        how big ~3 @effectnoun|problem|issue|hole|gap|loss|deal
        how many|much ~4 had|have to ~1 be
        what ~6 add|adds|added|amount|amounts|come|comes ~1 up ?to|in|over
        get|gets|got|land|lands|put|puts you|them|your ~2 in|into ~2 trouble|breach|hot|difficulty|conflict|
            difficulties
        anyone|anybody|somebody|someone ~1 get|gets|got|land ~2 in|into ~1 trouble|bother|hot
        what did you ~1 tell|say|have ~2 to|the|your|them
        what ~3 up|against|facing|in for $
        how did|do|does|have|has|will|would ~3 @people|board|boss|minister|mayor|press|public|parents|auditors|
            tenants|citizens|union|council|patients|students|members|guests ~2 react|respond|feel|cope|reply
        how did|do|does|have|has|will|would ~3 @people|board|boss|minister|mayor|press|public|parents|auditors|
            tenants|citizens|union|council|patients|students|members|guests ~2 take|like|see|view ~1 it|that|this|these|
            being|having
        who ~4 explain|apologise|apologize|justify|mop|firefight|scramble|compensate|foot|absorb|blame|shout
        who ~4 pay|pays|paid|clean|clear|answer|answers|pick|picks|deal|deals|hears|carry|wait|waits ~6 when|if|
            because|price|
            bill|mess|can|damage|damages|up|consequences|fallout|blame|load|most|longest|then
        does|did|is|has|will|would|do that|this|it|these|those ~2 hold|keep|stop|cost|put|affect|hurt|delay|push|
            eat|tie|block|drag|touch|threaten|spill|reach|bleed|spread|harm
        how does|do|did it|that|this ~1 look|play|come|sit|land|go ~2 to|with|for|at|out|down|in|across
        how many|much ~2 overtime|penalty|penalties|refund|refunds|complaint|complaints|fines|write-offs|returns|
            hours|nights|orders|sales|customers|contracts ~6 over|because|extra|more|put|write|written|pay|paid|
            lost|lose|gone
        lose|lost any|many|some|anybody|anyone|staff|customers|people|orders|money ~3 over|because|through|due
        what ~4 put|putting|push|pushing off|aside|back
        what could|can not you|they|your|people
        what did|do|does|has|have ~3 regulator|auditor|board|minister|press|union|boss|cfo|ceo|director ~4 say|
            think|do|ask|make|want
        what happens to|with ~3 when|if|while ~6 @problem|@loss
        how badly|much|deeply|far ~3 dent|cut|eat|hit|hurt|damage|set
        has|have|did|does|do|is|are|will|would|could that|this|it|those|these|any ~5 @effectverb|damage|
            strain ~1 you|your|the|any|anyone|anybody|someone|on|a
        has|have|did|does|do|is|are|will|would|could that|this|it|those|these|any ~5 put|puts|putting ~5 risk|
            danger|jeopardy|line|pressure|stake|strain
        has|have|did anyone|anybody|somebody|customers|clients|any|people ~4 leave|left|complained|complain|cancel|
            cancelled|resign|resigned|quit|walk|walked|suffer
        what|who fall|falls|falling|fell ~1 behind|through|by|over ~2 while|when|because|if
        what|which ~2 get|gets|got ~1 pushed|delayed|postponed|dropped|neglected|squeezed
        what ~3 ripple|domino|snowball
        where ~2 that|this|it|those ~1 leave|leaves|land|lands|end|ends|put|puts ~2 you|your|them|the|up
        how ~2 long can|could ~3 afford|carry|go|keep|sustain|live
        what ~4 missing|losing|forgone ~3 out
        at what cost|price
        what do|does|did|will|would ~5 make|makes|think|say ~1 of|to|about that|it|this|those|these
        what ~1 knock on
        does|did|has|do|would|will that|this|it|those|these ~2 lead|leads|led|result|results|translate|amount to|in
        how ~8 margin|margins|profit|revenue|churn|turnover|reputation|morale|sla|compliance
        what ~4 customers|clients|patients|citizens|students|passengers|tenants ~2 notice|experience|see|feel|say|get
        and|so then what
        how ~2 exposed|vulnerable
        what|who go|goes|get|gets|left|leave ~1 undone|unanswered|unsold|unpaid|short|without|untouched
        how far|late|much ~6 behind|back|late|set|off
        ^ ?and ?but ?so ?now if ~3 it|this|that|nothing|things|they ~4 stay|stays|continue|continues|go|goes|
            keep|keeps|happens|slip|slips|fails|lasts|drags|again|on
        what|how ~9 cost|costing ?you|your|to|them|the|us|a|each|per|in
        who ~2 pick|picks|picking up
        what do|does|did|will ~8 look like ~4 after|then
        once|after ~8 what|how do|does|did|will|would|is
        how much ~5 set|sets ~2 back
        what do|did|does ~4 do to ~1 the|your|that
        how much ~8 cost|lose|lost|losing|waste|wasted|leak|burn|tied|owe|slip|bleed|spoil|scrap|penalty|
            overtime|rework
        how many ~8 lose|lost|losing|miss|missed|affected|cancel|cancelled|waited|waiting|walk|walked|
            left|delayed|slip|turned|stranded|complain|complained|impacted|churn|churned|hit
        what happen ~4 when|if|to|with|after|then|next|once|meanwhile|because|downstream|as|while|in
        what happens|would|will happen
        what happens $
        what ~3 happen ~10 if|when|next|then|to
        what if nothing|it|this|that|you|they|no|things|the|another|approvals ~8 change|changes|happens|again|
            keep|keeps|miss|slip|slips|continue|continues|fail|fails|not|never|late|still|stay|stays|fixed
        how|who|what|which ~6 @effectverb ?you|your|the|them|on|to|for|their
        where ~6 affect|impact|hurt|cost|hit
        how|what ~5 mean|means|meant ~1 for|to|in
        what|which ~5 @effectnoun
        what|how much|big|bad ~4 at|on|behind|under stake|risk|line|pressure|schedule
        what ~4 do|does|did|done|doing ~1 to ~1 your|the|you|their|people|morale|them
        who ~6 suffer|suffers|feel|feels|felt|affected|hit|lose|loses|blame|blamed|absorbs|notice|notices|impacted|
            hurt|hurts|bear|bears
        who ~5 suffer|suffers|slip|slips|slipped|waiting|stalled|knocked|delayed|sacrifice|postponed|dropped
        what|which ~5 suffer|suffers|slip|slips|slipped|wait|waits|waiting|stall|stalled|pile|piles|back|
            drop|dropped|knocked|delayed|sacrifice|sacrificed|postponed|abandon
        what ~7 hold|holds|held|holding up|off
        what ~3 can|could you|they|your ~2 not
        where ~5 bite|bites|hurt|hurts|felt|feel|show|shows|hit|hits|land|lands
        what|where|how ~5 leave|leaves|left you|your|them
        what|where|how do|does|did|has|would|will that|this|it|those|these ~2 leave|leaves|left ~1 the|your
        what ~6 as a result|consequence
        what ~5 lead|leads|led ~2 to
        how ~4 customer|customers|board|boss|clients|team|people|staff|drivers|cfo|leadership|users|
            managers ~4 react|reacted|respond|responded|take|took|cope|coped|feel|feeling|manage|managed|see
        what do|does|did|will|would|has|have|had|might|could|is|are ~3 customer|customers|board|boss|clients|team|
            people|staff|cfo|leadership|users|managers|directors|
            auditor|auditors ~3 say|said|saying|think|make|made|do|tell|told|hear
        what do|does|did|is|are|will|would|has|have ~2 @people|legal|sales|compliance|risk|hq|head|procurement ~2 say|
            saying|said|think|thinking|make
        how urgent|serious|severe|costly|expensive|badly|bad|critical|damaging|painful|hard ~3 is|was|
            does|did|has|of|a|are|were|do
        why ~3 matter|important|urgent
        what are|were|is ~2 not ~1 able|getting
        what|which ~3 unable
        how many|much ~3 ~3 lose|lost|miss|missed
        what is|was|are ~2 riding|hanging|depending|behind
        what hangs|rides|depends
        what depend
        knock on
        what ~3 pressure|risk|price|bill|exposure
        what ~4 force|forces|forced|push|pushes|pushed|make|makes|made|stop|stops|stopped|keep|keeps|kept|delay|
            delays|delayed|prevent|prevents|block|blocks|cause|causes|caused|trigger|triggers|create|creates|
            created ~2 you|your|them|the|in|for
        how does|did|do|will|would|has|is that|this|it|a|an|the|those|these|late|losing|missing|
            such ~8 @effectverb|spread|play|sit|land|look|ripple|feed|change|weigh|translate|reflect|come ~3 on|
            your|you|the|with|down|through|into|across|out|for|in|over|back
        what else ~4 depend|depends|slip|slips|move|moves|stop|stops|wait|waits|delay|break|breaks|hit|goes|
            cost|costs|affected|touched
        what ~3 worst ~2 case|outcome|effect|result|consequence
        what does|did|do|will|would it|that|this|those|a|each|every|an|one|another ~5 do|mean|cost|take|set|
            hold|trigger|spoil|delay|break|stop|add|push|keep ~3 to|from|you|your|up|back|off|on|the|them
        what would waiting|doing|not|inaction|staying
        how would|will ~6 miss|missing|missed|slip|slips|slipping|fail|failing|nothing|wait|waiting|delay|another
        what consequences|happens
        how much|many ~3 money|revenue|hours|time|days|weeks|people|jobs|orders|customers ~6 lose|lost|lose|
            waste|wasted|tied|burned|burnt|slip|slipped|missed|affected|hit|delayed|eaten|swallowed|vanish|gone|
            caught
        """
    }
)
