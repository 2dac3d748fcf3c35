"""The buyer's own voice, come back through the rep's microphone, does not take the floor."""

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.cast import LOUD, Cast, Script
from voice.barge_guard import BargeGuard
from voice.ear import Ear
from voice.events import Event, SpeechStarted, SpeechStopped
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.segmenter import BLOCK

FRAME = 320


def murmur(seconds: float, seed: int) -> NDArray[np.int16]:
    """Noise with the slope and the syllables of speech."""
    random = np.random.default_rng(seed)
    count = round(seconds * AXIS_RATE_HZ)
    rough = np.convolve(random.standard_normal(count), np.ones(8) / 8, "same")
    syllables = np.repeat(random.uniform(0.2, 1.0, count // 2000 + 1), 2000)[:count]
    return np.asarray(np.clip(rough * syllables * 12_000, -32_000, 32_000), np.int16)


def guard_after(spoken_s: float, sound: NDArray[np.int16]) -> BargeGuard:
    """A guard that saw `sound` go out from sample 0, and `spoken_s` of the buyer before."""
    guard = BargeGuard()
    for _ in range(round(spoken_s / 0.02)):
        guard.played(-10 * AXIS_RATE_HZ, sound[:FRAME], has_sound=True)
    for first in range(0, len(sound) - FRAME + 1, FRAME):
        guard.played(first, sound[first : first + FRAME], has_sound=True)
    return guard


def test_speech_while_the_buyer_is_silent_is_never_doubted() -> None:
    sound = murmur(2.0, 1)
    assert not guard_after(0.0, sound).doubts(10.0, 10 * AXIS_RATE_HZ, sound[:1024])


def test_in_the_first_seconds_of_the_buyers_voice_a_start_needs_longer() -> None:
    guard, other = guard_after(0.0, murmur(2.0, 1)), murmur(2.0, 2)
    assert guard.doubts(1.5, round(1.5 * AXIS_RATE_HZ), other[: round(0.1 * AXIS_RATE_HZ)])
    assert not guard.doubts(1.5, round(1.5 * AXIS_RATE_HZ), other[: round(0.25 * AXIS_RATE_HZ)])


def test_after_them_another_voice_is_believed_at_once() -> None:
    guard, other = guard_after(5.0, murmur(2.0, 1)), murmur(2.0, 2)
    assert not guard.doubts(1.5, round(1.5 * AXIS_RATE_HZ), other[: round(0.1 * AXIS_RATE_HZ)])


def test_the_buyers_own_sound_is_doubted_however_long_it_lasts() -> None:
    sound, late = murmur(4.0, 1), round(0.1 * AXIS_RATE_HZ)
    guard = guard_after(5.0, sound)
    begins = 2 * AXIS_RATE_HZ + late
    for seconds in (0.1, 0.5, 1.5):
        back = sound[begins - late : begins - late + round(seconds * AXIS_RATE_HZ)] // 4
        assert guard.doubts(begins / AXIS_RATE_HZ, begins, back)


def heard(doubted_until_s: float) -> list[Event]:
    """What the ear tells of a voice from 1 to 3 s, of which the first part is doubted."""
    events: list[Event] = []
    cast = Cast(Script([(1.0, 3.0)], 4.0), [], [])

    class Detector:
        def probability(self, block: NDArray[np.int16]) -> float:
            return 0.9 if np.abs(block).mean() > LOUD / 2 else 0.0

    ear = Ear(
        Detector(),
        cast.ear,
        (),
        events.append,
        lambda *_: None,
        lambda began_s, at, recent: (at + len(recent)) / AXIS_RATE_HZ < doubted_until_s,
    )
    for at, block in blocks(cast.script.sound()):
        ear.hear(block, at)
    return events


def blocks(sound: Pcm) -> Iterator[tuple[int, Pcm]]:
    for first in range(0, len(sound), BLOCK):
        yield first, Pcm(sound.samples[first : first + BLOCK], AXIS_RATE_HZ)


def test_a_start_that_is_doubted_for_a_moment_is_told_with_its_own_time() -> None:
    started, stopped, _ = heard(1.3)
    assert isinstance(started, SpeechStarted)
    assert isinstance(stopped, SpeechStopped)
    assert started.at_s == pytest.approx(1.0, abs=0.04)


def test_a_start_that_is_doubted_to_its_end_is_not_told() -> None:
    assert heard(9.0) == []
