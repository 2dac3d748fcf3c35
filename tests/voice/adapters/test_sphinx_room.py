import numpy as np
import pytest

from voice.adapters.sphinx_cepstrum import cepstrum, spectrum
from voice.adapters.sphinx_room import FIRST_BYTES, LAST_BYTES, USUAL, USUAL_FRAMES, Room

STEP_BYTES = 640


def noise(length_bytes: int, level: float = 1000.0) -> bytes:
    return np.random.default_rng(2).normal(0, level, length_bytes // 2).astype(np.int16).tobytes()


def measured_after_bytes(sound: bytes) -> list[int]:
    """When there was a new mean, the sound coming in small steps."""
    room, times = Room(), []
    for start in range(0, len(sound), STEP_BYTES):
        if room.heard(sound[start : start + STEP_BYTES]) is not None:
            times.append(start + STEP_BYTES)
    return times


def test_a_room_is_measured_each_time_twice_as_much_of_it_was_heard() -> None:
    first = FIRST_BYTES
    assert measured_after_bytes(noise(2 * LAST_BYTES)) == [first, 2 * first, 4 * first, 8 * first]


def test_the_mean_is_that_of_what_was_heard_and_of_the_usual() -> None:
    sound = noise(FIRST_BYTES)
    mean = Room().heard(sound)
    features = cepstrum(spectrum(np.frombuffer(sound, np.int16)))
    count = len(features)
    blend = (features[:, 1:].mean(axis=0) * count + USUAL * USUAL_FRAMES) / (count + USUAL_FRAMES)
    assert mean == pytest.approx(np.append(features[:, 0].mean(), blend))


def test_a_louder_call_differs_in_the_level_most() -> None:
    quiet, loud = Room().heard(noise(FIRST_BYTES, 500.0)), Room().heard(noise(FIRST_BYTES, 5000.0))
    assert quiet is not None
    assert loud is not None
    away = np.abs(loud - quiet)
    assert away[0] > 10 * away[1:].max()


def test_less_than_a_window_has_no_mean() -> None:
    room = Room()
    assert room.heard(noise(400)) is None
    assert room.mean() is None
