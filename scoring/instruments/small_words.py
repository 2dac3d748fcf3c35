"""Words that hold sentences together and name nothing."""

SMALL = frozenset(
    """
    a about after again all also although am an and any are aren't as at be because been before being both but by
    can can't cannot could couldn't did didn't do does doesn't doing don't down each else even ever every few for
    from further get gets got had has hasn't have haven't having he he'd he'll he's her here here's hers herself him
    himself his how however i i'd i'll i'm i've if in into is isn't it it's its itself just let let's like me more
    most much my myself no nor not now of off oh ok okay on once one only or other our ours ourselves out over own
    please really right said same say she she'd she'll she's should shouldn't since so some still such than that
    that's the their theirs them themselves then there there's therefore these they they'd they'll they're they've
    this those though through to too um uh under until up us very was wasn't we we'd we'll we're we've well were
    weren't what what's when where where's whether which while who who's whom whose why will with won't would
    wouldn't yeah yes yet you you'd you'll you're you've your yours yourself yourselves
    """.split()
)
