"""What a server costs, and how much of the machine others took: read from /proc."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
CPU_FIELDS = 13, 14
"""User and system time in /proc/PID/stat, counted after the process's name."""
IDLE, WAITING, STEAL = 3, 4, 7
"""In the first line of /proc/stat; stolen is what the host gave to other machines."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Of a process with all its children."""

    cpu_s: float
    memory_mb: float


def usage(pid: int) -> Usage:
    processes = list(_family(pid))
    return Usage(sum(map(_cpu_s, processes)), sum(map(_memory_mb, processes)))


@dataclass(frozen=True, slots=True)
class MachineTime:
    """Seconds since the machine started, over every core."""

    stolen_s: float
    idle_s: float
    all_s: float
    ours_s: float
    """Of this process and its children, as far as they still run."""


def machine_time() -> MachineTime:
    ticks = os.sysconf("SC_CLK_TCK")
    spent_s = [int(value) / ticks for value in (PROC / "stat").read_text().split("\n")[0].split()[1:9]]
    return MachineTime(spent_s[STEAL], spent_s[IDLE] + spent_s[WAITING], sum(spent_s), usage(os.getpid()).cpu_s)


def _family(pid: int) -> Iterator[int]:
    yield pid
    for listing in PROC.glob(f"{pid}/task/*/children"):
        try:
            children = listing.read_text().split()
        except OSError:  # the thread ended
            continue
        for child in children:
            yield from _family(int(child))


def _cpu_s(pid: int) -> float:
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:  # the process ended
        return 0.0
    user, system = (int(fields[at - 2]) for at in CPU_FIELDS)
    return (user + system) / os.sysconf("SC_CLK_TCK")


def _memory_mb(pid: int) -> float:
    try:
        pages = int((PROC / str(pid) / "statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
