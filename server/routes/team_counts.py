"""What the calls that a team shared show together, for its coaches."""

from collections.abc import Sequence
from datetime import date

from fastapi import APIRouter, Response
from pydantic import BaseModel

from server.house import House
from server.routes.asking import TheHouse, ThePerson
from server.routes.assignments import today
from server.schemas import READS
from server.store.principal import Principal
from server.team.counts import FEWEST, BehaviourCounts, team_counts
from server.team.table import as_csv

router = APIRouter(prefix="/api/teams/{team_id}", tags=["team"])


class ShareOut(BaseModel):
    model_config = READS
    observed: int
    opportunities: int
    interval: tuple[float, float]


class PeriodOut(BaseModel):
    model_config = READS
    first: date
    last: date
    share: ShareOut


class MomentOut(BaseModel):
    model_config = READS
    scenario: str
    kind: str


class MissedOut(BaseModel):
    model_config = READS
    moment: MomentOut
    missed: int
    opportunities: int


class BehaviourOut(BaseModel):
    model_config = READS
    behaviour: str
    title: str
    total: ShareOut
    trend: Sequence[PeriodOut]
    missed: Sequence[MissedOut]


class TeamCounts(BaseModel):
    fewest: int
    """People behind any number."""
    behaviours: Sequence[BehaviourOut]


@router.get("/counts")
async def counts(team_id: str, house: TheHouse, person: ThePerson) -> TeamCounts:
    """Nothing about a behaviour of which fewer people shared a call."""
    found = await _counts(house, person, team_id)
    return TeamCounts(fewest=FEWEST, behaviours=[BehaviourOut.model_validate(one) for one in found])


@router.get("/counts.csv", response_class=Response)
async def counts_as_csv(team_id: str, house: TheHouse, person: ThePerson) -> Response:
    found = await _counts(house, person, team_id)
    headers = {"Content-Disposition": 'attachment; filename="team-counts.csv"', "Cache-Control": "private, no-store"}
    return Response(as_csv(found), media_type="text/csv; charset=utf-8", headers=headers)


async def _counts(house: House, person: Principal, team_id: str) -> Sequence[BehaviourCounts]:
    """Without the behaviours on which coaches agree too little."""
    calls = await house.store.shared_counts.of_team(person, team_id)
    experimental = await house.agreements.experimental(person)
    return team_counts([call for call in calls if call.behaviour not in experimental], today())
