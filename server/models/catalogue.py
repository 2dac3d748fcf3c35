"""The models that `rolecall fetch` offers.

No revision and no sha256 is written here but Smart Turn's: the machine that this was written on cannot reach the hub,
and a number that nobody checked would be worse than none. (Smart Turn's file also comes in a wheel on PyPI, pipecat-ai,
where it was hashed.) A fetch resolves `revision` to a commit, checks every file against the hash that the hub itself
publishes for that commit, and records both beside the model (`server.models.folder`); each later load checks the files
against that record. To pin a model, put the recorded commit in its `revision`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    WHISPER = "whisper"
    PIPER = "piper"
    TURN_END = "turn-end"


@dataclass(frozen=True, slots=True)
class Model:
    """A model on the Hugging Face hub."""

    name: str
    """Its folder under `<data>/models`."""
    kind: Kind
    title: str
    repository: str
    files: tuple[str, ...]
    """Paths in the repository, fetched in this order, each landing in the folder under its last part. The file without
    which a folder counts as not installed comes last."""
    size_mb: int
    """About; the fetch itself shows the hub's exact sizes."""
    licence: str
    revision: str = "main"
    """A branch, resolved to a commit when fetched, or a commit."""
    sha256: tuple[tuple[str, str], ...] = ()
    """Path → the only hash accepted; a path that is not here is held to the hub's own."""


def _voice(name: str, folder: str, title: str, size_mb: int, licence: str) -> Model:
    files = (f"{folder}/MODEL_CARD", f"{folder}/{name}.onnx.json", f"{folder}/{name}.onnx")
    return Model(name, Kind.PIPER, title, "rhasspy/piper-voices", files, size_mb, licence)


SMART_TURN = "smart-turn-v3.2-cpu.onnx"

FETCHABLE = (
    Model(
        "faster-whisper-base.en",
        Kind.WHISPER,
        "Speech recognition: Whisper base, English",
        "Systran/faster-whisper-base.en",
        ("config.json", "vocabulary.txt", "tokenizer.json", "model.bin"),
        size_mb=145,
        licence="MIT",
    ),
    Model(
        "faster-whisper-tiny.en",
        Kind.WHISPER,
        "The same, smaller: live words while the server is too busy",
        "Systran/faster-whisper-tiny.en",
        ("config.json", "vocabulary.txt", "tokenizer.json", "model.bin"),
        size_mb=78,
        licence="MIT",
    ),
    _voice(
        "en_US-ljspeech-medium",
        "en/en_US/ljspeech/medium",
        "Voice: American woman (LJ Speech)",
        size_mb=64,
        licence="public domain data",
    ),
    _voice(
        "en_GB-vctk-medium",
        "en/en_GB/vctk/medium",
        "Voices: 109 British speakers (VCTK)",
        size_mb=77,
        licence="CC BY 4.0 data",
    ),
    Model(
        "smart-turn-v3.2",
        Kind.TURN_END,
        "Ends of turns by their sound: Smart Turn 3.2",
        "pipecat-ai/smart-turn-v3",
        (SMART_TURN,),
        size_mb=9,
        licence="BSD-2-Clause",
        revision="f766f81d3cfdf7737ac64aad813d91bbfd56bf93",
        sha256=((SMART_TURN, "2bb026316b14a660486a75b1733cd3fbab8c2fd0314dc9af7be49f8cca967e4f"),),
    ),
)


def model_named(name: str) -> Model | None:
    return next((model for model in FETCHABLE if model.name == name), None)
