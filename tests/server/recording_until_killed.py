"""Run as a program: records `ramp` on both tracks until it is killed, telling what each sync has covered.

It hands sound over only while less than a second of it waits to be synced, as a call in real time would.
"""

import asyncio
import sys
from pathlib import Path

from server.recording.recorder import RecordingThread
from tests.calls import block
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

BLOCK = 320


async def record(folder: Path) -> None:
    thread = RecordingThread(sync_every_s=0.01)
    recorder = await thread.record(folder)
    at, told = 0, -1
    while True:
        if recorder.synced_samples != told:
            told = recorder.synced_samples
            print(told, at, flush=True)
        if at - told < AXIS_RATE_HZ:
            for speaker in Speaker:
                recorder.audio(speaker, at, block(at, BLOCK))
            recorder.note("block", axis_sample=at)
            at += BLOCK
        await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(record(Path(sys.argv[1])))
