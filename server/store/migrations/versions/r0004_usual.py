"""What is kept of a person between calls: their usual on each device, and the dimensions they leave out."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "baseline",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("device_id", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("measured", sa.JSON(), nullable=False),
        sa.Column("talk_s", sa.Double(), nullable=False),
        sa.Column("voiced_s", sa.Double(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _of("baseline", "person"),
        _of("baseline", "device"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_baseline")),
        sa.UniqueConstraint("person_id", "device_id", name=op.f("uq_baseline_person_id")),
    )
    op.create_table(
        "accommodation",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("leaves_out", sa.JSON(), nullable=False),
        _of("accommodation", "person"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_accommodation")),
    )


def _of(table: str, to: str) -> sa.ForeignKeyConstraint:
    """Goes with the row it belongs to."""
    name = op.f(f"fk_{table}_{to}_id_{to}")
    return sa.ForeignKeyConstraint([f"{to}_id"], [f"{to}.id"], name=name, ondelete="CASCADE")
