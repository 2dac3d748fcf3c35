"""Sessions that are one moment of a call: which call, which moment, what is drilled."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "practice",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("of_session_id", sa.String(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=True),
        sa.Column("beat", sa.String(), nullable=False),
        sa.Column("behaviour", sa.String(), nullable=False),
        sa.Column("in_a_row", sa.Integer(), nullable=False),
        _of("session_id", "CASCADE"),
        _of("of_session_id", "SET NULL"),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_practice")),
    )
    op.create_index(op.f("ix_practice_of_session_id"), "practice", ["of_session_id"])


def _of(column: str, then: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_practice_{column}_session")
    return sa.ForeignKeyConstraint([column], ["session.id"], name=name, ondelete=then)
