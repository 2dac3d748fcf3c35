"""A long track is taken block by block; nothing of that may be seen in it."""

from functools import partial

import numpy as np
import pytest

from scoring import track
from scoring.remembered import Remembered
from scoring.track import AROUND, BLOCK, Track, track_of
from tests.voices import talking
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence


def long_call(seconds: float = 50.0) -> Pcm:
    parts = [join([talking(24, 4.5, 118 + 3 * number), silence(0.9)]) for number in range(10)]
    return join(parts).between(0, seconds)


def values(found: Track) -> list[np.ndarray]:
    return [found.f0_hz, found.level_db, found.periodicity, found.vowel_level_db]


@pytest.fixture
def forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(track, "_voices", Remembered(200))
    monkeypatch.setattr(track, "_blocks", Remembered(2_000))


def test_a_frame_every_ten_milliseconds_to_the_end(forgets: None) -> None:
    sound = long_call(47.003)
    assert len(track_of(sound)) == len(sound) // 160 + 1


def test_block_by_block_hears_what_is_heard_at_once(forgets: None, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = long_call()
    blocks = track_of(sound)
    monkeypatch.setattr(track, "AT_ONCE", len(sound))
    whole = track_of(sound)
    both = (blocks.f0_hz > 0) & (whole.f0_hz > 0)
    assert np.mean((blocks.f0_hz > 0) == (whole.f0_hz > 0)) > 0.998
    assert np.quantile(np.abs(12 * np.log2(blocks.f0_hz[both] / whole.f0_hz[both])), 0.999) < 0.01
    assert np.abs(blocks.level_db - whole.level_db).max() < 0.01


def test_a_track_that_was_followed_while_it_grew_is_the_same_to_the_last_bit(
    forgets: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = long_call()
    for seconds in range(5, 50, 5):
        track_of(sound.between(0, seconds))
    followed = track_of(sound)
    monkeypatch.setattr(track, "_voices", Remembered(200))
    monkeypatch.setattr(track, "_blocks", Remembered(2_000))
    assert all(np.array_equal(one, other) for one, other in zip(values(followed), values(track_of(sound)), strict=True))


def test_at_the_end_of_a_followed_track_only_its_last_block_is_worked_out(
    forgets: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = long_call()
    track_of(sound.between(0, 45))
    worked_out: list[float] = []
    plain = track._followed

    def counted(part: Pcm, voice: object) -> Track:
        worked_out.append(part.duration_s)
        return plain(part, voice)  # type: ignore[arg-type]

    monkeypatch.setattr(track, "_followed", counted)
    track_of(sound)
    assert worked_out == [(BLOCK + AROUND) / AXIS_RATE_HZ]


def test_only_the_last_results_are_remembered() -> None:
    made: list[int] = []

    def make(key: int) -> int:
        made.append(key)
        return key

    remembered: Remembered[int] = Remembered(2)
    for key in (1, 2, 1, 3, 1, 2):
        assert remembered.of(key, partial(make, key)) == key
    assert made == [1, 2, 3, 2]
