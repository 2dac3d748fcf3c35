"""What a team's coaches are told of the calls that were shared with the team."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from server.store.models import ShareRow
from server.store.principal import Role
from server.store.records import Status
from tests.calls import NEW
from tests.people import MARK, World, peopled

CARD = {
    "schema": 1,
    "behaviours": [
        {
            "id": "impact-before-fix",
            "title": "Impact before the fix",
            "status": "scored",
            "observed": 1,
            "opportunities": 2,
            "experimental": False,
            "chances": [
                {"beat": "harm-1", "turn": 1, "met": True, "quote": MARK},
                {"beat": "harm-2", "turn": 3, "met": False, "quote": MARK},
                {"beat": "harm-3", "turn": 5, "met": None, "quote": MARK},
            ],
        }
    ],
}


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        for number in range(5):
            await made.join(f"rep{number}", Role.REP, "north")
        yield made


async def share(world: World, who: str) -> str:
    """A scored call of this rep's, shared with the team north."""
    sessions, rep = world.house.sessions, world.people[who]
    made = await sessions.create(rep, NEW)
    await sessions.finish(rep, made.id, reason="over", samples=16_000, rate_hz=16_000, status=Status.SCORING)
    await sessions.save_scorecard(rep, made.id, CARD)
    body = {"team": world.teams["north"].id}
    assert (await world.ask(who, "POST", f"/api/sessions/{made.id}/shares", json=body)).status_code == 201
    return made.id


async def last_week(world: World) -> None:
    """As if everything had been shared a week ago."""

    def work(session: Session) -> None:
        session.execute(update(ShareRow).values(made_at=datetime.now(UTC) - timedelta(days=7)))

    await world.house.store.database.write(work)


async def counts(world: World, who: str = "coach") -> Any:
    return (await world.ask(who, "GET", f"/api/teams/{world.teams['north'].id}/counts")).json()


async def test_five_people_who_shared_are_counted_together_without_a_name(world: World) -> None:
    for number in range(5):
        await share(world, f"rep{number}")
    await last_week(world)
    found = await counts(world)
    (one,) = found["behaviours"]
    assert (one["title"], one["total"]["observed"], one["total"]["opportunities"]) == ("Impact before the fix", 5, 10)
    assert one["missed"] == [
        {"moment": {"scenario": "Outage escalation", "kind": "harm"}, "missed": 5, "opportunities": 10}
    ]
    assert "rep" not in str(found).lower().replace("repeat", "")
    assert MARK not in str(found)


async def test_four_people_are_not_shown(world: World) -> None:
    for number in (0, 1, 2, 3, 3):
        await share(world, f"rep{number}")
    await last_week(world)
    assert await counts(world) == {"fewest": 5, "behaviours": []}


async def test_what_was_withdrawn_no_longer_counts(world: World) -> None:
    sessions = [await share(world, f"rep{number}") for number in range(5)]
    await last_week(world)
    path = f"/api/sessions/{sessions[0]}/shares"
    (shared,) = (await world.ask("rep0", "GET", path)).json()["shares"]
    await world.ask("rep0", "DELETE", f"{path}/{shared['id']}")
    assert (await counts(world))["behaviours"] == []


async def test_a_call_shared_with_one_coach_alone_does_not_count(world: World) -> None:
    for number in range(4):
        await share(world, f"rep{number}")
    session_id = (await world.house.sessions.create(world.people["rep4"], NEW)).id
    await world.house.sessions.save_scorecard(world.people["rep4"], session_id, CARD)
    await world.ask("rep4", "POST", f"/api/sessions/{session_id}/shares", json={"person": world.ids["coach"]})
    await last_week(world)
    assert (await counts(world))["behaviours"] == []


async def test_the_same_numbers_come_as_csv(world: World) -> None:
    for number in range(5):
        await share(world, f"rep{number}")
    await last_week(world)
    answer = await world.ask("coach", "GET", f"/api/teams/{world.teams['north'].id}/counts.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    lines = answer.text.splitlines()
    assert lines[1].startswith("total,Impact before the fix,,,,,5,10,0.5,")
    assert [line.split(",")[0] for line in lines] == ["part", "total", "period", "moment"]


async def test_it_is_for_the_coaches_of_the_team(world: World) -> None:
    path = f"/api/teams/{world.teams['north'].id}/counts"
    for who in ("rep", "author", "admin", "foreign_coach", "team_coach"):
        assert (await world.ask(who, "GET", path)).status_code == 404
