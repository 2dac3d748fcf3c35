"""WAV files that people give us, and one we give them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from voice.errors import BadAudio
from voice.pcm import Pcm, from_float

FORMATS = frozenset({"WAV", "WAVEX", "RF64"})
LOWEST_RATE_HZ = 8_000
HIGHEST_RATE_HZ = 48_000
LONGEST_S = 1_800.0


@dataclass(frozen=True, slots=True)
class SoundFile:
    """A file's sound as one channel at its own rate, and what had to be done to it."""

    sound: Pcm
    notes: tuple[str, ...]


def read_sound(path: Path) -> SoundFile:
    """The WAV file `path`: 8 to 48 kHz, up to 30 minutes, any number of channels. Raises BadAudio."""
    try:
        with soundfile.SoundFile(path) as file:
            _check_form(path, file)
            channels, rate_hz = file.channels, file.samplerate
            samples = file.read(dtype="float64", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as error:
        raise _unreadable(path) from error
    if not len(samples):
        raise BadAudio(f"{path} holds no sound; record it again.")
    if not np.isfinite(samples).all():
        raise BadAudio(f"{path} holds samples that are not numbers; export it again as 16-bit WAV.")
    notes = (f"{path.name}: {channels} channels were mixed down to one.",) if channels > 1 else ()
    return SoundFile(from_float(samples.mean(axis=1), rate_hz), notes)


def write_sound(path: Path, sound: Pcm) -> None:
    """One channel of 16-bit WAV. Raises BadAudio when the file cannot be written."""
    try:
        soundfile.write(path, sound.samples, sound.rate_hz, subtype="PCM_16", format="WAV")
    except (soundfile.LibsndfileError, OSError) as error:
        raise BadAudio(f"The sound cannot be written to {path}; give a file in a folder that can be.") from error


def _check_form(path: Path, file: soundfile.SoundFile) -> None:
    if file.format not in FORMATS:
        raise BadAudio(f"{path} is {file.format}, not WAV; convert it, for example with ffmpeg -i IN OUT.wav.")
    if not LOWEST_RATE_HZ <= file.samplerate <= HIGHEST_RATE_HZ:
        raise BadAudio(f"{path} has {file.samplerate} samples a second; give 8000 to 48000.")
    if file.frames > LONGEST_S * file.samplerate:
        raise BadAudio(f"{path} is longer than {LONGEST_S / 60:.0f} minutes; cut it.")


def _unreadable(path: Path) -> BadAudio:
    if not path.exists():
        return BadAudio(f"There is no file {path}; check its name.")
    if not path.is_file():
        return BadAudio(f"{path} is not a file; give a WAV file.")
    return BadAudio(f"{path} is not a WAV file that can be read; give 16-bit WAV.")
