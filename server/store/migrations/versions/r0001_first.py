"""People, sessions, what was recorded of them and what was said about them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _people()
    _session()
    _recorded()
    _said_about()


def _people() -> None:
    op.create_table("team", *_named("team"))
    op.create_table("person", *_named("person"))
    op.create_table(
        "role",
        sa.Column("id", sa.String(), nullable=False),
        *_link("role", "person_id", "person"),
        *_link("role", "team_id", "team", nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        _key("role"),
        sa.UniqueConstraint("person_id", "team_id", "name", name=op.f("uq_role_person_id")),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.String(), nullable=False),
        *_link("device", "person_id", "person"),
        sa.Column("label", sa.String(), nullable=False),
        _made_at(),
        _key("device"),
    )
    op.create_index(op.f("ix_device_person_id"), "device", ["person_id"])


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(), nullable=False),
        *_link("session", "owner_id", "person"),
        *_link("session", "device_id", "device", nullable=True, ondelete="SET NULL"),
        sa.Column("scenario_id", sa.String(), nullable=False),
        sa.Column("scenario_version", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("engines", sa.JSON(), nullable=False),
        sa.Column("granted", sa.JSON(), nullable=True),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("duration_s", sa.Double(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("behaviours", sa.JSON(), nullable=True),
        sa.Column("scenario_text", sa.String(), nullable=False),
        sa.Column("transcript", sa.JSON(), nullable=True),
        sa.Column("scorecard", sa.JSON(), nullable=True),
        sa.Column("track", sa.JSON(), nullable=True),
        _key("session"),
    )
    op.create_index("ix_session_owner_id_id", "session", ["owner_id", "id"])
    op.create_index(op.f("ix_session_status"), "session", ["status"])


def _recorded() -> None:
    op.create_table(
        "take",
        sa.Column("id", sa.String(), nullable=False),
        *_link("take", "session_id", "session"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("samples", sa.Integer(), nullable=False),
        sa.Column("damaged", sa.String(), nullable=True),
        _made_at(),
        _key("take"),
        sa.UniqueConstraint("session_id", "number", name=op.f("uq_take_session_id")),
    )
    op.create_table(
        "blob",
        sa.Column("key", sa.String(), nullable=False),
        *_link("blob", "session_id", "session"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        _made_at(),
        _key("blob", "key"),
        sa.UniqueConstraint("session_id", "kind", name=op.f("uq_blob_session_id")),
    )


def _said_about() -> None:
    op.create_table(
        "share",
        sa.Column("id", sa.String(), nullable=False),
        *_link("share", "session_id", "session"),
        *_link("share", "person_id", "person", nullable=True),
        *_link("share", "team_id", "team", nullable=True),
        _made_at(),
        _key("share"),
    )
    op.create_table(
        "comment",
        sa.Column("id", sa.String(), nullable=False),
        *_link("comment", "session_id", "session"),
        *_link("comment", "author_id", "person"),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("start_s", sa.Double(), nullable=False),
        sa.Column("end_s", sa.Double(), nullable=False),
        _made_at(),
        _key("comment"),
    )
    for table, column in (("share", "session"), ("share", "person"), ("share", "team"), ("comment", "session")):
        op.create_index(op.f(f"ix_{table}_{column}_id"), table, [f"{column}_id"])


def _named(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        _made_at(),
        _key(table),
    )


def _made_at() -> sa.Column[object]:
    return sa.Column("made_at", sa.DateTime(), nullable=False)


def _key(table: str, column: str = "id") -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(column, name=op.f(f"pk_{table}"))


def _link(
    table: str, column: str, to: str, *, nullable: bool = False, ondelete: str = "CASCADE"
) -> tuple[sa.schema.SchemaItem, ...]:
    """A column that names a row of another table, and what happens to its row when that one goes."""
    name = op.f(f"fk_{table}_{column}_{to}")
    return (
        sa.Column(column, sa.String(), nullable=nullable),
        sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=ondelete),
    )
