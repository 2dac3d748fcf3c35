"""More of what buyers claim, and the replies that deny it, by kind of claim: joined to those of opposing_words."""

from collections.abc import Mapping

_LEAD = "?well ?but ?no ?yes ?look ?actually ?sorry ?ah ?oh ?now ?in ?fact ?honestly ?hang ?on"
_UP = "back|up|running|live|restored|online|available|over|fixed|working"
_DONE_WELL = (
    "include|cover|have|offer|do|give|come|support|answer|provide|run|work|reach|handle|match|deliver|send|sell"
)
_KEEP = "safe|there|complete|intact|saved|kept|recoverable|recovered|untouched|secure|restored|available|backed"
_GAINED = "saved|gained|won|cut|recovered|earned|avoided|reduced|halved|shortened|increased|doubled|benefited|profited"

MORE_CLAIMED = {
    "down": "down|off|out|dead|offline|dark|blind|gone|blank|white|black|frozen|unreachable",
    "gone": "lost|gone|missing|deleted|vanished|disappeared|wiped|erased|destroyed|corrupted|lose|lost",
    "no-gain": "nothing|none|no|never|zero|not ~5 out|savings|saving|saved|return|value|benefit|worth|brought|gained|"
    "results|result|use|good|gain|difference|improvement|back",
    "unequal": "small|big|bigger|large|size|first|last|favour|prefer|treat|other|others|important|special|listen",
    "unable": "impossible|stuck|trapped|locked|tied\ncan|could not ~3 *\nno way ~2 *\nnever ~2 able|let|can",
    "reach": "engaged|busy|hotline|answered|answer|pick|through|queue|hold|voicemail",
    "dear": "expensive|dear|dearest|price|prices|cost|costs|market|steep",
    "mismatch": "mistakes|mistake|errors|error|faulty|"
    "match|agree|differ|different|add|square|tally|fit|wrong|off|figures|numbers|figure|count",
    "knowing": "you|your ~2 knew|know|known|aware|saw|seen",
    "broken-word": "broke|broken|breach|breached|guarantee|guarantees|contract|terms|agreed|agreement|sla|kept",
    "praised-less": "bad|poor|rubbish|useless|worst|awful|terrible|hopeless|clunky|clumsy|slow|unreliable",
}
MORE_REPLIES = {
    "down": f"""
        was|were|been|is|went|go not|never ~1 down|off|offline|dead|gone|dark|blind|out
        never|not ~1 went|go|was|been ~1 down|off|offline|dark|dead
        you|it|they|line|lines|everything|system|site|screens|map|service|network ~1 was|were|went|came ~1 {_UP} ~1 at|
            by|
            before|within|after|inside|from
        you|it|they|line|lines|everything|system|site|screens|map|service|network ~1 was|were ~1 up|running|online|
            available|working ~2 all|whole|throughout|most|half
    """,
    "gone": f"""
        ^ {_LEAD} no|nothing|none ~4 is|was|has|have|were|got ~2 lost|gone|missing|deleted|wiped|erased|been
        it|that|they|everything|all|data|records|jobs|nothing ~1 is|are|was|were ~2 {_KEEP}
        it|that|they|everything|data|records|jobs is|are|was|were ~1 in|on the|our|a ~1 backup|archive|server|system|
            cloud
        i|we ~1 can|still ~1 see|have|got ~1 it|them|all|every|everything|each
        i|we have ~1 still ~1 got ~1 it|them|all|every|everything|each
        not ~1 all|everything ~2 only|just|most
    """,
    "no-gain": f"""
        you|your ~1 did|do ~1 save|get|gain|benefit|win|see|cut|recover|profit
        you ~2 {_GAINED} ~3 #|hours|days|weeks|quarter|third|half|percent|time|money|a
        you ~1 got|had|saw # ~2 back|hours|days|more|less|fewer|percent
        there is|was|were|are ~1 something|some|plenty|savings|saving|results|gains|a|real
        your|the ~2 went|fell|dropped|came|rose|is|are ~1 down|up|there|by|real
        your|the ~2 fell|dropped|rose|halved|doubled|improved|shrank ~2 *
        ^ {_LEAD} not nothing
        it|we|tool|system ~1 did ~1 bring|do|save|deliver|help|cut|pay|make|give ~1 something|a|your|some|you|*
        nothing is ~1 not|too|putting|a
    """,
    "unequal": """
        treat|treated|get|gets|handle|served|handled ~4 same|alike|equal|equally|fairly
        the same ~1 service|way|treatment|level|priority|speed|time|care
        you|they|all|everyone|customers was|were|are ~3 same|alike|equal|equally
        size ~3 not|never|nothing *
        not|nothing|never ~4 size *
        small|big|large|little ~3 first|equally|same|important
        no ~1 first|ranking|priority|order|list|difference|favourites ~1 *
    """,
    "unable": """
        ^ ?well ?but ?no ?actually ?oh you|we|they|anyone|anybody can|could|
            may ?always ?still ?easily ?simply ?just ?also cancel|leave|stop|go|switch|change|do|get|log|use|export|
            move|end|quit|terminate|pause|see|find|open|return|
            have|take|send|reach|call|ring|add|remove|edit|build|make
        nothing|nobody ~2 stopping|stops|stop|keeping|holding|forcing|preventing ~1 you
        it|that|this is ~1 possible|easy|allowed|simple|fine
        it|that|this is ~1 just|only|one ~2 email|click|call|clicks|minutes|form|letter
    """,
    "reach": """
        all|every|each|most ~3 answered|taken|picked|returned|dealt|connected
        picked|took|answered ~1 up ~1 every|all|each|most
        line|lines|hotline|phone|phones|desk ~1 was|were ~1 free|open|staffed|manned
    """,
    "dear": """
        there is|are ~2 dearer|pricier|costlier|expensive|worse
        others|some|many|most|plenty|# ~3 charge|cost|ask|are|charges|costs ~1 more|dearer|higher|double
        in the middle
        we are ~1 about|around|near|below|under ~1 average|the
    """,
    "mismatch": """
        it|that is|was ~1 the|what|exactly ~3 you|your ~1 ordered|asked|wanted|signed|chose|specified
        what ~1 was|is|stood on|in the|your ~1 order|list|contract|quote
        they|all|reports|figures|everything is|are ~1 checked|tested|verified|audited ~1 *
        i|we have ~1 not ~1 found|seen ~1 any|one|a
        there was|is|were|are ~1 only|just|one ~1 mistake|error|fault|mistakes|errors
        come|comes|came ~1 from ~3 you|your
        it|they|that ~1 adds|add up
        no ~2 mistake|error|errors|fault|mistakes ~1 in|there|with|on|at
        not ~2 find|see any|a ~2 error|errors|mistake|mistakes|difference|fault|sign
        invoice|figure|figures|bill|report|number|numbers|sum ~1 is|are ~1 right|correct|accurate|fine|sound
        ours|mine|they|both|it ~1 is|are ~2 right|correct|sound|accurate|checked|same|identical|verified|audited
        ours|mine|they|both ~1 come|comes|came ~1 straight|directly|from
        both ~1 say|show|give|count|have ~1 the|same
        ours|mine ~1 match|matches|agree|agrees|add|tally ~1 *
        ^ ?well ?but ?no ?actually ?oh ?the they|figures|numbers|it ?all ?do agree|match|tally|fit $
        they|figures|numbers|it ~1 match|agree|tally ~1 to|with|exactly|perfectly|i|on|line
        sure|certain|confident ~1 of|about|in ~1 our|mine|ours|the
        i|we ~1 count|counted|measure|measured ~3 same|identical
        same ~1 source|data|way|method|numbers|figures
        not|no ~2 see ~2 difference|gap|mismatch
    """,
    "knowing": """
        no way|idea|means ~3 know|knowing|tell|telling|seeing|foresee
        i|we|nobody did|had|could not|no ~2 know|known|idea|clue|aware|see|foreseen
        nobody ~2 knew|told|known
    """,
    "broken-word": """
        i|we ~1 kept|stuck|held|stayed|honoured ~1 to|within|inside|by|the|our ~2 *
        contract|agreement|terms|clause|sla|it ~1 says|say|states|mentions|promises|guarantees ~1 nothing|something|no|
            different|otherwise|only|not
        i|we met|meet|kept|honoured ~1 the|our|every|each|all|it
        i|we was|were ~1 within|inside|under the|that|our|it
        is|was the ~1 response|target|reaction|standard not|and not *
    """,
    "praised-less": f"""
        ^ {_LEAD} it|that|this|they|tool|system ~1 is|are|was|were ~1 a|an ?very ?really good|great|solid|decent|
            strong|fast
        ^ {_LEAD} it|that|this|they|tool|system ~1 works|work|runs|run|does|do ~1 well|fine|reliably|perfectly|great|
            nicely|elsewhere
        not ~2 bad|poor|slow|clunky|clumsy|useless|hopeless ~1 at|it|the|that
    """,
    "compared": f"""
        ^ {_LEAD} they|theirs|it|competitor|others|that do|does|can|could|will not ~1 {_DONE_WELL}
        ^ {_LEAD} they|theirs|it|that|their ~1 lack|lacks|leaves|leave|misses|excludes|skips ~1 *
        no|not ~1 the same|alike ~1 thing|product|service|at
        not the|really|quite ~1 same|alike|equal
        different|other|another ~1 product|thing|league|service|animal|beast|offer|story|kettle|level|category
        half ~2 half ~1 *
        their ~3 without|minus|excludes|lacks|leaves|misses *
        they|theirs|it is|are|was not ~1 cheaper|half|less|cheap
        not ~1 half|cheaper ~2 once|if|when|after|with
        you would ~1 lose|miss|pay|need|be ~3 *
    """,
    "hiding": """
        it|that|this is|was ~1 in|on ~1 the|your|page|bold|every|our|black ~2 *
        i|we ~1 told|mentioned|said|wrote|announced|explained|showed|raised ~1 you|it|that|this ~3 *
        you ~1 knew|saw|signed ~2 *
    """,
    "promised": """
        i|we ~1 said|agreed|told|promised ~1 by|before|within|sometime|you|after|towards|end|in|the ~4 *
    """,
    "measured": """
        answer|come|arrive|reply|respond|reacts|answered|replied|sorted|solved|done ~2 within|inside|in|the ~1 same|
            the|an|one hour|day|minutes|week
        most|many|half|all ~1 of ~1 them|those ~2 went|left|got|gone|were ~1 out|away|off|delivered|moved|through
    """,
    "untouched": """
        your|they|everyone|everybody|you ~2 knew|known ~1 about|of|it|that|all
        your|they|everyone|everybody|all|you ~2 had|got|received|have ~2 mail|email|letter|notice|call|message|text|
            note|
            heads|warning
        i|we did|had ~1 announce|publish|post|post|communicate|flag|notify
        i|we ?do am|are|was|were ~1 in touch|contact
        you|they ~1 heard ~1 from us|me
        not ~1 the ~1 first|only ~1 call|time|mail|visit|contact
        it|that|we|i is|do|did not ~1 only|just ~1 then|call|ring|when|because|for
        i|we do|did ~1 call|ring|write|visit|check|ask|come|get
        every|each|all ~4 was|were|is|are ~1 listened|heard|read|answered|dealt|returned|called|followed|looked
    """,
    "unused": """
        log ins|in ~3 is|are ~1 up|higher|rising|growing|steady
        i ~1 see log|logins|users|usage|activity ~3 *
        uses|use it|this|that|ours ~1 daily|every|all|constantly|each
    """,
    "careless": """
        i|we ~1 built|changed|added|did|made|moved|fixed|rebuilt ~4 you ~2 asked|wanted|requested|raised
        i|we ~1 built|changed|added|made|moved|fixed|rebuilt ~5 for you|your
    """,
    "worse": """
        it|that is ~1 only|just ~1 # ~1 buttons|clicks|steps|taps|minutes
        it|that is # ~1 buttons|clicks|steps|taps
        your|they|most|people|drivers ~2 learned|learnt|mastered ~1 it ~1 *
    """,
    "unaware": """
        i|we|they|engineers ~2 found|traced|identified|located|established|know|understood|understand ~1 it|the|that|
            out|
            exactly|what|why
        cause|reason|fault ~1 is ~1 known|clear|established|identified
    """,
    "untrained": """
        i|we ~1 offered|provided|organised|arranged|gave|ran|invited ~1 it|them|one|some|training|sessions|courses|you
    """,
    "changed": """
        it|they|price|prices ~1 went|gone|rose|risen|increased ~1 up ~1 by|only|just
    """,
    "denied": """
        ^ ?well ?but ?no ?actually ?oh your ~1 * do|did|does|has|have $
        everybody|everyone|anybody|anyone who|that ~1 wanted|asked|needed|applied ~2 got|had|did|received ~1 *
        ^ ?oh ?well ?but ?no i|we|they|it|you did|do|does|has|have|was|were $
    """,
    "done": """
        ^ ?well ?but ?no ?actually ?oh ?look ?sorry we|i|our ~3 do|does not ~1 *
        ^ ?well ?but ?no ?actually ?oh ?look ?sorry we|i|our ~3 never *
        ^ ?well ?but ?no ?actually ?oh ?look ?sorry nobody|none ~3 would|does|has ~1 *
        not ~1 how|what|the|way ~1 we|i|our|us ~1 work|do|treat|handle|run|operate|deal|think
        not ~1 way we|i|our ~1 work|do|treat|handle|run|operate|deal|think
        had|has|have nothing to do with
        was|were|had ~1 already ~1 on|coming|planned|under|booked|going|sent|there|in ~2 *
        was|were ~1 on ~1 its|his|her|their|the way ~1 before|already|when
        would have ~2 anyway|regardless|either
        ^ ?well ?but ?no ?actually ?oh ?and it|that was|is ~1 your ~2 who|that
        ^ ?well ?but ?no ?actually ?oh ?and it|that|this was|is ~1 your ~1 tablet|tablets|router|firewall|network|wifi|
            phones|
            device|devices|settings|computers|browser|side|connection|line|internet|end ~1 *
        different|another thing|matter|story ~1 *
    """,
}
"""Replies under "done" answer what the buyer says that we do or did, whatever it is."""

EXCEPT = """
        not|never ~1 know|have|want|like|mean|think|expect|need|understand|enough|see|promise|explain|excuse|blame|
            doubt|
            disagree|argue|mind|remember|set|decide|yet|tell|call|ring|warn|train|listen|own|get|good|believe|say|
            answer|
            write|speak|let|take|deserve|feel|agree|should|allow|require
        should|sorry|regret|wrong|ashamed|afraid ~1 *
        again $
        not ~1 everything|all|enough $
"""
"""What admits, tells no more than a lack, or speaks of what we think: no denial of what we were said to do."""


def joined(lines: Mapping[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """The patterns of both, kind by kind."""
    return {kind: "\n".join(filter(None, (lines.get(kind), more.get(kind)))) for kind in {**lines, **more}}
