import numpy as np

from scoring.drawing import SILENT_DB, every_frame, pace_points, thinned
from scoring.spans import Span
from scoring.talk import Talk
from scoring.track import Track
from voice.transcript import Word


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


def said(first_s: float, last_s: float, per_s: float, turn: int = 0) -> Talk:
    """A word of two syllables after the other, without a pause."""
    step_s = 2 / per_s
    count = round((last_s - first_s) / step_s)
    words = tuple(Word("table", first_s + n * step_s, first_s + (n + 1) * step_s) for n in range(count))
    return Talk(turn, words, (Span(first_s, last_s),))


def test_pace_is_drawn_every_half_second_where_enough_is_said() -> None:
    drawn = pace_points([said(10.0, 20.0, 5.0)], 30.0)
    pace = drawn["pace"]
    assert isinstance(pace, list)
    assert (drawn["pace_hop_s"], len(pace)) == (0.5, 60)
    assert pace[:20] == [None] * 20
    assert pace[41:] == [None] * 19
    assert all(abs(point - 5.0) <= 0.8 for point in pace[20:41])
    assert np.mean(pace[24:37]) == 5.0


def test_a_drawn_pace_mixes_no_two_turns() -> None:
    pace = pace_points([said(0.0, 8.0, 4.0), said(8.5, 16.0, 8.0, turn=2)], 16.0)["pace"]
    assert isinstance(pace, list)
    assert max(pace[:16]) < 5.0
    assert min(pace[17:]) > 6.5


def test_a_short_word_has_no_pace() -> None:
    assert pace_points([said(1.0, 2.0, 4.0)], 3.0)["pace"] == [None] * 6
