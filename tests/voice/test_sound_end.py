import numpy as np
import pytest
from numpy.typing import NDArray

from voice.sound_end import FRAME, loud_until

END = 100_000


def noise(length: int, level: float, seed: int = 1) -> NDArray[np.int16]:
    return (np.random.default_rng(seed).standard_normal(length) * level).astype(np.int16)


def ending(*parts: NDArray[np.int16]) -> int:
    """How many samples before the end it was loud for the last time."""
    return END - loud_until(np.concatenate(parts), END)


@pytest.mark.parametrize("quiet_frames", [1, 3, 9, 40])
def test_sound_that_stops_ends_in_the_frame_where_it_stops(quiet_frames: int) -> None:
    assert ending(noise(80 * FRAME, 4000), noise(quiet_frames * FRAME, 4)) == quiet_frames * FRAME


def test_a_soft_last_syllable_is_sound() -> None:
    assert ending(noise(80 * FRAME, 4000), noise(10 * FRAME, 300), noise(5 * FRAME, 4)) == 5 * FRAME


def test_a_loud_room_hides_where_the_voice_ends() -> None:
    assert ending(noise(80 * FRAME, 4000), noise(20 * FRAME, 400)) == 0


def test_digital_silence_was_never_loud() -> None:
    assert ending(np.zeros(30 * FRAME, np.int16)) == 30 * FRAME


def test_no_sound_at_all_ends_where_it_would() -> None:
    assert ending(np.zeros(0, np.int16)) == 0
