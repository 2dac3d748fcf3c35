"""One's usual, kept between calls: made by a warmup, used by the next call, and what is left out of every measure."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI, Request

from scoring.recording import Channel
from server import problems
from server.calls import debrief
from server.calls.circumstances import Circumstances
from server.calls.debrief import FinishedCall
from server.recording.call_files import Recorded, call_folder, track_path
from server.routes import usual as routes
from server.sound_file import write_sound
from server.store.principal import Principal, local_principal
from server.store.records import NewSession
from server.store.sessions import Sessions
from server.store.store import Store
from server.transcripts import transcript_json
from tests.open_house import WorkersInPlace
from tests.tone_calls import Reply, call, scenario_with, target
from voice.pcm import silence
from voice.transcript import Speaker

ME = local_principal()
WANTED = scenario_with(target("articulation_rate", -20, -5, "%", "harm"), target("f0_median", -2, 1, "st", "harm"))


@dataclass
class House:
    store: Store
    workers: WorkersInPlace

    @property
    def sessions(self) -> Sessions:
        return self.store.sessions

    @property
    def calls(self) -> Path:
        return self.store.calls

    def principal(self, request: Request) -> Principal:
        return ME


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    store = await Store.open(tmp_path)
    yield House(store, WorkersInPlace())
    await store.close()


@pytest.fixture
async def client(house: House) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    problems.install(app)
    app.include_router(routes.router)
    app.state.house = house
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://server") as client:
        yield client


async def called(house: House, replies: list[Reply], device: str = "desk") -> tuple[str, dict[str, object]]:
    """The id of a session with these replies on this device, and its scorecard."""
    recording = call(replies)
    assert recording.rep is not None
    device_id = await house.store.usuals.device(ME, device)
    made = await house.sessions.create(ME, NewSession("a-call", "1", "", "A call", "usual", 1, {}, device_id))
    folder = call_folder(house.calls, made.id)
    folder.mkdir(parents=True)
    path = track_path(folder, Speaker.REP)
    write_sound(path, recording.rep)
    await house.sessions.save_transcript(ME, made.id, transcript_json(recording.transcript))
    await house.sessions.save_granted(ME, made.id, {"auto_gain": False})
    quiet = track_path(folder, Speaker.BUYER)
    write_sound(quiet, silence(recording.rep.duration_s))
    recorded = Recorded(folder, path, quiet, path, len(recording.rep))
    around = Circumstances(channel=Channel(auto_gain=False), has_microphone=True)
    finished = FinishedCall(made.id, ME, WANTED, recording.transcript, recorded, around, {}, "hung up")
    return made.id, await debrief.score(house.sessions, house.workers, finished)  # type: ignore[arg-type]


def tone(card: dict[str, object]) -> list[dict[str, object]]:
    return card["tone"]  # type: ignore[return-value]


SLOW = Reply(words=44, syllables_per_s=4.4, beat="harm-1")
USUAL = [Reply(words=40)] * 4


async def test_a_call_keeps_one_s_usual_for_the_next(house: House, client: httpx.AsyncClient) -> None:
    _, first = await called(house, [*USUAL, SLOW])
    assert {one["baseline_source"] for one in tone(first)} == {"call"}
    _, second = await called(house, [SLOW])
    assert {one["baseline_source"] for one in tone(second)} == {"stored"}
    assert tone(second)[0]["status"] == "within"
    kept = (await client.get("/api/usual")).json()["devices"]
    assert [(one["device"], one["source"]) for one in kept] == [("desk", "stored")]
    assert kept[0]["values"]["articulation_rate"] == pytest.approx(5.0, abs=0.1)


async def test_a_usual_is_kept_for_each_device(house: House) -> None:
    await called(house, USUAL)
    _, card = await called(house, [SLOW], "phone")
    assert {one["baseline_source"] for one in tone(card)} == {"call"}


async def test_a_warmup_makes_one_s_usual(house: House, client: httpx.AsyncClient) -> None:
    session, _ = await called(house, USUAL)
    made = await client.post("/api/usual/warmup", json={"session": session})
    assert made.status_code == 201
    assert made.json()["devices"][0]["source"] == "warmup"
    _, card = await called(house, [SLOW])
    assert {one["baseline_source"] for one in tone(card)} == {"warmup"}


async def test_too_short_a_warmup_is_refused_in_one_sentence(house: House, client: httpx.AsyncClient) -> None:
    session, _ = await called(house, [Reply(words=10)])
    refused = await client.post("/api/usual/warmup", json={"session": session})
    assert refused.status_code == 400
    assert "20 s" in refused.text


async def test_another_microphone_is_noticed_and_this_call_s_own_usual_is_used(house: House) -> None:
    await called(house, USUAL)
    other = [Reply(words=40, hz=150.0)] * 4
    _, card = await called(house, [*other, Reply(words=44, hz=150.0, syllables_per_s=4.4, beat="harm-1")])
    baseline: dict[str, str] = card["baseline"]  # type: ignore[assignment]
    assert baseline["note"].startswith("check your microphone: pitch +3.9 st")
    assert {one["baseline_source"] for one in tone(card)} == {"call"}


async def test_what_is_left_out_is_neither_judged_nor_measured(house: House, client: httpx.AsyncClient) -> None:
    changed = await client.put("/api/usual/left-out", json={"dimensions": ["pace"]})
    assert changed.json()["leaves_out"] == ["pace"]
    _, card = await called(house, [*USUAL, SLOW])
    assert {one["measure"] for one in tone(card)} == {"f0_median"}
    assert card["left_out"] == ["pace"]
    measures: list[dict[str, object]] = card["measures"]  # type: ignore[assignment]
    assert "articulation_rate" not in {one["id"] for one in measures}
    assert card["notes"] == []


async def test_a_dimension_nobody_knows_is_refused(client: httpx.AsyncClient) -> None:
    assert (await client.put("/api/usual/left-out", json={"dimensions": ["height"]})).status_code == 400


async def test_a_usual_can_be_forgotten(house: House, client: httpx.AsyncClient) -> None:
    await called(house, USUAL)
    assert (await client.delete("/api/usual", params={"device": "desk"})).status_code == 204
    assert (await client.get("/api/usual")).json()["devices"] == []
    assert (await client.delete("/api/usual", params={"device": "desk"})).status_code == 404
