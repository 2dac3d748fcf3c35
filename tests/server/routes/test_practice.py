"""A moment tried again and a drill over the real application and a real socket; two takes side by side."""

from collections.abc import Mapping
from typing import Any

import pytest

from server.recording import journal
from server.store.principal import local_principal
from server.store.records import Status
from tests.open_house import OpenHouse
from tests.practising import FIXED, NAMED

HARM = "impact-before-fix"


async def talked(server: OpenHouse, session: Mapping[str, Any], *lines: str) -> dict[str, Any]:
    """A greeting and the lines typed, each after the buyer's answer; gives the session as it is kept."""
    async with server.page(session) as page:
        await page.say("typed", text="Hello.")
        for line in lines:
            await page.until("caption", speaker="buyer", final=True)
            await page.say("typed", text=line)
        await page.until("caption", speaker="buyer", final=True)
        await page.say("end")
        await page.until("debrief")
    return await server.get(f"/api/sessions/{session['id']}")


async def again(server: OpenHouse, session_id: str, **wanted: Any) -> dict[str, Any]:
    answer = await server.http.post(f"/api/sessions/{session_id}/again", json=wanted, headers=server.bearer)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_a_drill_tells_after_each_try_whether_it_counted_and_how_many_in_a_row(server: OpenHouse) -> None:
    session = await server.order(drill={"behaviour": HARM, "in_a_row": 2})
    assert session["practice"]["kind"] == "drill"
    async with server.page(session) as page:
        told = []
        await page.say("typed", text="Hello.")
        for number, line in enumerate([NAMED, FIXED, NAMED, NAMED], start=1):
            await page.until("caption", speaker="buyer", final=True)
            await page.say("typed", text=line)
            told.append(await page.until("tried", number=number))
        assert (await page.until("ended"))["reason"] == "buyer"
        card = (await page.until("debrief"))["scorecard"]
    assert [(one["met"], one["in_a_row"], one["is_solved"]) for one in told] == [
        (True, 1, False), (False, 0, False), (True, 1, False), (True, 2, True),
    ]  # fmt: skip
    assert all(one["reason"] and one["wanted"] == 2 for one in told)
    assert card["practice"]["is_solved"] is True
    assert card["behaviours"][0]["observed"] == 3


async def test_a_moment_again_is_a_session_of_its_own_and_leaves_the_first_as_it_was(server: OpenHouse) -> None:
    first = await talked(server, await server.order(), FIXED, NAMED)
    harm = next(i for i, turn in enumerate(first["transcript"]["turns"]) if turn.get("beat") == "harm-1")
    made = await again(server, first["id"], turn=harm + 1, beat="harm-1")
    assert made["practice"] == {
        "kind": "again", "session_id": first["id"], "turn": harm, "beat": "harm-1", "behaviour": "", "in_a_row": 0,
    }  # fmt: skip
    take = await talked(server, made, NAMED)
    assert take["transcript"]["turns"][1]["text"] == first["transcript"]["turns"][harm]["text"]
    assert [chance["met"] for one in take["scorecard"]["behaviours"] for chance in one["chances"]][:1] == [True]
    now = await server.get(f"/api/sessions/{first['id']}")
    assert {key: now[key] for key in ("transcript", "scorecard", "seed")} == {
        key: first[key] for key in ("transcript", "scorecard", "seed")
    }
    assert [one["id"] for one in now["takes"]] == [take["id"]]


async def test_the_take_begins_in_the_state_in_which_the_buyer_was(server: OpenHouse) -> None:
    first = await talked(server, await server.order(), FIXED, NAMED, "What did that do to your board?")
    harm = next(i for i, turn in enumerate(first["transcript"]["turns"]) if turn.get("beat") == "harm-2")
    take = await talked(server, await again(server, first["id"], turn=harm), NAMED)
    then, now = (plan_of(server, session["id"], "harm-2") for session in (first, take))
    assert now == then
    assert then["trust"] > 1


def plan_of(server: OpenHouse, session_id: str, beat: str) -> dict[str, Any]:
    """What the buyer went by as they brought something up, from the journal of the call."""
    frames = journal.read((server.house.calls / session_id / "events.journal").read_bytes()).frames
    (plan,) = [frame.fields for frame in frames if frame.kind == "plan" and frame.fields["beat"] == beat]
    return {key: plan[key] for key in ("line", "facts", "trust", "patience", "open_facts")}


async def test_two_takes_lie_side_by_side(server: OpenHouse) -> None:
    first = await talked(server, await server.order(), FIXED)
    harm = next(i for i, turn in enumerate(first["transcript"]["turns"]) if turn.get("beat") == "harm-1")
    take = await talked(server, await again(server, first["id"], turn=harm, beat="harm-1"), NAMED)
    found = (await server.get(f"/api/sessions/{first['id']}/beside/{take['id']}"))["takes"]
    assert [one["id"] for one in found] == [first["id"], take["id"]]
    assert [one["counts"][0]["observed"] for one in found] == [0, 1]
    assert [one["turns"][0]["text"] for one in found] == [first["transcript"]["turns"][harm]["text"]] * 2
    assert found[0]["turns"][1]["text"] == FIXED
    assert found[1]["turns"][1]["text"] == NAMED


async def test_calls_that_are_no_takes_of_one_moment_are_not_laid_side_by_side(server: OpenHouse) -> None:
    ids = [(await talked(server, await server.order(), FIXED))["id"] for _ in range(2)]
    answer = await server.http.get(f"/api/sessions/{ids[0]}/beside/{ids[1]}", headers=server.bearer)
    assert answer.status_code == 400
    assert "not takes of one moment" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ({"turn": 99}, "There is no line 99"),
        ({"turn": 0}, "The buyer said nothing before that line"),
        ({"turn": 2, "drill": {"behaviour": "stay-curious"}}, "does not train 'stay-curious'"),
        ({"turn": 2, "drill": {"behaviour": "next-step"}}, "gives no chance for 'next-step'"),
    ],
)
async def test_a_moment_that_is_none_is_refused_with_a_sentence(
    server: OpenHouse, wanted: dict[str, Any], sentence: str
) -> None:
    first = await talked(server, await server.order(), FIXED)
    answer = await server.http.post(f"/api/sessions/{first['id']}/again", json=wanted, headers=server.bearer)
    assert answer.status_code == 400
    assert sentence in answer.json()["error"]["message"]


async def test_a_call_that_is_on_has_no_moment_to_try_again(server: OpenHouse) -> None:
    session = await server.order()
    answer = await server.http.post(f"/api/sessions/{session['id']}/again", json={"turn": 0}, headers=server.bearer)
    assert answer.status_code == 400
    assert "still on" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("drill", "sentence"),
    [
        ({"behaviour": "stay-curious"}, "does not train 'stay-curious'"),
        ({"behaviour": HARM, "beat": "challenge-1"}, "'challenge-1' gives no chance for 'impact-before-fix'"),
    ],
)
async def test_a_drill_that_the_scenario_has_no_chance_for_is_refused(
    server: OpenHouse, drill: dict[str, Any], sentence: str
) -> None:
    body = {"scenario": "outage-escalation", "drill": drill}
    answer = await server.http.post("/api/sessions", json=body, headers=server.bearer)
    assert answer.status_code == 400
    assert sentence in answer.json()["error"]["message"]


async def test_a_take_says_in_the_list_what_it_is(server: OpenHouse) -> None:
    first = await talked(server, await server.order(), FIXED)
    await talked(server, await again(server, first["id"], turn=1), NAMED)
    rows = (await server.get("/api/sessions"))["sessions"]
    assert [row["practice"] and row["practice"]["kind"] for row in rows] == ["again", None]


async def test_when_the_first_call_is_erased_its_words_go_from_the_take_too(server: OpenHouse) -> None:
    first = await talked(server, await server.order(), "zanzibar lanterns, I have escalated it.", NAMED)
    harm2 = next(i for i, turn in enumerate(first["transcript"]["turns"]) if turn.get("beat") == "harm-2")
    take = await talked(server, await again(server, first["id"], turn=harm2), NAMED)
    assert "zanzibar" in str(take["transcript"])
    await server.http.delete(f"/api/sessions/{first['id']}", headers=server.bearer)
    left = await server.get(f"/api/sessions/{take['id']}")
    assert "zanzibar" not in str(left)
    assert left["practice"]["session_id"] is None
    assert left["status"] == Status.SCORED
    answer = await server.http.post(f"/api/sessions/{take['id']}/again", json={"turn": 0}, headers=server.bearer)
    assert answer.status_code == 400


async def test_a_take_that_a_crash_cut_off_still_knows_what_was_said_before(server: OpenHouse) -> None:
    first = await talked(server, await server.order(), FIXED)
    made = await again(server, first["id"], turn=1)
    record = await server.house.sessions.get(local_principal(), made["id"])
    assert record.transcript is not None
    assert record.transcript["turns"] == []
    assert record.transcript["practice"]["before"][0]["text"] == "Hello."
