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
    heard_before: list[Word] = field(default_factory=list)
    """The same words, as heard before the rep asked to hear them again."""

    @property
    def words(self) -> list[Word]:
        """What was heard: the last time counts where it came as far as the time before."""
        return self.heard if len(self.heard) >= len(self.heard_before) else self.heard_before

    def plan(self, phrase: str, beat: str | None, facts: tuple[str, ...], *, ends_call: bool) -> None:
        if phrase:
            self.planned.append(phrase)
        self.beat, self.facts, self.ends_call = beat, facts, ends_call

    def unhear(self, after_s: float) -> bool:
        """Takes back what was thought heard after `after_s`; tells whether anything was."""
        kept = [word for word in self.heard if word.end_s <= after_s]
        was_cut, self.heard = len(kept) < len(self.heard), kept
        return was_cut

    def rewind(self) -> float:
        """The words are about to be heard again; gives when they began the last time."""
        self.heard_before, self.heard = self.words, []
        return self.heard_before[0].start_s

    @property
    def planned_words(self) -> int:
        return sum(len(phrase.split()) for phrase in self.planned)

    @property
    def was_heard_whole(self) -> bool:
        return self.is_planned and len(self.words) >= self.planned_words

    def as_turn(self, cues: Mapping[str, Sequence[str]]) -> Turn:
        """What was heard. A beat that was cut off counts only if its cue words came through, a fact only whole."""
        words = self.words
        text = text_of(words)
        whole = self.was_heard_whole
        delivered = self.beat is not None and (whole or _has_cue(text, cues.get(self.beat, ())))
        return Turn(
            Speaker.BUYER,
            max(0.0, words[0].start_s),  # a first word may begin before the axis does, by a tenth of a second
            words[-1].end_s,
            text,
            tuple(words),
            beat=self.beat if delivered else None,
            facts=self.facts if whole else (),
        )


def _has_cue(text: str, cues: Sequence[str]) -> bool:
    plain = f" {_plain(text)} "
    return any(f" {_plain(cue)} " in plain for cue in cues)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9']+", text.lower()))
