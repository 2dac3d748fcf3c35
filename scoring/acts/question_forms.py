"""Where a question begins, and by which form: by its first words, for a recogniser writes no question marks."""

from collections.abc import Sequence

from scoring.acts.clause_cues import (
    AFTER_NOBODY,
    BOASTS,
    CONJUNCTIONS,
    EMBEDDERS,
    EMBEDDING_VERBS,
    FRESH_STARTS,
    LEAD_INS,
    LONGEST_BOAST,
    MARKERS,
    MEASURES_ASKED,
    NEVER_ASKED_OF,
    NO_SUBJECTS,
    NOT_AFTER,
    OPENING_VERBS,
    OWNERS_OF_CLAUSE,
    PERSONS_BEFORE_WHO,
    QUESTION_FIRSTS,
    QUESTION_STARTS,
    REQUESTING,
    SUBORDINATORS,
    WONDERED,
)
from scoring.acts.lexicon import CLASSES
from scoring.acts.pattern import Patterns
from scoring.acts.tokens import COMMA, QUESTION, SENTENCE, Token

TELLING = frozenset("tells told telling shows showed showing asks asked asking".split())
"""Not "tell" and "show": those ask for it."""


def question_form(tokens: Sequence[Token], place: int, fresh: bool) -> str:
    """How a question begins here; empty when none does."""
    if tokens[place].forms.isdisjoint(QUESTION_FIRSTS) or _is_supposed(tokens, place):
        return ""
    stop = _end_of_start(tokens, place)
    before = tokens[place - 1] if place and not tokens[place - 1].stop else None
    for start in (QUESTION_STARTS, FRESH_STARTS) if fresh else (QUESTION_STARTS,):
        for hit in start.hits_at(tokens, place, stop):
            if _may_start(tokens, place, hit.name, before):
                return hit.name
    if fresh and not _is_told_of(tokens, place) and _is_plain_question(tokens, place):
        return "wh" if tokens[place].text in ("which", "what", "who") else "inverted"
    return ""


_LONGEST_START = 7
"""Tokens in which a question shows its form, where no mark ends it before."""


def _end_of_start(tokens: Sequence[Token], place: int) -> int:
    end = min(place + _LONGEST_START, len(tokens))
    for at in range(place, end):
        if tokens[at].stop:
            return at + 1
    return end


_SUPPOSED = Patterns(
    {"supposed": "had @subject|your|somebody|someone|anybody|anyone|nobody|the ~16 would|could|might ~1 have"}
)
_LONGEST_SUPPOSED = 24


def _is_supposed(tokens: Sequence[Token], place: int) -> bool:
    """Whether "had" only supposes: "had somebody rung, we would have come"."""
    if tokens[place].text != "had":
        return False
    stop = min(place + _LONGEST_SUPPOSED, len(tokens))
    end = next((i + 1 for i in range(place, stop) if tokens[i].stop >= SENTENCE), stop)
    if tokens[end - 1].stop == QUESTION:
        return False
    return next(_SUPPOSED.hits_at(tokens, place, end), None) is not None


def _stop_of(tokens: Sequence[Token], place: int) -> int:
    end = next((i for i in range(place, min(place + 60, len(tokens))) if tokens[i].stop), len(tokens))
    return min(end + 1, len(tokens))


def _opens_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Whether only markers stand between the sentence's start and this token."""
    while place and tokens[place - 1].stop < SENTENCE:
        place -= 1
        if tokens[place].text not in MARKERS:
            return False
    return True


def _is_plain_question(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sentence opens with "is …", "which … get" or the like, whatever the subject."""
    if place + 2 >= len(tokens) or tokens[place].stop or not _opens_sentence(tokens, place):
        return False
    text, after = tokens[place].text, tokens[place + 1]
    if text in ("what", "who"):
        rest = {token.text for token in tokens[place + 1 : place + 9]}
        return (
            after.text.endswith("s") and after.text not in OWNERS_OF_CLAUSE and rest.isdisjoint({"is", "was", "never"})
        )
    if text == "which":
        if after.text in ("brings", "means", "explains", "reminds"):
            return False
        return after.forms.isdisjoint(NEVER_ASKED_OF)
    if text == "do":
        return after.text.endswith("s") or tokens[place + 2].text.endswith("rs")
    if text in ("would", "could") and after.text in AFTER_NOBODY:
        return False
    return text in OPENING_VERBS and after.text not in NO_SUBJECTS


def _is_led_in(tokens: Sequence[Token], place: int) -> bool:
    """Whether "just so I know" or "to be clear" stands before, which asks rather than embeds."""
    return any(hit.last == place - 1 for hit in LEAD_INS.hits(tokens, max(0, place - 5), place))


def _is_listed(tokens: Sequence[Token], place: int) -> bool:
    """Whether "what" or "how" is only a word in a list of words."""
    if not place or not tokens[place].stop or tokens[place - 1].stop != COMMA:
        return False
    return tokens[place - 1].text not in MARKERS


_SUPPOSING = frozenset("if suppose supposing imagine".split())
_LONGEST_SUPPOSING = 16


def _is_led_by_if(tokens: Sequence[Token], place: int) -> bool:
    """Whether a condition stands before "what would" or "what happens", which then asks about it."""
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if after not in ("would", "could", "might", "happens"):
        return False
    lead = place - 1
    while lead > 0 and not tokens[lead - 1].stop and place - lead < _LONGEST_SUPPOSING:
        lead -= 1
    return any(token.text in _SUPPOSING for token in tokens[lead : min(lead + 4, place)])


_MEASURED_BY = frozenset({"@aux", "about", "come", "not"})
"""After "how" these begin a question of their own; any other word is a measure."""


def _is_told_measure(tokens: Sequence[Token], place: int) -> bool:
    """Whether "how often it …" only names a measure: it asks by "how often does it"."""
    if tokens[place].text != "how" or place + 2 >= len(tokens) or not _MEASURED_BY.isdisjoint(tokens[place + 1].forms):
        return False
    return tokens[place + 2].text in OWNERS_OF_CLAUSE


def _is_unsure(tokens: Sequence[Token], place: int) -> bool:
    """Whether "not sure" stands before, of which the question word is the object."""
    return place > 1 and tokens[place - 1].text == "sure" and tokens[place - 2].text in ("not", "am", "quite", "really")


def _is_told_of(tokens: Sequence[Token], place: int) -> bool:
    """Whether a question word is only named or reported: "two of who, what and how much", "he told you what broke"."""
    earlier, before = (tokens[place - i].text if place >= i else "" for i in (2, 1))
    if before == "back" and _is_led_by_if(tokens, place):
        return False
    if before in ("of", "back") or (before == "and" and "@wh" in (tokens[place - 2].forms if place >= 2 else ())):
        return True
    if before == "and" and _is_last(tokens, place):
        return any("@wh" in token.forms for token in tokens[max(0, place - 10) : place])
    return earlier in TELLING and before in ("me", "you", "us", "them", "him", "her")


def _is_last(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing follows in the sentence, and no question mark asks it: "who would ring you and when"."""
    return tokens[place].stop == SENTENCE or (place + 1 == len(tokens) and not tokens[place].stop)


def _is_relative(tokens: Sequence[Token], place: int) -> bool:
    """Whether "who" or "which" only goes on about the noun before it: "forty-two customers, who got no help"."""
    before = tokens[place - 1] if place else None
    if before is None or before.stop >= SENTENCE or before.text in MARKERS:
        return False
    if not before.forms.isdisjoint(PERSONS_BEFORE_WHO) and not before.stop:
        return True
    if before.stop != COMMA or tokens[_stop_of(tokens, place) - 1].stop == QUESTION:
        return False
    lead = next((i for i in range(place - 1, -1, -1) if i == 0 or tokens[i - 1].stop), 0)
    return tokens[lead].text not in SUBORDINATORS


_TOLD = frozenset("tell fill bring catch update clue walk talk take guide help give describe say paint share".split())
"""Requests that are none after "I": "is it OK if I share what we see"."""


_PARTICLES = ("on", "in", "out", "up", "off", "down", "over", "about")
"""They may end a condition, and the question proper follows: "if that carries on where will you be"."""
_BARE_OPENERS = ("any", "anything", "much")
"""They ask only at the head of a clause: "any trouble there?"; in "have you had any trouble" they are its object."""
_FIRST_PAIRS = (("want", "me"), ("want", "us"), ("want", "to"), ("am", "i"))
"""These ask only at the head of what is said: "want me to send it?", "am I all right to start?"."""
_HEAD_PAIRS = frozenset(
    "ready to,okay if,fine if,happy if,happy to,good to,okay to,fine to,happy for,okay for,fine for,all right,you good,"
    "you happy,you okay,you ready,you set,you fine".split(",")
)
"""These ask at the head of a clause too: "so, okay if I start there?"."""


def _is_found_out(tokens: Sequence[Token], place: int) -> bool:
    """Whether it goes on about what is to be found out: "find out who has it"."""
    if place < 2 or tokens[place - 1].text not in ("out", "up", "down"):
        return False
    return not tokens[place - 2].forms.isdisjoint(("find", "figure", "work", "suss", "check", "look", "write", "track"))


_SOON = ("away", "advance", "once", "early", "earlier", "instantly", "immediately", "exactly", "beforehand", "ahead")


def _is_known_soon(tokens: Sequence[Token], place: int) -> bool:
    """Whether it goes on about what is to be known: "know straight away who has it"."""
    if tokens[place - 1].text not in _SOON:
        return False
    return any(not token.forms.isdisjoint(EMBEDDING_VERBS) for token in tokens[max(0, place - 4) : place - 1])


def _is_asked_of(tokens: Sequence[Token], place: int) -> bool:
    """Whether "how do they" asks about the noun before it: "and the drivers, how do they get their jobs"."""
    words = [token.text for token in tokens[place + 1 : place + 3]]
    return len(words) == 2 and words[0] in CLASSES["aux"].split() and words[1] in ("they", "you", "we", "those")


def _is_free(tokens: Sequence[Token], place: int, before: Token) -> bool:
    """Whether nothing before a question word makes it go on about something else."""
    is_free = before.text not in EMBEDDERS and before.forms.isdisjoint(EMBEDDING_VERBS)
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    is_free = is_free or (before.text in _PARTICLES and after in CLASSES["aux"].split())
    is_noun = not before.forms.isdisjoint({"@people", "@ourthing"}) and not _is_asked_of(tokens, place)
    return is_free and not is_noun and not (_is_found_out(tokens, place) or _is_known_soon(tokens, place))


def _is_opener(text: str, after: str, before: Token | None) -> bool:
    """Whether an inverted question may begin with these words where they stand."""
    if text in CLASSES["aux"].split() or text in _BARE_OPENERS or text == "mind":
        return True
    if before is None and (text, after) in _FIRST_PAIRS:
        return True
    is_at_head = before is None or before.text in CONJUNCTIONS or before.text in MARKERS
    return is_at_head and (text == "fancy" or f"{text} {after}" in _HEAD_PAIRS)


def _may_start(tokens: Sequence[Token], place: int, form: str, before: Token | None) -> bool:
    text = tokens[place].text
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if form == "wh" and BOASTS.match(tokens, place, min(place + LONGEST_BOAST, len(tokens))):
        return False
    if (
        form == "wh"
        and text == "what"
        and after in ("a", "an")
        and tokens[_stop_of(tokens, place) - 1].stop != QUESTION
    ):
        return False
    if form == "wh" and (after in OWNERS_OF_CLAUSE or (text == "which" and after == "is")):
        return False
    if form == "wh" and (_is_told_measure(tokens, place) or _is_unsure(tokens, place)):
        return False
    if form == "request" and (text not in REQUESTING or WONDERED.match(tokens, place, min(place + 4, len(tokens)))):
        return False
    if form == "wh" and text in ("who", "which") and _is_relative(tokens, place):
        return False
    if form == "wh" and (_is_listed(tokens, place) or _is_told_of(tokens, place)):
        return False
    if form == "wh" and before is not None and tokens[_stop_of(tokens, place) - 1].stop == SENTENCE:
        return before.text in CONJUNCTIONS or before.text in MARKERS
    if before is not None and before.text == "and" and text in ("do", "have") and after not in ("you", "they", "we"):
        return False
    if text in _BARE_OPENERS and before is not None and before.text not in CONJUNCTIONS | MARKERS:
        return False
    is_opener = _is_opener(text, after, before)
    if before is None or before.text in CONJUNCTIONS:
        return not (form == "inverted" and not is_opener) and not (
            text in ("do", "have") and form == "inverted" and tokens[place].stop
        )
    if form == "request":
        if text in _TOLD and before.text in ("i", "we"):
            return False
        return before.text not in ("not", "to", "can", "will", "you", "they") or text in ("hear", "like")
    if form == "wh" and before.text in MARKERS and _opens_sentence(tokens, place):
        return True
    if form == "wh":
        return _is_free(tokens, place, before) or _is_led_in(tokens, place) or _is_led_by_if(tokens, place)
    if not is_opener:
        return False
    if [token.text for token in tokens[max(0, place - 3) : place]] == ["if", "i", "may"]:
        return True
    return before.text not in NOT_AFTER | MEASURES_ASKED and (
        before.text in ("it", "this") or before.forms.isdisjoint({"@wh", "@subject"})
    )
