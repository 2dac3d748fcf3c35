"""Pitch against Praat and the reach of the intervals, on a folder of recordings of people."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from bench.figure import Figure, Setup
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float

CONTEST = "prosody"
SUFFIXES = frozenset({".wav", ".flac", ".ogg"})
SHORTEST_S = 10.0
WINDOWS = 40
WINDOW_S = (5.0, 8.0)
MEASURES = ("f0_median", "f0_range", "level", "articulation_rate", "pause_ratio")


def run(setup: Setup) -> Iterator[Figure]:
    """Without a folder there is nothing to measure on."""
    if setup.speech is None:
        yield Figure(CONTEST, "pitch against Praat", "%", (), "needs --speech FOLDER")
        return
    sounds = {path.name: sound_at(path) for path in sorted(setup.speech.iterdir()) if path.suffix in SUFFIXES}
    for name, sound in sounds.items():
        yield from _beside_praat(name, sound)
    yield from _covered([sound for sound in sounds.values() if sound.duration_s >= SHORTEST_S])


def sound_at(path: Path) -> Pcm:
    samples, rate_hz = soundfile.read(path, dtype="float64", always_2d=True)
    return from_float(np.mean(samples, axis=1), rate_hz).at_rate(AXIS_RATE_HZ)


def _beside_praat(name: str, whole: Pcm) -> Iterator[Figure]:
    """Raw autocorrelation, 75 to 500 Hz; and with our floor on the sound without rumble, where a voice is lower or
    the room hums."""
    from scoring.frames import voice_samples
    from scoring.pitch import pitch_of, voice_in
    from tests import praat

    sound = praat.on_whole_frames(whole)
    samples = voice_samples(sound)
    ours, floor_hz = pitch_of(samples).hz, voice_in(samples).within.floor_hz
    inputs = {
        "75-500 Hz": (sound, 75.0),
        f"{floor_hz:.0f}-500 Hz, no rumble": (from_float(samples, AXIS_RATE_HZ), floor_hz),
    }
    for how, (given, floor) in inputs.items():
        found = praat.agreement(ours, praat.pitch_of(given, len(ours), floor))
        note = (
            f"gross {100 * found.gross_error:.2f} %, median {found.median_st:+.2f} st, range {found.range_st:+.2f} st"
        )
        yield Figure(CONTEST, f"voicing error, {name}, Praat {how}", "%", (100 * found.voicing_error,), note)


def _covered(sounds: list[Pcm]) -> Iterator[Figure]:
    """How often the 80 % interval of a random window holds the value of the whole recording; 70 to 90 % is asked."""
    from scoring.hearing import hearing_of_track
    from scoring.pace import talk_s
    from scoring.spans import Span, common
    from scoring.talk import Talk
    from scoring.tone_scale import SCALES, Z80
    from scoring.validity import Found

    draw = np.random.default_rng(1)
    held: dict[str, list[bool]] = {measure: [] for measure in MEASURES}
    for sound in sounds:
        hearing = hearing_of_track(sound, None)
        for _ in range(WINDOWS):
            start_s = draw.uniform(0, sound.duration_s - WINDOW_S[1])
            span = Span(start_s, start_s + draw.uniform(*WINDOW_S))
            window = [Talk(0, (), common(hearing.talks[0].speech, (span,)))]
            for measure in MEASURES:
                scale = SCALES[measure]
                assert scale.take is not None
                part, true = scale.take(hearing, window), scale.take(hearing, hearing.talks)
                if isinstance(part, Found) and isinstance(true, Found):
                    error = math.hypot(scale.errors.floor, scale.errors.sampling_error(talk_s(window)))
                    held[measure].append(abs(scale.to(part.value) - scale.to(true.value)) <= Z80 * error)
    for measure, each in held.items():
        rounds = (100 * float(np.mean(each)),) if each else ()
        yield Figure(
            CONTEST, f"80 % intervals of {measure} that hold the recording's", "%", rounds, f"{len(each)} windows"
        )
