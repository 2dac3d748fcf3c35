"""Set phrases that could be said to anyone: they name nothing that happened to this customer."""

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span, phrase_spans

_FEELING = (
    "frustration|frustrated|frustrating|annoyance|annoyed|annoying|upset|upsetting|concern|concerns|disappointment|"
    "disappointed|disappointing|anger|angry|feel|feeling|feelings|stressful|difficult|inconvenient|inconvenience|"
    "unhappy|dissatisfaction|position|unacceptable|worry|worried|irritation|irritating|displeasure|difficulty"
)
PHRASES = Patterns(
    {
        "protocol": f"""
        committed|dedicated|devoted ~1 to your
        sorry ~2 you ~1 had ~3 experience|issue|issues|problem|problems|trouble
        sorry ~1 to hear
        terribly|awfully|dreadfully|really|deeply|so|very|truly|extremely sorry
        sorry about|for ~2 whole|entire|all|everything|mess
        how sorry i|we
        we|i know ~1 how|that ~4 important|vital|crucial|critical|essential|frustrating|hard|annoying
        we|i ~3 care ~1 about|deeply
        you to know ~1 we|i|that|how ~3 care|value|appreciate|sorry
        customer|client|your satisfaction|happiness|experience
        number one|top ~1 priority|goal|concern
        our|my ~1 very best
        feel for you
        we|i ~1 value|treasure|cherish you
        means ~2 lot|world|everything ~1 to us|me
        hope ~3 accept|understand|forgive
        i|we ?do ?would ?must ?can ?want ?to ?only ?really ?sincerely ?truly ?fully apologise|apologize
        i|we ?do ?really ?truly ?fully ?completely ?totally sympathise|sympathize|empathise|empathize
        i|we ?do ?can ?totally ?really ?completely ?fully get|understand|see|know|appreciate|
            imagine ~1 how ~1 @feeling|stressful|frustrating|upsetting|annoying|hard|difficult|painful
        sorry about|for that|this|it|the $
        sorry ~3 you ~1 had|have|went|experienced ~4 go|going|through|experience|deal|face|put
        sorry ~2 for|about ~3 issue|issues|problem|problems|wait|delay|situation|mess|mix-up
        i|we feel ~2 for|with you
        apologies ~1 for
        with ~1 our|my apologies
        i|we regret
        we|i ~1 hear|see|understand ~1 that you ~3 unhappy|upset|frustrated|angry
        please know
        i|we ~1 am|are ~1 here for you
        i|we ~3 understand|appreciate|hear|recognise|recognize|realise|acknowledge|sense|share|sympathise|
            sympathize|imagine ~5 {_FEELING}
        i|we ~3 understand|appreciate|recognise|realise|imagine ~3 how|that|your|the ~4 {_FEELING}
        can ~2 imagine|understand|appreciate ~2 how
        sorry|apologise|apologize|apology|apologies|regret ~5 any|the|this|all|some|for|caused|
            every ~2 inconvenience|inconveniences|trouble|disruption|upset|confusion|annoyance|hassle|
            frustration|experience|bother
        i|we|team ~2 here to ~1 help|support|assist
        anything else ~2 i|we ~2 help|do|assist
        sorry|apologise|apologize|regret ~2 you ~2 feel|felt|had|have|experienced|went
        sorry|apologise|apologize|apologies|regret ~2 what|how|everything|all ~3 happened|went|been|happen
        we|i ~2 regret
        not ~2 the ~1 service|experience|standard|standards|level ~3 we|you
        we ~2 want|like ~1 you|all|every|our ~3 happy|satisfied|customers
        as soon as possible|we
        at ~1 earliest
        i|we ~1 can|do ~1 see|tell|hear|feel ~3 upset|frustrated|angry|annoyed|frustrating|upsetting|disappointed
        i|we know ~2 how ~3 you|this|that|it ~2 feel|is|must|important|frustrating
        must|can ~2 be|have|feel ~3 frustrating|upsetting|annoying|stressful|difficult|hard|disappointing
        very|extremely|really|top ~1 important|priority ~1 to|for us|me
        learn|learned|lesson|lessons ~2 from|learned ~1 this|lessons
        your ~1 trust|loyalty|custom|understanding|patience|cooperation
        customer|service|quality ~2 heart|centre|center|first
        make ~2 note
        everything ~2 we|i ~1 can
        inconvenience caused|this|it|may|might|experienced
        any|the inconvenience
        we|i ~4 take|takes ~4 seriously
        take ~5 seriously
        your|the ~4 business|satisfaction|call|custom|feedback|partnership|loyalty|concern|experience|case|
            issue|satisfaction is|are|really|remains|matters|means ~4 important|valued|priority|us|everything
        we|i ~2 value|appreciate|treasure your|our|the|you ~3 business|custom|feedback|loyalty|patience|
            partnership|understanding|relationship|cooperation|customers|concerns|as
        thank|thanks|appreciate ~4 patience|understanding|cooperation|bearing
        thank|thanks|appreciate ~3 bringing|raising|flagging|reporting|reaching|contacting|drawing|highlighting|
            letting ~6 attention|out|us|concern|concerns|issue|this|that|feedback|know
        sorry|apologise|apologize|apologies|regret ~6 experience|service
        your ~2 concerns|feedback|opinion|satisfaction|business matter|matters|count|counts
        we ~1 strive|pride|endeavour|endeavor|aim|commit|committed|dedicated ~4 service|best|quality|excellence|
            highest|experience|customers|guests|you
        thank|thanks ~5 raising|bringing|flagging|reporting|highlighting|contacting|reaching
        rest|be assured
        please ~2 be|rest|assured assured
        i|we ~1 can|would|want|like ~3 assure|reassure you
        assure|reassure you ~1 that|we|this
        we|i|team|everyone ~4 doing|do ~2 everything|best|utmost|all|we ~3 can|could|possible|power
        do|doing|done|does|try|trying ~2 our|my best|utmost
        everything in|within our|my power
        bear|bearing with us|me
        our|my|sincere|sincerest|deepest|humblest|heartfelt ~2 apologies|apology|regrets
        accept ~3 apologies|apology
        please accept
        i|we ~2 apologise|apologize ~2 for|on ~2 any|the|this|behalf|all|that ~2 inconvenience|disruption|
            trouble|company|delay|experience|issue|issues|happened
        we|i|apologise|apologize|sorry ~4 apologise|apologize for ~3 may|might
        on behalf of
        as|per ~2 our|the|company policy|procedure|procedures|process|protocol|guidelines
        our|company|standard policy|procedure|protocol ~2 is|says|states|requires
        at this ~2 time|point ~3 unable|cannot|not
        working|work ~4 hard|clock|diligently|tirelessly|flat|quickly|urgently ~4 resolve|fix|restore|
            resolution|issue|this|solve
        if ~2 this|it|that|you|we|the ~5 affected|affect|impacted|inconvenienced|caused|inconvenience|disrupted
        valued|loyal|important customer|client|partner|customers
        to|at|for your ~2 attention|earliest
        customer satisfaction|experience ~4 priority|everything|heart|important|first
        you|your ~2 are|is|remain ~4 priority|important ~2 us
        we|i hear your|you ~2 concern|concerns|frustration|loud
        i|we ~2 feel|share your pain|frustration|disappointment
        for|with your ~2 understanding|patience|cooperation
        we strive|pride|endeavour|endeavor|aim ~6 service|quality|standard|standards|satisfaction|best|ourselves
        ticket|case|request|concern|feedback|complaint|query ~3 is|has|been|very|will ~3 important|logged|noted|
            registered|valued|acknowledged|received
        treat|treating|treated ~3 as|with ~2 priority|urgency|utmost|highest
        highest|utmost|top ~1 priority|importance|urgency|seriousness
        i|we know how frustrating|annoying|hard|upsetting|difficult
        must be|feel|have ~3 frustrating|upsetting|annoying|difficult|hard|stressful
        truly|deeply|sincerely|terribly|extremely ~1 sorry|apologise|apologize|regret|apologetic ~2 for|
            about ~3 inconvenience|this|that|experience|happened|issue|any|trouble
        we|i regret
        unforeseen|technical|unexpected|circumstances ~1 circumstances|difficulties
        we|i ~2 understand ~2 your ~2 concern|concerns|situation|point|position|frustration
        thank|thanks you ~2 for ~2 your
        i|we ?do ~2 can|do|could ~1 see|tell|hear|feel|understand ~5 upset|frustrated|angry|annoyed|disappointed|unhappy
        your feedback|comments|input|opinion|suggestions ~1 help|helps|is|are|make|makes|mean|means
        thank|thanks|appreciate ~2 you|for ~1 taking ~1 time
        get|understand|see|appreciate|know|hear where you ~1 coming
        have a ~1 great|good|nice|lovely|wonderful|pleasant ~3 day|evening|weekend|week|one|night|afternoon
        thank|thanks ~2 for ~1 calling|holding|waiting|choosing|contacting|being|staying|bearing|flagging|trusting
        look|looking forward to ~1 serving|hearing|helping|assisting
        pleasure|privilege to serve|help|assist
        how can|may i|we ~1 help|assist|direct
        your call|calls ~2 recorded|answered|important
        in due course
        not hesitate to
        hope to ~1 continue|keep|carry ~1 serve|serving|working
        company|house|our policy
        you ~1 deserve ~1 better
        """
    }
)
_PLAIN = Patterns(
    {
        "plain": """
        use|using|lose|lost|test|tested|try|tried|stretch|stretched|wear|wore|earn ?up ?out ~1 your ~1 trust|
            patience|loyalty|custom
        your ~1 patience|trust|loyalty|custom|understanding ~5 ran|run|gone|wore|worn|up|out|broken|short
        """
    }
)
"""What became of the buyer's patience, told: no phrase."""
_SET_ACTS = frozenset(
    "keeping having being anything everything something nothing causing bringing bothering troubling putting hearing "
    "inconveniencing waiting calling contacting".split()
)
"""What set phrases are sorry for or thankful for, in their own "-ing"."""
_REGRETS = frozenset({"sorry", "apologise", "apologize", "apologies"})
_REACH = 3


def protocol_spans(turn: Said) -> list[Span]:
    """Set phrases, less an apology that names what was done: "I apologise for not ringing you on Monday"."""
    found = phrase_spans("protocol-phrase", PHRASES, turn)
    plain = phrase_spans("plain", _PLAIN, turn)
    kept = [span for span in found if not any(one.overlaps(span.first, span.last) for one in plain)]
    return [span for span in kept if not _names_the_act(turn, span)]


def _names_the_act(turn: Said, span: Span) -> bool:
    """Whether what is regretted is an act of ours in its own verb: "for telling you", "for not ringing"."""
    tokens = turn.tokens
    if not any(token.text in _REGRETS for token in tokens[span.first : span.last + 1]):
        return False
    end = min(span.last + _REACH, len(tokens))
    for place in range(span.first, end - 1):
        after = tokens[place + 1 : place + 3]
        texts = [token.text for token in after if token.text not in ("not", "ever")]
        if tokens[place].text == "for" and texts and texts[0].endswith("ing") and texts[0] not in _SET_ACTS:
            return True
    return False
