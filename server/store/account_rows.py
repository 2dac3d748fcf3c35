"""The tables of accounts: who may come in, what they agreed to, and what was done. A change needs a migration."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.store.models import Table, UtcTime


class InviteRow(Table):
    """A way in for one person, once; `id` is the digest of the secret in its address."""

    __tablename__ = "invite"
    id: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"))
    made_by: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    ends_at: Mapped[datetime] = mapped_column(UtcTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcTime)


class SignInRow(Table):
    """One browser that is signed in; both digests let it in, the earlier one for a moment after a change."""

    __tablename__ = "sign_in"
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    digest: Mapped[str] = mapped_column(unique=True)
    earlier_digest: Mapped[str | None] = mapped_column(index=True)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)
    seen_at: Mapped[datetime] = mapped_column(UtcTime)


class TokenRow(Table):
    """A key for a program that acts for a person, within its scopes."""

    __tablename__ = "api_token"
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    digest: Mapped[str] = mapped_column(unique=True)
    label: Mapped[str]
    scopes: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    ends_at: Mapped[datetime] = mapped_column(UtcTime)


class IdentityRow(Table):
    """Who a person is at an OpenID provider."""

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("issuer", "subject"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    issuer: Mapped[str]
    subject: Mapped[str]


class ConsentRow(Table):
    """A person agreed to one version of the text, or took it back."""

    __tablename__ = "consent"
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    version: Mapped[str]
    is_given: Mapped[bool]
    said_at: Mapped[datetime] = mapped_column(UtcTime)


class ListenRow(Table):
    """Somebody other than its rep opened a session or heard it."""

    __tablename__ = "listen"
    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[str]
    began_at: Mapped[datetime] = mapped_column(UtcTime)


class RuleRow(Table):
    """A house rule that an admin set; without a row the operator's setting holds."""

    __tablename__ = "rule"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class AuditRow(Table):
    """One entry of the log: never changed, never deleted (a trigger refuses), each chained to the one before."""

    __tablename__ = "audit"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcTime)
    actor_id: Mapped[str]
    action: Mapped[str]
    subject_id: Mapped[str]
    details: Mapped[str]
    digest: Mapped[str]


class ErasureRow(Table):
    """What was asked to be erased; kept without a word of what it was."""

    __tablename__ = "erasure"
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject_id: Mapped[str] = mapped_column(index=True)
    asked_by: Mapped[str]
    """An id alone."""
    asked_at: Mapped[datetime] = mapped_column(UtcTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcTime)
    sessions: Mapped[int | None]
    files: Mapped[int | None]
    comments: Mapped[int | None]


class ExportRow(Table):
    """Everything about a person as a zip, theirs to fetch for a day."""

    __tablename__ = "export"
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    asked_at: Mapped[datetime] = mapped_column(UtcTime)
    ready_at: Mapped[datetime | None] = mapped_column(UtcTime)
