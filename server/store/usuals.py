"""What is kept of a person between calls: their usual on each device, and the dimensions they leave out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from scoring.kept import KeptBaseline
from server.store.access import changeable_by
from server.store.database import Database
from server.store.errors import NotFound
from server.store.ids import new_id
from server.store.models import AccommodationRow, BaselineRow, DeviceRow, SessionRow
from server.store.principal import Principal

WARM_UP_HOLDS = timedelta(hours=24)
"""A warmup is of the same day and device; a later call's own usual replaces it after that."""


@dataclass(frozen=True, slots=True)
class StoredBaseline:
    device: str
    """The page's name for it."""
    kept: KeptBaseline
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Usual:
    """What a call is scored with."""

    kept: KeptBaseline | None
    leaves_out: frozenset[str]


NOTHING_KEPT = Usual(None, frozenset())


class Usuals:
    """Every method is for a Principal, who reads and changes their own only (the server: a session's owner's)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def device(self, principal: Principal, label: str) -> str:
        """The id of the person's device of this name, made where it is new."""
        return await self._database.write(lambda session: _device(session, principal.person_id, label))

    async def of_session(self, principal: Principal, session_id: str) -> Usual:
        """The usual of a session's owner on its device. Raises NotFound."""

        def work(session: Session) -> Usual:
            row = _session(session, principal, session_id)
            found = _baseline(session, row.owner_id, row.device_id)
            left_out = session.get(AccommodationRow, row.owner_id)
            return Usual(None if found is None else _kept(found), frozenset(left_out.leaves_out if left_out else ()))

        return await self._database.read(work)

    async def keep(self, principal: Principal, session_id: str, kept: KeptBaseline) -> None:
        """Replaces what is kept for the session's owner and device, except a warmup of the last day by a call's.

        A session without a device keeps nothing. Raises NotFound.
        """

        def work(session: Session) -> None:
            row = _session(session, principal, session_id)
            if row.device_id is None:
                return
            _put(session, row.owner_id, row.device_id, kept)

        await self._database.write(work)

    async def keep_for(self, principal: Principal, device: str, kept: KeptBaseline) -> None:
        """Of the person's own device of this name, made where it is new; as `keep`."""

        def work(session: Session) -> None:
            _put(session, principal.person_id, _device(session, principal.person_id, device), kept)

        await self._database.write(work)

    async def list(self, principal: Principal) -> Sequence[StoredBaseline]:
        """The newest first."""
        query = (
            select(BaselineRow, DeviceRow.label)
            .join(DeviceRow, DeviceRow.id == BaselineRow.device_id)
            .where(BaselineRow.person_id == principal.person_id)
            .order_by(BaselineRow.made_at.desc(), BaselineRow.id)
        )

        def work(session: Session) -> Sequence[StoredBaseline]:
            return [StoredBaseline(label, _kept(row), row.made_at) for row, label in session.execute(query)]

        return await self._database.read(work)

    async def forget(self, principal: Principal, device: str) -> None:
        """Raises NotFound where nothing is kept for this device."""

        def work(session: Session) -> None:
            named = select(DeviceRow.id).where(DeviceRow.person_id == principal.person_id, DeviceRow.label == device)
            found = _baseline(session, principal.person_id, session.scalar(named))
            if found is None:
                raise NotFound("usual")
            session.delete(found)

        await self._database.write(work)

    async def leaves_out(self, principal: Principal) -> frozenset[str]:
        def work(session: Session) -> frozenset[str]:
            row = session.get(AccommodationRow, principal.person_id)
            return frozenset(row.leaves_out if row else ())

        return await self._database.read(work)

    async def leave_out(self, principal: Principal, dimensions: frozenset[str]) -> None:
        """From the next scoring on; no reason is asked or kept."""

        def work(session: Session) -> None:
            session.merge(AccommodationRow(person_id=principal.person_id, leaves_out=sorted(dimensions)))

        await self._database.write(work)


def _session(session: Session, principal: Principal, session_id: str) -> SessionRow:
    row = session.scalar(select(SessionRow).where(SessionRow.id == session_id, changeable_by(principal)))
    if row is None:
        raise NotFound("session")
    return row


def _device(session: Session, person_id: str, label: str) -> str:
    query = select(DeviceRow.id).where(DeviceRow.person_id == person_id, DeviceRow.label == label)
    found = session.scalar(query.order_by(DeviceRow.id).limit(1))
    if found is None:
        found = new_id()
        session.add(DeviceRow(id=found, person_id=person_id, label=label, made_at=datetime.now(UTC)))
    return found


def _put(session: Session, person_id: str, device_id: str, kept: KeptBaseline) -> None:
    found = _baseline(session, person_id, device_id)
    now = datetime.now(UTC)
    if found is not None and kept.source != "warmup" and _is_fresh_warm_up(found, now):
        return
    found = found or BaselineRow(id=new_id(), person_id=person_id, device_id=device_id)
    found.source, found.measured, found.made_at = kept.source, dict(kept.values), now
    found.talk_s, found.voiced_s = kept.talk_s, kept.voiced_s
    session.add(found)


def _baseline(session: Session, person_id: str, device_id: str | None) -> BaselineRow | None:
    query = select(BaselineRow).where(BaselineRow.person_id == person_id, BaselineRow.device_id == device_id)
    return session.scalar(query) if device_id is not None else None


def _is_fresh_warm_up(row: BaselineRow, now: datetime) -> bool:
    return row.source == "warmup" and now - row.made_at < WARM_UP_HOLDS


def _kept(row: BaselineRow) -> KeptBaseline:
    return KeptBaseline(row.source, dict(row.measured), row.talk_s, row.voiced_s)
