"""A coach asks people of their team to practise; each sees what is asked of them, and when it is done."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from server.store.records import Status
from tests.calls import NEW
from tests.people import World, peopled

SOON = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        yield made


async def assign(world: World, who: str = "coach", team: str = "north", **more: Any) -> httpx.Response:
    body = {"scenario": "outage-escalation", "due_on": SOON, "people": [world.ids["rep"]], **more}
    return await world.ask(who, "POST", f"/api/teams/{world.teams[team].id}/assignments", json=body)


async def asked_of(world: World, who: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await world.ask(who, "GET", "/api/assignments")).json()["assignments"]
    return found


async def practise(world: World, status: Status = Status.SCORED, **changes: Any) -> str:
    """A call of the rep's that is over."""
    made = await world.house.sessions.create(world.people["rep"], replace(NEW, **changes))
    await world.house.sessions.set_status(world.people["rep"], made.id, status)
    return made.id


async def test_whoever_is_asked_sees_what_by_when_and_from_whom(world: World) -> None:
    assert (await assign(world, level="tough")).status_code == 201
    (found,) = await asked_of(world, "rep")
    assert (found["title"], found["level"], found["due_on"]) == ("Outage escalation", "tough", SOON)
    assert (found["made_by"], found["session_id"]) == ("Coach", None)
    assert await asked_of(world, "colleague") == []


async def test_a_call_of_the_scenario_makes_it_done(world: World) -> None:
    await assign(world)
    session_id = await practise(world)
    assert [one["session_id"] for one in await asked_of(world, "rep")] == [session_id]


@pytest.mark.parametrize(
    ("status", "changes"),
    [
        (Status.LIVE, {}),
        (Status.INTERRUPTED, {}),
        (Status.SCORED, {"scenario_id": "quiet-renewal"}),
        (Status.SCORED, {"level": "gentle"}),
    ],
)
async def test_another_call_does_not(world: World, status: Status, changes: dict[str, str]) -> None:
    await assign(world, level="usual")
    await practise(world, status, **changes)
    assert [one["session_id"] for one in await asked_of(world, "rep")] == [None]


async def test_a_call_from_before_does_not_count(world: World) -> None:
    await practise(world)
    await assign(world)
    assert [one["session_id"] for one in await asked_of(world, "rep")] == [None]


async def test_the_coach_sees_only_what_was_shared(world: World) -> None:
    await assign(world)
    session_id = await practise(world)
    path = f"/api/teams/{world.teams['north'].id}/assignments"
    (before,) = (await world.ask("coach", "GET", path)).json()["assignments"]
    body = {"person": world.ids["coach"]}
    await world.ask("rep", "POST", f"/api/sessions/{session_id}/shares", json=body)
    (after,) = (await world.ask("coach", "GET", path)).json()["assignments"]
    (others,) = (await world.ask("unshared_coach", "GET", path)).json()["assignments"]
    assert (before["shared"], after["shared"], others["shared"]) == (0, 1, 0)
    assert [one["name"] for one in after["people"]] == ["Rep"]


async def test_the_reps_of_a_team_are_told_with_what_is_due(world: World) -> None:
    await assign(world)
    found = (await world.ask("coach", "GET", f"/api/teams/{world.teams['north'].id}/reps")).json()["reps"]
    assert [(one["name"], one["due"]) for one in found] == [("Colleague", []), ("Rep", [SOON])]


async def test_a_withdrawn_assignment_is_gone_for_everybody(world: World) -> None:
    made = (await assign(world)).json()
    assert (await world.ask("unshared_coach", "DELETE", f"/api/assignments/{made['id']}")).status_code == 204
    assert await asked_of(world, "rep") == []


async def test_nobody_assigns_in_a_team_they_do_not_coach(world: World) -> None:
    for who in ("rep", "author", "admin", "foreign_coach", "team_coach"):
        assert (await assign(world, who)).status_code == 404


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"people": []}, "Choose people who are reps of this team."),
        ({"people": ["nobody"]}, "Choose people who are reps of this team."),
        ({"due_on": "2020-01-01"}, "Choose a day from today on, within a year."),
        ({"scenario": "no-such"}, "There is no scenario 'no-such'; there are"),
    ],
)
async def test_what_cannot_be_asked_is_refused_in_one_sentence(
    world: World, changes: dict[str, Any], sentence: str
) -> None:
    answer = await assign(world, **changes)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith(sentence)


async def test_a_coach_or_author_of_the_team_is_no_rep_of_it(world: World) -> None:
    assert (await assign(world, people=[world.ids["author"]])).status_code == 400


async def test_a_scenario_of_another_team_cannot_be_assigned(world: World) -> None:
    team = world.teams["north"].id
    assert (await world.ask("author", "POST", "/api/authored", json={"id": "late-parts", "team": team})).is_success
    assert (await world.ask("author", "POST", "/api/authored/late-parts/published", json={"revision": 1})).is_success
    assert (await assign(world, scenario="late-parts")).status_code == 201
    refused = await assign(world, "foreign_coach", "south", scenario="late-parts", people=[world.ids["foreign_rep"]])
    assert refused.status_code == 400
