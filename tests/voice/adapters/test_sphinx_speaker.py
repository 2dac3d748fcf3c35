"""Maps fitted to features drawn from the acoustic model itself, so that the truth is known."""

from pathlib import Path

import numpy as np
import pytest

from voice.adapters.sphinx_acoustics import AcousticModel, State, streams
from voice.adapters.sphinx_cepstrum import Frames
from voice.adapters.sphinx_decoder import MODEL
from voice.adapters.sphinx_speaker import Speakers

FRAMES_EACH = 8


@pytest.fixture(scope="module")
def model() -> AcousticModel:
    return AcousticModel.read(MODEL / "en-us")


def drawn(model: AcousticModel, count: int, sounds: tuple[str, ...] = ("AA", "IY", "S", "N", "EH", "T")) -> Frames:
    """Frames near the model's means, `FRAMES_EACH` of each sound in turn, as `states` says."""
    draw = np.random.default_rng(7)
    frames = []
    for number in range(count):
        sound = model.sounds.index(sounds[number // FRAMES_EACH % len(sounds)])
        mean = model.means[sound, 0, draw.integers(128)]
        frames.append(mean + draw.standard_normal(13) * 2)
    return np.array(frames)


def states(count: int, sounds: tuple[str, ...] = ("AA", "IY", "S", "N", "EH", "T")) -> list[State]:
    return [
        State(sounds[number % len(sounds)], 500 + number % len(sounds), number * FRAMES_EACH, FRAMES_EACH)
        for number in range(count // FRAMES_EACH)
    ]


def likelihood(model: AcousticModel, features: Frames, said: list[State]) -> float:
    """Of the coefficients' own stream, by the nearest distribution of each frame's sound."""
    total = 0.0
    for state in said:
        sound = model.sounds.index(state.sound)
        for frame in features[state.first : state.first + state.count]:
            away = (frame - model.means[sound, 0]) ** 2 * model.precisions[sound, 0]
            total += float((model.constants[sound, 0] - 0.5 * away.sum(axis=1)).max())
    return total


def test_the_model_of_the_wheel_is_read(model: AcousticModel) -> None:
    assert len(model.sounds) == 42
    assert model.sounds[0] == "+NSN+"
    assert model.means.shape == model.precisions.shape == (42, 3, 128, 13)
    assert model.weights.shape == (3, 128, 5126)
    assert np.exp(model.weights).sum(axis=1) == pytest.approx(1.0, abs=0.15)


def test_a_voice_that_is_the_models_is_left_nearly_alone(model: AcousticModel) -> None:
    features = drawn(model, 80)
    moved = Speakers(model).fitted(features, states(80)) - features
    assert np.abs(moved).mean() < 0.15 * features.std()


def test_a_voice_bent_by_a_map_is_bent_back(model: AcousticModel) -> None:
    features, said = drawn(model, 1600), states(1600)
    bent = features * 1.25 + np.linspace(8, -8, 13)
    fitted = Speakers(model).fitted(bent, said)
    assert likelihood(model, fitted, said) > likelihood(model, bent, said) + 500


def test_without_speech_nothing_is_learned(model: AcousticModel) -> None:
    features = drawn(model, 80)
    assert Speakers(model).fitted(features, [State("+NSN+", 0, 0, 80)]) == pytest.approx(features, abs=1e-2)


def test_slopes_are_differences_over_four_frames_and_over_six() -> None:
    ramp = np.repeat(np.arange(10.0)[:, None], 13, axis=1)
    made = streams(ramp**2)
    assert made[5, :, 0].tolist() == [25.0, 7.0**2 - 3.0**2, 8.0**2 - 4.0**2 - (6.0**2 - 2.0**2)]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "means").write_bytes(b"s3\nendhdr\n" + np.array([1, 2, 3, 4], "<i4").tobytes())
    with pytest.raises(ValueError, match="three streams"):
        AcousticModel.read(tmp_path)
