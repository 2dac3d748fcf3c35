"""A server that holds a call by the protocol with a buyer who answers every stretch of sound with a tone."""

import asyncio
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket, WebSocketDisconnect

from server.media.peer import Peer
from server.security.local_mode import secured
from tests.tones import rms, tone
from voice.pcm import Pcm, silence

KEY = "k" * 43
PAUSE_S = 0.3
"""Quiet from the rep after which the buyer answers."""
THINKING_S = 0.2
FRAME_S = 0.02
TONE = tone(660, 0.6, 48_000)


class SmallCall:
    """One call: what the rep said, as times, and the answers."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self.connected = asyncio.Event()
        self.peer = Peer(on_loopback=True, on_state=self._state)
        self.heard_s = 0.0
        self.turn = 0
        self.loud_until_s: float | None = None
        self.to_play: list[Pcm] = []

    def _state(self, state: str) -> None:
        if state == "connected":
            self.connected.set()

    async def tell(self, kind: str, **fields: object) -> None:
        await self.socket.send_json({"v": 1, "type": kind, **fields})

    async def hold(self) -> None:
        await self.tell("welcome", engines={"stt": "none", "tts": "tone", "buyer": "echo"})
        pumps = [asyncio.create_task(pump()) for pump in (self._play, self._listen)]
        try:
            while (message := await self.socket.receive_json())["type"] != "end":
                await self._take(message)
            await self.tell("ended", reason="rep")
            await self.tell("debrief", session="s", scorecard={"schema": 1})
            await self.socket.close()
        except WebSocketDisconnect:
            pass
        finally:
            for pump in pumps:
                pump.cancel()
            await self.peer.close()

    async def _take(self, message: dict[str, Any]) -> None:
        if message["type"] == "offer":
            await self.tell("answer", sdp=await self.peer.answer(message["sdp"]))
        elif message["type"] == "stats":
            self.peer.report_playout(message["playout_delay_s"])

    async def _play(self) -> None:
        await self.connected.wait()
        await self.tell("floor", floor="open")
        due_s = asyncio.get_running_loop().time()
        while True:
            self.peer.line.play(self.to_play.pop(0) if self.to_play else silence(FRAME_S, 48_000))
            due_s = max(due_s + FRAME_S, asyncio.get_running_loop().time())  # late is late: no pause is made up for
            await asyncio.sleep(due_s - asyncio.get_running_loop().time())

    async def _listen(self) -> None:
        async for block in self.peer.line.microphone():
            self.heard_s = (block.timestamp / 3 + len(block.audio)) / 16_000
            if rms(block.audio) > 0.01:
                self.loud_until_s = self.heard_s
            elif self.loud_until_s is not None and self.heard_s - self.loud_until_s > PAUSE_S:
                await self._answer(self.loud_until_s)

    async def _answer(self, rep_end_s: float) -> None:
        await self.tell("clock", now_s=self.heard_s)
        await self._caption("rep", rep_end_s - 1, rep_end_s)
        await self.tell("floor", floor="thinking")
        self.to_play = [silence(FRAME_S, 48_000)] * round(THINKING_S / FRAME_S)
        self.to_play += [Pcm(TONE.samples[at : at + 960], 48_000) for at in range(0, len(TONE), 960)]
        await self.tell("floor", floor="buyer")
        start_s = self.heard_s + THINKING_S
        await self._caption("buyer", start_s, start_s + TONE.duration_s)
        await self.tell("floor", floor="open")
        self.loud_until_s = None

    async def _caption(self, speaker: str, start_s: float, end_s: float) -> None:
        fields = {"speaker": speaker, "turn": self.turn, "start_s": start_s, "end_s": end_s}
        await self.tell("caption", **fields, text="Well.", final=True)
        self.turn += 1


async def make(request: Request) -> JSONResponse:
    order = await request.json()
    if order["scenario"] == "none":
        message = "There is no scenario none; known are one and two."
        return JSONResponse({"error": {"code": "unknown-scenario", "message": message}}, 404)
    made = {
        "id": "s",
        "scenario": order["scenario"],
        "level": order.get("level", "usual"),
        "seed": order.get("seed", 7),
    }
    return JSONResponse({**made, "socket": f"/api/sessions/{order['scenario']}/socket", "token": "t"}, 201)


async def hold(socket: WebSocket) -> None:
    await socket.accept()
    if socket.path_params["name"] == "broken":
        await socket.send_json({"v": 1, "type": "error", "code": "x", "message": "The recogniser is gone."})
        await socket.receive_json()
    elif socket.path_params["name"] != "closing":
        await SmallCall(socket).hold()


def small_rolecall(port: int) -> ASGIApp:
    routes = [
        Route("/api/sessions", make, methods=["POST"]),
        WebSocketRoute("/api/sessions/{name}/socket", hold),
    ]
    return secured(Starlette(routes=routes), key=KEY, port=port)
