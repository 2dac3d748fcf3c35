"""SpeechToText on faster-whisper: one decode per island, when it is over.

    final    the whole island, full 30 s window, temperature 0, nothing carried over but the last 200 characters
    stored   the same for a whole turn, five beams, word times by cross-attention
    partial  a short window, only while the model is idle; words that two guesses in a row agree on

A model is read from its folder and never fetched. What a Whisper model says over silence is kept out three times: by
an energy floor and a shortest island before it, by its own no-speech, probability and repetition signs after it.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from faster_whisper import WhisperModel

from voice.adapters.agreement import Agreement, spread
from voice.adapters.lane import FINAL, STORED, Lane, Result
from voice.adapters.whisper_partial import NO_SPEECH, guess
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.transcript import Word

NEEDED_FILES = ("model.bin", "config.json", "tokenizer.json")
"""Without its tokenizer faster-whisper asks the hub for one."""
LANGUAGE = "en"
PROMPT_CHARS = 200
SHORTEST_S = 0.25
QUIET_DBFS = -60.0
"""Loudest 100 ms of an island without speech."""
LONGEST_PARTIAL_S = 28.0
UNLIKELY = -1.0
"""Mean log probability of a token; under it, with no-speech over its own bound, a segment is silence."""
REPETITIVE = 2.4
"""Compression ratio of a segment that repeats itself."""


class Whisper:
    """One model for all calls, on one thread of the process and `threads` of ctranslate2."""

    def __init__(self, folder: Path, *, threads: int = 2, device: str = "cpu", compute_type: str = "int8") -> None:
        """Loads the model (base.en, int8: about a second). Raises EngineUnavailable."""
        self.name = f"faster-whisper {folder.name}"
        self._model = load(folder, threads, device, compute_type)
        self._lane = Lane("whisper")

    async def listen(self, vocabulary: Sequence[str]) -> "WhisperListener":
        return WhisperListener(self._model, self._lane, vocabulary)

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        sound = audio.at_rate(AXIS_RATE_HZ)
        if not may_hold_speech(sound):
            return ()

        def decode() -> tuple[Word, ...]:
            segments = self._segments(sound, vocabulary)
            return tuple(
                word for segment in segments if is_speech(segment) for word in timed_words(segment, sound.duration_s)
            )

        return await _on(self._lane, STORED, decode)

    def _segments(self, sound: Pcm, vocabulary: Sequence[str]) -> Iterable[Any]:
        return segments_of(self._model, sound, vocabulary, beam_size=5, word_timestamps=True)

    async def aclose(self) -> None:
        self._lane.close()


class WhisperListener:
    """One call's ear."""

    def __init__(self, model: WhisperModel, lane: Lane, vocabulary: Sequence[str]) -> None:
        self._model = model
        self._lane = lane
        self._vocabulary = tuple(vocabulary)
        self._island: list[Pcm] = []
        self._agreement = Agreement()
        self._said = ""

    def feed(self, audio: Pcm) -> None:
        self._island.append(audio.at_rate(AXIS_RATE_HZ))

    async def partial(self) -> tuple[Word, ...]:
        """What is agreed so far; a new guess is made only if nothing else wants the model."""
        agreement, sound = self._agreement, join(self._island)
        if self._lane.is_idle and may_hold_speech(sound) and sound.duration_s <= LONGEST_PARTIAL_S:
            text = await _on(self._lane, STORED, lambda: guess(self._model, sound, LANGUAGE))
            agreement.hear(spread(text, 0.0, sound.duration_s))
        return agreement.agreed if agreement is self._agreement else ()

    async def finish(self) -> tuple[Word, ...]:
        sound = join(self._island)
        self._island, self._agreement = [], Agreement()
        if not may_hold_speech(sound):
            return ()
        prompt = self._said[-PROMPT_CHARS:]

        def decode() -> tuple[Word, ...]:
            segments = segments_of(self._model, sound, self._vocabulary, prompt=prompt)
            return tuple(
                word for segment in segments if is_speech(segment) for word in even_words(segment, sound.duration_s)
            )

        words = await _on(self._lane, FINAL, decode)
        self._said = " ".join([self._said, *(word.text for word in words)])[-PROMPT_CHARS:].lstrip()
        return words

    async def aclose(self) -> None:
        self._island = []


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


async def _on(lane: Lane, urgency: int, job: Callable[[], Result]) -> Result:
    try:
        return await lane.run(urgency, job)
    except (RuntimeError, ValueError) as error:  # ctranslate2's own
        raise EngineFailed(f"faster-whisper could not recognise the speech: {error}.") from error


def segments_of(
    model: WhisperModel,
    sound: Pcm,
    vocabulary: Sequence[str],
    *,
    prompt: str = "",
    beam_size: int = 1,
    word_timestamps: bool = False,
) -> Iterable[Any]:
    segments: Iterable[Any] = model.transcribe(
        sound.as_float(),
        language=LANGUAGE,
        beam_size=beam_size,
        temperature=0.0,
        condition_on_previous_text=False,
        initial_prompt=prompt or None,
        hotwords=", ".join(vocabulary) or None,
        word_timestamps=word_timestamps,
        no_speech_threshold=NO_SPEECH,
        log_prob_threshold=UNLIKELY,
    )[0]
    return segments


def may_hold_speech(sound: Pcm) -> bool:
    """Long enough, and its loudest 100 ms loud enough."""
    if sound.duration_s < SHORTEST_S:
        return False
    step = sound.rate_hz // 10
    power = np.square(sound.as_float()[: len(sound) // step * step].reshape(-1, step)).mean(axis=1).max()
    return bool(power > 10 ** (QUIET_DBFS / 10))


def is_speech(segment: Any) -> bool:
    is_silence = segment.no_speech_prob > NO_SPEECH and segment.avg_logprob < UNLIKELY
    return not is_silence and segment.compression_ratio <= REPETITIVE


def timed_words(segment: Any, duration_s: float) -> Iterable[Word]:
    for word in segment.words or ():
        if text := word.word.strip():
            start_s, end_s = min(float(word.start), duration_s), min(float(word.end), duration_s)
            yield Word(text, start_s, end_s, float(word.probability))


def even_words(segment: Any, duration_s: float) -> Iterable[Word]:
    """The segment's words by share of its letters; all as likely as the segment's tokens were on average.

    A segment may claim to end in the padding after the sound.
    """
    start_s, end_s = min(segment.start, duration_s), min(segment.end, duration_s)
    return spread(segment.text, start_s, end_s, min(1.0, math.exp(segment.avg_logprob)))
