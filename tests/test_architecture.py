"""The layers hold: the same contracts as `make check`, so that `make test` alone fails when the shape is bent."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for tree in ("voice", "scoring", "server") for path in (ROOT / tree).rglob("*.py"))
OTHERS = sorted(path for tree in ("bench", "tests", "tools") for path in (ROOT / tree).rglob("*.py"))
PAGES = sorted(path for path in (ROOT / "web").rglob("*.js") if "node_modules" not in path.parts)


def test_every_import_contract_is_kept() -> None:
    """In a process of its own: import-linter's logging set-up silences every logger that is there already."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--config", "pyproject.toml", "--no-cache"]
    linted = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in (*SOURCES, *OTHERS, *PAGES)}
    assert {path.relative_to(ROOT): length for path, length in lengths.items() if length > 300} == {}


def test_nothing_uses_the_loops_default_executor() -> None:
    """aiortc encodes there: work of ours would silence every call."""
    offenders = [p for p in SOURCES if re.search(r"run_in_executor\(\s*None|to_thread\(", p.read_text("utf-8"))]
    assert offenders == []
