"""What people say about a stretch or a line of a session: for all who may see it, or for themselves alone."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from server.store.access import visible
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotFound
from server.store.ids import new_id
from server.store.models import CommentRow, SessionRow
from server.store.names import shown_names
from server.store.principal import Principal
from server.store.records import Comment, NewComment


class Comments:
    """Whoever may see a session may comment on it, and reads all its comments but those that others keep private."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, principal: Principal, session_id: str, new: NewComment) -> Comment:
        """An answer belongs to the remark it answers, and to its privacy. Raises NotFound."""

        def work(session: Session) -> Comment:
            of = visible(session, principal, session_id)
            answered = _answered(session, principal, session_id, new.answers)
            row = _row(principal, session_id, new, answered)
            session.add(row)
            session.flush()
            if not row.is_private and of.owner_id != principal.person_id:
                of.answered_at = row.made_at
            note(session, principal, Action.COMMENT, session_id, {"comment": row.id, "private": row.is_private})
            return _comment(row, principal, shown_names(session, principal, [row.author_id])[row.author_id])

        return await self._database.write(work)

    async def list(self, principal: Principal, session_id: str) -> Sequence[Comment]:
        """In the order of the moments they speak of, answers by their time after. Raises NotFound."""
        query = (
            select(CommentRow)
            .where(CommentRow.session_id == session_id)
            .where(or_(CommentRow.is_private.is_(False), CommentRow.author_id == principal.person_id))
            .order_by(CommentRow.start_s, CommentRow.id)
        )

        def work(session: Session) -> Sequence[Comment]:
            visible(session, principal, session_id)
            rows = session.scalars(query).all()
            names = shown_names(session, principal, [row.author_id for row in rows])
            return [_comment(row, principal, names[row.author_id]) for row in rows]

        return await self._database.read(work)

    async def remove(self, principal: Principal, session_id: str, comment_id: str) -> None:
        """One's own, with its answers. Raises NotFound."""

        def work(session: Session) -> None:
            visible(session, principal, session_id)
            row = session.get(CommentRow, comment_id)
            if row is None or row.session_id != session_id or row.author_id != principal.person_id:
                raise NotFound("comment")
            session.execute(delete(CommentRow).where(CommentRow.answers == comment_id))
            session.delete(row)
            note(session, principal, Action.COMMENT, session_id, {"comment": comment_id, "removed": True})

        await self._database.write(work)

    async def mark_seen(self, principal: Principal, session_id: str) -> None:
        """The rep opened it: what they were answered until now is seen. Nothing for anybody else."""
        unseen = (
            select(SessionRow.id)
            .where(SessionRow.id == session_id, SessionRow.owner_id == principal.person_id)
            .where(SessionRow.answered_at.is_not(None))
            .where(or_(SessionRow.seen_at.is_(None), SessionRow.seen_at < SessionRow.answered_at))
        )

        def work(session: Session) -> None:
            row = session.get(SessionRow, session_id)
            if row is not None:
                row.seen_at = datetime.now(UTC)

        if await self._database.read(lambda session: session.scalar(unseen)) is not None:
            await self._database.write(work)


def _answered(session: Session, principal: Principal, session_id: str, comment_id: str | None) -> CommentRow | None:
    """The remark that begins the exchange. Raises NotFound."""
    if comment_id is None:
        return None
    row = session.get(CommentRow, comment_id)
    if row is None or row.session_id != session_id or (row.is_private and row.author_id != principal.person_id):
        raise NotFound("comment")
    first = session.get(CommentRow, row.answers) if row.answers else None
    return first or row


def _row(principal: Principal, session_id: str, new: NewComment, answered: CommentRow | None) -> CommentRow:
    return CommentRow(
        id=new_id(),
        session_id=session_id,
        author_id=principal.person_id,
        text=new.text,
        start_s=answered.start_s if answered else new.start_s,
        end_s=answered.end_s if answered else new.end_s,
        made_at=datetime.now(UTC),
        turn=answered.turn if answered else new.turn,
        is_private=answered.is_private if answered else new.is_private,
        tags=list(new.tags) or None,
        answers=answered.id if answered else None,
    )


def _comment(row: CommentRow, principal: Principal, author: str) -> Comment:
    return Comment(
        id=row.id,
        session_id=row.session_id,
        author_id=row.author_id,
        author=author,
        text=row.text,
        start_s=row.start_s,
        end_s=row.end_s,
        made_at=row.made_at,
        turn=row.turn,
        is_private=row.is_private,
        tags=tuple(row.tags or ()),
        answers=row.answers,
        is_own=row.author_id == principal.person_id,
    )
