"""Who I am, signing in and out, joining by invite, my password, my tokens."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field, StringConstraints

from server.accounts.front_desk import DOOR, FrontDesk
from server.house import House
from server.routes.asking import TheAddress, TheHouse, ThePerson
from server.routes.given import STRICT, Whole
from server.schemas import READS
from server.security.accounts_door import cookie_in, cookie_line, cookie_name
from server.store.account_records import Person
from server.store.errors import NotFound
from server.store.tokens import MOST_DAYS, Scope

router = APIRouter(prefix="/api", tags=["account"])
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Email = Annotated[str, Field(max_length=254)]
Password = Annotated[str, Field(max_length=1000)]
Secret = Annotated[str, Field(max_length=100)]


class RoleOut(BaseModel):
    role: str
    team: str | None


class Me(BaseModel):
    id: str
    name: str
    email: str | None
    roles: list[RoleOut]


class WhoAmI(BaseModel):
    mode: str
    """`local` (one person, one key) or `accounts`."""
    person: Me | None
    """None: nobody is signed in."""
    single_sign_on: str | None
    """What the button for it says; None: there is none."""


class SignIn(BaseModel):
    model_config = STRICT
    email: Email
    password: Password


class NewPassword(BaseModel):
    model_config = STRICT
    old: Password
    new: Password


class InviteIn(BaseModel):
    model_config = STRICT
    invite: Secret


class Joining(InviteIn):
    name: Name
    email: Email
    password: Password


class InviteSeen(BaseModel):
    role: str
    ends_at: datetime


class NewToken(BaseModel):
    model_config = STRICT
    label: Name
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=len(Scope))]
    days: Annotated[Whole, Field(ge=1, le=MOST_DAYS)] = 90


class TokenOut(BaseModel):
    model_config = READS
    id: str
    label: str
    scopes: Sequence[str]
    made_at: datetime
    ends_at: datetime


class TokenMade(TokenOut):
    secret: str
    """Told this once."""


class TokenList(BaseModel):
    tokens: list[TokenOut]


@router.get("/me")
async def who_am_i(request: Request, house: TheHouse) -> WhoAmI:
    principal = house.principal_or_none(request)
    person = None if principal is None else me(await house.store.people.get(principal, principal.person_id))
    button = house.single_sign_on.name if house.single_sign_on else None
    return WhoAmI(mode="accounts" if house.desk else "local", person=person, single_sign_on=button)


@router.post("/sign-in", status_code=204)
async def sign_in(given: SignIn, request: Request, response: Response, house: TheHouse, address: TheAddress) -> None:
    earlier = cookie_in(request.headers, cookie_of(house))
    secret = await desk(house).sign_in(given.email, given.password, address)
    if earlier:
        await house.sign_ins.close(DOOR, earlier)
    let_in(response, house, secret)


@router.delete("/sign-in", status_code=204)
async def sign_out(request: Request, response: Response, house: TheHouse) -> None:
    if secret := cookie_in(request.headers, cookie_of(house)):
        await house.sign_ins.close(DOOR, secret)
    response.headers["set-cookie"] = cookie_line(cookie_of(house), "", lasts_s=0)


@router.post("/password", status_code=204)
async def change_password(
    given: NewPassword, response: Response, house: TheHouse, person: ThePerson, address: TheAddress
) -> None:
    let_in(response, house, await desk(house).change_password(person, given.old, given.new, address))


@router.post("/join/look")
async def look_at_invite(given: InviteIn, house: TheHouse) -> InviteSeen:
    found = await house.store.invites.look(DOOR, given.invite)
    return InviteSeen(role=found.role, ends_at=found.ends_at)


@router.post("/join/accept", status_code=204)
async def join(given: Joining, response: Response, house: TheHouse) -> None:
    secret = await desk(house).join(given.invite, name=given.name, email=given.email, password=given.password)
    let_in(response, house, secret)


@router.get("/tokens")
async def list_tokens(house: TheHouse, person: ThePerson) -> TokenList:
    return TokenList(tokens=[TokenOut.model_validate(token) for token in await house.tokens.list(person)])


@router.post("/tokens", status_code=201)
async def make_token(new: NewToken, house: TheHouse, person: ThePerson) -> TokenMade:
    token, secret = await house.tokens.make(person, new.label, new.scopes, new.days, datetime.now(UTC))
    return TokenMade.model_validate({**TokenOut.model_validate(token).model_dump(), "secret": secret})


@router.delete("/tokens/{token_id}", status_code=204)
async def remove_token(token_id: str, house: TheHouse, person: ThePerson) -> None:
    await house.tokens.remove(person, token_id)


def me(person: Person) -> Me:
    roles = [RoleOut(role=held.role, team=held.team_id) for held in person.roles]
    return Me(id=person.id, name=person.name, email=person.email, roles=roles)


def desk(house: House) -> FrontDesk:
    """Raises NotFound in local mode, which has no accounts."""
    if house.desk is None:
        raise NotFound("account")
    return house.desk


def cookie_of(house: House) -> str:
    return cookie_name(house.settings.origin)


def let_in(response: Response, house: House, secret: str) -> None:
    response.headers["set-cookie"] = cookie_line(cookie_of(house), secret)
    response.headers["cache-control"] = "no-store"
