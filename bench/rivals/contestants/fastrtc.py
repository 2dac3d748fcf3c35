"""FastRTC's `ReplyOnPause` around one generator that asks the fake engines.

FastRTC fetches its Silero (the fourth version's ONNX file) from a model hub when it starts; faster-whisper 1.0.1
carries the file that FastRTC's code was written for, so that a run needs no network. Sentences are cut by this
generator, at their full stop and without waiting for the next token, since FastRTC leaves that to its user.

`default`: as documented; a pause is seen at the borders of chunks of 0.6 s. `matched`: FastRTC's own model forgets
everything between chunks, so that chunks of 0.2 s end a turn in the middle of a word (seen in four turns of five).
Its port for pause detectors is therefore given one that carries Silero's state and waits for 200 ms, like the others.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import openai
import uvicorn
from fastapi import FastAPI
from fastrtc import AlgoOptions, ReplyOnPause, Stream
from fastrtc.pause_detection.silero import SileroVADModel
from numpy.typing import NDArray

from bench.rivals.contestants.start import Order, announce, loopback_socket, media_on_loopback_only, order
from bench.rivals.fakes import DELAYS, spoken, text_of
from bench.rivals.tones import RATE_HZ

MANY_CALLS = 200
Sound = tuple[int, NDArray[np.int16]]

MATCHED = AlgoOptions(audio_chunk_duration=0.04, started_talking_threshold=0.03, speech_threshold=0.01)
RATE_IN_HZ = 16_000
WINDOW = 512
THRESHOLD = 0.5
STOP_WINDOWS = 6
"""192 ms: what pipecat and rolecall make of 200."""
START_WINDOWS = 2


class BundledSilero(SileroVADModel):  # type: ignore[misc]  # fastrtc is not installed where types are checked
    @staticmethod
    def download_model() -> str:
        package = find_spec("faster_whisper")
        if package is None or package.origin is None:
            raise FileNotFoundError("faster-whisper 1.0.1, which carries the Silero model, is not installed here.")
        return str(Path(package.origin).parent / "assets" / "silero_vad.onnx")


class StreamingSilero:
    """A pause detector of FastRTC's protocol for one call: speech goes on until six windows in a row are none."""

    def __init__(self, silero: BundledSilero) -> None:
        self._silero = silero
        self._state = silero.get_initial_state(batch_size=1)
        self._rest: NDArray[np.float32] = np.zeros(0, np.float32)
        self._is_speech, self._run = False, 0

    def warmup(self) -> None:
        self._silero.warmup()

    def vad(self, audio: Sound, options: object) -> tuple[float, list[object]]:
        """How much of `audio` counts as speech: all of it or nothing, in seconds."""
        samples = np.concatenate([self._rest, audio[1].reshape(-1).astype(np.float32) / 32768])
        whole = len(samples) - len(samples) % WINDOW
        for window in samples[:whole].reshape(-1, WINDOW):
            probability, self._state = self._silero(window, self._state, RATE_IN_HZ)
            self._weigh(float(np.squeeze(probability)) >= THRESHOLD)
        self._rest = samples[whole:]
        return (audio[1].size / audio[0] if self._is_speech else 0.0), []

    def _weigh(self, is_loud: bool) -> None:
        self._run = self._run + 1 if is_loud != self._is_speech else 0
        if self._run >= (STOP_WINDOWS if self._is_speech else START_WINDOWS):
            self._is_speech, self._run = not self._is_speech, 0


class MatchedReplyOnPause(ReplyOnPause):  # type: ignore[misc]
    """A detector of its own for each call; FastRTC's copies share theirs."""

    def copy(self) -> "MatchedReplyOnPause":
        return matched(self.fn, self.model._silero)


def matched(respond: Any, silero: BundledSilero) -> MatchedReplyOnPause:
    return MatchedReplyOnPause(
        respond,
        algo_options=MATCHED,
        input_sample_rate=RATE_IN_HZ,
        output_sample_rate=RATE_HZ,
        model=StreamingSilero(silero),
    )


def responder(asked: Order) -> Any:
    client = openai.AsyncOpenAI(base_url=asked.chat_url, api_key="none", max_retries=0)

    async def sentences() -> AsyncIterator[str]:
        stream = await client.chat.completions.create(
            model=asked.model, messages=[{"role": "user", "content": "Go on."}], stream=True
        )
        text = ""
        async for chunk in stream:
            text += chunk.choices[0].delta.content or ""
            if text.endswith((".", "!", "?")):
                yield text.strip()
                text = ""
        if text.strip():
            yield text.strip()

    async def respond(audio: Sound) -> AsyncIterator[Sound]:
        await asyncio.sleep(DELAYS.text_s)
        if text_of(audio[1].reshape(-1), audio[0]):
            async for sentence in sentences():
                async for _, sound in spoken(sentence):
                    yield RATE_HZ, sound.reshape(1, -1)

    return respond


def application(asked: Order) -> FastAPI:
    silero, respond = BundledSilero(), responder(asked)
    silero.warmup()
    is_matched = asked.setup == "matched"
    handler = (
        matched(respond, silero) if is_matched else ReplyOnPause(respond, output_sample_rate=RATE_HZ, model=silero)
    )
    stream = Stream(
        handler,
        modality="audio",
        mode="send-receive",
        concurrency_limit=MANY_CALLS,
        server_rtc_configuration={"iceServers": []},
        verbose=False,
    )
    app = FastAPI()
    stream.mount(app)
    return app


async def serve(asked: Order) -> None:
    app = application(asked)
    listening = loopback_socket()
    announce(listening, ("fastrtc", "gradio", "onnxruntime", "openai", "faster-whisper"))
    await uvicorn.Server(uvicorn.Config(app, log_level="warning")).serve([listening])


if __name__ == "__main__":
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    asked = order()
    media_on_loopback_only()
    asyncio.run(serve(asked))
