"""Which words of a comment name a state or trait of a person: whoever writes them gets a hint, and may keep them."""

import re
from typing import Final

from voice.buyer.traits import FEELINGS, TRAITS

ENDINGS: Final = (("iness", "y"), ("ily", "y"), ("ness", ""), ("ism", ""), ("ly", ""), ("s", ""))
"""What makes another word of one that names a state or trait, and what stands there without it."""
_NAMED = frozenset((*TRAITS, *FEELINGS))
_WORD = re.compile(r"[a-z]+")


def judging_in(text: str) -> list[str]:
    """Each such word once, as it was written, in order."""
    return list(dict.fromkeys(word for word in _WORD.findall(text.lower()) if _is_named(word)))


def _is_named(word: str) -> bool:
    forms = (word.removesuffix(ending) + instead for ending, instead in ENDINGS if word.endswith(ending))
    return word in _NAMED or any(form in _NAMED for form in forms)
