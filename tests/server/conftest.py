"""Where the store's tests keep things, on both databases where they ask for `database_at`; a whole server to ask."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server.store.store import DATABASE_NAME, Store
from tests.open_house import OpenHouse, open_house
from tests.postgres import MISSING, Postgres, programs, running_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    if programs() is None:
        pytest.skip(MISSING)
    with running_postgres() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """As the setting of this name: empty, or an empty PostgreSQL database."""
    with _database(request, Postgres.new_database) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """As `database_url`, with a store's tables in it already: for tests of what stands on the store."""
    with _database(request, Postgres.store_database) as url:
        yield url


@contextmanager
def _database(request: pytest.FixtureRequest, make: Callable[[Postgres], str]) -> Iterator[str]:
    if request.param == "sqlite":
        yield ""
        return
    running: Postgres = request.getfixturevalue("postgres")
    url = make(running)
    yield url
    running.drop(url)


@pytest.fixture
def database_at(database_url: str, tmp_path: Path) -> Path | str:
    """Where the database of a store in `tmp_path` is."""
    return database_url or tmp_path / DATABASE_NAME


@pytest.fixture
async def store(tmp_path: Path, database_url: str) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path, database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OpenHouse]:
    """In local mode, in this process."""
    async with open_house(tmp_path / "data", monkeypatch) as opened:
        yield opened
