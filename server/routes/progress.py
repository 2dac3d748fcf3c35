"""What a rep's own calls tell over time: what to practise next, progress, what changed. Nobody else's are read."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel

from scoring.annotations import apart_of
from scoring.behaviours import behaviour_of
from server.house import House
from server.progress import over_calls
from server.progress.changed import changes
from server.progress.next_practice import next_practice
from server.progress.past_calls import Count, Offer, PastCall
from server.schemas import READS
from server.store.history import ScoredCall, TonedCall, count_of
from voice.scenario import Scenario

router = APIRouter(tags=["progress"])


class Next(BaseModel):
    model_config = READS

    scenario: str
    level: str
    why: str
    """By which part of the rule: `first`, `fewest`, `few-chances`, `long-ago`, `harder` or `another`."""
    behaviour: str | None
    title: str | None = None
    """Of the behaviour."""
    met: int
    chances: int
    calls: int
    days: int


class NextOut(BaseModel):
    next: Next | None


class PointOut(BaseModel):
    model_config = READS

    at: datetime
    met: int
    chances: int
    low: float
    high: float


class CallOut(BaseModel):
    model_config = READS

    session: str
    at: datetime
    met: int
    chances: int


class BehaviourOut(BaseModel):
    model_config = READS

    id: str
    title: str = ""
    met: int
    chances: int
    calls: list[CallOut]
    points: list[PointOut]
    """Shares with their interval, each over at least ten chances; empty before the tenth."""


class ToneCallOut(BaseModel):
    session: str
    at: datetime
    reading: float
    plus_minus: float | None
    status: str


class ToneTargetOut(BaseModel):
    target: str
    title: str
    scenario: str
    measure: str
    unit: str
    """Of the reading against the own usual: `%`, `dB`, `st`; of the value itself: `s`, `1`."""
    asked: tuple[float, float]
    calls: list[ToneCallOut]


class WeekOut(BaseModel):
    model_config = READS

    begins: date
    practices: int


class HeardOut(BaseModel):
    model_config = READS

    session: str
    title: str
    name: str
    kind: str
    began_at: datetime


class ProgressOut(BaseModel):
    calls: int
    weeks: list[WeekOut]
    """Eight, the present one last."""
    aim: tuple[int, int] = over_calls.AIM
    behaviours: list[BehaviourOut]
    tone: list[ToneTargetOut]
    heard: list[HeardOut]


class ChangeOut(BaseModel):
    model_config = READS

    measure: str
    unit: str
    value: float
    before: float
    smallest: float
    calls: int


class ChangesOut(BaseModel):
    changes: list[ChangeOut]


@router.get("/api/progress/next")
async def what_next(request: Request) -> NextOut:
    house: House = request.app.state.house
    person = house.principal(request)
    scenarios = await house.shelf.list(person)
    calls = await house.store.history.scored(person)
    left_out = await house.agreements.experimental(person)
    found = next_practice([_past(call, left_out) for call in calls], _offers(scenarios), datetime.now(UTC))
    if found is None:
        return NextOut(next=None)
    suggested = Next.model_validate(found)
    suggested.title = _titles(scenarios).get(found.behaviour or "")
    return NextOut(next=suggested)


@router.get("/api/progress")
async def own_progress(request: Request, clock_min: Annotated[int, Query(ge=-14 * 60, le=14 * 60)] = 0) -> ProgressOut:
    """`clock_min`: how far the rep's own clock is ahead of UTC, for their weeks."""
    house: House = request.app.state.house
    person = house.principal(request)
    history = house.store.history
    calls = await history.scored(person)
    scenarios = await house.shelf.list(person)
    titles = _titles(scenarios)
    left_out = await house.agreements.experimental(person)
    counted = over_calls.behaviours([_past(call, left_out) for call in calls])
    weeks = over_calls.weeks([call.started_at for call in calls], datetime.now(UTC), timedelta(minutes=clock_min))
    behaviours = [BehaviourOut.model_validate(each) for each in counted]
    for each in behaviours:
        each.title = titles.get(each.id, "")
    return ProgressOut(
        calls=len(calls),
        weeks=[WeekOut.model_validate(week) for week in weeks],
        behaviours=behaviours,
        tone=_tone(await history.toned(person), scenarios),
        heard=[HeardOut.model_validate(each) for each in await history.heard(person)],
    )


@router.get("/api/sessions/{session_id}/changes")
async def changed(session_id: str, request: Request) -> ChangesOut:
    """What is other than in one's own earlier calls, beyond the smallest change that can be told from none."""
    house: House = request.app.state.house
    own, earlier = await house.store.history.measured(house.principal(request), session_id)
    return ChangesOut(changes=[ChangeOut.model_validate(change) for change in changes(own, earlier)])


def _past(call: ScoredCall, left_out: frozenset[str]) -> PastCall:
    """Without what coaches agree too little on."""
    lines = [line for line in call.behaviours if line["id"] not in left_out]
    counts = {str(line["id"]): found for line in lines if (found := count_of(line)) is not None}
    named = {behaviour: Count(*found) for behaviour, found in counts.items()}
    return PastCall(call.session, call.scenario, call.level, call.started_at, named)


def _offers(scenarios: Sequence[Scenario]) -> list[Offer]:
    return [Offer(each.id, str(each.level), tuple(target.id for target in each.behaviours)) for each in scenarios]


def _titles(scenarios: Sequence[Scenario]) -> dict[str, str]:
    """Of every behaviour that some scenario trains."""
    return {target.id: behaviour_of(target).title for each in scenarios for target in each.behaviours}


def _tone(calls: Sequence[TonedCall], scenarios: Sequence[Scenario]) -> list[ToneTargetOut]:
    """Each target that was read, with its readings in the order of the calls."""
    titles = {(each.id, target.id): target.title for each in scenarios for target in each.tone}
    found: dict[tuple[str, str], ToneTargetOut] = {}
    for call in reversed(calls):
        for reading in call.targets:
            apart, key = apart_of(reading), (call.scenario, str(reading["target"]))
            if apart.reading is None:
                continue
            target = found.setdefault(
                key,
                ToneTargetOut(
                    target=key[1],
                    title=titles.get(key, ""),
                    scenario=call.scenario,
                    measure=reading["measure"],
                    unit=apart.unit,
                    asked=apart.asked,
                    calls=[],
                ),
            )
            target.calls.append(
                ToneCallOut(
                    session=call.session,
                    at=call.started_at,
                    reading=round(apart.reading, 2),
                    plus_minus=None if apart.plus_minus is None else round(apart.plus_minus, 2),
                    status=reading["status"],
                )
            )
    return sorted(found.values(), key=lambda target: -len(target.calls))
