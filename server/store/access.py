"""Which sessions a person may see, which they may change, and who manages."""

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, defer

from server.store.authored_rows import AuthoredRow
from server.store.errors import NotAllowed, NotFound
from server.store.models import SessionRow, ShareRow
from server.store.principal import LOCAL_PERSON_ID, Principal

LARGE = (SessionRow.scenario_text, SessionRow.transcript, SessionRow.scorecard, SessionRow.track)


def visible_to(principal: Principal) -> ColumnElement[bool]:
    """Sessions that this person owns or, as a coach, was given: to them, or to a team that they coach.

    A share that was withdrawn, a role that was taken away: each closes the session at once. An admin sees none.
    """
    if principal.is_server:
        return SessionRow.id.is_not(None)
    is_theirs = SessionRow.owner_id == principal.person_id
    if not principal.is_coach:
        return is_theirs
    shared = select(ShareRow.session_id).where(
        ShareRow.withdrawn_at.is_(None),
        or_(ShareRow.person_id == principal.person_id, ShareRow.team_id.in_(principal.coached_ids)),
    )
    return or_(is_theirs, SessionRow.id.in_(shared))


def changeable_by(principal: Principal) -> ColumnElement[bool]:
    """Sessions that this person owns: a share lets people see, not change."""
    if principal.is_server:
        return SessionRow.id.is_not(None)
    return SessionRow.owner_id == principal.person_id


def visible(session: Session, principal: Principal, session_id: str) -> SessionRow:
    """Raises NotFound. What is large is read when it is asked for: 6 ms for a call of 15 minutes."""
    query = select(SessionRow).where(SessionRow.id == session_id, visible_to(principal))
    row = session.scalar(query.options(*(defer(column) for column in LARGE)))
    if row is None:
        raise NotFound("session")
    return row


def may_decide(principal: Principal, owner_id: str) -> bool:
    """On a session that they may see: coaches do, but nobody on their own, except local mode's one person."""
    return principal.is_coach and (owner_id != principal.person_id or owner_id == LOCAL_PERSON_ID)


def reviewed_by(session: Session, principal: Principal, session_id: str) -> SessionRow:
    """A session on which this person decides. Raises NotFound, NotAllowed."""
    row = visible(session, principal, session_id)
    if not may_decide(principal, row.owner_id):
        raise NotAllowed("Only a coach whom this call was shared with decides on its chances.")
    return row


def require_coach(principal: Principal) -> None:
    """Raises NotAllowed."""
    if not principal.is_coach:
        raise NotAllowed("Only coaches may do that.")


def author_of(principal: Principal) -> ColumnElement[bool]:
    """Scenarios that this person may write: those of a team in which they are an author; local mode's own."""
    if principal.person_id == LOCAL_PERSON_ID:
        return AuthoredRow.team_id.is_(None)
    return AuthoredRow.team_id.in_(principal.authored_ids)


def practised_by(principal: Principal) -> ColumnElement[bool]:
    """Scenarios of this person's teams, whatever they are in them."""
    if principal.is_server:
        return AuthoredRow.id.is_not(None)
    if principal.person_id == LOCAL_PERSON_ID:
        return AuthoredRow.team_id.is_(None)
    return AuthoredRow.team_id.in_(principal.team_ids)


def require_coach_of(principal: Principal, team_id: str) -> None:
    """Raises NotFound: whoever does not coach a team learns nothing of it."""
    if team_id not in principal.coached_ids:
        raise NotFound("team")


def require_author(principal: Principal) -> None:
    """Raises NotAllowed."""
    if not principal.is_author:
        raise NotAllowed("Only an author may do that; ask an admin for the role.")


def require_admin(principal: Principal) -> None:
    """Raises NotAllowed."""
    if not principal.is_admin:
        raise NotAllowed("Only an admin may do that; ask one of yours.")


def require_server(principal: Principal) -> None:
    """Raises NotAllowed for a person: only the program looks people up before it knows who they are."""
    if not principal.is_server:
        raise NotAllowed("Only the server itself may do that.")
