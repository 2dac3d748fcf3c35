import numpy as np

from scoring.drawing import SILENT_DB, every_frame, thinned
from scoring.track import Track


def track(f0_hz: list[float], level_db: list[float]) -> Track:
    nothing = np.zeros(len(f0_hz))
    return Track(f0_hz=np.array(f0_hz), level_db=np.array(level_db), periodicity=nothing, vowel_level_db=nothing)


def test_every_frame_is_told_to_a_tenth() -> None:
    drawn = every_frame(track([0.0, 123.456], [-20.04, -20.06]))
    assert drawn == {"hop_s": 0.01, "f0_hz": [0.0, 123.5], "level_db": [-20.0, -20.1]}


def test_digital_silence_has_a_floor() -> None:
    assert every_frame(track([0.0], [-np.inf]))["level_db"] == [SILENT_DB]


def test_thinned_pitch_is_the_median_of_what_is_voiced() -> None:
    assert thinned(track([100.0, 110.0, 400.0, 0.0], [-20.0] * 4), 0.04)["f0_hz"] == [110.0]


def test_a_stretch_that_is_mostly_unvoiced_has_no_pitch() -> None:
    assert thinned(track([100.0, 0.0, 0.0, 0.0], [-20.0] * 4), 0.04)["f0_hz"] == [0.0]


def test_thinned_level_is_the_loudest() -> None:
    assert thinned(track([0.0] * 4, [-40.0, -10.0, -30.0, -np.inf]), 0.02)["level_db"] == [-10.0, -30.0]


def test_a_rest_shorter_than_the_hop_is_drawn_too() -> None:
    drawn = thinned(track([100.0] * 5, [-20.0] * 5), 0.02)
    assert drawn["level_db"] == [-20.0, -20.0, -20.0]
    assert drawn["hop_s"] == 0.02


def test_nothing_is_drawn_of_no_sound() -> None:
    assert thinned(track([], []), 0.05) == {"hop_s": 0.05, "f0_hz": [], "level_db": []}
