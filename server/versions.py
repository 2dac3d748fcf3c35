"""Versions that decide what a recording reads as: kept with every session and printed by `doctor`."""

import hashlib
import importlib.metadata
import platform
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import scoring

ENGINE_PACKAGES = {
    "whisper": "faster-whisper",
    "pocketsphinx": "pocketsphinx",
    "piper": "piper-tts",
    "espeak": "espeakng-loader",
    "chat": "openai",
}
PACKAGES = ("rolecall", "numpy", "librosa", "aiortc", "av")


def versions(engines: Mapping[str, str] | None = None) -> dict[str, str]:
    """Package name to version, the interpreter's and the patterns' among them; with `engines`, those in use too."""
    packages = [*PACKAGES, *(ENGINE_PACKAGES[name] for name in (engines or {}).values() if name in ENGINE_PACKAGES)]
    own = {"python": platform.python_version(), "patterns": patterns_version()}
    return own | {name: _version(name) for name in packages}


@cache
def _version(package: str) -> str:
    """Read once: every new call asks, and seven packages' papers take 5 ms in which all other calls stand still."""
    return importlib.metadata.version(package)


@cache
def patterns_version() -> str:
    """Twelve digits that change with any line of the code that scores, and with any weight of a word."""
    folder = Path(scoring.__file__).parent
    digest = hashlib.sha256()
    for path in sorted([*folder.rglob("*.py"), *folder.glob("acts/*.json")]):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
