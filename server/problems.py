"""Every error leaves the server as `{"error": {"code", "message"}}`, one plain sentence, never a traceback."""

import logging
from collections.abc import Iterator
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import iter_route_contexts
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.routing import Match

from server.bundle.packing import NotScored
from server.store.errors import NotAllowed, NotFound, NotNow, told_to_clients
from voice.errors import BadAudio, BadInput, BadScenario, BadTranscript, EngineUnavailable, RolecallError

log = logging.getLogger(__name__)

UNEXPECTED = "Something went wrong inside the server; nothing of your session was lost by it. Its log says more."


class What(BaseModel):
    code: str
    message: str
    """One plain sentence: what happened, and what to do."""


class Problem(BaseModel):
    """How every error is answered."""

    error: What


class TooLarge(BadInput):
    """What was sent is larger than the server takes."""


class AtCapacity(RolecallError):
    """There is no room for another call; `reason` is one of `server.admission.decision.Reason`."""

    def __init__(self, message: str, reason: str = "calls", retry_after_s: int = 60) -> None:
        super().__init__(message)
        self.reason, self.retry_after_s = reason, retry_after_s
        """When another try makes sense; a call lasts minutes."""
        self.code = "stopping" if reason == "stopping" else "at-capacity"


class NotSignedIn(RolecallError):
    """Nobody is signed in, or not with these words; never says which of them was wrong."""


class NoAnswer(RolecallError):
    """Another machine that this one asks does not answer."""


class TooOften(RolecallError):
    """Asked again too soon, or by too many at once."""

    def __init__(self, message: str, retry_after_s: int) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


KINDS: tuple[tuple[type[RolecallError], int, str], ...] = (
    (TooLarge, 413, "too-large"),
    (BadScenario, 400, "bad-scenario"),
    (BadAudio, 400, "bad-audio"),
    (BadTranscript, 400, "bad-transcript"),
    (BadInput, 400, "bad-input"),
    (NotFound, 404, "not-found"),
    (NotAllowed, 403, "not-allowed"),
    (NotNow, 409, "not-now"),
    (NotSignedIn, 401, "not-signed-in"),
    (TooOften, 429, "too-often"),
    (NoAnswer, 502, "no-answer"),
    (NotScored, 409, "not-scored"),
    (EngineUnavailable, 503, "engine-unavailable"),
    (AtCapacity, 503, "at-capacity"),
    (RolecallError, 500, "failed"),
)
"""The first that fits gives status and code; an error's own `code` goes before."""

SENTENCES = {
    404: "There is nothing at this address.",
    405: "This address does not do that.",
    413: "What was sent is too large.",
}


def install(app: FastAPI) -> None:
    """Makes `app` answer every error in this one shape."""
    app.add_exception_handler(RolecallError, _rolecall)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def problem(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


async def _rolecall(request: Request, error: Exception) -> JSONResponse:
    status, code = next((status, code) for kind, status, code in KINDS if isinstance(error, kind))
    if status == 500:
        log.error("%r failed: %s", request.scope.get("path"), " from ".join(_kinds(error)))
    answer = problem(status, getattr(error, "code", code), told_to_clients(error))
    if isinstance(error, AtCapacity | TooOften):
        answer.headers["Retry-After"] = str(error.retry_after_s)
    return answer


def _kinds(error: BaseException | None) -> Iterator[str]:
    """What failed, and the faults behind it; not their words, which may be somebody's."""
    while error is not None:
        yield type(error).__name__
        error = error.__cause__


async def _invalid(request: Request, error: Exception) -> JSONResponse:
    """Says where and what, never the value: it may be someone's words."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
    return problem(400, "bad-input", f"The request cannot be used: {where}: {first['msg']}.")


async def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    code = status.phrase.lower().replace(" ", "-")
    is_standard = error.detail == status.phrase
    answer = problem(status, code, SENTENCES.get(status, f"{status.phrase}.") if is_standard else error.detail)
    answer.headers.update(error.headers or {})
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        answer.headers["Allow"] = ", ".join(sorted(_allowed(request)))
    return answer


def _allowed(request: Request) -> set[str]:
    """What the address does, over all its routes: the router tells only the first one's.

    An address that is written out ("/drafts/check") is no value of one that takes any ("/drafts/{id}").
    """
    found: dict[str, set[str]] = {}
    for route in iter_route_contexts(request.app.routes):
        if route.path and route.methods and route.matches(request.scope)[0] is not Match.NONE:
            found.setdefault(route.path, set()).update(route.methods)
    return found[min(found, key=lambda path: path.count("{"))] if found else set()


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    return problem(500, "internal", UNEXPECTED)
