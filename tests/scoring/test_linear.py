"""Scoring takes work in proportion to what was said: in calls of functions, since times are asserted nowhere."""

import cProfile
import pstats

from bench.material import conversation, scenario
from scoring.recording import Recording
from scoring.score import score

MINUTE_S = 60.0


def calls_of(duration_s: float, salt: str) -> int:
    """Functions called to score a conversation that none before it resembles."""
    recording = Recording(conversation(duration_s, salt))
    profile = cProfile.Profile()
    profile.runcall(score, recording, scenario(), versions={})
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_twice_the_conversation_is_at_most_twice_the_work() -> None:
    calls_of(MINUTE_S, "imports and the scenario's own words")
    once, twice = calls_of(MINUTE_S, "one"), calls_of(2 * MINUTE_S, "two")
    assert once > 5_000
    assert twice <= 2.05 * once
