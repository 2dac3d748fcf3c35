"""What a speaker's voice, microphone and room make of the features, undone: one linear map of the 13 coefficients.

Constrained maximum likelihood linear regression (Gales 1998, "Maximum likelihood linear transformations for HMM-based
speech recognition"): the map under which the model's distributions explain best what was said, as far as a first
recognition tells. Its rows are found one after another, each in closed form given the others. `PRIOR_FRAMES` of the
model's own distributions stand for the map that changes nothing, so that a short turn changes little.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from voice.adapters.sphinx_acoustics import SILENCE, STREAMS, AcousticModel, Numbers, State, streams
from voice.adapters.sphinx_cepstrum import COEFFICIENTS

PRIOR_FRAMES = 1000.0
SILENCE_WEIGHT = 0.3
"""A frame of silence against one of speech: it tells of the room, not of the voice."""
ROUNDS = 20
"""Over all rows; after ten the map changes by less than a thousandth."""

Sums = tuple[Numbers, Numbers, float]
"""For each row: products of the features, shape (13, 14, 14), and with the means, (13, 14); how many frames."""


class Speakers:
    """Fits maps for one acoustic model."""

    def __init__(self, model: AcousticModel) -> None:
        self._model = model

    def fitted(self, features: Numbers, states: Sequence[State]) -> Numbers:
        """`features`, shape (frames, 13), as the model would have them, given what was said in them."""
        products, means, count = _sum(self._sums(features, states), self._unchanged)
        turn = _map(products, means, count)
        return features @ turn[:, :COEFFICIENTS].T + turn[:, COEFFICIENTS]

    def _sums(self, features: Numbers, states: Sequence[State]) -> Sums:
        numbers, sounds, weights = self._frames(len(features), states)
        total = _nothing()
        for number, stream in enumerate(streams(features).transpose(1, 0, 2)):
            precisions, pulls = np.zeros_like(stream), np.zeros_like(stream)
            for sound in np.unique(sounds[weights > 0]):
                here = np.flatnonzero((sounds == sound) & (weights > 0))
                shares = self._model.shares(stream[here], sound, numbers[here], number) * weights[here, None]
                precisions[here] = shares @ self._model.precisions[sound, number]
                pulls[here] = shares @ (self._model.precisions[sound, number] * self._model.means[sound, number])
            total = _sum(total, _of(_extended(stream, number), precisions, pulls, float(weights.sum())))
        return total

    def _frames(
        self, count: int, states: Sequence[State]
    ) -> tuple[NDArray[np.int_], NDArray[np.int_], NDArray[np.float64]]:
        """State, sound and weight of each frame."""
        numbers, sounds, weights = np.zeros(count, int), np.zeros(count, int), np.zeros(count)
        for state in states:
            frames = slice(state.first, state.first + state.count)
            numbers[frames], sounds[frames] = state.number, self._model.sounds.index(state.sound)
            weights[frames] = _weight(state.sound)
        return numbers, sounds, weights

    @cached_property
    def _unchanged(self) -> Sums:
        """What `PRIOR_FRAMES` drawn from the model itself would sum to."""
        model, total = self._model, _nothing()
        spoken = [index for index, sound in enumerate(model.sounds) if _weight(sound)]
        for number in range(STREAMS):
            means = model.means[spoken, number].reshape(-1, COEFFICIENTS)
            precisions = model.precisions[spoken, number].reshape(-1, COEFFICIENTS)
            products, pulls, _ = _of(_extended(means, number), precisions, precisions * means, 0.0)
            for row in range(COEFFICIENTS):
                spread = (precisions[:, row, None] / precisions).sum(axis=0)
                products[row] += np.diag(np.append(spread, 0.0))
            share = PRIOR_FRAMES / len(means)
            total = _sum(total, (products * share, pulls * share, PRIOR_FRAMES))
        return total


def _weight(sound: str) -> float:
    if sound.startswith("+"):
        return 0.0
    return SILENCE_WEIGHT if sound == SILENCE else 1.0


def _extended(stream: Numbers, number: int) -> Numbers:
    """With a column for the map's constant part, which a slope does not have."""
    return np.hstack([stream, np.full((len(stream), 1), 1.0 if number == 0 else 0.0)])


def _of(extended: Numbers, precisions: Numbers, pulls: Numbers, count: float) -> Sums:
    products = np.stack([(extended * precisions[:, [row]]).T @ extended for row in range(COEFFICIENTS)])
    return products, pulls.T @ extended, count


def _nothing() -> Sums:
    size = COEFFICIENTS + 1
    return np.zeros((COEFFICIENTS, size, size)), np.zeros((COEFFICIENTS, size)), 0.0


def _sum(one: Sums, other: Sums) -> Sums:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _map(products: Numbers, pulls: Numbers, count: float) -> Numbers:
    """The likeliest map, shape (13, 14)."""
    turn = np.eye(COEFFICIENTS, COEFFICIENTS + 1)
    inverses = np.linalg.inv(products)
    for _ in range(ROUNDS):
        for row in range(COEFFICIENTS):
            cofactors = np.append(np.linalg.inv(turn[:, :COEFFICIENTS])[:, row], 0.0)
            turn[row] = _row(cofactors, inverses[row], products[row], pulls[row], count)
    return turn


def _row(cofactors: Numbers, inverse: Numbers, products: Numbers, pulls: Numbers, count: float) -> Numbers:
    """The likeliest row, given the others by their cofactors: the better root of a quadratic (Gales 1998, eq. 24)."""
    first, second = cofactors @ inverse @ cofactors, cofactors @ inverse @ pulls
    root = np.sqrt(second**2 + 4 * first * count)
    rows = [((sign * root - second) / (2 * first) * cofactors + pulls) @ inverse for sign in (1, -1)]
    return max(rows, key=lambda row: float(_likelihood(row, cofactors, products, pulls, count)))


def _likelihood(row: Numbers, cofactors: Numbers, products: Numbers, pulls: Numbers, count: float) -> float:
    return float(count * np.log(abs(row @ cofactors)) - 0.5 * row @ products @ row + row @ pulls)
