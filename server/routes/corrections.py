"""Lines that were misheard: disputed by their rep, decided by a coach who listens, both versions readable."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field, StringConstraints

from scoring.decided import ChanceKey, held_back
from scoring.told import card_for_another, words_for_another
from server.calls.messages import MAX_TYPED
from server.house import House
from server.recording.call_files import call_folder, track_path
from server.routes.asking import TheHouse, ThePerson
from server.routes.given import STRICT, Flag, Whole
from server.schemas import READS, JsonObject
from server.store.corrections import Version
from server.store.errors import NotNow
from server.store.principal import Principal
from server.store.shares import Kind
from voice.transcript import Speaker

router = APIRouter(prefix="/api/sessions/{session_id}/corrections", tags=["corrections"])

LISTEN_FIRST = "Listen to the line first: its words are decided by ear."


class CorrectionIn(BaseModel):
    """What was said, in place of what was heard."""

    model_config = STRICT

    turn: Annotated[Whole, Field(ge=0, le=100_000)]
    """Index into the call's turns; a line of the rep."""
    said: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TYPED, pattern=r"^[^\x00-\x1f\x7f]*$"),
    ]


class DecisionIn(BaseModel):
    model_config = STRICT

    is_accepted: Flag


class CorrectionOut(BaseModel):
    model_config = READS

    id: str
    turn: int
    heard: str
    said: str
    state: str
    """`open`, `accepted`, `refused` or `withdrawn`."""
    author: str
    is_own: bool
    made_at: datetime
    decided_by: str
    decided_at: datetime | None
    is_by_same_person: bool
    """Whoever typed it decided it."""


class CorrectionList(BaseModel):
    corrections: Sequence[CorrectionOut]
    """The oldest first."""
    may_decide: bool
    """Whether this person is one who decides here."""


class VersionOut(BaseModel):
    transcript: JsonObject
    scorecard: JsonObject | None


class VersionsOut(BaseModel):
    before: VersionOut
    after: VersionOut


@router.get("")
async def list_corrections(session_id: str, house: TheHouse, person: ThePerson) -> CorrectionList:
    await house.shares.open(person, session_id, Kind.READ)
    found = await house.store.corrections.list(person, session_id)
    _, is_own = await house.shares.owner_name(person, session_id)
    may_decide = not is_own or house.desk is None
    return CorrectionList(corrections=[CorrectionOut.model_validate(one) for one in found], may_decide=may_decide)


@router.post("", status_code=201)
async def correct(session_id: str, given: CorrectionIn, house: TheHouse, person: ThePerson) -> CorrectionOut:
    """The rep's own waits for a coach, its chances disputed meanwhile; a coach's is accepted with it. Answered once the
    call is scored with it."""
    await _require_heard(house, person, session_id)
    made, job = await house.store.corrections.open(person, session_id, given.turn, given.said)
    await house.rescoring.now(job)
    return CorrectionOut.model_validate(made)


@router.post("/{correction_id}/decision")
async def decide(
    session_id: str, correction_id: str, given: DecisionIn, house: TheHouse, person: ThePerson
) -> CorrectionOut:
    """By a coach who was given the call, or the one person of local mode. Answered once the call is scored with it."""
    await _require_heard(house, person, session_id)
    decided, job = await house.store.corrections.decide(
        person, session_id, correction_id, is_accepted=given.is_accepted
    )
    await house.rescoring.now(job)
    return CorrectionOut.model_validate(decided)


@router.delete("/{correction_id}")
async def withdraw(session_id: str, correction_id: str, house: TheHouse, person: ThePerson) -> CorrectionOut:
    """By who wrote it, while it is open."""
    withdrawn, job = await house.store.corrections.withdraw(person, session_id, correction_id)
    await house.rescoring.now(job)
    return CorrectionOut.model_validate(withdrawn)


@router.get("/{correction_id}/versions")
async def versions(session_id: str, correction_id: str, house: TheHouse, person: ThePerson) -> VersionsOut:
    """The words and the scorecard before an accepted correction, and after it."""
    await house.shares.open(person, session_id, Kind.READ)
    both = await house.store.corrections.versions(person, session_id, correction_id)
    hidden = await house.ratings.held_back(person, session_id)
    _, is_own = await house.shares.owner_name(person, session_id)
    before, after = (_version(one, hidden, is_own=is_own) for one in both)
    return VersionsOut(before=before, after=after)


def _version(version: Version, hidden: Sequence[ChanceKey], *, is_own: bool) -> VersionOut:
    """Without what a coach who rates blindly is not to know yet, and as somebody else than the rep may read it."""
    words, card = version.transcript, version.scorecard
    if card and hidden:
        card = held_back(card, hidden)
    if is_own:
        return VersionOut(transcript=words, scorecard=card)
    return VersionOut(transcript={**words_for_another(words)}, scorecard=card_for_another(card) if card else card)


async def _require_heard(house: House, person: Principal, session_id: str) -> None:
    """Somebody else than the rep decides by ear, where there is sound. Raises NotNow, NotFound."""
    _, is_own = await house.shares.owner_name(person, session_id)
    has_sound = track_path(call_folder(house.calls, session_id), Speaker.REP).is_file()
    if not is_own and has_sound and not await house.shares.has_heard(person, session_id):
        raise NotNow(LISTEN_FIRST)
