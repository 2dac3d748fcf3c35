"""Versions that decide what a recording reads as: kept with every session and printed by `doctor`."""

import importlib.metadata
import platform
from collections.abc import Mapping

ENGINE_PACKAGES = {
    "whisper": "faster-whisper",
    "pocketsphinx": "pocketsphinx",
    "piper": "piper-tts",
    "espeak": "espeakng-loader",
    "chat": "openai",
}
PACKAGES = ("rolecall", "numpy", "librosa", "aiortc", "av")


def versions(engines: Mapping[str, str] | None = None) -> dict[str, str]:
    """Package name to version, the interpreter's among them; with `engines`, those in use too."""
    packages = [*PACKAGES, *(ENGINE_PACKAGES[name] for name in (engines or {}).values() if name in ENGINE_PACKAGES)]
    return {"python": platform.python_version()} | {name: importlib.metadata.version(name) for name in packages}
