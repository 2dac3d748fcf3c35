"""A coach asks for a drill, from the team or from a shared call; it is done when it is solved. On both databases."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from scoring.behaviours import behaviour_of
from server.authoring.shelf import built_in
from server.store.account_records import Held
from server.store.principal import Role, server_principal
from server.store.records import PracticeOf
from tests.calls import NEW, SCORECARD
from tests.people import World, peopled

SOON = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()
HARM = "impact-before-fix"
DRILL = {"behaviour": HARM, "beat": "harm-1", "in_a_row": 2}


@pytest.fixture
async def world(tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        yield made


async def assign(world: World, drill: dict[str, Any] = DRILL, **more: Any) -> httpx.Response:
    """From the team's page."""
    body = {"scenario": "outage-escalation", "due_on": SOON, "people": [world.ids["rep"]], "drill": drill, **more}
    return await world.ask("coach", "POST", f"/api/teams/{world.teams['north'].id}/assignments", json=body)


async def share(world: World, who: str = "coach") -> str:
    session_id = world.ids["session"]
    body = {"person": world.ids[who]}
    answer = await world.ask("rep", "POST", f"/api/sessions/{session_id}/shares", json=body)
    assert answer.is_success, answer.text
    return session_id


async def ask_from_call(world: World, session_id: str, who: str = "coach", **more: Any) -> httpx.Response:
    body = {**DRILL, "due_on": SOON, **more}
    return await world.ask(who, "POST", f"/api/sessions/{session_id}/drills", json=body)


async def drill(world: World, *, is_solved: bool = True, in_a_row: int = 2, beat: str = "harm-1", **new: Any) -> str:
    """A drill of the rep's that is over and scored."""
    practice = PracticeOf("drill", None, None, beat, HARM, in_a_row)
    made = await world.house.sessions.create(world.people["rep"], replace(NEW, practice=practice, **new))
    practised = {"practice": {"kind": "drill", "behaviour": HARM, "in_a_row": in_a_row, "is_solved": is_solved}}
    await world.house.sessions.save_scorecard(world.people["rep"], made.id, SCORECARD | practised)
    return made.id


def behaviour_title() -> str:
    behaviours = built_in("outage-escalation").scenario.behaviours
    return next(behaviour_of(one).title for one in behaviours if one.id == HARM)


async def done(world: World) -> str | None:
    """The call with which the one thing that the rep is asked was done."""
    (found,) = (await world.ask("rep", "GET", "/api/assignments")).json()["assignments"]
    session_id: str | None = found["session_id"]
    return session_id


async def test_whoever_is_asked_sees_what_to_drill_at_which_moment_and_how_often(world: World) -> None:
    assert (await assign(world, level="tough")).status_code == 201
    (found,) = (await world.ask("rep", "GET", "/api/assignments")).json()["assignments"]
    title = found["drill"].pop("title")
    assert (found["drill"], title) == (DRILL, behaviour_title())
    assert (found["title"], found["level"], found["due_on"]) == ("Outage escalation", "tough", SOON)


async def test_a_whole_call_that_is_asked_for_has_no_drill(world: World) -> None:
    body = {"scenario": "outage-escalation", "due_on": SOON, "people": [world.ids["rep"]]}
    made = await world.ask("coach", "POST", f"/api/teams/{world.teams['north'].id}/assignments", json=body)
    assert made.json()["drill"] is None


async def test_a_drill_that_was_solved_makes_it_done(world: World) -> None:
    await assign(world)
    assert await done(world) is None
    session_id = await drill(world)
    assert await done(world) == session_id


async def test_more_in_a_row_than_asked_makes_it_done_too(world: World) -> None:
    await assign(world)
    session_id = await drill(world, in_a_row=3)
    assert await done(world) == session_id


@pytest.mark.parametrize(
    "other",
    [
        {"is_solved": False},
        {"in_a_row": 1},
        {"beat": "harm-2"},
        {"scenario_id": "quiet-renewal"},
        {"level": "gentle"},
    ],
    ids=str,
)
async def test_another_drill_does_not(world: World, other: dict[str, Any]) -> None:
    await assign(world, level="usual")
    await drill(world, **other)
    assert await done(world) is None


async def test_a_drill_without_a_moment_is_done_at_any(world: World) -> None:
    await assign(world, {"behaviour": HARM, "in_a_row": 2})
    session_id = await drill(world, beat="harm-2")
    assert await done(world) == session_id


async def test_a_whole_call_does_not_solve_a_drill_nor_a_drill_a_whole_call(world: World) -> None:
    await assign(world)
    made = await world.house.sessions.create(world.people["rep"], NEW)
    await world.house.sessions.save_scorecard(world.people["rep"], made.id, SCORECARD)
    assert await done(world) is None
    await drill(world)
    await assign(world, None)  # type: ignore[arg-type]
    found = (await world.ask("rep", "GET", "/api/assignments")).json()["assignments"]
    assert [one["session_id"] is None for one in found if one["drill"] is None] == [True]


async def test_a_solved_drill_stays_solved_when_its_words_go(world: World) -> None:
    await assign(world)
    session_id = await drill(world)
    long_after = datetime.now(UTC) + timedelta(days=4000)
    await world.house.privacy.retention.sweep(server_principal(), long_after)
    assert (await world.house.sessions.get(world.people["rep"], session_id)).scorecard is None
    assert await done(world) == session_id


async def test_a_score_of_other_words_can_take_it_back(world: World) -> None:
    await assign(world)
    session_id = await drill(world)
    unsolved = SCORECARD | {"practice": {"kind": "drill", "is_solved": False}}
    await world.house.sessions.save_scorecard(world.people["rep"], session_id, unsolved)
    assert await done(world) is None


async def test_a_coach_asks_for_a_drill_of_a_shared_call(world: World) -> None:
    session_id = await share(world)
    made = await ask_from_call(world, session_id)
    assert made.status_code == 201, made.text
    (found,) = (await world.ask("rep", "GET", "/api/assignments")).json()["assignments"]
    assert found["drill"]["behaviour"] == HARM
    assert (found["level"], found["made_by"]) == (NEW.level, "Coach")
    listed = await world.ask("coach", "GET", f"/api/teams/{world.teams['north'].id}/assignments")
    assert [one["people"][0]["name"] for one in listed.json()["assignments"]] == ["Rep"]


async def test_what_is_due_of_the_rep_of_a_shared_call_is_told(world: World) -> None:
    session_id = await share(world)
    await ask_from_call(world, session_id)
    found = await world.ask("coach", "GET", f"/api/sessions/{session_id}/drills")
    assert found.json() == {"due": [SOON]}


async def test_a_coach_sees_the_solved_drills_that_were_shared(world: World) -> None:
    await assign(world)
    session_id = await drill(world)
    await world.ask("rep", "POST", f"/api/sessions/{session_id}/shares", json={"person": world.ids["coach"]})
    (found,) = (await world.ask("coach", "GET", f"/api/teams/{world.teams['north'].id}/assignments")).json()[
        "assignments"
    ]
    assert (found["shared"], found["drill"]["in_a_row"]) == (1, 2)


async def test_nobody_asks_for_a_drill_of_their_own_call_or_of_one_that_is_not_shared(world: World) -> None:
    session_id = await share(world)
    assert (await ask_from_call(world, session_id, "rep")).status_code == 403
    assert (await ask_from_call(world, session_id, "unshared_coach")).status_code == 404


async def test_a_coach_whose_team_the_rep_has_left_is_told_so(world: World) -> None:
    session_id = await share(world)
    await world.house.store.people.set_roles(
        world.people["admin"], world.ids["rep"], [Held(Role.REP, world.teams["east"].id)]
    )
    answer = await ask_from_call(world, session_id)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith("You coach no team in which this rep")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"behaviour": "stay-curious"}, "The scenario outage-escalation does not train 'stay-curious'"),
        ({"beat": "challenge-1"}, "'challenge-1' gives no chance for 'impact-before-fix'"),
        ({"due_on": "2020-01-01"}, "Choose a day from today on"),
    ],
)
async def test_a_drill_that_cannot_be_asked_is_refused_in_one_sentence(
    world: World, changes: dict[str, Any], sentence: str
) -> None:
    answer = await ask_from_call(world, await share(world), **changes)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith(sentence)


@pytest.mark.parametrize("in_a_row", [0, 11])
async def test_a_row_of_none_or_of_too_many_is_refused(world: World, in_a_row: int) -> None:
    assert (await assign(world, {"behaviour": HARM, "in_a_row": in_a_row})).status_code == 400
