"""Words by what they do at the end of a turn, for `voice.endings`. Lower case, as a recogniser writes them."""

FILLERS = frozenset("um uh er erm em hmm hm ah eh".split())
DETERMINERS = frozenset("a an the my your our their his its every each another any some these those such".split())
JOINERS = frozenset("and or but nor plus because if unless whether while whereas although though until as than".split())
"""They join what came with what is to come."""
OPENS_A_CLAUSE = frozenset("if when because once since while although unless until whenever as before after".split())
"""At the head of a sentence they promise a main clause."""
WH = frozenset("what which who whom whose where when why how".split())
PREPOSITIONS = frozenset(
    "about across against among around at behind below beside between beyond by despite during for from "
    "into of onto per regarding than through throughout to toward towards under upon via with within without".split()
)
PARTICLES = frozenset("in on off up out down over back away along after before near inside outside".split())
"""Prepositions that also end a clause ("we set it up"); for "in" and "on" see `PARTICLE_VERBS`."""
PARTICLE_VERBS = frozenset(
    "bring brought call came carry check checking come dial fill get go goes going hand hang held hold join joined "
    "cut keep kick kicks log logged logging logs move moved pass plug plugged put rely sign signed signing sit step "
    "switch switched tune turn turned move let stay stays listen listens".split()
)
SUBJECTS = frozenset("i we they he she".split())
"""Forms that only stand before a verb."""
PRONOUNS = SUBJECTS | frozenset(
    "you it that this there these those who nobody somebody anybody everybody everyone someone anyone".split()
)
AUXILIARIES = frozenset(
    "am is are was were be been being do does did has have had will would can could should shall may might must "
    "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't "
    "cannot i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd they're they've they'll they'd he's "
    "she's it's it'll that's that'll there's here's what's who's let's gonna".split()
)
BE = frozenset("am is are was were be been being gets got get isn't aren't wasn't weren't it's that's they're".split())
LEANING = frozenset(
    "very quite just only even mostly mainly probably maybe almost nearly roughly especially particularly "
    "always never not also basically simply usually typically really actually approximately hopefully "
    "many several various certain own main whole entire current".split()
)
"""Adverbs and adjectives that lean on what comes."""
LEANING_AFTER_DETERMINER = frozenset(
    "new old first second third next last small large big short quick good better full other few couple kind sort "
    "only single further additional similar different regular final initial".split()
)
OPENERS = frozenset(
    "so well okay ok right now look listen honestly basically actually anyway alright yeah great good fine sure and "
    "but then perfect".split()
)
ANSWERS = frozenset(
    "yes yeah yep no nope sure absolutely exactly definitely certainly correct right okay ok fine great perfect agreed "
    "understood indeed true thanks course problem all not at yet of".split()
)
"""Words of which a one-word (or two-word) answer is made."""
TAKES_AN_OBJECT = frozenset(
    """send sends sent sending bring brings brought bringing give gives gave given giving take takes took taken taking
    make makes made making put puts putting find finds found finding tell tells told telling show shows showed shown
    showing offer offers offered offering provide provides provided providing cover covers covering include includes
    included including mention mentions mentioned replace replaces replaced replacing recommend recommends recommended
    suggest suggests suggested guarantee guarantees want wants wanted need needs needed cost costs costing mean means
    meant keep keeps kept keeping let lets noticed notice expect expected build builds built
    use uses using receive receives received discuss discussed prepare prepared preparing reduce reduces reduced
    reducing save saves saving lose loses losing lost hold add adds added adding become became becomes seem seems
    consider considered define ensure ensures avoid avoids prevent prevents involve involves require requires required
    recover recovered install installed installing share shared spend spent miss missed cause caused choose chose
    allow allows allowed enable enables measure measures measured handle handles says saying see saw
    get gets getting""".split()
)
IRREGULAR_PASTS = frozenset(
    "went came took made said told gave got saw knew found left kept held ran sent put brought spoke began met built "
    "cost cut lost won paid felt grew broke chose drove fell spent wrote heard sat stood thought understood set rang "
    "hit drew bought sold caught taught dealt shut".split()
)
THIRD_PERSONS = frozenset(
    "comes goes takes makes runs works covers costs needs gives gets keeps starts ends lasts shows tells depends "
    "leaves means pays sits sees saves includes looks leads helps happens counts stays fits brings lets sends holds "
    "lies belongs becomes touches says stands decides knows wants thinks asks calls finds falls "
    "rises grows changes moves opens closes uses hits remains".split()
)
BASE_VERBS = frozenset(
    "think know need want like hope see use have mean understand appreciate expect believe hear work offer cover pay "
    "get keep come go sign look monitor".split()
)
NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million".split()
)
TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
BEFORE_A_LAST_NUMBER = frozenset(
    "at by until before after past week month page number phase step level version day room site line plan".split()
)
"""A number after one of these is a time of day, or a name, and may stand at the end."""
COUNTED = frozenset("things points options ways reasons steps parts answers questions parts sides".split())
"""What is announced before it is listed: "there are two ways"."""
ENDS_A_LIST = frozenset("and second other then third last finally".split())
OBJECTS = frozenset("you me us them him her".split())
TAKES_TWO_OBJECTS = frozenset(
    "give gives gave giving cost costs offer offers offered bring brings brought send sends".split()
)
"""After one of these, "you" is not the last word: what is given comes next."""
FRONTED = frozenset("what which who whose whom how as everything anything all something nothing thing".split())
"""One of these earlier in the sentence may be the object of its last verb."""
RIGHT_IS_NO_TAG = frozenset("all is be that's it it's get just the was you're made set everything".split())
"""Before "right"."""
