"""What is loaded at a start is left out of garbage collections: a full one would hold up every call."""

import gc
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from server.worker import Worker
from server.workers import warm_reading, warm_scoring
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
