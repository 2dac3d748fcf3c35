"""The tables. A change here needs a migration beside it: a test compares the two."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Double, ForeignKey, Index, MetaData, UniqueConstraint, false, text, true
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
    """Days that are null follow the house rules."""

    __tablename__ = "team"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    audio_days: Mapped[int | None]
    words_days: Mapped[int | None]
    hides_names: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Coaches see a pseudonym in place of a rep's name."""


class PersonRow(Table):
    """`email` and `password` (an argon2id hash) are null for who cannot sign in with them."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_email", "email", unique=True),)
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    email: Mapped[str | None]
    password: Mapped[str | None]
    pseudonym: Mapped[str | None]
    is_active: Mapped[bool] = mapped_column(default=True, server_default=true())


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
    words_version: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """Grows with every dispute and correction of the words: a score made from older ones is not let in."""
    behaviours: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON_OR_NULL)
    scenario_text: Mapped[str]
    transcript: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    scorecard: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    track: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    audio_gone_at: Mapped[datetime | None] = mapped_column(UtcTime)
    words_gone_at: Mapped[datetime | None] = mapped_column(UtcTime)
    answered_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When somebody else last commented for the rep, or decided on a chance."""
    seen_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When the rep last opened it with that answer in it."""


class TakeRow(Table):
    """One recorded stretch of a session."""

    __tablename__ = "take"
    __table_args__ = (UniqueConstraint("session_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"))
    number: Mapped[int]
    samples: Mapped[int]
    damaged: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class PracticeRow(Table):
    """A session that is one moment of a call, tried again or drilled; a session without a row is a whole call."""

    __tablename__ = "practice"
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str]
    of_session_id: Mapped[str | None] = mapped_column(ForeignKey("session.id", ondelete="SET NULL"), index=True)
    turn: Mapped[int | None]
    """The turn of that session with which the moment begins."""
    beat: Mapped[str]
    behaviour: Mapped[str]
    in_a_row: Mapped[int]
    is_solved: Mapped[bool] = mapped_column(default=False, server_default=false())
    """A drill, as its newest scorecard has it: kept when the words go."""


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
    """Lets one coach, or the coaches of a team, see a session until it is withdrawn."""

    __tablename__ = "share"
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    audio_until: Mapped[datetime | None] = mapped_column(UtcTime)
    """The sound is kept for the coach until then, whatever the team's days say."""
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcTime)


class CommentRow(Table):
    __tablename__ = "comment"
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    text: Mapped[str]
    start_s: Mapped[float]
    end_s: Mapped[float]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    turn: Mapped[int | None]
    """The line of the transcript that it is about; null: a span of time alone."""
    is_private: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Shown to its author alone."""
    tags: Mapped[list[str] | None] = mapped_column(JSON_OR_NULL)
    answers: Mapped[str | None]
    """The comment that this one answers."""


class CorrectionRow(Table):
    """A line whose words are disputed, or were corrected; with what stood there before, so that both stay readable.

    Who wrote and who decided it are no keys: erasing a coach leaves the rep's words as they are.
    """

    __tablename__ = "correction"
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    turn: Mapped[int]
    author_id: Mapped[str]
    said: Mapped[str]
    state: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    decided_by_id: Mapped[str | None]
    decided_at: Mapped[datetime | None] = mapped_column(UtcTime)
    version: Mapped[int | None]
    """Of the session's words, once it was accepted."""
    turn_before: Mapped[dict[str, Any]] = mapped_column(JSON_OR_NULL)
    scorecard_before: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    scorecard_after: Mapped[dict[str, Any] | None] = mapped_column(JSON_OR_NULL)
    """Of the words of `version`, once they were scored."""


class JobRow(Table):
    """Work to be done once: `fence` counts who took it, `key` says what it is."""

    __tablename__ = "job"
    __table_args__ = (UniqueConstraint("key"), Index("ix_job_state_priority_id", "state", "priority", "id"))
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    key: Mapped[str]
    session_id: Mapped[str | None] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON_OR_NULL)
    priority: Mapped[int]
    state: Mapped[str]
    fence: Mapped[int]
    attempts: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    run_after: Mapped[datetime | None] = mapped_column(UtcTime)
    """Not before then; null: at once."""
    leased_until: Mapped[datetime | None] = mapped_column(UtcTime)
    """Held by a worker until then; null: by none."""
    ended_at: Mapped[datetime | None] = mapped_column(UtcTime)
    error: Mapped[str | None]
    """Why the last try failed."""


class BaselineRow(Table):
    """A person's usual way of speaking on one device, by tone measure in its unit."""

    __tablename__ = "baseline"
    __table_args__ = (UniqueConstraint("person_id", "device_id"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id", ondelete="CASCADE"))
    source: Mapped[str]
    measured: Mapped[dict[str, Any]] = mapped_column(JSON_OR_NULL)
    talk_s: Mapped[float]
    voiced_s: Mapped[float]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class AccommodationRow(Table):
    """The dimensions (pace, pitch, loudness) that a person leaves out; no reason is kept."""

    __tablename__ = "accommodation"
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    leaves_out: Mapped[list[str]] = mapped_column(JSON_OR_NULL)
