"""A session belongs to its rep until they share it; what was shared can be withdrawn, and every listen is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import changeable_by, visible_to
from server.store.account_rows import ListenRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotAllowed, NotFound
from server.store.ids import new_id
from server.store.models import PersonRow, RoleRow, SessionRow, ShareRow, TeamRow
from server.store.names import shown_names
from server.store.principal import Principal, Role
from voice.errors import BadInput

KEPT = timedelta(days=30)
LONGEST_KEPT = timedelta(days=365)
SAME_END = timedelta(hours=1)
"""Two ends of the sound that lie no further apart are one wish."""
SAME_LISTEN = timedelta(minutes=10)
"""A player asks for many stretches of one recording; together they are one listen."""


class Kind(StrEnum):
    READ = "read"
    LISTEN = "listen"
    DOWNLOAD = "download"


@dataclass(frozen=True, slots=True)
class Share:
    id: str
    person_id: str | None
    team_id: str | None
    name: str
    """Of the coach or the team."""
    made_at: datetime
    audio_until: datetime | None
    """The sound is kept for the coach until then."""
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class Listen:
    name: str
    kind: str
    began_at: datetime


class Shares:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self,
        principal: Principal,
        session_id: str,
        *,
        person_id: str | None = None,
        team_id: str | None = None,
        audio_until: datetime | None = None,
    ) -> Share:
        """With a coach of one's teams, or the coaches of one; what is shared with them already stays one share, whose
        sound is kept until the new `audio_until`. Raises NotFound, NotAllowed, BadInput for an end that is past.
        """
        now = datetime.now(UTC)
        until = _end(audio_until, now)

        def work(session: Session) -> Share:
            _require(session, principal, session_id)
            _require_reachable(session, principal, person_id, team_id)
            row = _live(session, session_id, person_id, team_id)
            if row is None:
                row = ShareRow(id=new_id(), session_id=session_id, person_id=person_id, team_id=team_id, made_at=now)
                session.add(row)
            elif _is_kept(row.audio_until, audio_until and until, now):
                return _share(session, row)
            row.audio_until = until
            whom = {"person": person_id, "team": team_id, "audio_until": until.isoformat()}
            note(session, principal, Action.SHARE, session_id, whom)
            return _share(session, row)

        return await self._database.write(work)

    async def list(self, principal: Principal, session_id: str) -> Sequence[Share]:
        """All of one's own session, also those withdrawn. Raises NotFound."""
        query = select(ShareRow).where(ShareRow.session_id == session_id).order_by(ShareRow.id)

        def work(session: Session) -> Sequence[Share]:
            _require(session, principal, session_id)
            return [_share(session, row) for row in session.scalars(query).all()]

        return await self._database.read(work)

    async def withdraw(self, principal: Principal, session_id: str, share_id: str) -> None:
        """It closes at once; what the coach said or decided stays. Raises NotFound."""

        def work(session: Session) -> None:
            _require(session, principal, session_id)
            row = session.get(ShareRow, share_id)
            if row is None or row.session_id != session_id:
                raise NotFound("share")
            if row.withdrawn_at is None:
                row.withdrawn_at = datetime.now(UTC)
                note(session, principal, Action.WITHDRAW, session_id, {"share": share_id})

        await self._database.write(work)

    async def open(self, principal: Principal, session_id: str, kind: Kind) -> None:
        """Somebody reads or hears a session; others than its rep are noted for the rep. Raises NotFound."""
        since = datetime.now(UTC) - SAME_LISTEN
        same = select(ListenRow.id).where(
            ListenRow.session_id == session_id,
            ListenRow.person_id == principal.person_id,
            ListenRow.kind == kind.value,
            ListenRow.began_at > since,
        )

        def is_known(session: Session) -> bool:
            seen = select(SessionRow.owner_id).where(SessionRow.id == session_id, visible_to(principal))
            owner = session.scalar(seen)
            if owner is None:
                raise NotFound("session")
            return owner == principal.person_id or session.scalar(same) is not None

        if not await self._database.read(is_known):
            await self._database.write(lambda session: _note(session, principal, session_id, kind))

    async def has_heard(self, principal: Principal, session_id: str) -> bool:
        """Whether this person has played some of its sound."""
        query = select(ListenRow.id).where(
            ListenRow.session_id == session_id,
            ListenRow.person_id == principal.person_id,
            ListenRow.kind.in_((Kind.LISTEN.value, Kind.DOWNLOAD.value)),
        )
        return await self._database.read(lambda session: session.scalar(query.limit(1))) is not None

    async def listens(self, principal: Principal, session_id: str) -> Sequence[Listen]:
        """Who opened one's own session, the newest first. Raises NotFound."""
        query = (
            select(ListenRow, PersonRow.name)
            .join(PersonRow, PersonRow.id == ListenRow.person_id)
            .where(ListenRow.session_id == session_id)
            .order_by(ListenRow.id.desc())
        )

        def work(session: Session) -> Sequence[Listen]:
            _require(session, principal, session_id)
            return [Listen(name, row.kind, row.began_at) for row, name in session.execute(query)]

        return await self._database.read(work)

    async def owner_name(self, principal: Principal, session_id: str) -> tuple[str, bool]:
        """The rep's name as this person may see it, and whether it is them. Raises NotFound."""
        query = select(SessionRow.owner_id).where(SessionRow.id == session_id, visible_to(principal))

        def work(session: Session) -> tuple[str, bool]:
            owner = session.scalar(query)
            if owner is None:
                raise NotFound("session")
            return shown_names(session, principal, [owner])[owner], owner == principal.person_id

        return await self._database.read(work)


def _note(session: Session, principal: Principal, session_id: str, kind: Kind) -> None:
    now = datetime.now(UTC)
    row = ListenRow(id=new_id(), session_id=session_id, person_id=principal.person_id, kind=kind.value, began_at=now)
    session.add(row)
    note(session, principal, Action(kind.value), session_id)


def _require(session: Session, principal: Principal, session_id: str) -> None:
    query = select(SessionRow.id).where(SessionRow.id == session_id, changeable_by(principal))
    if session.scalar(query) is None:
        raise NotFound("session")


def _require_reachable(session: Session, principal: Principal, person_id: str | None, team_id: str | None) -> None:
    if (person_id is None) == (team_id is None):
        raise NotAllowed("Share with one coach, or with one team.")
    if team_id is not None and team_id in principal.team_ids:
        return
    coaches = (
        select(PersonRow.id)
        .join(RoleRow, RoleRow.person_id == PersonRow.id)
        .where(PersonRow.id == person_id, PersonRow.is_active)
        .where(RoleRow.name == Role.COACH, RoleRow.team_id.in_(principal.team_ids))
    )
    if person_id is None or session.scalars(coaches).first() is None:
        raise NotAllowed("You can share with your own teams and their coaches.")


def _end(asked: datetime | None, now: datetime) -> datetime:
    """When the sound need not be kept any more. Raises BadInput."""
    if asked is not None and asked <= now:
        raise BadInput("The sound cannot be kept until a moment that is past; choose a later one.")
    return min(asked or now + KEPT, now + LONGEST_KEPT)


def _live(session: Session, session_id: str, person_id: str | None, team_id: str | None) -> ShareRow | None:
    """Of this session with just these, not withdrawn."""
    query = select(ShareRow).where(
        ShareRow.session_id == session_id,
        ShareRow.person_id == person_id,
        ShareRow.team_id == team_id,
        ShareRow.withdrawn_at.is_(None),
    )
    return session.scalars(query.order_by(ShareRow.id.desc()).limit(1)).first()


def _is_kept(kept: datetime | None, asked: datetime | None, now: datetime) -> bool:
    """Whether the sound of a share is kept as is asked for; None: for as long as is usual."""
    if kept is None:
        return False
    return kept > now if asked is None else abs(kept - asked) <= SAME_END


def _share(session: Session, row: ShareRow) -> Share:
    named = session.get(PersonRow, row.person_id) if row.person_id else session.get(TeamRow, row.team_id)
    name = named.name if named else ""
    return Share(row.id, row.person_id, row.team_id, name, row.made_at, row.audio_until, row.withdrawn_at)
