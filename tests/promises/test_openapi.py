"""The interface held to its own description by schemathesis, with every check it has but one: no failure."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.full_counts import IS_FULL, counted, tell
from tests.quick_calls import quick_server

pytestmark = pytest.mark.acceptance

EXAMPLES = counted(2, 100)
PHASES = counted("fuzzing", "examples,coverage,fuzzing,stateful")
UNSAYABLE = "positive_data_acceptance"
"""Bodies are refused for what a schema cannot say: neither of two fields, a session that has no such turn."""
REFUSALS = """[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422]
"""
"""Its own and 413: a body far above its longest text is refused before it is read."""
LIMIT_S = counted(240, 3_000)


def test_no_check_fails(tmp_path: Path) -> None:
    (tmp_path / "schemathesis.toml").write_text(REFUSALS, encoding="utf-8")
    with quick_server(tmp_path / "data", "--max-calls", "200") as server:
        command = [
            *(str(Path(sys.executable).with_name("schemathesis")), "run", f"{server.url}/api/openapi.json"),
            *("--checks", "all", "--header", f"Authorization: Bearer {server.key}", "--phases", PHASES),
            *("--max-examples", str(EXAMPLES), "--seed", "1", "--workers", "1", "--no-color"),
            *("--exclude-checks", UNSAYABLE, "--generation-database", "none", "--suppress-health-check", "all"),
            *(() if IS_FULL else ("--no-shrink",)),
        ]
        run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False, timeout=LIMIT_S)
    cases = re.findall(r"(\d+) (?:generated|test cases?)", run.stdout)
    tell("openapi", examples=EXAMPLES, phases=PHASES, cases=cases[-1:] or "?", status=run.returncode)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
