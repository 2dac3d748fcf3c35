"""How often one address and one person may ask."""

import asyncio
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.security.rate_limits import MOST_OPEN, AddressLimit, PersonLimit, Rates, address_of, network_of


async def welcomes(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})


def scope(path: str = "/api/sessions", client: str = "192.0.2.7", kind: str = "http", **more: object) -> dict[str, Any]:
    return {"type": kind, "path": path, "client": (client, 4321), "headers": [], **more}


async def nothing() -> Message:
    return {"type": "http.disconnect"}


async def answer(app: ASGIApp, asked: dict[str, Any]) -> tuple[int, dict[str, str]]:
    heard: list[Message] = []

    async def send(message: Message) -> None:
        heard.append(message)

    await app(asked, nothing, send)
    return heard[0]["status"], {name.decode(): value.decode() for name, value in heard[0]["headers"]}


class Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def by_address(rates: Rates, clock: Clock, app: ASGIApp = welcomes) -> ASGIApp:
    return AddressLimit(app, rates, clock)


async def statuses(app: ASGIApp, count: int, asked: Callable[[], dict[str, Any]] = scope) -> list[int]:
    return [(await answer(app, asked()))[0] for _ in range(count)]


async def test_a_third_of_a_minutes_share_comes_at_once_and_the_rest_with_time() -> None:
    clock = Clock()
    app = by_address(Rates(address=6), clock)
    assert await statuses(app, 4) == [200, 200, 429, 429]
    clock.now_s += 10
    assert await statuses(app, 2) == [200, 429]


async def test_a_refusal_says_when_to_come_again() -> None:
    app = by_address(Rates(address=3), Clock())
    await answer(app, scope())
    status, headers = await answer(app, scope())
    assert (status, headers["retry-after"]) == (429, "20")


async def test_another_address_has_a_share_of_its_own_and_neighbours_in_one_network_share() -> None:
    app = by_address(Rates(address=3), Clock())
    addresses = ["192.0.2.7", "192.0.2.8", "2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"]
    assert [(await answer(app, scope(client=each)))[0] for each in addresses] == [200, 200, 200, 429, 200]


async def test_the_pages_own_files_are_not_counted() -> None:
    app = by_address(Rates(address=3), Clock())
    assert await statuses(app, 9, lambda: scope("/static/main.js")) == [200] * 9


async def test_sockets_are_counted_and_refused_before_they_open() -> None:
    app = by_address(Rates(address=3), Clock())
    opened = scope("/api/sessions/x/socket", kind="websocket")
    await answer(app, opened)
    heard: list[Message] = []

    async def send(message: Message) -> None:
        heard.append(message)

    await app(opened, nothing, send)
    assert (heard[0]["type"], heard[0]["status"]) == ("websocket.http.response.start", 429)


async def test_without_limits_everything_passes() -> None:
    assert await statuses(by_address(Rates(), Clock()), 500) == [200] * 500


async def test_one_address_holds_so_many_open_and_gives_them_back() -> None:
    may_go = asyncio.Event()

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        await may_go.wait()
        await welcomes(scope, receive, send)

    app = by_address(Rates(address=60_000), Clock(), slow)
    held: list[Awaitable[Any]] = [asyncio.create_task(answer(app, scope())) for _ in range(MOST_OPEN)]
    await asyncio.sleep(0)
    assert (await answer(app, scope()))[0] == 429
    may_go.set()
    assert {status for status, _ in await asyncio.gather(*held)} == {200}
    assert (await answer(app, scope()))[0] == 200


async def test_a_request_that_breaks_off_gives_its_place_back() -> None:
    async def breaks(scope: Scope, receive: Receive, send: Send) -> None:
        raise ConnectionError

    app = AddressLimit(breaks, Rates(address=60_000), Clock())
    for _ in range(3):
        with pytest.raises(ConnectionError):
            await answer(app, scope())
    assert not app._open


async def test_a_person_has_one_share_wherever_they_ask_from() -> None:
    app = PersonLimit(welcomes, Rates(person=3), Clock())
    people = [SimpleNamespace(person_id=name) for name in "aab"]
    asked = [scope(client=f"192.0.2.{n}", state={"principal": each}) for n, each in enumerate(people)]
    assert [(await answer(app, each))[0] for each in asked] == [200, 429, 200]


@pytest.mark.parametrize(
    ("peer", "forwarded", "behind_proxy", "found"),
    [
        ("127.0.0.1", "203.0.113.9", True, "203.0.113.9"),
        ("10.0.0.2", "198.51.100.1, 203.0.113.9", True, "203.0.113.9"),
        ("127.0.0.1", "203.0.113.9", False, "127.0.0.1"),
        ("9.9.9.9", "203.0.113.9", True, "9.9.9.9"),
        ("127.0.0.1", "", True, "127.0.0.1"),
    ],
)
def test_only_a_proxy_of_ours_is_believed_about_where_a_request_comes_from(
    peer: str, forwarded: str, behind_proxy: bool, found: str
) -> None:
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    assert address_of(scope(client=peer) | {"headers": headers}, behind_proxy=behind_proxy) == found


def test_an_address_in_two_spellings_is_one() -> None:
    assert network_of("::ffff:192.0.2.7") == network_of("192.0.2.7") == "192.0.2.7"
    assert network_of("a unix socket") == "a unix socket"
