"""What a rep asks about: matches a turn's words to known ways of asking, tolerant of wording and recogniser.

Words weigh by how few topics share them (inverse document frequency); a question belongs to the topic whose ways
of asking it shares most weight with. Linear in the words of the turn.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from voice.buyer.thesaurus import ALIKE

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_SENTENCE_END = re.compile(r"[.?!;]+")
_EXPANDED = {"'re": "are", "'ll": "will", "'ve": "have", "'m": "am", "'d": "would"}
_IS_AFTER = frozenset("what who how where when that it there he she here why".split())
_QUESTION_WORDS = frozenset("what how who whose when where why which".split())
_AUXILIARIES = frozenset("is are am was were do does did can could would will should have has had any".split())
_REQUESTS = frozenset("tell walk talk help describe explain share show".split())
_SUBJECTS = frozenset("i you we they he she it the".split())
"""After these, a question word begins a clause of a statement: "what you said"."""
_BEFORE_OPENERS = frozenset("so and but okay right well then now fair enough please or sure thanks no yes".split())
EARLY_WORDS = 9
"""A question word later than this in a short sentence rather belongs to a statement."""
_WEAK = frozenset(
    "a an the of to in on at by for with from and or but so as is are am was were be been being do does did can "
    "could would will should have has had may might i me my we us our you your yours he she they them their it its "
    "that this these those there here what which tell about any some just then now please okay ok well really "
    "let ask know think like sort kind exactly actually right if not yes no one thing go get got going maybe hi "
    "hello thanks thank sorry understand see mean say said more bit moment question quick quickly".split()
)
_ASKS_HOW = frozenset("who when where why how long how-long how-much how-many how-often".split())
_KINDS = "who when where why how-long how-much how-many how-often how what which".split()
_TIME_UNITS = frozenset("days weeks months hours minutes day week time".split())
_COMMON = frozenset(
    "work working works make made take takes taken taking come comes coming came put look looks looking seen keep "
    "kept give given find start run running part place time times day days week weeks month year today back first "
    "last next end side way things lot bit whole people business company open need want feel happen happened set "
    "call called left morning new good bad own other others else someone somebody anyone anything nothing over "
    "under up down out off still since before after again same each every ever never around between while".split()
)
_SUFFIXES = ("ments", "ment", "ings", "ing", "ions", "ion", "ers", "als", "ed", "er", "al", "es", "ly", "s", "e")
_SOUNDS = str.maketrans("dbgqczvyxj", "tpkkssfisk")
SHORTEST_STEM = 4
WEAK_WEIGHT = 0.1
HOW_WEIGHT = 0.7
COMMON_SHARE = 0.5
"""Words of everyday talk weigh less than their rarity in one scenario suggests."""
MISHEARD_SHARE = 0.7
LATER_WINS = 0.7
"""Of two questions in a turn the later is answered, unless it is that much less clear."""
NEARLY = 0.6
"""Share of the best score at which another topic is meant as well."""
UNKNOWN_SHARE = 0.6
"""Weight of a word in no way of asking, as a share of the heaviest."""
SHORTEST_MISHEARD = 5
FEWEST_WEAK_WORDS = 3
"""So many known words may make a question without a telling one among them."""
KIND_COUNTS = 0.2
"""Share of the score that a topic loses when it is never asked for by this question word."""
KIND_BONUS = 0.1
SURE_ENOUGH = 0.27
"""Below it the question is taken as unknown; measured on questions in fresh wording and on small talk."""
LONGEST_QUESTION = 18
"""Words after a question word that still belong to it, where the recogniser gives no punctuation."""


@lru_cache(maxsize=4096)
def normal_words(text: str) -> tuple[str, ...]:
    """Lower-case words without punctuation; "don't" is two words, "forty-two" too."""
    found: list[str] = []
    for word in _WORD.findall(text.lower().replace("’", "'")):
        head, mark, tail = word.partition("'")
        if mark and tail == "t" and head.endswith("n"):
            found += [{"ca": "can", "wo": "will"}.get(head[:-1], head[:-1]), "not"]
        elif mark and tail == "s":
            found += [head, "is"] if head in _IS_AFTER else [head]
        else:
            found += [head, _EXPANDED.get(mark + tail, tail)] if mark else [head]
    return tuple(found)


def contains(text: str, phrase: str) -> bool:
    """Whether the words of `phrase` stand in a row in `text`."""
    return holds(normal_words(text), normal_words(phrase))


def holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    return f" {' '.join(phrase)} " in f" {' '.join(words)} "


def stem(word: str) -> str:
    """A word without its usual endings: "approvals" and "approve" are both "approv"."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            word = word[: -len(suffix)]
            return word[:-1] if word[-1:] == word[-2:-1] and len(word) > SHORTEST_STEM else word
    return word


def terms(words: Sequence[str]) -> tuple[str, ...]:
    """What a question is matched by: one stem for words that ask for the same, "how many" and its like as one."""
    found: list[str] = []
    for before, word in zip(("", *words), words, strict=False):
        if before == "how" and word in ("many", "much", "long", "often"):
            found[-1:] = [f"how-{word}"]
        elif found and found[-1] in ("how-many", "how-much") and word in _TIME_UNITS:
            found[-1:] = ["how-long"]
        else:
            found.append(_SENSES.get(stem(word), stem(word)))
    return tuple(found)


def sound(word: str) -> str:
    """Roughly how a word sounds, so that a misheard one still matches."""
    heard = word.translate(_SOUNDS).replace("ph", "f").replace("ck", "k")
    kept = heard[:1] + "".join(letter for letter in heard[1:] if letter not in "aeiouhw")
    return "".join(letter for i, letter in enumerate(kept) if letter != kept[i - 1 : i])


def questions_in(text: str) -> tuple[tuple[str, ...], ...]:
    """The asking stretches of a turn: sentences that ask, cut at question words where they run on."""
    found: list[tuple[str, ...]] = []
    marks = _SENTENCE_END.findall(text)
    for i, sentence in enumerate(_SENTENCE_END.split(text)):
        words = normal_words(sentence)
        asks = i < len(marks) and "?" in marks[i]
        if asks and len(words) <= LONGEST_QUESTION:
            found.append(words)
        elif words:
            found += _stretches(words, asks)
    return tuple(found)


def _stretches(words: tuple[str, ...], asks: bool) -> list[tuple[str, ...]]:
    starts = [i for i in range(len(words)) if _opens_question(words, i)]
    if len(words) <= LONGEST_QUESTION:
        return [words] if any(i < EARLY_WORDS for i in starts) else []
    if asks and not starts:
        return [words[-LONGEST_QUESTION:]]
    return [words[i : i + LONGEST_QUESTION] for i in starts[:12]]


def _opens_question(words: Sequence[str], i: int) -> bool:
    """Whether a question begins here: "what happened", "how many", "so did you", but not "when you signed"."""
    word, after = words[i], words[i + 1] if i + 1 < len(words) else ""
    if word in _QUESTION_WORDS:
        return after not in _SUBJECTS and (word != "when" or after in _AUXILIARIES)
    return word in (_AUXILIARIES | _REQUESTS) and (i == 0 or words[i - 1] in _BEFORE_OPENERS)


@dataclass(frozen=True, slots=True)
class Asked:
    """A topic that was asked about, and how sure that is, 0..1."""

    topic: str
    score: float
    also: tuple[str, ...] = ()
    """Other topics that the same words ask about nearly as well."""


class Topics:
    """Ways of asking, by topic, ready to be matched."""

    def __init__(self, ways: Mapping[str, Iterable[str]]) -> None:
        self._ways = {topic: [frozenset(terms(normal_words(way))) for way in lines] for topic, lines in ways.items()}
        self._shares = _shares_of(self._ways)
        count = len(self._ways)
        self._weights = {word: math.log(1 + count / len(by)) for word, by in self._shares.items()}
        self._unknown = UNKNOWN_SHARE * math.log(1 + count)
        self._by_sound = {sound(word): word for word in self._weights if len(word) >= SHORTEST_MISHEARD}

    def asked(self, text: str) -> Asked | None:
        """The topic that a turn asks about; the last question wins a tie, None where nothing is known."""
        best: Asked | None = None
        for words in questions_in(text):
            found = self._best(words)
            if found is not None and (best is None or found.score >= LATER_WINS * best.score):
                best = found
        return best

    def _best(self, words: Sequence[str]) -> Asked | None:
        """By closeness to one way of asking and by the words' shares among topics, half and half."""
        question = self._heard(words)
        known = {word: weight for word, weight in question.items() if word in self._weights}
        if max(known.values(), default=0.0) <= HOW_WEIGHT and len(known) < FEWEST_WEAK_WORDS:
            return None
        scored = [(self._score(topic, question, known), topic) for topic in self._ways]
        score, topic = max(scored, key=lambda pair: pair[0])
        also = tuple(other for near, other in scored if near >= NEARLY * score and other != topic)
        return Asked(topic, score, also) if score >= SURE_ENOUGH else None

    def _score(self, topic: str, question: Mapping[str, float], known: Mapping[str, float]) -> float:
        closest = max(self._closeness(question, way) for way in self._ways[topic])
        share = sum(weight * self._shares[word].get(topic, 0.0) for word, weight in known.items())
        score = 0.5 * closest + 0.5 * share / sum(question.values())
        kind = next((word for word in _KINDS if word in question), None)
        if kind is None:
            return score
        ways = self._ways[topic]
        usual = min(1.0, 4 * sum(kind in way for way in ways) / len(ways))
        fitting = self._shares.get(kind, {}).get(topic, 0.0)
        return score * (1 - KIND_COUNTS + KIND_COUNTS * usual) + KIND_BONUS * fitting

    def _closeness(self, question: Mapping[str, float], way: frozenset[str]) -> float:
        """The cosine between two weighted bags of words, 0..1."""
        common = sum(weight * self._weight(word) for word, weight in question.items() if word in way)
        lengths = sum(w * w for w in question.values()) * sum(self._weight(word) ** 2 for word in way)
        return common / math.sqrt(lengths)

    def _heard(self, words: Sequence[str]) -> dict[str, float]:
        """Stem → weight; a word known only by its sound stands for the known one and counts less."""
        heard: dict[str, float] = {}
        for word in terms(words):
            known = self._by_sound.get(sound(word)) if len(word) >= SHORTEST_MISHEARD else None
            if word in self._weights or known is None or known in words:
                heard[word] = self._weight(word)
            else:
                heard[known] = max(heard.get(known, 0.0), MISHEARD_SHARE * self._weight(known))
        return heard

    def _weight(self, word: str) -> float:
        if word in _WEAK_STEMS:
            return WEAK_WEIGHT
        if word in _ASKS_HOW:
            return HOW_WEIGHT
        weight = self._weights.get(word, self._unknown)
        return COMMON_SHARE * weight if word in _COMMON_STEMS else weight


def _shares_of(ways: Mapping[str, Sequence[frozenset[str]]]) -> dict[str, dict[str, float]]:
    """Stem → topic → the share of the ways with that stem, each topic's ways weighing the same in all."""
    shares: dict[str, dict[str, float]] = {}
    for topic, lines in ways.items():
        for way in lines:
            for word in way:
                by = shares.setdefault(word, {})
                by[topic] = by.get(topic, 0.0) + 1 / len(lines)
    return {word: {topic: n / sum(by.values()) for topic, n in by.items()} for word, by in shares.items()}


_WEAK_STEMS = frozenset(map(stem, _WEAK))
_SENSES = {stem(word): min(map(stem, alike)) for alike in ALIKE for word in alike}
_COMMON_STEMS = frozenset(_SENSES.get(stem(word), stem(word)) for word in _COMMON)
