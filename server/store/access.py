"""Which sessions a person may see, and which they may change."""

from sqlalchemy import ColumnElement, or_, select

from server.store.models import SessionRow, ShareRow
from server.store.principal import Principal


def visible_to(principal: Principal) -> ColumnElement[bool]:
    """Sessions that this person owns, or that were shared with them or a team of theirs."""
    if principal.is_server:
        return SessionRow.id.is_not(None)
    shared = select(ShareRow.session_id).where(
        or_(ShareRow.person_id == principal.person_id, ShareRow.team_id.in_(principal.team_ids))
    )
    return or_(SessionRow.owner_id == principal.person_id, SessionRow.id.in_(shared))


def changeable_by(principal: Principal) -> ColumnElement[bool]:
    """Sessions that this person owns: a share lets people see, not change."""
    if principal.is_server:
        return SessionRow.id.is_not(None)
    return SessionRow.owner_id == principal.person_id
