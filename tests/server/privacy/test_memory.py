"""A practice that is not stored leaves nothing in memory's file system, also where the server is killed."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.privacy.memory import Memory

PRACTISING = """
import sys
from server.privacy.memory import Memory
memory = Memory()
folder = memory.folder("practice")
folder.mkdir()
(folder / "rep.wav").write_bytes(b"sound")
print(folder, memory._heir.pid, flush=True)
sys.stdin.read()
"""


@contextmanager
def practising() -> Iterator[tuple["subprocess.Popen[str]", Path, int]]:
    command = [sys.executable, "-c", PRACTISING]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        folder, heir = server.stdout.readline().split()
        yield server, Path(folder), int(heir)


def until_over(process_id: int) -> None:
    """Nobody waits for a process that is not their child; the kernel drops its folder when it ends."""
    looking = threading.Event()
    while Path(f"/proc/{process_id}").exists() and "Z" not in Path(f"/proc/{process_id}/stat").read_text():
        looking.wait(0.01)


def test_a_server_that_is_killed_leaves_no_sound() -> None:
    with practising() as (server, folder, heir):
        assert (folder / "rep.wav").read_bytes() == b"sound"
        server.kill()
        server.wait()
        until_over(heir)
        assert not folder.exists()


def test_a_server_that_ends_takes_what_is_left_with_it() -> None:
    memory = Memory()
    folder = memory.folder("practice")
    folder.mkdir()
    memory.close()
    assert not folder.exists()
