"""What one is asked to practise; and for coaches, asking people of their team."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field

from scoring.behaviours import behaviour_of
from server.authoring.shelf import Playable
from server.calls.play import drilled, play_of
from server.routes.asking import TheHouse, ThePerson
from server.routes.calls import NewDrill
from server.routes.given import STRICT
from server.schemas import READS
from server.store.access import require_coach_of
from server.store.assignment_records import AssignedDrill, NewAssignment
from server.store.principal import Principal
from voice.scenario import Level

router = APIRouter(prefix="/api", tags=["assignments"])


class DrillOut(BaseModel):
    model_config = READS
    behaviour: str
    title: str
    beat: str
    in_a_row: int


class AssignedOut(BaseModel):
    model_config = READS
    id: str
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    made_by: str
    session_id: str | None
    """The call with which it was done, of a drill the one that solved it."""
    drill: DrillOut | None
    """Null: the whole call is asked for."""


class AssignedList(BaseModel):
    assignments: Sequence[AssignedOut]


class NamedOut(BaseModel):
    model_config = READS
    id: str
    name: str


class GivenOut(BaseModel):
    model_config = READS
    id: str
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    people: Sequence[NamedOut]
    shared: int
    drill: DrillOut | None


class GivenList(BaseModel):
    assignments: Sequence[GivenOut]


class AskedRepOut(NamedOut):
    due: Sequence[date]


class RepList(BaseModel):
    reps: Sequence[AskedRepOut]


class AssignmentIn(BaseModel):
    model_config = STRICT
    scenario: Annotated[str, Field(max_length=100)]
    level: Level | None = None
    due_on: date
    people: Annotated[list[str], Field(max_length=500)]
    drill: NewDrill | None = None
    """One behaviour over and over, in place of the whole call."""


@router.get("/assignments")
async def mine(house: TheHouse, person: ThePerson) -> AssignedList:
    """The soonest first; done ones too, until two weeks after their day."""
    found = await house.store.assignments.mine(person, today())
    return AssignedList(assignments=[AssignedOut.model_validate(one) for one in found])


@router.delete("/assignments/{assignment_id}", status_code=204)
async def withdraw(assignment_id: str, house: TheHouse, person: ThePerson) -> None:
    await house.store.assignments.withdraw(person, assignment_id)


@router.get("/teams/{team_id}/reps")
async def reps(team_id: str, house: TheHouse, person: ThePerson) -> RepList:
    found = await house.store.assignments.reps(person, team_id)
    return RepList(reps=[AskedRepOut.model_validate(one) for one in found])


@router.get("/teams/{team_id}/assignments")
async def of_team(team_id: str, house: TheHouse, person: ThePerson) -> GivenList:
    found = await house.store.assignments.of_team(person, team_id)
    return GivenList(assignments=[GivenOut.model_validate(one) for one in found])


@router.post("/teams/{team_id}/assignments", status_code=201)
async def assign(team_id: str, given: AssignmentIn, house: TheHouse, person: ThePerson) -> GivenOut:
    require_coach_of(person, team_id)
    playable = await house.shelf.require(in_team(person, team_id), given.scenario)
    new = new_assignment(playable, given.level, given.due_on, given.people, given.drill)
    return GivenOut.model_validate(await house.store.assignments.make(person, team_id, new, today()))


def in_team(person: Principal, team_id: str) -> Principal:
    """A scenario that this team cannot open is none."""
    return replace(person, team_ids=frozenset({team_id}))


def new_assignment(
    playable: Playable, level: Level | None, due_on: date, people: Sequence[str], drill: NewDrill | None
) -> NewAssignment:
    """Raises BadInput for a drill that the scenario has no chance for."""
    scenario = playable.scenario
    wanted = None if drill is None else _drill(playable, level, drill)
    return NewAssignment(scenario.id, scenario.title, level, due_on, people, wanted)


def _drill(playable: Playable, level: Level | None, new: NewDrill) -> AssignedDrill:
    drilled(play_of(playable, level), new.drill)
    target = next(one for one in playable.scenario.behaviours if one.id == new.behaviour)
    return AssignedDrill(new.behaviour, behaviour_of(target).title, new.beat, new.in_a_row)


def today() -> date:
    return datetime.now(UTC).date()
