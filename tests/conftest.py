"""What holds for all tests: hypothesis asserts no time, and acceptance tests have their places."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import voice  # noqa: F401  before a test imports ONNX Runtime by itself: that would report to its maker

settings.register_profile("rolecall", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rolecall")

LONGEST = (
    "acceptance/test_lost_lines.py",
    "acceptance/test_rolecall_call.py",
    "acceptance/test_network_cut.py",
    "acceptance/test_killed_processes.py",
    "acceptance/test_browser_losses.py",
    "acceptance/test_browser_moments.py",
    "promises/test_soak.py",
    "promises/test_network.py",
)
"""Files of real-time calls with few tests: begun last, one of them goes on alone for a minute or two."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`make test` looks for acceptance tests in their two folders: to collect all others takes 10 s a worker."""
    tests = Path(__file__).parent
    places = [tests / name for name in ("acceptance", "promises")]
    for item in items:
        if item.get_closest_marker("acceptance") and item.path.parent not in places:
            raise pytest.UsageError(f"{item.nodeid} is marked acceptance, outside tests/acceptance and tests/promises.")
    rank = {tests / name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(item.path, len(rank)))
