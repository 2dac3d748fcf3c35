"""A person's usual way of speaking, as it is kept between calls, and what they leave out of every measure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from scoring.recording import Channel
from server.calls.read_and_talk import TOO_LITTLE
from server.house import House
from server.recording.call_files import call_folder, track_path
from server.routes.given import STRICT
from server.store.errors import NotFound
from server.transcripts import transcript_from
from server.work import UsualJob
from voice.errors import BadInput
from voice.transcript import Speaker

router = APIRouter(prefix="/api/usual", tags=["usual"])


class KeptUsual(BaseModel):
    device: str
    source: str
    """`warmup` or `stored` (an earlier call)."""
    values: Mapping[str, float]
    """By tone measure, in its unit."""
    talk_s: float
    voiced_s: float
    made_at: datetime


class UsualOut(BaseModel):
    devices: list[KeptUsual]
    leaves_out: list[str]


class LeftOut(BaseModel):
    """No reason is asked."""

    model_config = STRICT

    dimensions: Annotated[list[Literal["pace", "pitch", "loudness"]], Field(max_length=3)]


class ReadAndTalked(BaseModel):
    model_config = STRICT

    session: Annotated[str, Field(max_length=100)]
    """A finished session of one's own in which one read and talked."""


@router.get("")
async def usual(request: Request) -> UsualOut:
    house: House = request.app.state.house
    person = house.principal(request)
    kept = await house.store.usuals.list(person)
    devices = [
        KeptUsual(
            device=one.device,
            source=one.kept.source,
            values=one.kept.values,
            talk_s=one.kept.talk_s,
            voiced_s=one.kept.voiced_s,
            made_at=one.made_at,
        )
        for one in kept
    ]
    return UsualOut(devices=devices, leaves_out=sorted(await house.store.usuals.leaves_out(person)))


@router.put("/left-out")
async def leave_out(wanted: LeftOut, request: Request) -> UsualOut:
    """From the next scoring on these dimensions are neither measured nor shown."""
    house: House = request.app.state.house
    await house.store.usuals.leave_out(house.principal(request), frozenset(wanted.dimensions))
    return await usual(request)


@router.post("/warmup", status_code=201)
async def make_usual(made: ReadAndTalked, request: Request) -> UsualOut:
    """The rep's whole talk in a finished session becomes their usual on its device."""
    house: House = request.app.state.house
    person = house.principal(request)
    session = await house.sessions.get(person, made.session)
    path = track_path(call_folder(house.calls, session.id), Speaker.REP)
    if session.transcript is None or not path.is_file():
        raise NotFound("recording")
    granted = session.granted or {}
    channel = Channel(granted.get("auto_gain"), granted.get("noise_suppression"), granted.get("echo_cancellation"))
    kept = await house.workers.usual(UsualJob(transcript_from(session.transcript), path, channel))
    if kept is None:
        raise BadInput(TOO_LITTLE)
    await house.store.usuals.keep(person, session.id, kept)
    return await usual(request)


@router.delete("", status_code=204)
async def forget(request: Request, device: Annotated[str, Query(max_length=100)]) -> None:
    house: House = request.app.state.house
    await house.store.usuals.forget(house.principal(request), device)
