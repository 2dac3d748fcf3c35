import os
from collections.abc import Iterator

import pytest

from voice.adapters.sphinx_inbox import BYTES_PER_S, HEADER, LATE_S, STEP_BYTES, Inbox, Request

STEP = bytes(STEP_BYTES)


class Pipe:
    """Both ends of a pipe, with an inbox at one."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        self.inbox = Inbox(self._reading)

    def send(self, kind: bytes, number: int, payload: bytes = b"") -> None:
        self.write(HEADER.pack(kind, number, len(payload)) + payload)

    def write(self, data: bytes) -> None:
        os.write(self._writing, data)

    def end(self) -> None:
        os.close(self._writing)
        self._writing = -1

    def close(self) -> None:
        for end in (self._reading, self._writing):
            if end >= 0:
                os.close(end)


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    made = Pipe()
    yield made
    made.close()


def taken(inbox: Inbox, count: int) -> list[tuple[bytes, int]]:
    return [(request.kind, request.number) for request in (inbox.take() for _ in range(count)) if request]


def test_requests_come_in_their_order(pipe: Pipe) -> None:
    pipe.send(b"F", 1, STEP)
    pipe.send(b"P", 2)
    pipe.send(b"E", 3)
    assert taken(pipe.inbox, 3) == [(b"F", 1), (b"P", 2), (b"E", 3)]


def test_sound_is_handed_out_in_small_steps(pipe: Pipe) -> None:
    pipe.send(b"F", 1, STEP * 2 + b"ab")
    assert [len(request.payload) for request in (pipe.inbox.take() for _ in range(3)) if request] == [
        STEP_BYTES,
        STEP_BYTES,
        2,
    ]


def test_what_waits_is_told_in_seconds_of_sound(pipe: Pipe) -> None:
    pipe.send(b"F", 1, STEP * 5)
    assert pipe.inbox.waiting_s() == pytest.approx(5 * STEP_BYTES / BYTES_PER_S)
    pipe.inbox.take()
    pipe.send(b"F", 2, STEP)
    assert pipe.inbox.waiting_s() == pytest.approx(5 * STEP_BYTES / BYTES_PER_S)


def test_a_question_goes_before_sound_that_waits_too_long(pipe: Pipe) -> None:
    late = STEP * (int(LATE_S * BYTES_PER_S / STEP_BYTES) + 1)
    pipe.send(b"F", 1, late)
    pipe.send(b"P", 2)
    assert taken(pipe.inbox, 2) == [(b"P", 2), (b"F", 1)]


def test_the_end_of_an_island_waits_for_its_sound(pipe: Pipe) -> None:
    steps = int(LATE_S * BYTES_PER_S / STEP_BYTES) + 1
    pipe.send(b"F", 1, STEP * steps)
    pipe.send(b"E", 2)
    assert taken(pipe.inbox, steps + 1) == [(b"F", 1)] * steps + [(b"E", 2)]


def test_a_request_may_come_in_pieces(pipe: Pipe) -> None:
    whole = HEADER.pack(b"T", 7, 4) + b"abcd"
    pipe.write(whole[:5])
    assert pipe.inbox.waiting_s() == 0
    pipe.write(whole[5:])
    assert pipe.inbox.take() == Request(b"T", 7, b"abcd")


def test_requests_sent_before_the_end_are_still_handed_out(pipe: Pipe) -> None:
    pipe.send(b"P", 1)
    pipe.end()
    assert pipe.inbox.take() == Request(b"P", 1, b"")
    assert pipe.inbox.take() is None


def test_a_request_that_never_came_whole_is_none(pipe: Pipe) -> None:
    pipe.write(HEADER.pack(b"T", 1, 100) + b"abc")
    pipe.end()
    assert pipe.inbox.take() is None
