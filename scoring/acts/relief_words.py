"""Wordings of a benefit by what it spares, frees, lets, keeps or turns out for those who use it."""

from scoring.acts.benefit_sets import GOOD, PAYING, THEM, US, WHO, WOULD

RELIEFS = f"""
        no more @chore|@trouble|@burden|surprises|manual|late|last|lost|missed|duplicate|double|weekend|weekends|calls
        {WHO} ~4 {WOULD} not|never|rarely|hardly ?ever ?again ?even need|needs
        {WHO} ~4 {WOULD} not|never|rarely|hardly ?ever ?again ?even have to
        {WHO} ~4 {WOULD} not ?even have any|another|more
        so|then {WHO} ~3 not ~1 have|need ?to
        so|then {WHO} ~3 not @chore|paying|wasting|waiting|stuck|tied|wondering
        nobody|none|no ~4 has|have to ~8 more|again|longer|anymore
        {WHO} ~4 {WOULD} never|rarely|hardly ~1 @chore|@loss|run|wonder|guess|worry|find|see|be
        {WHO} ~4 {WOULD} not|never be @loss|@chore|left|caught|short|stuck|down|waiting|paying
        {WHO} ~4 not|never|longer have|need to ~1 worry|@chore|@loss|@trouble|remember|think|touch|leave
        nobody|none|no ~4 have|has to ~2 @chore|stay|work|come|touch|retype|remember
        @people|nobody ~1 {WOULD}|no no|longer ?longer @chore|@loss|have|need
        {WHO} ~2 {WOULD} ~2 stop|quit|skip|ditch|drop|scrap|bin|forget|retire ~1 about|@chore|@burden|@trouble|
            paper|the|those|that|your|all
        without ~1 having|needing|paying|hiring|adding|lifting|touching|losing|risking|disrupting|stopping|any|
            a ~1 to|@chore|@burden|@loss|@trouble|extra|finger|more|penny|single
        without @chore|hiring|recruiting|overtime|disruption|downtime|extra|paperwork
        instead|rather ~1 of|than @chore|firefighting|paperwork|admin
        say|wave|kiss goodbye|farewell ?to
        thing of ~1 past
        gone are the|those days
        becomes|become history
        {US} ~2 spare|spares|spared|relieves|unburdens|relieve ~1 {THEM}
        takes|take|taking|took|taken|lift|lifts|lifted ~6 off your|their|his|her|people|@people ~2 plate|plates|hands|
            shoulders|desk|desks|back|backs|mind|minds|lap
        take|takes|took|taking|squeeze|cut|cuts ~1 the|all|a|much|most ~4 guesswork|@trouble|@chore|@burden|sting|
            strain|complexity|drudgery|uncertainty|stress|worry|risk|work|legwork out
        weight|load|pressure off
        keep|keeps|get|gets ~3 off your|their back|backs|case
        on autopilot
        runs|run|looks|takes|pays|works ~4 itself|themselves
        save|saves|spare|spares you|your|them|@people
        saved|saving|spared you|your|them|@people ~3 #|a|the|from|having|trip|thousands|hours|hassle
        get|gets|have|has|give|gives|gave ~1 their|your|his|her @day|weekend|weekends|evening|evenings|night|nights|
            fridays|mondays|lunch|time|hours|life|lives ~1 back
        no need for
        right|fix|fixes|fixed|done ~3 first time
        live|running|productive|operational ~1 in|within|under|by|from ~3 @period|day
        compliant|productive|saving|savings|money|live|benefit|benefits|results|value|better|faster|cheaper|covered|
            return ~3 from|after ~1 day|week|month ~1 one|1|two|2
        money|cash|budget|hours|time ~3 back ~1 in|into|on
        do|does|did|done|doing away ~1 with
        claw|win|get|gain|recover back ~3 #|money|hours|cash
        @burden|turnover ~1 {WOULD}|should ~2 come|go|drop|fall|shrink|halve|vanish|disappear|plummet
        @yield ~1 {WOULD}|should ~2 climb|rise|grow|improve|increase|double|jump|go|recover
        {WHO} ~1 will|would always ~1 know|have|see|get|be
        {WHO} ~1 will|would|can ~1 know|see ~3 exactly|instantly|immediately|advance|straight|once|glance|time
        fewer|less|lower|reduced|lowest|minimal|zero|little ~2 @waste|@trouble|@chore
        {WHO} ~2 will|would|can ~2 be|stay|remain ~2 @quality|@prized|safe|compliant|protected|covered|ahead|
            audit-ready|calmer|safer|legal
        make|makes|made ~5 breeze|doddle|cinch|painless|effortless|easy|simple|seamless|pleasure|smooth|possible
        nothing ~2 fall|falls|slip|slips|get|gets ~1 through|missed|lost|forgotten|overlooked
        no|zero ~1 surprises|hassle|disruption|fuss|headaches|strings|hidden
        fall|falls|goes|go|went|come|comes|came|bring|brings|brought|takes|take|took|cut|cuts|drop|drops|dropped|
            shrink|shrinks|shrank|slid|slides|move|moves|moved|get|gets|got|improve|improves|improved|rise|rises|rose|
            grow|grew|grows ~3 from ~3 #|@period|weeks ~4 to|under|below ~2 #|@period|@partofday|nothing|none|zero|
            seconds
        turn|turns|turned|turning ~3 @period|@partofday|# ~2 into ~2 @period|@partofday|#
        come|comes|came|get|gets|bring|brings|cut|cuts|go|goes|drop|drops ~4 down to ~2 half|third|quarter|fraction|
            nothing|zero|minutes|hours
        comes|bring|brings|brought|cut|cuts|goes|drop|drops|dropped|is|are ~4 down to ~1 # ~1 percent|@period|euro|
            dollar|pound|grand|a|per
        {US} ~2 lets|allows|enables|helps|gets|sends|let|allow|enable|help ~1 {THEM} ~5 @goodend
        {WHO} ~2 {WOULD} ~2 @goodend|focus ~1 on|more|faster|home|quicker|early|earlier|ahead|instead|twice|time|
            better|easy|at|well
        {WHO} ~3 finally ?get ?to
        spend|spends ~2 time ~1 on|with ~5 instead|rather|not|matters|matter|counts|count
        {US} ~3 free|frees|freed|freeing ~4 up
        free|frees|freed|freeing up ~2 {THEM}|@burden|@yield|#|cash|capital|space|time
        release|releases|unlock|unlocks|unlocked|frees ~3 cash|capital|time|capacity|hours|value|working
        {US}|with|us|you ~3 give|gives|gave|giving|get|gets|have|got ~1 {THEM} ~4 @boon
        you|your|they|@people ~2 {WOULD} ~1 have|get|gain|see|enjoy ~3 @boon
        you|your|they|@people get|gets|gain|gains ~3 @boon
        {US} ~2 keeps|keep|makes|make|leaves|leave|gets ~1 {THEM} ~4 @goodstate
        stops|prevents|protects|shields|saves|spares|guards|prevent|protect|shield ~5 from|against
        {WOULD} stop ~5 from
        picks|catches|spots|flags|detects|finds|warns|alerts|catch|spot|detect|predict|predicts|pick|alert|warn|know|
            knows|see|sees ~8 before ~5 cost|costs|become|becomes|turn|turns|break|breaks|fail|fails|hurt|hurts|
            happen|happens|escalate|escalates|blow|hit|hits|grow|grows|snowball|spread|spreads|notice|notices|stop|
            stops|bite|reach|go|goes|do|does|@loss|leaves|ship|ships
        nip|nips ~4 in the bud
        you|your|they|@people ~3 end|ends|finish|finishes|wind|winds up|off with ~2 {GOOD}
        you|your|they|@people ~3 come|comes|walk|go ~1 away|home ~1 with ~2 {GOOD}|#
        what you|they|your|@people ~2 get|gets|gain|gains|win ~4 is|are
        what|all ~1 it|that|this|we ~1 does|do|gives|buys|saves|gains ~4 is|was
        upside|beauty|payoff|bonus|attraction|win ~4 is|here|there
        big|real|huge|added|biggest|main plus|win|upside|draw|winner
        best|nice|beautiful|lovely thing|part|bit ~4 you|your|they
        {US}|you|your|@people ~6 far|much|way|even|significantly|considerably|noticeably|substantially|
            dramatically ?more @quality|@comparative
        {US}|you|your|@people|with|us ~6 more @quality
        recoup|recoups|recouped|recuperate|recuperated|reclaim|reclaims
        earn|earns|earned|make|makes|made|get|gets|claw ~4 {PAYING} ~1 back
        earn|earns|earned|make|makes|made|win|claw back ~3 {PAYING}
        recover|recovers|recovered ~3 {PAYING}
        not|never ~2 pay|cost|charged|charge ~3 penny|cent|dime|more|extra|anything
        not ~2 cost ~3 penny|cent|dime|extra|more
        this|that way the|your|every|all|it|nobody|everyone|everybody|you|they
        meaning {WHO}|less|fewer|more
        means|meaning ~1 fewer|less|more|faster|quicker|you|your|never
        twice|half|times|percent|double as * ~2 as
        than anything|anyone|anybody|any|most|many|comparable|conventional|traditional|standard|rival ~2 else|other|
            tools|providers|suppliers|vendors|competitors|systems|companies|firms|products|solution|way
        than the next|rest|average|competition|market|others|norm|alternatives|industry
        {US}|our|@does ~4 outperform|outperforms|outlast|outlasts|outrun|outpace|outlive|outsell|outclass|
            outperformed|outlasted
        last|lasts|run|runs|stay|stays ~2 longer
        unlike ~3 we|ours|our|it|this|you
        """
