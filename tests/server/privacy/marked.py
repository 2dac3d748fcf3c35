"""A session with a spoken and a written marker everywhere that a call leaves something, and the search for both."""

import asyncio
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.store.job_records import NewJob
from tests.calls import SCORECARD, ramp
from tests.people import World
from tests.postgres import Postgres, run
from voice.transcript import Speaker

WRITTEN = "brass-hurdy-gurdy"
SPOKEN = ramp(1000, 4000).tobytes()
PATIENCE_S = 30.0
UNPACKED = "ALTER TABLE session ALTER transcript SET STORAGE EXTERNAL, ALTER scorecard SET STORAGE EXTERNAL"
"""PostgreSQL packs what is long: the search reads raw bytes."""


async def record(world: World) -> None:
    """What a call itself leaves."""
    rep, session_id = world.people["rep"], world.ids["session"]
    _files(world, session_id)
    samples = seal_tracks(call_folder(world.house.calls, session_id))
    sessions = world.house.sessions
    await sessions.finish(rep, session_id, reason="over", samples=samples, rate_hz=16_000)
    turn = {"speaker": "rep", "start_s": 0, "end_s": 1, "text": f"{WRITTEN} " * 500}
    await sessions.save_transcript(rep, session_id, {"scenario": "x", "turns": [turn]})
    await sessions.save_scorecard(rep, session_id, {**SCORECARD, "focus": {"quote": WRITTEN}})
    await world.ask("rep", "GET", f"/api/sessions/{session_id}/peaks")
    said = {"text": WRITTEN, "start_s": 0, "end_s": 1}
    assert (await world.ask("rep", "POST", f"/api/sessions/{session_id}/comments", json=said)).status_code == 201
    await until_copied(world)


async def until_copied(world: World) -> None:
    """The job that makes copies of the sound runs beside the tests."""
    is_waiting = text("SELECT count(*) FROM job WHERE kind = 'transcode' AND state = 'waiting'")
    async with asyncio.timeout(PATIENCE_S):
        while await world.house.store.database.read(lambda session: session.scalar(is_waiting)):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def record_everywhere(world: World, running: Postgres | None = None) -> None:
    """Also in a copy, an export, both queues and PostgreSQL's statistics."""
    store, session_id = world.house.store, world.ids["session"]
    if running is not None:
        await store.database.write(lambda session: session.execute(text(UNPACKED)))
    await record(world)
    key = await world.house.blobs.put(SPOKEN + WRITTEN.encode(), session_id)
    await world.house.sessions.attach_blob(world.people["rep"], session_id, "marked", key, len(SPOKEN))
    job = NewJob("strange", f"strange:{session_id}", session_id, {"words": WRITTEN}, priority=-9)
    await store.database.write(lambda session: store.jobs.put(session, job))
    assert (await world.ask("rep", "POST", "/api/exports")).json()["is_ready"]
    if running is not None:
        await store.database.write(lambda session: session.execute(text("ANALYZE")))
        run(world.house.settings.database_url.get_secret_value(), "CHECKPOINT")


def _files(world: World, session_id: str) -> None:
    files = CallFiles(call_folder(world.house.calls, session_id))
    files.place(Speaker.REP, 0, SPOKEN)
    files.note(b'{"kind":"turn","text":"' + WRITTEN.encode() + b'"}')
    files.close()


def holding(folder: Path, marker: bytes) -> list[str]:
    """Raw files below the folder in which the marker stands."""
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and marker in _bytes(path)]


def _bytes(path: Path) -> bytes:
    """PostgreSQL takes files away while they are looked through."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def everywhere(world: World, running: Postgres | None, marker: bytes) -> list[str]:
    """In the data folder, and in the PostgreSQL database: its tables, statistics, write-ahead log, the server's log."""
    found = holding(world.house.store.folder, marker)
    if running is None:
        return found
    own = running.base_of(world.house.settings.database_url.get_secret_value())
    ours = [name for name in holding(running.folder, marker) if not name.startswith("data/base/") or own in name]
    return found + ours


def job_rows(session: Session) -> str:
    """What both queues hold, as text."""
    tables = ["job"]
    if session.get_bind().dialect.name == "postgresql":
        tables += ["procrastinate.procrastinate_jobs", "procrastinate.procrastinate_events"]
    return " ".join(str(row) for table in tables for row in session.execute(text(f"SELECT * FROM {table}")))
