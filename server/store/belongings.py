"""What hangs on a team, and goes with it."""

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from server.store.account_records import Belongings, TeamScenario
from server.store.account_rows import InviteRow
from server.store.assignment_rows import AssignmentRow
from server.store.authored_rows import AuthoredRow
from server.store.invites import is_open
from server.store.models import RoleRow, ShareRow


def belongings_of(session: Session, team_id: str) -> Belongings:
    scenarios = select(AuthoredRow.id, AuthoredRow.title).where(AuthoredRow.team_id == team_id)
    return Belongings(
        [TeamScenario(*row) for row in session.execute(scenarios.order_by(AuthoredRow.title, AuthoredRow.id))],
        _count(session, RoleRow.team_id == team_id),
        _count(session, AssignmentRow.team_id == team_id),
        _count(session, ShareRow.team_id == team_id, ShareRow.withdrawn_at.is_(None)),
        _count(session, InviteRow.team_id == team_id, is_open(datetime.now(UTC))),
    )


def as_details(found: Belongings) -> dict[str, object]:
    """For the log: ids and counts."""
    return {
        "scenarios": [one.id for one in found.scenarios],
        "roles": found.roles,
        "assignments": found.assignments,
        "shares": found.shares,
        "invites": found.invites,
    }


def _count(session: Session, *conditions: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).where(*conditions)) or 0
