"""The tables. A change here needs a migration beside it: a test compares the two."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Double, ForeignKey, Index, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no time zone, so it is taken off on the way in and put back on the way out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


JSON_OR_NULL = JSON(none_as_null=True)


class Table(DeclarativeBase):
    type_annotation_map: ClassVar[dict[Any, Any]] = {float: Double}
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class TeamRow(Table):
    __tablename__ = "team"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class PersonRow(Table):
    __tablename__ = "person"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class RoleRow(Table):
    """What a person may do: in one team, or everywhere where `team_id` is null."""

    __tablename__ = "role"
    __table_args__ = (UniqueConstraint("person_id", "team_id", "name"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"))
    name: Mapped[str]


class DeviceRow(Table):
    """A browser and microphone that a person uses: level baselines hold for one device only."""

    __tablename__ = "device"
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    label: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class SessionRow(Table):
    """One practice call and what came of it. The large columns come last: SQLite reads a row from its front."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_owner_id_id", "owner_id", "id"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    owner_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    device_id: Mapped[str | None] = mapped_column(ForeignKey("device.id", ondelete="SET NULL"))
    scenario_id: Mapped[str]
    scenario_version: Mapped[str]
    title: Mapped[str]
    level: Mapped[str]
    seed: Mapped[int]
    status: Mapped[str] = mapped_column(index=True)
    engines: Mapped[dict[str, Any]] = mapped_column(JSON_OR_NULL)
    granted: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    started_at: Mapped[datetime] = mapped_column(UtcTime)
    duration_s: Mapped[float | None]
    reason: Mapped[str | None]
    behaviours: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON_OR_NULL)
    scenario_text: Mapped[str]
    transcript: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    scorecard: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    track: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)


class TakeRow(Table):
    """One recorded stretch of a session: the whole call, or a moment of it tried again."""

    __tablename__ = "take"
    __table_args__ = (UniqueConstraint("session_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"))
    number: Mapped[int]
    samples: Mapped[int]
    damaged: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class BlobRow(Table):
    """A file kept by content: written here only after the file itself is durable."""

    __tablename__ = "blob"
    __table_args__ = (UniqueConstraint("session_id", "kind"),)
    key: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"))
    kind: Mapped[str]
    size_bytes: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class ShareRow(Table):
    """Lets one person, or everyone of a team, see a session."""

    __tablename__ = "share"
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class CommentRow(Table):
    __tablename__ = "comment"
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    text: Mapped[str]
    start_s: Mapped[float]
    end_s: Mapped[float]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
