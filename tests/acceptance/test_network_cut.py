"""No outbound connection unless one is configured: the whole loop with the network cut."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.test_rolecall_call import ONLY_LOOPBACK, can_leave_the_network

pytestmark = pytest.mark.acceptance

LIMIT_S = 300


def test_start_call_debrief_and_replay_work_and_nobody_outside_is_asked() -> None:
    if not can_leave_the_network():
        pytest.skip("needs network namespaces: run as root or allow them, with Debian's package iproute2")
    tests = str(Path(__file__).with_name("cut_off.py"))
    command = [*ONLY_LOOPBACK, sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-x", tests]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT_S, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
    assert "passed" in done.stdout
