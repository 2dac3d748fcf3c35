"""Remarks that a person uses again: their own, seen by nobody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from server.store.database import Database
from server.store.errors import NotFound, NotNow
from server.store.ids import new_id
from server.store.principal import Principal
from server.store.review_rows import SavedCommentRow

MOST = 100


@dataclass(frozen=True, slots=True)
class SavedComment:
    id: str
    text: str
    tags: Sequence[str]


class SavedComments:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, principal: Principal, text: str, tags: Sequence[str]) -> SavedComment:
        """Raises NotNow where there are too many."""
        count = select(func.count()).where(SavedCommentRow.person_id == principal.person_id)

        def work(session: Session) -> SavedComment:
            if (session.scalar(count) or 0) >= MOST:
                raise NotNow(f"You have {MOST} saved comments; remove one first.")
            row = SavedCommentRow(
                id=new_id(), person_id=principal.person_id, text=text, tags=list(tags), made_at=datetime.now(UTC)
            )
            session.add(row)
            session.flush()
            return _saved(row)

        return await self._database.write(work)

    async def list(self, principal: Principal) -> Sequence[SavedComment]:
        """In the order of their words."""
        query = select(SavedCommentRow).where(SavedCommentRow.person_id == principal.person_id)
        query = query.order_by(SavedCommentRow.text, SavedCommentRow.id)
        return await self._database.read(lambda session: [_saved(row) for row in session.scalars(query)])

    async def remove(self, principal: Principal, comment_id: str) -> None:
        """Raises NotFound."""

        def work(session: Session) -> None:
            row = session.get(SavedCommentRow, comment_id)
            if row is None or row.person_id != principal.person_id:
                raise NotFound("saved-comment")
            session.delete(row)

        await self._database.write(work)


def _saved(row: SavedCommentRow) -> SavedComment:
    return SavedComment(row.id, row.text, tuple(row.tags))
