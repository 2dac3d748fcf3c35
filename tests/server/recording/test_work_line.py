"""The line of work before the writing thread."""

import threading

from server.recording.work_line import WorkLine

LONG_S = 60.0


def first() -> None: ...


def second() -> None: ...


def test_what_can_wait_is_taken_along_by_what_cannot_in_the_order_of_their_coming() -> None:
    line = WorkLine()
    line.later(first)
    line.now(second)
    assert line.take(LONG_S) == [first, second]


def test_what_can_wait_is_taken_up_when_patience_ends() -> None:
    line = WorkLine()
    line.later(first)
    assert line.take(0.0) == [first]
    assert line.take(0.0) == []


def test_a_thread_that_waits_is_woken_by_what_cannot_wait() -> None:
    line, taken = WorkLine(), list[object]()
    thread = threading.Thread(target=lambda: taken.extend(line.take(LONG_S)))
    thread.start()
    line.now(first)
    thread.join(LONG_S / 2)
    assert taken == [first]


def test_work_that_comes_after_a_wake_is_taken_the_next_time() -> None:
    line = WorkLine()
    line.now(first)
    line.take(LONG_S)
    line.now(None)
    assert line.take(LONG_S) == [None]
