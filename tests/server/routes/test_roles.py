"""What roles an admin may give."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.people import World, peopled


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_url: str) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        yield made


async def test_a_role_in_a_team_that_is_not_there_is_refused_and_the_roles_stay(world: World) -> None:
    path = f"/api/people/{world.ids['colleague']}/roles"
    known = {"role": "coach", "team": world.teams["north"].id}
    answer = await world.ask("admin", "PUT", path, json={"roles": [known, {"role": "rep", "team": "nowhere"}]})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown-team")
    roles = (await world.ask("colleague", "GET", "/api/me")).json()["person"]["roles"]
    assert roles == [{"role": "rep", "team": world.teams["north"].id}]
