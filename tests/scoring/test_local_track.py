"""A recording by another clock is laid on the axis: delays, drifts and losses that are known."""

from collections.abc import Sequence

import numpy as np
import pytest

from scoring.alignment import LocalSound
from scoring.local_track import LocalTrack
from scoring.local_track import local_track as on_the_axis
from tests.two_clocks import at_the_microphone, largest_lag_s, said
from tests.voices import tone
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, silence

CALL_S = 100.0


def local_track(call: Pcm, local: Pcm, began_s: float, breaks_s: Sequence[float] = (), name: str = "") -> LocalTrack:
    return on_the_axis(call, LocalSound(local, began_s, name or None), breaks_s)


def with_noise(sound: Pcm, seed: int) -> Pcm:
    noise = np.random.default_rng(seed).normal(size=len(sound)) * 0.003
    return from_float(sound.as_float() + noise, sound.rate_hz)


@pytest.mark.parametrize(
    ("rate_hz", "delay_s", "drift"),
    [
        (48_000, 0.0, 0.0),
        (48_000, 2.35, 0.0),
        (44_100, -1.8, 0.0),
        (48_000, 0.731, 100e-6),
        (44_100, -0.4, -150e-6),
        (16_000, 5.0, 60e-6),
    ],
)
def test_a_delay_and_a_drift_are_found_and_taken_out(rate_hz: int, delay_s: float, drift: float) -> None:
    call = said(CALL_S)
    found = local_track(with_noise(call, 1), with_noise(at_the_microphone(call, rate_hz, delay_s, drift), 2), 0.0)
    assert found.track is not None
    assert found.alignment is not None
    assert len(found.track) == len(call)
    beginning_s = max(0.0, delay_s)
    lag_s = largest_lag_s(found.track.between(beginning_s, 95), call.between(beginning_s, 95))
    assert lag_s <= found.alignment.residual_ms / 1000 + 0.0005 <= 0.0105
    assert found.alignment.drift_ppm == pytest.approx(-1e6 * drift, abs=15)
    assert found.alignment.jumps == 0


def test_without_a_drift_everything_lies_within_a_millisecond() -> None:
    call = said(CALL_S)
    found = local_track(call, at_the_microphone(call, 48_000, 1.234), 1.0)
    assert found.track is not None
    assert largest_lag_s(found.track.between(2, 95), call.between(2, 95)) <= 0.001
    assert np.corrcoef(found.track.between(2, 95).samples, call.between(2, 95).samples)[0, 1] > 0.99


def test_sound_that_the_call_lost_is_there_in_the_local_track() -> None:
    call, local = said(CALL_S), at_the_microphone(said(CALL_S), 48_000, 0.2)
    lossy = call.samples.copy()
    for at_s in np.arange(3.0, 98.0, 2.0):  # 2 % of it
        lossy[round(at_s * AXIS_RATE_HZ) : round((at_s + 0.04) * AXIS_RATE_HZ)] = 0
    lossy[40 * AXIS_RATE_HZ : 46 * AXIS_RATE_HZ] = 0
    found = local_track(Pcm(lossy, AXIS_RATE_HZ), local, 0.0)
    assert found.track is not None
    assert largest_lag_s(found.track.between(1, 95), call.between(1, 95)) <= 0.001


def test_a_clock_that_jumps_is_followed_and_told() -> None:
    call = said(CALL_S)
    local = at_the_microphone(call, 48_000)
    stood_still = Pcm(np.delete(local.samples, slice(60 * 48_000, 61 * 48_000)), 48_000)  # a second not recorded
    found = local_track(call, stood_still, 0.0)
    assert found.track is not None
    assert found.alignment is not None
    assert found.alignment.jumps == 1
    assert largest_lag_s(found.track.between(62, 95), call.between(62, 95)) <= 0.001


def test_the_call_may_go_on_by_another_clock_at_a_break() -> None:
    call = said(CALL_S)
    moved = Pcm(np.concatenate([call.samples[: 45 * AXIS_RATE_HZ], call.samples[46 * AXIS_RATE_HZ :]]), AXIS_RATE_HZ)
    found = local_track(moved, at_the_microphone(call, 48_000), 0.0, breaks_s=[45.0])
    assert found.track is not None
    assert largest_lag_s(found.track.between(0, 94), moved.between(0, 94)) <= 0.001


def test_what_comes_before_the_first_words_and_after_the_last_is_placed_by_the_same_clock() -> None:
    talk = said(40.0)
    call = Pcm(np.concatenate([silence(45).samples, talk.samples, silence(35).samples]), AXIS_RATE_HZ)
    found = local_track(call, at_the_microphone(call, 48_000, 0.5), 0.0)
    assert found.track is not None
    assert largest_lag_s(found.track.between(45, 85), call.between(45, 85)) <= 0.001


@pytest.mark.parametrize("call", [silence(40), tone(40.0)], ids=["silence", "one tone"])
def test_without_words_nothing_can_be_laid_over(call: Pcm) -> None:
    found = local_track(call, at_the_microphone(call, 48_000, 0.3), 0.0)
    assert (found.track, found.alignment) == (None, None)
    assert found.why_not is not None
    assert "too little was said" in found.why_not


def test_another_voice_is_not_laid_over() -> None:
    other = Pcm(said(CALL_S).samples[::-1].copy(), AXIS_RATE_HZ)
    assert local_track(said(CALL_S), at_the_microphone(other, 48_000), 0.0).track is None


def test_what_was_placed_while_the_call_ran_stays_where_it_is() -> None:
    call = said(CALL_S)
    local = at_the_microphone(call, 48_000, 0.3, 100e-6)
    ended = local_track(call, local, 0.0).track
    running = local_track(call.between(0, 70), local.between(0, 70), 0.0).track
    assert ended is not None
    assert running is not None
    assert np.array_equal(running.between(0, 69).samples, ended.between(0, 69).samples)


def test_a_recording_that_grows_under_a_name_comes_out_the_same() -> None:
    call, local = said(CALL_S), at_the_microphone(said(CALL_S), 48_000, 0.3)
    for seconds in (20, 45, 70, 99):
        local_track(call.between(0, seconds), local.between(0, seconds), 0.0, name="grows")
    named, nameless = local_track(call, local, 0.0, name="grows").track, local_track(call, local, 0.0).track
    assert named is not None
    assert nameless is not None
    assert np.array_equal(named.samples, nameless.samples)


def test_a_short_call_is_one_stretch() -> None:
    call = said(12.0)
    found = local_track(call, at_the_microphone(call, 48_000, 0.3), 0.0)
    assert found.alignment is not None
    assert found.alignment.stretches == 1
