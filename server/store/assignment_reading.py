"""Rows of what coaches asked for as plain values, with what has become of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from server.store.access import visible_to
from server.store.assignment_records import AskedRep, Assigned, AssignedDrill, Given, Named
from server.store.assignment_rows import AssigneeRow, AssignmentRow
from server.store.history import WHOLE
from server.store.models import PersonRow, RoleRow, SessionRow
from server.store.names import shown_names
from server.store.practices import solved
from server.store.principal import Principal, Role
from server.store.records import Status

OVER = (Status.SCORING, Status.SCORED, Status.FAILED)
"""States of a session that was a call to its end."""


def reps_of(session: Session, principal: Principal, team_id: str) -> list[AskedRep]:
    query = (
        select(PersonRow.id)
        .join(RoleRow, RoleRow.person_id == PersonRow.id)
        .where(RoleRow.team_id == team_id, RoleRow.name == Role.REP, PersonRow.is_active)
        .distinct()
    )
    names = shown_names(session, principal, session.scalars(query).all())
    due = due_of(session, list(names), [team_id])
    return [AskedRep(each.id, each.name, due[each.id]) for each in _ordered(names.items())]


def due_of(session: Session, people: Sequence[str], team_ids: Sequence[str]) -> Mapping[str, Sequence[date]]:
    """Of each person the days on which something that these teams were asked is due, the soonest first."""
    due: dict[str, list[date]] = {person_id: [] for person_id in people}
    asked = (
        select(AssigneeRow.person_id, AssignmentRow.due_on)
        .join(AssignmentRow, AssignmentRow.id == AssigneeRow.assignment_id)
        .where(AssignmentRow.team_id.in_(team_ids), AssigneeRow.person_id.in_(people))
    )
    for person_id, due_on in session.execute(asked.order_by(AssignmentRow.due_on)):
        due[person_id].append(due_on)
    return due


def assigned(session: Session, principal: Principal, row: AssignmentRow) -> Assigned:
    done = select(func.min(SessionRow.id)).where(SessionRow.owner_id == principal.person_id, _is_of(row))
    coach = select(PersonRow.name).where(PersonRow.id == row.made_by)
    return Assigned(
        row.id,
        row.scenario_id,
        row.title,
        row.level,
        row.due_on,
        session.scalar(coach) or "",
        session.scalar(done),
        _drill(row),
    )


def given(session: Session, principal: Principal, row: AssignmentRow) -> Given:
    people = session.scalars(select(AssigneeRow.person_id).where(AssigneeRow.assignment_id == row.id)).all()
    names = shown_names(session, principal, people)
    shared = select(func.count(SessionRow.id)).where(
        _is_of(row),
        visible_to(principal),
        SessionRow.owner_id.in_(people),
        SessionRow.owner_id != principal.person_id,
    )
    return Given(
        row.id,
        row.scenario_id,
        row.title,
        row.level,
        row.due_on,
        _ordered(names.items()),
        session.scalar(shared) or 0,
        _drill(row),
    )


def _drill(row: AssignmentRow) -> AssignedDrill | None:
    if not row.behaviour:
        return None
    return AssignedDrill(row.behaviour, row.behaviour_title, row.beat, row.in_a_row)


def _is_of(row: AssignmentRow) -> ColumnElement[bool]:
    """A whole call of the scenario, or a solved drill, since it was asked for; at the level where one was named."""
    conditions = [
        solved(row.behaviour, row.beat, row.in_a_row) if row.behaviour else WHOLE,
        SessionRow.scenario_id == row.scenario_id,
        SessionRow.started_at >= row.made_at,
        SessionRow.status.in_(OVER),
    ]
    if row.level is not None:
        conditions.append(SessionRow.level == row.level)
    return and_(*conditions)


def _ordered(names: Iterable[tuple[str, str]]) -> list[Named]:
    return [Named(*each) for each in sorted(names, key=lambda each: (each[1].lower(), each[0]))]
