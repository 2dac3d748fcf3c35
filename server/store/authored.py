"""Scenarios that people write: drafts for the authors of a team, published versions for everybody in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from server.store.access import author_of, practised_by, require_author
from server.store.audit import Action, note
from server.store.authored_records import AuthoredSummary, Draft, Published, Version
from server.store.authored_rows import AuthoredRow, AuthoredVersionRow
from server.store.database import Database
from server.store.errors import NotAllowed, NotFound, NotNow
from server.store.ids import new_id
from server.store.models import PersonRow
from server.store.principal import LOCAL_PERSON_ID, Principal


@dataclass(frozen=True, slots=True)
class Save:
    """A text, and the revision that it was made from."""

    text: str
    title: str
    revision: int


class Authored:
    """Drafts are for authors of the scenario's team; somebody else's scenario is as good as none (NotFound)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def list(self, principal: Principal) -> Sequence[AuthoredSummary]:
        """By title. Raises NotAllowed."""
        require_author(principal)
        query = select(AuthoredRow).where(author_of(principal)).order_by(AuthoredRow.title, AuthoredRow.id)
        return await self._database.read(lambda session: [_summary(session, row) for row in session.scalars(query)])

    async def add(self, principal: Principal, scenario_id: str, team_id: str | None, text: str, title: str) -> Draft:
        """Raises NotAllowed, NotNow where the id is taken."""
        require_author(principal)
        if team_id is None and principal.person_id != LOCAL_PERSON_ID:
            raise NotAllowed("A scenario belongs to a team; name one in which you are an author.")
        if team_id is not None and team_id not in principal.authored_ids:
            raise NotAllowed("You are no author in that team; ask an admin for the role.")

        def work(session: Session) -> Draft:
            if session.get(AuthoredRow, scenario_id) is not None:
                raise NotNow(f"There is a scenario {scenario_id!r} already; choose another id.")
            now = datetime.now(UTC)
            row = AuthoredRow(
                id=scenario_id,
                team_id=team_id,
                title=title,
                revision=1,
                changed_by=principal.person_id,
                made_at=now,
                changed_at=now,
                draft=text,
            )
            session.add(row)
            session.flush()
            return _draft(session, row)

        return await self._database.write(work)

    async def get(self, principal: Principal, scenario_id: str) -> Draft:
        """Raises NotAllowed, NotFound."""
        require_author(principal)
        return await self._database.read(lambda session: _draft(session, _row(session, principal, scenario_id)))

    async def save(self, principal: Principal, scenario_id: str, save: Save) -> Draft:
        """Raises NotAllowed, NotFound, NotNow where somebody saved in between."""
        require_author(principal)

        def work(session: Session) -> Draft:
            row = _row(session, principal, scenario_id)
            _keep(row, principal, save)
            return _draft(session, row)

        return await self._database.write(work)

    async def publish(self, principal: Principal, scenario_id: str, save: Save, number: int) -> Draft:
        """The saved text becomes a version that can be practised; the draft is the same. Raises as `save` does."""
        require_author(principal)

        def work(session: Session) -> Draft:
            row = _row(session, principal, scenario_id)
            if number <= max((version.number for version in _versions(session, row.id)), default=0):
                raise NotNow(f"Version {number} is there already; load this scenario again.")
            _keep(row, principal, save)
            row.published = number
            session.add(
                AuthoredVersionRow(
                    id=new_id(),
                    authored_id=row.id,
                    number=number,
                    made_by=principal.person_id,
                    made_at=row.changed_at,
                    text=save.text,
                )
            )
            session.flush()
            note(session, principal, Action.SCENARIO, row.id, {"published": number})
            return _draft(session, row)

        return await self._database.write(work)

    async def withdraw(self, principal: Principal, scenario_id: str) -> Draft:
        """Nobody can start it any more; calls made of it stay. Raises NotAllowed, NotFound."""
        require_author(principal)

        def work(session: Session) -> Draft:
            row = _row(session, principal, scenario_id)
            row.published = None
            note(session, principal, Action.SCENARIO, row.id, {"published": None})
            return _draft(session, row)

        return await self._database.write(work)

    async def remove(self, principal: Principal, scenario_id: str) -> None:
        """With all its versions. Raises NotAllowed, NotFound, NotNow while it can be practised."""
        require_author(principal)

        def work(session: Session) -> None:
            row = _row(session, principal, scenario_id)
            if row.published is not None:
                raise NotNow("This scenario can be practised; withdraw it first.")
            session.delete(row)
            note(session, principal, Action.SCENARIO, row.id, {"removed": True})

        await self._database.write(work)

    async def version(self, principal: Principal, scenario_id: str, number: int) -> str:
        """The text of one version. Raises NotAllowed, NotFound."""
        require_author(principal)

        def work(session: Session) -> str:
            return _text(session, _row(session, principal, scenario_id).id, number)

        return await self._database.read(work)

    async def published(self, principal: Principal, scenario_id: str | None = None) -> Sequence[Published]:
        """What this person may practise, by title: all of it, or the one of this id."""
        where: ColumnElement[bool] = practised_by(principal) & AuthoredRow.published.is_not(None)
        if scenario_id is not None:
            where = where & (AuthoredRow.id == scenario_id)
        query = (
            select(AuthoredRow.id, AuthoredVersionRow.number, AuthoredVersionRow.text)
            .join(AuthoredVersionRow, AuthoredVersionRow.authored_id == AuthoredRow.id)
            .where(where, AuthoredVersionRow.number == AuthoredRow.published)
            .order_by(AuthoredRow.title, AuthoredRow.id)
        )
        return await self._database.read(lambda session: [Published(*row) for row in session.execute(query)])


def _keep(row: AuthoredRow, principal: Principal, save: Save) -> None:
    if row.revision != save.revision:
        raise NotNow(
            "Somebody saved this scenario after you opened it. Your text is still here: copy what you changed, "
            "then load theirs."
        )
    row.draft, row.title, row.revision = save.text, save.title, row.revision + 1
    row.changed_by, row.changed_at = principal.person_id, datetime.now(UTC)


def _row(session: Session, principal: Principal, scenario_id: str) -> AuthoredRow:
    row = session.scalar(select(AuthoredRow).where(AuthoredRow.id == scenario_id, author_of(principal)))
    if row is None:
        raise NotFound("scenario")
    return row


def _text(session: Session, scenario_id: str, number: int) -> str:
    query = select(AuthoredVersionRow.text)
    text = session.scalar(
        query.where(AuthoredVersionRow.authored_id == scenario_id, AuthoredVersionRow.number == number)
    )
    if text is None:
        raise NotFound("version")
    return text


def _versions(session: Session, scenario_id: str) -> Sequence[Version]:
    """Without their texts: a list of twenty would be half a megabyte."""
    columns = AuthoredVersionRow.number, AuthoredVersionRow.made_at, AuthoredVersionRow.made_by
    query = select(*columns).where(AuthoredVersionRow.authored_id == scenario_id)
    found = session.execute(query.order_by(AuthoredVersionRow.number.desc())).all()
    names = _names(session, [row.made_by for row in found])
    return [Version(row.number, row.made_at, names.get(row.made_by, "")) for row in found]


def _names(session: Session, person_ids: Sequence[str]) -> Mapping[str, str]:
    query = select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(set(person_ids)))
    return {row.id: row.name for row in session.execute(query)}


def _draft(session: Session, row: AuthoredRow) -> Draft:
    return Draft(
        row.id,
        row.title,
        row.team_id,
        row.draft,
        row.revision,
        row.published,
        row.changed_at,
        _names(session, [row.changed_by]).get(row.changed_by, ""),
        _versions(session, row.id),
    )


def _summary(session: Session, row: AuthoredRow) -> AuthoredSummary:
    has_changes = row.published is not None and _text(session, row.id, row.published) != row.draft
    return AuthoredSummary(row.id, row.title, row.team_id, row.published, has_changes, row.changed_at)
