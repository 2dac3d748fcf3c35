"""Wordings that show that a clause gives back what was heard, or that it cannot."""

from collections.abc import Sequence

from scoring.acts.pattern import Patterns
from scoring.acts.tokens import Token

NOT_BACK = Patterns(
    {
        "not-back": """
        i|my|ours|mine
        let|please|thanks|thank|congratulations|congrats|sorry $
        usually|normally|typically|generally|always|often|mostly|naturally|tend
        our|any|most|some|many|all other
        others
        other ~1 firms|companies|banks|clients|customers|people|one|ones|site|sites|vendors|suppliers|tools
        another ?big ?large ?small firm|company|bank|client|customer|retailer|site|business|group
        should|might|may|shall
        need|needs to
        you would
        get|gets what you|they|people pay|paid|put|ask
        @praise
        that|this|it ?really is ~3 fair|good|great|fine|normal|common|bad|shame|pity|useful|helpful|interesting|trouble
        too * to
        ^ everybody|everyone|companies|firms|businesses|anybody|anyone|most
        ^ nobody ~2 like|want|enjoy|need|should|would|love|expect|hope|think|believe|mind|care
        ^ glad|happy|great|good|lovely|brilliant|nice|well|interesting
        you ~1 sign|signed|bought|chose|chosen|wanted|hoped|aimed|planned|asked|set|started|launched|agreed
        you opened a|an|another|your|new|#
        not need
        not ~1 true|right|correct|fair|accurate|so
        untrue|incorrect|nonsense|disagree
        with us
        """
    }
)
MARKED = Patterns(
    {
        "marked": """
        ^ ?so ?and you|they|he|she|nobody|your|people ~3 not|never|hardly|still|barely|only|just *
        ^ ?so ?and you|they|he|she have|has had|been|got *
        ^ ?so ?and you|they|he|she ~1 had|have|has to *
        ^ ?so ?and you|they|he|she ~1 waited|lost|paid|spent|stood|ended|heard|saw|tried|rang|called|chased|sat|missed|
            waste|wasted|fell|struggled|returned|watched|went|were|was ~1 *
        ^ ?so ?and there|that is nobody|no|nothing *
        ^ ?so ?and you|they|he|she ~1 kept|tried|heard|got ~4 nothing|nobody|nowhere|silence
        ^ ?so ?and you|your|they|people ~2 had no idea|clue|way|sight|view *
        ^ ?so ?and we left|let|kept|put|gave|told|promised you *
        is|are ~1 what you|they are|were ~1 telling|saying|describing
        if i ~2 followed|understood|got|hear|heard|understand|follow|am|read
        by the sound|sounds|look|looks of
        from what you ~2 say|said|saying|tell|told|telling|describe
        as you say|put|said|describe
        you ~2 telling|saying $
        in other words
        basically|effectively|essentially|practically
        then $
        ^ ?so ?and it|this|that took|left|meant|landed|cost|hit|put|forced|made|got|kept|drove|turned|came ~4 your|you|
            them|down|bad|badly|nowhere
        """
    }
)
"""What shows that something is given back, so that more in it may be new."""
_DENIED = Patterns({"denied": "^ ?no ?no ?sorry ?well that|it|this is|was not ~1 right|true|correct|accurate"})
_JUDGED = Patterns({"judged": "right|true|correct|accurate ?of ?for ?you ?them that|to|when|if|how|for|of"})
""" "It is not right that nine emergencies waited" grants it."""


def corrects(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the buyer is corrected there: what follows names no loss of theirs and gives none of their words back."""
    return _DENIED.match(tokens, first, end) and not _JUDGED.match(tokens, first, end)


NO_ECHO = Patterns(
    {
        "no-echo": """
        ^ our|ours|my|mine ~5 too|also|either
        ^ you could|can|might|should *
        ^ it|that|this will *
        can|will be *
        takes|take|costs|cost us
        we|i mean
        in line with
        that|it is|was not ~1 right|true|correct|accurate|so|fair ?at ?all $
        ^ which|how|why|would|could|does|did|is|are|was|were|will *
        """
    }
)
"""What offers or asks something, or tells of us, and gives nothing back."""
VERDICT = Patterns(
    {
        "verdict": """
        is|are|was|were ~2 good|great|common|typical|normal|usual|standard|average|important|expensive|risky|soon|rare|
            busy|strict|sensitive|free|bad|difficult|hard|easy|legal
        is|are|was|were ~1 a ~1 lot|little|few|pity|shame
        is|are|was|were ~1 far|much|way too *
        is|are|was|were too *
        is|are|was|were ~2 on|in|at the ~1 high|low|line|side
        is|are ~2 same ~1 the|everywhere|all|world
        than you|people|most|we|they ~1 think|expect|believe|know
        ^ ?small ?big @opnoun|@ourthing|@people|@burden|paper|excel|house|support make|makes|need|needs|help|helps|
            save|saves|takes|costs|answers|wants|likes *
        """
    }
)
"""What judges a thing that the buyer named, or says what is so of all of its kind."""
OTHERS = Patterns(
    {
        "others": """
        ours
        our|see|seen|saw|work|works|worked|found|customers|companies|people ~3 elsewhere
        industry|market|sector
        our|my|other|another|most other|another|firms|companies|clients|customers
        ^ congratulations|congrats
        ^ that|this is ?quite a ~1 lot|long|big|high|small|few|large|tall
        than|what ours|we|us ~1 do|does|have
        """
    }
)
HEARING = Patterns({"hearing": "if i ~2 followed|understood|got|heard|hear|understand|follow|read"})
OURS_AS_PLACE = Patterns(
    {
        "place": """
        even with|after|though our
        on|from our side|end|part|behalf
        brought|bring|bought|chose|picked|hired|wanted|got|dropped|left|leave|ditched|abandoned|
            chasing|ringing|calling|on us
        """
    }
)
DONE_TO_THEM = Patterns(
    {
        "done": """
        ^ ?so ?and ?even you|your|they|their|he|she|nobody|people|there|it|no|not|the|somebody|someone ~4 *
        ^ ?so ?and for|with|after|every|each|when|any|all ~5 you|your|they *
        ^ ?so ?and our ~2 was|were|did|kept|told|left|never|had|went|gave|missed|rang|failed|said|forgot
        ^ ?so ?and we ~1 was|were|did|kept|told|left|never|had|went|gave|missed|rang|failed|said|forgot|
            promised|put|sent
        """
    }
)
"""What we did to them, or they with us, where the buyer had said it of us."""
OURS = Patterns({"ours": "we|our|us"})
MOST_OF = Patterns({"most": "^ ?so ?and ?hm ?hmm ?right most of ~1 your|them|the|those"})
LIKE = Patterns({"like": "sounds|seems|feels|looks ~1 like|as|that"})
OPENERS = Patterns({"opener": "^ ?and ?but ?right ?okay ?hm ?hmm ?mm ?well so|then|right|hm|hmm|mm|ah|oh|and"})
OF_THEM = Patterns({"them": "you|your|yours|they|them|their|he|she|her|his|it|nobody|somebody|someone|the"})
REASONS = Patterns({"reason": "because|due"})
"""What gives a reason brings something of ours, unless the buyer gave one too."""
THE_OTHER = Patterns({"other": "the other"})
ELSEWHERE = Patterns(
    {"elsewhere": "you could|can ~1 get|have|buy ~3 elsewhere|cheaper|half|less|percent\n^ ?so they|he|she would *"}
)
"""What the buyer could have from others is told, and not offered."""
