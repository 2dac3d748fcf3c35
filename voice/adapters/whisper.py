"""SpeechToText on faster-whisper, at a cost that grows with the length of the speech and not faster.

    final     an island when it is over, full 30 s window, temperature 0, the last 200 characters as prompt
    stored    the same for a whole turn, five beams, word times by cross-attention
    partial   a short window, only while the model is idle; words that two guesses in a row agree on

Long islands and turns are cut into pieces of 10 to 20 s; every piece is decoded once, in a job of its own on the lane
that all calls share, so that no turn of one call keeps another's final words waiting for more than one piece. A model
is read from its folder and never fetched.
"""

import itertools
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from faster_whisper import WhisperModel

from voice.adapters.lane import Lane, Urgency
from voice.adapters.pieces import pieces_of
from voice.adapters.speech_gate import SpeechGate
from voice.adapters.whisper_decode import Decoder, prompt_of
from voice.adapters.whisper_listener import WhisperListener, on_lane
from voice.errors import EngineUnavailable
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Word, shifted

NEEDED_FILES = ("model.bin", "config.json", "tokenizer.json")
"""Without its tokenizer faster-whisper asks the hub for one."""
CROWDED = 16
"""Jobs that wait: about 8 s of work."""


class Whisper:
    """One model for all calls, on one thread of the process and `threads` of ctranslate2."""

    word_accuracy = 0.9
    """English models, base to small: Radford et al. 2022 report 5 to 12 % word errors on LibriSpeech."""

    def __init__(self, folder: Path, *, threads: int = 2, device: str = "cpu", compute_type: str = "int8") -> None:
        """Loads the model (base.en, int8: about a second). Raises EngineUnavailable."""
        self.name = f"faster-whisper {folder.name}"
        self._decoder = Decoder(load(folder, threads, device, compute_type), SpeechGate())
        self._lane = Lane(self.name)
        self._callers = itertools.count(1)

    @property
    def has_room(self) -> bool:
        """Whether one more call could be heard without its words waiting for seconds."""
        return self._lane.waiting < CROWDED

    async def listen(self, vocabulary: Sequence[str]) -> WhisperListener:
        return WhisperListener(self._decoder, self._lane, vocabulary, next(self._callers))

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        """Piece after piece; each waits behind final words of any call."""
        words: tuple[Word, ...] = ()
        caller = next(self._callers)
        for start_s, piece in pieces_of(audio.at_rate(AXIS_RATE_HZ)):
            job = partial(self._decoder.stored_words, piece, vocabulary, prompt_of(words))
            words += shifted(await on_lane(self._lane, job, Urgency.STORED, caller=caller), start_s)
        return words

    async def aclose(self) -> None:
        self._lane.close()


def load(folder: Path, threads: int, device: str, compute_type: str) -> WhisperModel:
    missing = [name for name in NEEDED_FILES if not (folder / name).is_file()]
    if missing:
        raise EngineUnavailable(f"The Whisper model in {folder} lacks {' and '.join(missing)}: run `rolecall fetch`.")
    try:
        return WhisperModel(
            *(str(folder), device),
            compute_type=compute_type,
            cpu_threads=threads,
            num_workers=1,
            local_files_only=True,
        )
    except Exception as error:  # ctranslate2, tokenizers and json raise classes without a common root
        raise EngineUnavailable(f"The Whisper model in {folder} cannot be loaded: {error}.") from error
