"""A Piper voice, read from its folder: configuration, phonemes, and a network that speaks them.

The onnxruntime sessions are our own: Piper's default takes every core for each call and spins while it waits. Where
the network has no alignment output of its own, it is given one in memory (`piper.patch_voice_with_alignment`), so that
the frames of each phoneme are known. A network that can be cut speaks in pieces (`piper_split`).
"""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from piper import PiperVoice
from piper.config import PiperConfig
from piper.const import BOS, PAD
from piper.patch_voice_with_alignment import add_alignment_output

from voice.adapters.piper_split import SplitVoice, WholeVoice
from voice.errors import EngineUnavailable

PLAIN_RATE_WPM = 165
"""The speaking rate that counts as a voice's own."""
SAMPLE = "We lost the whole weekend."
"""Said to nobody when a voice is loaded: 1.5 s, long enough for a piece that sees neither end."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    pieces: Iterator[NDArray[np.float32]]
    """In [-1, 1] as the network gives them, each of shape (n,), worked out when asked for."""
    length: int
    """Samples in all."""
    first: int
    """Samples that must be heard before the second piece is sure to be ready."""
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
            self._voice = PiperVoice(session=None, config=PiperConfig.from_dict(config))
            network = onnx.load(str(path))
            with suppress(ValueError):  # it tells the lengths already, or computes none: words are then spread
                add_alignment_output(network)
            self._network = self._split(network, threads, path.stem) or WholeVoice(network, _options(threads))
        except Exception as error:  # onnx, onnxruntime and the config's KeyErrors have no common root
            raise EngineUnavailable(f"The Piper voice {path} cannot be loaded: {error}.") from error

    @property
    def rate_hz(self) -> int:
        return int(self._voice.config.sample_rate)

    @property
    def speakers(self) -> int:
        return int(self._voice.config.num_speakers)

    @property
    def is_split(self) -> bool:
        """Whether it speaks in pieces."""
        return isinstance(self._network, SplitVoice)

    def sentences(self, text: str) -> list[list[str]]:
        """The phonemes of each sentence; `" "` parts words, or groups of merged ones.

        Piper puts one behind every comma, also behind a clause's last: there it would be a sound of its own.
        """
        sentences = (phonemes[:-1] if phonemes[-1:] == [" "] else phonemes for phonemes in self._voice.phonemize(text))
        return [phonemes for phonemes in sentences if phonemes]

    def words(self, words: Sequence[str]) -> list[str]:
        """The phonemes of each word said by itself."""
        paragraphs = self.sentences("\n\n".join(words))  # 1 ms for 25 words; one by one they take 15 ms
        if len(paragraphs) != len(words):
            paragraphs = [[phoneme for part in self.sentences(word) for phoneme in part] for word in words]
        return ["".join(phonemes) for phonemes in paragraphs]

    def begin(self, phonemes: Sequence[str], rate_wpm: int, speaker: int | None) -> SpokenSentence:
        """A sentence, ready to be spoken piece by piece."""
        ids = self._voice.phonemes_to_ids(list(phonemes))
        sound = self._network.begin(self._feeds(ids, PLAIN_RATE_WPM / rate_wpm, speaker))
        is_aligned = sound.durations is not None and len(sound.durations) == len(ids)
        lengths = sound.durations if sound.durations is not None and is_aligned else np.ones(len(ids))
        return SpokenSentence(sound.pieces, sound.length, sound.first, self._ends(phonemes, lengths), is_aligned)

    def _split(self, network: onnx.ModelProto, threads: int, name: str) -> SplitVoice | None:
        """The network in parts; None, with a line in the log, where it cannot be cut or would not sound the same."""
        try:
            split = SplitVoice(network, _options(threads), self.rate_hz)
            phonemes = [phoneme for sentence in self.sentences(SAMPLE) for phoneme in sentence]
            split.prove(self._feeds(self._voice.phonemes_to_ids(phonemes), 1.0, None))
        except Exception as error:  # CannotCut, or whatever onnxruntime has against the parts of a strange network
            log.warning("The Piper voice %s is spoken sentence by sentence, not in pieces: %s.", name, error)
            return None
        if split.pace is None:
            log.warning("The Piper voice %s is spoken sentence by sentence: this machine is too slow for pieces.", name)
        return split

    def _feeds(self, ids: Sequence[int], slowness: float, speaker: int | None) -> Mapping[str, NDArray[Any]]:
        config = self._voice.config
        scales = [config.noise_scale, config.length_scale * slowness, config.noise_w_scale]
        feeds: dict[str, NDArray[Any]] = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": np.array(scales, np.float32),
        }
        if self.speakers > 1:
            feeds["sid"] = np.array([config.default_speaker_id if speaker is None else speaker], np.int64)
        return feeds

    def _ends(self, phonemes: Sequence[str], lengths: NDArray[Any]) -> tuple[float, ...]:
        """Where each phoneme ends, from the lengths of the ids it stands for."""
        counts = [self._ids(PAD) + self._ids(BOS)]
        counts += [self._ids(phoneme) + self._ids(PAD) if self._ids(phoneme) else 0 for phoneme in phonemes]
        reached = np.concatenate([[0.0], np.cumsum(lengths, dtype=np.float64)])
        ends = reached[np.minimum(np.cumsum(counts), len(lengths))] / max(1.0, reached[-1])
        return tuple(float(end) for end in ends[1:])

    def _ids(self, phoneme: str) -> int:
        return len(self._voice.config.phoneme_id_map.get(phoneme, ()))


def _options(threads: int) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    return options
