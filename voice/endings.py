"""How the words of a turn end: has the rep said it all, or must something follow?

Rules on plain words, because a recogniser gives lower case without punctuation; marks are used where there are any.
A full stop proves nothing: a recogniser sets one where the sound stops.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from voice.ending_words import ANSWERS, BEFORE_A_LAST_NUMBER, FILLERS, NUMBERS, RIGHT_IS_NO_TAG, WH
from voice.last_words import NOT_BEFORE_A_TAG, hangs
from voice.sentences import is_question, is_sentence, may_stand_alone


class Ending(StrEnum):
    """What a turn so far ends in."""

    NOTHING = "no word recognised yet"
    FILLED = "a filler, or a request for a moment"
    HANGING = "a word that something must follow"
    OPEN = "a part of a sentence, or an unfinished list"
    PHRASE = "a few words without a verb"
    NUMBER = "a number, which may go on"
    CLAUSE = "a complete clause"
    ANSWER = "a short answer"
    QUESTION = "a question"
    HANDED_OVER = "a tag, or a farewell"


HANDS_OVER = re.compile(
    r"(?:^| )(?:"
    r"(?:does|would|will) (?:that|this) (?:work|suit|help|sound good|make sense|be (?:ok|okay|fine|all right))"
    r"(?: (?:for|with) (?:you|everybody|everyone|your \w+))?"
    r"|(?:makes?|making) sense|is (?:that|this|it) (?:ok|okay|fair|fine|all right|alright|right|correct|clear|possible)"
    r"(?: (?:for|with|by) you)?"
    r"|what do you (?:think|say)|how does (?:that|this|it) (?:sound|look)(?: to you)?|sounds? good|what about you"
    r"|if (?:that's|that is|it's|it is) (?:ok|okay|all right|alright|fine|possible)(?: (?:for|with|by) you)?"
    r"|shall we say .+|agreed|fair enough|are we agreed|how about (?:that|you)"
    r"|(?:good)?bye|good bye|take care|cheers|(?:thanks|thank you)(?: (?:so|very) much| a lot| again)?"
    r"|(?:thanks|thank you) (?:\w+ ){0,3}for (?:your|the) (?:time|call|help|patience)(?: today| again)?"
    r"|(?:see|talk|speak)(?: to)? you (?:then|soon|later|tomorrow|next week|again|on \w+|in \w+)"
    r"|(?:talk|speak) (?:then|soon|later|tomorrow)|have a (?:good|great|nice|lovely) \w+"
    r")$"
)
"""Closing questions and farewells."""
TAG = re.compile(
    r" (?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't)?|won't|can't) "
    r"(?:i|you|he|she|it|we|they)$"
)
"""A verb and its pronoun after a statement: "isn't it"."""
BUYS_TIME = re.compile(
    r"(?:^| )(?:let me (?:just |quickly )?(?:see|think|check|look)|(?:one|just a|give me a) (?:moment|second|minute)"
    r"|bear with me|hang on|hold on|i mean|kind of|sort of|to be honest(?: with you)?|the thing is"
    r"|(?:^|and |but |so |then )(?:you know|i (?:think|guess|believe|suppose|hope|know)))$"
)
TAG_WORDS = frozenset("right okay yeah correct".split())
LEADS_ON = frozenset(",…-:")


@lru_cache(maxsize=512)
def ending_of(text: str) -> Ending:
    """What the turn `text`, as recognised so far, ends in. Up to 0.2 ms; a pause asks for the same text again."""
    said, mark = last_sentence(text)
    line = " ".join(said)
    if not said:
        return Ending.NOTHING
    if said[-1] in FILLERS or BUYS_TIME.search(line):
        return Ending.FILLED
    if mark == "?":
        return Ending.QUESTION
    if HANDS_OVER.search(line) or _has_tag(said, line):
        return Ending.HANDED_OVER
    if mark in LEADS_ON or hangs(said):
        return Ending.HANGING
    return _of_whole(said)


def _of_whole(said: Sequence[str]) -> Ending:
    """The ending of words of which the last asks for no other."""
    if _is_open_number(said):
        return Ending.NUMBER
    if is_question(said):
        return Ending.QUESTION
    if len(said) <= 3 and (ANSWERS.issuperset(said) or said[0] in ("yes", "no", "not")):
        return Ending.ANSWER
    if is_sentence(said):
        return Ending.CLAUSE
    return Ending.PHRASE if may_stand_alone(said) else Ending.OPEN


def _is_open_number(said: Sequence[str]) -> bool:
    """ "Forty", which may become "forty-two"; but not "at four", "page two", "the cheaper one"."""
    before = said[-2] if len(said) > 1 else ""
    if said[-1] == "one" and before not in NUMBERS:
        return False
    return said[-1] in NUMBERS and before not in BEFORE_A_LAST_NUMBER


def last_sentence(text: str) -> tuple[tuple[str, ...], str]:
    """The plain words since the last mark that ended a sentence, and the mark after the last word ("" for none)."""
    words: list[str] = []
    mark = ""
    for token in text.lower().replace("...", "…").replace("–", "-").split():
        if mark and mark in ".?!":
            words = []
        word = token.strip(".,;:!?…\"'-")
        mark = token[-1] if token[-1] in ".,;:!?…-" else ""
        words += [word] if word else []
    return tuple(words), mark


def _has_tag(said: Sequence[str], line: str) -> bool:
    """ "… wasn't it", "… right": after a statement, not within a question ("what do you")."""
    if len(said) > 3 and said[-1] in TAG_WORDS:
        return said[-2] not in RIGHT_IS_NO_TAG
    asks = said[-3:-2] and said[-3] in NOT_BEFORE_A_TAG
    return len(said) > 4 and not asks and WH.isdisjoint(said[-8:-2]) and bool(TAG.search(line))
