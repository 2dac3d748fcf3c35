"""One's own past calls, read together; nobody else's."""

from typing import Any

import pytest

from server.store.errors import NotFound
from server.store.history import count_of
from server.store.principal import Principal, Role, local_principal
from server.store.records import NewSession
from server.store.store import Store

ME = local_principal()
COACH = Principal("somebody else", frozenset({Role.COACH}))


def card(talk_share: float, observed: int = 2) -> dict[str, Any]:
    behaviour = {"id": "impact-before-fix", "observed": observed, "opportunities": 3, "status": "scored"}
    target = {"target": "after-harm-pace", "measure": "articulation_rate", "value": 4.4}
    measures = [{"id": "talk_share", "unit": "1", "value": talk_share, "status": "measured"}]
    return {"behaviours": [behaviour], "tone_targets": [target], "measures": measures}


async def scored(store: Store, talk_share: float, scenario: str = "outage", device: str = "desk") -> str:
    device_id = await store.usuals.device(ME, device)
    made = await store.sessions.create(ME, NewSession(scenario, "1", "", "Outage", "usual", 1, {}, device_id))
    await store.sessions.save_scorecard(ME, made.id, card(talk_share))
    return made.id


async def test_scored_calls_come_newest_first_with_their_counts(store: Store) -> None:
    first, second = await scored(store, 0.4), await scored(store, 0.5)
    await store.sessions.create(ME, NewSession("outage", "1", "", "Outage", "usual", 1, {}))
    found = await store.history.scored(ME)
    assert [call.session for call in found] == [second, first]
    assert count_of(found[0].behaviours[0]) == (2, 3)


async def test_tone_comes_without_the_rest_of_the_scorecard(store: Store) -> None:
    await scored(store, 0.4)
    (found,) = await store.history.toned(ME)
    assert [target["target"] for target in found.targets] == ["after-harm-pace"]


async def test_a_call_is_compared_with_earlier_ones_of_its_scenario_and_microphone_only(store: Store) -> None:
    await scored(store, 0.1, scenario="stall")
    await scored(store, 0.2, device="phone")
    await scored(store, 0.3)
    this = await scored(store, 0.4)
    await scored(store, 0.5)
    own, earlier = await store.history.measured(ME, this)
    assert [one["value"] for one in own] == [0.4]
    assert [measures[0]["value"] for measures in earlier] == [0.3]


async def test_nobody_else_reads_any_of_it(store: Store) -> None:
    this = await scored(store, 0.4)
    assert await store.history.scored(COACH) == []
    assert await store.history.toned(COACH) == []
    assert await store.history.heard(COACH) == []
    with pytest.raises(NotFound):
        await store.history.measured(COACH, this)


def test_a_behaviour_without_a_chance_counts_nothing() -> None:
    assert count_of({"observed": None, "opportunities": None}) is None
    assert count_of({"observed": 0, "opportunities": 0}) is None
