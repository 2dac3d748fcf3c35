"""Every comparison that decides a chance is held by a test: flipped, one of them fails (python -m tests.mutants)."""

import os
import subprocess
import sys

import pytest

from bench.promises import FULL_COUNTS
from tests.mutants import FLIPPED, MODULES, TESTS, flips, put_in


@pytest.mark.skipif(FULL_COUNTS not in os.environ, reason="minutes: run by `make promises`")
def test_each_flipped_comparison_makes_a_test_fail() -> None:
    command = [sys.executable, "-m", "tests.mutants", "--at-once", "2"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_flip_is_found_for_each_comparison_as_it_is_written() -> None:
    found = flips("scoring.interval") + flips("scoring.judges.goal")
    assert found
    assert {flip.was for flip in found} <= {operator.__name__ for operator in FLIPPED}


def test_the_modules_and_the_tests_of_the_mutants_are_there() -> None:
    assert all(os.path.exists(path) for path in TESTS)
    assert sum(len(flips(module)) for module in MODULES) > 200
    assert callable(put_in)
