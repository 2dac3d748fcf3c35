"""Scenarios that people write: drafts, what is wrong with them, rehearsals, versions."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import AfterValidator, BaseModel, Field

from server.authoring.examined import Examined
from server.authoring.rehearsed import Wish, outcomes, rehearsed
from server.authoring.writing import Writing
from server.house import House
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Whole
from server.routes.scenarios import ScenarioDetail, detail
from server.scenarios import library
from server.schemas import READS
from server.scripted_reps import REPS
from server.store.access import require_author
from server.store.authored_records import AuthoredSummary, Draft
from voice.errors import BadInput
from voice.scenario import Length, Level
from voice.variation import LARGEST_SEED, varied

router = APIRouter(prefix="/api/authored", tags=["authored"])


def _storable(text: str) -> str:
    """PostgreSQL keeps no NUL."""
    if "\x00" in text:
        raise ValueError("a text must not hold the character NUL; remove it")
    return text


ScenarioText = Annotated[str, Field(max_length=262_144), AfterValidator(_storable)]
ScenarioId = Annotated[str, Field(max_length=64)]
Number = Annotated[int, Path(ge=1, le=1_000_000)]


class SummaryOut(BaseModel):
    model_config = READS
    id: str
    title: str
    team_id: str | None
    published: int | None
    has_changes: bool
    changed_at: datetime


class Source(BaseModel):
    id: str
    title: str


class AuthoredList(BaseModel):
    scenarios: Sequence[SummaryOut]
    sources: Sequence[Source]
    """What can be duplicated: the built-in ones, then one's own."""


class NewAuthored(BaseModel):
    model_config = STRICT
    id: ScenarioId
    source: ScenarioId | None = None
    team: str | None = None


class Saving(BaseModel):
    model_config = STRICT
    text: ScenarioText
    revision: Annotated[Whole, Field(ge=1)]


class Publishing(BaseModel):
    model_config = STRICT
    revision: Annotated[Whole, Field(ge=1)]


class VersionOut(BaseModel):
    model_config = READS
    number: int
    made_at: datetime
    made_by: str


class DraftOut(BaseModel):
    model_config = READS
    id: str
    title: str
    team_id: str | None
    text: str
    revision: int
    published: int | None
    changed_at: datetime
    changed_by: str
    versions: Sequence[VersionOut]


class VersionText(BaseModel):
    number: int
    text: str


class LineOut(BaseModel):
    model_config = READS
    kind: str
    text: str
    old: int | None
    new: int | None


class Changes(BaseModel):
    lines: Sequence[LineOut]


class Checking(BaseModel):
    model_config = STRICT
    text: ScenarioText
    id: ScenarioId | None = None
    """The id that the text must keep."""


class FaultOut(BaseModel):
    model_config = READS
    line: int
    message: str


class PlaceOut(BaseModel):
    model_config = READS
    name: str
    line: int
    depth: int


class Checked(BaseModel):
    faults: Sequence[FaultOut]
    outline: Sequence[PlaceOut]
    page: ScenarioDetail | None
    """What a rep would read; null where there are faults."""


class Playing(BaseModel):
    model_config = STRICT
    text: ScenarioText
    level: Level | None = None
    length: Length | None = None
    seed: Annotated[Whole, Field(ge=0, le=LARGEST_SEED)] = 0

    def wish(self) -> Wish:
        return Wish(self.text, self.level, self.length, self.seed)


class Rehearsing(Playing):
    rep: str


class OutcomeOut(BaseModel):
    model_config = READS
    rep: str
    met: int
    chances: int
    has_passed: bool | None
    is_as_it_must_be: bool
    must: str


class Outcomes(BaseModel):
    reps: Sequence[OutcomeOut]


@router.get("")
async def list_authored(house: TheHouse, person: ThePerson) -> AuthoredList:
    own: Sequence[AuthoredSummary] = await house.store.authored.list(person)
    built_in = [library.load(path) for path in library.built_in().values()]
    named = [*((one.id, one.title) for one in built_in), *((one.id, one.title) for one in own)]
    sources = [Source(id=found, title=title) for found, title in named]
    return AuthoredList(scenarios=[SummaryOut.model_validate(one) for one in own], sources=sources)


@router.post("", status_code=201)
async def start(new: NewAuthored, house: TheHouse, person: ThePerson) -> DraftOut:
    return _draft(await _writing(house).start(person, new.id, new.source, new.team))


@router.post("/check")
async def check(given: Checking, house: TheHouse, person: ThePerson) -> Checked:
    """The faults are those of `rolecall scenario check`."""
    require_author(person)
    return _checked(await _writing(house).examined(given.text, given.id))


@router.post("/rehearse")
async def rehearse(given: Rehearsing, house: TheHouse, person: ThePerson) -> dict[str, Any]:
    """As `rolecall scenario rehearse --json`: the turns and the scorecard."""
    require_author(person)
    if given.rep not in REPS:
        raise BadInput(f"There is no rep {given.rep[:60]!r}; there are {', '.join(REPS)}.")
    return await house.workers.draft(rehearsed, given.wish(), given.rep)


@router.post("/outcomes")
async def rehearse_all(given: Playing, house: TheHouse, person: ThePerson) -> Outcomes:
    """Every scripted rep at once, and whether each came out as it must."""
    require_author(person)
    found = await house.workers.draft(outcomes, given.wish())
    return Outcomes(reps=[OutcomeOut.model_validate(one) for one in found])


@router.get("/{authored_id}")
async def one(authored_id: str, house: TheHouse, person: ThePerson) -> DraftOut:
    return _draft(await house.store.authored.get(person, authored_id))


@router.put("/{authored_id}")
async def save(authored_id: str, given: Saving, house: TheHouse, person: ThePerson) -> DraftOut:
    return _draft(await _writing(house).save(person, authored_id, given.text, given.revision))


@router.delete("/{authored_id}", status_code=204)
async def remove(authored_id: str, house: TheHouse, person: ThePerson) -> None:
    await house.store.authored.remove(person, authored_id)


@router.post("/{authored_id}/published")
async def publish(authored_id: str, given: Publishing, house: TheHouse, person: ThePerson) -> DraftOut:
    return _draft(await _writing(house).publish(person, authored_id, given.revision))


@router.delete("/{authored_id}/published")
async def withdraw(authored_id: str, house: TheHouse, person: ThePerson) -> DraftOut:
    return _draft(await house.store.authored.withdraw(person, authored_id))


@router.get("/{authored_id}/versions/{number}")
async def version(authored_id: str, number: Number, house: TheHouse, person: ThePerson) -> VersionText:
    return VersionText(number=number, text=await house.store.authored.version(person, authored_id, number))


@router.get("/{authored_id}/versions/{number}/changes")
async def changes(
    authored_id: str,
    number: Number,
    house: TheHouse,
    person: ThePerson,
    to: Annotated[int | None, Query(ge=1, le=1_000_000)] = None,
) -> Changes:
    """From this version to another one, or to the draft."""
    found = await _writing(house).changes(person, authored_id, number, to)
    return Changes(lines=[LineOut.model_validate(line) for line in found])


def _writing(house: House) -> Writing:
    return Writing(house.store.authored, house.workers)


def _draft(draft: Draft) -> DraftOut:
    return DraftOut.model_validate(draft)


def _checked(examined: Examined) -> Checked:
    page = None if examined.scenario is None else detail(varied(examined.scenario, 0))
    return Checked(
        faults=[FaultOut.model_validate(fault) for fault in examined.faults],
        outline=[PlaceOut.model_validate(place) for place in examined.outline],
        page=page,
    )
