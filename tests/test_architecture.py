"""The layers hold: the same contracts as `make check`, so that `make test` alone fails when the shape is bent."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for tree in ("voice", "scoring", "server") for path in (ROOT / tree).rglob("*.py"))


def test_every_import_contract_is_kept() -> None:
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


def test_nothing_uses_the_loops_default_executor() -> None:
    """aiortc encodes there: work of ours would silence every call."""
    offenders = [p for p in SOURCES if re.search(r"run_in_executor\(\s*None|to_thread\(", p.read_text("utf-8"))]
    assert offenders == []
