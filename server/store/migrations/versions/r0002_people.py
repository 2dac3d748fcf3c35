"""Accounts, invites, consent, who listened, house rules, the log and erasures."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = "the log is append-only"


def upgrade() -> None:
    _more_of_what_there_is()
    _ways_in()
    _agreed_and_heard()
    _log()


def _more_of_what_there_is() -> None:
    op.add_column("team", sa.Column("audio_days", sa.Integer(), nullable=True))
    op.add_column("team", sa.Column("words_days", sa.Integer(), nullable=True))
    op.add_column("team", sa.Column("hides_names", sa.Boolean(), nullable=False, server_default=sa.false()))
    for name in ("email", "password", "pseudonym"):
        op.add_column("person", sa.Column(name, sa.String(), nullable=True))
    op.add_column("person", sa.Column("is_active", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index("ix_person_email", "person", ["email"], unique=True)
    for table, name in (
        ("session", "audio_gone_at"),
        ("session", "words_gone_at"),
        ("share", "audio_until"),
        ("share", "withdrawn_at"),
    ):
        op.add_column(table, sa.Column(name, sa.DateTime(), nullable=True))


def _ways_in() -> None:
    op.create_table(
        "invite",
        _key(),
        _text("role"),
        _of("team_id", "team", nullable=True),
        _text("made_by"),
        *_moments("made_at", "ends_at"),
        sa.Column("used_at", sa.DateTime(), nullable=True),
    )
    op.create_table(
        "sign_in",
        _key(),
        _of("person_id", "person"),
        sa.Column("digest", sa.String(), nullable=False, unique=True),
        sa.Column("earlier_digest", sa.String(), nullable=True),
        *_moments("made_at", "changed_at", "seen_at"),
    )
    op.create_index("ix_sign_in_earlier_digest", "sign_in", ["earlier_digest"])
    op.create_table(
        "api_token",
        _key(),
        _of("person_id", "person"),
        sa.Column("digest", sa.String(), nullable=False, unique=True),
        _text("label"),
        _text("scopes"),
        *_moments("made_at", "ends_at"),
    )
    op.create_table(
        "identity",
        _key(),
        _of("person_id", "person"),
        _text("issuer"),
        _text("subject"),
        sa.UniqueConstraint("issuer", "subject"),
    )
    for table in ("sign_in", "api_token", "identity"):
        op.create_index(f"ix_{table}_person_id", table, ["person_id"])


def _agreed_and_heard() -> None:
    op.create_table(
        "consent",
        _key(),
        _of("person_id", "person"),
        _text("version"),
        sa.Column("is_given", sa.Boolean(), nullable=False),
        *_moments("said_at"),
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"])
    op.create_table(
        "listen",
        _key(),
        _of("session_id", "session"),
        _of("person_id", "person"),
        _text("kind"),
        *_moments("began_at"),
    )
    op.create_index("ix_listen_session_id", "listen", ["session_id"])


def _log() -> None:
    op.create_table("rule", sa.Column("name", sa.String(), primary_key=True), _text("value"), *_moments("changed_at"))
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=False),
        *_moments("at"),
        *(_text(name) for name in ("actor_id", "action", "subject_id", "details", "digest")),
    )
    op.create_table(
        "erasure",
        _key(),
        _text("kind"),
        _text("subject_id"),
        *_moments("asked_at"),
        sa.Column("done_at", sa.DateTime(), nullable=True),
    )
    op.create_index("ix_erasure_subject_id", "erasure", ["subject_id"])
    _refuse_changes()


def _refuse_changes() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_no_{what.lower()} BEFORE {what} ON audit "
                f"BEGIN SELECT RAISE(ABORT, '{APPEND_ONLY}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{APPEND_ONLY}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
    )


def _key() -> sa.Column[str]:
    return sa.Column("id", sa.String(), primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _of(column: str, table: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(column, sa.String(), sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=nullable)


def _moments(*names: str) -> tuple[sa.Column[object], ...]:
    return tuple(sa.Column(name, sa.DateTime(), nullable=False) for name in names)
