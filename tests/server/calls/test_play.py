"""What a call plays: a whole scenario, or one behaviour of it over and over."""

import pytest

from server.authoring import shelf
from server.calls.play import Drill, drilled, play_of
from server.scenarios.library import built_in, find
from tests.practising import practised
from voice.errors import BadInput
from voice.scenario import Level

TRAINED = [(scenario, target.id) for scenario in built_in() for target in find(scenario).behaviours]


@pytest.mark.parametrize(("scenario_id", "behaviour"), TRAINED)
@pytest.mark.parametrize("level", list(Level))
def test_every_behaviour_can_be_drilled_and_the_better_line_that_is_shown_solves_it(
    scenario_id: str, behaviour: str, level: Level
) -> None:
    play = drilled(play_of(shelf.built_in(scenario_id), level, seed=0), Drill(behaviour))
    assert play.practice is not None
    beat = play.scenario.beat(play.practice.beat)
    target = next(one for one in play.scenario.behaviours if one.id == behaviour)
    _, plans = practised(play.scenario, play.practice, [beat.better or target.better] * 3, level)
    assert plans[-1].ends_call, [(one.met, one.reason) for one in plans[-1].tries]
    assert [one.met for one in plans[-1].tries] == [True, True, True]


def test_a_drill_names_the_beats_that_it_could_have_had() -> None:
    with pytest.raises(BadInput, match=r"'challenge-1' gives no chance .*; there are harm-1"):
        drilled(play_of(shelf.built_in("outage-escalation"), seed=0), Drill("impact-before-fix", "challenge-1"))


def test_a_drill_is_of_what_the_scenario_trains() -> None:
    with pytest.raises(BadInput, match="does not train 'stay-curious'; it trains impact-before-fix"):
        drilled(play_of(shelf.built_in("outage-escalation"), seed=0), Drill("stay-curious"))


def test_a_whole_call_keeps_no_words_from_before() -> None:
    play = play_of(shelf.built_in("outage-escalation"), seed=0)
    assert (play.words, play.practice, play.of) == (None, None, None)


def test_without_a_seed_each_call_gets_one_of_its_own() -> None:
    assert len({play_of(shelf.built_in("outage-escalation")).seed for _ in range(4)}) > 1
