"""A virtual environment for each contestant, made once and kept outside the repository."""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from voice.errors import RolecallError

INSTALL_LIMIT_S = 900
VERSION_LINES = (
    "import json, importlib.metadata as m; print(json.dumps({d.name: d.version for d in m.distributions()}))"
)
TOLD = (
    "rolecall",
    "pipecat-ai",
    "fastrtc",
    "gradio",
    "aiortc",
    "aioice",
    "av",
    "numpy",
    "onnxruntime",
    "openai",
    "uvicorn",
)
"""The packages whose versions a run prints; all of them are in the environment's versions.json."""


class EnvironmentFailed(RolecallError):
    """A contestant cannot be installed on this machine."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What one contestant is installed from, pinned."""

    name: str
    requirements: tuple[str, ...]
    alone: tuple[str, ...] = ()
    """Installed without what they ask for."""

    @property
    def folder(self) -> str:
        """Another one for other pins or another Python."""
        text = json.dumps([self.requirements, self.alone, platform.python_version()])
        return f"{self.name}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


WEBRTC = ("aiortc==1.16.0", "aioice==0.13.0", "av==18.1.0", "numpy==2.4.6")
ECHO = Environment("echo", (*WEBRTC, "aiohttp==3.14.5"))
PIPECAT = Environment(
    "pipecat",
    (
        "pipecat-ai[webrtc,silero]==1.14.0",
        *WEBRTC,
        "fastapi==0.165.0",
        "uvicorn==0.54.0",
        "onnxruntime==1.32.0",
        "openai==3.54.0",
    ),
)
FASTRTC = Environment(
    "fastrtc",
    (
        "fastrtc[vad]==0.0.34",
        *WEBRTC,
        "gradio==5.50.0",
        "librosa==0.11.0",
        "uvicorn==0.54.0",
        "onnxruntime==1.32.0",
        "openai==3.54.0",
    ),
    ("faster-whisper==1.0.1",),
)


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Where environments and raw results are kept: `ROLECALL_BENCH_CACHE`, or a folder of the user's cache."""
    named = environ.get("ROLECALL_BENCH_CACHE")
    return Path(named) if named else Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rolecall-bench"


def prepare(environment: Environment, cache: Path) -> Path:
    """Its Python. Made on first use, which takes a minute or two. Raises EnvironmentFailed."""
    folder = cache / environment.folder
    python = folder / "bin" / "python"
    if (folder / "versions.json").is_file():
        return python
    shutil.rmtree(folder, ignore_errors=True)
    _run(environment, [sys.executable, "-m", "venv", str(folder)])
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(environment, [*pip, *environment.requirements])
    if environment.alone:
        _run(environment, [*pip, "--no-deps", *environment.alone])
    (folder / "versions.json").write_text(_run(environment, [str(python), "-c", VERSION_LINES]), "utf-8")
    return python


def installed_versions(python: Path) -> dict[str, str]:
    """Of the packages that matter to a contestant."""
    listing = subprocess.run([str(python), "-c", VERSION_LINES], capture_output=True, text=True, check=True).stdout
    found: dict[str, str] = json.loads(listing)
    return {name: found[name] for name in TOLD if name in found}


def _run(environment: Environment, command: Sequence[str]) -> str:
    """What it printed. Raises EnvironmentFailed with its last complaint."""
    quiet = {**os.environ, "PIP_NO_INPUT": "1"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=INSTALL_LIMIT_S, env=quiet, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EnvironmentFailed(f"{environment.name} cannot be installed: {error}.") from error
    if done.returncode:
        complaints = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith("WARNING")]
        last = complaints[-1].strip() if complaints else f"status {done.returncode}"
        raise EnvironmentFailed(f"{environment.name} cannot be installed: {last}")
    return done.stdout
