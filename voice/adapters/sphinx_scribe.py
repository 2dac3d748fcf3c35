"""The stored words of a whole turn: several hearings with all passes, and a vote among them.

1. as it is
2. with the features mapped to the model's voice, by what the first hearing says was said (`sphinx_speaker`)
3. the same on filters shifted by `STRETCH`, where the first two differ

A turn is cut at pauses into parts of at most `LONGEST_PART_S`: the lattice of a longer one costs more than in
proportion. How much a turn may cost follows from its length alone, so that the same turn always has the same words:
up to `THREE_HEARINGS_S` of sound is heard three times, up to `ONE_HEARING_S` once, the rest by a narrow search.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from voice.adapters.sphinx_acoustics import AcousticModel, State
from voice.adapters.sphinx_cepstrum import Frames, centred, cepstrum, spectrum
from voice.adapters.sphinx_decoder import FRAMES_PER_S, MODEL, Phrase, SphinxDecoder, SpokenPiece, said, to_ms
from voice.adapters.sphinx_ear import QUIET_DBFS, level_dbfs
from voice.adapters.sphinx_speaker import Speakers
from voice.adapters.sphinx_vote import voted

SETTINGS = {"lw": 5.0}
"""Of 98 words of three people 42 % are wrong at pocketsphinx's own 6.5, 32 % at 5, with the vote 27 %."""
WIDE = {"maxhmmpf": 10_000}
NARROW = {"maxhmmpf": 1_500}
STRETCH = 1.06
THREE_HEARINGS_S = 20.0
ONE_HEARING_S = 40.0
LONGEST_PART_S = 20.0
SHORTEST_PART_S = 8.0
PAUSE_FRAMES = 30
LEAST_FRAMES = 20
"""Less than any word lasts; pocketsphinx cannot align a few frames."""


class Scribe:
    """Writes down turns; the words to expect may change between them."""

    def __init__(self) -> None:
        self._decoder = SphinxDecoder(SETTINGS)
        self._speakers = Speakers(AcousticModel.read(MODEL / "en-us"))
        self._expected: tuple[Phrase, ...] | None = None
        engine = self._decoder.engine
        engine.config["cmn"] = "none"  # the features come centred
        engine.reinit_feat()

    def expect(self, phrases: Iterable[Phrase]) -> None:
        """The words to expect from here on; 0.5 s when they are others than before."""
        phrases = tuple(phrases)
        if phrases == self._expected:
            return
        if self._expected is not None:
            self._decoder.drop("wide")
            self._decoder.drop("narrow")
        self._decoder.expect(phrases)
        self._decoder.add_search("wide", WIDE)
        self._decoder.add_search("narrow", NARROW)
        self._expected = phrases

    def transcribe(self, samples: bytes) -> list[SpokenPiece]:
        """A turn's words with probabilities, times from its start."""
        power = spectrum(np.frombuffer(samples, np.int16))
        if len(power) < LEAST_FRAMES or level_dbfs(samples) < QUIET_DBFS:
            return []
        duration_s = len(power) / FRAMES_PER_S
        self._decoder.use("wide" if duration_s <= ONE_HEARING_S else "narrow")
        words = []
        for part in parts(power):
            hearings = (
                self._thrice(power[part]) if duration_s <= THREE_HEARINGS_S else [self._hear(_plain(power[part]))]
            )
            words += _later(voted(hearings), part.start / FRAMES_PER_S)
        return words

    def _thrice(self, power: Frames) -> list[list[SpokenPiece]]:
        plain = _plain(power)
        first = self._hear(plain)
        if not first:
            return []
        states = self._states(plain)
        second = self._hear(self._speakers.fitted(plain, states))
        if [piece[0] for piece in first] == [piece[0] for piece in second]:
            return [first, second]
        return [first, second, self._hear(self._speakers.fitted(_plain(power, STRETCH), states))]

    def _hear(self, features: Frames) -> list[SpokenPiece]:
        self._process(features)
        return [piece for segment in self._decoder.segments() for piece in said(segment)]

    def _states(self, features: Frames) -> list[State]:
        """What was heard last, aligned with the features: the states of its sounds."""
        engine = self._decoder.engine
        search = engine.current_search()
        engine.set_alignment()
        self._process(features)
        states = [
            State(sound.name, int(state.name), state.start, state.duration)
            for word in engine.get_alignment()
            for sound in word
            for state in sound
        ]
        self._decoder.use(search)
        return states

    def _process(self, features: Frames) -> None:
        engine: Any = self._decoder.engine
        engine.start_utt()
        engine.process_cep(features.astype(np.float32).tobytes(), full_utt=True)
        engine.end_utt()


def parts(power: Frames) -> list[slice]:
    """Frames of at most `LONGEST_PART_S` each, cut where it is most quiet for 0.3 s."""
    found, start = [], 0
    while len(power) - start > LONGEST_PART_S * FRAMES_PER_S:
        first, last = (start + round(s * FRAMES_PER_S) for s in (SHORTEST_PART_S, LONGEST_PART_S))
        level = np.log(power[first:last].sum(axis=1) + 1.0)
        quiet = np.convolve(level, np.ones(PAUSE_FRAMES), "valid")
        end = first + int(np.argmin(quiet)) + PAUSE_FRAMES // 2
        found.append(slice(start, end))
        start = end
    return [*found, slice(start, len(power))]


def _plain(power: Frames, stretch: float = 1.0) -> Frames:
    return centred(cepstrum(power, stretch))


def _later(pieces: list[SpokenPiece], offset_s: float) -> list[SpokenPiece]:
    return [(word, to_ms(start_s + offset_s), to_ms(end_s + offset_s), sure) for word, start_s, end_s, sure in pieces]
