"""The requests that come to a worker through its pipe, in small steps, and how much sound waits among them.

Sound is handed out 32 ms at a time, whatever pieces it came in, so that what comes after it is seen soon. A question
for the words so far goes before the sound when too much of that waits: it is answered with what was heard until then.
"""

import os
import select
import struct
from collections import deque
from dataclasses import dataclass

HEADER = struct.Struct("<cII")
BYTES_PER_S = 32_000
STEP_BYTES = BYTES_PER_S * 32 // 1000
READ_BYTES = 1 << 16
"""A pipe holds as much: two seconds of sound. What waits beyond that waits at the sender's end."""
LATE_S = 0.25


@dataclass(frozen=True, slots=True)
class Request:
    kind: bytes
    number: int
    payload: bytes


class Inbox:
    """Reads a pipe's requests: `take` waits for one, `waiting_s` does not wait."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe
        self._unread = bytearray()
        self._requests: deque[Request] = deque()
        self._sound_bytes = 0
        self._is_over = False

    def take(self) -> Request | None:
        """The next request, a step of sound at a time; None when there will be none any more."""
        while not self._requests and not self._is_over:
            self._read()
        if not self._requests:
            return None
        self._look()
        request = self._urgent() or self._requests.popleft()
        if request.kind == b"F":
            self._sound_bytes -= len(request.payload)
        return request

    def waiting_s(self) -> float:
        """Seconds of sound that came and were not taken."""
        self._look()
        return self._sound_bytes / BYTES_PER_S

    def _urgent(self) -> Request | None:
        if self._sound_bytes <= LATE_S * BYTES_PER_S:
            return None
        asked = next((request for request in self._requests if request.kind == b"P"), None)
        if asked:
            self._requests.remove(asked)
        return asked

    def _look(self) -> None:
        while not self._is_over and select.select([self._pipe], [], [], 0)[0]:
            self._read()

    def _read(self) -> None:
        data = os.read(self._pipe, READ_BYTES)
        self._is_over = not data
        self._unread += data
        while len(self._unread) >= HEADER.size:
            kind, number, length = HEADER.unpack_from(self._unread)
            end = HEADER.size + length
            if len(self._unread) < end:
                return
            self._put(kind, number, bytes(self._unread[HEADER.size : end]))
            del self._unread[:end]

    def _put(self, kind: bytes, number: int, payload: bytes) -> None:
        if kind != b"F":
            self._requests.append(Request(kind, number, payload))
            return
        self._sound_bytes += len(payload)
        for start in range(0, len(payload), STEP_BYTES):
            self._requests.append(Request(kind, number, payload[start : start + STEP_BYTES]))
