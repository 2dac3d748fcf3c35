"""What the log says of a server that is told to stop."""

import logging
import signal
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
import uvicorn

from server.cli import serve

LOGGER = "server.cli.serve"


class Waiting:
    """A house with calls that are on, of which `left` never end by themselves."""

    def __init__(self, calls: int, left: int, minutes: float = 15) -> None:
        self.settings, self.switchboard = SimpleNamespace(drain_minutes=minutes), ["call"] * calls
        self._left = left

    async def drain(self, limit_s: float) -> None:
        del self.switchboard[self._left :]


async def app(*_: object) -> None:
    """Serves nobody."""


def announcing(house: Waiting) -> serve._Announcing:
    stand_in: Any = house
    return serve._Announcing(uvicorn.Config(app), "127.0.0.1", 8350, stand_in)


def said(caplog: pytest.LogCaptureFixture) -> Sequence[str]:
    return [record.getMessage() for record in caplog.records if record.name == LOGGER]


async def test_a_stop_with_calls_on_is_logged_with_their_number(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, LOGGER)
    await announcing(Waiting(2, left=0))._drain()
    assert said(caplog) == ["told to stop; calls that are on: 2; they have 15 minutes to end"]


async def test_calls_that_outlast_the_wait_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, LOGGER)
    await announcing(Waiting(2, left=1))._drain()
    assert said(caplog)[1:] == ["calls that are still on after 15 minutes, and are ended and kept now: 1"]


async def test_a_stop_without_calls_has_nothing_to_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, LOGGER)
    await announcing(Waiting(0, left=0))._drain()
    assert said(caplog) == []


async def test_a_second_signal_is_logged(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    caplog.set_level(logging.INFO, LOGGER)
    monkeypatch.setattr(serve, "HURRIED_S", 3_600)  # its exit never comes
    server = announcing(Waiting(3, left=3))
    server.handle_exit(signal.SIGTERM, None)
    server.handle_exit(signal.SIGTERM, None)
    assert said(caplog) == ["told to stop once more; calls that are ended and kept now: 3"]
