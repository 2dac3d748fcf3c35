"""The pitch tracker beside librosa's, and every measure of ten minutes."""

import asyncio
import time
from collections.abc import Callable, Iterator

from bench.figure import Figure, Setup
from bench.material import TEN_MINUTES_S, speech

PIECE_S = 10.0
ROUNDS = 3
LIBROSA_RATE_HZ = 22_050


def run(setup: Setup) -> Iterator[Figure]:
    import librosa  # seconds: only where it is measured

    from scoring.frames import voice_samples
    from scoring.measures import measures_of_track
    from scoring.pitch import pitch_of

    long = asyncio.run(speech(TEN_MINUTES_S))
    piece = long.between(0, PIECE_S)
    samples = voice_samples(piece)
    theirs_at = piece.at_rate(LIBROSA_RATE_HZ).as_float()

    def theirs() -> object:
        low, high = (float(librosa.note_to_hz(note)) for note in ("C2", "C7"))
        return librosa.pyin(theirs_at, fmin=low, fmax=high, sr=LIBROSA_RATE_HZ)

    pitch_of(samples), theirs()  # compiled and cached
    own_s, theirs_s = zip(
        *((_seconds(lambda: pitch_of(samples)), _seconds(theirs)) for _ in range(ROUNDS)), strict=True
    )
    yield _speed("voice", "pitch tracker (10 ms hop)", PIECE_S, own_s)
    yield _speed("voice", "librosa.pyin, its defaults (23 ms hop)", PIECE_S, theirs_s)
    ratios = tuple(other / own for own, other in zip(own_s, theirs_s, strict=True))
    yield Figure("voice", "pitch tracker against librosa.pyin", "× faster", ratios, f"same sound, {PIECE_S:g} s")
    all_s = tuple(_seconds(lambda: measures_of_track(long, None)) for _ in range(ROUNDS))
    yield _speed("voice", "every measure of a 10-minute track", TEN_MINUTES_S, all_s)
    yield Figure("voice", "every measure of a 10-minute track", "s", all_s)


def _seconds(work: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    work()
    return time.perf_counter() - began_s


def _speed(contest: str, what: str, sound_s: float, took_s: tuple[float, ...]) -> Figure:
    return Figure(contest, what, "× real time", tuple(sound_s / each for each in took_s))
