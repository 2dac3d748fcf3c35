"""Asks an end-of-turn model about the rep's pause, again every 100 ms while it lasts."""

import asyncio
from collections import deque
from collections.abc import Callable

from voice.errors import EngineFailed
from voice.events import EndHeard, Event, SpeechStarted, SpeechStopped
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.ports import TurnEndDetector

EVERY_S = 0.1
WINDOW_S = 8.0
"""What such models listen to."""
LONGEST_PAUSE_S = 3.0
"""After it the model has nothing new to say."""


class EndListener:
    """`hear` gets every piece of the rep's sound, `saw` every event of the ear; `run` asks until cancelled."""

    def __init__(
        self, detector: TurnEndDetector, report: Callable[[Event], None], complain: Callable[[str, str], None]
    ) -> None:
        self._detector, self._report, self._complain = detector, report, complain
        self._kept: deque[Pcm] = deque()
        self._kept_s = 0.0
        self._island_s = 0.0
        self._is_pause = asyncio.Event()

    def hear(self, audio: Pcm) -> None:
        self._kept.append(audio)
        self._kept_s += audio.duration_s
        while self._kept_s - self._kept[0].duration_s >= WINDOW_S:
            self._kept_s -= self._kept.popleft().duration_s

    def saw(self, event: Event) -> None:
        match event:
            case SpeechStarted():
                self._island_s = event.at_s
                self._is_pause.clear()
            case SpeechStopped():
                self._is_pause.set()

    async def run(self) -> None:
        """A model that breaks is told of once, and not asked again in this call."""
        try:
            while True:
                await self._is_pause.wait()
                for _ in range(round(LONGEST_PAUSE_S / EVERY_S)):
                    await self._ask()
                    await asyncio.sleep(EVERY_S)
                    if not self._is_pause.is_set():
                        break
                else:
                    self._is_pause.clear()
        except EngineFailed as error:
            self._complain("turn-end", f"{error} Pauses are judged by words and pitch alone; the call goes on.")

    async def _ask(self) -> None:
        island_s, sound = self._island_s, join(list(self._kept)) if self._kept else None
        if sound is None:
            return
        last = sound.samples[-round(WINDOW_S * AXIS_RATE_HZ) :]
        try:
            probability = await self._detector.probability(Pcm(last, AXIS_RATE_HZ))
        except EngineFailed as error:
            if error.retryable:  # a busy model: asked again in a moment
                return
            raise
        if self._is_pause.is_set() and island_s == self._island_s:
            self._report(EndHeard(island_s, None, probability))
