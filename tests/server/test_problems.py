from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import APIRouter, FastAPI, HTTPException
from pydantic import BaseModel

from server.problems import UNEXPECTED, TooLarge, install
from server.store.errors import NotFound, StoreFailed
from voice.errors import BadInput, BadScenario, EngineUnavailable

SECRET = "what the rep said"


class Said(BaseModel):
    count: int


def app_with_faults() -> FastAPI:
    app = FastAPI()
    install(app)
    faults: dict[str, Exception] = {
        "bad": BadInput("The level is unknown; use one of: usual."),
        "scenario": BadScenario("There is no scenario x; known are: y.", ["x"]),
        "missing": NotFound("session"),
        "large": TooLarge("The body is too large; send at most 64 kB."),
        "engine": EngineUnavailable("Piper has no voice here; run rolecall fetch."),
        "store": StoreFailed("The database could not be used (disk full).", "The database could not be used."),
        "bug": ValueError(SECRET),
        "teapot": HTTPException(418, "Short and stout.", {"X-Pot": "1"}),
    }

    @app.get("/raise/{fault}")
    async def fail(fault: str) -> None:
        raise faults[fault]

    @app.get("/fail/{what}")
    async def fail_at(what: str) -> None:
        raise faults["store"]

    @app.post("/said")
    async def said(body: Said) -> None: ...

    more = APIRouter()

    @more.delete("/said")
    async def unsaid() -> None: ...

    @more.post("/words/new")
    async def new() -> None: ...

    @more.get("/words/{word}")
    async def word(word: str) -> None: ...

    app.include_router(more)
    return app


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app_with_faults(), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://server") as client:
        yield client


@pytest.mark.parametrize(
    ("fault", "status", "code", "message"),
    [
        ("bad", 400, "bad-input", "The level is unknown; use one of: usual."),
        ("scenario", 400, "bad-scenario", "There is no scenario x; known are: y."),
        ("missing", 404, "unknown-session", "There is no such session, or it is not yours to see."),
        ("large", 413, "too-large", "The body is too large; send at most 64 kB."),
        ("engine", 503, "engine-unavailable", "Piper has no voice here; run rolecall fetch."),
        ("store", 500, "failed", "The database could not be used."),
        ("bug", 500, "internal", UNEXPECTED),
    ],
)
async def test_every_error_is_a_code_and_a_sentence(
    client: httpx.AsyncClient, fault: str, status: int, code: str, message: str
) -> None:
    answer = await client.get(f"/raise/{fault}")
    assert (answer.status_code, answer.json()) == (status, {"error": {"code": code, "message": message}})


async def test_an_address_begins_no_line_of_the_log(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    await client.get("/fail/x%0A2026-12-01 INFO server.audit: admin signed out%E2%80%A8and")
    (said,) = [record.getMessage() for record in caplog.records if record.name == "server.problems"]
    assert len(said.splitlines()) == 1
    assert said.endswith("StoreFailed")


async def test_an_http_error_keeps_its_sentence_and_headers(client: httpx.AsyncClient) -> None:
    answer = await client.get("/raise/teapot")
    assert (answer.status_code, answer.headers["X-Pot"]) == (418, "1")
    assert answer.json()["error"]["message"] == "Short and stout."


async def test_an_unknown_address_and_a_wrong_method_say_so(client: httpx.AsyncClient) -> None:
    assert (await client.get("/nowhere")).json() == {
        "error": {"code": "not-found", "message": "There is nothing at this address."}
    }
    wrong = await client.get("/said")
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (405, "method-not-allowed")


async def test_a_wrong_method_is_told_all_that_the_address_does(client: httpx.AsyncClient) -> None:
    """The router alone names the first of its routes for the address."""
    assert (await client.patch("/said")).headers["Allow"] == "DELETE, POST"


async def test_a_written_out_address_does_not_tell_the_methods_of_one_that_takes_any_word(
    client: httpx.AsyncClient,
) -> None:
    assert (await client.patch("/words/new")).headers["Allow"] == "POST"
    assert (await client.patch("/words/other")).headers["Allow"] == "GET"


async def test_a_body_that_cannot_be_used_is_told_where_without_its_words(client: httpx.AsyncClient) -> None:
    answer = await client.post("/said", json={"count": SECRET})
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith("The request cannot be used: count: ")
    assert SECRET not in answer.text


async def test_a_body_that_is_no_json_is_told_in_the_same_shape(client: httpx.AsyncClient) -> None:
    answer = await client.post("/said", content=b"{", headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad-input")
