"""A rep in a process of its own, for tests that kill it: `python -m tests.lonely_rep URL KEY SOCKET`."""

import asyncio
import sys
from urllib.parse import urljoin

from server.headless.call import call_socket
from server.headless.rep import HeadlessRep
from server.media.opus import WIRE_RATE_HZ
from voice.pcm import silence

SILENT_S = 600.0
"""What this rep has to say."""


async def hold(url: str, key: str, path: str) -> None:
    """Listens to the buyer until the end of the process."""
    rep = HeadlessRep(on_loopback=True, keeps_sound=False)
    async with call_socket(urljoin(url, path), key) as socket:
        holding = asyncio.create_task(rep.hold(socket, [silence(SILENT_S, WIRE_RATE_HZ)]))
        while not rep.times.has_heard and not holding.done():  # noqa: ASYNC110 (the ear does not tell)
            await asyncio.sleep(0.02)
        print("heard", flush=True)
        await holding


if __name__ == "__main__":
    asyncio.run(hold(*sys.argv[1:]))
