"""One call's live ear: islands of speech, heard by one pass while they are spoken.

When there is too little processor, hearing falls behind speaking. From `BEHIND_S` on the island is cut after its last
whole word, and the rest of it is heard by a search that costs half. The next island is heard by the wide one again when
nothing is late.

    |---- wide ----|<- cut          words up to the cut are kept
            then kno|wing that ...  the word that was not over is heard again, narrowly
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voice.adapters.sphinx_cepstrum import RATE_HZ
from voice.adapters.sphinx_decoder import FRAMES_PER_S, SphinxDecoder, SpokenPiece, said
from voice.adapters.sphinx_room import BYTES_PER_S, Room

BYTES_PER_FRAME = BYTES_PER_S // FRAMES_PER_S
FOLLOW_BYTES = BYTES_PER_S
"""Sound between two updates of the mean."""
QUIET_DBFS = -60.0
"""An island whose loudest 100 ms lie under this has no words (digital silence reads as "i'm" otherwise)."""
BEHIND_S = 0.4
"""How late hearing is when the search is narrowed; an island's first piece alone brings 0.31 s at once."""
LONGEST_REHEARD_FRAMES = 3 * FRAMES_PER_S // 10

SETTINGS = {"lw": 6.5, "fwdflat": False, "bestpath": False}
"""One pass. The best path through the lattice would tell probabilities, but takes up to 18 s after 27 s of talk."""
WIDE = {"maxhmmpf": 5_000}
"""Tuned on 98 words of three people: 38 % wrong with a language weight of 6.5, as with twice as many states a frame;
42 % with 5, 43 % with 8."""
NARROW = {"maxhmmpf": 1_500}
"""49 % of the same words wrong."""


class Ear:
    """Feed it an island's sound, ask what it heard so far, finish."""

    def __init__(self, decoder: SphinxDecoder) -> None:
        self._decoder = decoder
        self._is_open = False
        self._is_narrow = False
        self._room = Room()
        self._is_room_known = False
        self._held = b""
        """The call's first sound, not recognised yet."""
        self._since_followed = 0
        self._loudest_dbfs = -math.inf
        self._sound = bytearray()
        """What the present stretch was given: the island, or what came since its last cut."""
        self._stretch_s = 0.0
        """Where the stretch begins in the island."""
        self._words: list[SpokenPiece] = []
        """Of the stretches before it."""

    def prepare(self) -> None:
        """The narrow search; needed only under load, so it may be built when the ear is already there."""
        self._decoder.add_search("narrow", NARROW)
        self._decoder.use("wide")

    def feed(self, samples: bytes, late_s: float = 0.0) -> None:
        """More of the island, 16-bit, heard `late_s` after it could have been."""
        if not self._is_open:
            self._open(late_s)
        self._loudest_dbfs = max(self._loudest_dbfs, level_dbfs(samples))
        self._measure(self._room.heard(samples))
        if not self._is_room_known:
            self._held += samples
            return
        if self._held:
            samples, self._held = self._held + samples, b""
        if late_s > BEHIND_S and not self._is_narrow:
            self._cut()
        self._recognise(samples)

    def _open(self, late_s: float) -> None:
        self._is_open = True
        self._loudest_dbfs, self._stretch_s, self._words = -math.inf, 0.0, []
        self._is_narrow = late_s > BEHIND_S
        self._begin()

    def _begin(self) -> None:
        self._decoder.use("narrow" if self._is_narrow else "wide")
        self._decoder.engine.start_utt()
        self._sound.clear()

    def _measure(self, mean: NDArray[np.float64] | None) -> None:
        if mean is not None:
            self._decoder.engine.set_cmn(",".join(f"{value:.2f}" for value in mean))
            self._is_room_known = True

    def _recognise(self, samples: bytes) -> None:
        engine = self._decoder.engine
        engine.process_raw(samples)
        self._sound += samples
        self._since_followed += len(samples)
        if self._since_followed >= FOLLOW_BYTES:
            self._since_followed = 0
            engine.get_cmn(True)  # takes over the mean of what was heard

    def _cut(self) -> None:
        """Ends the stretch after its last whole word and hears the rest of it narrowly."""
        whole, cut_frame = _whole(self._decoder.segments(), len(self._sound) // BYTES_PER_FRAME)
        self._decoder.engine.end_utt()
        rest = bytes(self._sound[cut_frame * BYTES_PER_FRAME :])
        self._words += [piece for segment in whole for piece in said(segment, self._stretch_s)]
        self._stretch_s += cut_frame / FRAMES_PER_S
        self._is_narrow = True
        self._begin()
        self._recognise(rest)

    def partial(self) -> list[SpokenPiece]:
        """The island's words so far."""
        return self._heard() if self._is_open and self._is_room_known else []

    def finish(self) -> list[SpokenPiece]:
        """The island's words; the next `feed` opens another."""
        if not self._is_open:
            return []
        if self._held:
            self._measure(self._room.mean())
            self._recognise(self._held)
            self._held = b""
        self._decoder.engine.end_utt()
        self._is_open = False
        words = self._heard()
        if self._loudest_dbfs < QUIET_DBFS:
            self._room, self._is_room_known = Room(), False  # it told nothing: the next island is measured again
        return words

    def _heard(self) -> list[SpokenPiece]:
        if self._loudest_dbfs < QUIET_DBFS:
            return []
        now = [piece for segment in self._decoder.segments() for piece in said(segment, self._stretch_s)]
        return [(word, start_s, end_s, None) for word, start_s, end_s, _ in self._words + now]


def _whole(segments: list[Any], frames: int) -> tuple[list[Any], int]:
    """The segments that are over, and where the one that is not begins; all of them where that is too long ago."""
    if segments and frames - segments[-1].start_frame <= LONGEST_REHEARD_FRAMES:
        return segments[:-1], segments[-1].start_frame
    return segments, frames


def level_dbfs(samples: bytes) -> float:
    """The loudest 100 ms (or less, of a shorter piece) of 16-bit samples: RMS in dB relative to full scale."""
    sound = np.frombuffer(samples, np.int16).astype(np.float64) / 32768.0
    step = RATE_HZ // 10
    blocks = [sound[i : i + step] for i in range(0, len(sound), step)]
    power = max((float(np.mean(block**2)) for block in blocks), default=0.0)
    return 10 * float(np.log10(power)) if power else -math.inf
