import numpy as np
import pytest

from scoring.track import track_of
from tests.voices import tone
from voice.pcm import join, silence


def test_a_track_has_a_pitch_and_a_level_every_ten_milliseconds() -> None:
    track = track_of(join([silence(1), tone(1, 150, -20)]))
    assert track.hop_s == 0.01
    assert len(track.f0_hz) == len(track.level_db) == 201
    assert not track.f0_hz[:95].any()
    assert np.median(track.f0_hz[105:195]) == pytest.approx(150, rel=0.005)
    assert np.median(track.level_db[105:195]) == pytest.approx(-20, abs=0.5)


def test_a_track_of_nothing_is_empty() -> None:
    assert len(track_of(silence(0))) == 0
