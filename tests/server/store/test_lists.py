"""Lists of many sessions: complete, in order, and read from an index."""

from sqlalchemy import text

from server.store.principal import Principal, Role
from server.store.sessions import Sessions
from server.store.store import Store
from tests.server.store import many_sessions
from tests.server.store.many_sessions import person_id, team_id

SESSIONS, PEOPLE, PAGE = 300, 5, 20
COACH = Principal(person_id(1), frozenset({Role.COACH}), coached_ids=frozenset({team_id(2), team_id(7)}))


async def pages(sessions: Sessions, who: Principal) -> list[str]:
    """Ids, page after page."""
    found: list[str] = []
    while page := await sessions.list(who, limit=PAGE, before=found[-1] if found else None):
        found += [one.id for one in page]
    return found


async def test_page_after_page_gives_each_session_once_the_newest_first(store: Store) -> None:
    await store._database.write(lambda session: many_sessions.write(session, SESSIONS, PEOPLE))
    found = await pages(store.sessions, COACH)
    assert found == sorted(set(found), reverse=True)
    whole = {one.id for one in await store.sessions.list(COACH, limit=200)}
    assert len(found) > SESSIONS // PEOPLE
    assert set(found[:200]) == whole


async def test_a_reps_own_page_is_read_from_the_index_of_owners(store: Store, database_url: str) -> None:
    await store._database.write(lambda session: many_sessions.write(session, SESSIONS, PEOPLE))
    explain = "EXPLAIN" if database_url else "EXPLAIN QUERY PLAN"
    query = f"{explain} SELECT id, title FROM session WHERE owner_id = :me AND id < :before ORDER BY id DESC LIMIT 20"
    of = {"me": person_id(1), "before": "02"}
    plan = await store._database.read(lambda session: session.execute(text(query), of).all())
    assert "ix_session_owner_id_id" in str(plan)
