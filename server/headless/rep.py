"""The rep that `rolecall call` puts in front of the buyer: a mouth of WAV files and an ear for times."""

import asyncio
import contextlib
import json
from collections.abc import Callable, Sequence
from typing import Any

from aiortc import RTCPeerConnection, RTCSessionDescription
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from server.headless.answer_times import AnswerTimes
from server.headless.call_log import CallLog
from server.headless.media import BuyerEar, RepTrack, rep_connection
from voice.errors import RolecallError
from voice.pcm import Pcm

CONNECT_LIMIT_S = 15.0
CLOSE_LIMIT_S = 5.0
QUIET_S = 0.6
"""The rep speaks when the floor is open and the buyer has been silent for this long."""
REPLY_LIMIT_S = 20.0
"""A rep waits this long for an answer before going on."""
OPENING_LIMIT_S = 6.0
"""A rep gives the buyer this long to open the call before speaking first."""
LOOK_S = 0.02
STATS_S = 1.0


class HeadlessRep:
    """Listens and speaks in one call; times are those of the loop's monotonic clock."""

    def __init__(self, *, on_loopback: bool, keeps_sound: bool) -> None:
        self.log = CallLog()
        self.times = AnswerTimes()
        self.mouth = RepTrack(self.times.rep_stopped)
        self.ear = BuyerEar(self.times.buyer_heard, keeps_sound=keeps_sound)
        self._connection: RTCPeerConnection = rep_connection(self.mouth, self.ear, on_loopback=on_loopback)

    async def hold(self, socket: ClientConnection, sounds: Sequence[Pcm]) -> None:
        """From the offer to the debrief. Raises RolecallError."""
        listening = asyncio.create_task(self._listen(socket), name="headless listener")
        reporting = asyncio.create_task(self._report_playout(socket), name="headless stats")
        try:
            await self._connect(socket)
            speaks_at_s = self._now_s() + OPENING_LIMIT_S
            await self._until(lambda: self._buyer_opened() or self._now_s() > speaks_at_s)
            for number, sound in enumerate(sounds, 1):
                await self._say(sound)
                if self.log.ended is not None:
                    self.log.notes.append(f"The call ended during or after file {number} of {len(sounds)}.")
                    break
            if self.log.ended is None:
                await send(socket, "end")
            await self._until(lambda: self.log.debrief is not None, even_after_the_end=True)
        finally:
            for task in (listening, reporting):
                task.cancel()
            await asyncio.gather(listening, reporting, return_exceptions=True)

    def report(self, session: str, notes: Sequence[str]) -> dict[str, Any]:
        """What happened, for people and programs."""
        debrief = self.log.debrief or {}
        return {
            "session": session,
            "connected": True,
            "engines": self.log.engines,
            "turns": self.log.turns(self.times.answers),
            "scorecard": debrief.get("scorecard"),
            "reason": self.log.ended,
            "notes": [*notes, *self.log.notes],
        }

    async def close(self) -> None:
        """Takes at most 5 s."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_LIMIT_S):
                await self._connection.close()

    async def _connect(self, socket: ClientConnection) -> None:
        await self._connection.setLocalDescription(await self._connection.createOffer())
        await send(socket, "offer", sdp=self._connection.localDescription.sdp)
        try:
            async with asyncio.timeout(CONNECT_LIMIT_S):
                await self._until(lambda: self.log.answer_sdp is not None)
                await self._accept(self.log.answer_sdp)
                await self._until(lambda: self._connection.connectionState == "connected")
        except TimeoutError as error:
            raise RolecallError(
                f"No sound connection to the server within {CONNECT_LIMIT_S:g} s; check that UDP passes between you."
            ) from error

    async def _accept(self, answer_sdp: str | None) -> None:
        if answer_sdp is None:
            raise RolecallError(f"The server ended the call before it answered ({self.log.ended}).")
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(answer_sdp, "answer"))
        except Exception as error:  # aiortc raises whatever its assertions and conversions raise
            raise RolecallError("The server's answer cannot be used; is it the same version of rolecall?") from error

    async def _say(self, sound: Pcm) -> None:
        """One rep turn: waits for the floor, speaks, waits for the buyer's answer to end."""
        await self._until(self._may_speak)
        self.mouth.say(sound)
        await self._until(lambda: not self.mouth.is_speaking)
        stopped_s = self._now_s()
        await self._until(lambda: self._is_answered(stopped_s) or self._now_s() > stopped_s + REPLY_LIMIT_S)
        await self._until(self._may_speak)

    def _buyer_opened(self) -> bool:
        return self.times.has_heard or self.log.buyer_said_s > 0

    def _is_answered(self, stopped_s: float) -> bool:
        return not self.times.is_waiting or self.log.buyer_said_s > stopped_s

    def _may_speak(self) -> bool:
        now_s = self._now_s()
        is_open = self.log.floor == "open" and now_s - self.log.floor_since_s >= QUIET_S
        return is_open and now_s - self.times.last_heard_s >= QUIET_S

    async def _until(self, holds: Callable[[], bool], *, even_after_the_end: bool = False) -> None:
        """Looks every 20 ms; returns early when the call ends. Raises RolecallError when the server cannot go on."""
        while not holds():
            if self.log.failure is not None:
                raise RolecallError(f"The server ended the call: {self.log.failure}")
            if self.log.ended is not None and not even_after_the_end:
                return
            await asyncio.sleep(LOOK_S)

    async def _listen(self, socket: ClientConnection) -> None:
        try:
            async for text in socket:
                self.log.take(json.loads(text), self._now_s())
        except (ConnectionClosed, ValueError):
            pass
        if self.log.debrief is None and self.log.failure is None:
            self.log.failure = "it closed the socket before the debrief."

    async def _report_playout(self, socket: ClientConnection) -> None:
        """This rep hears a packet when it arrives: no jitter buffer, no loudspeaker."""
        while True:
            await asyncio.sleep(STATS_S)
            if self.log.answer_sdp is not None and self.log.ended is None:
                await send(socket, "stats", playout_delay_s=0.0)

    @staticmethod
    def _now_s() -> float:
        return asyncio.get_running_loop().time()


async def send(socket: ClientConnection, kind: str, **fields: object) -> None:
    """One message; on a closed socket nothing, since the listener says why it closed."""
    with contextlib.suppress(ConnectionClosed):
        await socket.send(json.dumps({"v": 1, "type": kind, **fields}))
