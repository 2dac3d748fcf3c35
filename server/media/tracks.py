"""The two directions of a call's sound: the buyer's voice out, the rep's microphone in."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterator
from typing import Any

import av
import numpy as np
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from numpy.typing import NDArray

from server.media.decimator import FACTOR, Decimator
from server.media.opus import FRAME_S, FRAME_SAMPLES, WIRE_RATE_HZ, OpusEncoder
from voice.pcm import AXIS_RATE_HZ, Pcm, silence
from voice.ports import MicBlock

QUEUED_FRAMES = 3
LATE_S = 0.060
"""How long the wire waits for the buyer's next frame before it sends silence instead."""
KEPT_BLOCKS = 250
"""5 s of microphone kept for a listener that is late; older blocks go, and the timestamps show the gap."""
RTP_WRAP = 2**32


class BuyerTrack(MediaStreamTrack):
    """The buyer's voice towards the rep, encoded here: aiortc sends a packet as it is."""

    kind = "audio"

    def __init__(self) -> None:
        super().__init__()
        self._encoder = OpusEncoder()
        self._frames: deque[Pcm] = deque(maxlen=QUEUED_FRAMES)
        self._arrived = asyncio.Event()
        self._next_sample = 0
        self._sent_at_s: float | None = None
        self._late = False

    def play(self, frame: Pcm) -> None:
        """20 ms at 48 kHz. Never waits; beyond three frames the oldest is dropped."""
        self._frames.append(frame)
        self._arrived.set()

    async def recv(self) -> "av.Packet[Any]":
        """The next 20 ms, or silence when nothing was played for 60 ms, so that the stream never stops.

        Timestamps go on without a gap while frames come; over a late stretch they skip the time that passed
        instead of sending it in a burst. Raises MediaStreamError once the track is stopped.
        """
        frame = await self._next_frame()
        if self.readyState != "live":
            raise MediaStreamError
        now_s = asyncio.get_running_loop().time()
        if frame is None and self._sent_at_s is not None:
            frames_passed = round((now_s - self._sent_at_s) / FRAME_S)
            self._next_sample += FRAME_SAMPLES * max(0, frames_passed - 1)
        self._late, self._sent_at_s = frame is None, now_s
        packet = self._encoder.packet(frame or silence(FRAME_S, WIRE_RATE_HZ), self._next_sample)
        self._next_sample += FRAME_SAMPLES
        return packet

    async def _next_frame(self) -> Pcm | None:
        if not self._frames:
            self._arrived.clear()
            try:
                async with asyncio.timeout(FRAME_S if self._late else LATE_S):
                    await self._arrived.wait()
            except TimeoutError:
                return None
        return self._frames.popleft()


class MicStream:
    """Decoded frames as blocks at 16 kHz on a timestamp that only grows. No I/O."""

    def __init__(self) -> None:
        self._decimator = Decimator()
        self._expected: int | None = None
        self._out_at = 0

    def blocks(self, timestamp: int, samples: NDArray[np.int16]) -> Iterator[MicBlock]:
        """What `samples` at 48 kHz, shape (n,), complete; `timestamp` in 48 kHz units, wrapping at 32 bits.

        A frame older than what came already is left out. A jump forward ends one stretch and starts the next.
        """
        if self._expected is None:
            self._expected = self._out_at = timestamp
        jump = (timestamp - self._expected + RTP_WRAP // 2) % RTP_WRAP - RTP_WRAP // 2
        if jump < 0:
            return
        if jump > 0:
            yield from self._block(self._decimator.finish())
            self._decimator = Decimator()
            self._out_at = self._expected + jump
        self._expected += jump + len(samples)
        yield from self._block(self._decimator.feed(samples))

    def _block(self, samples: NDArray[np.int16]) -> Iterator[MicBlock]:
        if len(samples):
            yield MicBlock(self._out_at, Pcm(samples, AXIS_RATE_HZ))
            self._out_at += FACTOR * len(samples)


class Microphone:
    """The rep's sound, taken off the network as it comes and kept for one listener."""

    def __init__(self) -> None:
        self._stream = MicStream()
        self._blocks: deque[MicBlock] = deque(maxlen=KEPT_BLOCKS)
        self._changed = asyncio.Event()
        self._ended = False

    async def take(self, track: MediaStreamTrack) -> None:
        """Empties `track` until it ends; an unread one grows without bound."""
        try:
            while True:
                frame = await track.recv()
                if isinstance(frame, av.AudioFrame) and frame.pts is not None:
                    self._blocks.extend(self._stream.blocks(frame.pts, mono(frame)))
                    self._changed.set()
        except MediaStreamError:
            pass
        finally:
            self.end()

    def end(self) -> None:
        """No more sound will come."""
        self._ended = True
        self._changed.set()

    async def listen(self) -> AsyncIterator[MicBlock]:
        """Blocks as they come, until the track ends or the call is closed."""
        while True:
            while self._blocks:
                yield self._blocks.popleft()
            if self._ended:
                return
            self._changed.clear()
            await self._changed.wait()


def mono(frame: av.AudioFrame) -> NDArray[np.int16]:
    """The mean of a packed 16-bit frame's channels, shape (n,)."""
    samples = frame.to_ndarray().reshape(-1, frame.layout.nb_channels)
    if samples.shape[1] == 1:
        return np.asarray(samples[:, 0], np.int16)
    return np.asarray(samples.astype(np.int32).sum(axis=1) // samples.shape[1], np.int16)
