"""The forms a spoken word may stand for: itself, what it is an inflection of, and the word classes it is in.

No dictionary of inflections is kept: each regular ending gives its candidates ("missed" → miss, misse), and a
candidate that is no word matches nothing.
"""

from functools import lru_cache

from scoring.acts.lexicon import CLASSES

IRREGULAR = {
    lemma_form: lemma
    for lemma, lemma_forms in {
        "be": "am is are was were been being",
        "have": "has had having",
        "do": "does did done doing",
        "go": "goes went gone",
        "get": "got gotten getting",
        "lose": "lost losing",
        "break": "broke broken",
        "stand": "stood",
        "say": "said",
        "tell": "told",
        "see": "saw seen",
        "send": "sent",
        "bring": "brought",
        "take": "took taken",
        "make": "made",
        "give": "gave given",
        "come": "came",
        "leave": "left",
        "keep": "kept",
        "hold": "held",
        "hear": "heard",
        "hang": "hung",
        "feel": "felt",
        "find": "found",
        "fall": "fell fallen",
        "mean": "meant",
        "meet": "met",
        "pay": "paid",
        "sell": "sold",
        "buy": "bought",
        "sit": "sat",
        "stick": "stuck",
        "begin": "began begun",
        "speak": "spoke spoken",
        "write": "wrote written",
        "ring": "rang rung",
        "know": "knew known",
        "think": "thought",
        "run": "ran",
        "set": "setting",
        "build": "built",
        "become": "became",
        "understand": "understood",
        "grow": "grew grown",
        "spend": "spent",
        "rise": "rose risen",
        "drive": "drove driven",
        "sign": "signing",
        "drop": "dropped dropping",
        "slip": "slipped slipping",
        "freeze": "froze frozen",
        "bite": "bit bitten",
        "eat": "ate eaten",
        "burn": "burnt",
        "wait": "waiting",
        "lie": "lying",
        "person": "people",
        "man": "men",
        "woman": "women",
        "child": "children",
        "hurt": "hurting",
        "choose": "chose chosen",
        "wear": "wore worn",
        "catch": "caught",
        "slide": "slid sliding",
        "throw": "threw thrown",
        "shrink": "shrank shrunk",
        "sink": "sank sunk",
        "win": "won",
        "overtake": "overtook overtaken",
        "pick": "picking",
        "promise": "promised promising",
    }.items()
    for lemma_form in lemma_forms.split()
}

TAGS_OF: dict[str, frozenset[str]] = {}
for _name, _words in CLASSES.items():
    for _word in _words.split():
        TAGS_OF[_word] = TAGS_OF.get(_word, frozenset()) | {"@" + _name}

_SHORTEST_STEM = 3
_OWN_WORDS = frozenset({"goods"})
"""Words that only look inflected: "goods" are not good."""


def _stems(word: str) -> set[str]:
    """Candidates for the word an ending was put on."""
    found = {word}
    if word in _OWN_WORDS:
        return found
    if word in IRREGULAR:
        found.add(IRREGULAR[word])
    if word.endswith("ies") or word.endswith("ied"):
        found.add(word[:-3] + "y")
    if word.endswith("s") and not word.endswith("ss"):
        found |= {word[:-1], word[:-2] if word.endswith("es") else word[:-1]}
    for ending in ("ing", "ed"):
        if word.endswith(ending):
            found |= _bare_stems(word[: -len(ending)])
    return {stem for stem in found if len(stem) >= _SHORTEST_STEM or stem == word or stem in ("be", "do", "go")}


def _bare_stems(stem: str) -> set[str]:
    doubled = len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]
    return {stem, stem + "e"} | ({stem[:-1]} if doubled else set())


@lru_cache(maxsize=20_000)
def stems(word: str) -> frozenset[str]:
    """The word and every word it may be an inflection of."""
    return frozenset(_stems(word))


_NO_PAST = frozenset(
    "need speed feed seed exceed proceed succeed indeed embed shed bed red led fed bleed breed".split()
)
_PAST = frozenset(
    "had been gone got done lost bought told said thought seen made taken come left kept found felt".split()
)
"""After "'d", which may be "had" or "would", these and what ends as "planned" tell it was "had"."""
_NO_VERBS = frozenset("this does was has its always perhaps yes plus besides towards users customers clients".split())


@lru_cache(maxsize=20_000)
def forms(word: str) -> frozenset[str]:
    """Stems and the `@class` tags of any of them: what a pattern element may match; `@does` for what ends as "runs",
    `@past` for what ends as "planned"."""
    own = stems(word)
    is_third_person = len(word) > _SHORTEST_STEM and word.endswith("s") and not word.endswith(("ss", "us", "'s"))
    does = frozenset({"@does"}) if is_third_person and word not in _NO_VERBS else frozenset()
    is_past = word in _PAST or (word.endswith("ed") and word not in _NO_PAST)
    past = frozenset({"@past"}) if is_past else frozenset()
    return own.union(does, past, *(TAGS_OF.get(stem, frozenset()) for stem in own))
