"""A coach comments and decides, the rep answers; through the real application, as people ask it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from scoring.decided import ChanceKey
from server.privacy.retention import Retention
from server.routes.privacy import SURE
from server.store.principal import server_principal
from tests.acceptance.canned_call import scorecard, transcript
from tests.people import World, peopled

MISSED, MET = ("impact-before-fix", "harm-1", 1), ("impact-before-fix", "harm-2", 5)


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    """The session is scored, and shared with `coach` and with the team of `team_coach`."""
    async with peopled(tmp_path / "data", monkeypatch) as made:
        rep, session = made.people["rep"], made.ids["session"]
        finish = {"reason": "over", "samples": 88 * 16_000, "rate_hz": 16_000, "transcript": transcript()}
        await made.house.sessions.finish(rep, session, **finish)  # type: ignore[arg-type]
        await made.house.sessions.save_scorecard(rep, session, scorecard())
        for whom in ({"person": made.ids["coach"]}, {"team": made.teams["east"].id}):
            assert (await made.ask("rep", "POST", path(made, "/shares"), json=whom)).status_code == 201
        yield made


def path(world: World, rest: str = "") -> str:
    return f"/api/sessions/{world.ids['session']}{rest}"


def chance(world: World, key: tuple[str, str, int]) -> str:
    return path(world, "/decisions/{}/{}/{}".format(*key))


async def decide(world: World, who: str, key: tuple[str, str, int], met: bool | None, reason: str = "heard it") -> None:
    answer = await world.ask(who, "PUT", chance(world, key), json={"met": met, "reason": reason})
    assert answer.status_code == 200, answer.text


async def comment(world: World, who: str, text: str, **more: Any) -> dict[str, Any]:
    said = {"text": text, "start_s": 34, "end_s": 40, **more}
    answer = await world.ask(who, "POST", path(world, "/comments"), json=said)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def texts(world: World, who: str) -> list[str]:
    return [one["text"] for one in (await world.ask(who, "GET", path(world, "/comments"))).json()["comments"]]


async def detail(world: World, who: str) -> dict[str, Any]:
    found: dict[str, Any] = (await world.ask(who, "GET", path(world))).json()
    return found


async def count(world: World) -> tuple[int, int]:
    """Of the rep's list."""
    (line,) = (await world.ask("rep", "GET", "/api/sessions")).json()["sessions"]
    (found,) = [one for one in line["behaviours"] if one["id"] == "impact-before-fix"]
    return found["observed"], found["opportunities"]


async def state(world: World, who: str = "coach") -> str:
    (waiting,) = (await world.ask(who, "GET", "/api/review-queue")).json()["sessions"]
    return str(waiting["state"])


async def test_a_coachs_decision_counts_and_the_patterns_stays_readable(world: World) -> None:
    assert await count(world) == (2, 3)
    await decide(world, "coach", MISSED, True, "named it before the escalation")
    assert await count(world) == (3, 3)
    found = await detail(world, "rep")
    assert found["scorecard"] == scorecard()
    assert found["counted"]["behaviours"][0]["observed"] == 3
    (decision,) = found["decisions"]
    assert (decision["met"], decision["pattern_met"], decision["by"]) == (True, False, "Coach")
    assert decision["reason"] == "named it before the escalation"


async def test_the_newest_of_two_coaches_counts_and_taking_it_back_gives_the_other_again(world: World) -> None:
    await decide(world, "coach", MISSED, True)
    await decide(world, "team_coach", MISSED, None)
    assert await count(world) == (2, 2)
    assert (await world.ask("team_coach", "DELETE", chance(world, MISSED))).status_code == 204
    assert await count(world) == (3, 3)
    assert (await world.ask("team_coach", "DELETE", chance(world, MISSED))).status_code == 404


async def test_a_decision_survives_another_scoring(world: World) -> None:
    await decide(world, "coach", MISSED, True)
    await world.house.sessions.save_scorecard(world.people["rep"], world.ids["session"], scorecard())
    assert await count(world) == (3, 3)


async def test_overruling_needs_a_reason_and_confirming_does_not(world: World) -> None:
    refused = await world.ask("coach", "PUT", chance(world, MISSED), json={"met": True})
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "bad-input")
    await decide(world, "coach", MET, True, "")
    unknown = await world.ask("coach", "PUT", chance(world, ("impact-before-fix", "harm-9", 1)), json={"met": True})
    assert unknown.status_code == 404


async def test_nobody_decides_on_their_own_call(world: World) -> None:
    refused = await world.ask("rep", "PUT", chance(world, MISSED), json={"met": True, "reason": "mine"})
    assert refused.status_code == 403
    assert (await detail(world, "rep"))["may_decide"] is False
    assert (await detail(world, "coach"))["may_decide"] is True


async def test_what_differs_from_the_pattern_is_listed_with_its_quote(world: World) -> None:
    await decide(world, "coach", MET, True, "")
    await decide(world, "coach", MISSED, True, "named it")
    (found,) = (await world.ask("team_coach", "GET", "/api/disagreements")).json()["disagreements"]
    assert (found["decision"]["reason"], found["rep"], found["start_s"]) == ("named it", "Rep", 8.0)
    assert found["quote"].startswith("I understand your frustration")
    assert (await world.ask("unshared_coach", "GET", "/api/disagreements")).json() == {"disagreements": []}


async def test_a_withdrawn_share_closes_at_once_and_the_decision_stays(world: World) -> None:
    await decide(world, "coach", MISSED, True)
    shares = (await world.ask("rep", "GET", path(world, "/shares"))).json()["shares"]
    for share in shares:
        await world.ask("rep", "DELETE", path(world, f"/shares/{share['id']}"))
    assert (await world.ask("coach", "PUT", chance(world, MET), json={"met": True})).status_code == 404
    assert (await world.ask("coach", "GET", "/api/review-queue")).json() == {"sessions": []}
    assert await count(world) == (3, 3)


async def test_a_private_comment_is_its_authors_alone(world: World) -> None:
    await comment(world, "coach", "ask about spring next time", is_private=True)
    assert await texts(world, "coach") == ["ask about spring next time"]
    assert await texts(world, "rep") == await texts(world, "team_coach") == []
    assert await state(world) == "waiting"


async def test_a_rep_answers_a_comment_at_its_moment(world: World) -> None:
    first = await comment(world, "coach", "what held you?", turn=5, tags=["pause"])
    again = await comment(world, "rep", "I looked for the number", answers=first["id"], start_s=0, end_s=0)
    third = await comment(world, "coach", "good reason", answers=again["id"])
    assert (again["answers"], again["start_s"], again["turn"]) == (first["id"], 34, 5)
    assert third["answers"] == first["id"]
    assert (first["tags"], first["is_own"]) == (["pause"], True)


async def test_what_is_private_cannot_be_answered_by_another(world: World) -> None:
    own = await comment(world, "coach", "for me", is_private=True)
    said = {"text": "?", "start_s": 0, "end_s": 0, "answers": own["id"]}
    assert (await world.ask("rep", "POST", path(world, "/comments"), json=said)).status_code == 404
    assert (await comment(world, "coach", "more", answers=own["id"]))["is_private"] is True


async def test_one_takes_ones_own_comment_away_with_its_answers_and_no_other(world: World) -> None:
    made = await comment(world, "coach", "wait here")
    await comment(world, "rep", "yes", answers=made["id"])
    assert (await world.ask("rep", "DELETE", path(world, f"/comments/{made['id']}"))).status_code == 404
    assert (await world.ask("coach", "DELETE", path(world, f"/comments/{made['id']}"))).status_code == 204
    assert await texts(world, "rep") == []


async def test_a_call_waits_is_answered_and_is_seen_once_its_rep_opens_it(world: World) -> None:
    assert await state(world) == "waiting"
    await comment(world, "coach", "wait here")
    assert await state(world, "team_coach") == "answered"
    assert (await world.ask("rep", "GET", "/api/sessions")).json()["sessions"][0]["has_answer"] is True
    await detail(world, "coach")
    assert await state(world) == "answered"
    await detail(world, "rep")
    assert await state(world) == "seen"
    await decide(world, "coach", MET, True)
    assert await state(world) == "answered"


async def test_the_queue_says_how_long_the_sound_stays_and_shows_no_own_call(world: World) -> None:
    (waiting,) = (await world.ask("coach", "GET", "/api/review-queue")).json()["sessions"]
    until = datetime.fromisoformat(waiting["audio_until"])
    assert timedelta(days=29) < until - datetime.now(UTC) <= timedelta(days=30)
    assert (await world.ask("rep", "GET", "/api/review-queue")).json() == {"sessions": []}


async def test_a_remark_is_saved_used_again_and_removed(world: World) -> None:
    made = (await world.ask("coach", "POST", "/api/saved-comments", json={"text": "wait", "tags": ["pause"]})).json()
    assert (await world.ask("coach", "GET", "/api/saved-comments")).json() == {"saved": [made]}
    assert (await world.ask("rep", "GET", "/api/saved-comments")).json() == {"saved": []}
    assert (await world.ask("rep", "DELETE", f"/api/saved-comments/{made['id']}")).status_code == 404
    assert (await world.ask("coach", "DELETE", f"/api/saved-comments/{made['id']}")).status_code == 204


async def test_a_word_that_names_a_state_of_a_person_is_hinted_at(world: World) -> None:
    answer = await world.ask("coach", "POST", "/api/wording", json={"text": "You sounded nervous."})
    assert answer.json() == {"judging": ["nervous"]}


async def test_every_decision_is_in_the_log_without_its_words(world: World) -> None:
    await decide(world, "coach", MISSED, True, "brass-hurdy-gurdy")
    await comment(world, "coach", "brass-hurdy-gurdy")
    log = (await world.ask("admin", "GET", "/api/audit")).text
    assert "score-change" in log
    assert "brass-hurdy-gurdy" not in log


async def test_a_coach_who_is_erased_leaves_their_decision_without_name_or_reason(world: World) -> None:
    await decide(world, "coach", MISSED, True, "brass-hurdy-gurdy")
    assert (await world.ask("coach", "POST", "/api/me/erase", json={"sure": SURE})).status_code == 200
    (decision,) = (await detail(world, "rep"))["decisions"]
    assert (decision["met"], decision["by"], decision["reason"]) == (True, "a coach", "")
    assert await count(world) == (3, 3)


async def test_when_the_words_go_the_reasons_go_and_the_counts_stay(world: World) -> None:
    await decide(world, "coach", MISSED, True, "brass-hurdy-gurdy")
    store = world.house.store
    retention = Retention(store.database, store.rules, store.calls, store.blobs)
    await retention.sweep(server_principal(), datetime.now(UTC) + timedelta(days=400))
    (decision,) = (await world.ask("rep", "GET", path(world, "/decisions"))).json()["decisions"]
    assert (decision["met"], decision["reason"]) == (True, "")
    assert await count(world) == (3, 3)
    assert ChanceKey(*MISSED) == ChanceKey(decision["behaviour"], decision["beat"], decision["turn"])


async def export(world: World, who: str) -> bytes:
    made = (await world.ask(who, "POST", "/api/exports")).json()
    return (await world.ask(who, "GET", f"/api/exports/{made['id']}/zip")).content


async def test_the_export_holds_decisions_about_one_and_by_one(world: World) -> None:
    await decide(world, "coach", MISSED, True, "brass-hurdy-gurdy")
    for who in ("rep", "coach"):
        assert b"brass-hurdy-gurdy" in await export(world, who)
    assert b"brass-hurdy-gurdy" not in await export(world, "team_coach")
