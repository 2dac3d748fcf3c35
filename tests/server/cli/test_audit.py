import asyncio
import json
from pathlib import Path

import pytest

from server.__main__ import run
from tests.server.store.test_audit import a_log, tamper


def test_verify_says_that_a_log_is_whole_and_gives_its_head(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = asyncio.run(a_log(tmp_path))
    assert run(["audit", "verify", "--data", str(tmp_path), "--json", "--head", head]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"entries": 5, "head": head, "broken_at": None, "is_whole": True}


def test_verify_fails_on_a_changed_log_with_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(a_log(tmp_path))
    asyncio.run(tamper(tmp_path, "UPDATE audit SET details = '{}' WHERE seq = 3"))
    assert run(["audit", "verify", "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "The log is broken at entry 3: it is not what was written.\n"


def test_verify_finds_a_log_whose_end_was_cut_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = asyncio.run(a_log(tmp_path))
    asyncio.run(tamper(tmp_path, "DELETE FROM audit WHERE seq = 5"))
    assert run(["audit", "verify", "--data", str(tmp_path)]) == 0
    assert run(["audit", "verify", "--data", str(tmp_path), "--head", head]) == 1
    assert "its end was cut off" in capsys.readouterr().err
