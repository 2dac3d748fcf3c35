"""The echo check in made rooms; `python -m bench --only echo` counts more of them."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.rooms import Room, another, both, echo
from voice.echo import CAREFUL_S, FIRST_SECONDS_S, USUAL_S, EchoCheck, needed_speech_s
from voice.pcm import AXIS_RATE_HZ

CASES = 25
HEARD_S = 0.2
Kind = Callable[[np.random.Generator, float], Room]


def check_of(room: Room) -> EchoCheck:
    """Told of what was played in frames of 20 ms, as a call is."""
    check = EchoCheck()
    for at in range(0, room.at_sample + len(room.heard), 320):
        check.played(at, room.played[at : at + 320])
    return check


def called_echo(kind: Kind, seed: int = 5, heard_s: float = HEARD_S) -> int:
    random = np.random.default_rng(seed)
    rooms = [kind(random, heard_s) for _ in range(CASES)]
    return sum(check_of(room).is_echo(room.at_sample, room.heard) for room in rooms)


def noise(duration_s: float, level: float = 0.1, seed: int = 3) -> NDArray[np.int16]:
    samples = np.random.default_rng(seed).normal(size=round(duration_s * AXIS_RATE_HZ)) * level * 32768
    return np.clip(samples, -32768, 32767).astype(np.int16)


def test_the_buyers_own_voice_from_the_room_is_an_echo() -> None:
    assert called_echo(echo) >= CASES - 4


@pytest.mark.parametrize("kind", [another, both], ids=["alone", "over the buyer, as loud"])
def test_somebody_who_talks_is_no_echo(kind: Kind) -> None:
    assert called_echo(kind) <= 1


@pytest.mark.parametrize("heard_s", [0.064, 0.128, 0.3])
def test_little_sound_is_called_an_echo_only_when_it_is_sure(heard_s: float) -> None:
    assert called_echo(another, heard_s=heard_s) <= 1


@pytest.mark.parametrize("delay_s", [0.0, 0.05, 0.25, 0.49])
def test_any_delay_up_to_half_a_second_is_found(delay_s: float) -> None:
    check, sound = EchoCheck(), noise(1.0)
    check.played(8_000, sound)
    late = 8_000 + 6_000 + round(delay_s * AXIS_RATE_HZ)
    assert check.is_echo(late, sound[6_000:9_200] // 10)


def test_what_was_played_longer_ago_is_not_it() -> None:
    check, sound = EchoCheck(), noise(1.0)
    check.played(0, sound)
    assert not check.is_echo(6_000 + round(0.7 * AXIS_RATE_HZ), sound[6_000:9_200])


def test_what_is_played_only_later_is_not_it() -> None:
    check, sound = EchoCheck(), noise(1.0)
    check.played(16_000, sound)
    assert not check.is_echo(10_000, sound[:3_200])


def test_the_polarity_of_the_loudspeaker_does_not_matter() -> None:
    check, sound = EchoCheck(), noise(1.0)
    check.played(0, sound)
    assert check.is_echo(6_400, -(sound[4_800:8_000] // 4))


@pytest.mark.parametrize("level", [0.0, 1e-4])
def test_silence_played_never_comes_back(level: float) -> None:
    check, heard = EchoCheck(), noise(0.2)
    check.played(0, noise(1.0, level))
    assert not check.is_echo(8_000, heard)


def test_nothing_played_never_comes_back() -> None:
    assert not EchoCheck().is_echo(8_000, noise(0.2))


def test_a_silent_microphone_hears_no_echo() -> None:
    check = EchoCheck()
    check.played(0, noise(1.0))
    assert not check.is_echo(8_000, np.zeros(3_200, np.int16))


def test_too_little_sound_is_no_proof() -> None:
    check, sound = EchoCheck(), noise(1.0)
    check.played(0, sound)
    assert not check.is_echo(6_400, sound[6_400:6_600])


def test_of_a_long_stretch_the_end_counts() -> None:
    check, sound = EchoCheck(), noise(2.0)
    check.played(0, sound)
    talk_then_echo = np.concatenate([noise(0.6, seed=9), sound[16_000:22_400]])
    assert check.is_echo(16_000 + 3_200 - 9_600, talk_then_echo)


def test_a_gap_in_what_is_played_is_silence() -> None:
    check, sound = EchoCheck(), noise(0.3)
    check.played(0, sound)
    check.played(16_000, sound)
    assert check.is_echo(16_800, sound[:3_200])
    assert not check.is_echo(12_000, sound[:3_200])


def test_sound_before_the_call_began_is_left_out() -> None:
    check, sound = EchoCheck(), noise(0.3)
    check.played(-1_600, sound)
    assert check.is_echo(1_000, sound[1_600:4_800])


def test_speech_over_the_buyers_first_seconds_needs_more() -> None:
    assert needed_speech_s(0.0) == needed_speech_s(FIRST_SECONDS_S - 0.1) == CAREFUL_S
    assert needed_speech_s(FIRST_SECONDS_S) == USUAL_S < CAREFUL_S
