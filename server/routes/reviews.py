"""A coach's work: what was shared with them, and their decisions on chances."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel, StringConstraints

from scoring.decided import ChanceKey
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Flag
from server.schemas import READS, DecisionOut

router = APIRouter(prefix="/api", tags=["reviews"])

Turn = Annotated[int, Path(ge=0, le=10_000)]


class WaitingOut(BaseModel):
    model_config = READS
    session_id: str
    scenario_id: str
    title: str
    level: str
    rep: str
    shared_at: datetime
    duration_s: float | None
    status: str
    state: str
    """`waiting`, `answered`, or `seen` by the rep."""
    audio_until: datetime | None
    words_gone_at: datetime | None


class WaitingList(BaseModel):
    sessions: Sequence[WaitingOut]


class DecisionIn(BaseModel):
    model_config = STRICT
    met: Flag | None
    """null: it cannot be judged, and is left out of the count."""
    reason: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] = ""
    """Needed where it differs from the pattern's."""


class DecisionList(BaseModel):
    decisions: Sequence[DecisionOut]


class DisagreementOut(BaseModel):
    model_config = READS
    decision: DecisionOut
    session_id: str
    title: str
    rep: str
    behaviour_title: str
    pattern_reason: str
    quote: str
    start_s: float


class DisagreementList(BaseModel):
    disagreements: Sequence[DisagreementOut]


@router.get("/review-queue")
async def review_queue(house: TheHouse, person: ThePerson) -> WaitingList:
    """What others shared with this person as a coach, the oldest first."""
    found = await house.reviews.list(person)
    return WaitingList(sessions=[WaitingOut.model_validate(each) for each in found])


@router.get("/disagreements")
async def disagreements(house: TheHouse, person: ThePerson) -> DisagreementList:
    """Decisions that differ from the pattern's, in the calls that this person may see."""
    found = await house.decisions.disagreements(person)
    return DisagreementList(disagreements=[DisagreementOut.model_validate(each) for each in found])


@router.get("/sessions/{session_id}/decisions")
async def list_decisions(session_id: str, house: TheHouse, person: ThePerson) -> DecisionList:
    found = await house.decisions.list(person, session_id)
    return DecisionList(decisions=[DecisionOut.model_validate(each) for each in found])


def _key(behaviour: str, beat: str, turn: Turn) -> ChanceKey:
    return ChanceKey(behaviour, beat, turn)


TheChance = Annotated[ChanceKey, Depends(_key)]
CHANCE = "/sessions/{session_id}/decisions/{behaviour}/{beat}/{turn}"


@router.put(CHANCE)
async def decide(
    session_id: str, chance: TheChance, given: DecisionIn, house: TheHouse, person: ThePerson
) -> DecisionOut:
    made = await house.decisions.decide(person, session_id, chance, given.met, given.reason)
    return DecisionOut.model_validate(made)


@router.delete(CHANCE, status_code=204)
async def take_back(session_id: str, chance: TheChance, house: TheHouse, person: ThePerson) -> None:
    """One's own: the pattern's counts again, or another coach's."""
    await house.decisions.take_back(person, session_id, chance)
