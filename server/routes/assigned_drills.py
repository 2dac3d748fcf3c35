"""A drill that a coach asks for from a shared call: one of its moments, again and again, by a day."""

from collections.abc import Sequence
from datetime import date

from fastapi import APIRouter
from pydantic import BaseModel

from server.authoring.shelf import Playable
from server.house import House
from server.routes.asking import TheHouse, ThePerson
from server.routes.assignments import GivenOut, in_team, new_assignment, today
from server.routes.calls import NewDrill
from server.store.assignment_records import SharedCall
from server.store.principal import Principal
from voice.errors import BadInput
from voice.scenario import Level

router = APIRouter(prefix="/api/sessions", tags=["assignments"])


class DrillIn(NewDrill):
    due_on: date


class DueOut(BaseModel):
    due: Sequence[date]
    """Days on which something that this coach's teams were asked is due of the call's rep."""


@router.get("/{session_id}/drills")
async def due_of_its_rep(session_id: str, house: TheHouse, person: ThePerson) -> DueOut:
    found = await house.store.assignments.shared_call(person, session_id)
    return DueOut(due=found.due)


@router.post("/{session_id}/drills", status_code=201)
async def assign_drill(session_id: str, given: DrillIn, house: TheHouse, person: ThePerson) -> GivenOut:
    """Asks the rep of a shared call to drill one of its moments, at the level it had."""
    call = await house.store.assignments.shared_call(person, session_id)
    team_id, playable = await _team_with(house, person, call)
    new = new_assignment(playable, Level(call.level), given.due_on, [call.rep_id], given)
    return GivenOut.model_validate(await house.store.assignments.make(person, team_id, new, today()))


async def _team_with(house: House, person: Principal, call: SharedCall) -> tuple[str, Playable]:
    """The first team in which this coach may ask the rep for this scenario. Raises BadInput."""
    for team_id in call.team_ids:
        playable = await house.shelf.find(in_team(person, team_id), call.scenario_id)
        if playable is not None:
            return team_id, playable
    raise BadInput("You coach no team in which this rep can practise that scenario; ask their coach.")
