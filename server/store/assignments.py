"""What coaches ask people of their team to practise. Whether somebody did is theirs to see, until they share it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import may_decide, require_coach_of, visible
from server.store.assignment_reading import assigned, due_of, given, reps_of
from server.store.assignment_records import AskedRep, Assigned, AssignedDrill, Given, NewAssignment, SharedCall
from server.store.assignment_rows import AssigneeRow, AssignmentRow
from server.store.database import Database
from server.store.errors import NotAllowed, NotFound
from server.store.ids import new_id
from server.store.models import RoleRow
from server.store.principal import Principal, Role
from voice.errors import BadInput

LONGEST_AHEAD = timedelta(days=366)
SHOWN_AFTER = timedelta(days=14)
"""What was due earlier is no longer shown to the rep."""
MAX_LISTED = 200
NO_DRILL = AssignedDrill("", "", "", 0)


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
            return [assigned(session, principal, row) for row in session.scalars(query).all()]

        return await self._database.read(work)

    async def make(self, principal: Principal, team_id: str, new: NewAssignment, today: date) -> Given:
        """Raises NotFound for a team that is not one's own to coach, BadInput."""
        require_coach_of(principal, team_id)
        if not today <= new.due_on <= today + LONGEST_AHEAD:
            raise BadInput("Choose a day from today on, within a year.")

        def work(session: Session) -> Given:
            known = {rep.id for rep in reps_of(session, principal, team_id)}
            if not new.people or not set(new.people) <= known:
                raise BadInput("Choose people who are reps of this team.")
            row = _row(principal, team_id, new)
            session.add(row)
            session.flush()
            session.add_all(AssigneeRow(assignment_id=row.id, person_id=each) for each in dict.fromkeys(new.people))
            session.flush()
            return given(session, principal, row)

        return await self._database.write(work)

    async def of_team(self, principal: Principal, team_id: str) -> Sequence[Given]:
        """What this team was asked, the latest day first. Raises NotFound."""
        require_coach_of(principal, team_id)
        query = select(AssignmentRow).where(AssignmentRow.team_id == team_id)
        query = query.order_by(AssignmentRow.due_on.desc(), AssignmentRow.id.desc()).limit(MAX_LISTED)
        return await self._database.read(
            lambda session: [given(session, principal, row) for row in session.scalars(query).all()]
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
        return await self._database.read(lambda session: reps_of(session, principal, team_id))

    async def shared_call(self, principal: Principal, session_id: str) -> SharedCall:
        """Of a call that this coach was given. Raises NotFound, NotAllowed."""

        def work(session: Session) -> SharedCall:
            call = visible(session, principal, session_id)
            if not may_decide(principal, call.owner_id):
                raise NotAllowed("Only a coach whom this call was shared with asks its rep for a drill.")
            query = select(RoleRow.team_id).where(
                RoleRow.person_id == call.owner_id,
                RoleRow.name == Role.REP,
                RoleRow.team_id.in_(principal.coached_ids),
            )
            teams = [team_id for team_id in session.scalars(query.order_by(RoleRow.team_id)) if team_id]
            due = due_of(session, [call.owner_id], teams)[call.owner_id]
            return SharedCall(call.owner_id, call.scenario_id, call.level, teams, due)

        return await self._database.read(work)


def _row(principal: Principal, team_id: str, new: NewAssignment) -> AssignmentRow:
    drill = new.drill or NO_DRILL
    return AssignmentRow(
        id=new_id(),
        team_id=team_id,
        scenario_id=new.scenario_id,
        title=new.title,
        level=new.level,
        behaviour=drill.behaviour,
        behaviour_title=drill.title,
        beat=drill.beat,
        in_a_row=drill.in_a_row,
        due_on=new.due_on,
        made_by=principal.person_id,
        made_at=datetime.now(UTC),
    )
