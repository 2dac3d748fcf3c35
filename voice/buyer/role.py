"""What the words of a language model must not do in the buyer's mouth: tell what is behind a gate, say a feeling or
trait of the rep, or leave the role. Code decides it, clause by clause, before a word is heard.
"""

import re
from collections.abc import Sequence

from voice.buyer.asking import normal_words, stem
from voice.buyer.numerals import folded
from voice.buyer.traits import FEELINGS, TRAITS
from voice.plan import Plan
from voice.scenario import Fact, Scenario
from voice.transcript import Speaker, Transcript

CLOSED_FACT = "closed-fact"
JUDGED_REP = "judged-rep"
LEFT_ROLE = "left-role"
REASONS = (CLOSED_FACT, JUDGED_REP, LEFT_ROLE)

TELLING_NUMBER = 13
"""From here on a number in a closed fact's sentences gives it away by itself; smaller ones are everyday words."""
NEAR = 6
"""Words between "you" and what is said of them."""

_JUDGING = frozenset((*TRAITS, *FEELINGS))
_REP = frozenset("you your yours yourself".split())
_SELF = frozenset("i me my we us our they he she his her their it".split())
_ORDERS = frozenset("be stay keep get not so too very stop being".split())
_EMPTY = frozenset(
    "a an the of to in on at by for with from and or but so is was are has have had that this it".split()
)
_MARKUP = re.compile(r"[*_#`<>{}\[\]|()\\~]|^\s*(?:[-•]|\d+[.)])\s", re.MULTILINE)
_LABEL = re.compile(r"(?:^|\n)\s*([A-Za-z][\w .'-]{0,30}):\s")
_SPEAKERS = frozenset("rep you user assistant system caller customer buyer seller agent ai narrator note coach".split())
_OUT_OF_ROLE = tuple(
    line.strip()
    for line in """
        an ai; as ai; language model; artificial intelligence; ai assistant; ai model; chatbot; chat bot
        virtual assistant; digital assistant; your assistant; i am a bot; i am a program; computer program
        i am programmed; my programming; training data; i was trained; openai; chatgpt; system prompt; system message
        my instructions; my prompt; previous instructions; your instructions; developer mode
        role play; roleplay; role playing; roleplaying; role plays; simulation; simulated; in this scenario
        the scenario; this exercise; the exercise; practice call; training call; in character; out of character
        break character; stay in character; fictional; i cannot assist; i can not assist; i can not comply
        i can not help with that; i am unable to assist; against my guidelines; my guidelines; full marks; your score
        score you; scored; scorecard; rubric; you passed; you have passed; you should have asked; you should have said
        you could have asked; you could have said; as the buyer; as a buyer; as your buyer; play the buyer; the rep
    """.replace("\n", ";").split(";")
    if line.strip()
)


class RoleCheck:
    """The limits of one reply."""

    def __init__(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> None:
        self._line = " ".join(plan.line.split())
        self._speakers = _SPEAKERS | set(normal_words(scenario.buyer.name))
        known = _known(plan, transcript, scenario)
        self._known = " ".join(" ".join(normal_words(text)) for text in known)
        self._secrets = _secrets(plan, scenario, _Heard(known))

    def broken_by(self, text: str) -> str | None:
        """What is wrong with a reply so far: one of REASONS. The planned line itself never breaks anything."""
        if self._line.startswith(" ".join(text.split())):
            return None
        if _leaves_role(text, self._speakers, self._known):
            return LEFT_ROLE
        heard = _Heard((text,))
        if any(heard.holds(secret) for secret in self._secrets):
            return CLOSED_FACT
        return JUDGED_REP if judges_rep(text) else None


def reasons_in(text: str, line: str) -> tuple[str, ...]:
    """Which of JUDGED_REP and LEFT_ROLE a whole text deserves, beside a planned line that may be said."""
    if line.startswith(text):
        return ()
    found = LEFT_ROLE if _leaves_role(text, _SPEAKERS, " ".join(normal_words(line))) else ""
    return tuple(reason for reason in (found, JUDGED_REP if judges_rep(text) else "") if reason)


class _Heard:
    """Texts as they are compared with a secret: numbers in digits, words without their endings."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._sentences = [_keys(part) for text in texts for part in re.split(r"[.?!;\n]+", text)]

    def holds(self, secret: tuple[str, ...]) -> bool:
        """Whether one sentence has all of a secret's words, in whatever order."""
        return any(set(secret) <= set(words) for words in self._sentences)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word if word.isdecimal() else stem(word) for word in folded(text))


def _known(plan: Plan, transcript: Transcript, scenario: Scenario) -> tuple[str, ...]:
    """What the buyer may say: the planned line, what was told, open facts, and what the rep has read."""
    told = (turn.text for turn in transcript.turns if turn.speaker is Speaker.BUYER)
    may_be_told = {*plan.open_facts, *plan.facts}
    facts = (line for fact in scenario.facts if fact.id in may_be_told for line in fact.says)
    briefing = scenario.briefing
    return (plan.line, *told, *facts, briefing.buyer, briefing.situation, *briefing.notes)


def _secrets(plan: Plan, scenario: Scenario, known: _Heard) -> tuple[tuple[str, ...], ...]:
    """The names and numbers of the facts whose gate is closed, each as words that must not come together."""
    may_be_told = {*plan.open_facts, *plan.facts}
    closed = (fact for fact in scenario.facts if fact.id not in may_be_told)
    found = (secret for fact in closed for secret in _secrets_of(fact))
    return tuple(secret for secret in dict.fromkeys(found) if secret and not known.holds(secret))


def _secrets_of(fact: Fact) -> list[tuple[str, ...]]:
    if fact.gate.is_open_to_all:
        return []
    found = [tuple(word for word in _keys(name) if word not in _EMPTY) for name in fact.numbers]
    names = (name.split() for name in fact.numbers)
    found += [_keys(word) for name in names if len(name) > 1 and all(w[:1].isupper() for w in name) for word in name]
    numbers = (word for line in fact.says for word in folded(line) if word.isdecimal())
    return [*found, *((number,) for number in numbers if int(number) >= TELLING_NUMBER)]


def _leaves_role(text: str, speakers: frozenset[str], known: str) -> bool:
    if _MARKUP.search(text):
        return True
    if any(set(normal_words(label)) & speakers for label in _LABEL.findall(text)):
        return True
    letters = [sign for sign in text if sign.isalpha()]
    if sum(not _is_latin(sign) for sign in letters) > len(letters) / 4:
        return True
    words = f" {' '.join(normal_words(text))} "
    return any(f" {phrase} " in words and f" {phrase} " not in f" {known} " for phrase in _OUT_OF_ROLE)


def _is_latin(sign: str) -> bool:
    return sign < "\u0250"


def judges_rep(text: str) -> bool:
    """Whether a feeling or trait word is said of the person spoken to."""
    return any(_judges(normal_words(part)) for part in re.split(r"[.?!;:\n]+", text))


def _judges(words: Sequence[str]) -> bool:
    for i, word in enumerate(words):
        if word not in _JUDGING:
            continue
        before = [w for w in words[max(0, i - NEAR) : i] if w in _REP or w in _SELF]
        if before and before[-1] in _REP:
            return True
        if not before and (i == 0 or words[i - 1] in _ORDERS) and i <= 4:
            return True
        after = tuple(words[i + 1 : i + 3])
        if after in (("are", "you"), ("of", "you"), ("you", "are"), ("on", "you"), ("in", "your")):
            return True
    return False
