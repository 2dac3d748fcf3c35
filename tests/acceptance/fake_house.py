"""A small server with canned answers, for the pages alone: no engine, no store, no call.

It speaks the HTTP and socket messages of the real one; a call's buyer answers each typed line with the next of
the canned turns. The offer of sound is never answered: these pages must do without.
"""

import asyncio
import threading
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import uvicorn
from fastapi import FastAPI, Request, WebSocket, WebSocketDisconnect
from fastapi.responses import FileResponse, JSONResponse

from server.pages import pages
from tests.acceptance import canned_call as canned

AXIS_RATE_HZ = 16_000


@dataclass
class FakeHouse:
    """What it was told, and what it will answer."""

    folder: Path
    rows: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    """Everything pages sent on call sockets."""
    status: str = "scored"
    refuses: str = ""
    """The sentence with which new calls are refused."""
    drops: int = 0
    """Sockets still to be closed right after their welcome."""


def fake_app(house: FakeHouse) -> FastAPI:
    app = FastAPI()
    app.include_router(pages())

    @app.get("/api/health")
    async def health() -> dict[str, Any]:
        return {"state": "ready", "engines": canned.ENGINES}

    @app.get("/api/scenarios")
    async def scenarios() -> dict[str, Any]:
        return {"scenarios": canned.cards()}

    @app.get("/api/scenarios/{scenario}")
    async def scenario(scenario: str) -> Any:
        try:
            return canned.page_of(scenario)
        except KeyError:
            return refusal(404, "unknown-scenario", f"There is no scenario “{scenario}” here.")

    @app.post("/api/sessions", status_code=201)
    async def open_session(request: Request) -> Any:
        if house.refuses:
            return refusal(409, "busy", house.refuses)
        asked: dict[str, Any] = await request.json()
        return asked | {"id": "c1", "seed": 0, "socket": "/api/sessions/c1/socket", "token": "t"}

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

    @app.get("/api/sessions/{session}/comments")
    async def comments(session: str) -> dict[str, Any]:
        return {"comments": house.comments}

    @app.post("/api/sessions/{session}/comments", status_code=201)
    async def add_comment(session: str, request: Request) -> dict[str, Any]:
        said: dict[str, Any] = await request.json()
        made = said | {"id": str(len(house.comments)), "author": "you", "made_at": "2026-11-20T10:00:00Z"}
        house.comments.append(made)
        return made

    @app.websocket("/api/sessions/{session}/socket")
    async def socket(websocket: WebSocket, session: str) -> None:
        await websocket.accept()
        await FakeCall(house, websocket).run()

    return app


class FakeCall:
    """One socket: the canned buyer's turns, one for each typed line."""

    def __init__(self, house: FakeHouse, socket: WebSocket) -> None:
        self.house = house
        self.socket = socket
        self.buyer = [said for said in canned.SAID if said[0] == "buyer"]
        self.turn = 0

    async def say(self, kind: str, **fields: Any) -> None:
        await self.socket.send_json({"v": 1, "type": kind} | fields)

    async def run(self) -> None:
        await self.say(
            "welcome",
            session="c1",
            scenario=canned.OUTAGE,
            title="Outage escalation",
            level="usual",
            engines=canned.ENGINES,
            buyer=canned.BUYER,
            resumed=False,
        )
        if self.house.drops > 0:
            self.house.drops -= 1
            await self.socket.close(1012)
            return
        await self.buyer_speaks()
        try:
            while await self.heard(await self.socket.receive_json()):
                pass
        except WebSocketDisconnect:
            return

    async def buyer_speaks(self) -> None:
        _, start_s, end_s, text = self.buyer[min(self.turn // 2, len(self.buyer) - 1)]
        await self.say("floor", floor="buyer")
        await self.caption("buyer", text, start_s, end_s)
        await self.say("clock", now_s=end_s)

    async def caption(self, speaker: str, text: str, start_s: float, end_s: float) -> None:
        words = {"speaker": speaker, "turn": self.turn, "start_s": start_s, "end_s": end_s}
        await self.say("caption", **words, text=text[: len(text) // 2], final=False)
        await self.say("caption", **words, text=text, final=True, seq=self.turn)
        self.turn += 1

    async def heard(self, message: dict[str, Any]) -> bool:
        """Answers one message; False when the call is over."""
        self.house.messages.append(message)
        if message["type"] == "typed":
            now_s = 10.0 * self.turn
            await self.caption("rep", message["text"], now_s, now_s + 3)
            await self.say("latency", turn=self.turn, stages={"end_of_speech_to_first_audio_s": 0.48})
            await self.buyer_speaks()
        if message["type"] == "end":
            await self.say("ended", reason="rep")
            await self.say("debrief", session="c1", scorecard=canned.scorecard())
        return bool(message["type"] != "end")


def refusal(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def session_of(house: FakeHouse) -> dict[str, Any]:
    is_scored = house.status == "scored"
    return {
        "id": "c1",
        "scenario": canned.OUTAGE,
        "title": "Outage escalation",
        "level": "usual",
        "seed": 0,
        "status": house.status,
        "started_at": "2026-11-20T09:30:00Z",
        "duration_s": canned.DURATION_S,
        "engines": canned.ENGINES,
        "granted": None,
        "reason": None,
        "transcript": canned.transcript(),
        "scorecard": canned.scorecard() if is_scored else None,
        "audio": {side: f"/api/sessions/c1/audio/{side}.wav" for side in ("rep", "buyer")},
        "track": track_of(),
    }


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
    return {"hop_s": 0.05, "f0_hz": f0.round(1).tolist(), "level_db": level.round(1).tolist()}


def write_wav(path: Path, sound: np.ndarray[tuple[int], np.dtype[np.int16]]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(AXIS_RATE_HZ)
        file.writeframes(sound.tobytes())


@contextmanager
def open_house(folder: Path) -> Iterator[tuple[FakeHouse, str]]:
    """The house and its address, served from a thread with a loop of its own."""
    house = FakeHouse(folder)
    for speaker in ("rep", "buyer"):
        write_wav(folder / f"{speaker}.wav", sound_of(speaker))
    config = uvicorn.Config(fake_app(house), port=0, log_config=None, lifespan="off", ws="websockets-sansio")
    server = uvicorn.Server(config)
    listener = config.bind_socket()
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])))
    thread.start()
    try:
        yield house, f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
