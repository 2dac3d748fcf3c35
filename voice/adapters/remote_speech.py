"""SpeechToText on any endpoint with OpenAI's `/v1/audio/transcriptions`.

    final     one request when an island is over; no partials, since each would be a request
    stored    one request for a finished turn, with word times where the endpoint gives them

| what comes back | tried again |
|---|---|
| no connection, no answer, 408, 409, 425, 429, 5xx | once for final words, twice for stored ones, within their time |
| 400 or 422 to a request for times | without times, from then on: some models only write plain text |
| other 4xx: the key, the model's name, the address | no |
| something that is no transcription | no |

At most `at_once` requests are out at a time, half of them for stored words, so that final words find room.
"""

import asyncio
import io
import wave
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack

import openai

from voice.adapters.remote_speech_answer import failure, words_of
from voice.adapters.speech_gate import SpeechGate
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.transcript import Word, text_of

FINAL_S, STORED_S = 8.0, 60.0
"""Waiting for room, all tries and the pauses between them."""
FINAL_TRIES, STORED_TRIES = 2, 3
PAUSE_S = 0.3
"""Before another try."""
AT_ONCE = 4
LANGUAGE = "en"
PROMPT_CHARS = 200
NO_TIMES_STATUS = (400, 422)


class RemoteSpeech:
    """One endpoint for all calls; `aclose` drops its connections."""

    word_accuracy = 0.9
    """Assumed as good as a local Whisper's: an endpoint does not say."""

    def __init__(
        self,
        base_url: str,
        model: str,
        api_key: str = "",
        *,
        final_s: float = FINAL_S,
        stored_s: float = STORED_S,
        pause_s: float = PAUSE_S,
        at_once: int = AT_ONCE,
    ) -> None:
        """Connects to nothing yet. Raises EngineUnavailable when the voice detector's network cannot be read."""
        self.name = f"remote {model}"
        self._model = model
        self._final_s, self._stored_s, self._pause_s = final_s, stored_s, pause_s
        self._client = openai.AsyncOpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0, timeout=None)
        self._room, self._stored_room = asyncio.Semaphore(at_once), asyncio.Semaphore(max(1, at_once // 2))
        self._gate, self._thread = SpeechGate(), ThreadPoolExecutor(1, "speech-gate")
        self._has_times = True

    async def listen(self, vocabulary: Sequence[str]) -> "RemoteListener":
        return RemoteListener(self, vocabulary)

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        return await self._words(audio, ", ".join(vocabulary), self._stored_s, STORED_TRIES, self._stored_room)

    async def final_words(self, audio: Pcm, prompt: str) -> tuple[Word, ...]:
        return await self._words(audio, prompt, self._final_s, FINAL_TRIES)

    async def _words(
        self, audio: Pcm, prompt: str, limit_s: float, tries: int, *rooms: asyncio.Semaphore
    ) -> tuple[Word, ...]:
        """Nothing is sent in which nobody speaks."""
        sound = audio.at_rate(AXIS_RATE_HZ)
        if not await asyncio.get_running_loop().run_in_executor(self._thread, self._gate.lets_through, sound):
            return ()
        ends_at = asyncio.get_running_loop().time() + limit_s
        async with AsyncExitStack() as room:
            try:
                async with asyncio.timeout_at(ends_at):
                    for each in (*rooms, self._room):
                        await room.enter_async_context(each)
            except TimeoutError:
                raise EngineFailed(
                    "The speech recognition endpoint is busy with other calls: fewer at a time would help.",
                    retryable=True,
                ) from None
            answer = await self._answer(wav(sound), prompt, ends_at, tries)
        return words_of(answer, sound.duration_s)

    async def _answer(self, file: bytes, prompt: str, ends_at: float, tries: int) -> object:
        while True:
            tries -= 1
            try:
                async with asyncio.timeout_at(ends_at):
                    return await self._ask(file, prompt)
            except Exception as error:  # openai, httpx, json and codec errors have no common root
                trouble = failure(error)
                is_too_late = asyncio.get_running_loop().time() + self._pause_s >= ends_at
                if not trouble.retryable or not tries or is_too_late:
                    raise trouble from error
            await asyncio.sleep(self._pause_s)

    async def _ask(self, file: bytes, prompt: str) -> object:
        """The answer with times, or the plain one from an endpoint that refused them once."""
        if self._has_times:
            try:
                return await self._request(file, prompt, has_times=True)
            except openai.APIStatusError as error:
                if error.status_code not in NO_TIMES_STATUS:
                    raise
            answer = await self._request(file, prompt, has_times=False)
            self._has_times = False
            return answer
        return await self._request(file, prompt, has_times=False)

    async def _request(self, file: bytes, prompt: str, *, has_times: bool) -> object:
        return await self._client.audio.transcriptions.create(
            file=("speech.wav", file, "audio/wav"),
            model=self._model,
            language=LANGUAGE,
            temperature=0.0,
            prompt=prompt or openai.omit,
            response_format="verbose_json" if has_times else "json",
            timestamp_granularities=["word", "segment"] if has_times else openai.omit,
        )

    async def aclose(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
        await self._client.close()


class RemoteListener:
    """One call's ear."""

    def __init__(self, engine: RemoteSpeech, vocabulary: Sequence[str]) -> None:
        self._engine = engine
        self._vocabulary = ", ".join(vocabulary)
        self._island: list[Pcm] = []
        self._said = ""

    def feed(self, audio: Pcm) -> None:
        self._island.append(audio.at_rate(AXIS_RATE_HZ))

    async def partial(self) -> tuple[Word, ...]:
        return ()

    async def finish(self) -> tuple[Word, ...]:
        sound, self._island = join(self._island), []
        words = await self._engine.final_words(sound, f"{self._vocabulary} {self._said}".strip())
        self._said = f"{self._said} {text_of(words)}"[-PROMPT_CHARS:].strip()
        return words

    async def aclose(self) -> None:
        self._island = []


def wav(sound: Pcm) -> bytes:
    """A WAV file of 16-bit samples."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(sound.rate_hz)
        writer.writeframes(sound.samples.astype("<i2").tobytes())
    return file.getvalue()
