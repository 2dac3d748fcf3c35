"""Many real calls on fake engines in one process: `python -m bench.call_server CORE`.

Peer, call and voice detection are the server's own. The rep is never taken to speak, and the buyer goes on with its
first answer for as long as the server is told to be active: words of speech as fast as they are spoken. Commands come
as JSON, a line each, on a socket whose port is the first line printed.
"""

import asyncio
import json
import os
import resource
import sys
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.material import speech
from server.media.peer import Peer
from tests.cast import FakeEar, FakeMind, FakeReader, scenario
from voice.adapters.silero import Silero, SileroDetector
from voice.call import Call, Engines
from voice.conversation import Conversation
from voice.manners import Manners
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.plan import Plan
from voice.ports import Speech, SpokenWord
from voice.scenario import Scenario, Voice
from voice.transcript import Speaker, Transcript
from voice.turns import Turns

SPEECH_S = 20.0
WORD_S = 0.25
SENTENCE = "word " * 11 + "end. "
LONGEST_LINE = 2**20
PATIENT = Manners(silence_s=3600.0, gives_up_s=7200.0)


class DeafDetector:
    """Does the work and hears nothing."""

    def __init__(self, detector: SileroDetector) -> None:
        self._detector = detector

    def probability(self, block: NDArray[np.int16]) -> float:
        return 0.0 * self._detector.probability(block)


class EndlessBuyer:
    name = "endless"

    async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
        while True:
            yield SENTENCE
            await asyncio.sleep(0)


class CannedVoice:
    """Each word is the next quarter of a second of one recording, made in the time that it takes to say it."""

    name = "canned"

    def __init__(self, recording: Pcm, may_speak: asyncio.Event) -> None:
        step = round(WORD_S * recording.rate_hz)
        self._words = recording.samples[: len(recording) // step * step].reshape(-1, step)
        self._next = count()
        self._may_speak = may_speak
        self._due_s = 0.0

    async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        clock, position = asyncio.get_running_loop(), 0
        for number, word in enumerate(phrase.split()):
            await self._may_speak.wait()
            self._due_s = max(self._due_s + WORD_S, clock.time())
            await asyncio.sleep(self._due_s - clock.time())
            first = phrase.index(word, position)
            position = first + len(word)
            audio = Pcm(self._words[next(self._next) % len(self._words)], AXIS_RATE_HZ)
            yield Speech(audio, (SpokenWord(first, position, number * WORD_S, (number + 1) * WORD_S),))


class NoWitness:
    def audio(self, speaker: Speaker, at_sample: int, audio: Pcm) -> None: ...

    def tell(self, kind: str, **fields: object) -> None: ...


class CallServer:
    def __init__(self, recording: Pcm) -> None:
        self._recording = recording
        self._silero = Silero()
        self._may_speak = asyncio.Event()
        self._peers: list[Peer] = []
        self._calls: set[asyncio.Task[str]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            answer = await self._do(json.loads(line))
            writer.write(json.dumps(answer).encode() + b"\n")
        writer.close()

    async def _do(self, command: dict[str, Any]) -> dict[str, Any]:
        if "offer" in command:
            return {"answer": await self._open(command["offer"])}
        if "active" in command:
            (self._may_speak.set if command["active"] else self._may_speak.clear)()
        return {"cpu_s": sum(resource.getrusage(resource.RUSAGE_SELF)[:2]), "rss_bytes": rss_bytes()}

    async def _open(self, offer: str) -> str:
        def state_changed(state: str) -> None:
            if state == "connected":
                self._calls.add(asyncio.create_task(self._call(peer).run()))

        peer = Peer(on_loopback=True, on_state=state_changed)
        self._peers.append(peer)
        return await peer.answer(offer)

    def _call(self, peer: Peer) -> Call:
        detector, voice = DeafDetector(self._silero.detector()), CannedVoice(self._recording, self._may_speak)
        engines = Engines(detector, FakeEar([]), voice, EndlessBuyer(), FakeReader())
        return Call(scenario(), engines, FakeMind([]), peer.line, NoWitness(), Conversation(Turns("capacity"), PATIENT))


def rss_bytes() -> int:
    """Of this process; on Linux what it has now, elsewhere the most it had."""
    if (statm := Path("/proc/self/statm")).is_file():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


async def main(core: int) -> None:
    server = CallServer(await speech(SPEECH_S))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0, limit=LONGEST_LINE) as listening:
        print(listening.sockets[0].getsockname()[1], flush=True)
        await listening.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
