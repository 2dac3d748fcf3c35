import wave
from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import httpx
import numpy as np
import pytest

from scoring.decided import counted
from server.recording import journal
from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.recording.peaks import Peaks
from server.recording.replaced import Journals
from server.store.agreements import Agreements
from server.store.ids import new_id
from server.store.store import Store
from tests.acceptance.canned_call import scorecard
from tests.calls import NEW, SCORECARD, STRANGER, ramp
from tests.server.routes.session_house import ME, House, client_of
from voice.transcript import Speaker


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    store, peaks, journals = await Store.open(tmp_path), Peaks(), Journals()
    reviews = (store.comments, store.decisions, store.ratings, Agreements(store.database))
    yield House(store.sessions, *reviews, peaks, store.blobs, store.calls, journals, store.shares)
    await peaks.close()
    await journals.close()
    await store.close()


@pytest.fixture
async def client(house: House) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(house) as client:
        yield client


@pytest.fixture
async def recorded(house: House) -> str:
    """A scored session of 1 s."""
    made = await house.sessions.create(ME, NEW)
    folder = call_folder(house.calls, made.id)
    files = CallFiles(folder)
    files.place(Speaker.REP, 0, ramp(0, 16_000).tobytes())
    files.close()
    await house.sessions.finish(ME, made.id, reason="over", samples=seal_tracks(folder), rate_hz=16_000)
    await house.sessions.save_scorecard(ME, made.id, SCORECARD, track={"hop_s": 0.05, "f0_hz": [], "level_db": []})
    return made.id


async def test_the_list_has_a_line_for_each_session(client: httpx.AsyncClient, recorded: str) -> None:
    (line,) = (await client.get("/sessions")).json()["sessions"]
    assert line.pop("started_at").endswith("Z")
    assert line == {
        "id": recorded,
        "scenario": "outage-escalation",
        "title": "Outage escalation",
        "level": "usual",
        "duration_s": 1.0,
        "status": "scored",
        "behaviours": [{"id": "impact-before-fix", "observed": 2, "opportunities": 3, "status": "scored"}],
        "owner": "You",
        "is_own": True,
        "practice": None,
        "has_answer": False,
    }


async def test_the_list_is_paged(client: httpx.AsyncClient, house: House) -> None:
    made = [(await house.sessions.create(ME, NEW)).id for _ in range(3)]
    first = (await client.get("/sessions", params={"limit": 2})).json()["sessions"]
    rest = (await client.get("/sessions", params={"before": first[-1]["id"]})).json()["sessions"]
    assert [line["id"] for line in (*first, *rest)] == made[::-1]


@pytest.mark.parametrize("limit", ["0", "201", "many"])
async def test_a_page_of_no_size_is_refused(client: httpx.AsyncClient, limit: str) -> None:
    answer = await client.get("/sessions", params={"limit": limit})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad-input")


async def test_one_session_has_all_that_a_replay_needs(client: httpx.AsyncClient, recorded: str) -> None:
    found = (await client.get(f"/sessions/{recorded}")).json()
    assert found["started_at"].endswith("Z")
    del found["started_at"]
    assert found == {
        "id": recorded,
        "scenario": "outage-escalation",
        "title": "Outage escalation",
        "level": "usual",
        "seed": 7,
        "status": "scored",
        "duration_s": 1.0,
        "engines": {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"},
        "granted": None,
        "reason": "over",
        "transcript": None,
        "scorecard": SCORECARD,
        "audio": {
            "rep": f"/api/sessions/{recorded}/audio/rep.wav",
            "buyer": f"/api/sessions/{recorded}/audio/buyer.wav",
            "rep_opus": None,
            "buyer_opus": None,
        },
        "track": {"hop_s": 0.05, "f0_hz": [], "level_db": []},
        "annotations": [],
        "decisions": [],
        "counted": counted(SCORECARD),
        "may_decide": True,
        "held_back": 0,
        "practice": None,
        "takes": [],
        "replaced": {},
        "owner": "You",
        "is_own": True,
        "is_stored": True,
        "audio_gone_at": None,
        "words_gone_at": None,
    }


async def test_a_replay_has_each_tone_reading_as_a_line(client: httpx.AsyncClient, house: House, recorded: str) -> None:
    await house.sessions.save_scorecard(ME, recorded, SCORECARD | {"tone": scorecard()["tone"]})
    lines = (await client.get(f"/sessions/{recorded}")).json()["annotations"]
    assert [line["start_s"] for line in lines] == [8.0, 19.6, 34.2, 34.2, 66.0]
    assert lines[3]["text"] == "10 % slower than your usual; asked for 5–20 % slower; ±4 %; 3.4 s voiced"
    assert (lines[3]["lane"], lines[3]["asked"], lines[3]["status"]) == ("pace", [-20.0, -5.0], "within")


async def test_a_session_counts_the_lines_of_a_model_that_were_replaced(
    client: httpx.AsyncClient, house: House
) -> None:
    made = await house.sessions.create(ME, NEW)
    files = CallFiles(call_folder(house.calls, made.id))
    for kind, reason in (
        ("replaced", "left-role"),
        ("notice", "x"),
        ("replaced", "closed-fact"),
        ("replaced", "left-role"),
    ):
        files.note(journal.body(kind, {"reason": reason}))
    files.close()
    assert (await client.get(f"/sessions/{made.id}")).json()["replaced"] == {"closed-fact": 1, "left-role": 2}


async def test_a_live_session_has_no_sound_yet(client: httpx.AsyncClient, house: House) -> None:
    made = await house.sessions.create(ME, NEW)
    CallFiles(call_folder(house.calls, made.id)).close()
    assert (await client.get(f"/sessions/{made.id}")).json()["audio"] == dict.fromkeys(
        ["rep", "buyer", "rep_opus", "buyer_opus"]
    )
    for path in ("audio/rep.wav", "audio/buyer.wav", "peaks"):
        answer = await client.get(f"/sessions/{made.id}/{path}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown-recording")


async def test_a_track_is_a_wav_file(client: httpx.AsyncClient, recorded: str) -> None:
    answer = await client.get(f"/sessions/{recorded}/audio/rep.wav")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/wav")
    assert answer.headers["accept-ranges"] == "bytes"
    with wave.open(BytesIO(answer.content)) as file:
        assert file.readframes(16_000) == ramp(0, 16_000).tobytes()


async def test_a_part_of_a_track_can_be_asked_for(client: httpx.AsyncClient, recorded: str) -> None:
    answer = await client.get(f"/sessions/{recorded}/audio/rep.wav", headers={"Range": "bytes=44-243"})
    assert (answer.status_code, answer.headers["content-range"]) == (206, "bytes 44-243/32044")
    assert np.array_equal(np.frombuffer(answer.content, "<i2"), ramp(0, 100))


async def test_a_part_beyond_the_end_is_refused(client: httpx.AsyncClient, recorded: str) -> None:
    answer = await client.get(f"/sessions/{recorded}/audio/rep.wav", headers={"Range": "bytes=32044-"})
    assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */32044")


@pytest.mark.parametrize(
    "path",
    [
        "audio/rep.wav.part",
        "audio/rep.part",
        "audio/events.journal",
        "audio/events.wav",
        "audio/..%2frep.wav",
        "audio/%2e%2e/rolecall.db",
        "audio/..%2f..%2f..%2frolecall.db.wav",
        "audio/rep.wav%00.wav",
        "audio/REP.wav",
    ],
)
async def test_no_other_file_can_be_reached(client: httpx.AsyncClient, recorded: str, path: str) -> None:
    assert (await client.get(f"/sessions/{recorded}/{path}")).status_code == 404


@pytest.mark.parametrize("session_id", ["..", "%2e%2e", "x", "..%2f..", "0" * 400])
async def test_what_is_no_session_is_not_found(client: httpx.AsyncClient, session_id: str) -> None:
    for path in ("", "/audio/rep.wav", "/peaks", "/comments"):
        assert (await client.get(f"/sessions/{session_id}{path}")).status_code == 404


async def test_peaks_are_fifty_a_second(client: httpx.AsyncClient, recorded: str) -> None:
    drawn = (await client.get(f"/sessions/{recorded}/peaks")).json()
    assert (drawn["duration_s"], drawn["per_s"]) == (1.0, 50)
    assert drawn["rep"][0] == round(320 / 32_768, 3)
    assert drawn["buyer"] == [0.0] * 50


async def test_a_comment_is_kept_and_listed(client: httpx.AsyncClient, recorded: str) -> None:
    said = {"text": "  Wait here. ", "start_s": 0.2, "end_s": 0.9}
    made = await client.post(f"/sessions/{recorded}/comments", json=said)
    assert made.status_code == 201
    (listed,) = (await client.get(f"/sessions/{recorded}/comments")).json()["comments"]
    assert listed == made.json()
    assert {key: listed[key] for key in ("author", "is_own", "text", "start_s", "end_s")} == {
        "author": "You",
        "is_own": True,
        "text": "Wait here.",
        "start_s": 0.2,
        "end_s": 0.9,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": " "},
        {"text": "x" * 4001},
        {"tags": ["pause"] * 9},
        {"tags": ["x" * 41]},
        {"start_s": -1},
        {"start_s": 0.9, "end_s": 0.2},
        {"end_s": 1e300},
        {"author": "someone else"},
    ],
)
async def test_a_comment_that_makes_no_sense_is_refused(
    client: httpx.AsyncClient, recorded: str, wrong: dict[str, object]
) -> None:
    said = {"text": "Wait here.", "start_s": 0.2, "end_s": 0.9} | wrong
    answer = await client.post(f"/sessions/{recorded}/comments", json=said)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad-input")


async def test_nothing_of_a_session_is_there_for_a_stranger(house: House, recorded: str) -> None:
    async with client_of(replace(house, person=STRANGER)) as stranger:
        assert (await stranger.get("/sessions")).json() == {"sessions": []}
        for path in ("", "/audio/rep.wav", "/audio/none.wav", "/peaks", "/comments"):
            foreign = await stranger.get(f"/sessions/{recorded}{path}")
            missing = await stranger.get(f"/sessions/{new_id()}{path}")
            assert (foreign.status_code, foreign.json()) == (404, missing.json())
        said = {"text": "hello", "start_s": 0, "end_s": 1}
        assert (await stranger.post(f"/sessions/{recorded}/comments", json=said)).status_code == 404


async def test_a_copy_is_served_once_it_is_there_and_to_nobody_else(
    house: House, client: httpx.AsyncClient, recorded: str
) -> None:
    path = f"/sessions/{recorded}/audio/rep.ogg"
    assert (await client.get(path)).status_code == 404
    key = await house.blobs.put(b"OggS and more", recorded)
    await house.sessions.attach_blob(ME, recorded, "rep.ogg", key, 13)
    answer = await client.get(path, headers={"Range": "bytes=0-3"})
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (206, b"OggS", "audio/ogg")
    assert answer.headers["cache-control"].startswith("private")
    detail = (await client.get(f"/sessions/{recorded}")).json()
    assert (detail["audio"]["rep_opus"], detail["audio"]["buyer_opus"]) == (f"/api{path}", None)
    async with client_of(replace(house, person=STRANGER)) as stranger:
        assert (await stranger.get(path)).status_code == 404
