"""The rep's sound as it comes in: placed on the axis, gaps marked, a lost line noticed."""

import asyncio
from collections.abc import Callable

import numpy as np

from voice.clock import PATIENCE_SAMPLES, CallClock
from voice.events import Event, LineBack, LineLost
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.ports import MicBlock, Witness
from voice.transcript import Speaker

LOST_S = 2.0
"""Without a block for this long the line is lost: the rep is told within 3 s."""
STALL_S = 0.2
"""Looking this much later than last time is a stall of our own: what came meanwhile still waits to be taken in."""
LONGEST_SILENCE = AXIS_RATE_HZ
"""Samples of silence given to the detector for a gap; more would tell it nothing new."""


class Intake:
    """`pass_on` gets every piece of sound in order, without holes but for those longer than a second.

    A missing stretch is no silence of the rep: it is passed on when sound comes again, or once the line is lost.
    """

    def __init__(
        self,
        clock: CallClock,
        witness: Witness,
        step: Callable[[Event], None],
        pass_on: Callable[[Pcm, int], None],
    ) -> None:
        self._clock, self._witness, self._step, self._pass_on_sound = clock, witness, step, pass_on
        self._came_s = 0.0
        """Loop time of the last block."""
        self._looked_s = 0.0
        self._stalled_s = 0.0
        """Time since the last block in which nobody could take one in."""
        self._end = 0
        """The sample after it on the axis."""
        self._stream: int | None = None
        """The connection that blocks come from; None: none came."""
        self._passed_on = 0
        self._is_lost = False
        self._gap_from_s: float | None = None
        self._concealed: tuple[int, int] | None = None
        """First sample and end of a run of sound that was made up."""

    @property
    def last_heard_s_ago(self) -> float | None:
        """Seconds since the last block; None: none ever came."""
        return None if self._stream is None else asyncio.get_running_loop().time() - self._came_s

    def open(self) -> None:
        """The axis begins."""
        self._came_s = self._looked_s = asyncio.get_running_loop().time()

    def hear(self, block: MicBlock) -> None:
        if block.stream != self._stream:
            self._turn_to(block)
        placed = self._clock.place(block.timestamp, len(block.audio))
        self._came_s, self._stalled_s = asyncio.get_running_loop().time(), 0.0
        self._end = self._clock.samples
        fresh_at = self._clock.samples - placed.fresh
        if placed.gap:
            self._mark_gap_start(fresh_at - placed.gap)
        if fresh_at > self._passed_on:
            self._pass_on_silence(fresh_at)
        self._mark_gap_end(fresh_at)
        self._line_is_back()
        self._note_concealment(placed.at_sample, len(block.audio), is_concealed=block.is_concealed)
        self._witness.audio(Speaker.REP, placed.at_sample, block.audio)
        if placed.fresh:
            self._pass_on(Pcm(block.audio.samples[-placed.fresh :], AXIS_RATE_HZ), fresh_at)

    def _turn_to(self, block: MicBlock) -> None:
        """A new connection: its first block was spoken just before the present."""
        if self._stream is not None:
            passed = round((asyncio.get_running_loop().time() - self._came_s) * AXIS_RATE_HZ)
            self._mark_gap_start(self._clock.samples)
            self._clock.advance(self._end + passed - len(block.audio))
        self._clock.forget_microphone()
        self._stream = block.stream

    def go_on(self) -> None:
        """Time passes, with or without sound: lets the axis go on, and notices a lost line."""
        now_s = asyncio.get_running_loop().time()
        if now_s - self._looked_s > STALL_S:
            self._stalled_s += now_s - self._looked_s
        self._looked_s = now_s
        silent_s = now_s - self._came_s - self._stalled_s
        silent = round(silent_s * AXIS_RATE_HZ)
        has_come = self._stream is not None
        if silent <= (PATIENCE_SAMPLES if has_come else 0):  # before the first block there is nothing to wait for
            return
        self._mark_gap_start(self._clock.samples)
        self._clock.advance(self._end + silent)
        if has_come and silent_s >= LOST_S:
            self._line_is_lost()
        if self._is_lost or not has_come:
            self._pass_on_silence(self._clock.samples)

    def close(self) -> None:
        """The call is over."""
        self._note_concealment(self._end, 0, is_concealed=False)
        self._mark_gap_end(self._clock.samples)

    def _note_concealment(self, at_sample: int, length: int, *, is_concealed: bool) -> None:
        """Sound made up for lost packets is no evidence: its stretches are told, joined where they touch."""
        run = self._concealed
        if is_concealed:
            self._concealed = (run[0] if run else at_sample, at_sample + length)
        elif run is not None:
            self._concealed = None
            self._witness.tell("concealed", start_s=run[0] / AXIS_RATE_HZ, end_s=run[1] / AXIS_RATE_HZ)

    def _line_is_lost(self) -> None:
        if not self._is_lost:
            self._is_lost = True
            self._step(LineLost(self._end / AXIS_RATE_HZ))
            self._witness.tell("reconnecting")

    def _line_is_back(self) -> None:
        if self._is_lost:
            self._is_lost = False
            self._step(LineBack())
            self._witness.tell("reconnected")

    def _pass_on_silence(self, end_sample: int) -> None:
        length = min(end_sample - self._passed_on, LONGEST_SILENCE)
        self._pass_on(Pcm(np.zeros(length, np.int16), AXIS_RATE_HZ), end_sample - length)

    def _pass_on(self, audio: Pcm, at_sample: int) -> None:
        self._passed_on = at_sample + len(audio)
        self._pass_on_sound(audio, at_sample)

    def _mark_gap_start(self, sample: int) -> None:
        if self._gap_from_s is None:
            self._gap_from_s = sample / AXIS_RATE_HZ

    def _mark_gap_end(self, sample: int) -> None:
        if self._gap_from_s is not None and sample / AXIS_RATE_HZ > self._gap_from_s:
            self._witness.tell("gap", start_s=self._gap_from_s, end_s=sample / AXIS_RATE_HZ)
        self._gap_from_s = None
