"""The Smart Turn adapter, on a small network of the tests with the same input and output."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from tests.smart_turn_file import write_smart_turn
from tests.tones import tone
from voice.adapters.smart_turn import FEATURES_SHAPE, SmartTurn, _window
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence
from voice.ports import TurnEndDetector


@pytest.fixture
async def detector(tmp_path: Path) -> AsyncIterator[SmartTurn]:
    made = SmartTurn(write_smart_turn(tmp_path / "turn.onnx"))
    yield made
    await made.aclose()


def sound(duration_s: float) -> Pcm:
    return tone(300.0, duration_s, AXIS_RATE_HZ, peak=0.3)


async def test_it_fits_the_port(detector: SmartTurn) -> None:
    port: TurnEndDetector = detector
    assert port.name == "smart-turn"


async def test_what_the_network_says_is_given_as_a_probability(detector: SmartTurn) -> None:
    assert 0.0 < await detector.probability(sound(2.0)) < 1.0


async def test_the_end_of_the_sound_lies_at_the_end_of_the_window(detector: SmartTurn) -> None:
    """The network of the test says more the more there is in the last second."""
    quiet = await detector.probability(join([sound(3.0), silence(1.0)]))
    loud = await detector.probability(join([silence(3.0), sound(1.0)]))
    assert loud > 0.5 > quiet


async def test_only_the_last_eight_seconds_count(detector: SmartTurn) -> None:
    last = join([sound(4.0), silence(4.0)])
    whole = join([sound(5.0), last])
    assert await detector.probability(whole) == pytest.approx(await detector.probability(last))


async def test_loudness_does_not_count(detector: SmartTurn) -> None:
    one = join([sound(3.0), silence(0.5)])
    half = Pcm(one.samples // 2, one.rate_hz)
    assert await detector.probability(half) == pytest.approx(await detector.probability(one), abs=0.02)


async def test_nothing_heard_at_all_gives_a_number(detector: SmartTurn) -> None:
    assert 0.0 <= await detector.probability(silence(0.0)) <= 1.0


async def test_another_rate_is_taken_too(detector: SmartTurn) -> None:
    slow = await detector.probability(sound(2.0))
    assert await detector.probability(sound(2.0).at_rate(48_000)) == pytest.approx(slow, abs=0.05)


async def test_calls_at_the_same_time_all_get_their_answer(detector: SmartTurn) -> None:
    scores = await asyncio.gather(*(detector.probability(sound(1.0)) for _ in range(3)))
    assert len(set(scores)) == 1


def test_silence_goes_in_front() -> None:
    window = _window(sound(1.0))
    assert len(set(window[: 7 * AXIS_RATE_HZ].tolist())) == 1
    assert np.std(window[7 * AXIS_RATE_HZ :]) > 1.0


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match=r"gone\.onnx"):
        SmartTurn(tmp_path / "gone.onnx")


def test_another_network_is_refused(tmp_path: Path) -> None:
    other = write_smart_turn(tmp_path / "other.onnx", shape=("batch", 80, 3000))
    with pytest.raises(EngineUnavailable, match="no Smart Turn v3 network"):
        SmartTurn(other)


async def test_a_network_that_breaks_while_it_works_fails_the_engine(tmp_path: Path) -> None:
    detector = SmartTurn(write_smart_turn(tmp_path / "breaks.onnx", breaks=True))
    with pytest.raises(EngineFailed, match="end-of-turn detector failed"):
        await detector.probability(sound(1.0))
    await detector.aclose()


def test_the_window_is_as_wide_as_the_network() -> None:
    assert FEATURES_SHAPE == (80, 800)
