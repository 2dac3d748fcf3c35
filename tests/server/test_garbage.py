"""What is loaded at a start is left out of garbage collections: a full one would hold up every call."""

import gc
import os
import re
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from server.garbage import leave_out_what_is_loaded, return_free_memory
from server.worker import Worker
from server.workers import warm_reading, warm_scoring
from tests.quick_calls import held_by
from tests.running import running_server

LOADED = 50_000
"""The least number of objects that the imports of a server, or of a worker, leave behind."""


async def test_a_server_that_is_ready_has_what_it_loaded_left_out(tmp_path: Path) -> None:
    with running_server(tmp_path / "data", program=("tests.server.garbage_told", "serve")):
        pass
    told = re.search(r"left out (\d+)", (tmp_path / "data.log").read_text())
    assert told is not None
    assert int(told[1]) > LOADED


@pytest.mark.parametrize("warm", [warm_reading, warm_scoring])
async def test_a_warm_worker_has_what_it_loaded_left_out(warm: Callable[[], None]) -> None:
    worker = Worker("test")
    try:
        await worker.run(warm)
        assert await worker.run(gc.get_freeze_count) > LOADED
    finally:
        worker.close()


class Over:
    """A call that is over: it knows itself, and holds its sound."""

    def __init__(self) -> None:
        self.witness, self.sound = self, [[number] for number in range(20_000)]


def call_that_goes_with_fewer_than_were_loaded() -> bool:
    loaded = [[number] for number in range(500_000)]
    leave_out_what_is_loaded()
    gone = weakref.ref(Over())
    calls_after = [[number] for number in range(80_000)]
    return gone() is None and bool(loaded and calls_after)


async def test_a_call_that_is_over_is_given_back_before_as_much_is_new_as_a_quarter_of_what_was_loaded() -> None:
    worker = Worker("test")
    try:
        assert await worker.run(call_that_goes_with_fewer_than_were_loaded)
    finally:
        worker.close()


def megabytes_given_back() -> float:
    held = [bytes(20_000) for _ in range(4_000)]
    kept = held[::40]
    del held
    before_mb = held_by(os.getpid()).rss_mb
    return_free_memory()
    return before_mb - held_by(os.getpid()).rss_mb if kept else 0.0


async def test_what_a_call_left_free_in_between_goes_back_to_the_system() -> None:
    worker = Worker("test")
    try:
        assert await worker.run(megabytes_given_back) > 40
    finally:
        worker.close()
