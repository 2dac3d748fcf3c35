"""What is kept of a person's calls: the list, one call's replay, its sound, its comments."""

from pathlib import Path
from typing import Annotated, Protocol

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import FileResponse

from server.recording.call_files import call_folder, track_path
from server.recording.peaks import Peaks
from server.schemas import (
    BehaviourLine,
    CommentIn,
    CommentList,
    CommentOut,
    SessionAudio,
    SessionDetail,
    SessionLine,
    SessionList,
)
from server.store.comments import Comments
from server.store.errors import NotFound
from server.store.principal import Principal
from server.store.records import Comment, SessionRecord, SessionSummary
from server.store.sessions import MAX_LISTED, Sessions
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
    def peaks(self) -> Peaks: ...

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
    return SessionList(sessions=[_line(session) for session in found])


@router.get("/{session_id}")
async def one_session(session_id: str, house: TheHouse, person: ThePerson) -> SessionDetail:
    session = await house.sessions.get(person, session_id)
    return _detail(session, call_folder(house.calls, session.id))


@router.get("/{session_id}/audio/{speaker}.wav", response_class=FileResponse)
async def track(session_id: str, speaker: str, house: TheHouse, person: ThePerson) -> FileResponse:
    """A finished track, in byte ranges where asked for."""
    await house.sessions.require(person, session_id)
    if speaker not in [known.value for known in Speaker]:
        raise NotFound("track")
    path = track_path(call_folder(house.calls, session_id), Speaker(speaker))
    if not path.is_file():
        raise NotFound("recording")
    return FileResponse(path, media_type="audio/wav", headers=PRIVATE)


@router.get("/{session_id}/peaks")
async def peaks(session_id: str, house: TheHouse, person: ThePerson) -> Response:
    """The drawn waveform: `duration_s`, `per_s`, `rep` and `buyer` with values 0..1."""
    await house.sessions.require(person, session_id)
    drawn = await house.peaks.of(call_folder(house.calls, session_id))
    return Response(drawn, media_type="application/json", headers=PRIVATE)


@router.get("/{session_id}/comments")
async def list_comments(session_id: str, house: TheHouse, person: ThePerson) -> CommentList:
    found = await house.comments.list(person, session_id)
    return CommentList(comments=[_comment(comment) for comment in found])


@router.post("/{session_id}/comments", status_code=201)
async def add_comment(session_id: str, said: CommentIn, house: TheHouse, person: ThePerson) -> CommentOut:
    made = await house.comments.add(person, session_id, text=said.text, start_s=said.start_s, end_s=said.end_s)
    return _comment(made)


def _line(session: SessionSummary) -> SessionLine:
    return SessionLine(
        id=session.id,
        scenario=session.scenario_id,
        title=session.title,
        level=session.level,
        started_at=session.started_at,
        duration_s=session.duration_s,
        status=session.status,
        behaviours=[BehaviourLine.model_validate(line) for line in session.behaviours],
    )


def _detail(session: SessionRecord, folder: Path) -> SessionDetail:
    rep, buyer = (_address(session.id, folder, speaker) for speaker in Speaker)
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
        transcript=session.transcript,
        scorecard=session.scorecard,
        audio=SessionAudio(rep=rep, buyer=buyer),
        track=session.track,
    )


def _address(session_id: str, folder: Path, speaker: Speaker) -> str | None:
    is_finished = track_path(folder, speaker).is_file()
    return f"/api/sessions/{session_id}/audio/{speaker}.wav" if is_finished else None


def _comment(comment: Comment) -> CommentOut:
    return CommentOut(
        id=comment.id,
        author=comment.author,
        text=comment.text,
        start_s=comment.start_s,
        end_s=comment.end_s,
        made_at=comment.made_at,
    )
