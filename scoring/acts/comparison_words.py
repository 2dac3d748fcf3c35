"""Wordings of a worth over a whole sentence: two quantities set side by side, or a quantity and whose doing it is."""

from scoring.acts.pattern import Patterns

_SHARE = "half|third|quarter|fifth|tenth|twice|double|triple"
_SAME = "same|with|without"
_HANDS = "@people|number|amount|crew|hands|cooks|budget|floor|space|machines|vans|hours|money|headcount|rota|size"
COMPARED = Patterns(
    {
        "compared": f"""
        now|our|us ~6 # ~3 where|when|while ~3 used|did|managed|could|had|was|were|would ~4 #
        # ~6 now ~4 # ~3 before|without us|our|it|you|we
        # ~6 now ~2 was|were ~1 #
        # ~5 before us|we|our
        that|it is ~2 #|tenner|fiver ~3 against|versus|compared ~3 #
        {_SHARE} ~1 the|of|as|more|less|fewer|again ~4 {_SAME} ~3 {_HANDS}
        same ~2 {_HANDS} ~4 {_SHARE} ~1 the|of|as|more|less|fewer|again
        same ~2 {_HANDS} ~4 # ~1 more|fewer|less|percent
        """
    }
)
DEARER = Patterns(
    {
        "dearer": """
        cost|costs|costed ~3 more|dearer than ~5 us|our|ours
        cost|costs|costed ~3 double|twice|times what we|our|ours ~3 *
        """
    }
)
"""What going without costs, beside our price: conceded by nobody."""
QUANTITY = Patterns(
    {
        "quantity": f"""
        from # ~6 to ~1 #|none|zero|nothing
        down|up|come|gone ~2 from # ~5 to ~1 #
        {_SHARE} ~1 the|of|as|more|less|fewer|your|again
        # ~2 more|fewer|less|quicker|faster|sooner|better
        # ~3 instead|rather of|than ~2 #
        # ~3 not #
        @burden ~2 down|gone|halved|less
        """
    }
)
CREDIT = Patterns(
    {
        "credit": """
        is|was|are ~2 down to us|the|our ~1 *
        that|this|it|which is|was the|our ~1 @ourthing|sensors|kit|bot|routing|reminders|alerts|scanners|planner|app
        that|this|it|which is|was ~1 what ~1 we|our|the|it|you ~3 brought|did|does|do|got|gave|saved|delivered|made|
            means|
            buys|get|gets|pay
        is|are|was ~1 our doing|work
        thanks to ~1 us|our|the
        because of us|our|this|it
        with|on|through|since|after our ~2 *
        with us
        """
    }
)
"""Whose doing a change was: ours."""
