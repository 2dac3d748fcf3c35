"""One's own data: what goes next, erasing, exporting; and the house rules behind it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import FileResponse
from pydantic import BaseModel, Field

from server.privacy.retention import next_days
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Days
from server.schemas import READS
from voice.errors import BadInput

router = APIRouter(prefix="/api", tags=["privacy"])
SURE = "erase everything about me"


class DueOut(BaseModel):
    model_config = READS
    session_id: str
    title: str
    what: str
    at: datetime


class DueList(BaseModel):
    due: Sequence[DueOut]


class ReceiptOut(BaseModel):
    model_config = READS
    id: str
    kind: str
    subject_id: str
    asked_at: datetime
    done_at: datetime | None
    """None: it waits to be done; `GET /api/erasures/ID` tells when it was."""
    sessions: int
    files: int
    comments: int


class ExportOut(BaseModel):
    model_config = READS
    id: str
    is_ready: bool
    ends_at: datetime
    """Until then `GET /api/exports/ID/zip` gives it to its person."""


class Sure(BaseModel):
    model_config = STRICT
    sure: Annotated[str, Field(max_length=100, json_schema_extra={"const": SURE})]


class RulesIn(BaseModel):
    model_config = STRICT
    audio_days: Days | None = None
    words_days: Days | None = None


class RulesOut(BaseModel):
    audio_days: int
    words_days: int
    locked: Sequence[str]


@router.get("/retention")
async def preview(house: TheHouse, person: ThePerson, days: Annotated[int, Query(ge=0, le=3650)] = 3650) -> DueList:
    """What of one's own goes within so many days, the first first."""
    found = await house.privacy.retention.preview(person, next_days(days))
    return DueList(due=[DueOut.model_validate(each) for each in found])


@router.delete("/sessions/{session_id}")
async def erase_session(session_id: str, house: TheHouse, person: ThePerson) -> ReceiptOut:
    return ReceiptOut.model_validate(await house.privacy.eraser.session(person, session_id))


@router.post("/me/erase")
async def erase_me(given: Sure, house: TheHouse, person: ThePerson) -> ReceiptOut:
    """Calls, comments and the account itself; there is no way back."""
    if given.sure != SURE:
        raise BadInput(f"To erase everything about you, send the words '{SURE}'.")
    return ReceiptOut.model_validate(await house.privacy.eraser.person(person))


@router.get("/erasures/{erasure_id}")
async def receipt(erasure_id: str, house: TheHouse, person: ThePerson) -> ReceiptOut:
    return ReceiptOut.model_validate(await house.privacy.eraser.receipt(person, erasure_id))


@router.post("/exports", status_code=202)
async def export_me(house: TheHouse, person: ThePerson) -> ExportOut:
    """A zip of everything about oneself; it is made at once, or a little later where much is. Asked again within the
    hour, or before it is ready, it gives the same one; after that a new one takes its place.
    """
    return ExportOut.model_validate(await house.privacy.exports.ask(person))


@router.get("/exports/{export_id}")
async def one_export(export_id: str, house: TheHouse, person: ThePerson) -> ExportOut:
    return ExportOut.model_validate(await house.privacy.exports.find(person, export_id))


@router.get("/exports/{export_id}/zip", response_class=FileResponse)
async def fetch_export(export_id: str, house: TheHouse, person: ThePerson) -> FileResponse:
    path = await house.privacy.exports.fetch(person, export_id)
    headers = {"Cache-Control": "no-store"}
    return FileResponse(path, media_type="application/zip", filename="rolecall-export.zip", headers=headers)


@router.get("/rules")
async def read_rules(house: TheHouse, person: ThePerson) -> RulesOut:
    days = await house.store.rules.house(person)
    return RulesOut(audio_days=days.audio, words_days=days.words, locked=house.store.rules.locked)


@router.put("/rules")
async def set_rules(given: RulesIn, house: TheHouse, person: ThePerson) -> RulesOut:
    await house.store.rules.set(person, given.model_dump(exclude_none=True))
    return await read_rules(house, person)
