"""How long `rolecall serve` takes to listen, the folder and the caches being there."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, Setup
from tests.running import ADDRESS
from voice.errors import RolecallError

ROUNDS = 3


def run(setup: Setup) -> Iterator[Figure]:
    data = setup.scratch / "serve"
    starts = [_start_s(data) for _ in range(1 + ROUNDS)]
    yield Figure("serve", "first start, empty data folder → listening", "s", tuple(starts[:1]))
    yield Figure("serve", "later start → listening", "s", tuple(starts[1:]))


def _start_s(data: Path) -> float:
    """Killed once it listens: a polite stop waits for the workers' warm-up, which is not what is timed."""
    command = [sys.executable, "-m", "server", "serve", "--port", "0", "--data", str(data)]
    began_s = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        if process.stdout is None or not any(ADDRESS.search(line) for line in process.stdout):
            raise RolecallError("The server did not start; run rolecall doctor.")
        return time.monotonic() - began_s
    finally:
        process.kill()
        process.communicate()
