"""A call made of the server's own parts, and the start after it, in processes that end at any named point.

Run as a program it forks for each order: the imports are paid once. An order is a line of JSON: what to do (`hold` or
`mend`), the data folder, where to end (`server.crash_points`; empty: nowhere). It answers with the exit status.
"""

import asyncio
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from server.calls import debrief
from server.calls.circumstances import Circumstances
from server.calls.debrief import FinishedCall
from server.crash_points import arm
from server.jobs.queue import attempt
from server.recording import wav
from server.recording.call_files import call_folder
from server.recording.peaks import Peaks
from server.recording.recorder import RecordingThread
from server.recording.recovery import left_over, recover
from server.rescoring import Rescoring
from server.scenarios import library
from server.store.outcomes import SCORE, TRANSCODE
from server.store.principal import local_principal
from server.store.store import Store
from server.transcoding import Transcoding
from server.transcripts import transcript_from
from server.work import Scored, ScoringJob
from tests.calls import NEW, SCORECARD, block
from voice.transcript import Speaker

ME = local_principal()
SCENARIO = library.built_in()["outage-escalation"]
TURN = {"speaker": "rep", "start_s": 0.02, "end_s": 0.18, "text": "Where did it get stuck?"}
SAMPLES = 3_200


class QuickWorkers:
    """Scores anything alike; a copy is known by the track it was made of."""

    async def score(self, job: ScoringJob) -> Scored:
        return Scored({**SCORECARD, "turns": len(job.transcript.turns)}, None)

    async def opus_copy(self, track: Path, speaker: Speaker) -> bytes:
        return f"{speaker}\n".encode() + wav.read(track).tobytes() if wav.samples_in(track) else b""


async def hold(folder: Path) -> None:
    """One call from its first trace to its score and its copies."""
    store, thread = await Store.open(folder), RecordingThread(sync_every_s=0.01)
    made = await store.sessions.create(ME, replace(NEW, scenario_text=SCENARIO.read_text("utf-8")))
    recorder = await thread.record(call_folder(store.calls, made.id))
    for at in range(0, SAMPLES, 320):
        for speaker in Speaker:
            recorder.audio(speaker, at, block(at))
    recorder.note("turn", **TURN)
    await recorder.written()
    words = transcript_from({"scenario": NEW.scenario_id, "turns": [TURN]})
    recorded = await recorder.close()
    scenario = library.load(SCENARIO)
    finished = FinishedCall(made.id, ME, scenario, words, recorded, Circumstances(), {}, "rep")
    job = await debrief.keep(store.sessions, finished)
    await debrief.score(store.sessions, QuickWorkers(), finished, job)  # type: ignore[arg-type]
    await work_off(store)
    await thread.stop()
    await store.close()


async def mend(folder: Path) -> None:
    """What a start does about the calls before it."""
    store = await Store.open(folder)
    await store.jobs.release_all()
    await recover(store.sessions, store.calls, await left_over(store.sessions, store.calls))
    await work_off(store)
    await store.close()


async def work_off(store: Store) -> None:
    workers, peaks = QuickWorkers(), Peaks()
    rescoring = Rescoring(store, workers)  # type: ignore[arg-type]
    handlers = {SCORE: rescoring.work, TRANSCODE: Transcoding(store, workers, peaks).work}  # type: ignore[arg-type]
    while (job := await store.jobs.take()) is not None:
        await attempt(store.jobs, job, handlers)
    rescoring.close()
    await peaks.close()


DEEDS = {"hold": hold, "mend": mend}


class Forker:
    """The program, as its caller sees it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def do(self, deed: str, folder: Path, crash_at: str = "") -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps([deed, str(folder), crash_at]), file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


@contextmanager
def forker() -> Iterator[Forker]:
    command = [sys.executable, "-m", "tests.server.dying_call"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Forker(process)
        assert process.stdin is not None
        process.stdin.close()


def main() -> None:
    for order in sys.stdin:
        deed, folder, crash_at = json.loads(order)
        if not (child := os.fork()):
            try:
                arm(crash_at)
                asyncio.run(DEEDS[deed](Path(folder)))
                os._exit(0)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
