import wave
from pathlib import Path

import numpy as np
import pytest

from server.recording import wav
from tests.calls import ramp


def growing(path: Path, samples: int, more: bytes = b"") -> Path:
    path.write_bytes(wav.open_header() + ramp(0, samples).tobytes() + more)
    return path


def test_a_sealed_file_is_read_by_the_standard_library(tmp_path: Path) -> None:
    path = growing(tmp_path / "a.wav", 1000)
    wav.seal(path, 1000, wav.SYNTHETIC)
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16_000, 1, 2)
        assert file.readframes(2000) == ramp(0, 1000).tobytes()


def test_the_chunk_behind_the_sound_tells_that_a_machine_speaks(tmp_path: Path) -> None:
    path = growing(tmp_path / "a.wav", 1000)
    wav.seal(path, 1000, wav.SYNTHETIC)
    data = path.read_bytes()
    assert data[44 + 2000 :] == b"LIST\x1e\0\0\0INFOICMT\x12\0\0\0synthetic speech\0\0"
    assert int.from_bytes(data[4:8], "little") == len(data) - 8


def test_without_a_comment_nothing_follows_the_sound(tmp_path: Path) -> None:
    path = growing(tmp_path / "a.wav", 10)
    wav.seal(path, 10)
    assert path.read_bytes()[44:] == ramp(0, 10).tobytes()


@pytest.mark.parametrize("comment", ["", wav.SYNTHETIC])
def test_sealing_again_or_longer_keeps_the_sound_and_adds_only_silence(tmp_path: Path, comment: str) -> None:
    path = growing(tmp_path / "a.wav", 100)
    wav.seal(path, 100, comment)
    once = path.read_bytes()
    wav.seal(path, 100, comment)
    assert path.read_bytes() == once
    wav.seal(path, 150, comment)
    assert np.array_equal(wav.read(path), np.concatenate([ramp(0, 100), np.zeros(50, np.int16)]))


def test_half_a_sample_at_the_end_does_not_count(tmp_path: Path) -> None:
    assert wav.samples_in(growing(tmp_path / "a.wav", 10, b"\x01")) == 10


@pytest.mark.parametrize("kept", range(0, 2090, 11))
def test_a_sealed_file_cut_anywhere_holds_the_sound_before_the_cut(tmp_path: Path, kept: int) -> None:
    path = growing(tmp_path / "a.wav", 1000)
    wav.seal(path, 1000, wav.SYNTHETIC)
    with path.open("r+b") as file:
        file.truncate(kept)
    whole = min(1000, max(0, kept - 44) // 2)
    assert wav.samples_in(path) == whole
    wav.seal(path, whole, wav.SYNTHETIC)
    assert np.array_equal(wav.read(path), ramp(0, whole))


def test_a_header_that_never_reached_the_disk_loses_no_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(bytes(44) + ramp(0, 100).tobytes())
    assert np.array_equal(wav.read(path), ramp(0, 100))
