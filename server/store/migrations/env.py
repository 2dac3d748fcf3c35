"""Run by Alembic: the connection and its transaction come from `server.store.schema`."""

from alembic import context

from server.store.models import Table

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Table.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
