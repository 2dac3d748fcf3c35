"""What is logged, in both forms; and that no word that somebody said ever is."""

import asyncio
import json
import logging

import pytest

from server import logs
from tests.standard_error import SAID, Written, written
from voice.errors import BadInput

__all__ = ("written",)


def test_a_socket_that_was_turned_away_is_no_error(written: Written) -> None:
    logs.set_up("info", "text")
    logging.getLogger("uvicorn.error").error("ASGI callable returned without completing handshake.")
    logging.getLogger("uvicorn.error").error("Exception in ASGI application\n")
    assert written.text.count("ERROR") == 1


def test_as_json_a_line_is_one_object_with_its_call(written: Written) -> None:
    logs.set_up("info", "json")
    token = logs.session.set("c1")
    logging.getLogger("server.house").warning("two\nlines")
    logs.session.reset(token)
    line = json.loads(written.text)
    assert {name: line[name] for name in ("level", "logger", "message", "session")} == {
        "level": "warning",
        "logger": "server.house",
        "message": "two\nlines",
        "session": "c1",
    }
    assert line["time"].endswith("+00:00")


@pytest.mark.parametrize("form", ["text", "json"])
def test_of_an_exception_kind_and_place_are_written_and_its_message_only_if_it_is_ours(
    written: Written, form: str
) -> None:
    logs.set_up("info", form)  # type: ignore[arg-type]
    try:
        try:
            float(SAID)
        except ValueError as error:
            raise BadInput("Say it with digits.") from error
    except BadInput:
        logging.getLogger("server").exception("it broke")
    text = written.text
    assert SAID not in text
    assert "BadInput: Say it with digits." in text
    assert "ValueError" in text
    assert "test_logs.py" in text


async def test_a_group_of_exceptions_tells_each_without_its_words(written: Written) -> None:
    logs.set_up("info", "text")

    async def breaks() -> None:
        raise KeyError(SAID)

    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(breaks())
    except ExceptionGroup:
        logging.getLogger("server").exception("it broke")
    assert "KeyError" in written.text
    assert SAID not in written.text


async def test_what_nobody_caught_is_told_without_its_words(written: Written) -> None:
    logs.set_up("info", "text")
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(logs.tell_unhandled)

    async def breaks() -> None:
        raise ValueError(SAID)

    task = loop.create_task(breaks())
    await asyncio.wait([task])
    del task
    assert "exception was never retrieved" in written.text
    assert SAID not in written.text


@pytest.mark.parametrize("name", ["websockets.server", "openai", "httpx", "aioice.ice", "procrastinate.worker"])
def test_libraries_that_tell_what_they_send_are_silent_at_every_level(written: Written, name: str) -> None:
    logs.set_up("debug", "text")
    for level in (logging.DEBUG, logging.INFO):
        logging.getLogger(name).log(level, SAID)
    assert written.text == ""
