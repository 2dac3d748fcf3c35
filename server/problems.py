"""Every error leaves the server as `{"error": {"code", "message"}}`, one plain sentence, never a traceback."""

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from server.store.errors import NotFound
from voice.errors import BadAudio, BadInput, BadScenario, BadTranscript, EngineUnavailable, RolecallError

log = logging.getLogger(__name__)

UNEXPECTED = "Something went wrong inside the server; nothing of your session was lost by it. Its log says more."


class TooLarge(BadInput):
    """What was sent is larger than the server takes."""


class AtCapacity(RolecallError):
    """Every line is in use."""

    retry_after_s = 60
    """When another try makes sense; a call lasts minutes."""


KINDS: tuple[tuple[type[RolecallError], int, str], ...] = (
    (TooLarge, 413, "too-large"),
    (BadScenario, 400, "bad-scenario"),
    (BadAudio, 400, "bad-audio"),
    (BadTranscript, 400, "bad-transcript"),
    (BadInput, 400, "bad-input"),
    (NotFound, 404, "not-found"),
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
        log.error("%s failed: %s", request.scope.get("path"), type(error).__name__)
    answer = problem(status, getattr(error, "code", code), str(error))
    if isinstance(error, AtCapacity):
        answer.headers["Retry-After"] = str(error.retry_after_s)
    return answer


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
    return answer


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    return problem(500, "internal", UNEXPECTED)
