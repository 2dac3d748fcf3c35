"""TurnEndDetector on Smart Turn v3 (Pipecat, BSD-2-Clause): a Whisper-tiny encoder with one output, in ONNX.

    last 8 s at 16 kHz, silence in front ─▶ mean 0, variance 1 ─▶ log-mel, 80 bands of 10 ms ─▶ network ─▶ probability

The features are Whisper's, by faster-whisper's own extractor. One score takes 30 ms to 150 ms, so scores run on a
thread of their own; in a house full of calls one that has waited too long is given up, because it would come after the
pause it is about.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from voice.adapters.lane import Lane, Urgency
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import AXIS_RATE_HZ, Pcm

FILE = "smart-turn-v3.2-cpu.onnx"
"""As Pipecat publishes it: 8.7 MB, 8-bit weights."""
INPUT = "input_features"
WINDOW_S = 8
WINDOW_SAMPLES = WINDOW_S * AXIS_RATE_HZ
FEATURES_SHAPE = (80, 100 * WINDOW_S)
PATIENCE_S = 0.4
"""A score that waits longer for its turn is not wanted any more."""
TINY = 1e-7
"""Keeps silence from being divided by nothing."""


class Session(Protocol):
    """What is used of `onnxruntime.InferenceSession`."""

    def run(self, outputs: None, inputs: dict[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]: ...


class SmartTurn:
    """One network for all calls."""

    name = "smart-turn"

    def __init__(self, path: Path) -> None:
        """Loads the network (0.2 s) and the features' filters. Raises EngineUnavailable."""
        from faster_whisper.feature_extractor import FeatureExtractor  # its package takes 0.5 s to import

        self._features = FeatureExtractor(chunk_length=WINDOW_S)
        self._network = session(path)
        self._lane = Lane("The end-of-turn detector", ThreadPoolExecutor(1, "turn-end"))

    async def probability(self, audio: Pcm) -> float:
        """How likely the turn is over after `audio`: 0..1. Raises EngineFailed."""
        return await self._lane.run(lambda: self._score(audio), Urgency.FINAL, patience_s=PATIENCE_S)

    async def aclose(self) -> None:
        self._lane.close()

    def _score(self, audio: Pcm) -> float:
        features = self._features(_window(audio.at_rate(AXIS_RATE_HZ)), padding=0)
        try:
            (scores,) = self._network.run(None, {INPUT: features[np.newaxis].astype(np.float32)})
        except Exception as error:  # onnxruntime raises its own classes, without a common root
            raise EngineFailed(f"The end-of-turn detector failed: {error}.") from error
        return float(np.clip(scores.reshape(-1)[0], 0.0, 1.0))


def session(path: Path) -> Session:
    """On one thread. Raises EngineUnavailable for a file that is not such a network."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        loaded = onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])
    except Exception as error:  # as above
        raise EngineUnavailable(f"The end-of-turn network {path} cannot be read: {error}.") from error
    shapes = {each.name: tuple(each.shape[1:]) for each in loaded.get_inputs()}
    if shapes != {INPUT: FEATURES_SHAPE}:
        raise EngineUnavailable(f"The file {path} is no Smart Turn v3 network: it takes {shapes}.")
    network: Session = loaded
    return network


def _window(audio: Pcm) -> NDArray[np.float32]:
    """The last 8 s, shape (WINDOW_SAMPLES,), with silence in front where there is less, freed of its loudness."""
    samples = audio.as_float()[-WINDOW_SAMPLES:]
    whole = np.pad(samples, (WINDOW_SAMPLES - len(samples), 0))
    return np.asarray((whole - whole.mean()) / np.sqrt(whole.var() + TINY), np.float32)
