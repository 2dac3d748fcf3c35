"""A bad network between an aiortc client and whoever it calls: seeded loss, jitter, reordering, copies and blackouts.

It sits in the client's send path, so it needs no rights on the machine and touches no other connection. Checks of the
connection itself (STUN) pass: a blackout silences the sound, not the call.
"""

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiortc import RTCPeerConnection
from aiortc.rtp import is_rtcp

KEEPS_ORDER_S = 1e-6


@dataclass(frozen=True, slots=True)
class Weather:
    """What happens to packets. Shares are 0..1, times in seconds."""

    loss: float = 0.0
    jitter_s: float = 0.0
    """Every packet is delayed by 0 to this, and none overtakes another."""
    reordered: float = 0.0
    """This share is held back longer, so that others overtake."""
    held_back_s: float = 0.030
    copied: float = 0.0
    """This share arrives twice."""
    blackouts: tuple[tuple[float, float], ...] = ()
    """From and until, since the weather began: everything is lost."""

    def is_black(self, since_s: float) -> bool:
        return any(start_s <= since_s < end_s for start_s, end_s in self.blackouts)


@dataclass(frozen=True, slots=True)
class Sent:
    """A packet of sound as its sender handed it over."""

    at_s: float
    """On the loop's clock."""
    sequence: int
    timestamp: int
    leaves_s: float | None
    """When the network lets go of it; None: never."""

    @property
    def is_lost(self) -> bool:
        return self.leaves_s is None


class Impairment:
    """Attach it to a client before it connects; the same seed gives the same losses packet by packet."""

    def __init__(self, weather: Weather, seed: int) -> None:
        self.sent: list[Sent] = []
        self._chance = random.Random(seed)
        self._weather = weather
        self._began_s: float | None = None
        self._last_left_s = 0.0
        self._under_way: set[asyncio.Task[None]] = set()

    def attach(self, client: RTCPeerConnection) -> None:
        """Packets of `client` go through here from now on."""
        for transport in {sender.transport for sender in client.getSenders()}:
            send_on: Callable[[bytes], Awaitable[None]] = transport._send_rtp
            setattr(transport, "_send_rtp", self._sender(send_on))  # noqa: B010 (mypy refuses an assignment)

    def turns(self, weather: Weather) -> None:
        """The weather changes; its blackouts count from now."""
        self._weather, self._began_s = weather, asyncio.get_running_loop().time()

    def _sender(self, send_on: Callable[[bytes], Awaitable[None]]) -> Callable[[bytes], Awaitable[None]]:
        async def send(data: bytes) -> None:
            now_s = asyncio.get_running_loop().time()
            self._began_s = now_s if self._began_s is None else self._began_s
            is_black = self._weather.is_black(now_s - self._began_s)
            if is_rtcp(data):
                if not is_black:
                    await send_on(data)
                return
            fate, delay, order, copy = (self._chance.random() for _ in range(4))
            is_lost = is_black or fate < self._weather.loss
            leaves_s = None if is_lost else self._leaves_s(now_s, delay, order)
            self.sent.append(Sent(now_s, _number(data[2:4]), _number(data[4:8]), leaves_s))
            if leaves_s is not None:
                for _ in range(2 if copy < self._weather.copied else 1):
                    await self._send_at(leaves_s, send_on, data)

        return send

    def _leaves_s(self, now_s: float, delay: float, order: float) -> float:
        if order < self._weather.reordered:
            return now_s + self._weather.held_back_s
        if not self._weather.jitter_s:
            return now_s
        self._last_left_s = max(self._last_left_s + KEEPS_ORDER_S, now_s + delay * self._weather.jitter_s)
        return self._last_left_s

    async def _send_at(self, leaves_s: float, send_on: Callable[[bytes], Awaitable[None]], data: bytes) -> None:
        loop = asyncio.get_running_loop()
        if leaves_s <= loop.time():
            await send_on(data)
        else:
            loop.call_at(leaves_s, self._send, send_on, data)

    def _send(self, send_on: Callable[[bytes], Awaitable[None]], data: bytes) -> None:
        async def send() -> None:
            with contextlib.suppress(ConnectionError):  # closed while it was under way
                await send_on(data)

        task = asyncio.create_task(send())
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
