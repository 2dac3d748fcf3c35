"""A buyer repeats no turn within ten minutes, whoever it talks to."""

import pytest

from scoring.read import read
from server.fidelity import repeated
from server.rehearsal import converse, rehearse
from server.scenarios.library import built_in, find
from server.scripted_reps import REPS
from tests.reps import played
from tests.server.scenarios.test_questions import questions
from voice.scenario import Length, Level
from voice.variation import varied

IDS = list(built_in())


@pytest.mark.parametrize("scenario_id", IDS)
@pytest.mark.parametrize("rep", REPS)
def test_no_line_comes_twice_for_a_scripted_rep(scenario_id: str, rep: str) -> None:
    calls = [played(scenario_id, rep, level, Length.LONG)[1] for level in Level]
    assert [repeated(call.transcript) for call in calls] == [[], [], []]


@pytest.mark.parametrize("scenario_id", IDS)
@pytest.mark.parametrize("seed", [0, 1])
def test_no_line_comes_twice_for_a_rep_who_asks_sixty_questions(scenario_id: str, seed: int) -> None:
    lines = [question for _, question in questions(scenario_id)]
    call = rehearse(varied(find(scenario_id), seed), Level.GENTLE, seed, lines, read)
    assert repeated(call.transcript) == []


@pytest.mark.parametrize("scenario_id", IDS)
def test_no_line_comes_twice_for_a_rep_who_only_listens(scenario_id: str) -> None:
    call = converse(
        varied(find(scenario_id), 1), Level.GENTLE, 1, lambda t: "Okay." if len(t.turns) < 90 else None, read
    )
    assert repeated(call.transcript) == []
