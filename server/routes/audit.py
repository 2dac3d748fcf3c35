"""The log, for admins: who did what, and whether it is whole."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from server.routes.asking import TheHouse, ThePerson
from server.schemas import READS
from server.store.audit import MAX_LISTED

router = APIRouter(prefix="/api/audit", tags=["audit"])


class EntryOut(BaseModel):
    model_config = READS
    seq: int
    at: datetime
    actor_id: str
    action: str
    subject_id: str
    details: str


class EntryList(BaseModel):
    entries: Sequence[EntryOut]


class VerdictOut(BaseModel):
    model_config = READS
    entries: int
    head: str
    broken_at: int | None


@router.get("")
async def list_entries(
    house: TheHouse,
    person: ThePerson,
    before: Annotated[int | None, Query(ge=1, le=2**31)] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_LISTED)] = 100,
) -> EntryList:
    found = await house.store.audit.list(person, before=before, limit=limit)
    return EntryList(entries=[EntryOut.model_validate(entry) for entry in found])


@router.get("/verdict")
async def verify(house: TheHouse, person: ThePerson) -> VerdictOut:
    return VerdictOut.model_validate(await house.store.audit.verify(person))
