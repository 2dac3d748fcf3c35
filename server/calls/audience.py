"""The page of a call: what it is told, in order, over whichever socket it has at the moment.

Finals and state carry sequence numbers and are kept, so that a page that comes back misses nothing. Partial captions
and the clock carry none, and are dropped when the page is slow. A turn is shown as said once it is in the journal: what
a page has shown outlives the server.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

from server.calls.message_budget import MessageBudget
from server.store.errors import told_to_clients
from voice.errors import RolecallError

TOLD_TO_THE_PAGE = frozenset(
    {"caption", "floor", "held", "resumed", "hushed", "latency", "notice", "reconnecting", "reconnected", "tried"}
)
"""Of what a call tells. The rest (plans, whole turns, gaps) is for the journal: it would tell the rep what the buyer is
about to say.
"""
NOT_JOURNALLED = frozenset({"caption"})
"""Whole turns are journalled as `turn`."""
UNNUMBERED = frozenset({"clock", "error", "answer", "welcome", "recorded", "reading"})
KEPT = 500
"""Numbered messages: a half-hour call has about 400."""
SLOW_AT = 50
"""Messages waiting for a socket from which partial captions are dropped."""
JOURNAL_PATIENCE_S = 1.0
"""A final caption waits no longer for its turn to be written: a disk that is behind must not silence the page."""


class Socket(Protocol):
    async def send_json(self, data: object) -> None: ...


class Audience:
    def __init__(self, sheds: Callable[[str], bool] = lambda what: False) -> None:
        """`sheds`: whether one of `server.admission.shedding.ORDER` rests now."""
        self._sheds = sheds
        self._written: Callable[[], Awaitable[object]] | None = None
        self.budget = MessageBudget()
        """Of all the pages that this call has, one after another: to come back gives nothing anew."""
        self._seq = 0
        self._kept: deque[dict[str, object]] = deque(maxlen=KEPT)
        self._waiting: asyncio.Queue[dict[str, object] | None] | None = None
        self.left_at_s: float | None = None
        """Loop time since which no page is there; None while one is."""
        self.had_page = False
        """Whether a page was ever there."""

    @property
    def has_page(self) -> bool:
        return self._waiting is not None

    def follow(self, written: Callable[[], Awaitable[object]]) -> None:
        """Final captions go out when `written` returns: the journal has what they show."""
        self._written = written

    def fault(self, code: str, error: RolecallError) -> None:
        self.tell("error", {"code": code, "message": told_to_clients(error)})

    def tell(self, kind: str, fields: dict[str, object]) -> None:
        """Never waits."""
        message: dict[str, object] = {"v": 1, "type": kind, **fields}
        is_partial = kind == "caption" and not fields.get("final")
        if (is_partial and self._sheds("partial_captions")) or (kind == "reading" and self._sheds("live_views")):
            return
        if kind not in UNNUMBERED and not is_partial:
            self._seq += 1
            message["seq"] = self._seq
            self._kept.append(message)
        may_be_missing = is_partial or kind == "reading"
        if self._waiting is not None and not (may_be_missing and self._waiting.qsize() > SLOW_AT):
            self._waiting.put_nowait(message)

    def tell_damage(self, reason: str) -> None:
        """The disk let us down; the call goes on."""
        message = f"The recording has a problem: {reason}. The call goes on; what was recorded is kept."
        self.tell("notice", {"code": "recording", "message": message})

    async def serve(self, socket: Socket, *, since_seq: int | None = None) -> None:
        """Sends until `leave`, or until another page takes over; `since_seq` first repeats what came after it."""
        self.leave()
        waiting: asyncio.Queue[dict[str, object] | None] = asyncio.Queue()
        for message in self._kept:
            if since_seq is not None and isinstance(seq := message["seq"], int) and seq > since_seq:
                waiting.put_nowait(message)
        self._waiting, self.left_at_s, self.had_page = waiting, None, True
        try:
            while (next_message := await waiting.get()) is not None:
                if next_message.get("final"):
                    await self._until_written()
                await socket.send_json(next_message)
        finally:
            if self._waiting is waiting:  # another page may have taken over
                self.leave()

    async def _until_written(self) -> None:
        if self._written is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(JOURNAL_PATIENCE_S):
                    await self._written()

    def leave(self) -> None:
        """The page is gone, or the call's last word was said: what still waits is sent, then `serve` returns."""
        if self._waiting is not None:
            self._waiting.put_nowait(None)
        self._waiting = None
        self.left_at_s = asyncio.get_running_loop().time()
