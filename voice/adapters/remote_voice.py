"""TextToSpeech on any endpoint with OpenAI's `/v1/audio/speech`, streamed as plain samples (`pcm`: 16-bit at 24 kHz).

Such an endpoint tells no word times. Words are spread over the sound as it comes, by their letters, at a pace an eighth
below the one asked for: a word counts as heard rather late than early. What is left when the sound ends is spread over
its end.

| what comes back | retryable |
|---|---|
| no connection, 10 s without a sound, 30 s in all, the stream breaks off, no sound | yes |
| 408, 409, 425, 429, 5xx | yes |
| other 4xx: the key, the names of model and voice, the address | no |
| anything but plain samples: a web page, JSON, an MP3 or WAV file | no |
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AsyncExitStack, aclosing

import openai

from voice.adapters.reading_aloud import ReadAloud, read_aloud
from voice.adapters.remote_voice_sound import (
    RATE_HZ,
    SIGNS_PER_S,
    SampleStream,
    SpreadWords,
    check_type,
    failure,
)
from voice.adapters.sound_edges import SoundEdges
from voice.errors import EngineFailed
from voice.pcm import Pcm
from voice.ports import Speech
from voice.scenario import Voice

FIRST_SOUND_S = 10.0
WHOLE_PHRASE_S = 30.0
LONGEST_S = 60.0
"""Of sound, for an endpoint that does not end; a phrase of 25 words lasts 9 s."""
LEAST_S = 0.1
"""Of sound, before any is given out: packets come in bursts."""
PLAIN_RATE_WPM = 165
SLOWEST, FASTEST = 0.25, 4.0


class RemoteVoice:
    """One endpoint for all calls; `aclose` drops its connections."""

    def __init__(
        self,
        base_url: str,
        model: str,
        voice: str,
        api_key: str = "",
        *,
        first_sound_s: float = FIRST_SOUND_S,
        whole_phrase_s: float = WHOLE_PHRASE_S,
    ) -> None:
        """Connects to nothing yet."""
        self.name = f"remote {model}"
        self._model, self._voice = model, voice
        self._first_sound_s, self._whole_phrase_s = first_sound_s, whole_phrase_s
        self._client = openai.AsyncOpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0, timeout=None)

    async def warm_up(self, voice: Voice) -> None:
        """Nothing: what an endpoint says for nobody has its price."""

    async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        text = read_aloud(phrase)
        if not text.tokens:
            return
        try:
            speed = min(FASTEST, max(SLOWEST, voice.rate_wpm / PLAIN_RATE_WPM))
            async with aclosing(self._asked(text.text, speed)) as data:
                async for speech in _spoken(text, speed, data):
                    yield speech
        except Exception as error:  # openai's and the HTTP library's errors have no common root
            raise failure(error) from error

    async def _asked(self, text: str, speed: float) -> AsyncGenerator[bytes, None]:
        """The sound's bytes as they come. Each wait has its own bound: one around a `yield` would stop the reader."""
        begun, had = asyncio.get_running_loop().time(), 0
        async with AsyncExitStack() as connection:
            async with asyncio.timeout_at(begun + self._first_sound_s):
                answer = await connection.enter_async_context(
                    self._client.audio.speech.with_streaming_response.create(
                        model=self._model,
                        voice=self._voice,
                        input=text,
                        response_format="pcm",
                        speed=openai.omit if speed == 1 else speed,
                    )
                )
            check_type(answer.headers.get("content-type", ""))
            chunks = aiter(answer.iter_bytes())
            while had < 2 * RATE_HZ * LONGEST_S:
                async with asyncio.timeout_at(begun + (self._whole_phrase_s if had else self._first_sound_s)):
                    data = await anext(chunks, None)
                if data is None:
                    return
                had += len(data)
                yield data

    async def aclose(self) -> None:
        await self._client.close()


async def _spoken(text: ReadAloud, speed: float, data: AsyncIterator[bytes]) -> AsyncIterator[Speech]:
    """The sound without the silence around it, each piece with the words that end in it."""
    edges, words, given = SoundEdges(RATE_HZ, LEAST_S), SpreadWords(text.tokens, SIGNS_PER_S * speed), 0
    samples = SampleStream()
    async for each in data:
        sound = edges.add(samples.add(each))
        given += len(sound)
        if len(sound):
            yield Speech(Pcm(sound, RATE_HZ), words.until(given / RATE_HZ))
    sound = edges.rest()
    given += len(sound)
    if not given:
        raise EngineFailed("The speech endpoint answered with no sound.", retryable=True)
    yield Speech(Pcm(sound, RATE_HZ), words.rest(given / RATE_HZ))
