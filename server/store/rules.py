"""House rules: how long things are kept. The operator's settings, unless an admin set them otherwise and may."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import require_admin
from server.store.account_rows import RuleRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotAllowed
from server.store.models import RoleRow, TeamRow
from server.store.principal import Principal

NAMES = ("audio_days", "words_days")


@dataclass(frozen=True, slots=True)
class Days:
    """How long after a call each goes; counts stay as long as the account."""

    audio: int
    words: int


class Rules:
    def __init__(self, database: Database, defaults: Days, locked: Sequence[str] = ()) -> None:
        """`defaults` come from the settings; a name in `locked` is the operator's alone."""
        self._database, self._defaults, self.locked = database, defaults, tuple(locked)

    async def house(self, principal: Principal) -> Days:
        """What holds where no team says otherwise; anybody may know."""
        return await self._database.read(self.days)

    async def own(self, principal: Principal) -> Days:
        """What holds for this person's calls."""
        return await self._database.read(lambda session: self.days_of(session, principal.person_id))

    async def set(self, principal: Principal, changes: Mapping[str, int]) -> Days:
        """Every change is in the log. Raises NotAllowed for a locked name, too."""
        require_admin(principal)
        for name in changes:
            self.require_open(name)

        def work(session: Session) -> Days:
            for name, value in changes.items():
                session.merge(RuleRow(name=name, value=str(value), changed_at=datetime.now(UTC)))
                note(session, principal, Action.RULE, name, {"value": value})
            session.flush()
            return self.days(session)

        return await self._database.write(work)

    def require_open(self, name: str) -> None:
        """Raises NotAllowed."""
        if name in self.locked:
            raise NotAllowed(f"'{name}' is locked in this server's settings; ask whoever runs it.")

    def days(self, session: Session) -> Days:
        """Of the house, in a transaction that is open."""
        set_here = {row.name: int(row.value) for row in session.scalars(select(RuleRow))}
        held = {name: value for name, value in set_here.items() if name not in self.locked}
        return Days(held.get("audio_days", self._defaults.audio), held.get("words_days", self._defaults.words))

    def days_of(self, session: Session, person_id: str) -> Days:
        """The shortest of the person's teams: nobody is kept longer than one of them wants."""
        house = self.days(session)
        query = select(TeamRow).join(RoleRow, RoleRow.team_id == TeamRow.id).where(RoleRow.person_id == person_id)
        teams = session.scalars(query).unique().all()
        audio = [team.audio_days for team in teams if team.audio_days is not None and "audio_days" not in self.locked]
        words = [team.words_days for team in teams if team.words_days is not None and "words_days" not in self.locked]
        return Days(min(audio, default=house.audio), min(words, default=house.words))
