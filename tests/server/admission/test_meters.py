"""The machine's counters, read for real."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from server.admission import meters
from server.admission.load import Load
from server.admission.meters import MachineMeters, ProcessorTime, cores, free_memory_bytes
from tests.virtual_time import pass_time, run

SPINNING = "import sys\nprint(flush=True)\nsum(range(3_000_000))\nprint(flush=True)\nsys.stdin.read()"


def test_disk_and_memory_are_known_and_more_than_nothing(tmp_path: Path) -> None:
    load = MachineMeters(tmp_path).load()
    assert load.free_disk_bytes
    assert load.free_memory_bytes is None or load.free_memory_bytes > 0
    assert (load.processor, load.gap_s, load.crowded) == (0.0, 0.0, "")


def test_a_folder_that_is_gone_is_not_known_rather_than_full(tmp_path: Path) -> None:
    assert MachineMeters(tmp_path / "gone").load().free_disk_bytes is None


def test_the_processor_time_of_a_child_counts_and_stays_counted_when_it_has_ended() -> None:
    used = ProcessorTime()
    before = used.seconds()
    with subprocess.Popen([sys.executable, "-c", SPINNING], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.stdout.readline()
        during = used.seconds()
        child.communicate()
    assert during > before
    assert used.seconds() >= during


def test_a_container_with_a_limit_has_less_than_its_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "meminfo").write_text("MemTotal: 8000 kB\nMemAvailable:    4000 kB\n")
    monkeypatch.setattr(meters, "PROC", tmp_path)
    monkeypatch.setattr(meters, "CONTAINER", tmp_path)
    assert free_memory_bytes() == 4_096_000
    (tmp_path / "memory.max").write_text("max\n")
    (tmp_path / "memory.current").write_text("2000000\n")
    assert free_memory_bytes() == 4_096_000
    (tmp_path / "memory.max").write_text("3000000\n")
    (tmp_path / "memory.stat").write_text("anon 5\ninactive_file 500000\n")
    assert free_memory_bytes() == 1_500_000


def test_where_nothing_is_told_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meters, "PROC", tmp_path)
    monkeypatch.setattr(meters, "CONTAINER", tmp_path)
    assert free_memory_bytes() is None
    assert ProcessorTime().seconds() > 0


def test_the_gap_is_how_late_the_loop_runs_in_all_but_one_of_a_hundred_ticks(tmp_path: Path) -> None:
    async def scene() -> list[Load]:
        looks: list[Load] = []
        machine = MachineMeters(tmp_path)
        watching = asyncio.create_task(machine.watch(lambda load, now_s: looks.append(load)))
        await pass_time(1.1)
        machine._gaps_s.extend([0.2, 0.08])
        await pass_time(1.0)
        watching.cancel()
        return looks

    looks = run(scene())
    assert len(looks) == 5
    assert looks[1].gap_s == pytest.approx(0.0, abs=1e-6)
    assert looks[-1].gap_s == pytest.approx(0.08)


def test_this_process_may_use_at_least_one_core() -> None:
    assert cores() >= 1
