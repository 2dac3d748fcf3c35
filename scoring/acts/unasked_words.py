"""Wordings that speak of asking, saying or giving without doing it: denied, told by somebody else, taken back."""

from scoring.acts.pattern import Patterns

_SAYING = "ask|asking|say|saying|inquire|enquire|wonder|wondering|mention|pose|repeat|pretend"
SAYING_NOW = frozenset("ask asking say saying inquire enquire wonder wondering mention pose repeat pretend put".split())
"""Forms that speak of now: "I never asked: what did it cost you?" asks it at last."""
DENIED_SAYING = Patterns(
    {
        "said": f"""
        not|never|nobody ~3 {_SAYING}
        not|never ~3 put it|that|this to you
        refuse|decline|avoid|stop|forbid ~3 {_SAYING}
        no need|reason|point|wish|desire|intention|plan|plans|cause|use|call ~3 {_SAYING}
        nothing|anything but {_SAYING}
        instead of {_SAYING}
        rather than {_SAYING}
        without ~1 {_SAYING}
        """,
        "wanted": """
        not|never|nobody|hardly ~1 want|wish|need|care|bother ~2 know|hear|learn|find
        not|never|nobody|hardly ~1 care|bothered|matter|interested ~1 @wh|if|whether|about|in
        no interest in ~1 *
        no wish|need|reason|desire to ~1 know|hear|learn|find
        """,
        "told": """
        told|asked|ordered|instructed|want|wants|wanted|expect|expects|trained|paid|got|made me|us ~1 ask|say
        was|am|were|are|been|get|got ~1 told|asked|ordered|instructed|supposed|trained|paid|expected to ask|say
        script|manual|training|manager|boss|course|guide|playbook ~1 says|said|say ~2 ask|say
        """,
    }
)
SAID_AFTER_ALL = Patterns(
    {
        "idiom": """
        not|never ~2 only|just|help|mind|sure|before|until|without|but|should|yet|how|tire|tired|know|leave
        should|ought ~1 not
        did|had|has|have|could|was|were ~1 not|never
        can not ~2 say|pretend
        """
    }
)
""" "I can't help but ask", "I shouldn't ask", "I won't leave without asking": what follows is asked."""
LONGEST_SAYING = 6
LISTED = frozenset("or and nor".split())
"""They go on with what stands before them."""
TOLD_TO_SAY = Patterns(
    {
        "told": """
        told|asked|ordered|instructed|want|wants|wanted|expect|expects|trained|paid|got me|us ~1 ask|say|promise|send
        was|am|were|are|been ~1 told|asked|ordered|instructed|supposed|trained|paid|expected to ask|say|promise
        script|manual|training|manager|boss|course|guide|playbook ~1 says|said|say
        """
    }
)
_ANEW = "?and ?but ?well ?no ?actually ?though ?however ?of ?course ?sorry"
_THAT = "that|this|it|so|those|them|these|any"
_NOW = "?of ?that ?question ?now ?today ?here ?to ?you"
_WILL = "will|would|do|am|are|can|shall|could|need|must"
TAKEN_BACK = Patterns(
    {
        "asked": f"""
        ^ {_ANEW} i|we ~1 {_WILL} ~2 not|never ~3 ask|say|mean|repeat|put ?you ~1 {_THAT} {_NOW} $
        ^ {_ANEW} i|we ~1 never ~1 ask|say|mean ?you ~1 {_THAT} $
        ^ {_ANEW} i|we ~1 refuse|decline to ~1 ask|say ?you {_THAT} $
        ^ {_ANEW} not that i|we ~1 ask|asking|care|mind|want ~4 *
        ^ {_ANEW} forget|ignore|scratch|disregard|strike|skip ?about {_THAT} ?question $
        ^ {_ANEW} forget|ignore|disregard ?that ?what i|we ?just ?ever ask|say $
        ^ {_ANEW} never mind ?that ?the ?question $
        ^ {_ANEW} i|we ?will ?would ?hereby take that|this|it ?question back $
        ^ {_ANEW} i|we ?will ?would ?hereby withdraw ~1 that|this|it|question $
        ^ {_ANEW} that|this|it is|was ~1 not ~1 question $
        ^ {_ANEW} that|this|it is|was ~1 not my|what ?i ?want ?wanted ?to ?asking ?ask ?question $
        ^ {_ANEW} do not answer|tell ?me {_THAT} ?question ?please $
        ^ {_ANEW} you need|do not ?have ?need to answer|tell ?me ?{_THAT} $
        """,
        "all": f"""
        ^ {_ANEW} i|we will|would|shall|do|am|can not ?do ?that ?it ?this ?any ?of ?that ?so $
        ^ {_ANEW} i|we would|will|shall never ?do ?that ?it ?this $
        ^ {_ANEW} i|we will|would not ~1 do|keep|stick|send|follow ?to {_THAT} ?though $
        ^ {_ANEW} i|we ~1 refuse $
        """,
    }
)
"""Clauses that take back what was just asked ("asked"), or all that was just said ("all")."""
_DOING = (
    "send|call|ring|give|bring|come|meet|show|visit|email|mail|write|share|present|promise|offer|prepare|deliver|help|"
    "fix|book|arrange|schedule|own|do|commit|phone|contact"
)
DENIED_DOING = Patterns(
    {
        "done": f"""
        i|we ~1 will|would|shall|do|am|are not|never ~2 {_DOING}
        i|we ~1 never {_DOING}
        i|we ~1 refuse|decline to {_DOING}
        nobody ~1 will|would|is ~2 {_DOING}
        no call|plan|report|email|mail|answer|message|visit|meeting ~4 from me|us
        nothing ~4 from me|us
        """
    }
)
DONE_AFTER_ALL = Patterns(
    {
        "done": """
        forget|fail|hesitate|but|only|just|until|unless|without|later|before|after|rather|mind|wait|let
        anything|something|more else|than
        """
    }
)
""" "I won't send it later than Friday" does send it."""
NOT_SORRY = Patterns(
    {"sorry": "not|never|hardly ~1 ?be ?feel sorry|apologise|apologize|regret|apologising|apologizing"}
)
SORRY_AFTER_ALL = Patterns({"sorry": "can|could not\nnot|never how|enough|only|just|but"})
