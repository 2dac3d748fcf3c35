"""The headless rep's sound over the call's socket."""

import asyncio
import struct
from collections.abc import Awaitable, Callable

import numpy as np

from server.headless.ear import COUNTER_WRAP, BuyerEar
from server.headless.mouth import Mouth
from server.media.opus import FRAME_S, FRAME_SAMPLES
from voice.pcm import Pcm

COUNTER = struct.Struct("<I")


class SocketWay:
    """Speaks and hears until it is closed."""

    is_up = True

    def __init__(self, mouth: Mouth, ear: BuyerEar, send: Callable[[bytes], Awaitable[None]], rate_hz: int) -> None:
        """`send` takes the rep's sound at 48 kHz; the buyer's comes at `rate_hz`."""
        ear.turn_to_new_connection()
        self._mouth, self._ear, self._send, self._rate_hz = mouth, ear, send, rate_hz
        self._speaking = asyncio.create_task(self._speak(), name="headless mouth")

    def hear(self, data: bytes, now_s: float) -> None:
        """A binary message of the server."""
        samples = np.frombuffer(data, "<i2", offset=COUNTER.size).astype(np.int16, copy=False)
        self._ear.hear(COUNTER.unpack_from(data)[0], Pcm(samples, self._rate_hz), now_s)

    async def vanish(self) -> None:
        """Ends without a word."""
        await self.close()

    async def close(self) -> None:
        self._speaking.cancel()
        await asyncio.gather(self._speaking, return_exceptions=True)

    async def _speak(self) -> None:
        """20 ms every 20 ms of the loop's clock."""
        clock = asyncio.get_running_loop()
        start_s, frames = clock.time(), 0
        while True:
            frames += 1
            await asyncio.sleep(start_s + FRAME_S * frames - clock.time())
            sound = self._mouth.frame(clock.time()).samples.astype("<i2").tobytes()
            await self._send(COUNTER.pack(FRAME_SAMPLES * (frames - 1) % COUNTER_WRAP) + sound)
