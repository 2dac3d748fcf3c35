"""The key, the bind address, and the door of local mode, asked as ASGI."""

import stat
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from server.security.local_mode import access_key, refuse_unless_loopback, secured
from voice.errors import RolecallError

KEY = "k" * 43
OWN = "http://127.0.0.1:8000"
BEARER = {"Authorization": f"Bearer {KEY}"}
COOKIE = {"Cookie": f"rolecall={KEY}"}


async def page(request: Request) -> Response:
    return HTMLResponse("page", headers={"Content-Security-Policy": "the page's own"})


async def echo(request: Request) -> Response:
    return JSONResponse({"got": len(await request.body())})


APP = Starlette(
    routes=[
        Route("/", page),
        Route("/api/health", lambda request: JSONResponse({"state": "ready"})),
        Route("/api/sessions", echo, methods=["GET", "POST", "DELETE"]),
    ]
)


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(secured(APP, key=KEY, port=8000))
    async with httpx.AsyncClient(transport=transport, base_url=OWN) as client:
        yield client


def code(response: httpx.Response) -> tuple[int, str]:
    error = response.json()["error"]
    assert set(error) == {"code", "message"}
    assert error["message"].endswith(".")
    return response.status_code, error["code"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_a_loopback_bind_is_accepted(host: str) -> None:
    refuse_unless_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "", "::", "192.168.1.5", "example.org"])
def test_any_other_bind_is_refused_with_what_to_do(host: str) -> None:
    with pytest.raises(RolecallError, match="leave --host"):
        refuse_unless_loopback(host)


def test_the_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    key = access_key(tmp_path)
    assert access_key(tmp_path) == key
    assert len(key) >= 43
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert access_key(tmp_path / "a") != access_key(tmp_path / "b")


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    access_key(tmp_path)
    (tmp_path / "key").chmod(0o644)
    with pytest.raises(RolecallError, match="can be read by others"):
        access_key(tmp_path)


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff" * 50])
def test_a_damaged_key_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key").write_bytes(content)
    (tmp_path / "key").chmod(0o600)
    with pytest.raises(RolecallError, match="remove the file"):
        access_key(tmp_path)


def test_a_folder_that_is_not_there_is_an_error_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RolecallError, match="cannot be used"):
        access_key(tmp_path / "none")


async def test_health_needs_no_key(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/health")).json() == {"state": "ready"}


@pytest.mark.parametrize("path", ["/", "/api/sessions", "/static/app.js", "/api/health/", "/api//health"])
async def test_everything_else_needs_the_key(client: httpx.AsyncClient, path: str) -> None:
    assert code(await client.get(path)) == (401, "no-key")


async def test_health_cannot_be_written_without_the_key(client: httpx.AsyncClient) -> None:
    assert code(await client.post("/api/health", json={}, headers={"Origin": OWN})) == (401, "no-key")


async def test_the_printed_address_becomes_a_cookie_and_a_clean_address(client: httpx.AsyncClient) -> None:
    response = await client.get("/", params={"key": KEY})
    assert response.status_code == 303
    assert response.headers["location"] == "/"
    assert response.headers["set-cookie"] == f"rolecall={KEY}; Path=/; HttpOnly; SameSite=Strict"
    assert (await client.get("/")).text == "page"


@pytest.mark.parametrize("query", ["key=", "key=wrong", f"key={KEY}x", f"key={KEY}&key=x", f"Key={KEY}", "key=%ff"])
async def test_a_wrong_key_in_the_address_is_refused(client: httpx.AsyncClient, query: str) -> None:
    response = await client.get(f"/?{query}")
    assert code(response) == (401, "no-key")
    assert "set-cookie" not in response.headers


async def test_the_key_is_taken_from_the_address_only_at_the_root(client: httpx.AsyncClient) -> None:
    assert code(await client.get("/api/sessions", params={"key": KEY})) == (401, "no-key")


@pytest.mark.parametrize("headers", [BEARER, COOKIE, {"Cookie": f"a=b; rolecall={KEY}; c"}])
async def test_the_cookie_or_the_header_opens(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    assert (await client.get("/api/sessions", headers=headers)).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer "},
        {"Authorization": f"Basic {KEY}"},
        {"Authorization": f"Bearer {KEY[:-1]}"},
        {"Authorization": "Bearer \u00e9"},
        {"Cookie": f"rolecall2={KEY}"},
        {"Cookie": "rolecall="},
        {"Cookie": ";;="},
    ],
)
async def test_a_wrong_cookie_or_header_does_not(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    encoded = {name.encode(): value.encode("latin-1") for name, value in headers.items()}
    assert code(await client.get("/api/sessions", headers=encoded)) == (401, "no-key")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"])
async def test_the_servers_own_names_are_answered(client: httpx.AsyncClient, host: str) -> None:
    assert (await client.get("/api/health", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example:8000", "127.0.0.1", "127.0.0.1:8001", "127.0.0.1.evil.example:8000", ""]
)
async def test_another_host_is_refused_even_with_the_key(client: httpx.AsyncClient, host: str) -> None:
    assert code(await client.get("/api/health", headers={"Host": host, **BEARER})) == (403, "wrong-host")


async def test_two_host_headers_are_refused(client: httpx.AsyncClient) -> None:
    request = client.build_request("GET", "/api/health")
    request.headers = httpx.Headers([("Host", "127.0.0.1:8000"), ("Host", "evil.example")])
    assert code(await client.send(request)) == (403, "wrong-host")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:9999", "http://localhost:8000", ""]
)
async def test_another_origin_may_change_nothing(client: httpx.AsyncClient, method: str, origin: str) -> None:
    headers = {"Origin": origin, **COOKIE, **BEARER}
    assert code(await client.request(method, "/api/sessions", headers=headers)) == (403, "wrong-origin")


async def test_the_page_may_post(client: httpx.AsyncClient) -> None:
    response = await client.post("/api/sessions", json={"a": 1}, headers={"Origin": OWN, **COOKIE})
    assert response.json() == {"got": 7}


async def test_a_post_without_an_origin_needs_the_header_not_the_cookie(client: httpx.AsyncClient) -> None:
    assert code(await client.post("/api/sessions", json={}, headers=COOKIE)) == (403, "wrong-origin")
    assert (await client.post("/api/sessions", json={}, headers=BEARER)).status_code == 200


async def test_a_post_with_nothing_at_all_is_told_that_the_key_is_missing(client: httpx.AsyncClient) -> None:
    assert code(await client.post("/api/sessions", json={})) == (401, "no-key")


async def test_a_wrong_header_without_an_origin_is_a_wrong_key(client: httpx.AsyncClient) -> None:
    wrong = {"Authorization": "Bearer wrong"}
    assert code(await client.post("/api/sessions", json={}, headers=wrong)) == (401, "no-key")


@pytest.mark.parametrize("name", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "x-forwarded-proto"])
async def test_a_request_from_a_proxy_is_refused(client: httpx.AsyncClient, name: str) -> None:
    assert code(await client.get("/api/health", headers={name: "127.0.0.1", **BEARER})) == (403, "proxied")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
async def test_a_body_that_is_not_json_is_refused(client: httpx.AsyncClient, kind: str) -> None:
    headers = {"Content-Type": kind, **BEARER}
    assert code(await client.post("/api/sessions", content=b"{}", headers=headers)) == (415, "not-json")


async def test_a_request_without_a_body_needs_no_type(client: httpx.AsyncClient) -> None:
    assert (await client.delete("/api/sessions", headers=BEARER)).json() == {"got": 0}


async def test_a_charset_beside_json_is_fine(client: httpx.AsyncClient) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8", **BEARER}
    assert (await client.post("/api/sessions", content=b"{}", headers=headers)).status_code == 200


@pytest.mark.parametrize(("size", "status"), [(65_536, 200), (65_537, 413)])
async def test_a_body_may_have_64_kb(client: httpx.AsyncClient, size: int, status: int) -> None:
    headers = {"Content-Type": "application/json", **BEARER}
    response = await client.post("/api/sessions", content=b"1" * size, headers=headers)
    assert response.status_code == status


async def test_a_large_body_in_pieces_is_stopped_while_it_comes(client: httpx.AsyncClient) -> None:
    sent = 0

    async def pieces() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(1_000):
            sent += 1_024
            yield b"1" * 1_024

    headers = {"Content-Type": "application/json", **BEARER}
    assert code(await client.post("/api/sessions", content=pieces(), headers=headers)) == (413, "too-large")
    assert sent < 70_000


@pytest.mark.parametrize("path", ["/api/health", "/api/sessions", "/nowhere"])
async def test_every_answer_carries_the_safe_headers(client: httpx.AsyncClient, path: str) -> None:
    for headers in ({}, BEARER, {"Host": "evil.example"}):
        got = (await client.get(path, headers=headers)).headers
        assert got["content-security-policy"].startswith("default-src 'none';")
        assert got["x-content-type-options"] == "nosniff"
        assert got["referrer-policy"] == "no-referrer"
        assert got["cross-origin-opener-policy"] == "same-origin"
        assert got["cross-origin-resource-policy"] == "same-origin"
        assert "frame-ancestors 'none'" in got["content-security-policy"]
        assert "access-control-allow-origin" not in got


async def test_the_pages_own_policy_stays(client: httpx.AsyncClient) -> None:
    assert (await client.get("/", headers=COOKIE)).headers["content-security-policy"] == "the page's own"
