"""Scripted reps against the built-in scenarios, each call played once for all tests."""

from dataclasses import replace
from functools import lru_cache

from scoring.read import read
from scoring.score import score_words
from server.rehearsal import Rehearsal, converse
from server.scenarios.library import at_length, find
from server.scripted_reps import rep_of
from voice.scenario import Length, Level, Scenario
from voice.variation import varied


@lru_cache(maxsize=512)
def played(
    scenario_id: str, rep: str, level: Level = Level.USUAL, length: Length = Length.USUAL, seed: int = 0
) -> tuple[Scenario, Rehearsal]:
    scenario = varied(replace(at_length(find(scenario_id), length), level=level), seed)
    return scenario, converse(scenario, level, seed, rep_of(rep, scenario), read)


@lru_cache(maxsize=512)
def share_met(scenario_id: str, rep: str, level: Level, length: Length = Length.USUAL) -> float:
    """Chances met of all chances decided; 0 where there was none."""
    chances = [chance for chance in played(scenario_id, rep, level, length)[1].reading.chances if not chance.is_open]
    return sum(chance.met is True for chance in chances) / max(1, len(chances))


def scorecard(scenario_id: str, rep: str, level: Level, length: Length = Length.USUAL) -> dict[str, object]:
    scenario, call = played(scenario_id, rep, level, length)
    return score_words(call.transcript, scenario, versions={})
