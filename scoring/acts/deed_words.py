"""Wordings of a deed by who does it: our engineering, a supplier, a person of ours told by what they look after."""

from scoring.acts.acting_words import DOING, DONE, MENDED, MENDING

_ADVERBS = "?already ?just ?now ?also ?then ?currently ?all ?still"
_ACTORS = (
    "engineering|engineer|engineers|technician|technicians|support|accounts|billing|network|operations|fella|fellow|"
    "bloke|chap|lad|lads|guy|guys|specialist|specialists|supplier|vendor|manufacturer|maker|carrier|lab|colleague|"
    "colleagues|experts|developers|developer|programmer|programmers|electrician|fitters|fitter|contractor|"
    "contractors|partner|field|tech|techs|crew|team"
)
_GOING = (
    "going|driving|working|heading|looking|sitting|standing|coming|rolling|digging|combing|finishing|staying|drawing|"
    "compiling|drafting|preparing"
)
_KIT = (
    "card|unit|part|switch|board|router|box|kit|cabinet|cable|cables|cabling|device|rack|hardware|modem|server|"
    "connection|circuit|feed|alarm|alarms|monitoring|monitor|check|checks|script|sensor|line|lines|firewall|config|"
    "configuration|update|patch|rule|rules|software|firmware|cluster|backup|standby|battery|generator|power|account|"
    "site|traffic|alert|alerts|probe|watch|guard|log|logs|window|maintenance|schedule|procedure|threshold|settings|setting|"
    "cause|reserve"
)
_SAFE = "adding|fitting|installing|{}".format(
    "replacing|swapping|patching|rebuilding|rewriting|rewiring|rerouting|repairing|fixing|restoring|testing|checking|"
    "inspecting|reviewing|monitoring|upgrading|deploying|configuring|doubling|strengthening|analysing|analyzing|"
    "investigating|rolling|shipping|combing|tracing|debugging|redesigning|tuning|exchanging"
)
_ALTER = "|".join((*MENDING, *"switch move migrate shift transfer upgrade install fit put add roll".split()))
DEEDS = f"""
        {_ACTORS} ~6 is|are {_ADVERBS} {DOING}|{_GOING}
        {_ACTORS} ~4 has|have {_ADVERBS} {DONE}|worked|gone|found|combed|finished|started|begun
        {_ACTORS} ~2 finished|completed|started|began|stayed|worked ~3 {DOING}|repair|repairs|work|tests|night|weekend|
            late|
            shift|replacing|on
        folks|people|guys|lads|somebody|someone|those ~1 in|at|from|on our ~4 is|are|have|has|will {_ADVERBS} {DOING}|
            {DONE}|{_GOING}
        our ~2 folks|people|guys|lads|engineers|technicians|managers|manager ~1 are|is|will ~1 be ~2 {DOING}|{_GOING}|
            reviewing|handling|following
        you can|will|shall|would ~1 have|get ~6 back|refunded|waived
        you ~1 have ~1 been ~1 running|working|switched|moved ~1 on|over|onto|to ~2 {_KIT}
        our ~2 folks|people|guys|lads|specialists|experts|engineers ~2 worked|stayed|sat|drove|went|came ~4 *
        they|he|she ~1 are|is {_ADVERBS} {_SAFE} ~1 *
        they have {_ADVERBS} put|added|fitted|set|installed|moved|changed|switched|brought|given|taken|built|
            pulled ~5 {_KIT}
        {_KIT}|everything ~3 is|has|have been ~1 {DONE}
        i|we have ?got ~3 person|man|woman|somebody|someone|guy|lad|engineer|technician|crew|team|people ~2 on ~2 road|
            way|
            site|case|job|phone|it
        you will|are|would ~1 be|running ~1 on|over|onto ~1 the|a|our|another ~1 new|second|other|different|backup|
            spare|
            standby|separate ~1 {_KIT}
        {_KIT} ~3 was|were ~1 rolled|swapped|replaced|patched|restarted|reset|rebuilt|updated|moved|restored|rerouted
        {_KIT} ~4 is|are|comes ~1 coming|out ~1 out|in|off|today|tonight
        cause|fault|error|bug|problem|issue|culprit ~1 is|has|was ~2 been ~1 found|identified|traced|isolated|fixed|
            dealt|
            removed|eliminated|sorted|closed|corrected
        you ~1 have ~1 got ~1 my|our ~2 mobile|number|cell|line
        what i|we ~1 am|are|have|was|were {_ADVERBS} doing|done ~3 is|was
        what ~1 is ~1 happening ~2 is
        thing|things|step|move|job i|we ~2 did|do|done|am|are ~2 is|was|will
        there will|would be ~3 adjustment|reduction|deduction|correction|rebate|credit|discount|refund|entry|
            line ~4 bill|
            invoice|account|statement|next|your|this|for|of
        i|we am|are after {DOING}
        i|we have {_ADVERBS} stuck|bolted|popped|thrown|plugged|wired|hooked|screwed ~6 on|in|onto|into|up|to|behind
        i|we {_ADVERBS} got the|our|my|a|them|him|her ~4 to ~1 commit|agree|look|release|sign|explain|confirm|send|come|
            check|take|give|put|fix|write|replace
        i|we am|are ~1 doing the|all ~1 chasing|ringing|calling|work|checking|legwork|running|pushing
        i|we {_ADVERBS} ordered|sent|booked|moved|swapped|replaced|changed|raised|flagged|fixed|reset|restarted|
            installed|
            fitted|arranged|requested|stopped|escalated it|this|that|them|one ~2 ago|yesterday|today|this|on|at|last|
            straight|and|first|tonight|@day
        i|we ~2 exchange|exchanging|exchanged|overhaul|overhauling|overhauled|redesign|redesigning|redesigned|supply|
            supplying|supplied ~2 every|all|the|your|that|this|both|each|a|it
        i|we ~1 am|are|have {_ADVERBS} rolling|rolled ~2 back|out|it|the|that|everything
        give|gives|giving|gave ~1 you ~3 direct|own|mobile|personal|dedicated|private ~2 number|line|contact|phone
        making|make ~1 sure ~1 you|your|it|this|that|they|we ~2 get|gets|credited|paid|never|not|covered|have|has|
            refunded
        pay|paying|paid ~1 for the|your|that|those|all ~2 hours|overtime|calls|vans|drivers|repair|repairs|damage
        the|our|two|three ~1 engineers|technicians|fitters|crew|engineer|technician ~1 are|is ~1 still ~1 in|on|at|
            there|with
        i|we ~1 cleared|removed|isolated|traced|cured|corrected|fixed|repaired ~2 fault|cause|error|bug|problem|issue|
            blockage|leak|it
        the|our team|engineers|engineer|technician|technicians|crew found|fixed|replaced|swapped|cleared|restored|
            changed|
            rebooted|repaired|rebuilt ~4 *
        i|we have ~1 agreed|arranged|settled|negotiated with ~2 carrier|supplier|vendor|maker|manufacturer|finance|
            accounts|our ~3 *
        give me # ~1 hours|hour|minutes|days ~6 *
        as of|from @day|tonight|tomorrow|today|now ~4 is|are|has|have|runs|goes ~6 {_KIT}
        ^ ?so ?and ?then they|he|she ?then ?have ?just {MENDED}|rolled|switched|found|disabled ~1 the|a|an|it|us|our|
            everything|that
        the|that|this|faulty|broken|old|both|all ~3 has|have ?now ?already ?since been ?now {MENDED}|renewed|removed|
            rotated|updated|upgraded|deleted|tightened|doubled|decommissioned|tested|secured
        {_KIT}|certificate|licence|key|password|domain ~1 is|has|got ~1 been ~1 {MENDED}|renewed|rotated
        from|as ~1 now|today|tomorrow|@day|next on|onwards|forward|week|month|of ~10 will|must|need|needs|get|gets|go|
            goes|run|runs|nobody|automatic|automatically
        need|needs|must|automatic|automatically|run|runs|go|goes|get|gets|ring|rings ~10 from|as now|today on|onwards
        is|are|happen|happens ~2 automatic|automatically|automated ~1 now|from
        going forward ~8 need|needs|will|must|has|have|get|gets|go|goes|no|every|any|nobody
        in ~1 future ~1 we|i|you|every|any|all|no|nobody ~4 need|needs|will|must|has|have|get|gets|go|goes
        any|every|each|no ~6 need|needs|require|requires|must|has ~8 on|from our side|end|team
        your ~1 traffic|data|account|routes|routing|jobs|service|system|systems|lines|calls|orders|users ~1 will|now|
            is|are ~2 run|runs|sit|sits|go|goes|live|lives|switched|moved|being|migrated|spread|duplicated|mirrored|
            routed ~2 through|on|over|via|onto
        on|through|via|onto a|an|the|its|their ~1 new|own|separate|second|different|bigger|dedicated ~2 {_KIT}|
            supply|network ~1 now
        there is ~1 a ~1 direct|dedicated|night|emergency|personal|second|backup line|number|contact|link|unit
        i|we am|are ~1 overseeing|supervising|leading|coordinating|following|tracking|owning|driving|steering ~1 the|
            this|it|that
        version|release|update|patch|fix ~1 comes|goes|ships|lands|coming|going ~1 out|live|tonight|tomorrow
        the|our|a provider|carrier|supplier|vendor|manufacturer|landlord ~1 laid|fitted|installed|replaced|repaired|
            fixed|swapped|restored|rerouted ~1 *
        within|by|before ~3 you ~1 will ~1 have|get|hear|see *
        @day|next|tomorrow|tonight|week|month|weekend|evening ~1 we|i {_ALTER} ~1 you|your|it|this|the|that|everything
"""
