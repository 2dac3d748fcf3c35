"""Making a call, and the one socket it lives on."""

import asyncio
import contextlib
import logging
from typing import Annotated

from fastapi import APIRouter, Request, WebSocket
from pydantic import BaseModel, ConfigDict, Field
from starlette.types import Message
from starlette.websockets import WebSocketDisconnect

from server.calls.live_call import LiveCall
from server.calls.messages import parse
from server.house import LARGEST_SEED, House
from server.store.errors import NotFound
from voice.errors import BadInput, RolecallError
from voice.scenario import Level

router = APIRouter(prefix="/api/sessions", tags=["calls"])
log = logging.getLogger(__name__)

NO_SUCH_CALL = 4404
"""WebSocket close code: the call is over or never was."""
MANY_FAULTS = 20
"""A page that sends this many unusable messages is not ours."""
TOO_MANY_FAULTS = 4400
TAKEN_OVER = 4409
"""Another page has the call now; without a code of its own, two pages would take it from each other for ever."""


class NewCall(BaseModel):
    model_config = ConfigDict(extra="forbid")

    scenario: Annotated[str, Field(max_length=100)]
    level: Level | None = None
    seed: Annotated[int, Field(ge=0, le=LARGEST_SEED)] | None = None


class CallMade(BaseModel):
    id: str
    scenario: str
    level: str
    seed: int
    socket: str


@router.post("", status_code=201)
async def make_call(new: NewCall, request: Request) -> CallMade:
    house: House = request.app.state.house
    call = await house.new_call(house.principal(request), new.scenario, new.level, new.seed)
    setting = call.setting
    return CallMade(
        id=setting.session_id,
        scenario=setting.scenario.id,
        level=setting.level,
        seed=setting.seed,
        socket=f"/api/sessions/{setting.session_id}/socket",
    )


@router.websocket("/{session_id}/socket")
async def live(socket: WebSocket, session_id: str, since: int | None = None) -> None:
    """Signalling and live events of one call; a page that comes back says how far it heard with `since`."""
    house: House = socket.app.state.house
    await socket.accept()
    try:
        call = house.switchboard.find(session_id)
        if call.setting.owner != house.principal(socket):
            raise NotFound("live call")
    except NotFound as error:
        await socket.send_json({"v": 1, "type": "error", "code": "not-found", "message": str(error)})
        await socket.close(NO_SUCH_CALL)
        return
    await socket.send_json(welcome(call, resumed=since is not None))
    async with asyncio.TaskGroup() as tasks:
        ends = [tasks.create_task(_listen(socket, call)), tasks.create_task(_tell(socket, call, since))]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            end.cancel()
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):  # the page may be gone by now
        await socket.close(TAKEN_OVER if call.audience.has_page else 1000)


def welcome(call: LiveCall, *, resumed: bool) -> dict[str, object]:
    setting = call.setting
    buyer = setting.scenario.buyer
    return {
        "v": 1,
        "type": "welcome",
        "session": setting.session_id,
        "scenario": setting.scenario.id,
        "title": setting.scenario.title,
        "minutes": setting.scenario.minutes,
        "level": str(setting.level),
        "engines": setting.names,
        "buyer": {"name": buyer.name, "role": buyer.role, "company": buyer.company},
        "resumed": resumed,
    }


async def _tell(socket: WebSocket, call: LiveCall, since: int | None) -> None:
    """The call's messages until its last word, until another page takes over, or until the page is gone."""
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):
        await call.audience.serve(socket, since_seq=since)


async def _listen(socket: WebSocket, call: LiveCall) -> None:
    """The page's messages until it is gone; a message that cannot be used is answered, and the call goes on."""
    faults = 0
    while faults < MANY_FAULTS:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        try:
            await call.receive(parse(_text(message)))
        except BadInput as error:
            faults += 1
            call.audience.tell("error", {"code": "bad-input", "message": str(error)})
        except RolecallError as error:
            log.warning("a message could not be handled: %s", error)
            call.audience.tell("error", {"code": "failed", "message": str(error)})
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):
        await socket.close(TOO_MANY_FAULTS)


def _text(message: Message) -> str:
    """Raises BadInput for a binary message."""
    text = message.get("text")
    if text is None:
        raise BadInput("The message is binary; send JSON as text.")
    return str(text)
