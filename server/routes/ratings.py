"""Chances that two coaches rate blindly, and how far they agree on each behaviour."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel

from server.recording.call_files import call_folder
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Flag
from server.routes.sessions import audio_of
from server.schemas import READS, SessionAudio
from server.store.shares import Kind

router = APIRouter(prefix="/api", tags=["ratings"])


class SampledOut(BaseModel):
    model_config = READS
    id: str
    session_id: str
    title: str
    behaviour: str
    behaviour_title: str


class ExcerptOut(BaseModel):
    model_config = READS
    of: SampledOut
    turns: Sequence[Mapping[str, Any]]
    start_s: float
    end_s: float
    audio: SessionAudio


class RatedOut(BaseModel):
    model_config = READS
    of: SampledOut
    own: bool | None
    other: bool | None
    pattern: bool | None
    start_s: float


class RatingsOut(BaseModel):
    model_config = READS
    to_rate: Sequence[SampledOut]
    waiting: Sequence[SampledOut]
    done: Sequence[RatedOut]


class Answer(BaseModel):
    model_config = STRICT
    met: Flag | None
    """null: cannot tell."""


class Drawn(BaseModel):
    drawn: int


class AgreementOut(BaseModel):
    model_config = READS
    cases: int
    observed: float | None
    kappa: float | None
    interval: tuple[float, float] | None


class StandingOut(BaseModel):
    model_config = READS
    behaviour: str
    raters: AgreementOut
    pattern: AgreementOut
    """With the raters, where the two agree."""
    is_experimental: bool


class Standings(BaseModel):
    behaviours: Sequence[StandingOut]
    bar: float
    """A kappa below it makes a behaviour experimental."""
    least: int
    """Chances that must have been rated twice before it does."""


@router.get("/ratings")
async def ratings(house: TheHouse, person: ThePerson) -> RatingsOut:
    return RatingsOut.model_validate(await house.ratings.list(person))


@router.post("/ratings/draw", status_code=201)
async def draw(house: TheHouse, person: ThePerson) -> Drawn:
    """Chances of calls that two coaches may see and this one has not opened."""
    return Drawn(drawn=await house.store.sampling.draw(person))


@router.get("/ratings/{rating_id}")
async def excerpt(rating_id: str, house: TheHouse, person: ThePerson) -> ExcerptOut:
    """What was said; the rep is told that it was heard."""
    found = await house.ratings.excerpt(person, rating_id)
    await house.shares.open(person, found.of.session_id, Kind.LISTEN)
    of = SampledOut.model_validate(found.of)
    copies = await house.sessions.blobs(person, of.session_id)
    audio = audio_of(of.session_id, call_folder(house.calls, of.session_id), copies)
    return ExcerptOut(of=of, turns=found.turns, start_s=found.start_s, end_s=found.end_s, audio=audio)


@router.put("/ratings/{rating_id}", status_code=204)
async def rate(rating_id: str, given: Answer, house: TheHouse, person: ThePerson) -> None:
    await house.ratings.rate(person, rating_id, given.met)


@router.delete("/ratings/{rating_id}", status_code=204)
async def take_back(rating_id: str, house: TheHouse, person: ThePerson) -> None:
    """As long as the other one is not in."""
    await house.ratings.take_back(person, rating_id)


@router.get("/agreement")
async def agreement(house: TheHouse, person: ThePerson) -> Standings:
    """Cohen's kappa for each behaviour that was rated twice; it holds nothing about anybody."""
    agreements = house.agreements
    found = [StandingOut.model_validate(each) for each in await agreements.list(person)]
    return Standings(behaviours=found, bar=agreements.bar, least=agreements.least)
