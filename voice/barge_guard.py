"""Whether what sounds like the rep's voice over the buyer's is the buyer's own, come back through the microphone."""

import numpy as np
from numpy.typing import NDArray

from voice.echo import EchoCheck, needed_speech_s
from voice.pcm import AXIS_RATE_HZ
from voice.playout import FRAME_S

RINGS_S = 0.6
"""The buyer's sound may come back for this long after it went out: to the loudspeaker, through the room, and back."""


class BargeGuard:
    """`played` gets every frame for the rep's loudspeaker; times and samples are on the axis."""

    def __init__(self) -> None:
        self._echo = EchoCheck()
        self._spoken_s = 0.0
        self._sounded_until_s = -RINGS_S

    def played(self, at_sample: int, frame: NDArray[np.int16], *, has_sound: bool) -> None:
        self._echo.played(at_sample, frame)
        if has_sound:
            self._spoken_s += FRAME_S
            self._sounded_until_s = at_sample / AXIS_RATE_HZ + FRAME_S

    def doubts(self, began_s: float, at_sample: int, recent: NDArray[np.int16]) -> bool:
        """Whether speech since `began_s` may be the buyer's; `recent` ends it and begins at `at_sample`.

        Only while the buyer can be heard, and in its first seconds for longer: a browser's echo canceller has not
        converged yet.
        """
        if began_s > self._sounded_until_s + RINGS_S:
            return False
        speech_s = (at_sample + len(recent)) / AXIS_RATE_HZ - began_s
        if speech_s < needed_speech_s(self._spoken_s):
            return True
        first = max(0, round(began_s * AXIS_RATE_HZ) - at_sample)
        return self._echo.is_echo(at_sample + first, recent[first:])
