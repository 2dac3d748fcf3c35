from dataclasses import replace

import pytest

from server.scenarios.library import find
from voice.scenario import Scenario
from voice.variation import placeholders, varied


@pytest.fixture(scope="module")
def outage() -> Scenario:
    return find("outage-escalation")


def test_seed_nought_is_the_worked_example(outage: Scenario) -> None:
    scenario = varied(outage, 0)
    assert scenario.fact("H2").says[0] == "Forty-two jobs missed. Nine were emergencies."
    of_this_length = [beat.id for beat in outage.beats if not beat.only_in or outage.length in beat.only_in]
    assert [beat.id for beat in scenario.beats] == of_this_length


def test_the_same_seed_gives_the_same_scenario(outage: Scenario) -> None:
    assert varied(outage, 7) == varied(outage, 7)


def test_names_that_share_a_stem_change_together(outage: Scenario) -> None:
    for seed in range(12):
        slots = varied(outage, seed).fact("H2").slots.how_much
        assert (slots[0], slots[1]) in [("forty-two", "42"), ("fifty-six", "56"), ("thirty-eight", "38")]


def test_seeds_differ(outage: Scenario) -> None:
    assert len({varied(outage, seed).buyer.name for seed in range(12)}) > 1


def test_no_name_is_left_unfilled(outage: Scenario) -> None:
    assert placeholders(repr(replace(varied(outage, 3), vary={}))) == ()


def test_a_seed_changes_the_order_only_within_its_group() -> None:
    renewal = find("quiet-renewal")
    orders = [[beat.id for beat in varied(renewal, seed).beats] for seed in range(12)]
    assert all(order[:2] == ["opening", "what-changed"] for order in orders)
    assert len({tuple(order) for order in orders}) > 1


def test_an_unknown_name_stays_as_it_is(outage: Scenario) -> None:
    assert varied(replace(outage, title="{nobody}"), 1).title == "{nobody}"


def test_what_has_nothing_to_fill_is_handed_on_as_it_is(outage: Scenario) -> None:
    assert varied(replace(outage, shuffle=()), 0).behaviours is outage.behaviours
