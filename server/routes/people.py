"""People, teams and invites, for admins; and for everybody, their own teams."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field

from server.routes.account import Me, Name, me
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Days, Flag
from server.schemas import READS
from server.store.account_records import Held, Invite, Person, Team
from server.store.principal import Role

router = APIRouter(prefix="/api", tags=["people"])


class PersonOut(Me):
    is_active: bool
    made_at: datetime


class PeopleOut(BaseModel):
    people: Sequence[PersonOut]


class RoleIn(BaseModel):
    model_config = STRICT
    role: Role
    team: str | None = None


class RolesIn(BaseModel):
    model_config = STRICT
    roles: Annotated[list[RoleIn], Field(max_length=100)]


class ActiveIn(BaseModel):
    model_config = STRICT
    is_active: Flag


class TeamIn(BaseModel):
    model_config = READS
    name: Name
    audio_days: Days | None = None
    words_days: Days | None = None
    hides_names: Flag = False


class TeamOut(TeamIn):
    id: str


class TeamScenarioOut(BaseModel):
    model_config = READS
    id: str
    title: str


class BelongingsOut(BaseModel):
    """What goes with a team that is removed; people and their calls stay."""

    model_config = READS
    scenarios: Sequence[TeamScenarioOut]
    roles: int
    assignments: int
    shares: int
    invites: int


class TeamList(BaseModel):
    teams: Sequence[TeamOut]


class InviteOut(BaseModel):
    id: str
    role: str
    team: str | None
    made_at: datetime
    ends_at: datetime


class InviteMade(InviteOut):
    secret: str
    """For the address `/#/join/SECRET`; told this once."""


class InviteList(BaseModel):
    invites: Sequence[InviteOut]


@router.get("/people")
async def list_people(house: TheHouse, person: ThePerson) -> PeopleOut:
    return PeopleOut(people=[_person(found) for found in await house.store.people.list(person)])


@router.put("/people/{person_id}/roles")
async def set_roles(person_id: str, given: RolesIn, house: TheHouse, person: ThePerson) -> PersonOut:
    roles = [Held(each.role, each.team) for each in given.roles]
    return _person(await house.store.people.set_roles(person, person_id, roles))


@router.put("/people/{person_id}/active")
async def set_active(person_id: str, given: ActiveIn, house: TheHouse, person: ThePerson) -> PersonOut:
    return _person(await house.store.people.set_active(person, person_id, given.is_active))


@router.get("/teams")
async def list_teams(house: TheHouse, person: ThePerson) -> TeamList:
    return TeamList(teams=[TeamOut.model_validate(team) for team in await house.store.teams.list(person)])


@router.post("/teams", status_code=201)
async def add_team(given: TeamIn, house: TheHouse, person: ThePerson) -> TeamOut:
    made = await house.store.teams.add(person, given.name)
    return TeamOut.model_validate(await house.store.teams.change(person, _team(made.id, given)))


@router.put("/teams/{team_id}")
async def change_team(team_id: str, given: TeamIn, house: TheHouse, person: ThePerson) -> TeamOut:
    return TeamOut.model_validate(await house.store.teams.change(person, _team(team_id, given)))


@router.get("/teams/{team_id}/belongings")
async def belongings(team_id: str, house: TheHouse, person: ThePerson) -> BelongingsOut:
    return BelongingsOut.model_validate(await house.store.teams.belongings(person, team_id))


@router.delete("/teams/{team_id}", status_code=204)
async def remove_team(team_id: str, house: TheHouse, person: ThePerson) -> None:
    await house.store.teams.remove(person, team_id)


@router.get("/invites")
async def list_invites(house: TheHouse, person: ThePerson) -> InviteList:
    return InviteList(invites=[_invite(found) for found in await house.store.invites.list(person)])


@router.post("/invites", status_code=201)
async def make_invite(given: RoleIn, house: TheHouse, person: ThePerson) -> InviteMade:
    made, secret = await house.store.invites.make(person, given.role, given.team)
    return InviteMade.model_validate({**_invite(made).model_dump(), "secret": secret})


@router.delete("/invites/{invite_id}", status_code=204)
async def withdraw_invite(invite_id: str, house: TheHouse, person: ThePerson) -> None:
    await house.store.invites.withdraw(person, invite_id)


def _person(person: Person) -> PersonOut:
    return PersonOut(**me(person).model_dump(), is_active=person.is_active, made_at=person.made_at)


def _team(team_id: str, given: TeamIn) -> Team:
    return Team(team_id, given.name, given.audio_days, given.words_days, given.hides_names)


def _invite(invite: Invite) -> InviteOut:
    return InviteOut(
        id=invite.id, role=invite.role, team=invite.team_id, made_at=invite.made_at, ends_at=invite.ends_at
    )
