"""Short media connections without a call: for the page that says what a network lets through."""

import asyncio
from functools import partial

from server.calls.peers import Peers
from server.media.peer import Peer
from server.problems import AtCapacity

NAME = "check"
"""Stands for a session's id: in tickets, and in credentials for TURN."""
MOST = 8
"""At the same time, whoever asks: each holds a socket and sends silence."""
LASTS_S = 20.0


class ConnectionTests:
    """One at a time for each person."""

    def __init__(self, peers: Peers) -> None:
        self._peers = peers
        self._open: dict[str, Peer] = {}
        self._closing: set[asyncio.Task[None]] = set()

    async def answer(self, person_id: str, offer: str) -> str:
        """The answer to a page's offer; the connection is closed after 20 s. Raises BadInput, AtCapacity."""
        if (earlier := self._open.pop(person_id, None)) is not None:
            self._close(earlier)
        if len(self._open) >= MOST:
            raise AtCapacity("Too many connections are being tested. Try again in a minute.")
        peer = self._peers.new(NAME, lambda state: None)
        self._open[person_id] = peer
        asyncio.get_running_loop().call_later(LASTS_S, partial(self._over, person_id, peer))
        try:
            return await peer.answer(offer)
        except BaseException:
            self._over(person_id, peer)
            raise

    async def close(self) -> None:
        for person_id, peer in [*self._open.items()]:
            self._over(person_id, peer)
        await asyncio.gather(*self._closing)

    def _over(self, person_id: str, peer: Peer) -> None:
        if self._open.get(person_id) is peer:
            del self._open[person_id]
            self._close(peer)

    def _close(self, peer: Peer) -> None:
        task = asyncio.create_task(peer.close())
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)
