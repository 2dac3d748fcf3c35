"""A small server with canned answers, for the pages alone: no engine, no store, no call.

It speaks the HTTP and socket messages of the real one; a call's buyer answers each typed line with the next of
the canned turns. The offer of direct sound is never answered; sound over the socket is, with a tone, where the house
is told to.
"""

import asyncio
import math
import wave
from collections.abc import Callable, Coroutine
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from fastapi import FastAPI, Request, WebSocket
from fastapi.responses import FileResponse, JSONResponse

from scoring.annotations import annotations_of
from server.pages import pages
from tests.acceptance import canned_call as canned
from tests.acceptance import canned_progress
from tests.acceptance.fake_call import FakeCall
from tests.acceptance.fake_reviews import FakeReviews, reviewing

AXIS_RATE_HZ = 16_000
PAGES = pages()
"""For all houses: it holds the files that it read."""


@dataclass
class FakeHouse:
    """What it was told, and what it will answer."""

    folder: Path
    rows: list[dict[str, Any]] = field(default_factory=list)
    reviews: FakeReviews = field(default_factory=FakeReviews)
    messages: list[dict[str, Any]] = field(default_factory=list)
    """Everything pages sent on call sockets."""
    chunks: list[bytes] = field(default_factory=list)
    recorded: list[bytes] = field(default_factory=list)
    """Chunks of the recording at the microphone."""
    """The sound that pages sent on call sockets."""
    asked: list[str] = field(default_factory=list)
    """The query of each call socket."""
    status: str = "scored"
    refuses: str = ""
    """The sentence with which new calls are refused."""
    drops: int = 0
    """Sockets still to be closed right after their welcome."""
    is_shut: bool = False
    """Call sockets are refused for now, without a reason."""
    ice_servers: list[dict[str, Any]] = field(default_factory=list)
    """What the welcome names for direct sound."""
    next: dict[str, Any] | None = None
    """What is suggested to be practised next."""
    progress: dict[str, Any] = field(default_factory=lambda: dict(canned_progress.NO_PROGRESS))
    changes: list[dict[str, Any]] = field(default_factory=list)
    has_sound: bool = False
    """Whether sound over the socket is answered."""
    call: FakeCall | None = None
    loop: asyncio.AbstractEventLoop | None = None

    def asked_for(self, kind: str) -> list[dict[str, Any]]:
        """What pages sent of this kind."""
        return [message for message in self.messages if message["type"] == kind]

    def tell(self, kind: str, **fields: Any) -> None:
        """A message of the server, from the thread of a test."""
        self._do(lambda call: call.say(kind, **fields))

    def drop(self) -> None:
        """The call's socket breaks."""
        self._do(lambda call: call.drop())

    def end(self, reason: str) -> None:
        """The call ends without the page's doing."""
        self._do(lambda call: call.end(reason))

    def _do(self, act: Callable[[FakeCall], Coroutine[Any, Any, None]]) -> None:
        if self.loop is None or self.call is None:
            raise RuntimeError("no call is on")
        asyncio.run_coroutine_threadsafe(act(self.call), self.loop).result()


def fake_app(house: FakeHouse) -> FastAPI:
    app = FastAPI()
    app.include_router(PAGES)
    app.include_router(reviewing(house.reviews))

    @app.get("/api/health")
    async def health() -> dict[str, Any]:
        return {"state": "ready", "engines": canned.ENGINES}

    @app.get("/api/me")
    async def me() -> dict[str, Any]:
        return {"mode": "local", "person": None, "single_sign_on": None}

    @app.get("/api/scenarios")
    async def scenarios() -> dict[str, Any]:
        return {"scenarios": canned.cards()}

    @app.get("/api/scenarios/{scenario}")
    async def scenario(scenario: str) -> Any:
        try:
            return canned.page_of(scenario)
        except KeyError:
            return refusal(404, "unknown-scenario", f"There is no scenario “{scenario}” here.")

    @app.get("/api/usual")
    async def usual() -> dict[str, Any]:
        return {"devices": [], "leaves_out": []}

    @app.get("/api/progress/next")
    async def next_practice() -> dict[str, Any]:
        return {"next": house.next}

    @app.get("/api/progress")
    async def progress() -> dict[str, Any]:
        return house.progress

    @app.get("/api/sessions/{session}/changes")
    async def changes(session: str) -> dict[str, Any]:
        return {"changes": house.changes}

    @app.post("/api/check", status_code=201)
    async def begin_check() -> dict[str, Any]:
        return {"ice_servers": []}

    @app.post("/api/check/offer", status_code=201)
    async def answer_check(request: Request) -> dict[str, Any]:
        return {"sdp": answer_without_a_way((await request.json())["sdp"])}

    @app.post("/api/sessions", status_code=201)
    async def open_session(request: Request) -> Any:
        if house.refuses:
            return refusal(409, "busy", house.refuses)
        asked: dict[str, Any] = await request.json()
        house.call, house.loop = FakeCall(house, reads=bool(asked.get("reads"))), asyncio.get_running_loop()
        return asked | {"id": "c1", "seed": 0, "socket": "/api/sessions/c1/socket", "token": "t"}

    @app.get("/api/assignments")
    async def assignments() -> dict[str, Any]:
        return {"assignments": []}

    @app.get("/api/sessions")
    async def sessions() -> dict[str, Any]:
        return {"sessions": house.rows}

    @app.get("/api/sessions/{session}")
    async def session(session: str) -> Any:
        if session != "c1":
            return refusal(404, "unknown-session", "There is no such call here.")
        return session_of(house)

    @app.get("/api/sessions/{session}/audio/{speaker}.wav")
    async def sound(session: str, speaker: str) -> FileResponse:
        return FileResponse(house.folder / f"{speaker}.wav", media_type="audio/wav")

    @app.get("/api/sessions/{session}/peaks")
    async def peaks(session: str) -> dict[str, Any]:
        drawn = {side: peaks_of(sound_of(side)) for side in ("rep", "buyer")}
        return {"duration_s": canned.DURATION_S, "per_s": 50} | drawn

    @app.get("/api/sessions/{session}/corrections")
    async def corrections(session: str) -> dict[str, Any]:
        return {"corrections": [], "may_decide": True}

    @app.websocket("/api/sessions/{session}/socket")
    async def socket(websocket: WebSocket, session: str) -> None:
        house.asked.append(str(websocket.query_params))
        await websocket.accept()
        if house.is_shut or house.call is None:
            await websocket.close(1012 if house.is_shut else 4404)
            return
        await house.call.serve(websocket)

    return app


def answer_without_a_way(offer: str) -> str:
    """An answer that a browser takes, and whose connection never opens."""
    kept = [line for line in offer.splitlines() if not line.startswith(("a=candidate", "a=end-of-candidates"))]
    turned = "\r\n".join(kept) + "\r\n"
    return turned.replace("a=recvonly", "a=sendonly").replace("a=setup:actpass", "a=setup:active")


def refusal(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def session_of(house: FakeHouse) -> dict[str, Any]:
    status = "live" if house.call is not None and not house.call.is_over else house.status
    is_scored = status == "scored"
    return {
        "id": "c1",
        "scenario": canned.OUTAGE,
        "title": "Outage escalation",
        "level": "usual",
        "seed": 0,
        "status": status,
        "started_at": "2026-11-20T09:30:00Z",
        "duration_s": canned.DURATION_S,
        "engines": canned.ENGINES,
        "granted": None,
        "reason": None,
        "transcript": canned.transcript(),
        "scorecard": canned.scorecard() if is_scored else None,
        "audio": {side: f"/api/sessions/c1/audio/{side}.wav" for side in ("rep", "buyer")},
        "track": track_of(),
        "annotations": [asdict(one) for one in annotations_of(canned.scorecard())] if is_scored else [],
    } | (house.reviews.of_session() if is_scored else {})


def row(status: str = "scored") -> dict[str, Any]:
    counts = [
        {key: each[key] for key in ("id", "observed", "opportunities", "status")}
        for each in canned.scorecard()["behaviours"]
    ]
    return {
        "id": "c1",
        "scenario": canned.OUTAGE,
        "title": "Outage escalation",
        "level": "usual",
        "started_at": "2026-11-20T09:30:00Z",
        "duration_s": canned.DURATION_S,
        "status": status,
        "behaviours": counts,
    }


@cache
def sound_of(speaker: str) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """A buzz in place of each of the speaker's words."""
    sound = np.zeros(int(canned.DURATION_S * AXIS_RATE_HZ), np.int16)
    pitch_hz = 120.0 if speaker == "rep" else 190.0
    for turn in canned.transcript()["turns"]:
        for word in turn["words"] if turn["speaker"] == speaker else ():
            begin, end = (int(word[edge] * AXIS_RATE_HZ) for edge in ("start_s", "end_s"))
            at_s = np.arange(end - begin) / AXIS_RATE_HZ
            swell = np.sin(np.pi * np.arange(end - begin) / (end - begin))
            loud = 4_000 + 900 * (len(word["text"]) % 7)
            sound[begin:end] = (loud * swell * np.sin(2 * np.pi * pitch_hz * at_s)).astype(np.int16)
    sound.flags.writeable = False
    return sound


def peaks_of(sound: np.ndarray[tuple[int], np.dtype[np.int16]]) -> list[float]:
    blocks = np.abs(sound.reshape(-1, AXIS_RATE_HZ // 50).astype(np.int32)).max(axis=1)
    return [round(float(peak) / 32_768, 3) for peak in blocks]


def track_of() -> dict[str, Any]:
    times_s = np.arange(0, canned.DURATION_S, 0.05)
    spans = [(turn["start_s"], turn["end_s"]) for turn in canned.transcript()["turns"] if turn["speaker"] == "rep"]
    talks = np.array([any(start <= at < end for start, end in spans) for at in times_s])
    f0 = np.where(talks & (np.sin(times_s * 9) > -0.6), 118 * 2 ** (np.sin(times_s * 3) / 5), 0.0)
    level = np.where(talks, -24 + 5 * np.sin(times_s * 4), -90.0)
    pace = [4.6 + math.sin(at) if is_talk else None for at, is_talk in zip(times_s[::10], talks[::10], strict=True)]
    drawn = {"hop_s": 0.05, "f0_hz": f0.round(1).tolist(), "level_db": level.round(1).tolist()}
    return drawn | {"pace_hop_s": 0.5, "pace": pace}


def write_wav(path: Path, sound: np.ndarray[tuple[int], np.dtype[np.int16]]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(AXIS_RATE_HZ)
        file.writeframes(sound.tobytes())
