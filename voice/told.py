"""A moment that is tried again, as the buyer remembers it: what was said before it, then what was said in this try.

Each try begins with a turn of the buyer, at the time at which it began the first time; what the rep says ahead of the
buyer's first words is no part of any.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from voice.transcript import Practice, Speaker, Transcript, Turn, shifted


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a practice."""

    first: int
    """Index of its first turn in the transcript of the practice."""
    shift_s: float
    """What was said in it lies so much later in `told`."""
    told: Transcript
    """What was said before, and in this try."""

    def own(self, turn: int, before: int) -> int:
        """The index in the practice's transcript of a turn of `told`; `before`: how many turns lie before the try."""
        return turn - before + self.first


def told(transcript: Transcript) -> Transcript:
    """The conversation as the buyer remembers it now."""
    practice = transcript.practice
    if practice is None:
        return transcript
    tries = tries_of(transcript)
    return tries[-1].told if tries else Transcript(transcript.scenario, practice.before)


def tries_of(transcript: Transcript) -> tuple[Try, ...]:
    """The tries of a practice, in order; none before the buyer has spoken."""
    practice = transcript.practice
    if practice is None:
        raise ValueError("a whole call has no tries")
    starts = _starts(practice, transcript.turns)
    bounds = pairwise([*starts, len(transcript.turns)])
    return tuple(_try(transcript, practice, first, end) for first, end in bounds)


def _starts(practice: Practice, turns: Sequence[Turn]) -> list[int]:
    """Where the tries begin: with the buyer's first words, and in a drill each time that they begin anew."""
    buyers = [index for index, turn in enumerate(turns) if turn.speaker is Speaker.BUYER]
    if not practice.is_drill:
        return buyers[:1]
    return [index for index in buyers if turns[index].beat == practice.beat or index == buyers[0]]


def _try(transcript: Transcript, practice: Practice, first: int, end: int) -> Try:
    began_s = practice.line.start_s if practice.line else max((turn.end_s for turn in practice.before), default=0.0)
    shift_s = began_s - transcript.turns[first].start_s
    own = tuple(_later(turn, shift_s) for turn in transcript.turns[first:end])
    return Try(first, shift_s, Transcript(transcript.scenario, (*practice.before, *own)))


def _later(turn: Turn, by_s: float) -> Turn:
    start_s, end_s = turn.start_s + by_s, turn.end_s + by_s
    return replace(turn, start_s=start_s, end_s=end_s, words=shifted(turn.words, by_s))
