"""Writes a session bundle: everything a call was scored from, and the scorecard, in one zip."""

import asyncio
import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from server.bundle.members import (
    BASELINE,
    BUYER,
    CORRECTIONS,
    FROM_SOUND,
    JOURNAL,
    LOCAL,
    MANIFEST,
    MEASURES,
    REP,
    SCENARIO,
    SCORECARD,
    TAGS,
    TRANSCRIPT,
    VERSION,
    json_bytes,
)
from server.recording.call_files import JOURNAL_NAME, local_path, track_path
from server.store.records import JsonObject, SessionRecord, Status
from voice.errors import RolecallError
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

WRITTEN_AT = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same call gives the same bytes."""
CHUNK_BYTES = 1 << 20


Corrected = Sequence[JsonObject]
"""Lines that were corrected or are disputed, as the bundle holds them."""


class NotScored(RolecallError):
    """The call has no scorecard yet."""

    code = "not-scored"


class Packing:
    """Writes bundles for a server, one after the other, on a thread of its own."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="packing")

    async def pack(
        self, to: Path, record: SessionRecord, folder: Path, *, with_sound: bool, corrections: Corrected = ()
    ) -> None:
        """Raises what `pack` raises."""
        work = partial(pack, to, record, folder, with_sound=with_sound, corrections=corrections)
        await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, _nothing)
        self._thread.shutdown()


def pack(
    to: Path, record: SessionRecord, folder: Path, *, with_sound: bool = True, corrections: Corrected = ()
) -> None:
    """Writes the bundle of a scored session whose recording lies in `folder`.

    Raises NotScored, or RolecallError where a file cannot be read or written.
    """
    members = texts_of(record, folder) | ({CORRECTIONS: json_bytes(list(corrections))} if corrections else {})
    lying = {REP: track_path(folder, Speaker.REP), BUYER: track_path(folder, Speaker.BUYER), LOCAL: local_path(folder)}
    tracks = {name: path for name, path in lying.items() if with_sound and path.is_file()}
    unfinished = to.with_name(f"{to.name}.part")
    try:
        sums = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
        sums |= {name: _sum_of(path) for name, path in tracks.items()}
        with zipfile.ZipFile(unfinished, "w") as file:
            for name, data in {MANIFEST: json_bytes(_manifest(record, sums)), **members}.items():
                file.writestr(_member(name, zipfile.ZIP_DEFLATED), data)
            for name, path in tracks.items():
                _store(file, name, path)
        unfinished.rename(to)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise RolecallError(f"The bundle {to} could not be written: {error.strerror}.") from error


def texts_of(record: SessionRecord, folder: Path) -> dict[str, bytes]:
    """Every member but the manifest and the sound, by name. Raises NotScored."""
    card, words = record.scorecard, record.transcript
    if card is None or words is None or record.status is Status.SCORING:
        raise NotScored("This call is not scored yet; try again when its debrief is there.")
    journal = folder / JOURNAL_NAME
    return {
        JOURNAL: journal.read_bytes() if journal.is_file() else b"",
        TRANSCRIPT: json_bytes(words),
        SCENARIO: record.scenario_text.encode(),
        BASELINE: json_bytes(card.get("baseline", {})),
        MEASURES: json_bytes({key: card.get(key) for key in FROM_SOUND}),
        TAGS: json_bytes(card.get("tags") or {"tags": []}),
        SCORECARD: json_bytes(card),
    }


def _manifest(record: SessionRecord, sums: Mapping[str, str]) -> dict[str, Any]:
    card = record.scorecard or {}
    return {
        "bundle": VERSION,
        "session": record.id,
        "scenario": record.scenario_id,
        "level": record.level,
        "seed": record.seed,
        "started_at": record.started_at.isoformat(timespec="seconds"),
        "samples": round((record.duration_s or 0.0) * AXIS_RATE_HZ),
        "engines": dict(record.engines),
        "versions": card.get("versions", {}),
        "sha256": dict(sums),
    }


def _member(name: str, kind: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, WRITTEN_AT)
    info.compress_type, info.external_attr = kind, 0o600 << 16
    return info


def _store(file: zipfile.ZipFile, name: str, path: Path) -> None:
    info = _member(name, zipfile.ZIP_STORED)
    info.file_size = path.stat().st_size
    with path.open("rb") as sound, file.open(info, "w") as out:
        while chunk := sound.read(CHUNK_BYTES):
            out.write(chunk)


def _sum_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _nothing() -> None:
    """What was handed over before is done."""
