"""An author writes a scenario, publishes it, changes it; reps of the team practise the version that is published."""

import json
import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest

from server.authoring.writing import FIRST
from server.scenarios.library import check
from server.store.audit import Action
from tests.people import World, peopled

SMALL = FIRST.read_text("utf-8")


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        yield made


async def ask(world: World, method: str, path: str = "", **body: Any) -> httpx.Response:
    given = {"json": body} if body else {}
    return await world.ask("author", method, f"/api/authored{path}", **given)


async def started(world: World, scenario_id: str = "late-parts", **more: Any) -> dict[str, Any]:
    answer = await ask(world, "POST", id=scenario_id, team=world.teams["north"].id, **more)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def published(world: World) -> dict[str, Any]:
    draft = await started(world)
    answer = await ask(world, "POST", "/late-parts/published", revision=draft["revision"])
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def ids_for(world: World, who: str) -> list[str]:
    answer = await world.ask(who, "GET", "/api/scenarios")
    return [card["id"] for card in answer.json()["scenarios"]]


async def test_a_draft_is_for_its_authors_alone(world: World) -> None:
    await started(world)
    assert "late-parts" not in await ids_for(world, "rep")
    listed = (await ask(world, "GET")).json()
    assert [one["id"] for one in listed["scenarios"]] == ["late-parts"]
    assert "outage-escalation" in [one["id"] for one in listed["sources"]]


async def test_what_is_published_stands_beside_the_built_in_ones_for_the_team_and_nobody_else(world: World) -> None:
    draft = await published(world)
    assert draft["published"] == 1
    assert (await ids_for(world, "rep"))[-1] == "late-parts"
    assert "late-parts" in await ids_for(world, "coach")
    assert "late-parts" not in await ids_for(world, "foreign_rep")
    assert (await world.ask("rep", "GET", "/api/scenarios/late-parts")).json()["briefing"]["you"]
    assert (await world.ask("foreign_rep", "GET", "/api/scenarios/late-parts")).status_code == 404


async def test_a_call_is_made_of_the_published_version_and_keeps_it(world: World) -> None:
    draft = await published(world)
    consent = (await world.ask("rep", "GET", "/api/consent")).json()
    await world.ask("rep", "POST", "/api/consent", json={"version": consent["version"], "is_given": True})
    made = await world.ask("rep", "POST", "/api/sessions", json={"scenario": "late-parts", "level": "tough"})
    assert made.status_code == 201, made.text
    changed = draft["text"].replace("title: Late parts", "title: Later parts")
    saved = (await ask(world, "PUT", "/late-parts", text=changed, revision=draft["revision"])).json()
    again = (await ask(world, "POST", "/late-parts/published", revision=saved["revision"])).json()
    assert again["published"] == 2
    kept = await world.house.sessions.get(world.people["rep"], made.json()["id"])
    assert (kept.scenario_version, kept.title) == ("1", "Late parts")
    assert "level: tough" in kept.scenario_text
    assert (await world.ask("rep", "GET", "/api/scenarios/late-parts")).json()["title"] == "Later parts"


async def test_what_others_may_not_practise_they_cannot_start(world: World) -> None:
    await published(world)
    body = {"scenario": "late-parts", "store": False}
    answer = await world.ask("foreign_rep", "POST", "/api/sessions", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith("There is no scenario 'late-parts'")


async def test_each_version_is_kept_and_two_can_be_compared(world: World) -> None:
    draft = await published(world)
    text = draft["text"].replace("minutes: 4", "minutes: 5")
    saved = (await ask(world, "PUT", "/late-parts", text=text, revision=draft["revision"])).json()
    lines = (await ask(world, "GET", "/late-parts/versions/1/changes")).json()["lines"]
    assert [(line["kind"], line["text"]) for line in lines if line["kind"] in ("gone", "new")] == [
        ("gone", "minutes: 4"),
        ("new", "minutes: 5"),
    ]
    again = (await ask(world, "POST", "/late-parts/published", revision=saved["revision"])).json()
    assert [one["number"] for one in again["versions"]] == [2, 1]
    assert again["versions"][0]["made_by"] == "Author"
    lines = (await ask(world, "GET", "/late-parts/versions/1/changes?to=2")).json()["lines"]
    assert "version: 2" in [line["text"] for line in lines if line["kind"] == "new"]
    assert "minutes: 4" in (await ask(world, "GET", "/late-parts/versions/1")).json()["text"]


async def test_a_text_with_faults_is_saved_but_not_published(world: World) -> None:
    draft = await started(world)
    broken = SMALL.replace("minutes: 4", "minutes: soon")
    saved = await ask(world, "PUT", "/late-parts", text=broken, revision=draft["revision"])
    assert saved.json()["text"] == broken
    answer = await ask(world, "POST", "/late-parts/published", revision=saved.json()["revision"])
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith("It cannot be published yet. Line 4: ")


async def test_nothing_is_published_twice(world: World) -> None:
    draft = await published(world)
    answer = await ask(world, "POST", "/late-parts/published", revision=draft["revision"])
    assert answer.json()["error"]["message"] == "Nothing has changed since version 1."


async def test_whoever_saves_over_another_is_told_and_loses_nothing(world: World) -> None:
    draft = await started(world)
    first = await ask(world, "PUT", "/late-parts", text=SMALL + "# mine\n", revision=draft["revision"])
    second = await ask(world, "PUT", "/late-parts", text=SMALL + "# theirs\n", revision=draft["revision"])
    assert (first.status_code, second.status_code) == (200, 409)
    assert (await ask(world, "GET", "/late-parts")).json()["text"].endswith("# mine\n")


async def test_a_withdrawn_scenario_cannot_be_started_and_can_then_be_removed(world: World) -> None:
    await published(world)
    assert (await ask(world, "DELETE", "/late-parts")).status_code == 409
    assert (await ask(world, "DELETE", "/late-parts/published")).json()["published"] is None
    assert "late-parts" not in await ids_for(world, "rep")
    assert (await ask(world, "DELETE", "/late-parts")).status_code == 204
    assert (await ask(world, "GET", "/late-parts")).status_code == 404
    entries = await world.house.store.audit.list(world.people["admin"])
    assert [entry.action for entry in entries].count(Action.SCENARIO) == 3


async def test_a_built_in_scenario_is_duplicated_under_an_id_of_ones_own(world: World) -> None:
    draft = await started(world, "our-renewal", source="quiet-renewal")
    assert draft["text"].splitlines()[0] == "id: our-renewal" or "\nid: our-renewal\n" in draft["text"]
    again = await ask(world, "POST", id="our-renewal", team=world.teams["north"].id)
    assert again.json()["error"]["message"] == "There is a scenario 'our-renewal' already; choose another id."
    taken = await ask(world, "POST", id="quiet-renewal", team=world.teams["north"].id)
    assert taken.status_code == 409


@pytest.mark.parametrize("scenario_id", ["", "A", "../x", "a b", "<img>", "x" * 65])
async def test_an_id_that_cannot_be_used_is_refused(world: World, scenario_id: str) -> None:
    answer = await ask(world, "POST", id=scenario_id, team=world.teams["north"].id)
    assert answer.status_code == 400


async def test_an_author_writes_for_their_own_team_only(world: World) -> None:
    answer = await ask(world, "POST", id="late-parts", team=world.teams["south"].id)
    assert answer.status_code == 403
    assert (await ask(world, "POST", id="late-parts")).status_code == 403


async def test_a_check_says_what_the_command_says(world: World, tmp_path: Path) -> None:
    broken = SMALL.replace("minutes: 4", "minuts: 4")
    file = tmp_path / "mine.yaml"
    file.write_text(broken, "utf-8")
    answer = (await ask(world, "POST", "/check", text=broken)).json()
    assert [(each["line"], each["message"]) for each in answer["faults"]] == [
        (fault.line, fault.message) for fault in check(file)
    ]
    assert answer["page"] is None
    assert answer["outline"][0] == {"name": "id", "line": 1, "depth": 0}


async def test_a_sound_text_shows_what_the_rep_will_read(world: World) -> None:
    answer = (await ask(world, "POST", "/check", text=SMALL, id="late-parts")).json()
    assert answer["faults"] == []
    assert answer["page"]["briefing"]["buyer"] == "Moira Lang, workshop manager."


async def test_a_text_is_rehearsed_in_the_page(world: World) -> None:
    answer = (await ask(world, "POST", "/rehearse", text=SMALL, rep="weak")).json()
    assert answer["rep"] == "weak"
    assert answer["scorecard"]["schema"] == 1
    refused = await ask(world, "POST", "/rehearse", text=SMALL, rep="nobody")
    assert refused.json()["error"]["message"].startswith("There is no rep 'nobody'; there are strong")


async def test_all_reps_are_rehearsed_at_once(world: World) -> None:
    answer = (await ask(world, "POST", "/outcomes", text=SMALL)).json()
    assert [one["rep"] for one in answer["reps"]][:3] == ["strong", "average", "weak"]


async def test_a_text_of_two_hundred_kilobytes_is_taken_and_a_larger_one_refused(world: World) -> None:
    draft = await started(world)
    long = SMALL + "# " + "x" * 200_000 + "\n"
    assert (await ask(world, "PUT", "/late-parts", text=long, revision=draft["revision"])).status_code == 200
    longer = SMALL + "# " + "x" * 270_000
    assert (await ask(world, "PUT", "/late-parts", text=longer, revision=2)).status_code == 400
    assert (await ask(world, "PUT", "/late-parts", text="x" * 700_000, revision=2)).status_code == 413


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
async def test_a_text_that_cannot_be_kept_is_refused(world: World, text: str) -> None:
    await started(world)
    body = json.dumps({"text": text, "revision": 1})
    headers = {"content-type": "application/json"}
    answer = await world.ask("author", "PUT", "/api/authored/late-parts", content=body, headers=headers)
    assert answer.status_code == 400


async def test_an_export_of_everything_about_an_author_has_what_they_published(world: World) -> None:
    await published(world)
    made = (await world.ask("author", "POST", "/api/exports")).json()
    answer = await world.ask("author", "GET", f"/api/exports/{made['id']}/zip")
    with zipfile.ZipFile(BytesIO(answer.content)) as found:
        assert "title: Late parts" in found.read("you.json").decode()
