"""What the connection test asks for: credentials, a connection that carries silence, a socket that echoes."""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Request, WebSocket
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from server.calls.visit import GONE
from server.connection_test import NAME
from server.media.sdp import MAX_OFFER_BYTES
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT

router = APIRouter(tags=["check"])
ECHO_S = 20.0
MOST_BYTES = 4_096


class CheckMade(BaseModel):
    now_s: float
    """The server's clock, Unix time."""
    media_ports: str
    """`FIRST-LAST`; empty: any."""
    ice_servers: Sequence[dict[str, Any]]
    """TURN servers with credentials, as a browser takes them."""
    socket: str
    ticket: str
    """With accounts, for the socket, once; empty otherwise."""


class Sdp(BaseModel):
    model_config = STRICT
    sdp: Annotated[str, Field(max_length=MAX_OFFER_BYTES)]


@router.get("/check", include_in_schema=False)
async def page() -> RedirectResponse:
    """An address that can be said on the telephone."""
    return RedirectResponse("/#/check", 303)


@router.post("/api/check", status_code=201)
async def begin(house: TheHouse, person: ThePerson, request: Request) -> CheckMade:
    origin = request.headers.get("origin", "")
    return CheckMade(
        now_s=time.time(),
        media_ports=house.settings.media_ports,
        ice_servers=house.relay.for_page(NAME, time.time()),
        socket=f"/api/{NAME}/socket",
        ticket="" if house.desk is None else house.tickets.issue(person, NAME, origin, time.monotonic()),
    )


@router.post("/api/check/offer", status_code=201)
async def connect(offer: Sdp, house: TheHouse, person: ThePerson) -> Sdp:
    """A connection that carries silence for 20 s. Raises BadInput, AtCapacity."""
    return Sdp(sdp=await house.connection_tests.answer(person.person_id, offer.sdp))


@router.websocket("/api/check/socket")
async def echo(socket: WebSocket) -> None:
    """Sends back what sound comes, for 20 s."""
    await socket.accept()
    with contextlib.suppress(*GONE, TimeoutError):
        async with asyncio.timeout(ECHO_S):
            while (data := (await socket.receive()).get("bytes")) is not None and len(data) <= MOST_BYTES:
                await socket.send_bytes(data)
        await socket.close()
