"""The tables of scenarios that people write. A change needs a migration."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.store.models import Table, UtcTime


class AuthoredRow(Table):
    """A scenario that authors of one team write; `id` is the one in its text. People are named by id alone: what they
    wrote stays when they go.
    """

    __tablename__ = "authored"
    id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    """Null: of local mode's one person."""
    title: Mapped[str]
    revision: Mapped[int]
    """Counts the saves: who saves says which one they began from."""
    published: Mapped[int | None]
    """The version that can be practised; null: none."""
    changed_by: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)
    draft: Mapped[str]
    """The text as it was saved last, with its faults."""


class AuthoredVersionRow(Table):
    """A text as it was published; never changed after."""

    __tablename__ = "authored_version"
    __table_args__ = (UniqueConstraint("authored_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    authored_id: Mapped[str] = mapped_column(ForeignKey("authored.id", ondelete="CASCADE"))
    number: Mapped[int]
    made_by: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    text: Mapped[str]
