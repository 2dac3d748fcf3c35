"""What is asked of a Whisper model, and which of its answers are words.

A model that hears no speech still writes something. That is kept out by `SpeechGate` before it, and after it by its
own signs: no-speech together with improbable tokens, and text that repeats itself.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from faster_whisper import WhisperModel

from voice.adapters.agreement import spread
from voice.adapters.speech_gate import SpeechGate
from voice.adapters.whisper_partial import NO_SPEECH, guess
from voice.pcm import Pcm
from voice.transcript import Word, text_of

LANGUAGE = "en"
PROMPT_CHARS = 200
UNLIKELY = -1.0
"""Mean log probability of a token; under it, with no-speech over its own bound, a segment is silence."""
REPETITIVE = 2.4
"""Compression ratio of a segment that repeats itself."""
STORED_BEAMS = 5
STEP_S, RISE_STEPS = 0.01, 3


@dataclass(frozen=True, slots=True)
class Decoder:
    """A loaded model and its gate. Every method holds its thread for one decode: at most half a minute of sound."""

    model: WhisperModel
    gate: SpeechGate

    def live_words(self, sound: Pcm, vocabulary: Sequence[str], prompt: str) -> tuple[Word, ...]:
        """One greedy pass; words share their segment's time."""
        segments = self._segments(sound, vocabulary, prompt, beam_size=1)
        return tuple(word for segment in segments for word in even_words(segment, sound.duration_s))

    def stored_words(self, sound: Pcm, vocabulary: Sequence[str], prompt: str) -> tuple[Word, ...]:
        """Five beams, and word times in a second pass over the cross-attention."""
        segments = self._segments(sound, vocabulary, prompt, beam_size=STORED_BEAMS, word_timestamps=True)
        words = [word for segment in segments for word in timed_words(segment, sound.duration_s)]
        return tuple(begun_at(onset_s(sound), words))

    def guess(self, sound: Pcm) -> tuple[Word, ...]:
        """Greedy, in a window no longer than needed; words share the sound's time."""
        text = guess(self.model, sound, LANGUAGE) if self.gate.lets_through(sound) else ""
        return spread(text, 0.0, sound.duration_s)

    def _segments(self, sound: Pcm, vocabulary: Sequence[str], prompt: str, **settings: Any) -> Iterable[Any]:
        if not self.gate.lets_through(sound):
            return ()
        segments, _ = self.model.transcribe(
            sound.as_float(),
            language=LANGUAGE,
            temperature=0.0,
            condition_on_previous_text=False,
            initial_prompt=prompt or None,
            hotwords=", ".join(vocabulary) or None,
            no_speech_threshold=NO_SPEECH,
            log_prob_threshold=UNLIKELY,
            **settings,
        )
        return filter(is_speech, segments)


def prompt_of(words: Sequence[Word]) -> str:
    """The end of what was said, from a whole word on."""
    text = text_of(words)
    return text if len(text) <= PROMPT_CHARS else text[-PROMPT_CHARS - 1 :].partition(" ")[2]


def is_speech(segment: Any) -> bool:
    is_silence = segment.no_speech_prob > NO_SPEECH and segment.avg_logprob < UNLIKELY
    return not is_silence and segment.compression_ratio <= REPETITIVE


def timed_words(segment: Any, duration_s: float) -> Iterable[Word]:
    for word in segment.words or ():
        if text := word.word.strip():
            start_s, end_s = min(float(word.start), duration_s), min(float(word.end), duration_s)
            yield Word(text, start_s, end_s, float(word.probability))


def begun_at(onset_s: float, words: Sequence[Word]) -> Iterable[Word]:
    """The words, the first not before `onset_s`: the alignment gives it the silence in front of it too."""
    for number, word in enumerate(words):
        yield word if number else replace(word, start_s=min(max(word.start_s, onset_s), word.end_s))


def onset_s(sound: Pcm) -> float:
    """Where sound rises out of the room's: 30 ms above a third of the way, in dB, from its floor to its peaks."""
    step = round(STEP_S * sound.rate_hz)
    if len(sound) < step:
        return 0.0
    frames = sound.as_float()[: len(sound) // step * step].reshape(-1, step)
    level_db = 10 * np.log10(np.square(frames).mean(axis=1) + 1e-10)
    floor_db, peak_db = np.percentile(level_db, [5, 95])
    is_loud = level_db > floor_db + (peak_db - floor_db) / 3
    runs = np.convolve(is_loud, np.ones(RISE_STEPS), "valid") == RISE_STEPS
    return float(np.argmax(runs)) * STEP_S if runs.any() else 0.0


def even_words(segment: Any, duration_s: float) -> Iterable[Word]:
    """The segment's words by share of its letters; all as likely as the segment's tokens were on average.

    A segment may claim to end in the padding after the sound.
    """
    start_s, end_s = min(segment.start, duration_s), min(segment.end, duration_s)
    return spread(segment.text, start_s, end_s, min(1.0, math.exp(segment.avg_logprob)))
