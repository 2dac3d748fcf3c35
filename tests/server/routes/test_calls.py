"""Live calls over the real application and a real socket."""

import asyncio
import re
from pathlib import Path

import pytest

from server.recording import journal
from server.wiring import Chosen, EngineRoom
from tests.cast import FakeReader
from tests.open_house import NAMES, OpenHouse, open_house, quick_choice, quick_engines
from voice.errors import EngineUnavailable
from voice.ports import Reader
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Transcript

QUESTION = "Which of your sites were down, and for how long?"
UNUSABLE: list[str | bytes] = [
    '{"v": 1, "type": "dance"}',
    '{"v": 2, "type": "end"}',
    '{"type": "end"}',
    '{"v": 1, "type": "typed", "text": ""}',
    '{"v": 1, "type": "typed", "text": 3}',
    '{"v": 1, "type": "stats", "playout_delay_s": 0.1}',
    '{"v": 1, "type": "candidate", "candidate": "x"}',
    "x" * 64_001,
    "hello",
    "[]",
    "null",
    "[" * 50_000,
    '{"v": 1, "type": "socket_audio", "rate_hz": 96000}',
    '{"v": 1, "type": "socket_audio"}',
    b"\x00\x01",
]


def folders(server: OpenHouse) -> list[str]:
    return [path.name for path in server.house.calls.iterdir()]


async def test_the_first_message_says_what_call_it_is(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as page:
        welcome = await page.next()
    assert welcome["type"] == "welcome"
    assert welcome["session"] == session["id"]
    assert welcome["scenario"] == "outage-escalation"
    assert welcome["engines"] == NAMES
    assert set(welcome["buyer"]) == {"name", "role", "company"}
    assert welcome["resumed"] is False
    assert welcome["ice_servers"] == []
    assert welcome["now_s"] == 0.0


async def test_a_typed_call_goes_from_the_first_line_to_the_scorecard(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as page:
        await page.say("typed", text=QUESTION)
        answer = await page.until("caption", speaker="buyer", final=True)
        await page.say("end")
        ended = await page.until("ended")
        debrief = await page.until("debrief")
        assert await page.closed() == 1000
    assert answer["text"]
    assert ended["reason"] == "rep"
    assert debrief["scorecard"]["schema"] == 1
    kept = await server.get(f"/api/sessions/{session['id']}")
    assert kept["status"] == "scored"
    assert kept["scorecard"] == debrief["scorecard"]
    assert [turn["text"] for turn in kept["transcript"]["turns"]] == [QUESTION, answer["text"]]


async def test_what_cannot_be_used_is_answered_with_one_sentence_and_the_call_goes_on(server: OpenHouse) -> None:
    async with server.page(await server.order()) as page:
        for message in UNUSABLE:
            await page.socket.send(message)
            error = await page.until("error")
            assert error["message"].endswith(".")
            assert "\n" not in error["message"]
        await page.say("typed", text=QUESTION)
        await page.until("caption", speaker="buyer", final=True)


async def test_twenty_faults_close_the_socket_but_not_the_call(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as page:
        await page.say("typed", text=QUESTION)
        for _ in range(20):
            await page.socket.send("nonsense")
        assert await page.closed() == 4400
    async with server.page_again(session, page.last_seq) as again:
        await again.say("end")
        await again.until("debrief")


async def test_a_second_page_takes_the_call_over_and_misses_nothing(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as first:
        await first.say("typed", text=QUESTION)
        await first.until("caption", speaker="buyer", final=True)
        async with server.page_again(session, 0) as second:
            assert (await second.next())["resumed"] is True
            assert await first.closed() == 4409
            await second.say("end")
            await second.until("debrief")
            assert await second.closed() == 1000
    numbers = [message["seq"] for message in second.heard if "seq" in message]
    assert numbers == list(range(1, len(numbers) + 1))
    told = [message for message in first.heard if "seq" in message]
    assert told == [message for message in second.heard if "seq" in message][: len(told)]


async def test_a_page_that_comes_back_gets_what_came_after_its_last_message(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as first:
        await first.say("typed", text=QUESTION)
        await first.until("floor")
    async with server.page_again(session, first.last_seq) as second:
        await second.until("caption", speaker="buyer", final=True)
    numbers = [message["seq"] for message in second.heard if "seq" in message]
    assert numbers == list(range(first.last_seq + 1, first.last_seq + 1 + len(numbers)))


async def test_the_socket_of_a_session_that_is_not_live_says_so_and_closes(server: OpenHouse) -> None:
    for name in ("00000000-0000-0000-0000-000000000000", "nothing"):
        async with server.page({"socket": f"/api/sessions/{name}/socket"}) as page:
            assert await page.closed() == 4404
        assert page.kinds == ["error"]


async def test_an_offer_that_cannot_be_used_is_told_and_the_call_can_still_be_typed(server: OpenHouse) -> None:
    async with server.page(await server.order()) as page:
        await page.say("offer", sdp="v=0\r\nnonsense")
        assert (await page.until("error"))["code"] == "bad-input"
        await page.say("typed", text=QUESTION)
        await page.until("caption", speaker="buyer", final=True)


async def test_a_page_that_was_loaded_again_gets_every_numbered_message_again(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session) as first:
        await first.say("typed", text=QUESTION)
        await first.until("caption", speaker="buyer", final=True)
    async with server.page_again(session, 0) as second:
        welcome = await second.until("welcome")
        await second.until("caption", speaker="buyer", final=True)
    assert welcome["resumed"] is True
    assert welcome["now_s"] > 0
    numbered = [message for message in first.heard if "seq" in message]
    assert [message for message in second.heard if "seq" in message][: len(numbered)] == numbered


@pytest.mark.parametrize("query", ["?since=0", "?since=0&token=guessed", "?token=guessed", ""])
async def test_a_call_that_another_page_made_is_not_given_to_this_one(server: OpenHouse, query: str) -> None:
    session = await server.order()
    async with server.page(session) as first:
        await first.next()
        async with server.page(session, query) as stranger:
            assert await stranger.closed() == 4403
        await first.say("typed", text=QUESTION)
        await first.until("caption", speaker="buyer", final=True)
    assert stranger.kinds == ["error"]


async def test_the_first_page_may_show_its_token_too(server: OpenHouse) -> None:
    session = await server.order()
    async with server.page(session, f"?token={session['token']}") as page:
        assert (await page.next())["type"] == "welcome"


async def test_every_call_has_a_token_of_its_own(server: OpenHouse) -> None:
    tokens = [(await server.order())["token"] for _ in range(2)]
    assert tokens[0] != tokens[1]
    assert all(re.fullmatch(r"[\w-]{43}", token) for token in tokens)


async def test_turn_servers_come_with_the_welcome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    turn = {"turn_urls": "turn:relay.example:3478", "turn_secret": "north wind"}
    async with open_house(tmp_path / "data", monkeypatch, **turn) as server:
        session = await server.order()
        async with server.page(session) as page:
            (relay,) = (await page.next())["ice_servers"]
    assert relay["urls"] == ["turn:relay.example:3478"]
    assert relay["username"].endswith(f":{session['id']}")
    assert set(relay) == {"urls", "username", "credential"}


async def test_what_the_browser_granted_and_mutes_are_in_the_journal_and_the_store(server: OpenHouse) -> None:
    session = await server.order()
    granted = {"auto_gain": False, "noise_suppression": True, "echo_cancellation": True}
    async with server.page(session) as page:
        await page.say("granted", **granted)
        await page.say("mute", muted=True)
        await page.say("typed", text=QUESTION)
        await page.say("end")
        await page.until("debrief")
    data = (server.house.calls / session["id"] / "events.journal").read_bytes()
    frames = {frame.kind: dict(frame.fields) for frame in journal.read(data).frames}
    assert frames["granted"] == granted
    assert frames["mute"] == {"muted": True}
    assert frames["session"]["engines"] == NAMES
    assert (await server.get(f"/api/sessions/{session['id']}"))["granted"] == granted


async def test_a_session_that_never_connects_leaves_nothing(server: OpenHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.calls.live_call.CONNECT_PATIENCE_S", 0.05)
    await server.order()
    await server.until_no_call()
    assert (await server.get("/api/sessions"))["sessions"] == []
    assert folders(server) == []


async def test_hanging_up_before_the_first_word_leaves_nothing(server: OpenHouse) -> None:
    async with server.page(await server.order()) as page:
        await page.say("end")
        assert (await page.until("ended"))["reason"] == "never-connected"
        assert await page.closed() == 1000
    await server.until_no_call()
    assert (await server.get("/api/sessions"))["sessions"] == []
    assert folders(server) == []


async def test_a_fault_in_a_call_is_told_and_what_was_said_is_kept_and_scored(
    server: OpenHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def faulty(room: EngineRoom, reader: Reader) -> Chosen:
        return Chosen(quick_engines(Bug()), NAMES)

    monkeypatch.setattr(EngineRoom, "for_call", faulty)
    session = await server.order()
    async with server.page(session) as page:
        await page.say("typed", text=QUESTION)
        assert "fault in the server" in (await page.until("notice"))["message"]
        assert (await page.until("ended"))["reason"] == "fault"
        await page.until("debrief")
    kept = await server.get(f"/api/sessions/{session['id']}")
    assert kept["status"] == "scored"
    assert [turn["text"] for turn in kept["transcript"]["turns"]] == [QUESTION]


class Bug(FakeReader):
    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        raise ValueError("a fault")


async def test_one_call_more_than_allowed_is_refused_with_the_time_to_try_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_house(tmp_path / "data", monkeypatch, max_calls=1) as server:
        session = await server.order()
        body = {"scenario": "outage-escalation"}
        refused = await server.http.post("/api/sessions", json=body, headers=server.bearer)
        assert refused.status_code == 503
        assert refused.json()["error"]["code"] == "at-capacity"
        assert int(refused.headers["Retry-After"]) > 0
        async with server.page(session) as page:
            await page.say("end")
            await page.closed()
        await server.until_no_call()
        await server.order()


async def test_a_call_that_cannot_be_made_keeps_no_line_and_no_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(room: EngineRoom, reader: Reader) -> Chosen:
        raise EngineUnavailable("The engine 'whisper' cannot be used: it is gone.")

    async with open_house(tmp_path / "data", monkeypatch, max_calls=1) as server:
        body = {"scenario": "outage-escalation"}
        monkeypatch.setattr(EngineRoom, "for_call", broken)
        assert (await server.http.post("/api/sessions", json=body, headers=server.bearer)).status_code == 503
        monkeypatch.setattr(EngineRoom, "for_call", quick_choice)
        server.house.calls.rename(tmp_path / "away")
        server.house.calls.write_text("in the way")
        answer = await server.http.post("/api/sessions", json=body, headers=server.bearer)
        assert answer.json()["error"]["message"].startswith("The call cannot be recorded")
        assert (await server.get("/api/sessions"))["sessions"] == []
        assert len(server.house.switchboard) == 0


async def test_a_server_that_stops_in_a_call_keeps_and_scores_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_house(tmp_path / "data", monkeypatch) as server:
        session = await server.order()
        async with server.page(session) as page:
            await page.say("typed", text=QUESTION)
            await page.until("caption", speaker="buyer")
            stopping = asyncio.create_task(server.house.switchboard.hang_up_all())
            assert (await page.until("ended"))["reason"] == "server-stopped"
            await page.until("debrief")
            await stopping
        assert (await server.get(f"/api/sessions/{session['id']}"))["status"] == "scored"
