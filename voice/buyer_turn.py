"""The buyer's turn while it is spoken: what was planned, and the words of it that the rep heard."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from voice.transcript import Speaker, Turn, Word, text_of


@dataclass(slots=True)
class BuyerTurn:
    beat: str | None = None
    facts: tuple[str, ...] = ()
    ends_call: bool = False
    planned: list[str] = field(default_factory=list)
    """Phrases in order."""
    is_planned: bool = False
    """The last phrase is known."""
    heard: list[Word] = field(default_factory=list)

    def plan(self, phrase: str, beat: str | None, facts: tuple[str, ...], *, ends_call: bool) -> None:
        if phrase:
            self.planned.append(phrase)
        self.beat, self.facts, self.ends_call = beat, facts, ends_call

    @property
    def planned_words(self) -> int:
        return sum(len(phrase.split()) for phrase in self.planned)

    @property
    def was_heard_whole(self) -> bool:
        return self.is_planned and len(self.heard) >= self.planned_words

    def as_turn(self, cues: Mapping[str, Sequence[str]]) -> Turn:
        """What was heard. A beat that was cut off counts only if its cue words came through, a fact only whole."""
        text = text_of(self.heard)
        whole = self.was_heard_whole
        delivered = self.beat is not None and (whole or _has_cue(text, cues.get(self.beat, ())))
        return Turn(
            Speaker.BUYER,
            max(0.0, self.heard[0].start_s),  # a first word may begin before the axis does, by a tenth of a second
            self.heard[-1].end_s,
            text,
            tuple(self.heard),
            beat=self.beat if delivered else None,
            facts=self.facts if whole else (),
        )


def _has_cue(text: str, cues: Sequence[str]) -> bool:
    plain = f" {_plain(text)} "
    return any(f" {_plain(cue)} " in plain for cue in cues)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9']+", text.lower()))
