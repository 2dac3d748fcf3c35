"""What is kept of a person's calls: the list, one call's replay, its sound."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Protocol

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import FileResponse

from scoring.annotations import Annotation, annotations_of
from scoring.decided import ChanceKey, counted, held_back
from scoring.told import card_for_another, to_another, words_for_another
from server.calls.passing_sessions import PassingSessions
from server.recording.call_files import call_folder, scored_track_path, track_path
from server.recording.peaks import Peaks
from server.recording.replaced import Journals
from server.routes.byte_range import ranged
from server.schemas import (
    BehaviourLine,
    DecisionOut,
    PracticeOut,
    SessionAudio,
    SessionDetail,
    SessionLine,
    SessionList,
    ToneAnnotation,
)
from server.store.access import may_decide
from server.store.agreements import Agreements
from server.store.blobs import Blobs
from server.store.comments import Comments
from server.store.decisions import Decision, Decisions
from server.store.errors import NotFound
from server.store.outcomes import opus_kind
from server.store.principal import Principal
from server.store.ratings import DoubleRatings
from server.store.records import SessionRecord, SessionSummary, Status
from server.store.sessions import MAX_LISTED, Sessions
from server.store.shares import Kind, Shares
from voice.transcript import Speaker

router = APIRouter(prefix="/api/sessions", tags=["sessions"])

PRIVATE = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff"}


class House(Protocol):
    """What these routes need of the server, found at `app.state.house`."""

    @property
    def sessions(self) -> Sessions: ...

    @property
    def comments(self) -> Comments: ...

    @property
    def decisions(self) -> Decisions: ...

    @property
    def ratings(self) -> DoubleRatings: ...

    @property
    def agreements(self) -> Agreements: ...

    @property
    def shares(self) -> Shares: ...

    @property
    def passing(self) -> PassingSessions: ...

    @property
    def peaks(self) -> Peaks: ...

    @property
    def journals(self) -> Journals: ...

    @property
    def blobs(self) -> Blobs: ...

    @property
    def calls(self) -> Path:
        """The folder that holds each session's recording."""
        ...

    def principal(self, request: Request) -> Principal:
        """Whom the request, already let in, acts for."""
        ...


async def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


async def _principal(request: Request, house: Annotated[House, Depends(_house)]) -> Principal:
    return house.principal(request)


TheHouse = Annotated[House, Depends(_house)]
ThePerson = Annotated[Principal, Depends(_principal)]


@router.get("")
async def list_sessions(
    house: TheHouse,
    person: ThePerson,
    limit: Annotated[int, Query(ge=1, le=MAX_LISTED)] = 50,
    before: str | None = None,
) -> SessionList:
    """The newest first; `before` is the id of the last one already known."""
    found = await house.sessions.list(person, limit=limit, before=before)
    hidden = await house.ratings.hidden_sessions(person) if person.is_coach else frozenset()
    left_out = await house.agreements.experimental(person)
    return SessionList(sessions=[_line(session, left_out, is_hidden=session.id in hidden) for session in found])


@router.get("/{session_id}", response_model=SessionDetail)
async def one_session(session_id: str, house: TheHouse, person: ThePerson) -> Response:
    """Of a session that is not one's own, the rep is told who opened it."""
    shown = await _shown(session_id, house, person)
    # Written once: FastAPI checks and copies it first, 20 of 42 ms for a call of 15 minutes.
    return Response(shown.model_dump_json(), media_type="application/json")


async def _shown(session_id: str, house: House, person: Principal) -> SessionDetail:
    if (passing := house.passing.find(person, session_id)) is not None:
        return _detail(passing, None, ("", True), {}, {}, (), UNREVIEWED)
    await house.shares.open(person, session_id, Kind.READ)
    await house.comments.mark_seen(person, session_id)
    session = await house.sessions.get(person, session_id)
    owner = await house.shares.owner_name(person, session_id)
    folder = call_folder(house.calls, session.id)
    copies = await house.sessions.blobs(person, session_id)
    takes = await house.sessions.takes(person, session_id)
    replaced = await house.journals.replaced(folder)
    return _detail(session, folder, owner, replaced, copies, takes, await _reviewed(house, person, session))


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What coaches made of a session, as one person may see it."""

    decisions: Sequence[Decision]
    experimental: frozenset[str]
    hidden: Sequence[ChanceKey]
    may_decide: bool


UNREVIEWED = Reviewed((), frozenset(), (), False)


async def _reviewed(house: House, person: Principal, session: SessionRecord) -> Reviewed:
    hidden = await house.ratings.held_back(person, session.id)
    found = await house.decisions.list(person, session.id)
    shown = [one for one in found if ChanceKey(one.behaviour, one.beat, one.turn) not in hidden]
    experimental = await house.agreements.experimental(person)
    return Reviewed(shown, experimental, hidden, may_decide(person, session.owner_id))


@router.get("/{session_id}/audio/{speaker}.wav", response_class=FileResponse)
async def track(
    session_id: str, speaker: str, house: TheHouse, person: ThePerson, download: bool = False
) -> FileResponse:
    """A finished track, in byte ranges where asked for; of another's session the rep is told who heard it."""
    await house.shares.open(person, session_id, Kind.DOWNLOAD if download else Kind.LISTEN)
    if speaker not in [known.value for known in Speaker]:
        raise NotFound("track")
    path = scored_track_path(call_folder(house.calls, session_id), Speaker(speaker))
    if not path.is_file():
        raise NotFound("recording")
    name = f"{session_id}-{speaker}.wav" if download else None
    return FileResponse(path, media_type="audio/wav", headers=PRIVATE, filename=name)


@router.get("/{session_id}/audio/{speaker}.ogg", response_class=Response)
async def copy(session_id: str, speaker: str, request: Request, house: TheHouse, person: ThePerson) -> Response:
    """A track's Ogg/Opus copy, in one byte range where asked for; of another's session the rep is told."""
    await house.shares.open(person, session_id, Kind.LISTEN)
    copies = await house.sessions.blobs(person, session_id)
    if speaker not in [known.value for known in Speaker] or opus_kind(Speaker(speaker)) not in copies:
        raise NotFound("recording")
    whole = await house.blobs.get(copies[opus_kind(Speaker(speaker))])
    return ranged(whole, request.headers.get("range"), "audio/ogg", PRIVATE)


@router.get("/{session_id}/peaks")
async def peaks(session_id: str, house: TheHouse, person: ThePerson) -> Response:
    """The drawn waveform: `duration_s`, `per_s`, `rep` and `buyer` with values 0..1."""
    await house.sessions.require(person, session_id)
    drawn = await house.peaks.of(call_folder(house.calls, session_id))
    return Response(drawn, media_type="application/json", headers=PRIVATE)


def _line(session: SessionSummary, left_out: frozenset[str], *, is_hidden: bool = False) -> SessionLine:
    """Without the counts that are experimental, and without any where they would tell a rater too much."""
    counts = [line for line in session.behaviours if line["id"] not in left_out and not is_hidden]
    return SessionLine(
        id=session.id,
        scenario=session.scenario_id,
        title=session.title,
        level=session.level,
        started_at=session.started_at,
        duration_s=session.duration_s,
        status=session.status,
        behaviours=[BehaviourLine.model_validate(line) for line in counts],
        owner=session.owner,
        is_own=session.is_own,
        practice=_practice(session),
        has_answer=session.has_answer,
    )


def _detail(
    session: SessionRecord,
    folder: Path | None,
    owner: tuple[str, bool],
    replaced: Mapping[str, int],
    copies: Mapping[str, str],
    takes: Sequence[SessionSummary],
    reviewed: Reviewed,
) -> SessionDetail:
    """`folder` is None where nothing was stored; `owner` is a name, and whether it is one's own.

    While a call is scored again with other words, its old scorecard is not shown beside them.
    """
    card = None if session.status is Status.SCORING else session.scorecard
    if card is not None and reviewed.hidden:
        card = held_back(card, reviewed.hidden)
    if card is not None and not owner[1]:
        card = card_for_another(card)
    decided = {ChanceKey(one.behaviour, one.beat, one.turn): one.met for one in reviewed.decisions}
    return SessionDetail(
        id=session.id,
        scenario=session.scenario_id,
        title=session.title,
        level=session.level,
        seed=session.seed,
        status=session.status,
        started_at=session.started_at,
        duration_s=session.duration_s,
        engines=session.engines,
        granted=session.granted,
        reason=session.reason,
        transcript=_words(session, is_own=owner[1]),
        scorecard=card,
        decisions=[DecisionOut.model_validate(one) for one in reviewed.decisions],
        counted=None if card is None else counted(card, decided, reviewed.experimental),
        may_decide=reviewed.may_decide,
        held_back=len(reviewed.hidden),
        audio=audio_of(session.id, folder, copies),
        track=session.track,
        annotations=[_annotation(one, is_own=owner[1]) for one in annotations_of(card or {})],
        replaced=replaced,
        owner=owner[0],
        is_own=owner[1],
        is_stored=folder is not None,
        audio_gone_at=session.audio_gone_at,
        words_gone_at=session.words_gone_at,
        practice=_practice(session),
        takes=[_line(take, reviewed.experimental) for take in takes],
    )


def _annotation(found: Annotation, *, is_own: bool) -> ToneAnnotation:
    return ToneAnnotation.model_validate(found if is_own else replace(found, text=to_another(found.text)))


def _practice(session: SessionRecord | SessionSummary) -> PracticeOut | None:
    return None if session.practice is None else PracticeOut.model_validate(session.practice)


def _words(session: SessionRecord, *, is_own: bool) -> Mapping[str, Any] | None:
    words = session.transcript
    return words if is_own or words is None else words_for_another(words)


def audio_of(session_id: str, folder: Path | None, copies: Mapping[str, str]) -> SessionAudio:
    """`folder` is None where nothing was stored; `copies` is kind to key."""
    rep, buyer = (_address(session_id, folder, speaker) for speaker in Speaker)
    rep_opus, buyer_opus = (_copy_address(session_id, speaker, copies) for speaker in Speaker)
    return SessionAudio(rep=rep, buyer=buyer, rep_opus=rep_opus, buyer_opus=buyer_opus)


def _address(session_id: str, folder: Path | None, speaker: Speaker) -> str | None:
    is_finished = folder is not None and track_path(folder, speaker).is_file()
    return f"/api/sessions/{session_id}/audio/{speaker}.wav" if is_finished else None


def _copy_address(session_id: str, speaker: Speaker, copies: Mapping[str, str]) -> str | None:
    return f"/api/sessions/{session_id}/audio/{speaker}.ogg" if opus_kind(speaker) in copies else None
