"""What a person is called by whoever looks: their name, or a pseudonym where their team wants one."""

import secrets
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.models import PersonRow, RoleRow, TeamRow
from server.store.principal import Principal, Role


def new_pseudonym() -> str:
    """It hides the name, not the voice."""
    return f"Rep {secrets.randbelow(9000) + 1000}"


def shown_names(session: Session, principal: Principal, person_ids: Iterable[str]) -> Mapping[str, str]:
    """Each person's name as this principal may see it: one's own always, a rep's where no team of theirs hides it."""
    hidden = (
        select(RoleRow.person_id)
        .join(TeamRow, TeamRow.id == RoleRow.team_id)
        .where(TeamRow.hides_names, RoleRow.name == Role.REP)
    )
    is_hidden = PersonRow.id.in_(hidden) & (PersonRow.id != principal.person_id)
    query = select(PersonRow.id, PersonRow.name, PersonRow.pseudonym, is_hidden.label("is_hidden"))
    found = session.execute(query.where(PersonRow.id.in_(set(person_ids))))
    return {row.id: (row.pseudonym or "Rep") if row.is_hidden else row.name for row in found}
