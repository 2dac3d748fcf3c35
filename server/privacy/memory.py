"""Where a practice that is not stored lies while it runs: in a file system of this machine's memory.

Ended in order, a call takes its folder away itself. A server that is killed cannot: a process of its own waits for its
end and then takes away what is left.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from voice.errors import RolecallError

MEMORY = Path("/dev/shm")
PREFIX = "rolecall-unstored-"
QUIET: Mapping[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
NONE = "Practice without storage needs a file system in memory, which this machine lacks; practise with storage."
AFTER_US = "import glob, shutil, sys\nsys.stdin.read()\nfor each in glob.glob(sys.argv[1]): shutil.rmtree(each, True)"
"""Reads nothing until the server has ended, however it ended: its end of the pipe is then closed."""


class Memory:
    """`folder` may be called from the first unstored practice on; `close` when none runs any more."""

    def __init__(self) -> None:
        self._heir: subprocess.Popen[bytes] | None = None

    def folder(self, session_id: str) -> Path:
        """Where one call's files may be made. Raises RolecallError."""
        if not os.access(MEMORY, os.W_OK):
            raise RolecallError(NONE)
        self._appoint()
        return MEMORY / f"{PREFIX}{os.getpid()}-{session_id}"

    def close(self) -> None:
        if self._heir is not None:
            self._heir.communicate()

    def _appoint(self) -> None:
        """A small Python (isolated, 10 MB) in a session of its own: no signal of ours reaches it."""
        if self._heir is None or self._heir.poll() is not None:
            command = [sys.executable, "-I", "-S", "-c", AFTER_US, f"{MEMORY}/{PREFIX}{os.getpid()}-*"]
            self._heir = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True, **QUIET)


def forget_leftovers() -> None:
    """What a server that was killed together with its heir left there."""
    for folder in MEMORY.glob(f"{PREFIX}*") if MEMORY.is_dir() else ():
        process_id = folder.name.removeprefix(PREFIX).partition("-")[0]
        if process_id.isdecimal() and not Path(f"/proc/{process_id}").exists():
            shutil.rmtree(folder, ignore_errors=True)
