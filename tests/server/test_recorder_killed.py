"""What is left of a call when the server process is killed while it records."""

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from server.recording import journal, wav
from server.recording.recovery import repair
from tests.calls import ramp
from voice.pcm import AXIS_RATE_HZ

LOST_AT_MOST = round(1.1 * AXIS_RATE_HZ)


def killed_after(syncs: int, folder: Path) -> tuple[int, int]:
    """Kills a recording process at its n-th report; gives what it last reported as synced and handed over."""
    command = [sys.executable, "-m", "tests.server.recording_until_killed", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        reports = [process.stdout.readline() for _ in range(syncs)]
        process.kill()
        reports += process.stdout.readlines()
    whole = [report for report in reports if report.endswith("\n")]
    synced, handed_over = whole[-1].split()
    return int(synced), int(handed_over)


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_recording_holds_all_that_was_synced_and_nothing_false(tmp_path: Path, seed: int) -> None:
    synced, handed_over = killed_after(random.Random(seed).randint(2, 60), tmp_path / "call")
    recorded = repair(tmp_path / "call")
    assert recorded.samples >= synced
    assert recorded.samples >= handed_over - LOST_AT_MOST
    rep, buyer = wav.read(recorded.rep_path), wav.read(recorded.buyer_path)
    assert np.array_equal(rep, ramp(0, recorded.samples))
    assert np.array_equal(buyer[:synced], ramp(0, synced))
    frames = journal.read(recorded.journal_path.read_bytes()).frames
    assert [frame.fields["axis_sample"] for frame in frames] == [320 * frame.seq for frame in frames]
    assert len(frames) * 320 >= synced
