from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from server.store import postgres as adapter
from server.store.database import Database
from server.store.errors import DatabaseInUse, StoreFailed
from server.store.store import Store
from tests.postgres import Postgres
from voice.errors import BadInput

URL = "postgresql://somebody:hush@127.0.0.1:1/rolecall"
CUT_OFF = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"


@pytest.mark.parametrize("url", ["mysql://localhost/a", "postgresql://localhost", "rolecall.db"])
def test_what_is_no_postgresql_url_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="must read postgresql://USER:PASSWORD@HOST:PORT/DATABASE"):
        adapter.url_of(url)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(BadInput, match="install rolecall with its extra 'postgres'"):
        adapter.url_of(URL)


async def test_a_server_that_cannot_be_reached_is_told_in_one_line_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="check that PostgreSQL runs and can be reached") as told:
        await Store.open(tmp_path, URL)
    assert "hush" not in str(told.value)
    assert "\n" not in str(told.value)
    assert "127.0.0.1" not in told.value.for_clients


async def test_a_second_server_is_refused_by_the_database_whatever_its_folder(
    postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "LOCK_PATIENCE", "20ms")
    url = postgres.new_database()
    first = await Store.open(tmp_path / "one", url)
    with pytest.raises(DatabaseInUse, match="in use by another rolecall server"):
        await Store.open(tmp_path / "two", url)
    await first.close()
    await (await Store.open(tmp_path / "two", url)).close()


async def test_a_connection_that_was_cut_is_made_again_with_its_lock(
    postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "LOCK_PATIENCE", "20ms")
    url = postgres.new_database()
    store = await Store.open(tmp_path / "one", url)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"{CUT_OFF} AND datname = current_database()".encode())
    await store._database.write(lambda session: session.execute(text("SELECT 1")))
    with pytest.raises(DatabaseInUse):
        await Store.open(tmp_path / "two", url)
    await store.close()


async def test_a_process_that_works_for_the_server_writes_beside_it(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.new_database()
    store = await Store.open(tmp_path, url)
    helper = Database(url, is_server=False)
    await helper.write(lambda session: session.execute(text("UPDATE person SET name = 'Me'")))
    await helper.close()
    await store.close()
