"""One live call: the only asyncio shell around the conversation core.

    microphone ─▶ intake ─▶ ear ─▶ events ─▶ Conversation ─▶ commands ─▶ replies ─▶ mouth ─▶ playout ─▶ loudspeaker

The pumps (microphone, recogniser, stored words, 20 ms ticks) and the answers live in one task group; cancelling is the
only way to stop them.
"""

import asyncio
import contextlib
from dataclasses import dataclass

from voice.answer import Wits
from voice.barge_guard import BargeGuard
from voice.clock import CallClock
from voice.commands import Command, Discard, EndCall, Hold, Hush, Prepare, Reply, Resume, Rewind, Speak
from voice.conversation import Conversation
from voice.ear import Ear
from voice.end_listener import EndListener
from voice.events import AskedAgain, BreakOver, BreakTaken, Event, HungUp, PhrasePlayed, PlaybackDrained, Typed
from voice.floor import Floor
from voice.intake import Intake
from voice.mouth import Mouth
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.plan import Plan
from voice.playout import AXIS_FRAME, FRAME_S, Playout
from voice.ports import Buyer, Line, Mind, Reader, SpeechToText, TextToSpeech, TurnEndDetector, VoiceDetector, Witness
from voice.replies import Replies
from voice.reporter import Reporter
from voice.scenario import Scenario
from voice.stenographer import Stenographer
from voice.transcript import Speaker, Transcript

STALL_S = 0.06
"""A tick that comes this late skips what it missed: a burst would only lengthen the queue at the rep's end."""
REANCHOR_SAMPLES = AXIS_RATE_HZ // 10
"""A run of buyer sound that drifts further than 100 ms from the axis is placed anew."""
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
    turn_end: TurnEndDetector | None = None
    """Optional: without it pauses are judged by words and pitch."""


class Call:
    """Run it once: `await call.run()` returns the reason it ended."""

    def __init__(
        self, scenario: Scenario, engines: Engines, mind: Mind, line: Line, witness: Witness, talk: Conversation
    ) -> None:
        self._line, self._witness, self._talk = line, witness, talk
        self._clock, self._playout = CallClock(), Playout()
        self._intake = Intake(self._clock, witness, self._step, self._pass_on)
        self._guard = BargeGuard()
        self._ear = Ear(
            engines.detector,
            engines.speech_to_text,
            scenario.vocabulary,
            self._step,
            self._complain,
            self._guard.doubts,
        )
        self._end_listener = EndListener(engines.turn_end, self._step, self._complain) if engines.turn_end else None
        self._stenographer = Stenographer(engines.speech_to_text, scenario.vocabulary)
        voice = engines.text_to_speech
        self._mouth = Mouth(scenario, voice, self._playout, self._step, self._planned, self._complain, self._replaced)
        wits = Wits(engines.reader, mind, engines.buyer, voice)
        self._replies = Replies(scenario, wits, self._mouth, lambda: self.now_s)
        self._reporter = Reporter(talk, witness, self._replies)
        self._is_running = False
        self._early: list[Event] = []
        """What happened before `run`."""
        self._over = asyncio.Event()
        self._reason = ""
        self._buyer_sample: int | None = None
        """Where the next frame of the present run of buyer sound lies."""

    @property
    def now_s(self) -> float:
        """Seconds on the axis."""
        return self._clock.now_s

    @property
    def last_heard_s_ago(self) -> float | None:
        """Seconds since the last block of the rep's microphone; None: none ever came."""
        return self._intake.last_heard_s_ago

    async def run(self) -> str:
        self._intake.open()
        async with asyncio.TaskGroup() as tasks:
            self._replies.open(tasks)
            self._is_running = True
            pumps = [tasks.create_task(pump) for pump in (self._pump_microphone(), self._ear.run(), self._pump_ticks())]
            if self._end_listener:
                pumps.append(tasks.create_task(self._end_listener.run()))
            stored = tasks.create_task(self._stenographer.run())
            for event in self._early:
                self._step(event)
            await self._over.wait()
            self._replies.cancel()
            self._intake.close()
            for pump in pumps:
                pump.cancel()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stenographer.finished(), STORED_WORDS_PATIENCE_S)
            stored.cancel()
        return self._reason

    async def over(self) -> str:
        """Why the call has ended, as soon as it has: `run` waits for the stored words of the last turns."""
        await self._over.wait()
        return self._reason

    def transcript(self) -> Transcript:
        """What was said and heard, with the stored words where they are known."""
        return self._stenographer.correct(self._talk.transcript())

    def type(self, text: str) -> None:
        """The rep wrote instead of talking."""
        self._from_outside(Typed(text))

    def take_break(self, is_on: bool) -> None:
        """The rep stops the call for a while, or is back."""
        self._from_outside(BreakTaken() if is_on else BreakOver())

    def say_again(self) -> None:
        """The rep wants to hear the buyer's last turn once more."""
        self._from_outside(AskedAgain())

    def hang_up(self, reason: str = "rep") -> None:
        """Ends the call from outside."""
        self._from_outside(HungUp(reason))

    def _from_outside(self, event: Event) -> None:
        """A call that is not running yet could not answer."""
        if self._is_running:
            self._step(event)
        else:
            self._early.append(event)

    # the pumps

    async def _pump_microphone(self) -> None:
        async for block in self._line.microphone():
            self._intake.hear(block)
            self._wake()  # the axis went on: an answer that is due now is ready for the next tick's frame

    def _pass_on(self, audio: Pcm, at_sample: int) -> None:
        self._stenographer.hear(audio, at_sample)
        self._ear.hear(audio, at_sample)
        if self._end_listener:
            self._end_listener.hear(audio)

    async def _pump_ticks(self) -> None:
        """Every 20 ms: lets the axis go on without a microphone, plays a frame, and wakes the conversation."""
        loop = asyncio.get_running_loop()
        due_s = loop.time()
        while True:
            due_s = (due_s if loop.time() <= due_s + STALL_S else loop.time()) + FRAME_S
            await asyncio.sleep(max(0.0, due_s - loop.time()))
            self._intake.go_on()
            self._wake()
            self._play()
            self._reporter.tell_floor()

    def _play(self) -> None:
        delay_s = self._line.playout_delay_s
        heard_at_s = self.now_s + (delay_s or 0.0)
        frame = self._playout.frame(heard_at_s)
        self._line.play(frame.line)
        self._guard.played(round(heard_at_s * AXIS_RATE_HZ), frame.axis.samples, has_sound=frame.has_sound)
        if frame.has_sound:
            self._witness.audio(Speaker.BUYER, self._place_buyer(round(heard_at_s * AXIS_RATE_HZ)), frame.axis)
            self._reporter.played(self.now_s, None if delay_s is None else heard_at_s)
        else:
            self._buyer_sample = None
        if frame.words:
            self._step(PhrasePlayed(frame.words))
        if self._talk.floor is Floor.BUYER and self._talk.turns.is_reply_complete and self._playout.is_drained:
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
        if self._end_listener:
            self._end_listener.saw(event)
        self._perform()
        self._reporter.saw(event, self.now_s)
        self._wake()  # words that come after the pause was long enough end the turn now, not at the next tick

    def _wake(self) -> None:
        self._talk.wake(now=self.now_s)
        self._perform()

    def _perform(self) -> None:
        for command in self._talk.commands():
            self._reporter.did(command, self.now_s)
            self._do(command)

    def _do(self, command: Command) -> None:
        match command:
            case Reply(occasion):
                self._reply(occasion)
            case Prepare():
                self._replies.prepare(self._talk.transcript())
            case Discard():
                self._replies.discard()
            case Speak(phrase):
                self._mouth.speak(phrase)
            case Hold():
                self._playout.hold()
            case Resume():
                self._playout.resume()
            case Rewind(to_s):
                self._playout.rewind(to_s)
            case Hush():
                self._replies.cancel()
                self._mouth.hush()
            case EndCall(reason):
                self._reason = reason
                self._over.set()

    def _reply(self, occasion: str) -> None:
        rep = self._talk.turns.rep
        if occasion == "answer" and rep and not rep.typed:
            self._stenographer.note(rep.as_turn())
        answer = self._replies.start(occasion, self._talk.transcript(), rep.end_s if rep else None)
        self._reporter.answering(answer)

    def _planned(self, plan: Plan) -> None:
        self._reporter.planned(plan)

    def _replaced(self, reason: str) -> None:
        self._reporter.replaced(reason)

    def _complain(self, code: str, message: str) -> None:
        self._witness.tell("notice", code=code, message=message)
