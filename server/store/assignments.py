"""What coaches ask people of their team to practise. Whether somebody did is theirs to see, until they share it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from server.store.access import require_coach_of, visible_to
from server.store.assignment_rows import AssigneeRow, AssignmentRow
from server.store.database import Database
from server.store.errors import NotFound
from server.store.history import WHOLE
from server.store.ids import new_id
from server.store.models import PersonRow, RoleRow, SessionRow
from server.store.names import shown_names
from server.store.principal import Principal, Role
from server.store.records import Status
from voice.errors import BadInput

LONGEST_AHEAD = timedelta(days=366)
SHOWN_AFTER = timedelta(days=14)
"""What was due earlier is no longer shown to the rep."""
OVER = (Status.SCORING, Status.SCORED, Status.FAILED)
"""States of a session that was a call to its end."""
MAX_LISTED = 200


@dataclass(frozen=True, slots=True)
class NewAssignment:
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    people: Sequence[str]


@dataclass(frozen=True, slots=True)
class Assigned:
    """What one rep is asked to practise."""

    id: str
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    made_by: str
    """The coach's name; empty where they left."""
    session_id: str | None
    """The first call with which it was done; None: not yet."""


@dataclass(frozen=True, slots=True)
class Named:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Given:
    """What coaches of a team asked for."""

    id: str
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    people: Sequence[Named]
    shared: int
    """Calls of it that were shared with who asks."""


@dataclass(frozen=True, slots=True)
class AskedRep:
    """A rep of a team, with the days on which something that the team was asked is due."""

    id: str
    name: str
    due: Sequence[date]


class Assignments:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def mine(self, principal: Principal, today: date) -> Sequence[Assigned]:
        """One's own, the soonest first."""
        query = (
            select(AssignmentRow)
            .join(AssigneeRow, AssigneeRow.assignment_id == AssignmentRow.id)
            .where(AssigneeRow.person_id == principal.person_id, AssignmentRow.due_on >= today - SHOWN_AFTER)
            .where(AssignmentRow.team_id.in_(principal.team_ids))
            .order_by(AssignmentRow.due_on, AssignmentRow.id)
            .limit(MAX_LISTED)
        )

        def work(session: Session) -> Sequence[Assigned]:
            return [_assigned(session, principal, row) for row in session.scalars(query).all()]

        return await self._database.read(work)

    async def make(self, principal: Principal, team_id: str, new: NewAssignment, today: date) -> Given:
        """Raises NotFound for a team that is not one's own to coach, BadInput."""
        require_coach_of(principal, team_id)
        if not today <= new.due_on <= today + LONGEST_AHEAD:
            raise BadInput("Choose a day from today on, within a year.")

        def work(session: Session) -> Given:
            known = {rep.id for rep in _reps(session, principal, team_id)}
            if not new.people or not set(new.people) <= known:
                raise BadInput("Choose people who are reps of this team.")
            row = AssignmentRow(
                id=new_id(),
                team_id=team_id,
                scenario_id=new.scenario_id,
                title=new.title,
                level=new.level,
                due_on=new.due_on,
                made_by=principal.person_id,
                made_at=datetime.now(UTC),
            )
            session.add(row)
            session.flush()
            session.add_all(AssigneeRow(assignment_id=row.id, person_id=each) for each in dict.fromkeys(new.people))
            session.flush()
            return _given(session, principal, row)

        return await self._database.write(work)

    async def of_team(self, principal: Principal, team_id: str) -> Sequence[Given]:
        """What this team was asked, the latest day first. Raises NotFound."""
        require_coach_of(principal, team_id)
        query = select(AssignmentRow).where(AssignmentRow.team_id == team_id)
        query = query.order_by(AssignmentRow.due_on.desc(), AssignmentRow.id.desc()).limit(MAX_LISTED)
        return await self._database.read(
            lambda session: [_given(session, principal, row) for row in session.scalars(query).all()]
        )

    async def withdraw(self, principal: Principal, assignment_id: str) -> None:
        """Nobody is asked any more. Raises NotFound."""

        def work(session: Session) -> None:
            row = session.get(AssignmentRow, assignment_id)
            if row is None or row.team_id not in principal.coached_ids:
                raise NotFound("assignment")
            session.delete(row)

        await self._database.write(work)

    async def reps(self, principal: Principal, team_id: str) -> Sequence[AskedRep]:
        """Who can be asked, by name, and what is due of each. Raises NotFound."""
        require_coach_of(principal, team_id)
        return await self._database.read(lambda session: _reps(session, principal, team_id))


def _reps(session: Session, principal: Principal, team_id: str) -> list[AskedRep]:
    query = (
        select(PersonRow.id)
        .join(RoleRow, RoleRow.person_id == PersonRow.id)
        .where(RoleRow.team_id == team_id, RoleRow.name == Role.REP, PersonRow.is_active)
        .distinct()
    )
    names = shown_names(session, principal, session.scalars(query).all())
    due: dict[str, list[date]] = {person_id: [] for person_id in names}
    asked = (
        select(AssigneeRow.person_id, AssignmentRow.due_on)
        .join(AssignmentRow, AssignmentRow.id == AssigneeRow.assignment_id)
        .where(AssignmentRow.team_id == team_id, AssigneeRow.person_id.in_(names))
    )
    for person_id, due_on in session.execute(asked.order_by(AssignmentRow.due_on)):
        due[person_id].append(due_on)
    ordered = sorted(names.items(), key=lambda each: (each[1].lower(), each[0]))
    return [AskedRep(person_id, name, due[person_id]) for person_id, name in ordered]


def _assigned(session: Session, principal: Principal, row: AssignmentRow) -> Assigned:
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
    )


def _is_of(row: AssignmentRow) -> ColumnElement[bool]:
    """A whole call of the scenario since it was asked for, at the level where one was named."""
    conditions = [
        WHOLE,
        SessionRow.scenario_id == row.scenario_id,
        SessionRow.started_at >= row.made_at,
        SessionRow.status.in_(OVER),
    ]
    if row.level is not None:
        conditions.append(SessionRow.level == row.level)
    return and_(*conditions)


def _given(session: Session, principal: Principal, row: AssignmentRow) -> Given:
    people = session.scalars(select(AssigneeRow.person_id).where(AssigneeRow.assignment_id == row.id)).all()
    names = shown_names(session, principal, people)
    shared = select(func.count(SessionRow.id)).where(
        _is_of(row),
        visible_to(principal),
        SessionRow.owner_id.in_(people),
        SessionRow.owner_id != principal.person_id,
    )
    ordered = sorted(names.items(), key=lambda each: (each[1].lower(), each[0]))
    return Given(
        row.id,
        row.scenario_id,
        row.title,
        row.level,
        row.due_on,
        [Named(person_id, name) for person_id, name in ordered],
        session.scalar(shared) or 0,
    )
