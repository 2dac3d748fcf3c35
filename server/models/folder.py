"""What lies in `<data>/models`: one folder per model, with a record of where each file came from.

    models/faster-whisper-base.en/model.bin, config.json, …
                                  fetched.json: {"model", "repository", "revision", "files": {name: {"size", "sha256"}}}

A folder that somebody put there by hand has no record; it counts as installed, with nothing to check it against.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from server.models.catalogue import Kind
from voice.errors import EngineUnavailable

RECORD = "fetched.json"
TURN_END_FILES = "smart-turn-*.onnx"
WHISPER_FILES = ("model.bin", "config.json", "tokenizer.json")
CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class FileRecord:
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched, and from where."""

    model: str
    repository: str
    revision: str
    """The hub's commit."""
    files: dict[str, FileRecord]


@dataclass(frozen=True, slots=True)
class Installed:
    """A model that can be loaded."""

    name: str
    kind: Kind
    path: Path
    """The folder of a Whisper model, the `.onnx` of a Piper voice or an end-of-turn model."""
    revision: str | None
    """None: put there by hand."""


def installed(models_dir: Path) -> tuple[Installed, ...]:
    """The complete models under `models_dir`, by name; a folder half fetched is not among them."""
    folders = sorted(path for path in models_dir.glob("*") if path.is_dir())
    return tuple(found for folder in folders if (found := _installed(folder)) is not None)


def _installed(folder: Path) -> Installed | None:
    record = _record_or_none(folder)
    revision = record.revision if record else None
    if all((folder / name).is_file() for name in WHISPER_FILES):
        return Installed(folder.name, Kind.WHISPER, folder, revision)
    for voice in sorted(folder.glob("*.onnx")):
        if Path(f"{voice}.json").is_file():
            return Installed(voice.stem, Kind.PIPER, voice, revision)
    for network in sorted(folder.glob(TURN_END_FILES)):
        return Installed(folder.name, Kind.TURN_END, network, revision)
    return None


def _record_or_none(folder: Path) -> Fetched | None:
    try:
        return read_record(folder)
    except EngineUnavailable:
        return None


def read_record(folder: Path) -> Fetched | None:
    """The folder's record, None where it has none. Raises EngineUnavailable for one that cannot be read."""
    try:
        fields = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        files = {name: FileRecord(**file) for name, file in fields.pop("files").items()}
        return Fetched(**fields, files=files)
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise EngineUnavailable(
            f"The record {folder / RECORD} cannot be read: run `rolecall fetch {folder.name}`."
        ) from error


def write_record(folder: Path, record: Fetched) -> None:
    whole = folder / f"{RECORD}.part"
    whole.write_text(json.dumps(asdict(record), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    whole.replace(folder / RECORD)


def check(folder: Path) -> None:
    """Compares every recorded file with what was fetched (0.5 s for 145 MB). Raises EngineUnavailable."""
    record = read_record(folder)
    for name, expected in record.files.items() if record else ():
        path = folder / name
        if not path.is_file():
            fault = "is missing"
        elif path.stat().st_size != expected.size or sha256_of(path) != expected.sha256:
            fault = "is not the one that was fetched"
        else:
            continue
        raise EngineUnavailable(f"The file {path} {fault}: run `rolecall fetch {folder.name}`.")


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
