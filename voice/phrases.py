"""Where text that is still being written can be spoken.

    pieces    "Fine, so my dispatch" " floor was blind" "." " For" " 3" "." "5 hours."
    phrases   "Fine, so my dispatch floor was blind."  "For 3.5 hours."

A phrase is a sentence: whole ones sound best. The first of a turn may be a clause while its sentence is still being
written, for somebody is waiting. A sentence that does not end is cut where a speaker would breathe.
"""

import re
from collections.abc import Collection, Sequence

from voice.punctuation import MARKS, Meaning, meaning

SHORTEST_CLAUSE = 10
"""Letters and digits: a shorter opener ("Well,") is not worth a breath of its own."""
LONGEST_PHRASE = 25
"""Words: 9 s at 165 words a minute."""
LONGEST_CHARS = 400
"""For text without words."""
BREATH = 8
"""Words after which a speaker may breathe before a joint."""
JOINTS = frozenset("although because but though unless whereas which while".split())
LATE_JOINTS = JOINTS | frozenset("and if or so that until when where who with".split())
"""Where a run of words without a mark is cut."""
_WHOLE_WORD = re.compile(r"\S+(?=\s)")


class Phrases:
    """One turn's text: taken in as it is written, given out in phrases. No letter is lost."""

    def __init__(self) -> None:
        self._text = ""
        self._is_first = True

    def add(self, piece: str) -> list[str]:
        """The phrases that are complete with this piece of text."""
        self._text += piece
        return self._taken(is_paused=False)

    @property
    def probable(self) -> str:
        """The phrase that `pause` would give first; empty: none."""
        cut = self._cut(is_paused=True)
        return "" if cut is None else self._text[:cut].strip()

    def pause(self) -> list[str]:
        """The writer has stopped for a moment: what can be said as it stands."""
        return self._taken(is_paused=True)

    def rest(self) -> list[str]:
        """The writer is done."""
        text, self._text = self._text.strip(), ""
        return [text] if text else []

    def _taken(self, *, is_paused: bool) -> list[str]:
        taken = []
        while (cut := self._cut(is_paused=is_paused)) is not None:
            taken.append(self._text[:cut].strip())
            self._text, self._is_first = self._text[cut:], False
        return taken

    def _cut(self, *, is_paused: bool) -> int | None:
        """Where the next phrase ends, as far as that is known."""
        clauses: list[int] = []
        for mark in MARKS.finditer(self._text):
            match meaning(self._text, mark, is_paused=is_paused):
                case Meaning.SENTENCE:
                    return self._overlong(clauses, mark.end()) or mark.end()
                case Meaning.UNDECIDED:
                    return self._overlong(clauses)
                case Meaning.CLAUSE:
                    clauses.append(mark.end())
        return (self._early(clauses) if self._is_first else None) or self._overlong(clauses)

    def _early(self, clauses: Sequence[int]) -> int | None:
        """Where the turn's first clause ends."""
        for end in clauses:
            if sum(map(str.isalnum, self._text[:end])) >= SHORTEST_CLAUSE:
                return end
        joints = _before(_words(self._text), JOINTS)
        return joints[0] if joints else None

    def _overlong(self, clauses: Sequence[int], end: int | None = None) -> int | None:
        """Where what is too long for one phrase is cut: behind its last mark, before its last joint, or anywhere."""
        text = self._text if end is None else f"{self._text[:end]} "
        words = _words(text)
        if len(words) <= LONGEST_PHRASE:
            return LONGEST_CHARS if len(text) > LONGEST_CHARS else None
        limit = words[LONGEST_PHRASE].start()
        marks = [mark for mark in clauses if words[BREATH - 1].end() <= mark <= limit]
        return (marks or _before(words[: LONGEST_PHRASE + 1], LATE_JOINTS) or [limit])[-1]


def _words(text: str) -> list[re.Match[str]]:
    """The words that are known to be whole: white space follows them."""
    return list(_WHOLE_WORD.finditer(text))


def _before(words: Sequence[re.Match[str]], joints: Collection[str]) -> list[int]:
    """The places before a joint that are a breath away from the beginning."""
    return [word.start() for word in words[BREATH:] if word.group().lower() in joints]
