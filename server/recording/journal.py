"""The journal of one call: frames `length | crc32 | JSON \n`, each whole or absent after a crash.

Both numbers are 4 bytes, big-endian. The checksum covers the length and the JSON; the JSON is an object whose
`seq` counts the frames from 0.
"""

import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

HEAD = struct.Struct(">II")
MAX_BODY_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Frame:
    """One thing that happened."""

    seq: int
    kind: str
    fields: Mapping[str, Any]
    """Everything else of the frame."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What can be read of a journal."""

    frames: tuple[Frame, ...]
    good_bytes: int
    """Where the last whole frame ends; what lies beyond is damaged."""


def body(kind: str, fields: Mapping[str, object]) -> bytes:
    """A frame's JSON without its number. Raises TypeError or ValueError for what JSON cannot hold."""
    reserved = {"seq", "kind"} & fields.keys()
    if reserved:
        raise ValueError(f"a journal field may not be called {sorted(reserved)}")
    text = json.dumps({"kind": kind, **fields}, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    encoded = text.encode()
    if len(encoded) > MAX_BODY_BYTES - 32:
        raise ValueError(f"a journal frame of {len(encoded)} bytes is too long")
    return encoded


def frame(seq: int, numberless: bytes) -> bytes:
    """The bytes of the frame with this number; `numberless` comes from `body`."""
    numbered = b'{"seq":%d,%s' % (seq, numberless[1:])
    return HEAD.pack(len(numbered), _checksum(numbered)) + numbered + b"\n"


def read(data: bytes) -> Journal:
    """Every frame before the first damaged, short or misnumbered one."""
    frames: list[Frame] = []
    good = 0
    while (found := _frame_at(data, good, len(frames))) is not None:
        one, good = found
        frames.append(one)
    return Journal(tuple(frames), good)


def _frame_at(data: bytes, start: int, seq: int) -> tuple[Frame, int] | None:
    if len(data) < start + HEAD.size:
        return None
    length, checksum = HEAD.unpack_from(data, start)
    first, last = start + HEAD.size, start + HEAD.size + length
    if length > MAX_BODY_BYTES or data[last : last + 1] != b"\n" or _checksum(data[first:last]) != checksum:
        return None
    fields = json.loads(data[first:last])
    if fields.pop("seq") != seq:
        return None
    return Frame(seq, fields.pop("kind"), fields), last + 1


def _checksum(numbered: bytes) -> int:
    return zlib.crc32(numbered, zlib.crc32(len(numbered).to_bytes(4, "big")))
