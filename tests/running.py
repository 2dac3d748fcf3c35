"""A real `rolecall serve` in a process of its own, stopped after."""

import contextlib
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CALM = {"--drain-minutes": "0", "--max-processor-percent": "1000", "--max-gap-ms": "10000"}
"""Stopped, it waits for no call; and a machine that is busy with other tests turns no call away."""
ADDRESS = re.compile(r"(http://\S+)/\?key=(\S+)")


@dataclass(frozen=True, slots=True)
class Running:
    url: str
    key: str
    data: Path
    process: "subprocess.Popen[str]"

    @property
    def address(self) -> str:
        """What the server prints for a person to open."""
        return f"{self.url}/?key={self.key}"


@contextlib.contextmanager
def running_server(
    data: Path, *flags: str, env: Mapping[str, str] | None = None, program: Sequence[str] = ("server", "serve")
) -> Iterator[Running]:
    """Serves from `data` on a free port, calmly, unless `flags` say otherwise."""
    calm = [part for flag, value in CALM.items() if flag not in flags for part in (flag, value)]
    with (data.parent / f"{data.name}.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *program, "--port", "0", "--data", str(data), *calm, *flags],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env=env,
        )
        try:
            yield _announced(process, data)
        finally:
            process.terminate()
            process.communicate(timeout=90)


def light_server(data: Path, *flags: str, is_quick: bool = False) -> contextlib.AbstractContextManager[Running]:
    """One whose calls are scored by their words alone: it is up in half the time. `is_quick`: its buyer talks fast."""
    return running_server(data, *flags, program=("tests.light_server", *["quick"] * is_quick))


def _announced(process: "subprocess.Popen[str]", data: Path) -> Running:
    assert process.stdout is not None
    for line in process.stdout:
        if match := ADDRESS.search(line):
            return Running(match[1], match[2], data, process)
    raise AssertionError((data.parent / f"{data.name}.log").read_text())
