"""Wordings that grant the buyer's point, or say that it was heard."""

from scoring.acts.granting_words import DOUBTS, GRANTED, GRANTS, JUST
from scoring.acts.pattern import Patterns
from scoring.acts.weighing_words import BEARING, CONCEDING, OVER_PHRASES

_TELLING = (
    "telling|saying|being|sharing|raising|that|letting|laying|asking|bringing|speaking|flagging|mentioning|pointing|"
    "explaining|putting|spelling|setting|walking|honesty|candour|candor|openness|frankness|directness|clarity|feedback|"
    "straight|candid|honest|open"
)
"""What a rep thanks for who shows that it was heard; thanks for time or patience only close a sentence."""

PLAIN = Patterns(
    {
        "acknowledgement": f"""{GRANTS}{GRANTED}{BEARING}{CONCEDING}
        i|we ~1 answer|address ~1 the|your|that ~1 price|cost|money|question
        every|all ~1 reason|right|cause to
        that is ~1 a ~1 question|point|thought
        do not ~1 disagree|argue|doubt
        i have|had ~1 got that|it
        good|right ~1 that|of you ~1 say|said|ask|asked|mention|raise|to|for
        very|quite|totally|perfectly|completely|absolutely fair|true|right|understandable|reasonable
        i|we ~1 accept|concede|grant|admit that|it
        i|we ~1 agree
        no ~1 you are right
        makes|make ~2 sense
        worth|good ~1 asking|saying|knowing|raising
        true $
        true enough
        you ~1 raise|make|have ~1 a ~1 point|fair
        a|very|perfectly valid|fair|legitimate|reasonable|good|sensible worry|concern|point|question|ask|objection|
            comment|remark|thought
        point|comment|message well|taken|noted ~1 made|taken|noted
        appreciate|respect ~1 the|your honesty|candour|candor|openness|frankness|directness|feedback|straight
        understandable|understandably
        lot on|for your plate|shoulders|desk|you
        you did ~1 ask|say|mention|raise
        you have ~1 been ~1 clear|patient|open|straight
        i|we ~1 owe you
        i know what you mean
        can only ~1 agree
        that is|sounds ~2 a lot|tough|rough|hard ~3 $
        that is|sounds ~2 a lot|tough|rough|hard ~3 deal|carry|handle|take|manage|juggle|on
        i|we ~1 would ~2 be|feel ~2 annoyed|upset|frustrated|angry|worried|sceptical|skeptical|unhappy
        fair enough|point|question|comment|challenge
        that is ?a|an|very|completely|totally|only|perfectly|entirely ?very fair|good|reasonable|valid|
            legitimate|right|true|understandable|important|sensible|useful|helpful ?enough ?question|point|
            concern|ask|challenge|thing|to
        a|an fair|good|reasonable|valid ?important question|point|concern|challenge
        good|great|valid|reasonable question|point|challenge
        i|we ?do ?can ?completely ?totally ?fully ?really hear|understand ?you|that|why|this|where|what|the|your
        i|we ?do ?can ?completely ?totally ?fully ?really see $
        i|we ?do ?can ?completely ?totally ?fully ?really see that|why|this|where|what|how|it
        i|we ?do ?can ?completely ?totally ?fully ?really see the|your ~1 point|concern|worry|side|position|problem|
            reasoning|logic|thinking|issue|difficulty|reason|dilemma|sense
        i|we ?do ?can ?completely ?totally ?really|fully get it|that|why|where
        i|we ?can see why|how|that|where|what
        i appreciate|respect ?you|that|the|your|this|it
        ^ ?okay ?right ?yes ?well ?i got it|you|that
        we ~1 talk|discuss|cover|do|do price|pricing|money|numbers|cost|costs|budget|commercials|figures|fees
        understood
        noted
        point taken
        taken on board
        makes|make ~1 sense
        of course
        thank you ?very ?ever ?so ?much ~1 for ~1 {_TELLING}
        thanks|cheers|ta ~3 for ~1 {_TELLING}
        thanks|cheers ~1 {_TELLING}
        that is ~1 clear|honest|straight|plain|helpful
        an|a honest|straight|clear|frank answer
        ^ ?good ?okay ?great ?right that helps $
        sorry ~2 to hear|learn
        sorry that|you|this|it|your ~3 happened|happen|had|went|feel|felt|got|was|were
        you are ?quite ?absolutely ?completely ?totally right
        you have ?got|made ?every a ?fair point|right|reason
        happy|glad|ready|willing to ~1 come|get|talk|cover|discuss|answer|go|share|give|return|turn|address|
            circle ~2 price|cost|budget|number|numbers|pricing|that|it|figure|figures|back
        i|we|let ~3 come|get|return|circle|turn|go|talk|cover|answer|give|discuss|touch|move|share|
            address ~2 to|on|about|you ~2 price|pricing|cost|costs|budget|number|numbers|figure|figures|that|
            money|fees
        we|i ~1 will ~2 cover|discuss|address|answer ~1 price|pricing|cost|costs|budget|numbers|that|money
        we|i ~1 will ~1 get there|to|onto|into ~1 $
        we|i ~1 will ~1 get there|to|onto|into ~1 it|that|price|cost
        price|pricing|cost|budget|numbers|money ~3 matters|important|matter|coming|next
        i|we|a promise ~4 price|pricing|cost|that
        that ~2 sounds|must|seems|sound ~3 hard|tough|rough|painful|serious|frustrating|difficult|lot|awful|bad|
            costly|exhausting
        i hear
        that is on us|me
        that was ~2 wrong ~3 of|me|us
        my mistake|fault|bad
        reasonable|normal|natural|understandable thing|reaction|question|ask|request|worry|concern
        fair topic|subject|thing|request|challenge|demand
        we let|have ~1 you down
        no excuse|argument|quarrel|question|doubt|wonder
        i would ~2 want|ask|like ~2 know|see|ask|that|too
        i would ~3 feel|be|think|ask|say ~2 same|too|that|upset|asking|cautious|wary|annoyed
        i would ~4 same|too
        in your ~1 shoes|place|position|seat
        ^ ?okay ?yes ?well ?right fair $
        ^ ?okay ?yes ?well ?right fair and|but|so|then|dos|do|cop|play|i|we|that|what|it|you
        ^ ?okay ?yes agreed $
        i take|accept|get|see|hear your|the|that ~1 point|concern
        absolutely|certainly|definitely|totally|indeed|exactly
        message received
        received
        no problem|worries
        all right
        loud and clear
        can not blame|argue|fault|deny
        do not blame you
        not blame you
        glad|pleased you ~2 said|told|raised|brought|mentioned
        every right to
        right to ask|say|raise|be|push|question|expect
        is on|fair ~2 me|us
        """
    }
)
RHETORICAL = Patterns(
    {
        "rhetorical": """
        ^ ?and ?well ?yes who would|could|can not ~2 be|feel|want|ask|blame|mind|worry
        ^ ?and ?well ?yes who would not ~1 think|have|look|say|do|hesitate|check|wonder|lose|walk|expect|need|compare|
            complain|doubt|prefer|push|shop|query|get
        ^ ?and ?well ?yes who could|can|would ~1 blame|argue|fault
        ^ ?and ?well ?yes why|how|who would|should|could|will ~9 i|we ?do ?can get|see|understand|hear it|that|you $
        ^ ?and ?well ?yes why|how|who would|should|could|will ~9 fair enough $
        so would|should i|we|anyone|anybody $
        """
    }
)
"""Questions that only say that anybody would feel the same."""
OVER = Patterns({"over": OVER_PHRASES})
"""What counts although it lies in a set phrase."""
_GOODS = (
    "good|great|fair|reasonable|sensible|important|useful|right ~1 price|time|news|offer|deal|place|start|result|rate|"
    "moment|fit|match|size|job|product|plan|tool|feature|number|level|range|discount|idea"
)
_BADS = "hard|nightmare|tough|difficult|bad|blow|disaster|embarrassing|awkward|painful|shame|pity|mess|loss"
OTHER_SENSES = Patterns(
    {
        "other": f"""
        point|points of sale|sales|contact|delivery|entry
        fair wear|price|trade|distance|share|amount|number|bit|deal|way|ground|use
        right on|of the|of|to a|copy|hand|side|now|door|edge|left
        {_GOODS}
        hear ~1 from
        hear you now|well|fine|clearly|again|better
        hear a|an|the|some ~2 echo|noise|beep|dog|background|music
        heard you are|were|have|had|bought|opened|moved|got
        not ~2 right|fair|good|apt|accurate word|description|term
        in your position|shoes|place|seat ~1 i|we would ~1 take|choose|go|pick|buy|upgrade|get|start|use
        right in ~1 the|your|front
        no problem|problems|worries with|on|at|in|there|found
        agree|agreed to|on ~1 the|a|#
        agreed that|it|this with
        what|as|oclock|that we|i agreed
        true of|for ~1 all|any|most|every|our|other
        should never|not ~1 have to ~8 with|in ~1 our|the
        hear ?that ~1 @opnoun|@ourthing|@people ~1 is|was|are|were|has|have|will|went|left|got
        right to cancel|access|withdraw|return|terminate|extend|renew
        appreciate|thanks|thank ~3 time|patience|business|custom|loyalty|help|support|call
        not ~2 {JUST}|true
        we ~2 have a|one|every ~1 good|fair|sound reason
        natural gas|language
        makes|make sense to meet|talk|speak|call|start|set|book|get|have|bring|involve|include|schedule|put|move|begin|
            run|try|use|go|do|catch|sit
        right next|behind|beside|opposite|around|by|near|above|below|outside
        true cost|costs|value|price|partner|story|picture|north|or
        agreed price|prices|terms|date|dates|scope|deadline|by|in|on|at|with|last|a|the
        true to|copy
        {DOUBTS} for us|me|our
        question to ask|put
        granted access|permission|planning
        {_BADS} for ~1 us|me|our|ours
        can tell you the|what|that|how|when|where|why|more|now|today|exactly
        """
    }
)
"""The same words about goods, rights and places, and what is denied."""
