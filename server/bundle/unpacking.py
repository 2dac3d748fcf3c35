"""Reads a session bundle that anybody may have made: nothing in it is believed before it was looked at."""

import hashlib
import json
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from server.bundle.members import (
    LARGEST,
    LOCAL,
    MANIFEST,
    OPTIONAL,
    SOUND,
    VERSION,
    BadBundle,
)
from server.recording import wav
from voice.scenario import Level
from voice.variation import LARGEST_SEED

CHUNK_BYTES = 1 << 20
MOST_SAMPLES = 4 * 3600 * 16_000
MOST_DIRECTORY_BYTES = 64 << 10
END_BYTES = (64 << 10) + 22
"""Where a zip's last record begins at the earliest: its own 22 bytes and the longest comment before the end."""
END = struct.Struct("<I")
MOST_RATIO = 1100
"""deflate packs nothing tighter than 1032 to 1: what claims more is no file of ours."""


class Manifest(BaseModel):
    model_config = ConfigDict(extra="ignore")

    bundle: Literal[1]
    level: Level
    seed: Annotated[int, Field(ge=0, le=LARGEST_SEED)]
    samples: Annotated[int, Field(ge=0, le=MOST_SAMPLES)]
    engines: dict[str, str]
    versions: dict[str, str]
    sha256: dict[str, str]


@dataclass(frozen=True, slots=True)
class Bundle:
    """An unpacked bundle whose sums are right."""

    name: str
    manifest: Manifest
    texts: Mapping[str, bytes]
    """Every member but the sound."""
    tracks: Mapping[str, Path]
    """`rep.wav`, `buyer.wav` and what was recorded at the microphone, where they are there."""
    folder: Path
    """Where the tracks lie."""

    def json(self, member: str) -> Any:
        """Raises BadBundle."""
        return _json(self.texts[member], f"{member} in {self.name}")


def unpack(path: Path, folder: Path) -> Bundle:
    """The bundle at `path`; its sound is unpacked into `folder`. Raises BadBundle."""
    try:
        _check_directory(path)
        with zipfile.ZipFile(path) as file:
            return _read(file, path.name, folder)
    except OSError as error:
        raise BadBundle(f"{path} cannot be read: {error.strerror or error}.") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise BadBundle(f"{path.name} is not a session bundle, or a damaged one; export it again.") from None


def _check_directory(path: Path) -> None:
    """A directory of millions of members would be read whole before any of them is looked at."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - END_BYTES))
        tail = file.read(END_BYTES)
    at = tail.rfind(END.pack(0x06054B50))
    if at < 0 or len(tail) < at + 16:
        raise zipfile.BadZipFile
    directory_bytes = int.from_bytes(tail[at + 12 : at + 16], "little")
    if directory_bytes > MOST_DIRECTORY_BYTES:
        raise BadBundle(f"{path.name} has a directory of {directory_bytes} bytes; a session bundle has ten members.")


def _read(file: zipfile.ZipFile, name: str, folder: Path) -> Bundle:
    infos = _infos(file, name)
    manifest = _manifest(_bytes(file, infos[MANIFEST]), name)
    unsummed = sorted({*infos} - {MANIFEST} - {*manifest.sha256})
    if unsummed:
        raise BadBundle(f"The manifest of {name} has no sha256 for {unsummed[0]}; export the call again.")
    texts = {member: _bytes(file, info) for member, info in infos.items() if member not in (MANIFEST, *SOUND)}
    for member, data in texts.items():
        _check_sum(member, hashlib.sha256(data).hexdigest(), manifest, name)
    tracks: dict[str, Path] = {member: _unpacked(file, infos[member], folder) for member in SOUND if member in infos}
    for member, track in tracks.items():
        with track.open("rb") as sound:
            _check_sum(member, hashlib.file_digest(sound, "sha256").hexdigest(), manifest, name)
        if member != LOCAL:
            _check_track(track, member, name)
    return Bundle(name, manifest, texts, tracks, folder)


def _infos(file: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """Each member once, known by name and within its size. Raises BadBundle."""
    infos: dict[str, zipfile.ZipInfo] = {}
    for info in file.infolist():
        shown = info.filename[:60]
        if info.filename not in LARGEST:
            raise BadBundle(f"{name} holds {shown!r}, which has no place in a session bundle.")
        if info.filename in infos:
            raise BadBundle(f"{name} holds {shown!r} twice.")
        largest = min(LARGEST[info.filename], MOST_RATIO * (info.compress_size + 64))
        if info.file_size > largest:
            raise BadBundle(f"{shown} in {name} unpacks to {info.file_size} bytes; {largest} is the most.")
        infos[info.filename] = info
    missing = [member for member in LARGEST if member not in infos and member not in OPTIONAL]
    if missing:
        raise BadBundle(f"{name} lacks {missing[0]}; it is not a whole session bundle.")
    return infos


def _bytes(file: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with file.open(info) as member:
        return member.read(info.file_size + 1)


def _unpacked(file: zipfile.ZipFile, info: zipfile.ZipInfo, folder: Path) -> Path:
    """The name is one of ours, so that it cannot lead out of the folder."""
    path = folder / info.filename
    with file.open(info) as member, path.open("wb") as out:
        while chunk := member.read(CHUNK_BYTES):
            out.write(chunk)
    return path


def _manifest(data: bytes, name: str) -> Manifest:
    given = _json(data, f"The manifest of {name}")
    version = given.get("bundle") if isinstance(given, dict) else None
    if version != VERSION:
        raise BadBundle(f"{name} is a bundle of version {str(version)[:20]}; this rolecall reads version {VERSION}.")
    try:
        return Manifest.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadBundle(f"The manifest of {name} cannot be used: {place}: {first['msg']}.") from None


def _json(data: bytes, named: str) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise BadBundle(f"{named} is not JSON.") from None


def _check_sum(member: str, found: str, manifest: Manifest, name: str) -> None:
    if manifest.sha256[member] != found:
        raise BadBundle(f"{member} in {name} is not what its sha256 in the manifest says; it was changed or damaged.")


def _check_track(path: Path, member: str, name: str) -> None:
    with path.open("rb") as file:
        head = file.read(wav.HEADER_BYTES)
    if len(head) < wav.HEADER_BYTES or head[:4] != b"RIFF" or head[8:40] != wav.open_header()[8:40]:
        raise BadBundle(f"{member} in {name} is not a track of rolecall: WAV, 16 kHz, mono, 16 bit.")
