"""VoiceDetector on the Silero network that faster-whisper carries (`assets/silero_vad_v6.onnx`, MIT).

    new samples (512) ──┐
    last 64 before  ────┴─ 576 ─▶ network ─▶ probability
                                   ▲   │
                                   └ h, c ┘   carried from block to block

The file's name is faster-whisper's private matter, hence that library's pinned minor version.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from voice.errors import EngineUnavailable

BLOCK_SAMPLES = 512
"""32 ms at 16 kHz: the step of the network."""
CONTEXT_SAMPLES = 64
"""How much of the block before goes in again."""
STATE_SHAPE = (1, 1, 128)


class Session(Protocol):
    """What is used of `onnxruntime.InferenceSession`."""

    def run(
        self, outputs: None, inputs: dict[str, NDArray[np.float32]]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]: ...


class Silero:
    """The network, loaded once; each call gets a detector with a state of its own."""

    name = "silero"

    def __init__(self, path: Path | None = None) -> None:
        """Raises EngineUnavailable when the network cannot be read."""
        self._session = session(path or network_path())

    def detector(self) -> "SileroDetector":
        return SileroDetector(self._session)


class SileroDetector:
    """One call's VoiceDetector."""

    def __init__(self, network: Session) -> None:
        self._network = network
        self._context = np.zeros(CONTEXT_SAMPLES, np.float32)
        self._h = np.zeros(STATE_SHAPE, np.float32)
        self._c = np.zeros(STATE_SHAPE, np.float32)

    def probability(self, block: NDArray[np.int16]) -> float:
        """How likely `block`, shape (512,) at 16 kHz, is speech. ValueError for another length."""
        if block.shape != (BLOCK_SAMPLES,):
            raise ValueError(f"a block has {BLOCK_SAMPLES} samples, not {block.shape}")
        samples = block.astype(np.float32) / 32768.0
        window = np.concatenate([self._context, samples])[np.newaxis]
        speech, self._h, self._c = self._network.run(None, {"input": window, "h": self._h, "c": self._c})
        self._context = samples[-CONTEXT_SAMPLES:]
        return float(speech.reshape(-1)[0])


def network_path() -> Path:
    """Where faster-whisper's Silero network lies, without importing that library (0.5 s)."""
    package = find_spec("faster_whisper")
    if package is None or package.origin is None:
        raise EngineUnavailable("The voice detector needs the faster-whisper package: run `make install`.")
    found = sorted((Path(package.origin).parent / "assets").glob("silero_vad*.onnx"))
    if not found:
        raise EngineUnavailable("The installed faster-whisper carries no Silero network: install faster-whisper 1.2.")
    return found[-1]


def session(path: Path) -> Session:
    """One thread that does not spin while it waits: a block takes 0.1 ms, thirty times a second."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    try:
        loaded: Session = onnxruntime.InferenceSession(
            str(path), sess_options=options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # onnxruntime raises its own classes, without a common root
        raise EngineUnavailable(f"The voice detector's network {path} cannot be read: {error}.") from error
    return loaded
