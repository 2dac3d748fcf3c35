"""Words at which a clause or a question begins, and words after which it does not."""

from scoring.acts.pattern import Patterns

MARKERS = frozenset(
    "so and but okay right well then now sure yes no thanks thank sorry also just actually alright great good "
    "fair enough look listen please first finally honestly hmm um uh er erm ah oh fine understood because perhaps "
    "maybe instead quickly plus".split()
)
"""Words a question may stand behind without being about them."""

QUESTION_STARTS = Patterns(
    {
        "wh": """
        what|where|why|when|how|who|whom @aux
        what|who|which no longer
        what|who became|turned|pulled|pushed|threw|knocked|derailed|sparked|persuaded|convinced
        what|where|why|when|how|who exactly|precisely|roughly|specifically|actually|really @aux
        what|which|whose ~2 @aux @subject|your|the|your|a|an|those|these|people
        what|which would|will|should|could|can|did|does|do ~4 *
        what|which ~3 do|does|did|is|are|was|were|has|have|can|could|would|will|should
        how much|many|long|often|far|quickly|fast|soon|badly|bad|serious|big|hard|well|happy|satisfied|
            confident|urgent|valuable|useful|important|painful|early|late|likely|close|deep|common|frequently|
            costly|expensive|severe|does|widespread|helpful|high|old|large|recent|strict|busy|strong|easy|quick|sure|
            keen|clear|firm|tight|reliable|accurate|difficult
        what|who land|arrive|touch|happen|
            change|break|stop|go|get|make|keep|cause|slow|hurt|suffer|approve|sign|decide|need|own|
            use|else|lead|bring|matter|worry|drive|hold|notice|pick|pay|take|feel|run|handle|shift|move|come|
            miss|block|prevent|trigger|prompt|frustrate|bother|fail|work|stand|lose|give|remain|chase|carry|
            answer|look|wait|end|see|count|stall|annoy|stay|fix|suffers|led|kept|went|tend|usually|normally|
            part|exactly|concern|depend|ride|hang|still
        how about|come|so
        why not start|try|sign|go|do|get|use|ask|take|call|begin|make|give
        what about|if|else|for|then|now
        why|how|when|where|who ?not ?so ?exactly ?then $
        which ~3 $
        what share|percentage|proportion|portion|fraction|number|amount|volume of
        which of|one|part|step|team|system|tool|crm|department|tier|integration|plan|piece|bit|stage|site
        what|which kind|sort|type|part|bit|time|day
        where|how|why else|exactly|specifically|precisely|come
        where|when|why do|is|are|be
        """,
        "inverted": """
        am i okay|all|fine|good|right|free|allowed|safe|correct|wrong
        want me|us to
        want to
        happy|good|okay|fine to proceed|sign|commit|renew
        happy|good to go|move|press ahead|with|forward|on
        okay|fine to send|book|order|do|process|leave|share|go
        happy|okay|fine for me|us to
        all right with|for you ~1 if
        all right if i|we|you
        you good|happy|okay|ready|set|fine to|with|if|for
        anything that keeps|bothers|worries|annoys|bugs|slows|stops|frustrates|holds|drives
        okay|fine|alright to ask|put|start|begin|take|check|record
        would|will faster|quicker|fewer|shorter|less|better|easier|earlier ~4 take|make|help|save|free|ease|give|lift
        do|does|did|have|has|had|are|were|can|could|would|will|may|might|shall you|we|they|i
        does|did|has|had|would|could|can|will it|that|this|there|he|she
        would|could|will|does|do|did|has|have|must legal|procurement|finance|compliance|security|purchasing|
            management|
            cutting|having|getting|knowing|halving|removing|reducing
        are|were there|those|these|we
        have|has you|it|that|they|anything|anyone|anybody|something|there
        mind if|telling|saying|sharing|explaining|walking|talking
        any|anything idea|chance|other|else|particular|specific|trouble|headache|problem|issue|concern|complaint|gap|
            bottleneck|difficulty|surprise|pain|delay|reason|luck
        okay|fine|good|cool|happy|mind if i|we
        okay|fine|good|alright for|with you if
        anything|something you are|do|can|would not
        anything|much changed|happened|moved|shifted|new|different|come|came|gone
        any|anything changes|change|developments|development|news|movement|shift|shifts|update|updates|difficulties|
            difficulty|snag|snags|hiccup|hiccups|complaints|problems|issues|headaches|bottlenecks|gaps|surprises|delays
        is|are|was|were it|they|that|this|those|these|he|she ~2 still
        ready to get|sign|go|start|move|commit|roll|buy|proceed|pull|take|make|press|push|say|begin|give|book|order|
            renew|do|kick|shake|put|join|try
        fancy giving|trying|going|starting|signing|taking|jumping|joining|coming|getting|doing|having|staying|a|it|
            another
        anything|something about|in|on|with ~6 that|which
        is it|this|now ~1 okay|all|fine|good|ok
        """,
        "request": """
        tell me ?a ?bit|little ?more about|what|how|why|where|who|when
        tell me ?more $
        tell me ~2 @wh
        fill|clue me|us in ?on ?about
        bring|get me|us up to speed|date
        catch|clue me|us up ?on
        update me|us on|about
        talk|speak to me|us about
        walk|talk|take|guide|run me|us through
        help me ?to understand|see|get|picture
        give me|us a|an|some sense|idea|feel|picture|example|flavour
        describe
        would|should love|like to hear|understand|know|learn|explore
        i am|was ?just ?really curious|wondering|asking
        i wonder
        would|am ?be ?really ?very ?quite ?also interested|keen|fascinated|curious|intrigued ~1 in|to|about
        curious what|how|why|where|which|who|about
        say more
        remind me ~2 @wh
        paint me|us
        want|like|love|keen|wanted|meant|need to ask|understand|hear|learn|
            know ?you ?more what|how|why|where|which|who|about|your|from|
            whether|if
        share ?with ?me ?a ?bit what|how|where
        """,
    }
)
FRESH_STARTS = Patterns(
    {
        "wh": """
        how * @aux
        by|since|until|to|for|from|with|at|on|in|under|through|via what|which ~2 @aux|must
        by|since|until|to|for|from|with|at|on|in what|when|whom|which|how @aux|long|much|many|point|stage|way|extent
        who *
        how come
        why the|this|such
        whatever happened|became
        since then $
        what|who @turned
        """,
        "inverted": """
        is|was it|that|this|there|he|she
        do|does|did|are|were|have|has|is|was|will|would|can|could|should the|your|any|anyone|anybody|anything|
            everyone|people|those|these|approvals|things|someone|something|nobody|no|all|most|my|our|customers|
            managers|other|both|either
        should|shall we|i|they|it
        would|could|will your|the|their|anyone|anybody|people
        is|was|are|does|did|would|will|could a|an|now|everyone|every|each|somebody|using|having|getting|that|
            signing|starting|renewing|extending|
            faster|fewer|more
        do|does|did|is|are|was|were|has|have|would|could|can not your|the|they|it|that|this|people|those|these
        do|should|would|could|can|will|are|have not we|you|i *
        would|could|will @adjective ~1 help|matter|make|save|be
        have|had a|an ~3 been
        have|has * ~4 been
        is|was|would|will|does|could @day|@month
        """,
    }
)
STATEMENT_STARTS = Patterns(
    {
        "subject": """
        i will|have|am|understand|hear|can|apologise|apologize|appreciate|see|get|know|would|could|do|did|think|
            want|promise|ring|call|send
        we will|have|are|can|offer|automate|provide|do|know|could|integrate|help|take|value|also|understand|
            apologise
        let me|us
        there is|are|was|were
        here is|are
        you will|have|had|lost|want|set|sign|could|can|said|told|need|get|miss|are|were|promise|mention
        they will|have|had|lost|could|are|were
        it is|was|has|had|will|work|integrate|sound|look|must|come|mean|cost
        that is|was|has|must|sound|make|mean|left
        our @ourthing|customer|client|team|engineer|report|record|price
        thank you
        thanks for
        fair enough
        """
    }
)
NOT_AFTER = frozenset(
    "that what when if because which as who how where why whether than since while until before after know say "
    "think said sure hope mean see the a an and or but so do does did have has are were is was can could would "
    "will should may might shall not to of for in at on with about by like from tell told understand all "
    "everything anything something thing things way time day reason first me us case believe wish suppose "
    "guess reckon imagine whatever whenever whoever though although unless "
    "thinking saying assuming understanding".split()
)
EMBEDDERS = frozenset(
    "them us him her wonder wondering "
    "know tell told see show explain understand of about on to see say said ask asked asking me you discuss cover "
    "learn share describe is was exactly into for at in by from with check depend depends sure clear find out "
    "figure matter matters regarding determine remember the a your our which idea "
    "than like not no decide whatever whether if".split()
)
CONJUNCTIONS = frozenset("and but so because then or yet plus".split())
SUBORDINATORS = frozenset("if when because given since with once suppose supposing imagine assuming say".split())
QUESTION_FIRSTS = frozenset(QUESTION_STARTS.firsts | FRESH_STARTS.firsts)
REQUESTING = frozenset(
    "run am speak fill bring catch update clue "
    "tell walk talk take guide help give describe would should i curious say paint want like love keen share wanted "
    "meant need remind".split()
)
"""The forms in which a request is made: "tell me", not "told me"."""
OWNERS_OF_CLAUSE = frozenset("we i you they he she it your our my their".split())
"""After "what" or "how" these make a clause of it, not a question: "what we know is …"."""
MEASURES_ASKED = frozenset({"much", "many", "long", "often", "far", "else"})
EMBEDDING_VERBS = frozenset("know tell see show explain ask discuss learn describe remember decide understand".split())
"""Verbs after any form of which "what" or "how" opens no question of its own."""
OPENING_VERBS = frozenset("is are was were does did has had would could".split())
"""At the head of a sentence these ask, whatever follows them, but for NO_SUBJECTS."""
NO_SUBJECTS = frozenset("been not to what be being had done gone so and or but i do have say".split())
AFTER_NOBODY = frozenset(
    "love rather like need suggest recommend always use prefer want hate expect imagine think hope also just probably "
    "certainly definitely never happily gladly well only even still easily maybe really you get make take give send "
    "help".split()
)
"""After "would" and "could" these tell what somebody unnamed would do: "would recommend a pilot"."""
NEVER_ASKED_OF = frozenset({"@subject", "@aux", "mean", "your", "our", "in", "of", "the", "at"})
"""After "which" these make a clause of it: "which means …"."""
LEAD_INS = Patterns(
    {
        "lead-in": """
        so|to|for that ?i|we ?can know|understand|follow|see|get|am|are ?clear
        so|to ?i|we ?can ?just ?be ?really know|understand|follow|clear|sure|am|are ?clear ?sure
        """
    }
)
OFFERS = Patterns(
    {
        "offer": """
        ^ is|was|are|were|would ?not it|that|this|they|those|you ~6 *
        ^ you|your|them|finance|one|the|a|an|in|on|at|by|with|from|through|mostly|more|just|only|all ~3 or
        ^ or *
        """
    }
)
"""Guesses at the answer that go with the question before them: "…, is that you or your boss?"."""
IDEAL = Patterns({"ideal": "^ in an|your|the ~1 ideal|perfect world"})
PERSONS_BEFORE_WHO = frozenset(
    "one ones those anyone anybody someone somebody everybody everyone nobody household households families family "
    "men women people customers you him her them".split()
)
"""After these "who" tells which person is meant; it asks nothing."""
BOASTS = Patterns(
    {
        "boast": """
        ^ what makes|sets|distinguishes us|our|it
        ^ what that|this ~1 does|gives|means|buys|saves|brings|gets ~4 is
        ^ what took ~6 takes|costs
        ^ what is ~1 happening ~3 is that|we|i|they|our
        ^ what matters|counts|worries|bothers|strikes|hurts|helps|interests|surprises|happens|happened|follows|comes|
            changed|remains|stands|makes ~5 is|was that|to|how|whether|what|where|why|knowing|having|getting|seeing
        ^ what i|we ~1 like|love|enjoy|find|hate|mean|know|see|hear|tell ~6 is|was|are that|how|the|your|a|people
        ^ what matters|counts|worries|strikes ~5 is your|a|one
        """
    }
)
""" "What makes us different is …" and "what that gives you is …" ask nothing."""
LONGEST_BOAST = 9
WONDERED = Patterns({"wondered": "^ i wonder if|whether that|it|this|there|they"})
""" "I wonder if that is where it goes" only thinks aloud; "I wonder if you could …" asks."""
