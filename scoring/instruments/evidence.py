"""What the instruments read: one recording, listened to once, each part worked out when it is first asked for."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

import numpy as np

from scoring.frames import Floats, Mask, frames_within, voice_samples
from scoring.hearing import Hearing
from scoring.instruments.disfluency import bare, fillers_in, repeats_in
from scoring.instruments.modulation import Modulation, modulation_of
from scoring.instruments.movement import Swing, runs_of, swings_in
from scoring.instruments.phrases import Indices, Pause, Phrase, pauses_in, phrases_of
from scoring.instruments.power import Power, power_of
from scoring.instruments.statistics import Series, series
from scoring.pace import nuclei_frames
from scoring.syllables import syllables_of
from scoring.talk import Talk
from scoring.track import Track, track_of
from scoring.turns import replies_in
from voice.reading import Act
from voice.transcript import Word

LEAST_VOICED = 30
"""Voiced frames (0.3 s) below which a phrase has no pitch and no level of its own."""
LEAST_SYLLABLES = 4
"""Syllables below which a phrase has no pace of its own."""
F0_SWING_ST = 1.0
"""A pitch excursion smaller than this is not followed ('t Hart 1981: 1.5 to 2 st are just heard)."""
LEVEL_SWING_DB = 6.0
NOTHING = Track(np.zeros(0), np.zeros(0), np.zeros(0), np.zeros(0))


class Evidence:
    """One rep's recording; every array over frames has the track's shape (frames,)."""

    def __init__(
        self,
        hearing: Hearing,
        acts: Sequence[Act] | None = None,
        has_words: bool = True,
    ) -> None:
        self.hearing = hearing
        self.sound = hearing.sound
        self.buyer = hearing.buyer
        self.acts = acts
        """None where no scenario was there to read the words by."""
        self.has_words = has_words

    @cached_property
    def track(self) -> Track:
        """Empty where there is no audio."""
        return self.hearing.track or NOTHING

    @cached_property
    def talks(self) -> tuple[Talk, ...]:
        """The rep's turns that hold speech."""
        return self.hearing.heard()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All of the rep's words, typed ones as well."""
        return tuple(word for talk in self.hearing.talks for word in talk.words)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The same without case and punctuation, less those that are nothing else."""
        return tuple(text for word in self.words if (text := bare(word.text)))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each of the texts was said, in the order of their first time."""
        return Counter(self.texts)

    @cached_property
    def fillers(self) -> frozenset[Word]:
        """Words of hesitation: "um", "you know" at an end."""
        return frozenset(word for talk in self.hearing.talks for word in fillers_in(talk.words))

    @cached_property
    def disfluent(self) -> frozenset[Word]:
        """Fillers, and words said twice in a row."""
        return self.fillers | frozenset(word for talk in self.hearing.talks for word in repeats_in(talk.words))

    @cached_property
    def adjacent(self) -> tuple[tuple[int, int], ...]:
        """Each buyer turn and the rep's reply to it, as indices of turns; sounds of listening left out."""
        return tuple(replies_in(self.hearing.exchange)) if self.hearing.exchange is not None else ()

    @cached_property
    def voiced(self) -> Mask:
        return self.hearing.voiced(self.hearing.talks)

    @cached_property
    def speech(self) -> Mask:
        """Frames of the rep's speech without the buyer's."""
        spans = (span for talk in self.talks for span in talk.speech)
        return frames_within(spans, len(self.track)) & self.hearing.clean

    @cached_property
    def median_hz(self) -> float:
        return float(np.median(self.track.f0_hz[self.voiced]))

    @cached_property
    def st(self) -> Floats:
        """Semitones above the own median; nan where unvoiced."""
        hz = np.where(self.voiced, self.track.f0_hz, np.nan)
        return np.asarray(12 * np.log2(hz / self.median_hz), float)

    @cached_property
    def voiced_st(self) -> Floats:
        return self.st[self.voiced]

    @cached_property
    def voiced_db(self) -> Floats:
        return self.track.level_db[self.voiced]

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrase for talk in self.talks for phrase in phrases_of(talk, self.voiced))

    @cached_property
    def voiced_phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrase for phrase in self.phrases if len(phrase.voiced) >= LEAST_VOICED)

    @cached_property
    def pauses(self) -> tuple[Pause, ...]:
        return tuple(pauses_in(self.phrases, self.talks))

    @cached_property
    def pitch_series(self) -> Series:
        """Median of each phrase, semitones above the own median."""
        return series([(p.at_s, float(np.median(self.st[p.voiced]))) for p in self.voiced_phrases])

    @cached_property
    def level_series(self) -> Series:
        """Median of each phrase, dBFS."""
        return series([(p.at_s, float(np.median(self.track.level_db[p.voiced]))) for p in self.voiced_phrases])

    @cached_property
    def paced_phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrase for phrase in self.phrases if phrase.syllables >= LEAST_SYLLABLES)

    @cached_property
    def syllable_times_s(self) -> list[list[float]]:
        """Seconds per syllable of each word, by phrase."""
        spoken = [[(word.end_s - word.start_s, syllables_of(word.text)) for word in p.words] for p in self.phrases]
        return [[time_s / syllables for time_s, syllables in words if syllables and time_s > 0] for words in spoken]

    @cached_property
    def rate_series(self) -> Series:
        """Natural logarithm of each phrase's syllables per second."""
        return series([(p.at_s, float(np.log(p.rate))) for p in self.paced_phrases])

    @cached_property
    def runs(self) -> list[Indices]:
        """Voiced stretches: frames next to each other."""
        return runs_of(np.flatnonzero(self.voiced))

    @cached_property
    def pitch_swings(self) -> list[Swing]:
        """Rises and falls within phrases, in semitones."""
        return [swing for p in self.voiced_phrases for swing in swings_in(self.st, p.voiced, F0_SWING_ST)]

    @cached_property
    def level_swings(self) -> list[Swing]:
        """Rises and falls within phrases, in decibels."""
        level_db = self.track.vowel_level_db
        spans = [np.arange(p.voiced[0], p.voiced[-1] + 1) for p in self.voiced_phrases]
        return [swing for frames in spans for swing in swings_in(level_db, frames, LEVEL_SWING_DB)]

    @cached_property
    def nuclei(self) -> Indices:
        """Frames of the syllables' loudness peaks."""
        return nuclei_frames(self.track, self.speech)

    @cached_property
    def modulation(self) -> Modulation:
        return modulation_of(self.track.vowel_level_db, [phrase.span for phrase in self.phrases])

    @cached_property
    def power(self) -> Power:
        """Spectra of the speech and of the background."""
        samples = voice_samples(self.sound) if self.sound is not None else np.zeros(0, np.float32)
        return power_of(samples, self.speech, self.voiced, self.background)

    @cached_property
    def background(self) -> Mask:
        """Frames further than 0.1 s from anyone's speech."""
        return self.hearing.background

    @cached_property
    def buyer_track(self) -> Track:
        return NOTHING if self.buyer is None else track_of(self.buyer)
