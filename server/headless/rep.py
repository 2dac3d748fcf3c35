"""The rep that `rolecall call` puts in front of the buyer: a mouth of WAV files and an ear for times."""

import asyncio
import contextlib
import json
from collections.abc import Callable, Sequence
from typing import Any

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from server.headless.answer_times import AnswerTimes
from server.headless.call_log import CallLog
from server.headless.ear import BuyerEar
from server.headless.media import PeerWay
from server.headless.mouth import Mouth
from server.headless.socket_way import SocketWay
from server.media.opus import WIRE_RATE_HZ
from voice.errors import RolecallError
from voice.pcm import Pcm

WAYS = ("auto", "webrtc", "socket")
"""How the sound may go: `auto` is WebRTC, and the socket where no media path opens."""
CONNECT_LIMIT_S = 15.0
MEDIA_PATH_LIMIT_S = 5.0
"""Without a media path for this long, `auto` takes the socket."""
NO_MEDIA_PATH = f"No media path to the server opened within {MEDIA_PATH_LIMIT_S:g} s; the sound goes over the socket."
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

    def __init__(self, *, on_loopback: bool, keeps_sound: bool, audio: str = "auto") -> None:
        """`audio` is one of WAYS."""
        self.log = CallLog()
        self.times = AnswerTimes()
        self.mouth = Mouth(self.times.rep_stopped)
        self.ear = BuyerEar(self.times.buyer_heard, keeps_sound=keeps_sound)
        self._on_loopback, self._audio = on_loopback, audio
        self._socket: ClientConnection | None = None
        self._listening: asyncio.Task[None] | None = None
        self._way: PeerWay | SocketWay | None = None
        self._went_by = "none"

    async def hold(self, socket: ClientConnection, sounds: Sequence[Pcm]) -> None:
        """From the offer to the debrief. Raises RolecallError."""
        self.attend(socket)
        reporting = asyncio.create_task(self._report_playout(), name="headless stats")
        try:
            await self._connect()
            await self._converse(sounds)
            await self._until(lambda: self.log.debrief is not None, even_after_the_end=True)
        finally:
            reporting.cancel()
            self._stop_listening()
            await asyncio.gather(reporting, return_exceptions=True)

    def report(self, session: str, notes: Sequence[str]) -> dict[str, Any]:
        """What happened, for people and programs."""
        debrief = self.log.debrief or {}
        return {
            "session": session,
            "connected": True,
            "audio": self._went_by,
            "engines": self.log.engines,
            "turns": self.log.turns(self.times.answers),
            "scorecard": debrief.get("scorecard"),
            "reason": self.log.ended,
            "notes": [*notes, *self.log.notes],
        }

    async def close(self) -> None:
        """Takes at most 5 s."""
        self._stop_listening()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_LIMIT_S):
                await self._leave()

    # what a network does to a call

    async def lose_line(self) -> None:
        """The sound is cut both ways, and nobody is told."""
        way, self._way = self._way, None
        if way is not None:
            await way.vanish()

    async def regain_line(self) -> None:
        """Connects anew, on the socket there is. Raises RolecallError."""
        await self._leave()
        await self._connect()

    def lose_socket(self) -> None:
        """The socket is cut, and nobody is told."""
        self._stop_listening()
        if self._socket is not None:
            self._socket.transport.abort()

    def attend(self, socket: ClientConnection) -> None:
        """Listens to this socket from here on; one that resumes is opened with `since` (`log.last_seq`) and `token`."""
        self._stop_listening()
        self._socket = socket
        self._listening = asyncio.create_task(self._listen(socket), name="headless listener")

    def _stop_listening(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
        self._listening = None

    # the ways

    async def _connect(self) -> None:
        await self._until(lambda: self.log.is_welcome)
        if self._audio == "socket" or not await self._connect_peer():
            await self._connect_socket()

    async def _connect_peer(self) -> bool:
        """Raises RolecallError where nothing else may carry the sound."""
        limit_s = CONNECT_LIMIT_S if self._audio == "webrtc" else MEDIA_PATH_LIMIT_S
        servers = self.log.ice_servers
        peer = self._way = PeerWay(self.mouth, self.ear, on_loopback=self._on_loopback, ice_servers=servers)
        self.log.forget_answers()
        try:
            async with asyncio.timeout(limit_s):
                await self.send("offer", sdp=await peer.offer())
                await self._until(lambda: self.log.answer_sdp is not None)
                if self.log.answer_sdp is None:
                    raise RolecallError(f"The server ended the call before it answered ({self.log.ended}).")
                await peer.accept(self.log.answer_sdp)
                await self._until(lambda: peer.is_up)
        except TimeoutError as error:
            await self._leave()
            if self._audio == "webrtc":
                raise RolecallError(
                    f"No sound connection to the server within {limit_s:g} s; check that UDP passes between you."
                ) from error
            self.log.notes.append(NO_MEDIA_PATH)
            return False
        self._went_by = "webrtc"
        return True

    async def _connect_socket(self) -> None:
        self.log.forget_answers()
        try:
            async with asyncio.timeout(CONNECT_LIMIT_S):
                await self.send("socket_audio", rate_hz=WIRE_RATE_HZ)
                await self._until(lambda: self.log.socket_rate_hz is not None)
        except TimeoutError as error:
            raise RolecallError("The server takes no sound over the socket; is it the same version?") from error
        if self.log.socket_rate_hz is not None:
            self._way, self._went_by = SocketWay(self.mouth, self.ear, self._send, self.log.socket_rate_hz), "socket"

    async def _leave(self) -> None:
        way, self._way = self._way, None
        if way is not None:
            await way.close()

    # the talk

    async def _converse(self, sounds: Sequence[Pcm]) -> None:
        """One turn for each sound, then the end."""
        speaks_at_s = self._now_s() + OPENING_LIMIT_S
        await self._until(lambda: self._buyer_opened() or self._now_s() > speaks_at_s)
        for number, sound in enumerate(sounds, 1):
            await self._say(sound)
            if self.log.ended is not None:
                self.log.notes.append(f"The call ended during or after file {number} of {len(sounds)}.")
                return
        await self.send("end")

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
        """A rep without a line does not know who speaks."""
        now_s = self._now_s()
        is_connected = self._way is not None and self._way.is_up and not self.log.is_away
        is_open = self.log.floor == "open" and now_s - self.log.floor_since_s >= QUIET_S
        return is_connected and is_open and now_s - self.times.last_heard_s >= QUIET_S

    async def _until(self, holds: Callable[[], bool], *, even_after_the_end: bool = False) -> None:
        """Looks every 20 ms; returns early when the call ends. Raises RolecallError when the server cannot go on."""
        while not holds():
            if self.log.failure is not None:
                raise RolecallError(f"The server ended the call: {self.log.failure}")
            if self.log.ended is not None and not even_after_the_end:
                return
            await asyncio.sleep(LOOK_S)

    # the socket

    async def send(self, kind: str, **fields: object) -> None:
        """One message; on a closed socket nothing, since the listener says why it closed."""
        await self._send(json.dumps({"v": 1, "type": kind, **fields}))

    async def _send(self, message: str | bytes) -> None:
        if self._socket is not None:
            with contextlib.suppress(ConnectionClosed):
                await self._socket.send(message)

    async def _listen(self, socket: ClientConnection) -> None:
        with contextlib.suppress(ConnectionClosed, ValueError):
            async for message in socket:
                if isinstance(message, str):
                    self.log.take(json.loads(message), self._now_s())
                elif isinstance(self._way, SocketWay):
                    self._way.hear(message, self._now_s())
        if self.log.debrief is None and self.log.failure is None:
            self.log.failure = "it closed the socket before the debrief."

    async def _report_playout(self) -> None:
        """This rep hears a packet when it arrives: no jitter buffer, no loudspeaker."""
        while True:
            await asyncio.sleep(STATS_S)
            if self._way is not None and self._way.is_up and self.log.ended is None:
                await self.send("stats", playout_delay_s=0.0)

    @staticmethod
    def _now_s() -> float:
        return asyncio.get_running_loop().time()
