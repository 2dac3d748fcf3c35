"""A call belongs to its rep until shared; every listen is told; what was withdrawn is closed."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.store.account_records import Team
from server.store.audit import Action
from server.store.shares import LONGEST_KEPT
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


@pytest.mark.parametrize(
    ("until", "why"),
    [
        ("2099-01-01T00:00:00", "timezone"),
        ("2099-01-01", "timezone"),
        ("0001-01-01T00:00:00+23:59", "is past"),
        ("2020-01-01T00:00:00Z", "is past"),
    ],
)
async def test_an_end_of_the_sound_that_is_none_is_refused_in_a_sentence(world: World, until: str, why: str) -> None:
    body = {"person": world.ids["coach"], "audio_until": until}
    refused = await world.ask("rep", "POST", path(world, "/shares"), json=body)
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "bad-input")
    assert why in refused.json()["error"]["message"]


async def test_the_last_moment_there_is_keeps_the_sound_a_year(world: World) -> None:
    body = {"person": world.ids["coach"], "audio_until": "9999-12-31T23:59:59-23:59"}
    made = (await world.ask("rep", "POST", path(world, "/shares"), json=body)).json()
    kept = datetime.fromisoformat(made["audio_until"]) - datetime.fromisoformat(made["made_at"])
    assert kept == LONGEST_KEPT


@pytest.mark.parametrize("until", [{}, {"audio_until": "9999-01-01T00:00:00Z"}])
async def test_sharing_again_with_the_same_team_gives_the_share_that_is_there(
    world: World, until: dict[str, str]
) -> None:
    team = {"team": world.teams["east"].id, **until}
    assert await share(world, **team) == await share(world, **team)
    assert len((await world.ask("rep", "GET", path(world, "/shares"))).json()["shares"]) == 1
    entries = (await world.ask("admin", "GET", "/api/audit")).json()["entries"]
    assert [each["action"] for each in entries].count(Action.SHARE) == 1


async def test_sharing_again_with_another_end_of_the_sound_changes_the_share_that_is_there(world: World) -> None:
    team, later = world.teams["east"].id, (datetime.now(UTC) + timedelta(days=50)).isoformat()
    first = await share(world, team=team)
    assert await share(world, team=team, audio_until=later) == await share(world, team=team) == first
    (kept,) = (await world.ask("rep", "GET", path(world, "/shares"))).json()["shares"]
    assert datetime.fromisoformat(kept["audio_until"]) == datetime.fromisoformat(later)


async def test_what_was_withdrawn_is_shared_anew_and_with_each_apart(world: World) -> None:
    team = world.teams["east"].id
    first = await share(world, team=team)
    await world.ask("rep", "DELETE", path(world, f"/shares/{first}"))
    assert len({first, await share(world, team=team), await share(world, person=world.ids["coach"])}) == 3


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
