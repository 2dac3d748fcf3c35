"""Track files: 16 kHz mono 16-bit WAV whose length is that of the file until the file is sealed.

While it grows, the header's sizes are 0xFFFFFFFF ("to the end of the file"), so a crash leaves nothing to
mend but the header. Sealing pads the sound, writes the sizes, then appends the chunk that marks the sound.
"""

import os
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from server.recording.durable import write_whole
from voice.pcm import AXIS_RATE_HZ

HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
HEADER_BYTES = HEADER.size
SAMPLE_BYTES = 2
OPEN_SIZE = 0xFFFF_FFFF
SYNTHETIC = "synthetic speech"
"""The comment (ICMT) in the buyer's file: it was made by a machine."""


def open_header() -> bytes:
    """The first 44 bytes of a file that is still growing."""
    return _header(OPEN_SIZE, OPEN_SIZE)


def comment_chunk(comment: str) -> bytes:
    """A LIST/INFO chunk with `comment`; empty for no comment."""
    if not comment:
        return b""
    text = comment.encode("ascii") + b"\0"
    text += b"\0" * (len(text) % 2)
    info = b"INFO" + struct.pack("<4sI", b"ICMT", len(text)) + text
    return struct.pack("<4sI", b"LIST", len(info)) + info


def samples_in(path: Path) -> int:
    """Whole samples of sound in a sealed, growing or broken-off file."""
    with path.open("rb") as file:
        return _samples(file.fileno())


def seal(path: Path, samples: int, comment: str = "") -> None:
    """Makes the file exactly `samples` long and readable by anything, durably; doing it again changes nothing.

    The sizes are durable before the chunk behind the sound is written: a chunk cut short is never heard as sound.
    """
    file = os.open(path, os.O_RDWR)
    try:
        sound_bytes, chunk = samples * SAMPLE_BYTES, comment_chunk(comment)
        os.ftruncate(file, HEADER_BYTES + min(_samples(file), samples) * SAMPLE_BYTES)
        os.ftruncate(file, HEADER_BYTES + sound_bytes)
        write_at(file, 0, _header(HEADER_BYTES - 8 + sound_bytes + len(chunk), sound_bytes))
        os.fdatasync(file)
        write_at(file, HEADER_BYTES + sound_bytes, chunk)
        os.fsync(file)
    finally:
        os.close(file)


def read(path: Path) -> NDArray[np.int16]:
    """The sound of a sealed or growing file, shape (n,)."""
    return np.fromfile(path, "<i2", samples_in(path), offset=HEADER_BYTES).astype(np.int16, copy=False)


def write(path: Path, samples: NDArray[np.int16]) -> None:
    """A sealed file in one go, there whole or not at all. Raises OSError."""
    sound_bytes = len(samples) * SAMPLE_BYTES
    data = _header(HEADER_BYTES - 8 + sound_bytes, sound_bytes) + samples.astype("<i2", copy=False).tobytes()
    write_whole(path, data, path.with_name(f"{path.name}.new"))


def write_at(file: int, offset: int, data: bytes) -> None:
    """All of `data`. Raises OSError (a disk that fills up takes a part first)."""
    view = memoryview(data)
    while view:
        written = os.pwrite(file, view, offset)
        view, offset = view[written:], offset + written


def _samples(file: int) -> int:
    held = max(0, os.fstat(file).st_size - HEADER_BYTES)
    head = os.pread(file, HEADER_BYTES, 0)
    if len(head) == HEADER_BYTES and head[:4] == b"RIFF":
        held = min(held, HEADER.unpack(head)[-1])
    return held // SAMPLE_BYTES


def _header(riff_bytes: int, sound_bytes: int) -> bytes:
    bytes_per_s = AXIS_RATE_HZ * SAMPLE_BYTES
    form = (16, 1, 1, AXIS_RATE_HZ, bytes_per_s, SAMPLE_BYTES, 8 * SAMPLE_BYTES)
    return HEADER.pack(b"RIFF", riff_bytes, b"WAVE", b"fmt ", *form, b"data", sound_bytes)
