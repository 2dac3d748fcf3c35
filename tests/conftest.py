"""What holds for all tests: hypothesis asserts no time, and acceptance tests have their places."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import voice  # noqa: F401  before a test imports ONNX Runtime by itself: that would report to its maker

settings.register_profile("rolecall", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rolecall")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`make test` looks for acceptance tests in their two folders: to collect all others takes 10 s a worker."""
    places = [Path(__file__).parent / name for name in ("acceptance", "promises")]
    for item in items:
        if item.get_closest_marker("acceptance") and item.path.parent not in places:
            raise pytest.UsageError(f"{item.nodeid} is marked acceptance, outside tests/acceptance and tests/promises.")
