"""Procrastinate's tables, and how a job is handed to it: by SQL in our own transactions.

The tables lie in a schema of their own. Its functions carry a version in their names, so that what was written against
one keeps working.
"""

import json
import logging
from datetime import datetime

from procrastinate.schema import SchemaManager
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from server.store.postgres import SCHEMA_OF_QUEUE

QUEUE = "rolecall"
TASK = "rolecall.job"
DEFER = text(
    "SELECT procrastinate_defer_jobs_v1(ARRAY[ROW(:queue, :task, :priority, NULL, NULL, CAST(:args AS jsonb),"
    " CAST(:at AS timestamptz))::procrastinate_job_to_defer_v1])"
)

logging.getLogger("procrastinate").setLevel(logging.WARNING)


def prepare(connection: Connection) -> None:
    """Makes Procrastinate's tables where there are none, in the caller's transaction."""
    found = connection.scalar(text("SELECT to_regclass(:name)"), {"name": f"{SCHEMA_OF_QUEUE}.procrastinate_jobs"})
    if found is None:
        connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA_OF_QUEUE}")
        connection.exec_driver_sql(f"SET LOCAL search_path = {SCHEMA_OF_QUEUE}, public")
        connection.exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))
        connection.exec_driver_sql(f"SET LOCAL search_path = public, {SCHEMA_OF_QUEUE}")


def announce(session: Session, job_id: str, at: datetime | None, priority: int) -> None:
    """The job is handed to Procrastinate in the same transaction."""
    args = json.dumps({"job_id": job_id})
    values = {"queue": QUEUE, "task": TASK, "priority": priority, "args": args, "at": at}
    session.execute(DEFER, values)
