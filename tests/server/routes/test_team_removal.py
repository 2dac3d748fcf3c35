"""Removing a team: what goes with it is told before, and named in the log. On both databases."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from server.accounts.front_desk import DOOR
from server.store.account_rows import InviteRow
from server.store.principal import Role
from tests.people import World, peopled

GONE = {"roles": 5, "assignments": 1, "shares": 1, "invites": 1}
"""Of the team north: its rep, colleague, coaches and author, and what is made below."""


@pytest.fixture
async def world(tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        await fill(made)
        yield made


async def fill(world: World) -> None:
    team, due = world.teams["north"].id, datetime.now(UTC) + timedelta(days=2)
    asked = {"scenario": "outage-escalation", "due_on": due.date().isoformat(), "people": [world.ids["rep"]]}
    for who, path, body in (
        ("author", "/api/authored", {"id": "late-parts", "team": team}),
        ("coach", f"/api/teams/{team}/assignments", asked),
        ("rep", f"/api/sessions/{world.ids['session']}/shares", {"team": team}),
    ):
        answer = await world.ask(who, "POST", path, json=body)
        assert answer.is_success, answer.text
    await world.house.store.invites.make(DOOR, Role.REP, team)


async def test_what_goes_with_a_team_is_told_before(world: World) -> None:
    found = await world.ask("admin", "GET", f"/api/teams/{world.teams['north'].id}/belongings")
    assert found.json() == {"scenarios": [{"id": "late-parts", "title": "Late parts"}], **GONE}


async def test_a_team_of_which_nothing_hangs_says_so(world: World) -> None:
    made = (await world.ask("admin", "POST", "/api/teams", json={"name": "new"})).json()
    found = await world.ask("admin", "GET", f"/api/teams/{made['id']}/belongings")
    assert found.json() == {"scenarios": [], "roles": 0, "assignments": 0, "shares": 0, "invites": 0}


async def test_an_invite_that_ran_out_is_not_told(world: World) -> None:
    over = update(InviteRow).values(ends_at=datetime.now(UTC) - timedelta(hours=1))
    await world.house.store.database.write(lambda session: session.execute(over))
    found = await world.ask("admin", "GET", f"/api/teams/{world.teams['north'].id}/belongings")
    assert found.json()["invites"] == 0


async def test_the_log_names_what_went_with_a_team(world: World) -> None:
    team = world.teams["north"].id
    assert (await world.ask("admin", "DELETE", f"/api/teams/{team}")).status_code == 204
    newest = (await world.ask("admin", "GET", "/api/audit")).json()["entries"][0]
    assert (newest["action"], newest["subject_id"]) == ("team", team)
    assert json.loads(newest["details"]) == {"made": False, "scenarios": ["late-parts"], **GONE}


async def test_people_and_their_calls_stay(world: World) -> None:
    await world.ask("admin", "DELETE", f"/api/teams/{world.teams['north'].id}")
    people = (await world.ask("admin", "GET", "/api/people")).json()["people"]
    assert "Colleague" in {one["name"] for one in people}
    await world.sign_in("rep")
    assert (await world.ask("rep", "GET", f"/api/sessions/{world.ids['session']}")).status_code == 200


async def test_a_team_that_is_not_there_has_nothing(world: World) -> None:
    for method, path in (("GET", "/api/teams/none/belongings"), ("DELETE", "/api/teams/none")):
        assert (await world.ask("admin", method, path)).status_code == 404
