"""The pitch tracker beside librosa's, every measure of ten minutes, and a whole call from files."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.figure import Figure, Setup
from bench.material import TEN_MINUTES_S, speech
from bench.takes import VOICES, take
from scoring.read import read_to_the_end
from scoring.recording import Recording
from scoring.score import ended_s
from server.sound_file import write_sound
from server.transcripts import transcript_json
from tests.scoring.stage import OUTAGE

PIECE_S = 10.0
ROUNDS = 3
LIBROSA_RATE_HZ = 22_050
SCENARIO = "outage-escalation"
"""A built-in one, as the command knows it."""
LONG_CALL = 56
"""Replies: ten minutes."""


def run(setup: Setup) -> Iterator[Figure]:
    import librosa  # seconds: only where it is measured

    from scoring.frames import voice_samples
    from scoring.measures import measures_of, measures_of_track
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
    call = take(VOICES[0], 0, replies=LONG_CALL)
    call_s = ended_s(call)
    acts = read_to_the_end(OUTAGE, call.transcript, call_s).acts
    shares = tuple(_seconds(lambda: measures_of(call, acts)) / call_s for _ in range(ROUNDS))
    yield Figure("voice", "every measure of a call, both tracks", "of real time", shares, f"{call_s / 60:.1f} minutes")
    took_s = tuple(_from_files(setup.scratch, call) for _ in range(ROUNDS))
    yield Figure("voice", "rolecall score, from files, start to end", "s", took_s, f"{call_s / 60:.1f} minutes")


def _from_files(folder: Path, call: Recording) -> float:
    """Seconds of the command in a process of its own, loading and all."""
    for name, sound in (("rep", call.rep), ("buyer", call.buyer)):
        assert sound is not None
        write_sound(folder / f"{name}.wav", sound)
    (folder / "call.json").write_text(json.dumps(transcript_json(call.transcript)))
    names = {"--transcript": "call.json", "--rep": "rep.wav", "--buyer": "buyer.wav"}
    files = [part for flag, name in names.items() for part in (flag, str(folder / name))]
    command = [sys.executable, "-m", "server", "score", "--scenario", SCENARIO, *files, "--json"]
    return _seconds(lambda: subprocess.run(command, check=True, capture_output=True))


def _seconds(work: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    work()
    return time.perf_counter() - began_s


def _speed(contest: str, what: str, sound_s: float, took_s: tuple[float, ...]) -> Figure:
    return Figure(contest, what, "× real time", tuple(sound_s / each for each in took_s))
