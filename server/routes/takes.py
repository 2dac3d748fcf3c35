"""Two takes of one moment side by side."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel

from scoring.decided import ChanceKey, held_back, with_decisions
from scoring.told import card_for_another
from server.beside import Side, beside
from server.recording.call_files import call_folder
from server.routes.asking import TheHouse, ThePerson
from server.routes.sessions import audio_of
from server.schemas import JsonObject, PracticeOut, SessionAudio
from server.store.principal import Principal
from server.store.records import SessionRecord
from server.store.shares import Kind

router = APIRouter(prefix="/api/sessions", tags=["takes"])


class Take(BaseModel):
    """One of the two: the moment cut out of its session, times in seconds on that session's axis."""

    id: str
    scenario: str
    title: str
    level: str
    started_at: datetime
    practice: PracticeOut | None
    """Null: the whole call that the moment is from."""
    audio: SessionAudio
    first_turn: int
    start_s: float
    end_s: float
    turns: Sequence[JsonObject]
    chances: Sequence[JsonObject]
    counts: Sequence[JsonObject]
    tone: Sequence[JsonObject]


class TwoTakes(BaseModel):
    takes: tuple[Take, Take]


@router.get("/{session_id}/beside/{other_id}")
async def two_takes(session_id: str, other_id: str, house: TheHouse, person: ThePerson) -> TwoTakes:
    """A call and a moment of it that was tried again, or two tries of one moment; of another's calls the rep is told
    who looked."""
    records = [await _opened(house, person, each) for each in (session_id, other_id)]
    sides = beside(*records)
    takes = [await _take(house, person, record, side) for record, side in zip(records, sides, strict=True)]
    return TwoTakes(takes=(takes[0], takes[1]))


async def _opened(house: TheHouse, person: Principal, session_id: str) -> SessionRecord:
    if (passing := house.passing.find(person, session_id)) is not None:
        return passing
    await house.shares.open(person, session_id, Kind.READ)
    record = await house.sessions.get(person, session_id)
    return record if record.scorecard is None else replace(record, scorecard=await _card(house, person, record))


async def _card(house: TheHouse, person: Principal, record: SessionRecord) -> JsonObject:
    """The scorecard with what coaches decided, without what one who rates blindly is not to know yet."""
    hidden = await house.ratings.held_back(person, record.id)
    found = await house.decisions.list(person, record.id)
    keys = {ChanceKey(one.behaviour, one.beat, one.turn): one.met for one in found}
    decided = {key: met for key, met in keys.items() if key not in hidden}
    card = with_decisions(held_back(record.scorecard or {}, hidden), decided)
    _, is_own = await house.shares.owner_name(person, record.id)
    return card if is_own else card_for_another(card)


async def _take(house: TheHouse, person: Principal, record: SessionRecord, side: Side) -> Take:
    is_stored = house.passing.find(person, record.id) is None
    folder = call_folder(house.calls, record.id) if is_stored else None
    copies = await house.sessions.blobs(person, record.id) if is_stored else {}
    return Take(
        id=record.id,
        scenario=record.scenario_id,
        title=record.title,
        level=record.level,
        started_at=record.started_at,
        practice=None if record.practice is None else PracticeOut.model_validate(record.practice),
        audio=audio_of(record.id, folder, copies),
        first_turn=side.first,
        start_s=side.start_s,
        end_s=side.end_s,
        turns=side.turns,
        chances=side.chances,
        counts=side.counts,
        tone=side.tone,
    )
