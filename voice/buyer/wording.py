"""Which wording the buyer uses: none twice in a call, in an order the seed chooses, shorter when patience runs out."""

import re
from collections.abc import Iterable, Sequence
from zlib import crc32

from voice.buyer.asking import contains, normal_words
from voice.transcript import Speaker, Transcript

_BREAK = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"”’)])\s+")
RECOGNISED_WORDS = 4
"""So many first words of a line tell that it was said, even when the rest was cut off."""


def sentences(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _BREAK.split(text) if part.strip())


def ordered(lines: Sequence[str], seed: int) -> tuple[str, ...]:
    """The lines in the seed's order; seed 0 keeps the author's."""
    if seed == 0:
        return tuple(lines)
    return tuple(sorted(lines, key=lambda line: crc32(f"{seed}:{line}".encode())))


class Said:
    """What the rep has heard the buyer say in a call."""

    def __init__(self, transcript: Transcript) -> None:
        texts = [turn.text for turn in transcript.turns if turn.speaker is Speaker.BUYER]
        self._heard = [words for text in texts for words in _from_each_sentence(text)]

    def has(self, line: str) -> bool:
        """Whether the line was said, or begun and cut off."""
        return self.times(line) > 0

    def times(self, line: str) -> int:
        words = normal_words(line)
        return sum(_begins_alike(heard, words) for heard in self._heard)


def _from_each_sentence(text: str) -> list[tuple[str, ...]]:
    """The words of a turn from each of its sentences on."""
    parts = [normal_words(part) for part in sentences(text)]
    return [tuple(word for part in parts[i:] for word in part) for i in range(len(parts))]


def _begins_alike(heard: Sequence[str], line: Sequence[str]) -> bool:
    length = min(len(heard), len(line), RECOGNISED_WORDS)
    if length < 2:
        return tuple(heard[: len(line)]) == tuple(line)
    return heard[:length] == line[:length]


def fresh(lines: Iterable[str], said: Said) -> str | None:
    """The first line not yet said; None when all were."""
    return next((line for line in lines if not said.has(line)), None)


def fresh_or_rarest(lines: Sequence[str], said: Said) -> str:
    """A line not yet said, else the one said least often; "" where there is none."""
    return fresh(lines, said) or min(lines, key=said.times, default="")


AGAIN = ("As I said.", "Once more.", "I told you.", "Again.")
"""Begin a fact that was asked for again when its wordings are used up."""


def told_again(lines: Sequence[str], said: Said) -> str:
    """The rarest line behind the rarest of AGAIN, so that no two turns are the same as long as any two differ."""
    both = [f"{again} {line}" for line in sorted(lines, key=said.times) for again in sorted(AGAIN, key=said.times)]
    return fresh_or_rarest(both, said)


def halved(text: str, must_hold: Sequence[str] = ()) -> str:
    """The first sentences that make up half of a text's words, at least one; with one of `must_hold`, if it has any."""
    parts = sentences(text)
    allowed = len(text.split()) / 2
    needed = [phrase for phrase in must_hold if contains(text, phrase)]
    kept: list[str] = []
    for part in parts:
        is_enough = bool(kept) and len(" ".join([*kept, part]).split()) > allowed
        if is_enough and (not needed or any(contains(" ".join(kept), phrase) for phrase in needed)):
            break
        kept.append(part)
    return " ".join(kept)
