"""What goes next, and making it go: sound first, words later; counts stay as long as the account."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.orm import Session

from server.privacy.erasing import forget_copies
from server.recording.call_files import call_folder
from server.store.access import changeable_by, require_server
from server.store.audit import Action, note
from server.store.blobs import Blobs
from server.store.database import Database
from server.store.models import BlobRow, CommentRow, CorrectionRow, SessionRow, ShareRow
from server.store.practices import forget_copies_in_takes
from server.store.principal import Principal
from server.store.records import Status
from server.store.review_rows import DecisionRow
from server.store.rules import Days, Rules

NOT_YET = (Status.LIVE, Status.SCORING)


@dataclass(frozen=True, slots=True)
class Due:
    """One thing of one session that goes at a moment."""

    session_id: str
    title: str
    what: str
    """`audio` or `words`."""
    at: datetime


class Retention:
    def __init__(self, database: Database, rules: Rules, calls: Path, blobs: Blobs) -> None:
        self._database, self._rules, self._calls, self._blobs = database, rules, calls, blobs

    async def preview(self, principal: Principal, until: datetime) -> Sequence[Due]:
        """What of one's own goes until then, the first first; for the server, everybody's."""
        return await self._database.read(lambda session: self._due(session, principal, until))

    async def sweep(self, principal: Principal, now: datetime) -> Sequence[Due]:
        """Deletes what is due and gives it. Raises NotAllowed for anybody but the server, OSError."""
        require_server(principal)
        due = await self.preview(principal, now)
        for one in due:  # files before rows: after a crash between the two it is due again
            folder = call_folder(self._calls, one.session_id)
            if one.what == "audio":
                await forget_copies(self._database, self._blobs, [one.session_id])
                forget_sound(folder)
            else:
                shutil.rmtree(folder, ignore_errors=True)
        if due:
            await self._database.write(lambda session: _settle(session, principal, due, now))
            await self._database.settle()
        return due

    def _due(self, session: Session, principal: Principal, until: datetime) -> Sequence[Due]:
        kept = select(func.max(ShareRow.audio_until)).where(
            ShareRow.session_id == SessionRow.id, ShareRow.withdrawn_at.is_(None)
        )
        columns = (SessionRow.id, SessionRow.owner_id, SessionRow.title, SessionRow.started_at)
        has_sound = _has_sound()
        gone = (has_sound.label("has_sound"), SessionRow.words_gone_at, kept.scalar_subquery().label("kept"))
        query = select(*columns, *gone).where(changeable_by(principal), SessionRow.status.not_in(NOT_YET))
        query = query.where(or_(has_sound, SessionRow.words_gone_at.is_(None)))
        days: dict[str, Days] = {}
        found = []
        for row in session.execute(query):
            held = days.setdefault(row.owner_id, self._rules.days_of(session, row.owner_id))
            audio_at = max(row.started_at + timedelta(days=held.audio), row.kept or row.started_at)
            words_at = max(row.started_at + timedelta(days=held.words), audio_at)
            if row.has_sound:
                found.append(Due(row.id, row.title, "audio", audio_at))
            if row.words_gone_at is None:
                found.append(Due(row.id, row.title, "words", words_at))
        return sorted((one for one in found if one.at <= until), key=lambda one: (one.at, one.what))


def _has_sound() -> ColumnElement[bool]:
    """A copy that was still being made when the sound went goes with the next look."""
    copies = select(BlobRow.key).where(BlobRow.session_id == SessionRow.id).exists()
    return or_(SessionRow.audio_gone_at.is_(None), copies)


def forget_sound(folder: Path) -> None:
    """Every file of a call that holds sound, or a picture of it. Raises OSError."""
    for path in folder.glob("*"):
        if path.name != "events.journal":
            path.unlink()


def _settle(session: Session, principal: Principal, due: Sequence[Due], now: datetime) -> None:
    for one in due:
        row = session.get(SessionRow, one.session_id)
        if row is None:
            continue
        if one.what == "audio":
            row.audio_gone_at = now
            session.execute(delete(BlobRow).where(BlobRow.session_id == row.id))
        else:
            row.words_gone_at = now
            row.transcript = row.scorecard = row.track = None
            forget_copies_in_takes(session, [row.id])
            session.execute(delete(CommentRow).where(CommentRow.session_id == row.id))
            session.execute(delete(CorrectionRow).where(CorrectionRow.session_id == row.id))
            session.execute(update(DecisionRow).where(DecisionRow.session_id == row.id).values(reason=""))
        note(session, principal, Action.RETENTION, one.session_id, {"what": one.what})


def next_days(days: int) -> datetime:
    return datetime.now(UTC) + timedelta(days=days)
