"""The buyer's voice on its way to the rep."""

import asyncio
from collections import deque
from typing import Any

import av
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from server.media.opus import FRAME_S, FRAME_SAMPLES, WIRE_RATE_HZ, OpusEncoder
from voice.pcm import Pcm, silence

QUEUED_FRAMES = 2
"""What may still be heard of a buyer who is cut off: 40 ms, seldom there since frames go out as they come."""
LATE_S = 0.060
"""How long the wire waits for the buyer's next frame before it sends silence instead."""
STALL_S = 0.080
"""A frame this late belongs to another time. The call makes up for shorter stalls by frames in quick succession."""


class BuyerTrack(MediaStreamTrack):
    """Encoded here: aiortc sends a packet as it is. A packet's timestamp tells when it is sent, on the loop's clock."""

    kind = "audio"

    def __init__(self) -> None:
        super().__init__()
        self._encoder = OpusEncoder()
        self._silence = silence(FRAME_S, WIRE_RATE_HZ)
        self._frames: deque[Pcm] = deque(maxlen=QUEUED_FRAMES)
        self._came: asyncio.Future[None] | None = None
        """Done when a frame came, or when it is too late for one."""
        self._gives_up_s = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._is_late = False
        self._next_sample = 0
        self._first_s: float | None = None
        """When the first packet was sent."""

    def play(self, frame: Pcm) -> None:
        """20 ms at 48 kHz. Never waits; beyond two frames the oldest is dropped."""
        self._frames.append(frame)
        self._go_on()

    async def recv(self) -> "av.Packet[Any]":
        """The next 20 ms, or silence when nothing was played for 60 ms, so that the stream never stops.

        Timestamps go on without a gap while frames come; after a stall they skip the time that passed instead of
        sending it in a burst. Raises MediaStreamError once the track is stopped.
        """
        frame = await self._next_frame()
        if self.readyState != "live":
            raise MediaStreamError
        self._is_late = frame is None
        self._skip_what_passed(FRAME_S if frame is None else STALL_S)
        packet = self._encoder.packet(self._silence if frame is None else frame, self._next_sample)
        self._next_sample += FRAME_SAMPLES
        return packet

    async def _next_frame(self) -> Pcm | None:
        if not self._frames:
            loop = asyncio.get_running_loop()
            self._gives_up_s = loop.time() + (FRAME_S if self._is_late else LATE_S)
            self._came = loop.create_future()
            if self._timer is None:
                self._timer = loop.call_at(self._gives_up_s, self._check_time)
            try:
                await self._came
            finally:
                self._came = None
        return self._frames.popleft() if self._frames else None

    def _check_time(self) -> None:
        """One timer serves many frames: set anew only when it fires, and not at all while nobody waits."""
        self._timer = None
        if self._came is None:
            return
        loop = asyncio.get_running_loop()
        if loop.time() < self._gives_up_s:
            self._timer = loop.call_at(self._gives_up_s, self._check_time)
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self._came is not None and not self._came.done():
            self._came.set_result(None)

    def _skip_what_passed(self, longest_s: float) -> None:
        now_s = asyncio.get_running_loop().time()
        self._first_s = now_s if self._first_s is None else self._first_s
        late_s = now_s - self._first_s - self._next_sample / WIRE_RATE_HZ
        if late_s >= longest_s:
            self._next_sample += int(late_s / FRAME_S) * FRAME_SAMPLES
