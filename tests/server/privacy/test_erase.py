"""Erased is erased, on both databases: not in files, copies, exports, pages, the log behind them, queues or logs."""

import json
import logging
import shutil
import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest

from server.jobs.queue import Work
from server.privacy.erasing import Erasing
from server.privacy.erasure_log import NAME, ErasureLog
from server.routes.privacy import SURE
from server.store.job_records import Job
from server.store.jobs import Effect
from server.store.records import Status
from tests import s3
from tests.people import World, accounts_house, peopled
from tests.postgres import Postgres
from tests.server.privacy.marked import SPOKEN, WRITTEN, everywhere, holding, job_rows, record, record_everywhere

MARKERS = (WRITTEN.encode(), SPOKEN)


@pytest.fixture
def running(store_url: str, request: pytest.FixtureRequest) -> Postgres | None:
    """The PostgreSQL server that this test's database is on."""
    return request.getfixturevalue("postgres") if store_url else None


@pytest.fixture
async def world(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_url: str, running: Postgres | None
) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        await record_everywhere(made, running)
        yield made


async def test_the_search_finds_both_markers_before(world: World, running: Postgres | None) -> None:
    found = everywhere(world, running, WRITTEN.encode())
    assert any(name.endswith("events.journal") for name in found)
    assert any(name.startswith("blobs/") for name in found)
    assert any(name.startswith("exports/") for name in found)
    assert any(name.startswith("data/base/" if running else "rolecall.db") for name in found)
    assert any(name.startswith("data/pg_wal/" if running else "rolecall.db-wal") for name in found)
    assert any(name.endswith("rep.wav") for name in everywhere(world, running, SPOKEN))
    assert WRITTEN in await world.house.store.database.read(job_rows)


async def test_an_erased_call_is_found_nowhere_and_the_receipt_says_what_went(
    world: World, running: Postgres | None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    receipt = (await world.ask("rep", "DELETE", f"/api/sessions/{world.ids['session']}")).json()
    assert (receipt["kind"], receipt["sessions"], receipt["files"], receipt["comments"]) == ("session", 1, 8, 1)
    assert receipt["done_at"] is not None
    assert [name for marker in MARKERS for name in everywhere(world, running, marker)] == []
    assert WRITTEN not in caplog.text
    assert WRITTEN not in await world.house.store.database.read(job_rows)
    assert (await world.ask("rep", "GET", f"/api/sessions/{world.ids['session']}")).status_code == 404
    assert (await world.ask("rep", "GET", f"/api/erasures/{receipt['id']}")).json() == receipt
    assert (await world.ask("admin", "GET", f"/api/erasures/{receipt['id']}")).status_code == 404
    assert (await world.house.store.audit.verify(world.people["admin"])).broken_at is None


async def test_an_erased_person_leaves_no_name_no_address_and_a_whole_log(
    world: World, running: Postgres | None
) -> None:
    assert everywhere(world, running, b"rep@rep.example")
    answer = await world.ask("rep", "POST", "/api/me/erase", json={"sure": SURE})
    assert (answer.status_code, answer.json()["kind"]) == (200, "person")
    assert [name for marker in (*MARKERS, b"rep@rep.example") for name in everywhere(world, running, marker)] == []
    assert (await world.ask("rep", "GET", "/api/sessions")).status_code == 401
    assert (await world.house.store.audit.verify(world.people["admin"])).broken_at is None


@pytest.mark.skipif(s3.program() is None, reason=s3.MISSING)
async def test_an_erased_calls_copies_in_a_bucket_are_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with s3.running_s3(tmp_path / "bucket") as bucket:
        where = {"blobs_url": f"s3://{s3.BUCKET}", "s3_endpoint": bucket.endpoint}
        settings = {**where, "s3_key": s3.KEY, "s3_secret": s3.SECRET}
        async with peopled(tmp_path / "data", monkeypatch, **settings) as world:
            await record_everywhere(world)
            assert holding(tmp_path / "bucket", SPOKEN)
            assert (await world.ask("rep", "DELETE", f"/api/sessions/{world.ids['session']}")).status_code == 200
            assert [name for marker in MARKERS for name in holding(tmp_path / "bucket", marker)] == []


async def broken_off(job: Job) -> Effect:
    raise OSError("the disk went away")


async def test_an_erasure_that_breaks_off_is_closed_at_once_and_done_when_it_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.privacy.erase.PATIENCE_S", 0.2)
    data = tmp_path / "data"
    with monkeypatch.context() as patched:
        patched.setattr(Erasing, "handlers", {"erase": Work(broken_off), "settle": Work(broken_off)})
        async with peopled(data, monkeypatch) as world:
            await record(world)
            path = f"/api/sessions/{world.ids['session']}/shares"
            await world.ask("rep", "POST", path, json={"person": world.ids["coach"]})
            receipt = (await world.ask("rep", "DELETE", f"/api/sessions/{world.ids['session']}")).json()
            assert receipt["done_at"] is None
            assert (await world.ask("coach", "GET", f"/api/sessions/{world.ids['session']}")).status_code == 404
            cookies, people = world.cookies, world.people
    async with accounts_house(data, monkeypatch) as world:
        world.cookies, world.people = cookies, people
        assert [name for marker in MARKERS for name in holding(data, marker)] == []


async def test_the_last_admin_and_a_call_that_is_on_are_not_erased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with peopled(tmp_path / "data", monkeypatch) as world:
        assert (await world.ask("admin", "POST", "/api/me/erase", json={"sure": SURE})).status_code == 409
        await world.house.sessions.set_status(world.people["rep"], world.ids["session"], Status.LIVE)
        assert (await world.ask("rep", "DELETE", f"/api/sessions/{world.ids['session']}")).status_code == 409
        assert (await world.ask("rep", "POST", "/api/me/erase", json={"sure": SURE})).status_code == 409
    assert ErasureLog(tmp_path / "data").read() == []


async def test_a_backup_that_is_restored_forgets_again_before_anybody_is_let_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, backup = tmp_path / "data", tmp_path / "backup"
    async with peopled(data, monkeypatch) as world:
        await record(world)
        rep, session_id = world.people["rep"], world.ids["session"]
    shutil.copytree(data, backup)
    async with accounts_house(data, monkeypatch) as world:
        await world.house.privacy.eraser.session(rep, session_id)
    assert [each.id for each in ErasureLog(data).read()] == [session_id]
    shutil.copy(data / NAME, backup / NAME)
    assert holding(backup, WRITTEN.encode())
    async with accounts_house(backup, monkeypatch):
        assert [name for marker in MARKERS for name in holding(backup, marker)] == []


async def test_a_server_starts_and_forgets_with_a_log_that_a_crash_cut_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, torn = tmp_path / "data", '{"kind": "session", "id": "01a2'
    async with peopled(data, monkeypatch) as world:
        await record(world)
        rep, session_id = world.people["rep"], world.ids["session"]
    (data / NAME).write_text(torn)
    async with accounts_house(data, monkeypatch) as world:
        await world.house.privacy.eraser.session(rep, session_id)
    assert (data / NAME).read_text().startswith(f"{torn}\n")
    async with accounts_house(data, monkeypatch):
        assert [name for marker in MARKERS for name in holding(data, marker)] == []
    assert [each.id for each in ErasureLog(data).read()] == [session_id]


async def test_the_export_has_everything_about_a_person_and_nothing_that_lets_somebody_in(world: World) -> None:
    made = (await world.ask("rep", "POST", "/api/exports")).json()
    assert made["is_ready"]
    answer = await world.ask("rep", "GET", f"/api/exports/{made['id']}/zip")
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(BytesIO(answer.content)) as found:
        names = set(found.namelist())
        folder = f"sessions/{world.ids['session']}"
        assert {"you.json", "comments.json", f"{folder}/session.json", f"{folder}/rep.wav"} <= names
        assert SPOKEN in found.read(f"{folder}/rep.wav")
        assert b"synthetic speech" in found.read(f"{folder}/buyer.wav")
        assert WRITTEN in found.read(f"{folder}/session.json").decode()
        you = found.read("you.json").decode()
    assert "rep@rep.example" in you
    assert {"role", "consent", "identity", "device", "baseline", "accommodation", "listen"} <= set(json.loads(you))
    assert "argon2" not in you
    assert world.cookies["rep"] not in you
    other = (await world.ask("colleague", "POST", "/api/exports")).json()
    assert (await world.ask("colleague", "GET", f"/api/exports/{made['id']}/zip")).status_code == 404
    assert WRITTEN.encode() not in (await world.ask("colleague", "GET", f"/api/exports/{other['id']}/zip")).content
