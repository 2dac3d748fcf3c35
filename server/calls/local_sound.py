"""The page's own recording of the microphone as it comes in over the call's socket. No I/O; reads no clock.

Beside the sound of the call, whichever way that goes: what is lost or squeezed there is whole here. Chunks are a
second long and numbered, each with its checksum; they may come late, twice or not at all.
"""

import hashlib
import struct
from dataclasses import dataclass

from voice.errors import BadInput

HEAD = struct.Struct("<BI32s")
"""Kind, number of the chunk, SHA-256 of its samples: 37 bytes, so that a chunk has an odd length and sound of the call,
which is 4 bytes and whole samples, an even one.
"""
KIND = 1
LOWEST_HZ, HIGHEST_HZ = 8_000, 96_000
SAMPLE_BYTES = 2
MAX_CHUNK_BYTES = HEAD.size + HIGHEST_HZ * SAMPLE_BYTES
AHEAD_S = 5.0
"""No more sound than has passed since the recording began, and this."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A second of the microphone, the last one up to that."""

    number: int
    sound: bytes
    """16-bit little-endian mono samples at the recording's rate."""
    sha256: str
    """Of `sound`, in hexadecimal."""

    @property
    def samples(self) -> int:
        return len(self.sound) // SAMPLE_BYTES


def is_local_sound(data: bytes) -> bool:
    """Whether a binary message is a chunk of the recording, and not sound of the call."""
    return len(data) % SAMPLE_BYTES == 1


def packed(number: int, sound: bytes) -> bytes:
    """The message of one chunk."""
    return HEAD.pack(KIND, number, hashlib.sha256(sound).digest()) + sound


class LocalSound:
    """What has come of one recording."""

    def __init__(self, rate_hz: int) -> None:
        self.rate_hz = rate_hz
        self.chunks: int | None = None
        """How many there are in all; None until the page says that it has ended."""
        self._came: dict[int, int] = {}
        """Number to samples."""
        self.next = 0
        """The first chunk that has not come."""

    @property
    def is_complete(self) -> bool:
        return self.chunks is not None and self.next >= self.chunks

    @property
    def seconds(self) -> float:
        """How far it has come without a hole."""
        last = self._came.get(self.next - 1, self.rate_hz)
        return max(0, self.next - 1) + last / self.rate_hz if self.next else 0.0

    def take(self, data: bytes, elapsed_s: float) -> Chunk | None:
        """The chunk in one message, `elapsed_s` after the recording began; None where it had come. Raises BadInput."""
        chunk = self._parsed(data)
        if chunk.number in self._came:
            return None
        self._check_place(chunk, elapsed_s)
        self._came[chunk.number] = chunk.samples
        while self.next in self._came:
            self.next += 1
        return chunk

    def end(self, chunks: int) -> None:
        """The page has sent this many, and no more will come. Raises BadInput."""
        if self._came and chunks <= max(self._came):
            raise BadInput(f"The recording ends after {chunks} chunks, but chunk {max(self._came)} came.")
        short = [number for number, samples in self._came.items() if samples < self.rate_hz and number < chunks - 1]
        if short:
            raise BadInput(f"Chunk {short[0]} of the recording is shorter than a second, and is not the last one.")
        self.chunks = chunks

    def _parsed(self, data: bytes) -> Chunk:
        longest = HEAD.size + self.rate_hz * SAMPLE_BYTES
        if len(data) > longest:
            raise BadInput(
                f"The chunk of the recording is {len(data)} bytes; a second at {self.rate_hz} Hz is {longest}."
            )
        if len(data) <= HEAD.size or data[0] != KIND:
            raise BadInput("A chunk of the recording cannot be read; send kind 1, number, SHA-256, then the samples.")
        _, number, digest = HEAD.unpack_from(data)
        sound = data[HEAD.size :]
        if hashlib.sha256(sound).digest() != digest:
            raise BadInput(f"The checksum of chunk {number} of the recording is wrong; send it again.")
        return Chunk(number, sound, digest.hex())

    def _check_place(self, chunk: Chunk, elapsed_s: float) -> None:
        if self.chunks is not None and chunk.number >= self.chunks:
            raise BadInput(f"The recording has ended after {self.chunks} chunks; chunk {chunk.number} is too many.")
        if chunk.number + chunk.samples / self.rate_hz > elapsed_s + AHEAD_S:
            raise BadInput(
                f"Chunk {chunk.number} of the recording is more than {AHEAD_S:g} s ahead of the clock; is it at "
                f"{self.rate_hz} Hz?"
            )
