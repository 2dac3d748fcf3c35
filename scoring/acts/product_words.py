"""Wordings of questions that are about what the rep sells, whatever their punctuation."""

from scoring.acts.pattern import Patterns

CAPABILITY = Patterns(
    {
        "capability": """
        which|what|how many ~3 @productnoun ~4 need|want|like|prefer|require|use|interest|suit|fit|consider
        which|what ~1 @productnoun ~5 think|thinking|mind|choose|pick|go|going|look|looking|consider|start|take|have
        ^ ?so ?and which|what @productnoun $
        which|what ~1 @productnoun would|do|are|is|did|will you|your|best|right
        would|do you ~2 need|want|prefer|require|like ~5 @productnoun|seats|licences|users|demo|trial|pilot
        how many ~3 seats|users|licences|licenses|people|agents|accounts would|will|do you ~1 need|want|require|
            onboard|start|buy
        how many seats|licences|licenses
        if our|we|my|the|this ~2 @ourthing|could|can
        if we halve|cut|automate|save|reduce|take|give|show|build|could|can
        did|do you know ~2 our|we|us|most
        did|do you know that|how ~4 @ourthing|customers|clients
        have|did you ~1 seen|see|try|tried|used|heard|hear|look|looked ~3 our|we
        can|could|may|shall|should i|we ~2 show|demo|demonstrate|walk|present|introduce|run ~2 you ~6 @ourthing|
            demo|how|product|feature|what|our|dashboard|it|works
        would you like|want|care|interested ~3 demo|demonstration|trial|pilot|see|look|our
        are you interested in our|a|the|seeing
        want to see|try
        does|do|is|are|would|will|has|have our|we|the @ourthing
        what|which|how ~6 our @ourthing|feature|product|customers|module|dashboard|pricing|offer
        do you need|want|require ~4 @productnoun|sso|integrations|reporting|dashboards
        would you use|need|want ~2 the|our|a|an ~3 @productnoun|mobile|version
        imagine if our|we
        what if our|we ~2 @ourthing|could|can|told|said|gave|offered|automate
        which of our|these|the ~2 @productnoun|plans|products|options|features
        """
    }
)
VALUE = Patterns(
    {
        "value": """
        did|do you know|realise|realize|see|notice ~10 save|saved|return|roi|percent|payback
        are|were you aware ~8 save|saved|return|roi|percent|value
        would you not agree|say
        """
    }
)
