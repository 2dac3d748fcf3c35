"""A call belongs to its rep until shared; every listen is told; what was withdrawn is closed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.store.account_records import Team
from server.store.audit import Action
from tests.calls import ramp
from tests.people import MARK, World, peopled
from voice.transcript import Speaker


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_url: str) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        folder = call_folder(made.house.calls, made.ids["session"])
        files = CallFiles(folder)
        files.place(Speaker.REP, 0, ramp(0, 16_000).tobytes())
        files.close()
        seal_tracks(folder)
        yield made


def path(world: World, rest: str = "") -> str:
    return f"/api/sessions/{world.ids['session']}{rest}"


async def share(world: World, **whom: str) -> str:
    made = await world.ask("rep", "POST", path(world, "/shares"), json=whom)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def told(world: World) -> list[tuple[str, str]]:
    answer = (await world.ask("rep", "GET", path(world, "/shares"))).json()
    return [(each["name"], each["kind"]) for each in answer["listens"]]


async def test_before_it_is_shared_nobody_else_finds_it(world: World) -> None:
    for who in ("coach", "unshared_coach", "admin", "colleague"):
        assert (await world.ask(who, "GET", path(world))).status_code == 404
        assert MARK not in (await world.ask(who, "GET", "/api/sessions")).text


async def test_a_rep_is_told_who_read_and_heard_it_once_for_each_listen(world: World) -> None:
    await share(world, person=world.ids["coach"])
    assert (await world.ask("coach", "GET", path(world))).json()["owner"] == "Rep"
    for _ in range(3):
        heard = await world.ask("coach", "GET", path(world, "/audio/rep.wav"), headers={"Range": "bytes=0-99"})
        assert heard.status_code == 206
    await world.ask("coach", "GET", path(world, "/audio/rep.wav?download=true"))
    await world.ask("rep", "GET", path(world, "/audio/rep.wav"))
    assert sorted(await told(world)) == [("Coach", "download"), ("Coach", "listen"), ("Coach", "read")]
    entries = (await world.ask("admin", "GET", "/api/audit")).json()["entries"]
    kinds = [each["action"] for each in entries if each["actor_id"] == world.ids["coach"]]
    assert {Action.READ, Action.LISTEN, Action.DOWNLOAD} <= set(kinds)


async def test_a_share_that_is_withdrawn_closes_at_once_and_the_coachs_words_stay(world: World) -> None:
    shared = await share(world, person=world.ids["coach"])
    said = {"text": "wait here", "start_s": 0, "end_s": 1}
    assert (await world.ask("coach", "POST", path(world, "/comments"), json=said)).status_code == 201
    assert (await world.ask("rep", "DELETE", path(world, f"/shares/{shared}"))).status_code == 204
    for rest in ("", "/audio/rep.wav", "/peaks", "/comments"):
        assert (await world.ask("coach", "GET", path(world, rest))).status_code == 404
    (comment,) = (await world.ask("rep", "GET", path(world, "/comments"))).json()["comments"]
    assert (comment["author"], comment["text"]) == ("Coach", "wait here")


async def test_a_coach_who_loses_the_role_loses_what_was_shared_with_the_team(world: World) -> None:
    await share(world, team=world.teams["east"].id)
    assert (await world.ask("team_coach", "GET", path(world))).status_code == 200
    await world.ask("admin", "PUT", f"/api/people/{world.ids['team_coach']}/roles", json={"roles": []})
    await world.sign_in("team_coach")
    assert (await world.ask("team_coach", "GET", path(world))).status_code == 404


@pytest.mark.parametrize("who", ["foreign_coach", "colleague", "admin"])
async def test_a_call_is_shared_with_coaches_of_ones_own_teams_alone(world: World, who: str) -> None:
    refused = await world.ask("rep", "POST", path(world, "/shares"), json={"person": world.ids[who]})
    assert refused.status_code == 403
    foreign = await world.ask("rep", "POST", path(world, "/shares"), json={"team": world.teams["south"].id})
    assert foreign.status_code == 403


async def test_where_a_team_wants_it_coaches_see_a_pseudonym_everywhere(world: World) -> None:
    north = world.teams["north"]
    await world.house.store.teams.change(world.people["admin"], Team(north.id, north.name, None, None, True))
    await share(world, person=world.ids["coach"])
    said = {"text": "my own remark", "start_s": 0, "end_s": 1}
    await world.ask("rep", "POST", path(world, "/comments"), json=said)
    seen = [
        (await world.ask("coach", "GET", path(world))).json()["owner"],
        (await world.ask("coach", "GET", "/api/sessions")).json()["sessions"][0]["owner"],
        (await world.ask("coach", "GET", path(world, "/comments"))).json()["comments"][0]["author"],
    ]
    assert len(set(seen)) == 1
    assert seen[0].startswith("Rep ")
    assert (await world.ask("rep", "GET", "/api/sessions")).json()["sessions"][0]["owner"] == "Rep"
