"""The log: append-only, chained, and found out when somebody changed it behind its back."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from server.store.audit import Action, note
from server.store.errors import NotAllowed, StoreFailed
from server.store.principal import Principal, Role, server_principal
from server.store.store import Store

ADMIN = Principal("admin", frozenset({Role.ADMIN}))


async def write(store: Store, count: int) -> None:
    def work(session: Session) -> None:
        for number in range(count):
            note(session, ADMIN, Action.ROLE, f"person-{number}", {"number": number, "word": "é"})

    await store._database.write(work)


async def test_a_log_that_nobody_touched_is_whole(store: Store) -> None:
    assert (await store.audit.verify(ADMIN)).entries == 0
    await write(store, 5)
    verdict = await store.audit.verify(ADMIN)
    assert (verdict.entries, verdict.broken_at) == (5, None)
    newest = (await store.audit.list(ADMIN, limit=1))[0]
    assert (newest.seq, newest.subject_id, newest.digest) == (5, "person-4", verdict.head)


@pytest.mark.parametrize("change", ["UPDATE audit SET actor_id = 'x'", "DELETE FROM audit"])
async def test_the_database_refuses_to_change_an_entry(store: Store, change: str) -> None:
    await write(store, 2)
    with pytest.raises((StoreFailed, Exception), match="append-only"):
        await store._database.write(lambda session: session.execute(text(change)))
    assert (await store.audit.verify(ADMIN)).entries == 2


async def test_nobody_but_an_admin_reads_it(store: Store) -> None:
    for ask in (store.audit.list, store.audit.verify):
        with pytest.raises(NotAllowed):
            await ask(Principal("rep", frozenset({Role.REP, Role.COACH})))


TAMPERING = {
    "UPDATE audit SET details = '{}' WHERE seq = 3": 3,
    "UPDATE audit SET actor_id = 'somebody else' WHERE seq = 2": 2,
    "UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE seq = 4": 4,
    "DELETE FROM audit WHERE seq = 2": 2,
    "UPDATE audit SET digest = 'x' WHERE seq = 5": 5,
}


async def a_log(folder: Path) -> str:
    store = await Store.open(folder)
    await write(store, 5)
    head = (await store.audit.verify(server_principal())).head
    await store.close()
    return head


async def tamper(folder: Path, change: str) -> None:
    store = await Store.open(folder)

    def work(session: Session) -> None:
        for trigger in ("audit_no_update", "audit_no_delete"):
            session.execute(text(f"DROP TRIGGER {trigger}"))
        session.execute(text(change))

    await store._database.write(work)
    await store.close()


@pytest.mark.parametrize(("change", "place"), TAMPERING.items())
async def test_a_changed_row_is_found_and_named(tmp_path: Path, change: str, place: int) -> None:
    await a_log(tmp_path)
    await tamper(tmp_path, change)
    store = await Store.open_read_only(tmp_path)
    assert (await store.audit.verify(server_principal())).broken_at == place
    await store.close()
