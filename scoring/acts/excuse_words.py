"""Wordings that excuse: a cause on either side, what would have been, what lies within the terms."""

_THEM = "your|you|they|somebody|someone|anybody|anyone|nobody"
_DONE = (
    "told|called|rung|rang|restarted|rebooted|left|switched|picked|answered|reported|flagged|read|followed|opened|"
    "checked|"
    "asked|tested|plugged|booked|signed|sent|raised|mentioned|updated|installed|trained|kept|turned|upgraded|ordered|"
    "listened|replied|warned|logged|noticed|spotted|unlocked|cleared|informed|notified|labelled|filled|registered|paid"
)
_FORCES = (
    "storm|storms|snow|ice|fog|flood|floods|flooding|weather|wind|winds|heatwave|heat|lightning|roadworks|traffic|"
    "strike|"
    "strikes|holiday|holidays|easter|christmas|customs|shortage|shortages|covid|pandemic|lockdown|flu|sickness|brexit"
)
_OTHERS = (
    "landlord|electrician|installer|builder|council|grid|utility|courier|carrier|haulier|manufacturer|supplier|vendor|"
    "subcontractor|contractor|distributor|wholesaler|factory|plumber|fitter|architect|surveyor|developer|regulator|"
    "airport|"
    "port|customs|printer|agency|network|operator|provider|telecom|telco|maker|makers|importer"
)
"""Who is neither we nor they."""
_OURS = "engineer|technician|fitter|crew|van|part|parts|spare|backup|monitoring|alarm|alert|team|driver|unit|switch"
EXCUSES = f"""
        if {_THEM} ~3 had|would ~2 {_DONE}
        ^ ?and ?but ?well ?look had {_THEM}|we|i|it|@people ~4 {_DONE}|been|known|given|let|done|had
        what with
        with ~4 and all|everything|so
        with ~4 {_FORCES}
        with half|most|two|three|some|so|our|only|#|everyone|everybody ~3 off|ill|sick|away|leave
        we|i|engineer|technician|fitter ~2 could|can not ~5 until|before|without|unless
        we|i|engineer|technician|fitter ~2 could|can not ~1 start|go|move|reach|find|touch|arrive|come|enter|begin
        we|i could do|start|move|act ~1 until|before|without
        there is|was not ?a lot|much|anything $
        we|i could|can not ~2 further|anything|in|through|near
        without ~6 we|i|engineer|technician ~2 could|can not
        there is|was not ~3 lot|much|anything|more ~5 do|done
        it|that is|was ~1 just|only|simply|merely|more that|because
        not so much ~1 our|us|the|a|that
        not so much our|us|that
        only it|the|they ~2 took|came|went|got|was ~3 longer|late|later|slower|wrong
        our|the ~1 {_OURS} did go|kick|work|send|fire|come|start|hold|switch|ring|raise|trigger|run|warn|catch|spot ~1 *
        is|are|was|were|still|well|comfortably ~2 within|inside|under|below ~4 service|sla|limit|tolerance|contract|
            agreement|agreed|terms|allowance|norm|threshold|margin
        the|our|a|that {_OTHERS} ~2 did|would|could|was|were not ~2 *
        the|our|a|that {_OTHERS} ~2 was|were|is ~1 meant|supposed|late|slow|due|behind
        the|our|a|that {_OTHERS} ~2 sent|shipped|gave|sold|let|told|delivered ~2 us|the|it ~2 *
        down|up to the|our|a {_OTHERS}
        that|it|this ~2 is|was the|an|a {_OTHERS} ~1 job|work|problem|fault|responsibility|doing|call|mistake
        held up|stuck ~2 {_FORCES}|transit|depot|post|port
        somebody|someone|anybody|one ~2 on|at|from|in your ~2 side|end|office|team|site|place|building|people ~3 must|
            forgot|turned|pulled|unplugged|moved|changed|switched|deleted|gave|told|left|may|might
        these|those|such things happen|do|will
        i|we was|were not on|at duty|shift|call|work|site
        as far as we|i ~1 knew|were|was
        we|i ~1 did|tried ~1 our|my ~1 best
        we|i did what|everything|all ~1 we|i could
        bad|sheer|rotten|plain luck
        act of god|nature
        force majeure
        it|that|this is|was ~1 a freak|rare|unusual|one
        we|i ~2 never|not ~1 promised|guaranteed
        the|our|a|that part|parts|spare|engineer|technician|van ~2 was|were|got ~1 late|delayed|stuck|held|unavailable
        the|our|a {_OTHERS} ~1 lost|dropped|broke|missed|forgot|changed|cancelled|delayed|failed|shut|cut|dug|sold|
            closed|
            had|took|needed|wanted|said|promised|installed|fitted|wired|built
        not ~1 as if|though
        your ~3 the ~1 real|actual|main|whole|root problem|issue|cause|culprit
        your ~3 is|was|are ~1 the problem|issue|cause|culprit|weak
        can not ~1 be ~3 everywhere|expected|places|magicians
        came|comes ~2 from the|our ~1 {_OTHERS}
        we|i ~1 just|only|simply passed|pass|relay|relayed|forward|forwarded|resell|rent|lease|maintain|supply
        not to know
        was|were ~1 only|just|never ~1 meant|supposed|due|going to
        was|were ~1 after|outside ~1 hours|office
        out of ~1 hours
        would ~2 been ~1 the same
        same with|for|at anyone|anybody|everyone|everybody|any|every
        sales|marketing|support|accounts|colleague|somebody|predecessor ~1 should|ought|had ~1 not
        guy|man|woman|one|person|rep|manager|colleague|bloke|lady|chap before me|us
        time|season|week|month|period ~2 for us $
        if the|our|my|an ~2 had ~2 @past|gone|been|come|rung|held|worked
        is|are|was|were not ~1 that|so|too|even|all bad|long|serious|unusual|much|many|terrible|rare|uncommon
        our|the ~1 {_OURS} was|were ~1 on|at|with ~1 another|other|holiday|leave|job|call|someone|somebody
        ^ ?well ?look ?and ?but in ~1 fairness ~2 *
        not ~1 unusual|uncommon|unheard|abnormal|excessive
        the|our ~2 part|parts|spare|kit|unit|switch|item|order ~2 was|were ~2 on ~1 order|backorder
        the|our ~2 part|parts|spare|kit|unit|switch|item was|were ~2 out|sold|missing|unavailable|backordered
        it|that is|was ~1 the|our {_OTHERS}|insurer|law|building|wiring|weather|grid ~1 who|that|which|not
        same everywhere|anywhere|elsewhere
        contract|agreement|plan|package|terms|policy ~2 did|does|do not ~1 include|cover|extend|run|mention
        only|just|merely the|a|an ~2 manager|messenger|rep|salesman|supplier|reseller|middleman|contractor|tenant|
            carrier
        if it|that were|was|had not ~1 for|been
        were it not for
        half|whole|entire|all ~3 street|town|city|area|region|country|estate|building|park|village|district ~2 was|
            were|had|
            lost|went
        not just|only you|yours|your
        not ours
        we|i would have ~4 sooner|earlier|quicker|but|if|only
        usually|normally|generally|typically|never|rarely|seldom ~1 last|fail
        it|that|your ~2 a|an ~1 old|listed|awkward|tricky|difficult|remote|complicated|hard building|site|line|one|area|
            property|location|place|house|spot
        as|like i|we say
        you ~2 had|got|received a|the|our|my|that|several|two ~2 warning|letter|notice|reminder|memo|instructions|note
        short staffed|handed
        short of staff|people|hands|engineers|technicians
        ^ ?well ?but ?and it ?just ?sometimes happens ?sometimes $
        only so much|many ~4 can|could
        doing|did their|our|my ~1 best
        only|just one|#|a ~2 person|people|man|woman|guy|engineer|technician ~2 in|on|at ~1 shift|duty|nights|weekend|
            call
        hard|tough|worst luck
        just ?our ?the ?company policy|procedure|protocol
        not us|me ?actually ?really ?though ?here $
        a different|separate|another company|firm|outfit|contractor|supplier ~1 altogether|entirely|completely
        really|all on them|him|her
        could not ~1 be helped
        what can|could i|we ~1 do ?about ?it ?then ?there ?really $
        middle of ~1 our|a|the ~1 shift|handover|changeover|move|migration|reorganisation|stocktake
        we|our ~4 got|was|were|been|being reorganised|restructured|reorganized
        ^ ?well ?but ?look you did go|opt|settle|pick|choose|buy|take for|with|the|a ~1 cheaper|cheapest|basic|smaller|
            standard|lower|budget ~1 package|plan|option|tariff|version|bundle|one|line|deal
        would|might ~1 kind ~1 expect you ~2 have|to
        if you would|had ~1 {_DONE} ~4 sooner|earlier|faster|in|then|you
        if your ~3 had ~3 {_DONE}
        not ~2 dramatic|bad|serious as all|you|that|it
        percent ~1 uptime|availability ~1 still|means|allows
        under staffed
        half term
"""
