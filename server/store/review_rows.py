"""The tables of reviews: what coaches decide, what they write again and again, and what they rate without looking."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.store.models import JSON_OR_NULL, Table, UtcTime


class DecisionRow(Table):
    """A coach's decision on one chance: it counts, and what the pattern said is kept beside it.

    It stays when the share is withdrawn; when its coach is erased it stays without their name and reason.
    """

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("session_id", "behaviour", "beat", "turn", "person_id"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    behaviour: Mapped[str]
    beat: Mapped[str]
    turn: Mapped[int]
    met: Mapped[bool | None]
    """Null: it cannot be judged, and is left out of the count."""
    pattern_met: Mapped[bool | None]
    reason: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class SavedCommentRow(Table):
    """A remark that its author uses again."""

    __tablename__ = "saved_comment"
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    tags: Mapped[list[Any]] = mapped_column(JSON_OR_NULL)
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class SampledRow(Table):
    """A chance that was drawn to be rated twice."""

    __tablename__ = "sampled_chance"
    __table_args__ = (UniqueConstraint("session_id", "behaviour", "beat", "turn"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"))
    behaviour: Mapped[str]
    beat: Mapped[str]
    turn: Mapped[int]
    pattern_met: Mapped[bool | None]
    """What the pattern said when it was drawn."""
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class RatingRow(Table):
    """What one of the two said of it before they saw what others did; it stays, nameless, when they are erased."""

    __tablename__ = "rating"
    __table_args__ = (UniqueConstraint("sampled_id", "person_id"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    sampled_id: Mapped[str] = mapped_column(ForeignKey("sampled_chance.id", ondelete="CASCADE"))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    met: Mapped[bool | None]
    """Null: cannot tell."""
    made_at: Mapped[datetime] = mapped_column(UtcTime)
