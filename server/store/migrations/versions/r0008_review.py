"""Reviews: private comments, tags and answers; decisions on chances; saved comments; chances rated twice."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _more_of_what_there_is()
    _decisions()
    _ratings()


def _more_of_what_there_is() -> None:
    op.add_column("comment", sa.Column("turn", sa.Integer(), nullable=True))
    op.add_column("comment", sa.Column("is_private", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("comment", sa.Column("tags", sa.JSON(), nullable=True))
    op.add_column("comment", sa.Column("answers", sa.String(), nullable=True))
    op.add_column("session", sa.Column("answered_at", sa.DateTime(), nullable=True))
    op.add_column("session", sa.Column("seen_at", sa.DateTime(), nullable=True))


def _decisions() -> None:
    op.create_table(
        "decision",
        _key(),
        *_chance(),
        _person(),
        sa.Column("met", sa.Boolean(), nullable=True),
        sa.Column("pattern_met", sa.Boolean(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _of("decision", "session_id", "session"),
        _of("decision", "person_id", "person", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint(
            "session_id", "behaviour", "beat", "turn", "person_id", name=op.f("uq_decision_session_id")
        ),
    )
    op.create_table(
        "saved_comment",
        _key(),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _of("saved_comment", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_comment")),
    )
    for table in ("decision", "saved_comment"):
        op.create_index(f"ix_{table}_person_id", table, ["person_id"])


def _ratings() -> None:
    op.create_table(
        "sampled_chance",
        _key(),
        *_chance(),
        sa.Column("pattern_met", sa.Boolean(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _of("sampled_chance", "session_id", "session"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sampled_chance")),
        sa.UniqueConstraint("session_id", "behaviour", "beat", "turn", name=op.f("uq_sampled_chance_session_id")),
    )
    op.create_table(
        "rating",
        _key(),
        sa.Column("sampled_id", sa.String(), nullable=False),
        _person(),
        sa.Column("met", sa.Boolean(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _of("rating", "sampled_id", "sampled_chance"),
        _of("rating", "person_id", "person", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating")),
        sa.UniqueConstraint("sampled_id", "person_id", name=op.f("uq_rating_sampled_id")),
    )
    op.create_index("ix_rating_person_id", "rating", ["person_id"])


def _key() -> sa.Column[str]:
    return sa.Column("id", sa.String(), nullable=False)


def _person() -> sa.Column[str]:
    return sa.Column("person_id", sa.String(), nullable=True)


def _chance() -> tuple[sa.Column[str], sa.Column[str], sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("behaviour", sa.String(), nullable=False),
        sa.Column("beat", sa.String(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
    )


def _of(table: str, column: str, to: str, gone: str = "CASCADE") -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=gone)
