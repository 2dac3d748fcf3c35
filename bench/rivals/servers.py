"""A contestant's server as a process of its own."""

import asyncio
import contextlib
import json
import os
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.rivals.chat_server import MODEL
from bench.rivals.environments import ECHO, FASTRTC, PIPECAT, Environment
from voice.errors import RolecallError

ROOT = Path(__file__).parents[2]
START_LIMIT_S = 180.0


@dataclass(frozen=True, slots=True)
class Contestant:
    name: str
    environment: Environment | None
    """None: the environment that the bench itself runs in."""
    door: str
    """How it takes an offer (`bench.rivals.doors`)."""


CONTESTANTS = {
    each.name: each
    for each in (
        Contestant("rolecall", None, "session"),
        Contestant("pipecat", PIPECAT, "api"),
        Contestant("fastrtc", FASTRTC, "webrtc"),
        Contestant("echo", ECHO, "plain"),
    )
}


class ServerFailed(RolecallError):
    """A contestant's server did not start, or is gone."""


@dataclass(frozen=True, slots=True)
class Server:
    """It listens at `url` until its `with` block ends."""

    contestant: Contestant
    setup: str
    url: str
    told: dict[str, Any]
    """What it said of itself: versions, and for rolecall its key."""
    pid: int


@contextlib.asynccontextmanager
async def serving(
    contestant: Contestant, python: Path, setup: str, *, data: Path, chat_url: str, core: int
) -> AsyncIterator[Server]:
    """Raises ServerFailed. The process ends with the block, or with this process, however that ends."""
    with _log_in(data).open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            str(python),
            "-m",
            f"bench.rivals.contestants.{contestant.name}",
            *("--setup", setup, "--chat-url", chat_url, "--model", MODEL, "--data", str(data), "--core", str(core)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=data,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        try:
            told = await _announced(process)
            if told is None:
                raise ServerFailed(f"{contestant.name} did not listen within {START_LIMIT_S:g} s: {_last_line(data)}")
            yield Server(contestant, setup, f"http://127.0.0.1:{told['port']}", told, process.pid)
        finally:
            if process.stdin is not None:
                process.stdin.close()
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _announced(process: asyncio.subprocess.Process) -> dict[str, Any] | None:
    """What it said of itself; None when it ended or the limit came before."""
    if process.stdout is None:
        raise RuntimeError("the process was started with a pipe")
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(START_LIMIT_S):
            async for line in process.stdout:
                if line.startswith(b"{"):
                    told: dict[str, Any] = json.loads(line)
                    return told
    return None


def _log_in(data: Path) -> Path:
    data.mkdir(parents=True, exist_ok=True)
    return data / "log"


def _last_line(data: Path) -> str:
    lines = (data / "log").read_text("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"
