"""What an endpoint for transcriptions answers, made into words or into one plain sentence.

    words and segments   each word's own time; its segment says how sure it is
    segments only        each segment's words share its time
    text only            all words share the sound's time; nobody says how sure they are

Servers leave fields out and fill them with anything: every number is looked at before it is used.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import openai

from voice.adapters.agreement import letters, spread
from voice.errors import EngineFailed
from voice.transcript import Word

NO_SPEECH, UNLIKELY, REPETITIVE = 0.6, -1.0, 2.4
"""A segment's own signs that nobody spoke, as for a local Whisper model."""
RETRYABLE_STATUS = (408, 409, 425, 429)


@dataclass(frozen=True, slots=True)
class Segment:
    start_s: float
    end_s: float
    text: str
    probability: float | None
    is_speech: bool


def words_of(answer: object, duration_s: float) -> tuple[Word, ...]:
    """The answer's words in order, within the sound. Raises EngineFailed for what is no transcription."""
    text = getattr(answer, "text", None)
    if not isinstance(text, str):
        raise EngineFailed(
            "The speech recognition endpoint sent something that is no transcription: check its address."
        )
    segments = [segment for each in _list(answer, "segments") if (segment := _segment(each))]
    timed = [word for each in _list(answer, "words") if (word := _timed(each))]
    if timed:
        words: Sequence[Word] = list(_sure(_punctuated(timed, text), segments))
    elif segments:
        words = [word for each in segments if each.is_speech for word in _spread(each)]
    else:
        words = spread(text, 0.0, duration_s)
    return tuple(_in_order(words, duration_s))


def _list(answer: object, name: str) -> Sequence[Any]:
    found = getattr(answer, name, None)
    return found if isinstance(found, list) else ()


def _number(item: object, name: str) -> float | None:
    """Also from a server's plain JSON object."""
    value = item.get(name) if isinstance(item, dict) else getattr(item, name, None)
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if is_number else None  # type: ignore[arg-type]


def _text(item: object, name: str) -> str:
    value = item.get(name) if isinstance(item, dict) else getattr(item, name, None)
    return value.strip() if isinstance(value, str) else ""


def _segment(item: object) -> Segment | None:
    start_s, end_s, text = _number(item, "start"), _number(item, "end"), _text(item, "text")
    if start_s is None or end_s is None:
        return None
    log = _number(item, "avg_logprob")
    is_silence = (_number(item, "no_speech_prob") or 0.0) > NO_SPEECH and (log or 0.0) < UNLIKELY
    is_repeated = (_number(item, "compression_ratio") or 0.0) > REPETITIVE
    probability = None if log is None else math.exp(min(0.0, log))
    return Segment(start_s, end_s, text, probability, not is_silence and not is_repeated)


def _timed(item: object) -> Word | None:
    start_s, end_s, text = _number(item, "start"), _number(item, "end"), _text(item, "word")
    return None if start_s is None or end_s is None or not text else Word(text, start_s, end_s)


def _punctuated(words: Sequence[Word], text: str) -> Sequence[Word]:
    """The text's own spelling with the words' times, where both have the same words: OpenAI's carry no full stops."""
    tokens = text.split()
    if [letters(token) for token in tokens] != [letters(word.text) for word in words]:
        return words
    return [Word(token, word.start_s, word.end_s) for token, word in zip(tokens, words, strict=True)]


def _sure(words: Sequence[Word], segments: Sequence[Segment]) -> Iterator[Word]:
    """The words with their segment's probability; those of a segment in which nobody spoke are left out."""
    for word in words:
        middle_s = (word.start_s + word.end_s) / 2
        segment = next((each for each in segments if each.start_s <= middle_s <= each.end_s), None)
        if segment is None:
            yield word
        elif segment.is_speech:
            yield Word(word.text, word.start_s, word.end_s, segment.probability)


def _spread(segment: Segment) -> Sequence[Word]:
    return spread(segment.text, segment.start_s, segment.end_s, segment.probability)


def _in_order(words: Sequence[Word], duration_s: float) -> Iterator[Word]:
    """None begins before another has ended, and none outlasts the sound."""
    at_s = 0.0
    for word in words:
        start_s = min(max(word.start_s, at_s), duration_s)
        at_s = min(max(word.end_s, start_s), duration_s)
        yield Word(word.text, start_s, at_s, word.probability)


def failure(error: Exception) -> EngineFailed:
    """Trouble with the endpoint in one plain sentence."""
    match error:
        case EngineFailed():
            return error
        case TimeoutError() | openai.APITimeoutError():
            return EngineFailed("The speech recognition endpoint took too long to answer.", retryable=True)
        case openai.APIStatusError():
            return _refused(error.status_code)
        case openai.APIResponseValidationError() | ValueError() | TypeError() | AttributeError():
            return EngineFailed(
                "The speech recognition endpoint sent something that is no transcription: check its address."
            )
        case _:  # openai's connection errors, and those of the HTTP library under it
            return EngineFailed("The connection to the speech recognition endpoint broke.", retryable=True)


def _refused(status: int) -> EngineFailed:
    if status in RETRYABLE_STATUS or status >= 500:
        trouble = "is overloaded" if status == 429 else "is in trouble"
        return EngineFailed(f"The speech recognition endpoint {trouble} (HTTP {status}).", retryable=True)
    advice = {401: "check its key", 403: "check its key", 404: "check its address and the model's name"}
    hint = advice.get(status, "check its settings")
    return EngineFailed(f"The speech recognition endpoint refused the request (HTTP {status}): {hint}.")
