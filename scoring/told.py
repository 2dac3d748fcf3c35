"""What a session tells its rep, as somebody else reads it: "your usual" is theirs, an earlier call stays theirs."""

import re
from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]

_THEY = re.compile(r"\b[Yy]ou\b(?= (?:answered|heard|know)\b)")
"""Inside a sentence, where it is they who do it."""
_OTHERS = {"You": "They", "you": "them", "Your": "Their", "your": "their", "yours": "theirs"}
_WORD = re.compile(rf"\b({'|'.join(_OTHERS)})\b")


def to_another(sentence: str) -> str:
    """One of the program's own sentences, none of which quotes the rep."""
    return _WORD.sub(lambda found: _OTHERS[found[1]], _THEY.sub("they", sentence))


def card_for_another(card: Json) -> dict[str, Any]:
    """A scorecard for who was not in the call. Quotes, and lines to try, stay as they are."""
    focus = card.get("focus")
    told: dict[str, Any] = {"focus": _told(focus, "text") if focus else focus}
    told |= {part: [_told(one, "reason") for one in card[part]] for part in ("tone", "measures") if part in card}
    told |= {"baseline": _told(card["baseline"], "note")} if card.get("baseline") else {}
    told |= {"notes": [_told(one, "text") for one in card["notes"]]} if "notes" in card else {}
    return {**card, **told}


def words_for_another(words: Json) -> Json:
    """A transcript without what was said before a practised moment: that is of another call, and its rep's alone."""
    return {**words, "practice": {**words["practice"], "before": []}} if words.get("practice") else words


def _told(part: Json, key: str) -> Json:
    return {**part, key: to_another(part[key])} if part.get(key) else part
