"""The machine's own counters: /proc and the container's limits on Linux, the standard library elsewhere."""

import asyncio
import os
import shutil
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

from server.admission.load import Load

TICK_S = 0.05
GAPS = 100
"""Ticks: 5 s."""
PROCESSOR_TICKS = 10
PROCESSOR_SAMPLES = 6
"""Five spans of half a second between them."""
PROC = Path("/proc")
CONTAINER = Path("/sys/fs/cgroup")


class MachineMeters:
    """`load` reads; `watch` keeps what needs time between two looks."""

    def __init__(self, folder: Path, crowded: Callable[[], str] = lambda: "") -> None:
        """`folder`: where calls are recorded; `crowded`: an engine without room, or empty."""
        self._folder, self._crowded = folder, crowded
        self._gaps_s: deque[float] = deque(maxlen=GAPS)
        self._used = ProcessorTime()
        self._samples: deque[tuple[float, float]] = deque(maxlen=PROCESSOR_SAMPLES)
        """Time, and processor seconds used until then."""

    def load(self) -> Load:
        return Load(self._processor(), self._gap_s(), free_memory_bytes(), self._free_disk_bytes(), self._crowded())

    async def watch(self, looked: Callable[[Load, float], None]) -> None:
        """Until cancelled; every half second `looked` gets the load, and the loop's time."""
        loop = asyncio.get_running_loop()
        while True:
            self._samples.append((loop.time(), self._used.seconds()))
            looked(self.load(), loop.time())
            for _ in range(PROCESSOR_TICKS):
                due_s = loop.time() + TICK_S
                await asyncio.sleep(TICK_S)
                self._gaps_s.append(loop.time() - due_s)

    def _processor(self) -> float:
        if len(self._samples) < 2:
            return 0.0
        (first_s, first), (last_s, last) = self._samples[0], self._samples[-1]
        return (last - first) / ((last_s - first_s) * cores())

    def _gap_s(self) -> float:
        """The second longest of a hundred."""
        return max(0.0, sorted(self._gaps_s)[-2]) if len(self._gaps_s) > 1 else 0.0

    def _free_disk_bytes(self) -> int | None:
        try:
            return shutil.disk_usage(self._folder).free
        except OSError:
            return None


class ProcessorTime:
    """Of this process and its children, as it grows; a child that ended keeps what it had."""

    def __init__(self) -> None:
        self._of_children: dict[str, float] = {}
        self._ended = 0.0

    def seconds(self) -> float:
        now = dict(_children())
        self._ended += sum(used for child, used in self._of_children.items() if child not in now)
        self._of_children = now
        return time.process_time() + self._ended + sum(now.values())


def cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def free_memory_bytes() -> int | None:
    """What can be had without swapping; None where nobody says."""
    known = [each for each in (_machine_free(), _container_free()) if each is not None]
    return min(known, default=None)


def _children() -> Iterator[tuple[str, float]]:
    """Process id and processor seconds of each; nothing where there is no /proc."""
    per_s = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
    for listed in PROC.glob("self/task/*/children"):
        for child in (_text(listed) or "").split():
            fields = (_text(PROC / child / "stat") or "").rpartition(")")[2].split()
            if len(fields) > 12:
                yield child, (int(fields[11]) + int(fields[12])) / per_s


def _machine_free() -> int | None:
    lines = (_text(PROC / "meminfo") or "").splitlines()
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")), None)


def _container_free() -> int | None:
    most, used = _text(CONTAINER / "memory.max"), _text(CONTAINER / "memory.current")
    if most is None or used is None or not most.strip().isdecimal():
        return None
    lines = (_text(CONTAINER / "memory.stat") or "").splitlines()
    cached = next((int(line.split()[1]) for line in lines if line.startswith("inactive_file ")), 0)
    return int(most) - int(used) + cached


def _text(path: Path) -> str | None:
    """None where it cannot be read: a process that ended, another system."""
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return None
