"""Wordings of questions about what goes wrong."""

from scoring.acts.pattern import Patterns

_HOLDING = (
    "slowing|delaying|blocking|stopping|preventing|limiting|causing|hampering|clogging|dragging|hindering|jamming|"
    "bugging|bothering|annoying|frustrating|worrying|keeping|putting|driving|eating|tripping|letting|getting"
)
WENT_WRONG = Patterns(
    {
        "trouble": """
        what|who is|are ~1 making ~6 @problem|drag|drags|long|longer|take
        weakest|worst|slowest|hardest|trickiest|clumsiest ~1 part|link|point|step|stage|bit|area|spot|aspect|thing
        how often|many ~5 arrive|arrives|come|comes|turn|delivered|reach|land|lands ~2 late|damaged|broken|wrong|
            incomplete|missing|back|short|spoiled|dead|dirty
        vanish|disappear|evaporate
        shot|rid of
        who|which ~2 moan|complain|grumble|shout ~2 loud|loudest|most|first|about|at
        be|are|is|was|find ~5 a|your|the ~1 headache|nightmare|chore|nuisance|bugbear|struggle|hassle|faff
        slip|fall|drop|fell through ~2 cracks|net|gaps
        get|are|were|is|was ~3 that|which should not
        what|who ~2 stop|slow|hold|keep|prevent ~1 it|that|things|them|this|those ~1 from|down|up|back
        lose|loses|lost|losing ~1 track|sight|count|touch
        how bad|rough|busy|tight|hectic|messy ~1 is|does|can|do|are it|that|things|they ~2 on|in|at|during
        would|do you ~1 call|describe|rate ~4 @quality|good|fair|smooth|easy|satisfactory
        where do|does|is it|things|that ~1 hurt|pinch|rub|jam|stick ~1 most|worst|badly
        worst thing|things|days|day|time|times|job|jobs ~1 about|of|with|in|for|there
        what can|could not you|they|people ~6 want|like|wish|love
        how often ~8 go|goes|going|gone|went ~1 missing|walkabout|astray|awol|wrong
        where|what|which|how ~6 slip|slips|fall|falls ~1 through ~2 net|cracks|gap|gaps
        would you|they|your ~2 get rid of
        would you|they|your ~2 do away with
        what|which ~5 would you|they ~1 drop|scrap|skip|abolish|ditch|cut
        where|what ~5 leak|leaking|lose|losing|waste|wasting|bleed|bleeding ~2 money|time|hours|customers|stock|orders
        what|about ~3 last|latest|previous time|occasion ~8 hold|held|stuck|wrong|fail|failed|break|broke|late|lost|
            lose|
            miss|missed|missing|down|crash|astray|blocked|slip|slipped|delay|delayed|late
        drive|drives|driving|drove ~3 mad|crazy|nuts|bonkers|bend|wall|insane|potty|spare|distraction
        why do|does|did|is|are ~4 take|takes|not|still|always|never
        why do|does|did|is|are ~4 so ~1 @problem|hard|much|many|often|few|little|late|expensive|low|high|long
        what|which|where|who|anything ~3 go|goes|going|gone|went|get|gets|got ~1 wrong|sideways|astray|stuck
        what would you ~2 fix|change|improve|repair
        """
    }
)
"""Trouble in so many words, whatever else the question holds."""
CAUSE = Patterns(
    {
        "cause": f"""
        how bad|serious|severe|hard|painful|common|frequent is|are|was|were the|your|those|these|things *
        why do|does|did ~4 complain|argue|quarrel|struggle
        how happy|satisfied|content|pleased|comfortable|confident is|are|were|do|does ~3 with|in|about
        do|does|did|can|could ~5 trust|rely|believe ~1 on|in|those|that|the|it|them|what|these
        hold|holds|holding|held ~2 back
        worst bit|part|step|piece|stage|aspect|offender
        fall|falls|falling ~1 between
        make|makes|making ~1 no sense
        can|could not you|they|your|people ~3 trust|stand|rely|find|see|use|reach|read
        can|could not ~1 stand|bear|trust|rely
        get|be|got rid of
        how much|often|many ~10 twice|again
        what|which|who slows|hurts|delays|costs|blocks|hampers|drains|wastes|eats|kills|limits|causes|bugs|bothers|
            annoys|frustrates|worries|stops
        what|which ~2 step|part|bit|piece|stage|task|thing|area|team|site|process slows|hurts|delays|costs|blocks|
            causes|drains|wastes|eats|gives|creates|takes|goes|breaks|fails
        how painful|annoying|awkward|slow|reliable|accurate|difficult|hard|tricky|clumsy|tedious|cumbersome|messy|
            stable|smooth|manual is|are|was|does|do
        where it|that|things ~1 hurts|pinches|hurt|pinch|rubs|jams|snags|sticks|breaks|fails
        do|does|did|is|are|will ~5 ever
        getting|get ~3 you|they|people ~1 need|deserve|want|hope|expect|pay|paid|asked|ordered|were
        enough for|to|that
        what ~4 wish|rather ~4 *
        what ~2 tried ~6 not|but
        weak|sore|pain|sticking|blind spot|spots|point|points
        how come ~10 not|never|no|always|still|keep|keeps|only|so|such|late
        what|who keeps|keep|stops|prevents|stop|prevent ~5 from
        what is|are ~2 standing|getting|sitting ~1 in|between ~2 way
        what|who|which|something|anything ~2 is|are|was|were|been|keeps ?still ?really {_HOLDING}
        how is|are|has|have ~4 work|working|worked|going ~1 for|well
        how has|have|did|is ~4 work|worked|working out
        what ~4 put|puts up with
        fed|sick ~1 up|of
        what ~3 is|are not ~3 *
        what|who make|makes|made ~3 so *
        which|what|who ~3 drag|drags|sit|sits|stall|stalls|stick|sticks|slip|slips ~4 longest|most|worst|on|around
        what ~2 not ~3 like|enjoy|love
        what put|puts ~2 off
        what is|was|lies|lay|sits|sat ~1 behind
        why ~3 think|reckon|suspect
        why ~4 nobody|none|no|never|few|fewer|hardly|rarely|only|stop|stopped|unused|late|empty
        how much|big|bad ~2 of|a ~1 struggle|hassle|pain|headache|chore|nuisance|battle|fight|faff|nightmare|mess|effort
        what|which|who concern|concerns|worry|worries|irk|irks|irritate|irritates|bug|bugs|bother|bothers|frustrate|
            frustrates|annoy|annoys|upset|upsets|scare|scares|trouble|troubles ~6 *
        thing|things|part|parts|bit|bits|step|steps|one|what|else ~2 you|they ~1 would|could ~2 fix|change|improve|
            drop|lose|redo|scrap
        magic wand
        could|should ~1 be ~1 better|easier|faster|quicker|improved
        run|runs|ran over
        up|awake at night
        what|which ~6 most|least|too ~1 time|labour|labor|resource|cost consuming|intensive
        room for
        find ~1 most|least ~3 *
        should|would ~1 not|rather $
        find ~1 yourself|yourselves|themselves ~3 *
        is|are ~4 working ~1 for|well|out
        what ~2 works
        what|which|who|where ~6 not ~1 trust|like|rely|believe|enjoy|want|work
        your experience ~2 with|been
        good|well|better or bad|badly|not|worse
        on top of
        ^ ?and ?so is|are|do|does|can ~4 coping|cope|overwhelmed|stretched|snowed|swamped
        keep|keeping up with
        getting|get|gets away from
        is|are|was|were|does|do|would|find|finding|finds ~6 @quality ?enough for|to|with|in|at|and
        is|are|was|were|does|do|would ~6 @quality enough
        @quality|good|quick|clear|safe|simple|big|strong enough
        is|are|does|do ~6 any good|use|quicker|better
        do|does|have|has|are|is|get|gets|got ~6 enough ~4 *
        how|what ~3 feel|think ~1 about|of ~2 current|present|existing|your
        dislike|resent|loathe|detest|despise
        part|bit|bits|thing|things|step|piece|one|ones ~2 never|hardly|rarely|seldom|barely|not ~3 *
        who|which ~2 never|hardly|rarely|seldom|barely ~3 *
        how much ~3 of ~4 week|day|time|month|shift|year ~3 go|goes|spend|spent|lost|lose|take|takes|eaten|swallowed
        what|who make|makes|made|making ~6 hard|harder|slow|slower|difficult|worse|painful|longer|stressful|complicated|
            tough|tougher|awkward
        out of ~1 stock|time|parts|space|paper|material|materials|hours|staff|control|hand|touch|sync|date|step
        mix|mixed|screw|screwed|foul|mess|messed|cock up|ups
        downside|drawback|snag|catch|weakness|flaw ~2 of|with|to|in|about
        anything|something|one|thing ~3 you|they would|could ~2 change|fix|improve
        go|goes|gone|went|going ~1 to pot|pieces|waste|hell|dogs|ground|wall
        go|goes|gone|went|going pear|belly|haywire|awry|bust|adrift|amiss|unnoticed|unanswered|missing
        creep|creeps|creeping|sneak|sneaks ~1 in|through
        staff turnover
        at its|their|your|the worst
        work|works|working|get|gets|getting around|round|past ~2 system|it|that|this|process|rule|rules|tool
        what|where ~4 not ~2 well|enough|right|properly|smoothly|work|working
        what|where|which ~4 weakest|slowest|toughest|messiest|trickiest|clumsiest|ugliest|leakiest|riskiest
        how poor|patchy|rough|messy ~1 is|are
        where ~3 come|comes|coming unstuck|undone|apart
        what|where ~4 unhappy|dissatisfied|disappointed|let|short|lack|lacking
        """
    }
)
"""What brings a trouble about is the trouble, not what follows from it."""
PROBLEM = Patterns(
    {
        "problem": """
        out of date|sync
        take|takes|took|taking ~1 so|too|that|such ~1 long|much|age
        @problem
        get|gets|got|getting|stand|stands|gets in ~1 way
        what|who|where|which|how ~5 hold|holds|holding|held ~2 back|up
        keep|keeps ~2 you|up ~1 awake|night
        go|goes|going|gone|went|things wrong|sideways|sour|south|off|astray|badly
        fall|falls|fell ~2 through|over|apart|down|behind|short|off
        let|lets ~2 down
        run|runs|ran ~1 into|out
        what|where|how ~6 improve|better|fix|wish|different|solve|change ~3 could|first|about|if|you|wand|your|
            it|that
        what would you ~2 change|fix|improve|do
        not work|working|happy|right|well|add|ideal|satisfied|good
        how well|smoothly|happy|satisfied|reliable|confident|easy|content|quickly|fast|accurate|painless
        how long ~8 take|takes|took|wait|waits|sit|sits|spend|last|lasts|need
        how often ~8 happen|happens|need|needs
        how often ~8 have|has to
        are|is|were ~5 satisfied|happy|comfortable|content|coping|pleased
        what ~5 stop|stops|prevent|prevents|keep|keeps|block|blocks|slowing|eats|eat|missing
        why ~10 take|takes|not|fail|still|so
        where ~5 lose|loses|time|leak|breaks|pile|piles|back|stop|stops|snag
        what happened
        what ~4 like|enjoy ~1 least
        what ~3 least
        up the wall
        drive|drives|driving ~2 mad|crazy|nuts|up
        eat|eats|eating ~3 week|day|time|most|hours
        waste|wasted|wasting|chase|chasing|re-do|rekey|twice|by hand|spreadsheets
        too much|many|long|slow|late
        up at night
        """
    }
)
TROUBLED = Patterns(
    {
        "troubled": """
        have|has|had|need|needs to ~8 twice|again|over|double
        have|has|had|need|needs to correct|redo|repeat|fix|chase|rework|apologise|apologize|resend|repair
        @trouble
        what|who happen|happens ~8 not|never|nobody
        what|who happen|happens ~14 missing|late|down|wrong|lost|fail|fails|failed|stuck|absent|ill|sick|stop|stops|
            stopped|breaks|break|miss|misses|slips|crashes|off
        """
    }
)
"""A trouble, whose effect is then asked: no step of their work."""
FAILING = Patterns(
    {
        "failing": """
        ^ how reliable|stable|dependable *
        how ~4 compare|stack|measure ~1 with|to|against|up
        does|do|did|has|is ~5 ever|down|crash|fail|break|freeze|lag|slow|annoy|frustrate
        """
    }
)
"""A question of how well something works; none of ours is shown by it."""
