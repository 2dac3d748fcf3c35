"""What people agree to before the microphone opens."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field

from server.house import House
from server.privacy.consent import ConsentText, consent_text
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Flag
from server.store.errors import NotAllowed, NotNow
from server.store.principal import Principal

router = APIRouter(prefix="/api/consent", tags=["consent"])


class ConsentNeeded(NotAllowed):
    """A call that is stored needs the rep's word first."""

    code = "consent-needed"


class ConsentOut(BaseModel):
    version: str
    paragraphs: Sequence[str]
    is_given: bool
    """To this version."""
    said_at: datetime | None


class ConsentIn(BaseModel):
    model_config = STRICT
    version: Annotated[str, Field(max_length=40)]
    is_given: Flag


@router.get("")
async def read_consent(house: TheHouse, person: ThePerson) -> ConsentOut:
    return await _consent(house, person)


@router.post("")
async def say(given: ConsentIn, house: TheHouse, person: ThePerson) -> ConsentOut:
    if given.version != (await text_for(house, person)).version:
        raise NotNow("The text has changed meanwhile; read it again.")
    await house.store.consents.say(person, given.version, is_given=given.is_given)
    return await _consent(house, person)


async def require_consent(house: House, person: Principal) -> None:
    """Raises ConsentNeeded."""
    if not (await _consent(house, person)).is_given:
        raise ConsentNeeded("Read what is recorded and agree to it first, or practise without storage.")


async def text_for(house: House, person: Principal) -> ConsentText:
    return consent_text(await house.store.rules.own(person), house.settings.elsewhere)


async def _consent(house: House, person: Principal) -> ConsentOut:
    text, last = await text_for(house, person), await house.store.consents.last(person)
    return ConsentOut(
        version=text.version,
        paragraphs=text.paragraphs,
        is_given=last is not None and last.is_given and last.version == text.version,
        said_at=last.said_at if last else None,
    )
