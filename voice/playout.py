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


@dataclass(slots=True, eq=False)
class Phrase:
    """A phrase's sound, growing while it is synthesised."""

    frames: list[tuple[NDArray[np.int16], NDArray[np.int16]]] = field(default_factory=list)
    """20 ms each, at 48 kHz and at 16 kHz."""
    marks: list[Mark] = field(default_factory=list)
    pause_s: float = 0.0
    """Silence behind it, when another phrase follows."""
    is_complete: bool = False
    next_frame: int = 0
    heard_s: list[float] = field(default_factory=list)
    """When each mark up to the present was heard, on the axis."""

    @property
    def is_over(self) -> bool:
        return self.is_complete and self.next_frame >= len(self.frames)

    def rewind_to_word(self) -> None:
        """Back to the beginning of the first word that was not heard whole."""
        if len(self.heard_s) < len(self.marks):
            self.next_frame = min(self.next_frame, int(self.marks[len(self.heard_s)].start_s / FRAME_S))

    def unhear(self, after_s: float) -> bool:
        """Goes back to the first word heard after `after_s` on the axis; tells whether there is one."""
        kept = [at_s for at_s in self.heard_s if at_s <= after_s]
        was_cut, self.heard_s = len(kept) < len(self.heard_s), kept
        if was_cut:
            self.rewind_to_word()
        return was_cut

    def words_until(self, end_s: float, began_at_s: float) -> tuple[Word, ...]:
        """Marks up to `end_s` of the phrase, as words on the axis; all that are left when it is over."""
        words = []
        for mark in self.marks[len(self.heard_s) :]:
            if mark.end_s > end_s and not self.is_over:
                break
            words.append(Word(mark.text, began_at_s + mark.start_s, began_at_s + mark.end_s))
        self.heard_s += [word.end_s for word in words]
        return tuple(words)


class Playout:
    """Frames on demand: sound while there is some and nobody holds it, silence otherwise."""

    def __init__(self) -> None:
        self._queue: deque[Phrase] = deque()
        self._played: list[Phrase] = []
        """The present turn's phrases that are over: a lost line may leave them unheard."""
        self._is_held = False

    @property
    def is_drained(self) -> bool:
        return not self._queue

    @property
    def ahead_s(self) -> float:
        """Seconds of sound that wait to be played."""
        return FRAME_S * sum(len(phrase.frames) - phrase.next_frame for phrase in self._queue)

    def begin_turn(self) -> None:
        """What was played before was heard."""
        self._played.clear()

    def begin(self, pause_s: float = 0.0) -> Phrase:
        """A phrase to be played after what is there and the pause behind that; `pause_s`: the one behind this."""
        if self._queue:
            silence = (SILENT_FRAME.line.samples, SILENT_FRAME.axis.samples)
            self._queue[-1].frames += [silence] * round(self._queue[-1].pause_s / FRAME_S)
        phrase = Phrase(pause_s=pause_s)
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

    def rewind(self, to_s: float) -> None:
        """What was heard after `to_s` on the axis comes again, from the beginning of its first word."""
        again = [phrase for phrase in self._played if phrase.unhear(to_s)]
        if self._queue:
            self._queue[0].unhear(to_s)
        self._played = [phrase for phrase in self._played if phrase not in again]
        self._queue.extendleft(reversed(again))

    def hush(self) -> None:
        self._queue.clear()
        self._played.clear()
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
            self._played.append(self._queue.popleft())
        return Frame(Pcm(line, LINE_RATE_HZ), Pcm(axis, AXIS_RATE_HZ), True, words)
