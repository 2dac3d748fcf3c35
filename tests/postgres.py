"""A PostgreSQL server of the tests' own: on loopback, in a temporary folder, gone afterwards."""

import asyncio
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

import psycopg

from server.store.store import Store

USER = "postgres"
"""initdb refuses root: as root, everything runs as Debian's user of this name."""
MISSING = "PostgreSQL is not installed (Debian: apt install postgresql), so nothing is tried on it."
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60", "wal_recycle=off")
"""Nothing here outlives the tests: they kill clients, never this server's machine."""


def programs() -> Path | None:
    """The folder with `initdb` and `postgres`, newest version first; None: not installed."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = debian[-1] if debian else shutil.which("initdb")
    return Path(found).parent if found else None


@dataclass
class Postgres:
    """A running server; each `new_database` is empty."""

    port: int
    password: str
    folder: Path
    """What it keeps, and its log."""

    @cached_property
    def _numbers(self) -> Iterator[int]:
        return count(1)

    def url(self, database: str) -> str:
        return f"postgresql://{USER}:{self.password}@127.0.0.1:{self.port}/{database}"

    def base_of(self, url: str) -> str:
        """The folder of a database's tables, within `folder`."""
        with psycopg.connect(url) as connection:
            found = connection.execute("SELECT oid FROM pg_database WHERE datname = current_database()").fetchone()
        assert found is not None
        return f"data/base/{found[0]}/"

    def new_database(self, template: str = "template0") -> str:
        """The URL of a database made now."""
        name = f"test_{next(self._numbers)}"
        run(self.url("postgres"), f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Each takes 10 MB of memory: hundreds of tests would keep gigabytes until the end."""
        run(self.url("postgres"), f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)")

    def store_database(self) -> str:
        """One in which a store was opened before: copied, not migrated up again (20 ms in place of 400)."""
        return self.new_database(self._store_template)

    @cached_property
    def _store_template(self) -> str:
        url = self.new_database()
        with ThreadPoolExecutor(1) as apart:  # the tests' own loop runs in this thread
            apart.submit(asyncio.run, _open_and_close(url)).result()
        return url.rpartition("/")[2]


def server_of(url: str) -> str:
    """All of the URL but the database."""
    return url.rpartition("/")[0]


def beside(url: str) -> str:
    """A new, empty database on the same server."""
    name = f"beside_{secrets.token_hex(8)}"
    run(f"{server_of(url)}/postgres", f"CREATE DATABASE {name} TEMPLATE template0")
    return f"{server_of(url)}/{name}"


def replace_by_copy(url: str, original: str) -> None:
    """The database becomes one like the original, to which nobody is connected."""
    name, other = url.rpartition("/")[2], original.rpartition("/")[2]
    run(f"{server_of(url)}/postgres", f"DROP DATABASE {name} WITH (FORCE)")
    run(f"{server_of(url)}/postgres", f"CREATE DATABASE {name} TEMPLATE {other}")


def run(url: str, command: str) -> None:
    """Outside any transaction."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(command.encode())


async def _open_and_close(url: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        await (await Store.open(Path(folder), url)).close()


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Needs `programs`. Stopped and removed at the end of the block."""
    where = programs()
    assert where is not None, MISSING
    in_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder, password = Path(tempfile.mkdtemp(prefix="rolecall-pg-", dir=in_memory)), secrets.token_hex(16)
    (folder / "password").write_text(password)
    if os.geteuid() == 0:
        shutil.chown(folder, USER)
        shutil.chown(folder / "password", USER)
    try:
        made = (
            "-D",
            f"{folder}/data",
            "-U",
            USER,
            "-A",
            "scram-sha-256",
            f"--pwfile={folder}/password",
            "-N",
            "-E",
            "UTF8",
        )
        subprocess.run(_as_user(where / "initdb", *made), check=True, capture_output=True, cwd=folder)
        with _serving(where, folder) as port:
            yield Postgres(port, password, folder)
    finally:
        shutil.rmtree(folder)


@contextmanager
def _serving(where: Path, folder: Path) -> Iterator[int]:
    port = _free_port()
    options = (*QUICK, "listen_addresses=127.0.0.1", f"port={port}", f"unix_socket_directories={folder}")
    flags = " ".join(f"-c {option}" for option in options)
    control = (where / "pg_ctl", "-D", f"{folder}/data", "-l", f"{folder}/log", "-w")
    subprocess.run(_as_user(*control, "-o", flags, "start"), check=True, stdout=subprocess.DEVNULL, cwd=folder)
    try:
        yield port
    finally:
        subprocess.run(_as_user(*control, "-m", "immediate", "stop"), check=True, stdout=subprocess.DEVNULL, cwd=folder)


def _as_user(program: Path, *arguments: str) -> Sequence[str]:
    command = (str(program), *arguments)
    return ("runuser", "-u", USER, "--", *command) if os.geteuid() == 0 else command


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
