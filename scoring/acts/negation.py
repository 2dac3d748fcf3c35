"""Plain negations of what the buyer said, by their wording alone."""

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span, clause_spans

NEGATIONS = Patterns(
    {
        "negation": """
        wrong|other way round|around|about
        put|set ~1 that|it|this|record ~1 straight|right
        get one|a|this|that|things|something thing|point|it straight
        correct ~1 you|that there|on|one|a
        say|says|show|shows|tell|tells ~1 something|a else|different
        dispute|contest|challenge the ~1 word|number|figure|claim
        told|gave|informed you ~2 wrong|wrongly|nonsense
        that|this|it is ~1 something|quite else|different $
        ^ ?well ?no ?but less|shorter|longer|more|fewer|lower|higher|sooner|later than that|this
        i|we ~1 would have ~2 anyway|regardless
        numbers|figures|logs|records|data|log ~1 do|does not ~1 say|show|support|bear|back|confirm
        see ~2 different picture|story|number|figure|thing
        i|we would never ~1 do|say|hide|lie|treat|let|leave|promise|claim
        not ~1 recall|remember ~1 any|such|a|that|saying|promising|agreeing
        i|we do not find it|that|this ~2 *
        told you that|this|it ~1 got|was|is|has ~1 it ~1 wrong|mistaken|misinformed
        not ~1 entirely|quite|strictly|wholly|exactly accurate|true|right|correct|fair|the
        got|get|have ~1 it|that|this ~1 wrong
        not always|all|everybody|everyone|everything|completely|entirely|often
        you ~1 must|are ~1 be|looking|reading|mixing|confusing|thinking ~3 wrong|old|other|different|confused|
            mistaken|something|up
        surely ~1 not
        no it|that|they|he|she|there|we is|are|has|have|was|were|do|does|did
        no ~1 people|customers|users|they|everybody|everyone|somebody|most ~2 do|does|did|are|is|have|use
        i|we ?do ?would ?have ?must ?can ?to ?respectfully contradict|beg|differ|challenge
        misunderstanding|misconception|exaggeration|overstatement|myth|rumour|rumor
        that|this|it ~1 a ~1 exaggerated|overstated|overdone
        i|we ~1 see|view|remember|recall|hear|read ~2 differently|otherwise
        your|the|those ~1 numbers|figures|data|facts|information|dates|records|maths|times|sums|calculation|
            count|clock|memory|sources ~1 are|is ~1 off|wrong|
            incorrect|mistaken|outdated|out|misleading
        not ~1 that|as|so bad|slow|late|poor|wrong|serious|simple|big|many|often ?as ?you ?say
        not ~2 match|fit|reflect|square|tally|correspond|agree|add ~3 we|our|i|data|records|numbers|logs|what|up
        does|do not match|fit|square|tally
        oh ?come come|on ?on
        that|this|it is|was simply|just|plainly|flatly|completely|totally wrong|untrue|false|not
        i|we do not recognise|recognize
        not how i|we ~1 see|remember|recall|saw|read
        not what our|the|my ~1 data|records|numbers|logs|figures|reports|system|dashboard|people
        that|this|it|you can not ~1 be ~1 true|right|serious|correct|so
        where|who did you get|told ~1 that|this
        i ~1 doubt that|it|this
        no truth in|to
        nothing ~2 wrong with
        that|this|it ?just ?simply ?really ?actually is|
            was ?just ?simply ?really ?actually not ?quite ?entirely ?really ?exactly ?how ?at true|
            right|correct|fair|accurate|so|case|what|how|all|possible|happened|the
        ^ ?well no not *
        no no
        i|we ?do ?would ?can ?must ?have ?to ?really ?strongly ?respectfully disagree|dispute|object
        i|we|would|do not agree|accept|think ~3 that|so|fair|right|true|with|case|this|it
        not think|believe that|this|it|you|so ~3
        i would not ~2 say|call|agree|put
        you ~1 are|have ?got ?quite ?simply ?just ?clearly wrong|mistaken|misinformed|incorrect|exaggerating|
            overstating
        you have ?got ?it wrong
        you ?have ?clearly ?just misunderstood|misread|misheard
        we|i ?certainly ?definitely ?absolutely never said|promised|told|agreed|claimed|offered|committed|
            guaranteed|did|wrote
        we|i did not ~1 say|promise|tell|agree|claim|offer|cause|commit|guarantee|lose|miss|break
        that|this|it never happened|was
        that|it can not ~2 be|right|true|happen
        that|it could not ~2 be|have
        ^ ?well no ?sorry i|we|that|it|they ~1 not
        that|this|it ?just ?simply is|was|were|does|did|has|could|can|would not ~1 true|right|correct|fair|accurate|
            so|
            case|what|how|happened|add
        i|we ?really ?just ?simply do|would|can|could|did|have not ~1 agree|accept|recognise|recognize|share|see|
            believe|think|buy
        i|we beg to differ
        hardly|far ~1 from|fair|true|accurate
        you ~1 are|were not ~1 right|correct|promised|told|owed
        no ?it|that|we|i ~1 did|was|is|has|does not
        we|i kept ~2 promise|word
        there is|was|were no such
        nobody|none ~3 promised|said|agreed|claimed ~1 you|that|it
        nobody ~1 told you that
        i|we ~1 can|could not ~1 agree|accept
        it|that|they|there is|was|were|are|did not #
        you have ~2 wrong|backwards
        not true|correct|fair|accurate|really|quite|necessarily|so
        untrue|incorrect|inaccurate|nonsense
        that|which is ~1 wrong|false|incorrect|unfair|untrue|impossible|exaggerated|nonsense|rubbish
        on the contrary
        there ~1 is|was|were not|no ~2 problem|issue|outage|delay|reason|way
        you were not ~2 told|promised|given|charged|affected
        """
    }
)
CONCEDED = Patterns(
    {
        "conceded": """
        no ?really i|we ~1 not ~1 know|hear|see|realise|realize|notice|expect|think|mean|have
        not ~1 what|how|where you ~1 sign|signed|want|wanted|are|were|pay|paid|expect|expected|asked|ask|bought|buy|
            need|needed|deserve|deserved|agreed|hoped|ordered|chose
        not ~1 what|how we|i ~1 promise|promised|agreed|want|wanted|sold|sell|offered|planned|intended
        not ~1 what|how ~2 should
        not ~1 good|acceptable|okay|ideal|nice|enough|easy
        no doubt|argument|problem|worries|question|excuse
        you|they ~1 are right
        ^ ?no that|it|this is ?all ?quite fair|fine|right|true $
        ^ ?no that|it|this is|was ?all on|down ?to us|me|our|my
        ^ ?no that|it|this is|was our|my|mine
        not the|your ~1 first|last|only|job|fault|problem|time|doing|concern
        not ~1 as|so simple|easy as
        not ~1 fair|right|nice|okay ~1 on|to|that|for|of you|your|them|the|anyone|anybody
        would|could|do|can not ~8 either
        not ~1 good|nice|pleasant|something|acceptable|much|only|just
        not ~4 enough
        not ?quite all the way
        not ?quite ?yet there $
        can|could not ~2 easy|pleasant|nice|fun
        anything but good|fine|ideal|okay|acceptable|easy|great|smooth|pleasant|helpful
        surprised if you ~4 not
        none|nothing|nobody ~6 your ~1 doing|fault|mistake|job
        unfair on|to you|your|them
        not ~2 match|fit|reflect|answer|help what|how you|they
        hard|difficult|impossible|tough to ~1 disagree|argue
        not|hardly ~2 agree|argue more
        not ~1 the ~1 easiest|best|nicest|fastest|cheapest|simplest|quickest|finest|prettiest|smartest|greatest
        bigger|better|cheaper|newer|more|faster|old|new ~1 not|never ~1 always|necessarily
        i|we ~1 can|could not ~2 explain|excuse|defend|justify|deny|say|tell|promise|blame|undo
        i|we ~1 have|had not ~1 seen|read|heard|checked|met|looked|got ~1 their|the|your|it|that|this|yours|them
        not ~1 how|the|what ~1 way ~1 to|we|i want|wanted|like|treat|go|do
        can not ~1 see|find|open|check ~4 from here|front|now|yet
        can not ~5 any ~1 longer|more
        i|we ~1 not ~1 know *
        i|we can|could not ~1 give|show|offer|promise|tell|name *
        not ~1 made|meant|built|right|suited for ~1 *
        not ~1 what they|people|your|he|she|anyone|anybody ~2 need|want|wanted|needed|expect|expected|deserve
        not ~1 everything|enough|all $
        not ~5 yet $
        not ~1 everything|all|everyone ~6 agreed|granted|agree
        not ~1 always|necessarily ~1 better|best|the|easy|perfect|smooth|cheaper|faster
        not ~1 good ~1 if|when|that
        not ~1 your ~1 fault|job|doing|mistake
        """
    }
)
"""Granting the buyer the point, with a "not" in it."""
_OWED = Patterns({"owed": "should|ought ?to have ?been"})


_GRANTED = Patterns(
    {
        "granted": """
        ^ ?and ?but ?yes ?so ?sadly i|we ?do ?fully ?must ?can agree|regret|admit
        ^ ?and ?but ?yes ?so ?sadly i|we ?do ?can ?must know|see|agree|admit ?it ?that ?too $
        ^ ?and ?but ?yes ?so ?sadly that|this|it is ?quite ?all true|fair|correct|right $
        ^ ?and ?but ?yes ?so ?sadly you are ?quite ?absolutely right
        ^ ?and ?yes agreed|granted $
        ^ ?so ?and it|that feels|seems|looks|sounds to you *
        ^ ?and ?but ?yes ?so ?sadly that|this|it is|was ~1 on|down ?to us|me
        ^ ?and ?but i|we ~1 sorry ~1 for|that
        ^ ?and ?but i|we ?do ?really ?deeply regret|apologise|apologize
        """
    }
)
"""What follows a "not" that only grants: "that's not the way to do it, I agree"."""


def granted_sentences(turn: Said) -> set[int]:
    """The sentences in which a clause grants what another one says."""
    return {c.sentence for c in turn.clauses if _GRANTED.match(turn.tokens, c.first, c.end)}


def negation_spans(turn: Said) -> list[Span]:
    """Statements that deny by their wording, less those that grant: "you weren't told, and should have been"."""
    owed = {c.sentence for c in turn.clauses if _OWED.match(turn.tokens, c.first, c.end)}
    granting = {c.last for c in turn.clauses if c.sentence in owed and turn.tokens[c.first].text == "you"}
    found = clause_spans("negation", NEGATIONS, turn, turn.statements)
    return [s for s in found if s.last not in granting and not CONCEDED.match(turn.tokens, s.first, s.last + 1)]
