"""What coaches ask people to practise, and by when."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("scenario_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _of("assignment", "team"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index("ix_assignment_team_id", "assignment", ["team_id"])
    op.create_table(
        "assignee",
        sa.Column("assignment_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        _of("assignee", "assignment"),
        _of("assignee", "person"),
        sa.PrimaryKeyConstraint("assignment_id", "person_id", name=op.f("pk_assignee")),
    )
    op.create_index("ix_assignee_person_id", "assignee", ["person_id"])


def _of(table: str, to: str) -> sa.ForeignKeyConstraint:
    """Goes with the row it belongs to."""
    name = op.f(f"fk_{table}_{to}_id_{to}")
    return sa.ForeignKeyConstraint([f"{to}_id"], [f"{to}.id"], name=name, ondelete="CASCADE")
