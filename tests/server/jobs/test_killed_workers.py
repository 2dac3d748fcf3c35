"""Workers killed and stopped in the middle of scoring: one score for each session, none lost.

A seeded sample here; `make promises` sets FULL_COUNTS and tries 1,000 jobs, 200 kills and 50 stopped workers.
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.server.jobs.chaos import Plan, chaos
from tests.server.jobs.queues import KINDS

IS_FULL = bool(os.environ.get("FULL_COUNTS"))
PLAN = Plan(sessions=1000, kills=200, stops=50) if IS_FULL else Plan(sessions=8, kills=1, stops=1)


@pytest.mark.parametrize("kind", KINDS if IS_FULL else [KINDS[0], KINDS[-1]])
async def test_each_session_is_scored_exactly_once_whoever_dies(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = "" if kind == "leased-sqlite" else request.getfixturevalue("postgres").new_database()
    outcome = await chaos(kind, tmp_path, url, PLAN)
    print(f"{kind}: {outcome}")
    assert outcome.effects == Counter({1: PLAN.sessions})
    assert outcome.states == Counter({"done": PLAN.jobs})
