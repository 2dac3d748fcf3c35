"""What a voice detector does; Silero is the only one."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.spoken import spoken
from tests.tones import tone
from voice.adapters.silero import BLOCK_SAMPLES, Silero
from voice.errors import EngineUnavailable
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, silence
from voice.ports import VoiceDetector


@pytest.fixture(scope="module")
def network() -> Silero:
    return Silero()


def probabilities(detector: VoiceDetector, sound: Pcm) -> NDArray[np.float64]:
    blocks = sound.samples[: len(sound) // BLOCK_SAMPLES * BLOCK_SAMPLES].reshape(-1, BLOCK_SAMPLES)
    return np.array([detector.probability(block) for block in blocks])


def noise(level_dbfs: float) -> Pcm:
    samples = np.random.default_rng(1).standard_normal(2 * AXIS_RATE_HZ)
    return from_float(samples * 10 ** (level_dbfs / 20), AXIS_RATE_HZ)


@pytest.mark.parametrize(
    "sound",
    [silence(2.0), noise(-50), noise(-30), tone(440, 2.0, AXIS_RATE_HZ), tone(120, 2.0, AXIS_RATE_HZ, peak=0.1)],
    ids=["silence", "quiet noise", "loud noise", "high tone", "low tone"],
)
def test_what_is_no_speech_is_improbable(network: Silero, sound: Pcm) -> None:
    assert np.mean(probabilities(network.detector(), sound) > 0.5) < 0.05


async def test_speech_is_probable(network: Silero) -> None:
    speech = await spoken("We lost the whole weekend because the export did not run.")
    assert np.median(probabilities(network.detector(), speech)) > 0.8


async def test_silence_after_speech_is_improbable_within_a_third_of_a_second(network: Silero) -> None:
    detector = network.detector()
    probabilities(detector, await spoken("We lost the whole weekend."))
    assert probabilities(detector, silence(1.0))[10:].max() < 0.3


async def test_calls_do_not_share_what_was_heard(network: Silero) -> None:
    speech = await spoken("We lost the whole weekend.")
    one, other = network.detector(), network.detector()
    alone = probabilities(network.detector(), speech)
    probabilities(other, silence(0.5))
    assert probabilities(one, speech).tolist() == alone.tolist()


def test_a_block_of_another_length_is_refused(network: Silero) -> None:
    with pytest.raises(ValueError, match="512"):
        network.detector().probability(np.zeros(160, np.int16))


def test_a_network_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match=r"gone\.onnx"):
        Silero(tmp_path / "gone.onnx")
