import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from server.store.errors import DataFolderInUse, NotFound, StoreFailed
from server.store.models import PersonRow, ShareRow, TeamRow
from server.store.principal import Principal, Role, local_principal, server_principal
from server.store.records import NewComment, Status
from server.store.sessions import Sessions
from server.store.store import Store
from tests.calls import NEW, SCORECARD, STRANGER

ME = local_principal()


@pytest.fixture
def sessions(store: Store) -> Sessions:
    return store.sessions


async def test_a_new_session_is_live_and_holds_what_it_was_made_with(sessions: Sessions) -> None:
    made = await sessions.create(ME, NEW)
    found = await sessions.get(ME, made.id)
    assert found == made
    assert (found.status, found.owner_id, found.scenario_text) == (Status.LIVE, ME.person_id, NEW.scenario_text)
    assert found.engines == NEW.engines
    assert found.started_at.tzinfo == UTC
    assert (found.transcript, found.scorecard, found.duration_s) == (None, None, None)


async def test_the_list_is_newest_first_and_goes_on_where_the_last_page_ended(sessions: Sessions) -> None:
    made = [(await sessions.create(ME, NEW)).id for _ in range(5)]
    first = await sessions.list(ME, limit=2)
    second = await sessions.list(ME, limit=2, before=first[-1].id)
    assert [one.id for one in (*first, *second)] == made[:0:-1]


async def test_what_is_saved_is_read_back(sessions: Sessions) -> None:
    made = await sessions.create(ME, NEW)
    await sessions.save_granted(ME, made.id, {"auto_gain": False})
    await sessions.save_transcript(ME, made.id, {"scenario": "outage-escalation", "turns": []})
    await sessions.finish(ME, made.id, reason="the rep hung up", samples=24_000, rate_hz=16_000)
    assert (await sessions.get(ME, made.id)).status == Status.SCORING
    await sessions.save_scorecard(ME, made.id, SCORECARD, track={"hop_s": 0.05, "f0_hz": [0], "level_db": [-60]})
    found = await sessions.get(ME, made.id)
    assert (found.status, found.reason, found.duration_s) == (Status.SCORED, "the rep hung up", 1.5)
    assert found.granted == {"auto_gain": False}
    assert found.transcript == {"scenario": "outage-escalation", "turns": []}
    assert found.scorecard == SCORECARD
    assert found.track == {"hop_s": 0.05, "f0_hz": [0], "level_db": [-60]}


async def test_the_list_carries_each_behaviours_count(sessions: Sessions) -> None:
    made = await sessions.create(ME, NEW)
    assert (await sessions.list(ME))[0].behaviours == ()
    await sessions.save_scorecard(ME, made.id, SCORECARD)
    (line,) = (await sessions.list(ME))[0].behaviours
    counts = {name: line[name] for name in ("id", "observed", "opportunities", "status")}
    assert counts == {"id": "impact-before-fix", "observed": 2, "opportunities": 3, "status": "scored"}


async def test_finishing_twice_keeps_one_take(sessions: Sessions, store: Store) -> None:
    made = await sessions.create(ME, NEW)
    for samples in (16_000, 32_000):
        await sessions.finish(ME, made.id, reason="over", samples=samples, rate_hz=16_000, damaged="full")
    takes = await store._database.read(
        lambda session: session.execute(text("SELECT number, samples, damaged FROM take")).all()
    )
    assert [tuple(take) for take in takes] == [(1, 32_000, "full")]


async def test_a_newer_blob_of_a_kind_takes_the_place_of_the_old(sessions: Sessions) -> None:
    made = await sessions.create(ME, NEW)
    for key in ("a" * 64, "b" * 64, "b" * 64):
        await sessions.attach_blob(ME, made.id, "rep", key, 44)
    assert await sessions.blobs(ME, made.id) == {"rep": "b" * 64}


Verb = Callable[[Sessions, Principal, str], Awaitable[object]]
SEEING: dict[str, Verb] = {
    "get": lambda sessions, who, one: sessions.get(who, one),
    "require": lambda sessions, who, one: sessions.require(who, one),
    "blobs": lambda sessions, who, one: sessions.blobs(who, one),
}
CHANGING: dict[str, Verb] = {
    "set_status": lambda sessions, who, one: sessions.set_status(who, one, Status.FAILED),
    "save_granted": lambda sessions, who, one: sessions.save_granted(who, one, {}),
    "save_transcript": lambda sessions, who, one: sessions.save_transcript(who, one, {}),
    "save_scorecard": lambda sessions, who, one: sessions.save_scorecard(who, one, {}),
    "finish": lambda sessions, who, one: sessions.finish(who, one, reason="", samples=0, rate_hz=16_000),
    "attach_blob": lambda sessions, who, one: sessions.attach_blob(who, one, "rep", "a" * 64, 0),
}


@pytest.mark.parametrize("verb", [*SEEING, *CHANGING])
async def test_a_strangers_session_cannot_be_told_from_a_missing_one(sessions: Sessions, verb: str) -> None:
    call = (SEEING | CHANGING)[verb]
    made = await sessions.create(ME, NEW)
    with pytest.raises(NotFound) as foreign:
        await call(sessions, STRANGER, made.id)
    with pytest.raises(NotFound) as missing:
        await call(sessions, STRANGER, "no such id")
    assert str(foreign.value) == str(missing.value)
    assert await sessions.get(ME, made.id) == made


async def test_a_stranger_finds_nothing_listed(sessions: Sessions) -> None:
    await sessions.create(ME, NEW)
    assert await sessions.list(STRANGER) == []
    assert await sessions.with_status(STRANGER, *Status) == []


async def test_the_server_itself_reaches_every_session(sessions: Sessions) -> None:
    made = await sessions.create(ME, NEW)
    await sessions.set_status(server_principal(), made.id, Status.FAILED)
    assert [one.id for one in await sessions.with_status(server_principal(), Status.FAILED)] == [made.id]


def share(store: Store, **with_whom: str) -> Callable[[str], Awaitable[None]]:
    """Shares a session; people and teams are made as needed."""

    async def of(session_id: str) -> None:
        now = datetime.now(UTC)

        def work(session: Session) -> None:
            session.add(PersonRow(id=STRANGER.person_id, name="Coach", made_at=now))
            session.add(TeamRow(id="team-1", name="North", made_at=now))
            session.flush()
            session.add(ShareRow(id="share-1", session_id=session_id, made_at=now, **with_whom))

        await store._database.write(work)

    return of


@pytest.mark.parametrize(
    ("with_whom", "who"),
    [
        ({"person_id": STRANGER.person_id}, Principal(STRANGER.person_id, frozenset({Role.COACH}))),
        (
            {"team_id": "team-1"},
            Principal(STRANGER.person_id, frozenset({Role.COACH}), coached_ids=frozenset({"team-1"})),
        ),
    ],
)
async def test_a_shared_session_can_be_seen_and_commented_on_but_not_changed(
    store: Store, with_whom: dict[str, str], who: Principal
) -> None:
    made = await store.sessions.create(ME, NEW)
    await share(store, **with_whom)(made.id)
    assert await store.sessions.get(who, made.id) == made
    assert [one.id for one in await store.sessions.list(who)] == [made.id]
    comment = await store.comments.add(who, made.id, NewComment("wait here", 1, 2))
    assert await store.comments.list(ME, made.id) == [replace(comment, is_own=False)]
    for change in CHANGING.values():
        with pytest.raises(NotFound):
            await change(store.sessions, who, made.id)


async def test_being_an_admin_opens_no_session(sessions: Sessions) -> None:
    made = await sessions.create(ME, NEW)
    with pytest.raises(NotFound):
        await sessions.get(Principal(STRANGER.person_id, frozenset({Role.ADMIN})), made.id)


async def test_comments_come_in_the_order_of_their_moments(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    for start_s in (5.0, 1.0):
        await store.comments.add(ME, made.id, NewComment(f"at {start_s}", start_s, start_s + 1))
    found = await store.comments.list(ME, made.id)
    assert [(one.text, one.author) for one in found] == [("at 1.0", "You"), ("at 5.0", "You")]


async def test_a_stranger_neither_reads_nor_writes_comments(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    with pytest.raises(NotFound):
        await store.comments.list(STRANGER, made.id)
    with pytest.raises(NotFound):
        await store.comments.add(STRANGER, made.id, NewComment("hello", 0, 1))


async def test_a_second_store_on_one_folder_is_refused(store: Store, database_url: str) -> None:
    with pytest.raises(DataFolderInUse):
        await Store.open(store.folder, database_url)


async def test_another_command_reads_beside_the_server_but_writes_nothing(store: Store, database_url: str) -> None:
    made = await store.sessions.create(ME, NEW)
    beside = await Store.open_read_only(store.folder, database_url)
    assert await beside.sessions.get(ME, made.id) == made
    with pytest.raises(StoreFailed, match="open for reading only"):
        await beside.sessions.create(ME, NEW)
    await beside.close()


async def test_reading_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="There is no rolecall data in"):
        await Store.open_read_only(tmp_path)
    assert os.listdir(tmp_path) == []
