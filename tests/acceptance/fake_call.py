"""One call of the house with canned answers, over whichever socket is there."""

import asyncio
import contextlib
import json
from typing import Any, Protocol

import numpy as np
from fastapi import WebSocket, WebSocketDisconnect

from server.calls.local_sound import is_local_sound
from tests.acceptance import canned_call as canned

NUMBERED = frozenset("floor held resumed hushed latency notice reconnecting reconnected ended debrief usual".split())
TONE = (6_000 * np.sin(2 * np.pi * 440 * np.arange(24_000) / 24_000)).astype("<i2")
"""What the buyer's voice is over the socket: a second, again and again."""


class Orders(Protocol):
    """What the house was told, as far as a call needs to know; see `FakeHouse`."""

    messages: list[dict[str, Any]]
    chunks: list[bytes]
    recorded: list[bytes]
    ice_servers: list[dict[str, Any]]
    drops: int
    has_sound: bool


class FakeCall:
    """The canned buyer's turns, one for each typed line, over whichever socket is there."""

    def __init__(self, house: Orders, *, reads: bool = False) -> None:
        self.reads = reads
        """The rep reads and talks alone: nobody answers."""
        self.house = house
        self.buyer = [said for said in canned.SAID if said[0] == "buyer"]
        self.turn = 0
        self.now_s = 0.0
        self.kept: list[dict[str, Any]] = []
        self.socket: WebSocket | None = None
        self.is_over = False

    async def say(self, kind: str, **fields: Any) -> None:
        message = {"v": 1, "type": kind} | fields
        if kind in NUMBERED or (kind == "caption" and fields["final"]):
            message["seq"] = len(self.kept) + 1
            self.kept.append(message)
        if self.socket is not None:
            # a page that left, noticed now or by the message before, is told when it comes back
            with contextlib.suppress(WebSocketDisconnect, RuntimeError):
                await self.socket.send_json(message)

    async def drop(self) -> None:
        if self.socket is not None:
            await self.socket.close(1012)
            self.socket = None

    async def serve(self, socket: WebSocket) -> None:
        if self.is_over:
            await socket.close(4404)
            return
        if self.socket is not None:
            await self.socket.close(4409)
        self.socket = socket
        await self.welcome()
        if self.house.drops > 0:
            self.house.drops -= 1
            return await self.drop()
        since = socket.query_params.get("since")
        if self.reads:
            await self.say("clock", now_s=31.0)
        elif since is None or not self.kept:
            await self.buyer_speaks()
        else:
            for message in self.kept[int(since) :]:
                await socket.send_json(message)
        try:
            while await self.heard(await socket.receive()):
                pass
        except (WebSocketDisconnect, RuntimeError):
            if self.socket is socket:
                self.socket = None

    async def welcome(self) -> None:
        await self.say(
            "welcome",
            session="c1",
            scenario=canned.OUTAGE,
            title="Outage escalation",
            level="usual",
            engines=canned.ENGINES,
            buyer=canned.BUYER,
            resumed=bool(self.kept),
            now_s=self.now_s,
            ice_servers=self.house.ice_servers,
        )

    async def buyer_speaks(self) -> None:
        _, start_s, end_s, text = self.buyer[min(self.turn // 2, len(self.buyer) - 1)]
        await self.say("floor", floor="buyer")
        await self.caption("buyer", text, start_s, end_s)
        self.now_s = end_s
        await self.say("clock", now_s=end_s)

    async def caption(self, speaker: str, text: str, start_s: float, end_s: float) -> None:
        words = {"speaker": speaker, "turn": self.turn, "start_s": start_s, "end_s": end_s}
        await self.say("caption", **words, text=text[: len(text) // 2], final=False)
        await self.say("caption", **words, text=text, final=True)
        self.turn += 1

    async def heard(self, event: Any) -> bool:
        """Answers one message; False when the socket or the call is over."""
        if event["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(event.get("code", 1006))
        if event.get("bytes") is not None:
            is_recording = is_local_sound(event["bytes"])
            (self.house.recorded if is_recording else self.house.chunks).append(event["bytes"])
            return True
        message = json.loads(event["text"])
        self.house.messages.append(message)
        if message["type"] == "typed":
            await self.answer(message["text"])
        if message["type"] == "socket_audio" and self.house.has_sound:
            await self.say("socket_audio", rate_hz=24_000)
            self.sounding = asyncio.create_task(self.sound(self.socket))
        if message["type"] == "end":
            await self.end("rep")
        return not self.is_over

    async def answer(self, text: str) -> None:
        now_s = 10.0 * self.turn
        await self.caption("rep", text, now_s, now_s + 3)
        await self.say("latency", turn=self.turn, stages=stages_of(self.turn), speculation="used")
        await self.buyer_speaks()

    async def end(self, reason: str) -> None:
        self.is_over = True
        await self.say("ended", reason=reason)
        if self.reads:
            await self.say("usual", is_kept=True, message=None)
        else:
            await self.say("debrief", session="c1", scorecard=canned.scorecard())

    async def sound(self, socket: WebSocket | None) -> None:
        """A tone in frames of 20 ms, as long as this socket is the call's."""
        loop = asyncio.get_running_loop()
        begun_s, at = loop.time(), 0
        while socket is not None and self.socket is socket:
            frame = np.take(TONE, np.arange(at, at + 480), mode="wrap")
            with contextlib.suppress(RuntimeError):
                await socket.send_bytes(at.to_bytes(4, "little") + frame.tobytes())
            at += 480
            await asyncio.sleep(max(0.0, begun_s + at / 24_000 - loop.time()))


def stages_of(turn: int) -> dict[str, float]:
    """Made-up times of an answer's stages, none like another."""
    late_s = 0.007 * turn
    names = ("final_text", "turn_end", "first_token", "first_clause", "first_audio", "heard")
    times_s = (0.31, 0.4, 0.402, 0.43, 0.48, 0.595)
    return {f"end_of_speech_to_{name}_s": at_s + late_s for name, at_s in zip(names, times_s, strict=True)}
