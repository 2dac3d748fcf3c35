"""The ways the sound of one call takes: WebRTC connections, one after another, or the page's socket."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Protocol

from server.calls.rep_line import RepLine
from server.calls.socket_line import SocketLine
from server.media.peer import Peer
from voice.errors import BadInput

NewPeer = Callable[[Callable[[str], None]], Peer]
"""Makes a connection that tells its states to the given one."""


class WayEvents(Protocol):
    """Whom the ways tell; nothing here waits."""

    def connection_is(self, state: str) -> None:
        """The connection in use, or the one that may replace it, changed its state."""
        ...

    def sound_goes_by(self, kind: str) -> None:
        """From here on the sound goes by `webrtc`, by `socket`, or by `none`."""
        ...

    def sound_cannot_come(self) -> None:
        """The connection offered last failed, and nothing else carries the sound."""
        ...


class Ways:
    """At most one way is in use and one connection negotiates to replace it."""

    def __init__(self, line: RepLine, new_peer: NewPeer, events: WayEvents) -> None:
        self._line, self._new_peer, self._events = line, new_peer, events
        self._peer: Peer | None = None
        self._socket: SocketLine | None = None
        self._coming: Peer | None = None
        self._closing: set[asyncio.Task[None]] = set()
        self._is_over = False

    @property
    def is_open(self) -> bool:
        """Whether a way is in use."""
        return self._peer is not None or self._socket is not None

    async def offer(self, sdp: str) -> str | None:
        """The answer; None where another offer came meanwhile. The connection replaces the way in use when it is up,
        and no sooner. Raises BadInput.
        """
        self._check_goes_on()
        if self._coming is not None:
            self._retire(self._coming)
        peer: Peer = self._new_peer(lambda state: self._peer_is(peer, state))
        self._coming = peer
        try:
            answer = await peer.answer(sdp)
        except BaseException as error:
            if self._is_ours(peer):
                self._coming = None
                self._retire(peer)
            elif isinstance(error, BadInput):
                return None
            raise
        return answer if self._is_ours(peer) else None

    async def candidate(self, message: Mapping[str, object]) -> None:
        """One more network candidate of the last offer. Raises BadInput."""
        peer = self._coming or self._peer
        if peer is None:
            self._check_was_asked()
        else:
            await peer.add_candidate(message)

    def report_playout(self, delay_s: float) -> bool:
        """The page's measure of the time from our `play` to the rep's ear; False: no way is in use. Raises BadInput."""
        if self._peer is not None:
            self._peer.report_playout(delay_s)
        elif self._socket is not None:
            self._socket.playout_delay_s = delay_s
        else:
            if self._coming is None:
                self._check_was_asked()
            return False
        return True

    def open_socket(self, rate_hz: int) -> SocketLine:
        """The sound goes over the page's socket from here on; `rate_hz` is that of its microphone. Raises BadInput."""
        self._check_goes_on()
        line = SocketLine(rate_hz)
        self._leave()
        self._socket = line
        self._line.attach(line)
        self._events.sound_goes_by("socket")
        return line

    def leave_socket(self, line: SocketLine) -> None:
        """The page's socket is gone."""
        line.close()
        if self._socket is line:
            self._lose()

    async def close(self) -> None:
        """The call is over; takes at most 5 s."""
        self._is_over = True
        self._leave()
        self._line.close()
        if self._coming is not None:
            self._retire(self._coming)
        self._coming = None
        await asyncio.gather(*self._closing)

    def _peer_is(self, peer: Peer, state: str) -> None:
        if not self._is_ours(peer):
            return  # how a replaced one ends changes nothing
        self._events.connection_is(state)
        if state == "connected" and peer is self._coming:
            self._take_over(peer)
        elif state in ("failed", "closed"):
            self._give_up(peer)

    def _take_over(self, peer: Peer) -> None:
        self._leave()
        self._peer, self._coming = peer, None
        self._line.attach(peer.line)
        self._events.sound_goes_by("webrtc")

    def _give_up(self, peer: Peer) -> None:
        if peer is self._peer:
            self._lose()
            return
        self._coming = None
        self._retire(peer)
        if not self.is_open:
            self._events.sound_cannot_come()

    def _lose(self) -> None:
        """The way in use broke; what negotiates goes on."""
        self._leave()
        self._line.detach()
        self._events.sound_goes_by("none")

    def _leave(self) -> None:
        if self._peer is not None:
            self._retire(self._peer)
        if self._socket is not None:
            self._socket.close()
        self._peer = self._socket = None

    def _retire(self, peer: Peer) -> None:
        """Closes it in the background."""
        task = asyncio.create_task(peer.close(), name="closing connection")
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    def _is_ours(self, peer: Peer) -> bool:
        return peer is self._coming or peer is self._peer

    def _check_goes_on(self) -> None:
        if self._is_over:
            raise BadInput("The call is over; make another one.")

    def _check_was_asked(self) -> None:
        if not self._line.stream:
            raise BadInput("There is no connection yet; send an offer first.")
