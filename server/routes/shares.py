"""Sharing one's own calls, withdrawing that, and seeing who listened."""

from collections.abc import Sequence
from datetime import datetime

from fastapi import APIRouter
from pydantic import AwareDatetime, BaseModel

from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT
from server.schemas import READS

router = APIRouter(prefix="/api", tags=["shares"])


class Named(BaseModel):
    model_config = READS
    id: str
    name: str


class ShareWith(BaseModel):
    coaches: Sequence[Named]
    teams: Sequence[Named]


class NewShare(BaseModel):
    model_config = STRICT
    person: str | None = None
    team: str | None = None
    audio_until: AwareDatetime | None = None
    """The sound is kept for the coach until then; 30 days from now without one, and a year at most."""


class ShareOut(BaseModel):
    model_config = READS
    id: str
    name: str
    person_id: str | None
    team_id: str | None
    made_at: datetime
    audio_until: datetime | None
    withdrawn_at: datetime | None


class ListenOut(BaseModel):
    model_config = READS
    name: str
    kind: str
    began_at: datetime


class ShareList(BaseModel):
    shares: Sequence[ShareOut]
    listens: Sequence[ListenOut]
    """Everybody else who opened or heard it."""


@router.get("/share-with")
async def share_with(house: TheHouse, person: ThePerson) -> ShareWith:
    """The coaches and teams that one may share with."""
    teams = [Named.model_validate(team) for team in await house.store.teams.list(person) if team.id in person.team_ids]
    coaches = [Named.model_validate(coach) for coach in await house.store.people.coaches(person)]
    return ShareWith(coaches=coaches, teams=teams)


@router.get("/sessions/{session_id}/shares")
async def list_shares(session_id: str, house: TheHouse, person: ThePerson) -> ShareList:
    shares = [ShareOut.model_validate(each) for each in await house.shares.list(person, session_id)]
    listens = [ListenOut.model_validate(each) for each in await house.shares.listens(person, session_id)]
    return ShareList(shares=shares, listens=listens)


@router.post("/sessions/{session_id}/shares", status_code=201)
async def share(session_id: str, given: NewShare, house: TheHouse, person: ThePerson) -> ShareOut:
    """Asked again for the same coach or team, it gives the share that is there, with the new `audio_until`."""
    made = await house.shares.add(
        person, session_id, person_id=given.person, team_id=given.team, audio_until=given.audio_until
    )
    return ShareOut.model_validate(made)


@router.delete("/sessions/{session_id}/shares/{share_id}", status_code=204)
async def withdraw(session_id: str, share_id: str, house: TheHouse, person: ThePerson) -> None:
    await house.shares.withdraw(person, session_id, share_id)
