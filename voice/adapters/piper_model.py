"""A Piper voice, read from its folder: onnxruntime session, configuration, and phonemes with their lengths.

The session is our own: Piper's default takes every core for each call and spins while it waits. Where the network has
no alignment output of its own, it is given one in memory (`piper.patch_voice_with_alignment`), so that the samples of
each phoneme are known.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from piper import PiperVoice, SynthesisConfig
from piper.config import PiperConfig
from piper.const import BOS, PAD
from piper.patch_voice_with_alignment import add_alignment_output

from voice.errors import EngineUnavailable

PLAIN_RATE_WPM = 165
"""The speaking rate that counts as a voice's own."""


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    samples: NDArray[np.float32]
    """In [-1, 1] as the network gives them, shape (n,)."""
    phoneme_ends: tuple[float, ...]
    """Share of the sound, 0..1, at which each phoneme ends."""
    is_aligned: bool
    """Whether the network said so, or the phonemes were spread evenly."""


class PiperModel:
    """One loaded voice; used from one thread."""

    def __init__(self, path: Path, threads: int) -> None:
        """Raises EngineUnavailable."""
        try:
            config = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
            session = _session(path, threads)
            self._voice = PiperVoice(session=session, config=PiperConfig.from_dict(config))
        except Exception as error:  # onnx, onnxruntime and the config's KeyErrors have no common root
            raise EngineUnavailable(f"The Piper voice {path} cannot be loaded: {error}.") from error

    @property
    def rate_hz(self) -> int:
        return int(self._voice.config.sample_rate)

    @property
    def speakers(self) -> int:
        return int(self._voice.config.num_speakers)

    def sentences(self, text: str) -> list[list[str]]:
        """The phonemes of each sentence; `" "` parts words, or groups of merged ones."""
        return [phonemes for phonemes in self._voice.phonemize(text) if phonemes]

    def speak(self, phonemes: Sequence[str], rate_wpm: int, speaker: int | None) -> SpokenSentence:
        ids = self._voice.phonemes_to_ids(list(phonemes))
        settings = SynthesisConfig(
            speaker_id=speaker,
            length_scale=self._voice.config.length_scale * PLAIN_RATE_WPM / rate_wpm,
            normalize_audio=False,
        )
        audio, lengths = self._voice.phoneme_ids_to_audio(ids, settings, include_alignments=True)
        is_aligned = lengths is not None and len(np.atleast_1d(lengths)) == len(ids)
        ends = self._ends(phonemes, np.asarray(lengths) if is_aligned else np.ones(len(ids)))
        return SpokenSentence(np.asarray(audio, np.float32).reshape(-1), ends, is_aligned)

    def _ends(self, phonemes: Sequence[str], lengths: NDArray[Any]) -> tuple[float, ...]:
        """Where each phoneme ends, from the lengths of the ids it stands for."""
        counts = [self._ids(PAD) + self._ids(BOS)]
        counts += [self._ids(phoneme) + self._ids(PAD) if self._ids(phoneme) else 0 for phoneme in phonemes]
        reached = np.concatenate([[0.0], np.cumsum(lengths, dtype=np.float64)])
        ends = reached[np.minimum(np.cumsum(counts), len(lengths))] / max(1.0, reached[-1])
        return tuple(float(end) for end in ends[1:])

    def _ids(self, phoneme: str) -> int:
        return len(self._voice.config.phoneme_id_map.get(phoneme, ()))


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(_with_alignment(path), sess_options=options, providers=["CPUExecutionProvider"])


def _with_alignment(path: Path) -> bytes:
    """The network's bytes, its phoneme lengths among its outputs wherever it computes them."""
    model = onnx.load(str(path))
    try:
        add_alignment_output(model)
    except ValueError:  # it has that output already, or computes no lengths: words are then spread
        return path.read_bytes()
    return bytes(model.SerializeToString())
