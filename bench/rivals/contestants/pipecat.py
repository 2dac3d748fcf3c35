"""pipecat over SmallWebRTC, put together as `pipecat init` writes a cascade bot, with the fake engines as services.

The recogniser is a `SegmentedSTTService`, as pipecat's own local ones are: its transcripts are final, so that no wait
for a slow recogniser is added. `default`: as documented, with the bundled smart-turn model and messages for pipecat's
client. `matched`: Silero alone, 200 ms, and none of those messages.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator

import numpy as np
import uvicorn
from fastapi import BackgroundTasks, FastAPI
from loguru import logger
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.audio.vad.vad_analyzer import VADParams
from pipecat.frames.frames import Frame, TranscriptionFrame, TTSAudioRawFrame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import LLMContextAggregatorPair, LLMUserAggregatorParams
from pipecat.services.openai.llm import OpenAILLMService
from pipecat.services.settings import STTSettings, TTSSettings
from pipecat.services.stt_service import SegmentedSTTService
from pipecat.services.tts_service import TTSService
from pipecat.transports.base_transport import TransportParams
from pipecat.transports.smallwebrtc.connection import SmallWebRTCConnection
from pipecat.transports.smallwebrtc.request_handler import SmallWebRTCRequest, SmallWebRTCRequestHandler
from pipecat.transports.smallwebrtc.transport import SmallWebRTCTransport
from pipecat.turns.user_start import VADUserTurnStartStrategy
from pipecat.turns.user_stop import SpeechTimeoutUserTurnStopStrategy
from pipecat.turns.user_turn_strategies import UserTurnStrategies
from pipecat.utils.time import time_now_iso8601
from pipecat.workers.runner import WorkerRunner

from bench.rivals.contestants.start import Order, announce, loopback_socket, media_on_loopback_only, order
from bench.rivals.fakes import DELAYS, spoken, text_of
from bench.rivals.tones import RATE_HZ

MATCHED = VADParams(confidence=0.5, stop_secs=0.2, min_volume=0.0)


class FakeRecogniser(SegmentedSTTService):  # type: ignore[misc]  # pipecat is not installed where types are checked
    @property
    def wants_wav_segments(self) -> bool:
        return False

    async def run_stt(self, audio: bytes) -> AsyncGenerator[Frame | None, None]:
        await asyncio.sleep(DELAYS.text_s)
        text = text_of(np.frombuffer(audio, np.int16), self.sample_rate)
        if text:
            yield TranscriptionFrame(text, self._user_id, time_now_iso8601())


class FakeVoice(TTSService):  # type: ignore[misc]
    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame | None, None]:
        async for _, sound in spoken(text):
            yield TTSAudioRawFrame(sound.tobytes(), RATE_HZ, 1, context_id=context_id)


def user_params(setup: str) -> LLMUserAggregatorParams:
    if setup == "default":
        return LLMUserAggregatorParams(vad_analyzer=SileroVADAnalyzer())
    strategies = UserTurnStrategies(
        start=[VADUserTurnStartStrategy()], stop=[SpeechTimeoutUserTurnStopStrategy(user_speech_timeout=0.0)]
    )
    return LLMUserAggregatorParams(vad_analyzer=SileroVADAnalyzer(params=MATCHED), user_turn_strategies=strategies)


async def run_bot(connection: SmallWebRTCConnection, asked: Order) -> None:
    transport = SmallWebRTCTransport(connection, TransportParams(audio_in_enabled=True, audio_out_enabled=True))
    language_model = OpenAILLMService(
        api_key="none", base_url=asked.chat_url, settings=OpenAILLMService.Settings(model=asked.model)
    )
    user, assistant = LLMContextAggregatorPair(LLMContext(), user_params=user_params(asked.setup))
    pipeline = Pipeline(
        [
            transport.input(),
            FakeRecogniser(settings=STTSettings(model=None, language=None)),
            user,
            language_model,
            FakeVoice(
                push_start_frame=True,
                push_stop_frames=True,
                sample_rate=RATE_HZ,
                settings=TTSSettings(model=None, voice=None, language=None),
            ),
            transport.output(),
            assistant,
        ]
    )
    worker = PipelineWorker(pipeline, enable_rtvi=asked.setup == "default")
    runner = WorkerRunner(handle_sigint=False)
    await runner.add_workers(worker)

    @transport.event_handler("on_client_disconnected")  # type: ignore[untyped-decorator]
    async def leave(transport: SmallWebRTCTransport, client: object) -> None:
        await runner.cancel()

    await runner.run()


def application(asked: Order) -> FastAPI:
    app = FastAPI()
    handler = SmallWebRTCRequestHandler()

    @app.post("/api/offer")
    async def offer(request: SmallWebRTCRequest, background: BackgroundTasks) -> dict[str, str] | None:
        async def begin(connection: SmallWebRTCConnection) -> None:
            background.add_task(run_bot, connection, asked)

        answer: dict[str, str] | None = await handler.handle_web_request(request, begin)
        return answer

    return app


async def serve(asked: Order) -> None:
    listening = loopback_socket()
    server = uvicorn.Server(uvicorn.Config(application(asked), log_level="warning"))
    announce(listening, ("pipecat-ai", "onnxruntime", "openai"))
    await server.serve([listening])


if __name__ == "__main__":
    asked = order()
    logger.remove()
    logger.add(sys.stderr, level="WARNING")
    media_on_loopback_only()
    asyncio.run(serve(asked))
