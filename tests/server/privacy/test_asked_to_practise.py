"""What somebody was asked to practise is in their export, and goes with them. On both databases."""

import json
import zipfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from server.routes.privacy import SURE
from tests.calls import SCORECARD
from tests.people import World, peopled

SOON = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()
DRILL = {"behaviour": "impact-before-fix", "beat": "harm-1", "in_a_row": 2}


@pytest.fixture
async def world(tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        yield made


async def ask_for_drill(world: World, *who: str) -> str:
    body = {"scenario": "outage-escalation", "due_on": SOON, "people": [world.ids[one] for one in who], "drill": DRILL}
    made = await world.ask("coach", "POST", f"/api/teams/{world.teams['north'].id}/assignments", json=body)
    assignment_id: str = made.json()["id"]
    return assignment_id


async def exported(world: World, who: str) -> list[dict[str, Any]]:
    made = (await world.ask(who, "POST", "/api/exports")).json()
    answer = await world.ask(who, "GET", f"/api/exports/{made['id']}/zip")
    with zipfile.ZipFile(BytesIO(answer.content)) as found:
        asked: list[dict[str, Any]] = json.loads(found.read("you.json"))["assignment"]
        return asked


@pytest.mark.parametrize("who", ["rep", "coach"])
async def test_an_export_tells_what_was_asked_of_them_and_by_them(world: World, who: str) -> None:
    assignment_id = await ask_for_drill(world, "rep")
    (found,) = await exported(world, who)
    assert (found["id"], found["scenario_id"], found["due_on"]) == (assignment_id, "outage-escalation", SOON)
    assert {name: found[name] for name in DRILL} == DRILL


async def test_an_export_tells_nothing_that_was_asked_of_others(world: World) -> None:
    await ask_for_drill(world, "rep")
    assert await exported(world, "colleague") == []


async def test_anybody_is_told_that_solved_drills_are_kept_with_the_counts(world: World) -> None:
    page = (await world.ask("nobody", "GET", "/what-is-measured")).text
    assert (
        "<td>Counts</td><td>how often a behaviour appeared, out of how many chances; if a drill was solved</td>" in page
    )


async def test_what_an_erased_person_alone_was_asked_goes_with_them(world: World) -> None:
    await ask_for_drill(world, "rep")
    of_both = await ask_for_drill(world, "rep", "colleague")
    await world.house.sessions.save_scorecard(world.people["rep"], world.ids["session"], SCORECARD)  # the call is over
    assert (await world.ask("rep", "POST", "/api/me/erase", json={"sure": SURE})).status_code == 200
    left = (await world.ask("coach", "GET", f"/api/teams/{world.teams['north'].id}/assignments")).json()["assignments"]
    assert [(one["id"], [each["name"] for each in one["people"]]) for one in left] == [(of_both, ["Colleague"])]
