"""Making a call, and the one socket it lives on."""

import contextlib
import hmac
import time
from typing import Annotated

from fastapi import APIRouter, Request, WebSocket
from pydantic import BaseModel, Field

from server.calls.live_call import LiveCall
from server.calls.moments import Wish
from server.calls.play import IN_A_ROW, Drill, Play, drilled, play_of
from server.calls.visit import GONE, Visit
from server.house import House
from server.routes.consent import require_consent
from server.routes.given import STRICT, Flag, Whole
from server.schemas import PracticeOut
from server.store.errors import NotFound
from server.store.principal import Principal
from server.transcripts import MOST_IN_A_ROW
from voice.errors import BadInput, RolecallError
from voice.scenario import Length, Level
from voice.variation import LARGEST_SEED

router = APIRouter(prefix="/api/sessions", tags=["calls"])

NO_SUCH_CALL = 4404
"""WebSocket close code: the call is over or never was."""
NOT_ITS_PAGE = 4403
"""WebSocket close code: only the page that made the call has its token."""


class WrongToken(BadInput):
    """A page asks for a call that another one made."""


class NewDrill(BaseModel):
    model_config = STRICT

    behaviour: Annotated[str, Field(max_length=100)]
    beat: Annotated[str, Field(max_length=100)] = ""
    """What the buyer says again and again; empty: the first that gives this behaviour a chance."""
    in_a_row: Annotated[Whole, Field(ge=1, le=MOST_IN_A_ROW)] = IN_A_ROW
    """Uses in a row that solve it."""

    @property
    def drill(self) -> Drill:
        return Drill(self.behaviour, self.beat, self.in_a_row)


class NewCall(BaseModel):
    model_config = STRICT

    scenario: Annotated[str, Field(max_length=100)]
    level: Level | None = None
    length: Length | None = None
    seed: Annotated[Whole, Field(ge=0, le=LARGEST_SEED)] | None = None
    device: Annotated[str, Field(max_length=100)] = ""
    """The page's own name for this browser: one's usual is kept for each."""
    store: Flag = True
    """False: nothing of the call is written, no sound, no word, no count."""
    reads: Flag = False
    """The rep reads and talks alone: nobody answers, nothing is written, and what it tells is their usual."""

    drill: NewDrill | None = None
    """One behaviour over and over, in place of the whole call."""


class TryAgain(BaseModel):
    """One moment of a call that is over."""

    model_config = STRICT

    turn: Annotated[Whole, Field(ge=0, le=100_000)]
    """Index into the call's turns: the moment begins with the buyer's line there, or the last one before it."""
    beat: Annotated[str, Field(max_length=100)] = ""
    """Of the chance that is meant: then with the last line at or before `turn` that gave it."""
    drill: NewDrill | None = None
    """Over and over from there, in place of once."""
    device: Annotated[str, Field(max_length=100)] = ""
    store: Flag = True


class CallMade(BaseModel):
    id: str
    scenario: str
    level: str
    length: str
    seed: int
    socket: str
    token: str
    """For `?since=…&token=…`: what lets a page come back to its call."""
    needs_ticket: bool
    """With accounts: each opening of the socket shows a fresh one, `?ticket=…`."""
    practice: PracticeOut | None = None
    """Null: a whole call."""


class TicketOut(BaseModel):
    ticket: str
    """Opens this call's socket once, within 30 s, for the page that asked."""


@router.post("", status_code=201)
async def make_call(new: NewCall, request: Request) -> CallMade:
    house: House = request.app.state.house
    person = house.principal(request)
    if house.desk is not None and (new.store or new.reads):
        await require_consent(house, person)
    house.switchboard.check_room()
    playable = await house.shelf.require(person, new.scenario)
    play = play_of(playable, new.level, new.length, new.seed)
    if new.drill is not None:
        play = drilled(play, new.drill.drill)
    is_stored = new.store and not new.reads
    call = await house.new_call(person, play, new.device, is_stored=is_stored, reads=new.reads)
    await let_go_if_left(request, call)
    return made(house, call, play)


@router.post("/{session_id}/again", status_code=201)
async def try_again(session_id: str, wanted: TryAgain, request: Request) -> CallMade:
    """A call of its own that begins at a moment of one's own session; that session stays as it is."""
    house: House = request.app.state.house
    person = house.principal(request)
    house.switchboard.check_room()
    record = await house.sessions.get(person, session_id)
    if record.owner_id != person.person_id:
        raise NotFound("session")
    if house.desk is not None and wanted.store:
        await require_consent(house, person)
    drill = wanted.drill.drill if wanted.drill else None
    play = await house.moments.play(record, Wish(wanted.turn, wanted.beat, drill))
    call = await house.new_call(person, play, wanted.device, is_stored=wanted.store)
    await let_go_if_left(request, call)
    return made(house, call, play)


async def let_go_if_left(request: Request, call: LiveCall) -> None:
    """Whoever asked is gone and will never come: the line is given back at once."""
    if await request.is_disconnected():
        call.hang_up("never-connected")


def made(house: House, call: LiveCall, play: Play) -> CallMade:
    setting = call.setting
    return CallMade(
        id=setting.session_id,
        scenario=setting.scenario.id,
        level=setting.level,
        length=setting.scenario.length,
        seed=setting.seed,
        socket=f"/api/sessions/{setting.session_id}/socket",
        token=setting.token,
        needs_ticket=house.desk is not None,
        practice=None if play.of is None else PracticeOut.model_validate(play.of),
    )


@router.post("/{session_id}/ticket", status_code=201)
async def ticket(session_id: str, request: Request) -> TicketOut:
    """Raises NotFound for a call that is over or somebody else's."""
    house: House = request.app.state.house
    person = house.principal(request)
    _own(house, person, session_id)
    origin = request.headers.get("origin", "")
    return TicketOut(ticket=house.tickets.issue(person, session_id, origin, time.monotonic()))


@router.websocket("/{session_id}/socket")
async def live(socket: WebSocket, session_id: str, since: int | None = None, token: str = "") -> None:
    """Signalling, live events and, where nothing else carries it, the sound of one call.

    A page that comes back says how far it heard with `since`, and shows its `token`.
    """
    house: House = socket.app.state.house
    await socket.accept()
    try:
        call = _call(house, socket, session_id, since, token)
    except RolecallError as error:
        await _refuse(socket, error)
        return
    ice_servers = house.relay.for_page(session_id, time.time())
    try:
        await socket.send_json(welcome(call, ice_servers, resumed=since is not None))
    except GONE:
        return
    await Visit(socket, call, since).run()


def _call(house: House, socket: WebSocket, session_id: str, since: int | None, token: str) -> LiveCall:
    """Raises NotFound or WrongToken."""
    call = _own(house, house.principal(socket), session_id)
    _check_token(call, since, token)
    return call


def _own(house: House, person: Principal, session_id: str) -> LiveCall:
    """Raises NotFound."""
    call = house.switchboard.find(session_id)
    if call.setting.owner.person_id != person.person_id:
        raise NotFound("live call")
    return call


async def _refuse(socket: WebSocket, error: RolecallError) -> None:
    is_other = isinstance(error, WrongToken)
    code = "wrong-token" if is_other else "not-found"
    with contextlib.suppress(*GONE):
        await socket.send_json({"v": 1, "type": "error", "code": code, "message": str(error)})
        await socket.close(NOT_ITS_PAGE if is_other else NO_SUCH_CALL)


def _check_token(call: LiveCall, since: int | None, token: str) -> None:
    """The first page of a call needs none. Raises WrongToken."""
    is_first = since is None and not token and not call.audience.had_page
    if not is_first and not hmac.compare_digest(token.encode(), call.setting.token.encode()):
        raise WrongToken("Only the page that made this call can come back to it; make another call.")


def welcome(call: LiveCall, ice_servers: list[dict[str, object]], *, resumed: bool) -> dict[str, object]:
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
        "length": str(setting.scenario.length),
        "engines": setting.names,
        "buyer": {"name": buyer.name, "role": buyer.role, "company": buyer.company},
        "resumed": resumed,
        "now_s": round(call.now_s, 2),
        "ice_servers": ice_servers,
    }
