"""With accounts a line that was misheard waits for a coach."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.bundles import MISSED, REALLY, WORDS, a_scored_call, chances
from tests.people import World, peopled
from voice.transcript import Practice, Speaker, Turn


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    """The rep's scored call is shared with one coach."""
    async with peopled(tmp_path / "people", monkeypatch) as made:
        made.ids["call"] = await a_scored_call(made.house.store, made.people["rep"])
        shared = {"person": made.ids["coach"]}
        await made.ask("rep", "POST", f"/api/sessions/{made.ids['call']}/shares", json=shared)
        yield made


async def in_world(world: World, who: str, method: str, rest: str = "", **body: Any) -> tuple[int, dict[str, Any]]:
    path = f"/api/sessions/{world.ids['call']}/corrections{rest}"
    answer = await world.ask(who, method, path, **({"json": body} if body else {}))
    return answer.status_code, answer.json()


async def listen(world: World, who: str) -> None:
    path = f"/api/sessions/{world.ids['call']}/audio/rep.wav"
    assert (await world.ask(who, "GET", path, headers={"Range": "bytes=0-99"})).status_code == 206


async def test_with_accounts_the_reps_word_waits_for_a_coach(world: World) -> None:
    _, made = await in_world(world, "rep", "POST", turn=MISSED, said=REALLY)
    assert made["state"] == "open"
    status, answer = await in_world(world, "rep", "POST", f"/{made['id']}/decision", is_accepted=True)
    assert (status, "by ear" in answer["error"]["message"]) == (409, True)
    assert (await in_world(world, "rep", "GET"))[1]["may_decide"] is False


async def test_a_coach_decides_after_having_listened(world: World) -> None:
    _, made = await in_world(world, "rep", "POST", turn=MISSED, said=REALLY)
    status, answer = await in_world(world, "coach", "POST", f"/{made['id']}/decision", is_accepted=True)
    assert (status, answer["error"]["message"].startswith("Listen to the line first")) == (409, True)
    await listen(world, "coach")
    status, decided = await in_world(world, "coach", "POST", f"/{made['id']}/decision", is_accepted=True)
    assert (status, decided["state"], decided["is_by_same_person"]) == (200, "accepted", False)
    found = (await world.ask("rep", "GET", f"/api/sessions/{world.ids['call']}")).json()
    assert [one["met"] for one in chances(found["scorecard"])] == [True]


async def test_a_coachs_own_correction_of_a_misheard_word_goes_the_same_way(world: World) -> None:
    await listen(world, "coach")
    status, made = await in_world(world, "coach", "POST", turn=MISSED, said=REALLY)
    assert (status, made["state"], made["is_by_same_person"]) == (201, "accepted", True)
    (seen,) = (await in_world(world, "rep", "GET"))[1]["corrections"]
    assert (seen["decided_by"], seen["state"]) == ("Coach", "accepted")


async def test_a_coach_who_reads_both_versions_is_told_to_the_rep(world: World) -> None:
    await listen(world, "coach")
    _, made = await in_world(world, "coach", "POST", turn=MISSED, said=REALLY)
    status, found = await in_world(world, "coach", "GET", f"/{made['id']}/versions")
    assert (status, found["before"]["transcript"]["turns"][MISSED]["text"]) == (200, WORDS.turns[MISSED].text)
    path = f"/api/sessions/{world.ids['call']}/shares"
    listens = (await world.ask("rep", "GET", path)).json()["listens"]
    assert sorted((one["name"], one["kind"]) for one in listens) == [("Coach", "listen"), ("Coach", "read")]


async def test_what_was_said_before_a_practised_moment_is_in_no_version_that_a_coach_reads(world: World) -> None:
    secret = Turn(Speaker.REP, 0.0, 1.0, "Our margin on this is a secret.")
    practised = replace(WORDS, practice=Practice((secret,), "harm-1", None))
    world.ids["call"] = await a_scored_call(world.house.store, world.people["rep"], words=practised)
    await world.ask("rep", "POST", f"/api/sessions/{world.ids['call']}/shares", json={"person": world.ids["coach"]})
    await listen(world, "coach")
    _, made = await in_world(world, "coach", "POST", turn=MISSED, said=REALLY)
    read = [(await in_world(world, who, "GET", f"/{made['id']}/versions"))[1] for who in ("rep", "coach")]
    assert [secret.text in str(one) for one in read] == [True, False]


async def test_whom_it_is_not_shared_with_finds_no_line_to_correct(world: World) -> None:
    _, made = await in_world(world, "rep", "POST", turn=MISSED, said=REALLY)
    for who in ("unshared_coach", "colleague", "admin"):
        assert (await in_world(world, who, "GET"))[0] == 404
        assert (await in_world(world, who, "POST", f"/{made['id']}/decision", is_accepted=True))[0] == 404
