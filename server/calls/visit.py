"""One page's time on a call: what it sends is heard, what it should know is told, over one WebSocket.

Messages and sound share the socket and nothing else: sound is heard and played by tasks of its own, so neither waits
for the other beyond what the network holds.
"""

import asyncio
import contextlib
import logging
from collections.abc import Iterator

from starlette.websockets import WebSocket, WebSocketDisconnect

from server.calls.buyer_frames import SOCKET_RATE_HZ
from server.calls.live_call import LiveCall
from server.calls.local_sound import is_local_sound
from server.calls.messages import Candidate, ClientMessage, Offer, SocketAudio, parse
from server.calls.socket_line import SocketLine
from voice.errors import BadInput, RolecallError

log = logging.getLogger(__name__)

MANY_FAULTS = 20
"""A page that sends this many unusable messages is not ours."""
TOO_MANY_FAULTS = 4400
TAKEN_OVER = 4409
"""Another page has the call now; without a code of its own, two pages would take it from each other for ever."""
TOO_LARGE = 1009
MAX_MESSAGE_BYTES = 65_536
"""Of all but the recording at the microphone, which has a limit of its own; the server's reaches up to that."""
MOST_SIGNALS = 64
"""Offers and candidates that wait for the answer to an offer before them."""
GONE = (WebSocketDisconnect, RuntimeError)
"""What sending to a page that has left raises."""


class Visit:
    """`run` once; it ends when the page leaves, another takes over, or the call's last word was said."""

    def __init__(self, socket: WebSocket, call: LiveCall, since: int | None) -> None:
        self._socket, self._call, self._since = socket, call, since
        self._signals: asyncio.Queue[ClientMessage] = asyncio.Queue(MOST_SIGNALS)
        self._faults = 0
        self._is_too_much = False
        self._tasks = asyncio.TaskGroup()
        self._sound: SocketLine | None = None
        self._sending: asyncio.Task[None] | None = None

    async def run(self) -> None:
        async with self._tasks as tasks:
            ends = [tasks.create_task(part) for part in (self._listen(), self._signal(), self._tell())]
            try:
                await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            finally:
                self._leave_sound()
                for end in ends:
                    end.cancel()
        with contextlib.suppress(*GONE):
            await self._socket.close(self._closing_code())

    def _closing_code(self) -> int:
        if self._is_too_much:
            return TOO_LARGE
        if self._faults >= MANY_FAULTS:
            return TOO_MANY_FAULTS
        return TAKEN_OVER if self._call.audience.has_page else 1000

    async def _tell(self) -> None:
        """The call's messages."""
        with contextlib.suppress(*GONE):
            await self._call.audience.serve(self._socket, since_seq=self._since)

    async def _listen(self) -> None:
        """The page's messages; one that cannot be used is answered, and the call goes on."""
        while self._faults < MANY_FAULTS:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            data = message.get("bytes")
            if data is None or not is_local_sound(data):
                self._is_too_much = len(data or (message.get("text") or "").encode()) > MAX_MESSAGE_BYTES
            if self._is_too_much:
                return
            with self._faults_told():
                now_s = asyncio.get_running_loop().time()
                self._call.audience.budget.arrive(is_text=data is None, now_s=now_s)
                if data is not None:
                    self._hear(data)
                    continue
                read = parse(message.get("text") or "")
                self._call.audience.budget.read(read, now_s)
                await self._take(read)

    async def _take(self, message: ClientMessage) -> None:
        match message:
            case SocketAudio():
                await self._open_sound(message)
            case Offer() | Candidate():
                self._queue(message)
            case _:
                await self._call.receive(message)

    async def _signal(self) -> None:
        """Offers and candidates in order: answering one may take seconds, and sound must not wait for it."""
        while self._faults < MANY_FAULTS:
            message = await self._signals.get()
            with self._faults_told():
                await self._call.receive(message)

    def _queue(self, message: ClientMessage) -> None:
        try:
            self._signals.put_nowait(message)
        except asyncio.QueueFull:
            raise BadInput(f"More than {MOST_SIGNALS} offers and candidates wait; send fewer.") from None

    @contextlib.contextmanager
    def _faults_told(self) -> Iterator[None]:
        try:
            yield
        except BadInput as error:
            self._faults += 1
            self._call.audience.fault("bad-input", error)
        except RolecallError as error:
            log.warning("a message could not be handled: %s", error)
            self._call.audience.fault("failed", error)

    # the sound

    async def _open_sound(self, asked: SocketAudio) -> None:
        self._leave_sound()
        sound = self._sound = self._call.open_socket(asked)
        with contextlib.suppress(*GONE):
            await self._socket.send_json({"v": 1, "type": "socket_audio", "rate_hz": SOCKET_RATE_HZ})
        self._sending = self._tasks.create_task(self._send(sound), name="buyer's voice")

    def _hear(self, data: bytes) -> None:
        if is_local_sound(data):
            self._call.local.take(data)
            return
        if self._sound is None:
            raise BadInput("The message is binary; send JSON as text, or ask for socket_audio first.")
        self._sound.hear(data)

    async def _send(self, sound: SocketLine) -> None:
        with contextlib.suppress(*GONE):
            async for frame in sound.frames():
                await self._socket.send_bytes(frame)

    def _leave_sound(self) -> None:
        if self._sending is not None:
            self._sending.cancel()
        if self._sound is not None:
            self._call.leave_socket(self._sound)
        self._sound = self._sending = None
