"""The buyer's sound on its way to the rep, and which words were heard of it.

A phrase may be held, go on from the word that was cut, or be dropped. A word counts as heard when the sound of its
last unit has gone out.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Word

LINE_RATE_HZ = 48_000
"""What goes to the loudspeaker."""
FRAME_S = 0.02
LINE_FRAME = round(FRAME_S * LINE_RATE_HZ)
AXIS_FRAME = round(FRAME_S * AXIS_RATE_HZ)


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of the buyer in a phrase's sound."""

    text: str
    start_s: float
    end_s: float
    """Seconds from the phrase's first sample."""


@dataclass(frozen=True, slots=True)
class Frame:
    """20 ms for the rep."""

    line: Pcm
    """At 48 kHz."""
    axis: Pcm
    """The same at 16 kHz, for the recording."""
    has_sound: bool
    words: tuple[Word, ...] = ()
    """Words that end in this frame, at the time they are heard."""


SILENT_FRAME = Frame(
    Pcm(np.zeros(LINE_FRAME, np.int16), LINE_RATE_HZ), Pcm(np.zeros(AXIS_FRAME, np.int16), AXIS_RATE_HZ), False
)


@dataclass(slots=True)
class Phrase:
    """A phrase's sound, growing while it is synthesised."""

    frames: list[tuple[NDArray[np.int16], NDArray[np.int16]]] = field(default_factory=list)
    """20 ms each, at 48 kHz and at 16 kHz."""
    marks: list[Mark] = field(default_factory=list)
    is_complete: bool = False
    next_frame: int = 0
    next_mark: int = 0

    @property
    def is_over(self) -> bool:
        return self.is_complete and self.next_frame >= len(self.frames)

    def rewind_to_word(self) -> None:
        """Back to the beginning of the word that was being spoken."""
        if self.next_mark < len(self.marks):
            self.next_frame = min(self.next_frame, int(self.marks[self.next_mark].start_s / FRAME_S))

    def words_until(self, end_s: float, began_at_s: float) -> tuple[Word, ...]:
        """Marks up to `end_s` of the phrase, as words on the axis; all that are left when it is over."""
        first = self.next_mark
        while self.next_mark < len(self.marks) and (self.is_over or self.marks[self.next_mark].end_s <= end_s):
            self.next_mark += 1
        return tuple(
            Word(mark.text, began_at_s + mark.start_s, began_at_s + mark.end_s)
            for mark in self.marks[first : self.next_mark]
        )


class Playout:
    """Frames on demand: sound while there is some and nobody holds it, silence otherwise."""

    def __init__(self) -> None:
        self._queue: deque[Phrase] = deque()
        self._is_held = False

    @property
    def is_drained(self) -> bool:
        return not self._queue

    def begin(self) -> Phrase:
        """A phrase to be played after what is there."""
        phrase = Phrase()
        self._queue.append(phrase)
        return phrase

    def extend(self, phrase: Phrase, line: NDArray[np.int16], axis: NDArray[np.int16], marks: Sequence[Mark]) -> None:
        """More of a phrase: whole frames at 48 kHz, shape (960 n,), the same at 16 kHz, shape (320 n,)."""
        pairs = zip(line.reshape(-1, LINE_FRAME), axis.reshape(-1, AXIS_FRAME), strict=True)
        phrase.frames.extend(pairs)
        phrase.marks.extend(marks)

    def complete(self, phrase: Phrase) -> None:
        """Nothing more comes of this phrase."""
        if not phrase.frames:
            phrase.frames.append((SILENT_FRAME.line.samples, SILENT_FRAME.axis.samples))
        phrase.is_complete = True

    def hold(self) -> None:
        self._is_held = True

    def resume(self) -> None:
        """Goes on from the beginning of the word that was cut."""
        self._is_held = False
        if self._queue:
            self._queue[0].rewind_to_word()

    def hush(self) -> None:
        self._queue.clear()
        self._is_held = False

    def frame(self, heard_at_s: float) -> Frame:
        """The next 20 ms, whose first sample the rep hears at `heard_at_s` on the axis."""
        phrase = self._queue[0] if self._queue else None
        if self._is_held or phrase is None or phrase.next_frame >= len(phrase.frames):
            return SILENT_FRAME
        line, axis = phrase.frames[phrase.next_frame]
        began_at_s = heard_at_s - phrase.next_frame * FRAME_S
        phrase.next_frame += 1
        words = phrase.words_until(phrase.next_frame * FRAME_S, began_at_s)
        if phrase.is_over:
            self._queue.popleft()
        return Frame(Pcm(line, LINE_RATE_HZ), Pcm(axis, AXIS_RATE_HZ), True, words)
