"""One live call: the only asyncio shell around the conversation core.

    microphone ──▶ ear ──▶ events ──▶ Conversation ──▶ commands ──▶ mouth (one task) ──▶ playout ──▶ loudspeaker

The pumps (microphone, recogniser, stored words, 20 ms ticks) and the reply live in one task group; cancelling is the
only way to stop them.
"""

import asyncio
import contextlib
from dataclasses import dataclass

import numpy as np

from voice.clock import PATIENCE_SAMPLES, CallClock
from voice.commands import Command, EndCall, Hold, Hush, Reply, Resume, Speak
from voice.conversation import Conversation
from voice.ear import Ear
from voice.events import Event, HungUp, PhrasePlayed, PlaybackDrained, Typed
from voice.floor import Floor
from voice.mouth import Mouth, Wits
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.plan import Plan
from voice.playout import AXIS_FRAME, FRAME_S, Playout
from voice.ports import Buyer, Line, MicBlock, Mind, Reader, SpeechToText, TextToSpeech, VoiceDetector, Witness
from voice.reporter import Reporter
from voice.scenario import Scenario
from voice.stenographer import Stenographer
from voice.transcript import Speaker, Transcript

STALL_S = 0.06
"""A tick that comes this late skips what it missed: a burst would only lengthen the queue at the rep's end."""
REANCHOR_SAMPLES = AXIS_RATE_HZ // 10
"""A run of buyer sound that drifts further than 100 ms from the axis is placed anew."""
LONGEST_SILENCE = AXIS_RATE_HZ
"""Samples of silence given to the detector for a gap; more would tell it nothing new."""
GOLDEN_RATIO = 0.618034
"""Its multiples, whole parts dropped, lie evenly spread in 0..1 and look unordered."""
STORED_WORDS_PATIENCE_S = 30.0
"""After the call, for the recogniser's best passes over the last turns."""


@dataclass(frozen=True, slots=True)
class Engines:
    """What a call runs on; they change between calls, never within one."""

    detector: VoiceDetector
    speech_to_text: SpeechToText
    text_to_speech: TextToSpeech
    buyer: Buyer
    reader: Reader


class Call:
    """Run it once: `await call.run()` returns the reason it ended."""

    def __init__(
        self, scenario: Scenario, engines: Engines, mind: Mind, line: Line, witness: Witness, talk: Conversation
    ) -> None:
        self._line, self._witness, self._talk = line, witness, talk
        self._reporter = Reporter(talk, witness)
        self._clock, self._playout = CallClock(), Playout()
        self._ear = Ear(engines.detector, engines.speech_to_text, scenario.vocabulary, self._step, self._complain)
        self._stenographer = Stenographer(engines.speech_to_text, scenario.vocabulary)
        wits = Wits(engines.reader, mind, engines.buyer, engines.text_to_speech)
        self._mouth = Mouth(scenario, wits, self._playout, self._step, self._planned, self._complain)
        self._thinking_range_s = scenario.buyer.timing.thinking_s
        self._reply: asyncio.Task[None] | None = None
        self._tasks: asyncio.TaskGroup | None = None
        self._early: list[Event] = []
        """What happened before `run`."""
        self._over = asyncio.Event()
        self._reason = ""
        self._block_came_s = 0.0
        """Loop time of the last microphone block."""
        self._block_end = 0
        """The sample after it on the axis."""
        self._gap_from_s: float | None = None
        self._buyer_sample: int | None = None
        """Where the next frame of the present run of buyer sound lies."""

    @property
    def now_s(self) -> float:
        """Seconds on the axis."""
        return self._clock.now_s

    async def run(self) -> str:
        self._block_came_s = asyncio.get_running_loop().time()
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            pumps = [tasks.create_task(pump) for pump in (self._pump_microphone(), self._ear.run(), self._pump_ticks())]
            stored = tasks.create_task(self._stenographer.run())
            for event in self._early:
                self._step(event)
            await self._over.wait()
            self._cancel_reply()
            self._mark_gap_end()
            for pump in pumps:
                pump.cancel()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stenographer.finished(), STORED_WORDS_PATIENCE_S)
            stored.cancel()
        return self._reason

    def transcript(self) -> Transcript:
        """What was said and heard, with the stored words where they are known."""
        return self._stenographer.correct(self._talk.transcript())

    def type(self, text: str) -> None:
        """The rep wrote instead of talking."""
        self._from_outside(Typed(text))

    def hang_up(self, reason: str = "rep") -> None:
        """Ends the call from outside."""
        self._from_outside(HungUp(reason))

    def _from_outside(self, event: Event) -> None:
        """A call that is not running yet could not answer."""
        if self._tasks is None:
            self._early.append(event)
        else:
            self._step(event)

    # the pumps

    async def _pump_microphone(self) -> None:
        async for block in self._line.microphone():
            self._hear(block)

    def _hear(self, block: MicBlock) -> None:
        placed = self._clock.place(block.timestamp, len(block.audio))
        self._block_came_s = asyncio.get_running_loop().time()
        self._block_end = self._clock.samples
        fresh_at = self._clock.samples - placed.fresh
        if placed.gap:
            self._mark_gap_start(fresh_at - placed.gap)
            self._pass_on_silence(placed.gap, fresh_at)
        self._mark_gap_end(fresh_at)
        self._witness.audio(Speaker.REP, placed.at_sample, block.audio)
        if placed.fresh:
            self._pass_on(Pcm(block.audio.samples[-placed.fresh :], AXIS_RATE_HZ), fresh_at)

    def _pass_on_silence(self, length: int, end_sample: int) -> None:
        length = min(length, LONGEST_SILENCE)
        self._pass_on(Pcm(np.zeros(length, np.int16), AXIS_RATE_HZ), end_sample - length)

    def _pass_on(self, audio: Pcm, at_sample: int) -> None:
        self._stenographer.hear(audio, at_sample)
        self._ear.hear(audio, at_sample)

    async def _pump_ticks(self) -> None:
        """Every 20 ms: lets the axis go on without a microphone, plays a frame, and wakes the conversation."""
        loop = asyncio.get_running_loop()
        due_s = loop.time()
        while True:
            due_s = due_s + FRAME_S if loop.time() <= due_s + STALL_S else loop.time()
            await asyncio.sleep(max(0.0, due_s - loop.time()))
            self._go_on_without_microphone(loop.time() - self._block_came_s)
            self._play()
            self._talk.wake(now=self.now_s)
            self._perform()
            self._reporter.tell_floor()

    def _go_on_without_microphone(self, silent_s: float) -> None:
        silent = round(silent_s * AXIS_RATE_HZ)
        if silent <= (
            PATIENCE_SAMPLES if self._block_end else 0
        ):  # before the first block there is nothing to wait for
            return
        self._mark_gap_start(self._clock.samples)
        gap = self._clock.advance(self._block_end + silent)
        self._pass_on_silence(gap, self._clock.samples)

    def _mark_gap_start(self, sample: int) -> None:
        if self._gap_from_s is None:
            self._gap_from_s = sample / AXIS_RATE_HZ

    def _mark_gap_end(self, sample: int | None = None) -> None:
        if self._gap_from_s is not None:
            end_s = self.now_s if sample is None else sample / AXIS_RATE_HZ
            self._witness.tell("gap", start_s=self._gap_from_s, end_s=end_s)
            self._gap_from_s = None

    def _play(self) -> None:
        heard_at_s = self.now_s + (self._line.playout_delay_s or 0.0)
        frame = self._playout.frame(heard_at_s)
        self._line.play(frame.line)
        if frame.has_sound:
            self._witness.audio(Speaker.BUYER, self._place_buyer(round(heard_at_s * AXIS_RATE_HZ)), frame.axis)
            self._reporter.played(self.now_s)
        else:
            self._buyer_sample = None
        if frame.words:
            self._step(PhrasePlayed(frame.words))
        if self._talk.floor is Floor.BUYER and self._talk.is_reply_complete and self._playout.is_drained:
            self._step(PlaybackDrained())

    def _place_buyer(self, heard_sample: int) -> int:
        at_sample = heard_sample if self._buyer_sample is None else self._buyer_sample
        if abs(at_sample - heard_sample) > REANCHOR_SAMPLES:
            at_sample = heard_sample
        self._buyer_sample = at_sample + AXIS_FRAME
        return at_sample

    # the conversation

    def _step(self, event: Event) -> None:
        self._talk.receive(event, now=self.now_s)
        self._perform()
        self._reporter.saw(event)

    def _perform(self) -> None:
        for command in self._talk.commands():
            self._reporter.did(command, self.now_s)
            self._do(command)

    def _do(self, command: Command) -> None:
        match command:
            case Reply(occasion):
                self._start_reply(occasion)
            case Speak(phrase):
                self._mouth.speak(phrase)
            case Hold():
                self._playout.hold()
            case Resume():
                self._playout.resume()
            case Hush():
                self._cancel_reply()
                self._mouth.hush()
            case EndCall(reason):
                self._reason = reason
                self._over.set()

    def _start_reply(self, occasion: str) -> None:
        self._cancel_reply()
        rep = self._talk.turns.rep
        if occasion == "answer" and rep and not rep.typed:
            self._stenographer.note(rep.as_turn())
        if self._tasks:
            transcript = self._talk.transcript()
            spoken_after_s = self._thinking_s(len(transcript.turns)) - (self.now_s - rep.end_s if rep else 0.0)
            self._reply = self._tasks.create_task(self._mouth.answer(occasion, transcript, spoken_after_s))

    def _thinking_s(self, turn: int) -> float:
        """The buyer's wait before this turn: spread over the author's range, the same in a replay."""
        shortest_s, longest_s = self._thinking_range_s
        return shortest_s + (longest_s - shortest_s) * (turn * GOLDEN_RATIO % 1.0)

    def _cancel_reply(self) -> None:
        if self._reply and self._reply is not asyncio.current_task():
            self._reply.cancel()
        self._reply = None

    def _planned(self, plan: Plan) -> None:
        self._reporter.planned(plan, self.now_s)

    def _complain(self, code: str, message: str) -> None:
        self._witness.tell("notice", code=code, message=message)
