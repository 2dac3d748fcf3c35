"""What a call waits for when it hands sound over to be kept, and what the disk takes for one second of it."""

import asyncio
import time
from collections.abc import Iterator

import numpy as np

from bench.figure import Figure, Setup, percentile
from server.recording import journal
from server.recording.call_files import CallFiles
from server.recording.recorder import RecordingThread
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Speaker

ROUNDS = 5
BLOCKS = 2000
BLOCK = AXIS_RATE_HZ // 50
SECONDS = 20


def run(setup: Setup) -> Iterator[Figure]:
    p99 = tuple(asyncio.run(_handing_over_us(setup, number)) for number in range(ROUNDS))
    yield Figure("recording", "recorder.audio() of 20 ms, p99", "µs", p99, f"{BLOCKS} calls in a row")
    took = _syncing_ms(setup)
    note = "both tracks and 10 journal frames: three fdatasync"
    yield Figure("recording", "make a second durable", "ms", took, note)


async def _handing_over_us(setup: Setup, number: int) -> float:
    thread = RecordingThread()
    recorder = await thread.record(setup.scratch / f"recording-{number}")
    sound, took = Pcm(np.ones(BLOCK, np.int16), AXIS_RATE_HZ), []
    for block in range(BLOCKS):
        began_s = time.perf_counter()
        recorder.audio(Speaker.REP, block * BLOCK, sound)
        took.append(1e6 * (time.perf_counter() - began_s))
    await recorder.close()
    await thread.stop()
    return percentile(took, 99)


def _syncing_ms(setup: Setup) -> tuple[float, ...]:
    files, took = CallFiles(setup.scratch / "syncing"), []
    sound = np.ones(AXIS_RATE_HZ, np.int16).tobytes()
    frame = journal.body("caption", {"speaker": "rep", "turn": 3, "text": "So your floor was blind.", "final": True})
    for second in range(SECONDS):
        for speaker in Speaker:
            files.place(speaker, second * AXIS_RATE_HZ, sound)
        for _ in range(10):
            files.note(frame)
        began_s = time.perf_counter()
        files.sync()
        took.append(1000 * (time.perf_counter() - began_s))
    files.close()
    return tuple(took)
