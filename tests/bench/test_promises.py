import json
from pathlib import Path

import pytest

from bench import promises
from bench.promises import PROMISES, counted, failure, keep_figures, kept, note, table


def test_what_was_counted_of_this_commit_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "promises.json"
    path.write_text(json.dumps({"commit": "abc", "pure": {"passed": 3, "failed": 1}}))
    assert counted(kept(path, "abc"), "pure") == 4


def test_what_was_counted_of_another_commit_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "promises.json"
    path.write_text(json.dumps({"commit": "abc", "pure": {"passed": 3, "failed": 1}}))
    assert kept(path, "abd") == {}


def test_a_failure_and_a_success_are_counted_apart() -> None:
    state = kept(Path("nowhere"), "abc")
    note(state, "pure", has_failed=False)
    note(state, "pure", has_failed=True)
    assert state == {"pure": {"passed": 1, "failed": 1}}


def test_a_run_that_fails_shows_its_output(tmp_path: Path) -> None:
    broken = tmp_path / "test_broken.py"
    broken.write_text("def test_it():\n    assert 'this' == 'that'\n")
    assert "'this' == 'that'" in (failure([str(broken)]) or "")


def test_a_run_that_passes_shows_nothing(tmp_path: Path) -> None:
    fine = tmp_path / "test_fine.py"
    fine.write_text("def test_it():\n    assert True\n")
    assert failure([str(fine)]) is None


def test_every_place_that_is_promised_is_there() -> None:
    places = [each for promise in PROMISES for each in promise.arguments if each.startswith("tests/")]
    assert places
    assert all(Path(place).exists() for place in places)


def test_what_a_promises_tests_tell_is_kept_with_date_and_machine_and_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(promises, "TOLD", tmp_path / "told.json")
    monkeypatch.setattr(promises, "FIGURES", tmp_path / "figures.jsonl")
    (tmp_path / "figures.jsonl").write_text(json.dumps({"what": "kills", "lost_at_most_s": 0.2}) + "\n")
    keep_figures("kills")
    keep_figures("flood")
    told = json.loads((tmp_path / "told.json").read_text())
    assert list(told) == ["kills"]
    assert {"date", "cpu", "cores", "commit"} < told["kills"].keys()
    shown = table({"kills": {"passed": 1, "failed": 0}, "flood": {"passed": 0, "failed": 1}}, told)
    assert "| kills | 1 of 1 |" in shown
    assert "kills: lost_at_most_s 0.2 |" in shown
    assert "| flood | 0 of 1 |" in shown
