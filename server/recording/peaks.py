"""The drawn waveform: 50 peaks a second of each track, worked out once and kept beside the recording."""

import asyncio
import json
import secrets
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from server.recording import wav
from server.recording.call_files import scored_track_path
from server.recording.durable import write_whole
from server.store.errors import NotFound
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

PEAKS_PER_S = 50
PEAKS_NAME = "peaks.json"
PIECE = 2000
SAMPLES_PER_PEAK = AXIS_RATE_HZ // PEAKS_PER_S


class Peaks:
    """Reads sound on a thread of its own."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="peaks")

    async def of(self, folder: Path) -> bytes:
        """JSON with `duration_s`, `per_s`, `rep` and `buyer` (0..1) of a finished recording. Raises NotFound."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, _kept, folder)

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, lambda: None)
        self._thread.shutdown()


def peaks_of(sound: NDArray[np.int16]) -> list[float]:
    """The largest absolute sample of each fiftieth of a second over full scale, to three places."""
    padded = np.zeros(-(-len(sound) // SAMPLES_PER_PEAK) * SAMPLES_PER_PEAK, np.int32)
    padded[: len(sound)] = sound
    largest = np.abs(padded).reshape(-1, SAMPLES_PER_PEAK).max(axis=1)
    rounded: list[float] = np.round(largest / 32768, 3).tolist()
    return rounded


def _kept(folder: Path) -> bytes:
    kept = folder / PEAKS_NAME
    if kept.is_file():
        return kept.read_bytes()
    tracks = {speaker: scored_track_path(folder, speaker) for speaker in Speaker}
    if not all(path.is_file() for path in tracks.values()):
        raise NotFound("recording")
    drawn = _draw({speaker: wav.read(path) for speaker, path in tracks.items()})
    temporary = folder / f"{PEAKS_NAME}.{secrets.token_hex(4)}.new"
    write_whole(kept, drawn, temporary)
    return drawn


def _draw(tracks: dict[Speaker, NDArray[np.int16]]) -> bytes:
    duration_s = max(len(sound) for sound in tracks.values()) / AXIS_RATE_HZ
    arrays = [f'"{speaker}":{_array(peaks_of(sound))}' for speaker, sound in tracks.items()]
    return f'{{"duration_s":{duration_s},"per_s":{PEAKS_PER_S},{",".join(arrays)}}}'.encode()


def _array(values: list[float]) -> str:
    """A JSON array, written in pieces: one `dumps` holds the interpreter, 18 ms for 10 minutes of call."""
    pieces = (json.dumps(values[at : at + PIECE], separators=(",", ":")) for at in range(0, len(values), PIECE))
    return "[" + ",".join(piece[1:-1] for piece in pieces) + "]"
