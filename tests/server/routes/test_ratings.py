"""Two coaches rate the same chances and learn nothing of each other, or of the pattern, until both are in."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from scoring.decided import HELD_BACK
from scoring.told import card_for_another
from server.store.sampling import Pick, Sampling
from tests.acceptance.canned_call import scorecard, transcript
from tests.people import World, peopled


def first_of(found: Sequence[Any], count: int) -> Sequence[Any]:
    return found[:count]


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    """One scored session that two coaches may see."""
    pick: Pick = first_of
    async with peopled(tmp_path / "data", monkeypatch, kappa_least=2) as made:
        made.house.store.sampling = Sampling(made.house.store.database, pick)
        rep, session = made.people["rep"], made.ids["session"]
        finish = {"reason": "over", "samples": 88 * 16_000, "rate_hz": 16_000, "transcript": transcript()}
        await made.house.sessions.finish(rep, session, **finish)  # type: ignore[arg-type]
        await made.house.sessions.save_scorecard(rep, session, scorecard())
        await share(made, person=made.ids["coach"])
        yield made


async def share(world: World, **whom: str) -> None:
    answer = await world.ask("rep", "POST", f"/api/sessions/{world.ids['session']}/shares", json=whom)
    assert answer.status_code == 201, answer.text


async def draw(world: World, who: str = "coach") -> int:
    return int((await world.ask(who, "POST", "/api/ratings/draw")).json()["drawn"])


async def drawn(world: World) -> list[str]:
    """Ids of what two coaches now may rate."""
    await share(world, team=world.teams["east"].id)
    assert await draw(world) == 4
    return [one["id"] for one in (await ratings(world, "coach"))["to_rate"]]


async def ratings(world: World, who: str) -> dict[str, Any]:
    found: dict[str, Any] = (await world.ask(who, "GET", "/api/ratings")).json()
    return found


async def rate(world: World, who: str, rating_id: str, met: bool | None) -> int:
    return (await world.ask(who, "PUT", f"/api/ratings/{rating_id}", json={"met": met})).status_code


async def shown(world: World, who: str) -> dict[str, Any]:
    found: dict[str, Any] = (await world.ask(who, "GET", f"/api/sessions/{world.ids['session']}")).json()
    return found


async def test_only_what_two_coaches_may_see_is_drawn_and_nothing_twice(world: World) -> None:
    assert await draw(world) == 0
    await share(world, team=world.teams["east"].id)
    assert await draw(world) == 4  # of five: one was not heard well enough
    assert await draw(world, "team_coach") == 0


async def test_whoever_opened_the_call_rates_none_of_it(world: World) -> None:
    await share(world, team=world.teams["east"].id)
    await shown(world, "coach")
    assert await draw(world) == 0
    assert await draw(world, "team_coach") == 4
    assert (await ratings(world, "coach"))["to_rate"] == []
    assert len((await ratings(world, "team_coach"))["to_rate"]) == 4


async def test_what_is_shown_to_rate_is_what_was_said_and_nothing_that_was_made_of_it(world: World) -> None:
    first, *_ = await drawn(world)
    answer = await world.ask("coach", "GET", f"/api/ratings/{first}")
    found = answer.json()
    assert [turn["speaker"] for turn in found["turns"]] == ["buyer", "rep"]
    assert found["of"]["behaviour"] == "impact-before-fix"
    assert "escalation came before" not in answer.text
    assert '"met"' not in answer.text
    listens = (await world.ask("rep", "GET", f"/api/sessions/{world.ids['session']}/shares")).json()["listens"]
    assert [(one["name"], one["kind"]) for one in listens] == [("Coach", "listen")]


async def test_nothing_is_told_until_both_are_in(world: World) -> None:
    first, *_ = await drawn(world)
    assert await rate(world, "coach", first, True) == 204
    assert [one["id"] for one in (await ratings(world, "coach"))["waiting"]] == [first]
    found = await shown(world, "coach")
    chance = found["scorecard"]["behaviours"][0]["chances"][0]
    assert (chance["met"], chance["reason"], found["held_back"]) == (None, HELD_BACK, 1)
    assert (await shown(world, "rep"))["scorecard"] == scorecard()
    assert await rate(world, "team_coach", first, False) == 204
    (done,) = (await ratings(world, "coach"))["done"]
    assert (done["own"], done["other"], done["pattern"]) == (True, False, False)
    assert (await shown(world, "coach"))["scorecard"] == card_for_another(scorecard())


async def test_the_list_of_calls_tells_a_rater_no_counts(world: World) -> None:
    await drawn(world)
    (line,) = (await world.ask("coach", "GET", "/api/sessions")).json()["sessions"]
    assert line["behaviours"] == []
    (line,) = (await world.ask("rep", "GET", "/api/sessions")).json()["sessions"]
    assert len(line["behaviours"]) == 3


async def test_a_rating_is_given_once_and_by_two_alone(world: World) -> None:
    first, *_ = await drawn(world)
    assert await rate(world, "coach", first, True) == 204
    assert await rate(world, "coach", first, False) == 404
    assert await rate(world, "team_coach", first, True) == 204
    await share(world, person=world.ids["unshared_coach"])
    assert await rate(world, "unshared_coach", first, True) == 404
    assert await rate(world, "rep", first, True) == 404


async def test_a_rating_can_be_taken_back_until_the_other_is_in(world: World) -> None:
    first, *_ = await drawn(world)
    await rate(world, "coach", first, True)
    assert (await world.ask("coach", "DELETE", f"/api/ratings/{first}")).status_code == 204
    assert (await shown(world, "coach"))["held_back"] == 0
    await rate(world, "team_coach", first, True)
    assert await rate(world, "coach", first, True) == 404  # they have opened the call since


async def test_a_behaviour_on_which_raters_agree_too_little_is_experimental_and_leaves_the_totals(world: World) -> None:
    ids = await drawn(world)
    for first, second, one in ((True, False, ids[0]), (False, True, ids[1]), (True, True, ids[3])):
        assert await rate(world, "coach", one, first) == await rate(world, "team_coach", one, second) == 204
    told = (await world.ask("rep", "GET", "/api/agreement")).json()
    impact, curious = told["behaviours"]
    assert (impact["behaviour"], impact["raters"]["kappa"], impact["is_experimental"]) == (
        "impact-before-fix",
        -1.0,
        True,
    )
    assert (curious["raters"]["cases"], curious["raters"]["kappa"], curious["is_experimental"]) == (1, None, False)
    assert (curious["pattern"]["cases"], curious["pattern"]["observed"]) == (1, 0.0)
    counted = (await shown(world, "rep"))["counted"]["behaviours"]
    assert [one["experimental"] for one in counted] == [True, False, False]
    (line,) = (await world.ask("rep", "GET", "/api/sessions")).json()["sessions"]
    assert [one["id"] for one in line["behaviours"]] == ["stay-curious", "next-step"]
    progress = (await world.ask("rep", "GET", "/api/progress")).json()
    assert "impact-before-fix" not in [one["id"] for one in progress["behaviours"]]


async def test_a_withdrawn_share_takes_what_is_to_be_rated_away(world: World) -> None:
    first, *_ = await drawn(world)
    shares = f"/api/sessions/{world.ids['session']}/shares"
    for one in (await world.ask("rep", "GET", shares)).json()["shares"]:
        await world.ask("rep", "DELETE", f"{shares}/{one['id']}")
    assert (await ratings(world, "coach"))["to_rate"] == []
    assert await rate(world, "coach", first, True) == 404
