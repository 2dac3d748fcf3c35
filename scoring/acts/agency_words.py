"""Wordings in which the product acts: what it does by itself, what one touch does, who runs their work through it."""

from scoring.acts.pattern import Patterns

_MACHINE = (
    "keeps|pings|nudges|reads|files|shows|lets|logs|tracks|routes|chases|flags|syncs|posts|books|matches|picks|loops|"
    "fires|pulls|pushes|reminds|stamps|encrypts|stores|refreshes|talks|updates|tells|sends|checks|counts|sorts|warns|"
    "prints|scans|spots|catches|fills|opens|closes|creates|builds|copies|converts|adds|saves|locks|records|captures|"
    "alerts|notifies|escalates|forwards|assigns|splits|calculates|links|connects|feeds|covers|handles|texts|collects|"
    "measures|predicts|orders|finds|blocks|turns|works|does|knows|covers|learns|translates|drafts|plans|runs|rings"
)
"""What a thing does, in the third person: "keeps" is no "keep"."""
_ONLY_MACHINES = (
    "nudges|pings|chases|loops|routes|syncs|logs|alerts|notifies|escalates|forwards|assigns|calculates|flags|fills|"
    "stamps|"
    "texts|emails|reminds|posts|books|refreshes|encrypts|archives|converts|captures|orders|translates|prints|scans|"
    "recognises|recognizes|generates|collects|measures|predicts|drafts|tots|totals|reconciles|matches|copies"
)
_BITS = (
    "bot|widget|plugin|plug|extension|scanner|sensor|sensors|tracker|robot|assistant|add|gateway|connector|algorithm|"
    "editor|scheduler|chatbot|camera|module|feature"
)
_RUNNING = (
    "run|do|handle|manage|process|book|order|pay|sell|plan|track|file|approve|sign|put|send|buy|bill|invoice|dispatch"
)
_DAILY = "run|plan|manage|handle|process|book|order|does|track|invoice|dispatch"
_TOUCH = "tap|swipe|click|press"
_ENTER = "scan|type|tick|enter|pick|choose|upload|photograph|snap|drag|forward|drop|fill|take|sign|select|point|speak"
AGENTS = f"""
        our ~2 {_MACHINE} ~1 *
        the|this|a|each ~1 {_BITS} ~2 {_MACHINE}
        the|our ~2 side|bit|part|piece ~1 picks|reads|handles|covers|does|sorts|looks ~2 up|too|all|after|every|the
        ^ ?and ?then ?also ?plus it|they ~1 {_ONLY_MACHINES} ~1 *
        that|it|which lets ~1 you|your|the|them|managers|everyone|people|anyone
        that|it|which shows|tells|gives you|them ~1 who|which|what|every|all|where|when|how
        {_RUNNING} ~6 through|via|over it|us|this|ours $
        {_DAILY} ~6 on it|us|this|ours $
        {_RUNNING} ~6 through|via|over it|us|this|ours now|already|today|every|these|since|and
        go|send|post|close|update|fill|book|order|ring|print|turn|switch|sort|run ~4 by itself|themselves
        automatically
        on its own $
        you|they|he|she|driver|manager|@people ?just ?only ?simply {_TOUCH} ~3 *
        it is # ?euro|pound|dollar|quid a|per ~1 month|head|seat|user|year|licence|site|vehicle|bed|branch|desk
        version|package|edition|tier|plan|one ~1 does|do not ~1 have|include|come|cover
        our ~1 trackers|sensors|devices|units|scanners|cameras|readers|boxes|bots|apps|alerts|reminders|tags ~2 *
        it will|can ?also ?even read|sort|spot|flag|remind|route|log|chase|translate|scan|match|file|ping|alert|fill|
            handle|recognise|calculate|print|text|tell|find ~1 *
        have|get it in any|your|dutch|french|german|spanish|polish|italian|portuguese|welsh|colour|colours
        every|each form|order|job|entry|ticket|page|photo|change|shift|visit|booking|vehicle|room|parcel ~1 has|gets|
            carries|comes ~1 a|an|its|their|with
        @organisation ~1 through|on it|us $
        we ~4 @organisation ~1 with it $
        one|single tap|click|swipe|scan|touch|button ~1 *
        you would|will|can ~1 see|check who|which|where|every|at|all ~1 *
        in your ~1 colours|branding|brand|logo|font|livery
        we ?also do ~1 rota|payroll|invoicing|invoice|booking|scheduling|stock|expenses|timesheet|holiday|purchasing|
            maintenance|fleet|tracking|signature|form|letter|label|ordering|reporting|ticketing|quote|roster ~1 *
        every|each ~3 gets|has|carries ~1 a|an|its ~2 stamp|code|number|record|trail|signature|photo|label|tag|link|
            alert|
            reminder
        we are ~1 live|used|installed ~1 in|at|with ~2 #
        there is|are ~2 button|screen|page|tab|field|setting|option|view|menu|template ~1 for|that|with|on|where|to
        your own ~1 page|login|screen|view|portal|tab|area|workspace
        lands|arrives|appears|pops|comes ~2 in|on|up ~1 your inbox|phone|screen|desktop|pocket|email|calendar|queue
        you ~1 get|receive a|an|one|the ~2 warning|alert|text|message|reminder|notification|ping|summary|email|
            list ~1 when|
            if|every|each|before|as|once
        anyone|anybody|everyone ~1 can use|learn|pick|run|operate
        our ~2 lot|lads|people|team|engineers|guys|trainers ~1 set|sets|install|installs|train|trains|configure|
            roll ~1 it|
            you|everything|your
        works|runs ~1 without|offline|anywhere
        no|without ~2 coder|programmer|consultant|training|installer ~1 needed|required|necessary|involved
"""
GESTURES = Patterns(
    {
        "gesture": f"""
        you|they|he|she|@people ~2 {_ENTER} ~9 it|that|system|app|log|order|invoice|report|form|job|
            payment ~1 {_MACHINE}
        you|they|he|she|@people ~2 {_ENTER} ~9 it is ~1 done|approved|sent|booked|filed|paid|in|there|logged|signed
        you|they|he|she|@people ~2 {_ENTER} ~9 on its|their way
        you|they|he|she|@people ~2 {_ENTER}|{_TOUCH} ~9 done|finished|sorted $
        """
    }
)
"""One touch or entry and what then comes of itself, over a sentence."""
BY_HAND = Patterns({"hand": "hand|twice|nobody|fax|mail|paper|printout|tray|said|told|retype|whiteboard|not"})
"""How they do it today."""
