"""A disk that breaks under a call's recording, at the one place where it is written."""

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from server.recording.call_files import CallFiles
from server.recording.recorder import RecordingThread
from voice.transcript import Speaker

FULL, BROKEN = errno.ENOSPC, errno.EIO


def faulty(fault: Callable[[str], None]) -> Callable[[Path], CallFiles]:
    """Call files on a disk that `fault` speaks for: it is told each operation and may raise."""

    class Faulty(CallFiles):
        def place(self, speaker: Speaker, at_sample: int, sound: bytes) -> str | None:
            fault("place")
            return super().place(speaker, at_sample, sound)

        def note(self, numberless: bytes) -> None:
            fault("note")
            super().note(numberless)

        def sync(self) -> None:
            fault("sync")
            super().sync()

    return Faulty


class Disk:
    """Works until `breaks` is called; a full one works again when `error` is 0."""

    def __init__(self) -> None:
        self.error = 0

    def fault(self, operation: str) -> None:
        if self.error and (operation != "sync" or self.error != FULL):
            raise OSError(self.error, os.strerror(self.error))

    @property
    def thread(self) -> Callable[[], RecordingThread]:
        return partial(RecordingThread, open_files=faulty(self.fault))
