"""The recording at the rep's microphone during one call: taken in, kept on the disk, waited for at the end."""

import asyncio
from collections.abc import Callable

from server.calls.audience import Audience
from server.calls.local_sound import LocalSound
from server.recording.recorder import Recorder
from voice.errors import BadInput

LATE_S = 2.0
"""After the end of the call, for what is still on its way."""

Note = Callable[..., None]


class LocalRecording:
    """Nothing that goes wrong here touches the call: it is then scored from its own sound."""

    def __init__(self, recorder: Recorder, audience: Audience, note: Note) -> None:
        self._recorder, self._audience, self._note = recorder, audience, note
        self._sound: LocalSound | None = None
        self._began_s = 0.0
        self._changed = asyncio.Event()

    def begin(self, rate_hz: int, now_s: float) -> None:
        """The page records from here on, `now_s` on the axis. Raises BadInput."""
        if self._sound is not None:
            raise BadInput("The recording at the microphone has begun already; a call has one.")
        self._sound = LocalSound(rate_hz)
        self._began_s = asyncio.get_running_loop().time()
        self._note("local_audio", rate_hz=rate_hz, at_s=round(now_s, 3))

    def take(self, data: bytes) -> None:
        """One chunk. Raises BadInput."""
        sound = self._begun()
        chunk = sound.take(data, asyncio.get_running_loop().time() - self._began_s)
        if chunk is not None:
            self._recorder.local(chunk.number * sound.rate_hz, chunk.sound)
            self._note("local_chunk", number=chunk.number, samples=chunk.samples, sha256=chunk.sha256)
        self._audience.tell("recorded", {"next": sound.next})
        self._changed.set()

    def end(self, chunks: int) -> None:
        """The page has sent all there is. Raises BadInput."""
        self._begun().end(chunks)
        self._note("local_end", chunks=chunks)
        self._changed.set()

    async def complete(self) -> None:
        """Returns when all of it is here, or is late for good."""
        if self._sound is None:
            return
        try:
            async with asyncio.timeout(LATE_S):
                while not self._sound.is_complete:
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return

    def _begun(self) -> LocalSound:
        if self._sound is None:
            raise BadInput("There is no recording at the microphone yet; send local_audio first.")
        return self._sound
