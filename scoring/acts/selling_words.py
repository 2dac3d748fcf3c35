"""Wordings of what comes with the product told from the buyer's side: what they get, may do, pay, and who has it."""

from scoring.acts.pattern import Patterns

_SHOWN = (
    "login|logins|reminder|reminders|alert|alerts|notification|notifications|message|text|link|dashboard|overview|button|"
    "app|code|digest|summary|screen|view|inbox|portal|account|accounts"
)
_HANDLE = (
    "hand|delegate|pass|reassign|split|attach|comment|reject|lock|copy|merge|tweak|edit|sort|group|hide|trace|nudge|snap|"
    "cap|restrict|trigger|forecast|reorder|rename|approve|sign|tick|tap|swipe|click|search|filter|export|bulk|preview|"
    "archive|template|configure|customise|customize|toggle|adjust|upload|scan"
)
_WAYS = (
    "phone|thumb|app|click|clicks|tap|taps|browser|minutes|seconds|anywhere|fly|go|beach|train|inbox|mobile|tablet|watch|"
    "wherever|road|finger|voice"
)
_EASED = "faster|quicker|cheaper|simpler|easier|lighter|safer|half|third|quarter|fraction|leaner"
_CLIENTS = (
    "customers|clients|users|customer|client|user|company|companies|firm|firms|chain|group|hospital|bank|retailer|"
    "manufacturer|council|charity|agency|school|university|insurer|builder|operator|wholesaler|garage|brewery|bakery|"
    "hotel|business|businesses|organisation|organisations|distributor|airline|clinic|practice"
)
TERMS = f"""
        your|the|every|each|all|any ~2 @people|auditors|suppliers|approvers ~1 would|will|can|could ~1 get|have|receive|
            see ~6 {_SHOWN}
        you|they|people|managers|anyone|anybody|approvers|admins|staff can|
            could ?also ?just ?then ?even ?simply {_HANDLE}
        can|could ~1 be ~1 done|approved|signed|handled|set|changed|sent|edited|tweaked|managed|filled ~2 with|from|on|
            in|
            by ~3 {_WAYS}
        there is|are ~3 add|plug in|ins|on|ons
        there is|are ~3 app|module|integration|dashboard|api|portal|button|widget|connector|trial|plugin|bot|audit|
            heatmap|template
        happens|updates|runs|syncs|refreshes live|instantly|overnight
        reminders|alerts|notifications|approvals|requests|messages|reports|invoices ~1 go|goes|come|comes|land|
            pop ~1 out|
            in|up|through|straight|by ~1 on|by|via|as|automatically|into|to
        you|they ~2 pay ~1 only ~1 for|per|what|when|if
        you|they ~2 only ~1 pay ~1 for|per|what|when|if
        you|they ~1 pay per|by|monthly|annually|yearly
        basic|starter|standard|pro|premium|enterprise|business|tier|package|edition ~1 is|includes|covers|gives|comes|
            starts|adds|has|costs
        first ~1 # ~2 users|seats|months|weeks|sites|approvers|requests ~2 free
        free ~1 for|up|until|under ~1 to|the|# ~2 #|users|first
        requesters|viewers|guests|readers|approvers|suppliers ~2 go|goes|are|is free
        @organisation ~6 swears|swear ~1 by
        a|an|one|another|the|some|two|three|several ~4 {_CLIENTS} ~6 uses|use|using|runs|run ~1 us|it|ours|this|our
        our|some|most|one|two|all|half of|in our ~2 {_CLIENTS} ~8 went|go|goes|cut|got|get|came|down|halved|saved|
            dropped|
            approve|use|do|run|have|take|finish|close|sign|say
        our ~1 customers|clients|users ~5 went|go|cut|got|came|halved|dropped ~4 from|to|down|in|by|under
        @people|suppliers|auditors can|could ?also ?just ?then ?even ?simply {_HANDLE}
        we set|get|put ~1 it|you|everything|that ~1 up|live ~3 in|within|for|inside
        a|an|another|one ~4 {_CLIENTS} ~4 got|cut|went|brought|halved|replaced|moved|saved|dropped ~3 from|to|down|
            over|live|
            in|by|across|half
        you set|choose|define|pick|want $
        good|best|big|main|real|clever|lovely thing|plus|advantage|point|bit|part ~1 about|of|with ~1 it|this|ours|that
        we can|could ?also tie|hook|wire|link|plug|feed|connect|fit|bolt|slot|build ~2 into|to|in|onto|with ~1 your
        @people|suppliers|auditors ?just ?only gets|get ~1 a|an|the ~2 nudge|ping|prod|reminder|alert|notification|text
        it|that|tool|app|software ~1 speaks|understands|knows|comes ~2 # ~1 languages|currencies|formats|countries
        it is ~4 package|plan|tier|edition
        you ~1 choose|decide|define|set|control who|which|what|how ~3 *
        every|each ~2 step|request|change|click|action|order|document|decision|approval ~1 is|gets ~2 stamped|logged|
            recorded|kept|saved|tracked|stored|documented
        our people|team|guys|engineers|consultants|support|trainers do|does|handle|handles|take|takes ~3 set|setup|
            installation|migration|training|rollout|rest|import
        it|tool|system|app|software can|could ?also ?even send|print|post|book|order|sign|pull|push|attach|copy|mail|
            email|
            forward ~4 *
        nice|neat|clever|lovely|beautiful thing|part|bit|touch ~1 is
        comes|come with it|this $
        phone|mobile|web|desktop version|app ~1 is|does|has|works|shows|lets ~1 *
        what you|they ?would ?will get is|are|be
        we ~1 look|work ~1 after|for|with ~3 #|hundreds|thousands|dozens ~3 {_CLIENTS}
        we ~1 have|serve|supply|support ~3 #|hundreds|thousands|dozens ~2 {_CLIENTS}
        there is|are ~1 no ~3 cost|costs|fee|fees|charge|charges|limit|extras
        people|managers|everyone|they|users|approvers sign|approve|order|scan|confirm ~2 on|from|by ~2 phone|mobile|
            tablet|
            app|phones
        our ~2 {_CLIENTS} ~1 has|have|runs|run ~6 on|through|in|with ~1 it|us
        training|support|setup|onboarding|hosting|updates|help is|are ~2 part|all ~1 of|in
        each|every|any ~2 can|could|would ~1 have|set|get|keep ~1 its|their own ~1 *
        it ?then ?just ?automatically goes|moves|jumps|passes|escalates ~2 to ~1 the|a next|deputy|backup|substitute
        #|one|two|three clicks|taps|swipes
        #|one|two|three|couple ~1 clicks|taps|swipes|minutes|click|tap and ~2 it|you|they|done
        since ~2 went|gone|came|switched|moved ~2 live|over|onto|across ~2 us|it|our|this
        pay|pays|paid ~1 itself|themselves
        implementation|migration|setup|installation ~3 in|within|takes|under|
            inside ~1 # ~1 working|
            days|weeks|hours|minutes|week|day|hour
        setting|getting it|you|that ~1 up ~1 takes|needs|is ~3 *
        we|ours|it ~1 are|is|come|comes|work|works ~4 {_EASED} ~1 than|and|the|of|what
        half|third|quarter|fraction|tenth ~1 the|of ~1 the price|cost|fee|licence
        it|that|this|you would|will|could ~1 be|come|cost|pay|work|run ?looking ?out ?in ?at ?to ~2 # a|per|each month|
            year|user|head|seat|site|licence
        gets|get|receives|sees|has ~4 straight|right away
        gets|get|receives|sees ~4 instantly|immediately|automatically
        it|that|data|everything is|are ~1 hosted|encrypted|certified ~2 *
        with|on|in|through our ~1 app|tool|plan|package|standard|basic|price ~1 you|it|that|they
        reports|report|exports|export ~1 come|comes|go|goes|is|are ~1 out|available ~1 in|as excel|pdf|csv|word
        nobody|no|never|not ~1 needs|need|have|has|developer|consultant ~2 developer|it|manual|training|login|account|
            install|installed|licence|needed
        works|work|run|runs ~1 both|either ways|way|directions|direction
"""
BROUGHT = Patterns(
    {
        "brought": f"""
        your|the|they|you|people|managers|everyone ~2 would|will ~1 get|have|receive|see ~6 {_SHOWN}
        included|free
        gets|get|receives|sees ~4 straight|right away
        gets|get|receives|sees ~4 instantly|immediately|automatically
        # ~2 euro|dollar|pound|a|per ~1 month|year|user|head|seat|site
        """
    }
)
"""What nobody has yet, and nobody but us would bring: no words of the buyer's given back, whatever it is made of."""
