import io
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from server.recording import wav
from server.recording.call_files import CallFiles, seal_tracks, track_path
from server.recording.opus_copy import opus_copy
from tests.tones import tone
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

REP, BUYER = Speaker.REP, Speaker.BUYER


def call_in(folder: Path, sound: NDArray[np.int16]) -> Path:
    files = CallFiles(folder / "call")
    for speaker in Speaker:
        files.place(speaker, 0, sound.tobytes())
    files.close()
    seal_tracks(files.folder)
    return files.folder


def test_a_copy_is_as_long_as_its_track_lies_on_its_axis_and_is_a_fraction_of_its_size(tmp_path: Path) -> None:
    silence, sound = np.zeros(AXIS_RATE_HZ, np.int16), tone(440, 2.0, AXIS_RATE_HZ).samples
    track = track_path(call_in(tmp_path, np.concatenate([silence, sound, silence])), REP)
    made = opus_copy(track, REP)
    heard, rate_hz = soundfile.read(io.BytesIO(made), dtype="int16")
    assert (rate_hz, len(heard)) == (AXIS_RATE_HZ, 4 * AXIS_RATE_HZ)
    loud = np.flatnonzero(np.abs(heard.astype(int)) > np.abs(sound.astype(int)).max() // 2)
    assert abs(loud[0] - AXIS_RATE_HZ) < 0.01 * AXIS_RATE_HZ
    assert abs(loud[-1] - 3 * AXIS_RATE_HZ) < 0.01 * AXIS_RATE_HZ
    assert len(made) < track.stat().st_size / 4


def test_only_the_buyers_copy_says_that_a_machine_made_it(tmp_path: Path) -> None:
    folder = call_in(tmp_path, tone(440, 0.5, AXIS_RATE_HZ).samples)
    made = {speaker: opus_copy(track_path(folder, speaker), speaker) for speaker in Speaker}
    said = {speaker: soundfile.SoundFile(io.BytesIO(copy)).comment for speaker, copy in made.items()}
    assert said == {REP: "", BUYER: wav.SYNTHETIC}


def test_a_track_without_sound_has_no_copy(tmp_path: Path) -> None:
    track = track_path(call_in(tmp_path, np.zeros(0, np.int16)), REP)
    assert opus_copy(track, REP) == b""
