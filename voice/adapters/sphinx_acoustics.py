"""The en-US acoustic model in pocketsphinx's wheel, as numbers.

42 sounds (silence and two noises among them), each with 128 normal distributions over each of three streams: the 13
coefficients, their slope and the slope's slope. 5,126 states of sounds between their neighbours weight the
distributions of their sound. Files: `means` and `variances` (Sphinx 3 binary), `sendump` (weights, 8 bits), `mdef`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from voice.adapters.sphinx_cepstrum import COEFFICIENTS

Numbers = NDArray[np.float64]

STREAMS = 3
SILENCE = "SIL"
WEIGHT_STEP = 1024 * np.log(1.0001)
"""A step of a weight in `sendump`: logarithms to base 1.0001, the last ten bits left out."""
LEAST_VARIANCE = 1e-4
"""pocketsphinx's own floor (`varfloor`)."""
MAGIC = 0x11223344


@dataclass(frozen=True, slots=True)
class State:
    """A state of a sound that was said, in frames."""

    sound: str
    number: int
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class AcousticModel:
    sounds: tuple[str, ...]
    means: Numbers
    """Shape (sounds, 3, 128, 13)."""
    precisions: Numbers
    """One over the variance, the same shape."""
    constants: Numbers
    """Logarithm of the normal distributions' factors, shape (sounds, 3, 128)."""
    weights: NDArray[np.float32]
    """Logarithms, shape (3, 128, states)."""

    @classmethod
    def read(cls, folder: Path) -> Self:
        """From the folder of an acoustic model. OSError or ValueError when it is not there or of another kind."""
        means = _normals(folder / "means")
        variances = np.maximum(_normals(folder / "variances"), LEAST_VARIANCE)
        constants = -0.5 * np.log(variances).sum(axis=-1)
        return cls(_sounds(folder / "mdef", len(means)), means, 1 / variances, constants, _weights(folder / "sendump"))

    def shares(self, stream: NDArray[np.float64], sound: int, states: NDArray[np.int_], number: int) -> Numbers:
        """How much each distribution of `sound` has to do with each frame, shape (frames, 128), rows of sum 1.

        `stream` is shape (frames, 13), of stream `number`; `states` the frames' states.
        """
        away = stream[:, None, :] - self.means[sound, number]
        likely = self.constants[sound, number] - 0.5 * np.einsum("tmd,md->tm", away**2, self.precisions[sound, number])
        likely += self.weights[number][:, states].T
        shares = np.exp(likely - likely.max(axis=1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def streams(features: Numbers) -> Numbers:
    """The coefficients with their slopes, as pocketsphinx's `1s_c_d_dd` makes them: (frames, 13) to (frames, 3, 13)."""
    padded = np.pad(features, ((3, 3), (0, 0)), mode="edge")
    count = len(features)

    def at(shift: int) -> Numbers:
        return padded[3 + shift : 3 + shift + count]

    return np.stack([at(0), at(2) - at(-2), at(3) - at(-1) - at(1) + at(-3)], axis=1)


def _normals(path: Path) -> Numbers:
    """Shape (sounds, streams, 128, 13) of a Sphinx 3 binary file."""
    data = path.read_bytes()
    start = data.index(b"endhdr\n") + len(b"endhdr\n")
    magic, sounds, streams_, normals = np.frombuffer(data, "<i4", 4, start)
    if magic != MAGIC or streams_ != STREAMS:
        raise ValueError(f"{path} holds no means or variances of three streams")
    count = sounds * STREAMS * normals * COEFFICIENTS
    values = np.frombuffer(data, "<f4", count, start + 4 * (5 + STREAMS))
    return values.reshape(sounds, STREAMS, normals, COEFFICIENTS).astype(np.float64)


def _weights(path: Path) -> NDArray[np.float32]:
    """Shape (streams, 128, states) of a `sendump` without clusters: strings up to an empty one, two sizes, bytes."""
    data, at = path.read_bytes(), 0
    while length := int(np.frombuffer(data, "<i4", 1, at)[0]):
        at += 4 + length
    normals, states = np.frombuffer(data, "<i4", 2, at + 4)
    steps = np.frombuffer(data, np.uint8, STREAMS * normals * states, at + 12)
    return np.asarray(-WEIGHT_STEP * steps.reshape(STREAMS, normals, states), np.float32)


def _sounds(path: Path, count: int) -> tuple[str, ...]:
    """The names in an `mdef`: zero-terminated, after its format's description and ten numbers."""
    data = path.read_bytes()
    end = data.index(b"END FILE FORMAT DESCRIPTION\n")
    start = data.index(b"+NSN+\0", end)
    return tuple(name.decode() for name in data[start:].split(b"\0", count)[:count])
