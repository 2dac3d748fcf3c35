"""Scenarios that people write, and their published versions."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "authored",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("published", sa.Integer(), nullable=True),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        _of("authored", "team"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authored")),
    )
    op.create_index("ix_authored_team_id", "authored", ["team_id"])
    op.create_table(
        "authored_version",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("authored_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        _of("authored_version", "authored"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authored_version")),
        sa.UniqueConstraint("authored_id", "number", name=op.f("uq_authored_version_authored_id")),
    )


def _of(table: str, to: str) -> sa.ForeignKeyConstraint:
    """Goes with the row it belongs to."""
    name = op.f(f"fk_{table}_{to}_id_{to}")
    return sa.ForeignKeyConstraint([f"{to}_id"], [f"{to}.id"], name=name, ondelete="CASCADE")
