"""What people say about a stretch of a session."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import visible_to
from server.store.database import Database
from server.store.errors import NotFound
from server.store.ids import new_id
from server.store.models import CommentRow, PersonRow, SessionRow
from server.store.principal import Principal
from server.store.records import Comment


class Comments:
    """Whoever may see a session may comment on it and read its comments."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, principal: Principal, session_id: str, *, text: str, start_s: float, end_s: float) -> Comment:
        """Raises NotFound for a session that this person may not see."""

        def work(session: Session) -> Comment:
            _require(session, principal, session_id)
            row = CommentRow(
                id=new_id(),
                session_id=session_id,
                author_id=principal.person_id,
                text=text,
                start_s=start_s,
                end_s=end_s,
                made_at=datetime.now(UTC),
            )
            session.add(row)
            session.flush()
            author = session.scalars(select(PersonRow.name).where(PersonRow.id == row.author_id)).one()
            return _comment(row, author)

        return await self._database.write(work)

    async def list(self, principal: Principal, session_id: str) -> Sequence[Comment]:
        """In the order of the moments they speak of. Raises NotFound."""
        query = (
            select(CommentRow, PersonRow.name)
            .join(PersonRow, PersonRow.id == CommentRow.author_id)
            .where(CommentRow.session_id == session_id)
            .order_by(CommentRow.start_s, CommentRow.id)
        )

        def work(session: Session) -> Sequence[Comment]:
            _require(session, principal, session_id)
            return [_comment(row, author) for row, author in session.execute(query)]

        return await self._database.read(work)


def _require(session: Session, principal: Principal, session_id: str) -> None:
    query = select(SessionRow.id).where(SessionRow.id == session_id, visible_to(principal))
    if session.scalar(query) is None:
        raise NotFound("session")


def _comment(row: CommentRow, author: str) -> Comment:
    return Comment(
        id=row.id,
        session_id=row.session_id,
        author_id=row.author_id,
        author=author,
        text=row.text,
        start_s=row.start_s,
        end_s=row.end_s,
        made_at=row.made_at,
    )
