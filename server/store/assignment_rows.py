"""The tables of what coaches ask people to practise. A change needs a migration."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from server.store.models import Table, UtcTime


class AssignmentRow(Table):
    """A scenario or a drill to be practised by a day; `made_by` is an id alone, so it stays when the coach goes."""

    __tablename__ = "assignment"
    id: Mapped[str] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    scenario_id: Mapped[str]
    title: Mapped[str]
    level: Mapped[str | None]
    """Null: whichever the rep takes."""
    behaviour: Mapped[str] = mapped_column(default="", server_default="")
    """What is drilled; empty: the whole call is asked for."""
    behaviour_title: Mapped[str] = mapped_column(default="", server_default="")
    beat: Mapped[str] = mapped_column(default="", server_default="")
    """What the buyer says again and again; empty: whatever the scenario takes."""
    in_a_row: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """Uses in a row that solve it."""
    due_on: Mapped[date]
    made_by: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class AssigneeRow(Table):
    """One person who is asked."""

    __tablename__ = "assignee"
    assignment_id: Mapped[str] = mapped_column(ForeignKey("assignment.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True)
