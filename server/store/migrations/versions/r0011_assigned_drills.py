"""Drills that coaches ask for, and which drills were solved: kept beyond the words of the call."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("behaviour", "behaviour_title", "beat"):
        op.add_column("assignment", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("assignment", sa.Column("in_a_row", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("practice", sa.Column("is_solved", sa.Boolean(), nullable=False, server_default=sa.false()))
    _tell_solved()


def _tell_solved() -> None:
    """Of the drills there have been, by their scorecards."""
    practice = sa.table("practice", sa.column("session_id"), sa.column("is_solved", sa.Boolean()))
    session = sa.table("session", sa.column("id"), sa.column("scorecard", sa.JSON()))
    query = sa.select(session.c.id, session.c.scorecard).join(practice, practice.c.session_id == session.c.id)
    for session_id, scorecard in op.get_bind().execute(query).all():
        if ((scorecard or {}).get("practice") or {}).get("is_solved"):
            op.execute(practice.update().where(practice.c.session_id == session_id).values(is_solved=sa.true()))
