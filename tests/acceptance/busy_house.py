"""A house in which everything has been done that a page shows: for looking at every page."""

from datetime import UTC, datetime, timedelta
from typing import Any

from server.accounts.front_desk import DOOR
from server.store.principal import Role
from server.store.records import PracticeOf
from tests.acceptance import canned_call as canned
from tests.acceptance.peopled_house import ask_to_practise, five_reps_share, publish, record_call, said
from tests.people import World


async def fill(world: World) -> None:
    await rate(world)
    await five_reps_share(world)
    await world.join("new_author", Role.AUTHOR, "south")
    await world.join("consenting", Role.REP, "north")
    await world.join("new_rep", Role.REP, "north")
    consent = (await world.ask("consenting", "GET", "/api/consent")).json()
    await world.ask("consenting", "POST", "/api/consent", json={"version": consent["version"], "is_given": True})
    await ask_to_practise(world)
    await publish(world)
    made = await world.ask(
        "author", "POST", "/api/authored", json={"id": "other-parts", "team": world.teams["north"].id}
    )
    assert made.is_success, made.text
    await talk_together(world)
    await take(world)
    _, world.ids["invite"] = await world.house.store.invites.make(DOOR, Role.REP, world.teams["north"].id)
    gone = await record_call(world)
    world.ids["erased"] = (await world.ask("rep", "DELETE", f"/api/sessions/{gone}")).json()["id"]


async def talk_together(world: World) -> None:
    """A shared call with a comment, a decision that differs, and a drill that was asked for."""
    world.ids["call"] = await record_call(world)
    call = f"/api/sessions/{world.ids['call']}"
    await said(world, "rep", "POST", f"{call}/shares", {"person": world.ids["coach"]})
    await said(world, "coach", "POST", f"{call}/comments", {"text": "wait here", "start_s": 20, "end_s": 22})
    harm = next(one for one in canned.scorecard()["behaviours"] if one["id"] == "impact-before-fix")
    chance = harm["chances"][0]
    place = f"{call}/decisions/impact-before-fix/{chance['beat']}/{chance['turn']}"
    await said(world, "coach", "PUT", place, {"met": None, "reason": "the line broke off"})
    drill = {"behaviour": "impact-before-fix", "beat": "harm-1", "due_on": "2099-01-01"}
    due = {"due_on": (datetime.now(UTC) + timedelta(days=2)).date().isoformat()}
    await said(world, "coach", "POST", f"{call}/drills", drill | due)


async def rate(world: World) -> None:
    """Chances of a call that a team was given are drawn; one is rated by two coaches, one by one of them."""
    heard = await record_call(world, "colleague")
    await world.house.shares.add(world.people["colleague"], heard, team_id=world.teams["north"].id)
    assert (await world.ask("coach", "POST", "/api/ratings/draw")).json()["drawn"] > 1
    to_rate = (await world.ask("coach", "GET", "/api/ratings")).json()["to_rate"]
    for who in ("coach", "unshared_coach"):
        await world.ask(who, "PUT", f"/api/ratings/{to_rate[0]['id']}", json={"met": True})
    await world.ask("coach", "PUT", f"/api/ratings/{to_rate[1]['id']}", json={"met": False})


async def take(world: World) -> None:
    """A moment of the call was tried again."""
    practice: dict[str, Any] = {"before": [], "beat": "harm-1", "line": None, "behaviour": "", "in_a_row": 0}
    world.ids["take"] = await record_call(
        world, practice=PracticeOf("again", world.ids["call"], 4, "harm-1"), transcript={"practice": practice}
    )
