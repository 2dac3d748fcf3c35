"""Records calls while they run: one thread writes for all of them and makes it durable once a second."""

import asyncio
import logging
import shutil
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from server.recording import journal
from server.recording.call_files import CallFiles, Recorded
from server.recording.call_writer import CallWriter, reason_of
from server.recording.work_line import Work, WorkLine
from voice.errors import RolecallError
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Speaker

log = logging.getLogger(__name__)

SYNC_EVERY_S = 1.0
TAKEN_UP_EVERY_S = 0.05
"""How long sound may wait in memory before it is written; whatever else is handed over takes it along at once."""
MAX_WAITING_BYTES = 10 << 20
"""For each call: a minute of both tracks and of the recording at the microphone that a slow disk may be behind."""

Answer = TypeVar("Answer")


class CannotRecord(RolecallError):
    """The files of a call could not be made."""


class RecordingThread:
    """The one thread that writes recordings: made once in a process, stopped after the last call."""

    def __init__(
        self, *, sync_every_s: float = SYNC_EVERY_S, open_files: Callable[[Path], CallFiles] = CallFiles
    ) -> None:
        self._sync_every_s = sync_every_s
        self._open_files = open_files
        self._line = WorkLine()
        self._writers: list[CallWriter] = []
        threading.Thread(target=self._run, name="recording", daemon=True).start()

    async def record(self, folder: Path, on_damage: Callable[[str], None] | None = None) -> "Recorder":
        """Makes a call's files. `on_damage` is told, on this loop and once, why something cannot be kept.

        Raises CannotRecord.
        """
        loop = asyncio.get_running_loop()

        def tell(reason: str) -> None:
            with suppress(RuntimeError):  # the loop is closed: nobody is left to tell
                if on_damage is not None:
                    loop.call_soon_threadsafe(on_damage, reason)

        opened = _start(self._line.now, partial(self._open, folder, tell))
        return Recorder(await asyncio.wrap_future(opened), self._line)

    async def stop(self) -> None:
        """Ends the thread after the work that waits; calls still open stay as a crash would leave them."""
        await self._reached()
        self._line.now(None)

    async def _reached(self) -> None:
        """Returns when all that was handed over before is done."""
        await asyncio.wrap_future(_start(self._line.now, _nothing))

    def _open(self, folder: Path, tell: Callable[[str], None]) -> CallWriter:
        try:
            writer = CallWriter(self._open_files(folder), tell)
        except OSError as error:
            raise CannotRecord(f"The call cannot be recorded in {folder}: {reason_of(error)}.") from error
        self._writers.append(writer)
        return writer

    def _run(self) -> None:
        next_sync_s = time.monotonic() + self._sync_every_s
        while True:
            patience_s = next_sync_s - time.monotonic()
            taken = self._line.take(min(patience_s, TAKEN_UP_EVERY_S) if self._writers else patience_s)
            for work in (*taken, _nothing):
                if work is None:
                    return
                _unharmed(work)
                if time.monotonic() >= next_sync_s:
                    self._sync()
                    next_sync_s = time.monotonic() + self._sync_every_s

    def _sync(self) -> None:
        self._writers = [writer for writer in self._writers if writer.is_open]
        for writer in self._writers:
            _unharmed(writer.sync)


class Recorder:
    """One call's recording. Nothing here waits for the disk but `close`; nothing raises because of it."""

    def __init__(self, writer: CallWriter, line: WorkLine) -> None:
        self._writer = writer
        self._line = line
        self._lock = threading.Lock()
        self._waiting_bytes = 0
        self._is_behind = False
        self._closing: Future[Recorded] | None = None

    @property
    def damaged(self) -> str | None:
        """Why something is missing from the recording; None: nothing is."""
        return self._writer.damaged

    @property
    def synced_samples(self) -> int:
        """Sound before this place on the axis outlives a power cut."""
        return self._writer.synced_samples

    def audio(self, speaker: Speaker, at_sample: int, pcm16k: Pcm) -> None:
        """Places sound on the axis; gaps are silent, of two that overlap the later call wins."""
        if pcm16k.rate_hz != AXIS_RATE_HZ:
            raise ValueError(f"recordings are at {AXIS_RATE_HZ} Hz, this sound is at {pcm16k.rate_hz} Hz")
        sound = pcm16k.samples.astype("<i2").tobytes()
        self._queue(len(sound), partial(self._writer.place, speaker, at_sample, sound), self._line.later)

    def local(self, at_sample: int, sound: bytes) -> None:
        """Places 16-bit samples recorded at the microphone, at their own rate, in a file of their own."""
        self._queue(len(sound), partial(self._writer.place_local, at_sample, sound), self._line.now)

    @property
    def folder(self) -> Path:
        """Where the files lie while they grow."""
        return self._writer.folder

    async def written(self) -> None:
        """What was handed over so far can be read in its file, though it may not be durable yet."""
        await asyncio.wrap_future(_start(self._line.now, _nothing))

    def note(self, kind: str, **fields: object) -> None:
        """One journal frame. Raises TypeError or ValueError for what JSON cannot hold."""
        body = journal.body(kind, fields)
        self._queue(len(body), partial(self._writer.note, body), self._line.now)

    async def close(self) -> Recorded:
        """Everything handed over is written, sealed and durable; a second close gives the same."""
        if self._closing is None:
            self._closing = _start(self._line.now, self._writer.finish)
        return await asyncio.shield(asyncio.wrap_future(self._closing))

    async def discard(self) -> None:
        """Closes, and takes the files away: it was no call."""
        recorded = await self.close()
        await asyncio.wrap_future(_start(self._line.now, partial(shutil.rmtree, recorded.folder, ignore_errors=True)))

    def _queue(self, size_bytes: int, work: Work, put: Callable[[Work], None]) -> None:
        if self._closing is not None:
            return
        with self._lock:
            has_room = self._waiting_bytes + size_bytes <= MAX_WAITING_BYTES
            self._waiting_bytes += size_bytes if has_room else 0
        if has_room:
            put(partial(self._perform, size_bytes, work))
        elif not self._is_behind:
            put(partial(self._writer.damage, "the disk was too slow to keep everything"))
        self._is_behind = not has_room

    def _perform(self, size_bytes: int, work: Work) -> None:
        work()
        with self._lock:
            self._waiting_bytes -= size_bytes


def _start(put: Callable[[Work], None], work: Callable[[], Answer]) -> Future[Answer]:
    """What `work` will give, or raise, on the recording thread; cancelled in time it is not done at all."""
    answer: Future[Answer] = Future()

    def perform() -> None:
        if not answer.set_running_or_notify_cancel():
            return
        try:
            answer.set_result(work())
        except BaseException as error:
            answer.set_exception(error)

    put(perform)
    return answer


def _unharmed(work: Work) -> None:
    """A fault in one call's work must not end the recording of all others."""
    try:
        work()
    except Exception:
        log.exception("a fault in the recorder")


def _nothing() -> None:
    """Done where a sync may be due although no work came, or to learn that all before it is done."""
