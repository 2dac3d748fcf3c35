"""Run by Alembic: the connection and its transaction come from `server.store.schema`."""

from alembic import context

from server.crash_points import reach
from server.store import account_rows  # noqa: F401
from server.store.models import Table


def _applied(ctx: object, step: object, heads: object, run_args: object) -> None:
    reach("migration-between-steps")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
    on_version_apply=_applied,
)
with context.begin_transaction():
    context.run_migrations()
