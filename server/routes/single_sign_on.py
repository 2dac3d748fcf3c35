"""Single sign-on: leaving for the provider, coming back, and one's own link to it."""

import logging
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from server.accounts.front_desk import DOOR
from server.accounts.single_sign_on import Answer, SingleSignOn
from server.house import House
from server.problems import TooOften
from server.routes.account import cookie_of, desk
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Flag
from server.security.accounts_door import cookie_in, cookie_line
from server.store.errors import NotFound, NotNow
from voice.errors import RolecallError

router = APIRouter(prefix="/api/oidc", tags=["account"])
log = logging.getLogger(__name__)
Given = Annotated[str, Query(max_length=4096)]


class Leaving(BaseModel):
    model_config = STRICT
    invite: Annotated[str, Field(max_length=100)] = ""
    link: Flag = False
    """The account of who is signed in is linked, instead of signing somebody in."""


class Left(BaseModel):
    address: str
    """Of the provider, for the browser to go to."""


class Links(BaseModel):
    issuers: list[str]
    has_password: bool


@router.post("/start")
async def start(given: Leaving, request: Request, response: Response, house: TheHouse) -> Left:
    """The browser keeps a word; without it nobody comes back."""
    person = house.principal(request) if given.link else None
    home = house.settings.origin or f"http://{request.headers['host']}"
    address, word = await provider(house).leave(f"{home}/api/oidc/back", given.invite, person)
    response.headers["set-cookie"] = cookie_line(errand_cookie(house), word, lasts_s=600)
    response.headers["cache-control"] = "no-store"
    return Left(address=address)


@router.get("/back", status_code=303, response_class=RedirectResponse)
async def back(
    request: Request, house: TheHouse, state: Given = "", code: Given = "", iss: Given = "", error: Given = ""
) -> RedirectResponse:
    """To the page, signed in or told why not."""
    signing_on, person = provider(house), house.principal_or_none(request)
    word = cookie_in(request.headers, errand_cookie(house))
    try:
        person_id = await signing_on.come_back(word, Answer(state, code, iss, error), person)
    except RolecallError as refused:
        return to_page(house, f"/#/sign-on/{reason(refused)}")
    if person is not None and person.person_id == person_id:
        return to_page(house, "/#/me")
    answer = to_page(house, "/#/")
    if earlier := cookie_in(request.headers, cookie_of(house)):
        await house.sign_ins.close(DOOR, earlier)
    answer.headers.append("set-cookie", cookie_line(cookie_of(house), await desk(house).welcome(person_id)))
    return answer


@router.get("/mine")
async def links(house: TheHouse, person: ThePerson) -> Links:
    kept = await house.store.people.own_password(person)
    return Links(issuers=list(await house.store.identities.list(person)), has_password=bool(kept))


@router.delete("/mine", status_code=204)
async def unlink(house: TheHouse, person: ThePerson) -> None:
    await house.store.identities.unlink(person)


def provider(house: House) -> SingleSignOn:
    """Raises NotFound where no provider is set."""
    if house.single_sign_on is None:
        raise NotFound("provider")
    return house.single_sign_on


def errand_cookie(house: House) -> str:
    return f"{cookie_of(house)}-oidc"


def to_page(house: House, place: str) -> RedirectResponse:
    """The errand is over: its word goes."""
    answer = RedirectResponse(place, status_code=303, headers={"Cache-Control": "no-store"})
    answer.headers.append("set-cookie", cookie_line(errand_cookie(house), "", lasts_s=0))
    return answer


def reason(error: RolecallError) -> str:
    """What the page calls it."""
    known = {NotNow: "taken", TooOften: "busy"}
    code = getattr(error, "code", "") or known.get(type(error), "failed")
    log.info("single sign-on ended: %s", code)
    return code
