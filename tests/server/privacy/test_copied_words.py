"""Words that stand twice: a corrected line's old words, and what was said before a moment that was tried again."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from server.privacy.export import Exporter
from server.privacy.retention import Retention
from server.store.models import SessionRow
from server.store.principal import local_principal, server_principal
from server.store.records import NewSession, PracticeOf, Status
from server.store.store import Store
from server.transcripts import transcript_json
from tests.bundles import WORDS, a_scored_call
from tests.calls import NEW
from voice.transcript import Practice, Transcript

ME = local_principal()
SAID = "Forty-two jobs were missed on Monday."
WAS = WORDS.turns[3].text


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path / "data")
    yield store
    await store.close()


async def corrected(store: Store) -> str:
    call = await a_scored_call(store, ME)
    made, _ = await store.corrections.open(ME, call, 3, SAID)
    await store.corrections.decide(ME, call, made.id, is_accepted=True)
    await store.sessions.set_status(ME, call, Status.SCORED)
    return call


async def take_of(store: Store, call: str) -> str:
    practice = Practice(WORDS.turns[:2], "harm-2", WORDS.turns[2])
    words = transcript_json(Transcript(WORDS.scenario, WORDS.turns[2:], practice))
    new = NewSession(
        NEW.scenario_id, NEW.scenario_version, NEW.scenario_text, NEW.title, NEW.level, NEW.seed, NEW.engines,
        transcript=words, practice=PracticeOf("again", call, 2, "harm-2"),
    )  # fmt: skip
    record = await store.sessions.create(ME, new)
    await store.sessions.finish(ME, record.id, reason="rep", samples=16_000, rate_hz=16_000, status=Status.SCORED)
    return record.id


async def test_an_export_holds_both_versions_of_a_line_and_where_a_take_is_from(store: Store) -> None:
    call = await corrected(store)
    take = await take_of(store, call)
    found = (await Exporter(store.database, store.calls).gather(ME)).sessions
    assert WAS in str(found[call]["correction"])
    assert SAID in str(found[call]["correction"])
    assert found[take]["practice"] == [{
        "session_id": take, "kind": "again", "of_session_id": call, "turn": 2, "beat": "harm-2", "behaviour": "",
        "in_a_row": 0, "is_solved": False,
    }]  # fmt: skip


async def test_when_the_words_of_a_call_go_so_do_its_corrections_and_the_copies_in_its_takes(store: Store) -> None:
    call = await corrected(store)
    take = await take_of(store, call)
    before = datetime.now(UTC) - timedelta(days=100)
    await store.database.write(lambda session: _made_at(session, call, before))
    retention = Retention(store.database, store.rules, store.calls, store.blobs)
    await retention.sweep(server_principal(), datetime.now(UTC) + timedelta(days=100))
    assert await store.corrections.list(ME, call) == []
    kept = (await store.sessions.get(ME, take)).transcript or {}
    assert kept["practice"]["before"] == []
    assert kept["practice"]["is_gone"] is True
    assert len(kept["turns"]) == 2


def _made_at(session: Session, call: str, when: datetime) -> None:
    session.get_one(SessionRow, call).started_at = when
