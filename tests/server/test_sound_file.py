"""WAV files from people."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from server.sound_file import read_sound, write_sound
from tests.tones import rms, strongest_hz, tone
from voice.errors import BadAudio


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 44_100, 48_000])
def test_every_usual_rate_is_read(tmp_path: Path, rate_hz: int) -> None:
    write_sound(tmp_path / "a.wav", tone(440, 0.5, rate_hz))
    sound = read_sound(tmp_path / "a.wav").sound
    assert sound.rate_hz == rate_hz
    assert strongest_hz(sound.at_rate(48_000)) == pytest.approx(440, abs=2)


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_16", "PCM_24", "FLOAT", "ULAW"])
def test_every_usual_coding_is_read(tmp_path: Path, subtype: str) -> None:
    sound = tone(440, 0.2, 16_000)
    soundfile.write(tmp_path / "a.wav", sound.as_float(), 16_000, subtype=subtype)
    assert rms(read_sound(tmp_path / "a.wav").sound) == pytest.approx(rms(sound), rel=0.02)


def test_several_channels_are_mixed_down_and_that_is_said(tmp_path: Path) -> None:
    left = tone(440, 0.2, 16_000).as_float()
    soundfile.write(tmp_path / "a.wav", np.stack([left, left * 0], axis=1), 16_000)
    file = read_sound(tmp_path / "a.wav")
    assert file.notes == ("a.wav: 2 channels were mixed down to one.",)
    assert rms(file.sound) == pytest.approx(0.354 / 2, rel=0.01)


def test_one_channel_needs_no_note(tmp_path: Path) -> None:
    write_sound(tmp_path / "a.wav", tone(440, 0.1, 16_000))
    assert read_sound(tmp_path / "a.wav").notes == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "cannot|not a WAV"), (b"hello", "not a WAV"), (b"RIFF\x00\x00\x00\x00WAVE", "not a WAV")],
)
def test_what_is_no_wav_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(BadAudio, match=says):
        read_sound(tmp_path / "a.wav")


def test_another_sound_format_is_named(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.zeros(800), 8_000, format="FLAC")
    with pytest.raises(BadAudio, match="is FLAC, not WAV"):
        read_sound(tmp_path / "a.wav")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BadAudio, match="There is no file"):
        read_sound(tmp_path / "none.wav")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(BadAudio, match="is not a file"):
        read_sound(tmp_path)


def test_a_file_without_sound_is_refused(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.zeros(0), 16_000)
    with pytest.raises(BadAudio, match="holds no sound"):
        read_sound(tmp_path / "a.wav")


@pytest.mark.parametrize("rate_hz", [4_000, 96_000])
def test_an_unusable_rate_is_refused(tmp_path: Path, rate_hz: int) -> None:
    soundfile.write(tmp_path / "a.wav", np.zeros(100), rate_hz)
    with pytest.raises(BadAudio, match=f"has {rate_hz} samples a second"):
        read_sound(tmp_path / "a.wav")


def test_samples_that_are_not_numbers_are_refused(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.array([0.0, np.nan]), 16_000, subtype="FLOAT")
    with pytest.raises(BadAudio, match="not numbers"):
        read_sound(tmp_path / "a.wav")


def test_a_sound_that_cannot_be_written_is_an_error_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadAudio, match="cannot be written"):
        write_sound(tmp_path / "none" / "a.wav", tone(440, 0.1, 16_000))
