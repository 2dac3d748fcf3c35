import os
import subprocess
import sys
from pathlib import Path

import pytest

from server.store.errors import DataFolderInUse
from server.store.lock import LOCK_NAME, FolderLock

HOLD = """
import sys
from pathlib import Path
from server.store.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_server_is_refused_with_the_first_ones_process_id(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(DataFolderInUse, match=f"in use by process {holder.pid}; stop it first"):
            FolderLock(tmp_path)
        holder.kill()
    FolderLock(tmp_path).release()


def test_a_released_folder_can_be_held_again(tmp_path: Path) -> None:
    with FolderLock(tmp_path):
        pass
    with FolderLock(tmp_path):
        assert (tmp_path / LOCK_NAME).read_text() == f"{os.getpid()}\n"


def test_two_locks_of_one_process_exclude_each_other(tmp_path: Path) -> None:
    with FolderLock(tmp_path), pytest.raises(DataFolderInUse):
        FolderLock(tmp_path)


def test_the_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    with FolderLock(tmp_path / "data"):
        assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
