"""Who may write in the data folder: one process at a time."""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from server.store.errors import DataFolderInUse

LOCK_NAME = "lock"


class FolderLock:
    """Holds the data folder for this process until `release`, or until the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder if there is none (readable by its owner only). Raises DataFolderInUse."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            process_id = _process_id(os.pread(self._file, 32, 0))
            os.close(self._file)
            raise DataFolderInUse(folder, process_id) from None
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        """The file stays: removing it would let two processes hold two files of one name."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _process_id(written: bytes) -> int | None:
    text = written.strip()
    return int(text) if text.isdigit() else None
