"""Whatever is read or written of people goes through a method that is told for whom: the Principal comes first."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from server.privacy.erase import Eraser
from server.privacy.erasing import Erasing
from server.privacy.export import Exporter
from server.privacy.exports import Exports
from server.privacy.retention import Retention
from server.store.blobs import Blobs
from server.store.database import Database
from server.store.jobs import Jobs
from server.store.outcomes import Outcomes
from server.store.principal import Principal
from server.store.store import Store

SERVER = Path(__file__).parents[3] / "server"
IN_NOBODYS_NAME = {Database: "below the repositories", Jobs: "the ledger: ids and states, for queues", Outcomes: "jobs"}
"""Parts of the store without a principal, and why."""
OPEN_THE_DATABASE = ("store/", "privacy/erase.py", "privacy/erasing.py", "privacy/export.py", "privacy/exports.py",
                     "privacy/retention.py", "readiness.py")  # fmt: skip
"""The only modules that read or write with a query of their own; the last asks whether the database answers."""
NO_QUERY = {"close"}


def repositories(store: Store) -> Iterator[type]:
    """The kinds of everything that the store gives out."""
    for part in vars(store).values():
        kind = type(part)
        if kind.__module__.startswith("server.store.") and kind not in IN_NOBODYS_NAME and hasattr(part, "_database"):
            yield kind


def queries(kind: type) -> Iterator[tuple[str, Any]]:
    for name, method in inspect.getmembers(kind, inspect.iscoroutinefunction):
        if not name.startswith("_") and name not in NO_QUERY:
            yield f"{kind.__name__}.{name}", method


def takes_principal_first(method: Any) -> bool:
    names = list(inspect.signature(method).parameters.values())
    return len(names) > 1 and names[1].name == "principal" and names[1].annotation in (Principal, "Principal")


async def test_every_query_of_the_store_is_told_for_whom_it_is(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    kinds = {*repositories(store), Eraser, Erasing, Exporter, Exports, Retention}
    await store.close()
    found = {name: takes_principal_first(method) for kind in kinds for name, method in queries(kind)}
    assert len(found) > 60
    assert [name for name, is_told in sorted(found.items()) if not is_told] == []


def asks_the_database(tree: ast.AST) -> bool:
    """`….database.read(…)` and the like."""
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    attributes = [
        each for each in calls if isinstance(each, ast.Attribute) and each.attr in ("read", "write", "migrate")
    ]
    return any(isinstance(each.value, ast.Attribute) and "database" in each.value.attr for each in attributes)


def test_no_other_module_asks_the_database_itself() -> None:
    asking = [path for path in SERVER.rglob("*.py") if asks_the_database(ast.parse(path.read_text("utf-8")))]
    found = sorted(path.relative_to(SERVER).as_posix() for path in asking)
    assert "privacy/retention.py" in found
    assert [name for name in found if not name.startswith(OPEN_THE_DATABASE)] == []


def test_a_query_without_a_principal_is_noticed() -> None:
    class Careless:
        async def all(self) -> None: ...

        async def of(self, person_id: str) -> None: ...

    assert [takes_principal_first(method) for _, method in queries(Careless)] == [False, False]
    assert asks_the_database(ast.parse("await house.store.database.read(work)"))
    assert set(Blobs.__dict__) >= {"put", "get", "delete"}, "blobs are opened by keys that a session's row alone gives"
