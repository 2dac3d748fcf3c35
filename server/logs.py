"""What the server writes of its work: lines for people, or JSON for programs; never a word that somebody said.

Two things could carry words into a log that nobody wrote there. An exception quotes what it choked on: so only
messages of our own errors, and the system's, are written, of all others kind and place. And libraries tell at their
finer levels what they send: so they speak from WARNING up, whatever the setting says.
"""

import asyncio
import json
import logging
import traceback
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Literal

from voice.errors import RolecallError

log = logging.getLogger(__name__)

OURS = ("server", "scoring", "voice")
PLAIN = "%(asctime)s %(levelname)s %(name)s: %(message)s"
session: ContextVar[str] = ContextVar("session", default="")
"""The call on whose behalf something is done; set where a call begins to run."""


def set_up(level: str, form: Literal["text", "json"]) -> None:
    """Everything that this process logs goes to standard error in this form."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if form == "json" else Lines(PLAIN))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("uvicorn.error").addFilter(NotOfARefusal())
    for name in OURS:
        logging.getLogger(name).setLevel(level.upper())


class NotOfARefusal(logging.Filter):
    """uvicorn takes every WebSocket that is turned away with an answer for one that got none: an error line each."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.msg != "ASGI callable returned without completing handshake."


class Lines(logging.Formatter):
    """For people."""

    def formatException(self, ei: Any) -> str:
        return "\n".join(told(ei[1]))


class JsonLines(Lines):
    """One object a line: `time`, `level`, `logger`, `message`; `session` and `error` where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if session.get():
            line["session"] = session.get()
        if record.exc_info and record.exc_info[1]:
            line["error"] = [*told(record.exc_info[1])]
        return json.dumps(line, ensure_ascii=False)


def told(error: BaseException) -> Iterator[str]:
    """An exception, and those behind it, the first cause first: where, what kind, and the message if it is ours."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from told(cause)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
    yield f"{type(error).__qualname__}: {error}" if _is_plain(error) else type(error).__qualname__
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from told(each)


def tell_unhandled(loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """The loop's own way would print the exception as it is."""
    log.error("%s", context.get("message"), exc_info=context.get("exception"))


def _is_plain(error: BaseException) -> bool:
    return isinstance(error, RolecallError | OSError)
