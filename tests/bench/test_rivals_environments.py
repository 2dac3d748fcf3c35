import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bench.rivals.__main__ import _Notes, _prepared
from bench.rivals.environments import FASTRTC, PIPECAT, Environment, EnvironmentFailed, cache_folder, prepare
from bench.rivals.records import Record
from bench.rivals.tournament import figures_of

REFUSED = "ERROR: No matching distribution found for pipecat-ai==1.14.0"


def refuses_to_install(command: Sequence[str], **_: Any) -> "subprocess.CompletedProcess[str]":
    is_install = "install" in command
    return subprocess.CompletedProcess(
        command, int(is_install), "{}", f"WARNING: slow\n{REFUSED}\n" if is_install else ""
    )


def installs(command: Sequence[str], **_: Any) -> "subprocess.CompletedProcess[str]":
    if "venv" in command:
        Path(command[-1]).mkdir(parents=True)
    return subprocess.CompletedProcess(command, 0, "{}", "")


def test_an_environment_that_cannot_be_installed_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", refuses_to_install)
    with pytest.raises(EnvironmentFailed, match="pipecat cannot be installed: ERROR: No matching distribution"):
        prepare(PIPECAT, tmp_path)


def test_an_environment_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", installs)
    python = prepare(PIPECAT, tmp_path)
    monkeypatch.setattr(subprocess, "run", refuses_to_install)
    assert prepare(PIPECAT, tmp_path) == python


def test_other_pins_make_another_environment() -> None:
    assert Environment("one", ("a==1",)).folder != Environment("one", ("a==2",)).folder


def test_every_requirement_is_pinned() -> None:
    for environment in (PIPECAT, FASTRTC):
        assert all("==" in requirement for requirement in (*environment.requirements, *environment.alone))


def test_a_contestant_that_cannot_be_installed_is_a_line_of_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", refuses_to_install)
    with (tmp_path / "raw.jsonl").open("w") as kept:
        assert _prepared(["pipecat"], tmp_path, _Notes([], kept)) == {}
    line = json.loads(capsys.readouterr().out)
    assert line == {"contestant": "pipecat", "setup": "", "error": f"pipecat cannot be installed: {REFUSED}"}


def test_a_contestant_that_cannot_be_installed_is_a_line_of_the_table() -> None:
    (figure,) = figures_of([Record("start", "pipecat", "", "", {}, "cannot be installed")], ["matched"])
    assert (figure.what, figure.note) == ("not measured: pipecat", "cannot be installed")


def test_the_cache_lies_where_the_variable_says() -> None:
    assert cache_folder({"ROLECALL_BENCH_CACHE": "/somewhere"}) == Path("/somewhere")
    assert cache_folder({}) == Path.home() / ".cache" / "rolecall-bench"
