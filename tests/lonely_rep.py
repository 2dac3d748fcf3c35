"""A rep in a process of its own, for tests that kill it: `python -m tests.lonely_rep URL KEY SOCKET`."""

import asyncio
import sys
from urllib.parse import urljoin

from server.headless.call import call_socket
from server.headless.ear import BuyerEar
from server.headless.rep import HeadlessRep
from server.media.opus import WIRE_RATE_HZ
from voice.pcm import silence

SILENT_S = 600.0
"""What this rep has to say."""


async def hold(url: str, key: str, path: str) -> None:
    """Listens to the buyer until the end of the process."""
    rep, has_heard = HeadlessRep(on_loopback=True, keeps_sound=False), asyncio.Event()

    def hear(at_s: float) -> None:
        rep.times.buyer_heard(at_s)
        has_heard.set()

    rep.ear = BuyerEar(hear, keeps_sound=False)
    async with call_socket(urljoin(url, path), key) as socket, asyncio.TaskGroup() as tasks:
        tasks.create_task(rep.hold(socket, [silence(SILENT_S, WIRE_RATE_HZ)]))
        await has_heard.wait()
        print("heard", flush=True)


if __name__ == "__main__":
    asyncio.run(hold(*sys.argv[1:]))
