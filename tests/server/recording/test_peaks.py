import json
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from server.recording.call_files import CallFiles, seal_tracks, track_path
from server.recording.peaks import PEAKS_NAME, Peaks, peaks_of
from server.store.errors import NotFound
from voice.transcript import Speaker


@pytest.fixture
async def peaks() -> AsyncIterator[Peaks]:
    opened = Peaks()
    yield opened
    await opened.close()


def recorded(folder: Path) -> Path:
    """Half a second of the rep at half scale, then half a second of the buyer's silence."""
    files = CallFiles(folder)
    files.place(Speaker.REP, 0, np.full(8000, -16_384, np.int16).tobytes())
    files.place(Speaker.BUYER, 15_999, bytes(2))
    files.close()
    return folder


def test_each_peak_is_the_largest_of_its_fiftieth_of_a_second() -> None:
    sound = np.zeros(1000, np.int16)
    sound[5], sound[330], sound[331], sound[999] = -32_768, 8192, -16_384, 3277
    assert peaks_of(sound) == [1.0, 0.5, 0.0, 0.1]


def test_no_sound_has_no_peaks() -> None:
    assert peaks_of(np.zeros(0, np.int16)) == []


async def test_peaks_of_both_tracks_are_on_one_axis(peaks: Peaks, tmp_path: Path) -> None:
    seal_tracks(recorded(tmp_path / "call"))
    assert json.loads(await peaks.of(tmp_path / "call")) == {
        "duration_s": 1.0,
        "per_s": 50,
        "rep": [0.5] * 25 + [0.0] * 25,
        "buyer": [0.0] * 50,
    }


async def test_peaks_are_worked_out_once(peaks: Peaks, tmp_path: Path) -> None:
    seal_tracks(recorded(tmp_path / "call"))
    first = await peaks.of(tmp_path / "call")
    track_path(tmp_path / "call", Speaker.REP).unlink()
    assert await peaks.of(tmp_path / "call") == first == (tmp_path / "call" / PEAKS_NAME).read_bytes()


async def test_an_unfinished_recording_has_no_peaks(peaks: Peaks, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        await peaks.of(recorded(tmp_path / "call"))
