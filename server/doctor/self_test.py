"""A call's parts tried one after another, without a microphone: the buyer's voice is the speech that is recognised."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import numpy as np
from aiortc import RTCSessionDescription

from server.headless.ear import BuyerEar
from server.headless.media import RepTrack, rep_connection
from server.headless.mouth import Mouth
from server.media.peer import Peer
from server.media.private_names import check_media
from server.wiring import EngineRoom
from server.workers import Workers
from voice.errors import RolecallError
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.scenario import Voice
from voice.segmenter import BLOCK

PHRASE = "Where do the approvals get stuck today?"
STEP_LIMIT_S = 60.0
"""A busy machine is not a broken one: the recogniser took 40 s at a load of 11."""


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    is_good: bool
    said: str


async def self_test(room: EngineRoom) -> tuple[Finding, ...]:
    """Speaks, detects, recognises, starts the workers; a step that needs a broken one before it is left out."""
    findings: list[Finding] = []
    speech: list[Pcm] = []

    async def speak() -> str:
        engine = await room.text_to_speech()
        parts = [part.audio async for part in engine.speak(PHRASE, Voice())]
        speech.append(join(parts, parts[0].rate_hz).at_rate(AXIS_RATE_HZ))
        return f"{speech[0].duration_s:.1f} s of speech"

    async def detect() -> str:
        detector = await room.voice_detector()
        samples = np.pad(speech[0].samples, (0, -len(speech[0]) % BLOCK))
        heard = [detector.probability(block) for block in samples.reshape(-1, BLOCK)]
        if max(heard) < 0.5:
            raise RolecallError("the voice detector hears nothing in it.")
        return f"speech in {sum(p > 0.5 for p in heard) / len(heard):.0%} of it"

    async def recognise() -> str:
        engine = await room.speech_to_text()
        words = await engine.transcribe(speech[0], PHRASE.lower().strip("?").split())
        return f"heard “{' '.join(word.text for word in words)}”"

    steps: list[tuple[str, Callable[[], Awaitable[str]]]] = [("text to speech", speak), ("voice detector", detect)]
    steps += [("speech to text", recognise), ("reading process", read_nothing), ("sound connection", connect)]
    for what, step in steps:
        findings.append(await _finding(what, step))
        if what == "text to speech" and not findings[-1].is_good:
            break
    return tuple(findings)


async def _finding(what: str, step: Callable[[], Awaitable[str]]) -> Finding:
    began_s = time.monotonic()
    try:
        async with asyncio.timeout(STEP_LIMIT_S):
            said = await step()
    except TimeoutError:
        return Finding(what, False, f"nothing came within {STEP_LIMIT_S:g} s")
    except (RolecallError, OSError) as error:
        return Finding(what, False, str(error))
    return Finding(what, True, f"{said} ({time.monotonic() - began_s:.1f} s)")


async def read_nothing() -> str:
    """The worker process starts and reads an empty conversation."""
    from server.scenarios import library
    from voice.transcript import Transcript
    from voice.variation import varied

    workers = Workers()
    try:
        path = next(iter(library.built_in().values()))
        scenario = varied(library.load(path), 0)
        reading = await workers.read(scenario, Transcript(scenario.id))
    finally:
        workers.close()
    return f"{len(reading.acts)} acts in an empty call"


async def connect() -> str:
    """A WebRTC connection from this process to itself over loopback."""
    check_media()
    connected = asyncio.Event()

    def on_state(state: str) -> None:
        if state == "connected":
            connected.set()

    peer = Peer(on_loopback=True, on_state=on_state)
    ear = BuyerEar(lambda _: None, keeps_sound=False)
    rep = rep_connection(RepTrack(Mouth(lambda _: None)), ear, on_loopback=True)
    try:
        await rep.setLocalDescription(await rep.createOffer())
        answer = await peer.answer(rep.localDescription.sdp)
        await rep.setRemoteDescription(RTCSessionDescription(answer, "answer"))
        await connected.wait()
    finally:
        await asyncio.gather(peer.close(), rep.close())
    return "connected"
