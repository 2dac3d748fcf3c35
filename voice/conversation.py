"""One spoken conversation as a pure machine: events and the time go in, commands and a deadline come out.

    receive(event, now=…)   something happened
    wake(now=…)             the deadline came
    commands()              what to do about it, once
    deadline                when it wants to be woken, seconds on the axis; None: not by itself

Who may speak when is the table in `voice.floor`. Here is what the table cannot say: when a pause ends the turn, when
the rep's voice over the buyer's is meant, when the buyer loses patience, and what was really said and heard.
"""

from dataclasses import dataclass, field

from voice.buyer_turn import BuyerTurn
from voice.commands import Command, EndCall, Hold, Hush, Reply, Resume, Speak
from voice.endpointing import pause_to_end_s
from voice.events import (
    Event,
    HungUp,
    PhrasePlayed,
    PlaybackDrained,
    ReplyFailed,
    ReplyPhrase,
    SpeechStarted,
    SpeechStopped,
    Typed,
    WordsHeard,
)
from voice.floor import Floor, floor_after
from voice.rep_turn import RepTurn
from voice.transcript import Transcript
from voice.turns import Turns

MEANT_AFTER_S = 0.5
"""Speech over the buyer for this long is meant; a cough or "uh-huh" is shorter."""
STOP_DELAY_S = 0.2
"""A stretch's end is known this much later, so the decision waits for it."""
BACKCHANNELS = frozenset("uh-huh uhhuh mm mmm mhm hm yeah yes yep right okay ok sure i see really uh huh".split())
BACKCHANNEL_PATIENCE_S = 1.2
"""Nothing but backchannel words may go on for this long without taking the floor."""
WORDS_WAIT_S = 0.1
"""How often a pause that is long enough looks again for words that have not come."""
WORDS_PATIENCE_S = 3.0
"""A recogniser that needs longer than this is not waited for."""
TYPING_FACTOR = 6.0
"""A rep who types needs that much longer before silence means something: 40 words take a minute."""
OWN_PAUSES_KEPT = 20
OPENING_S = 0.8
"""The buyer speaks first this long after the call began."""


@dataclass(frozen=True, slots=True)
class Manners:
    """The buyer's patience in this call, in seconds."""

    pause_s: float = 0.7
    silence_s: float = 8.0
    gives_up_s: float = 25.0
    longest_run_s: float = 40.0


@dataclass(slots=True)
class Conversation:
    """See the module."""

    turns: Turns
    manners: Manners = field(default_factory=Manners)
    is_typed: bool = False
    """The rep's last turn was written; or none is known yet and there is no microphone."""
    floor: Floor = Floor.OPEN
    deadline: float | None = OPENING_S
    _speech_s: float | None = None
    """When the rep's present stretch of speech began; None: the rep is silent."""
    _quiet_since_s: float = 0.0
    """When somebody last said something."""
    _silence_prompts: int | None = None
    """How often the buyer broke this silence; None before the buyer's opening."""
    _own_pauses_s: list[float] = field(default_factory=list)
    _commands: list[Command] = field(default_factory=list)

    def commands(self) -> list[Command]:
        """What to do now, in order; each command is given once."""
        commands, self._commands = self._commands, []
        return commands

    def transcript(self) -> Transcript:
        return self.turns.transcript()

    def receive(self, event: Event, *, now: float) -> None:
        """Takes note of what happened. Nothing happens in an ended call."""
        if self.floor is Floor.ENDED or (isinstance(event, PlaybackDrained) and not self.is_reply_complete):
            return
        before = self.floor
        self._note(event, now)
        self.floor = floor_after(before, event)
        self._enter(before, event, now)

    def wake(self, *, now: float) -> None:
        """The deadline came; early calls do nothing."""
        if self.deadline is None or now < self.deadline:
            return
        self.deadline = None
        match self.floor:
            case Floor.OPEN:
                self._break_the_silence()
            case Floor.REP:
                self._commands.append(Reply("too-long"))
            case Floor.PAUSE:
                self._weigh_the_pause(now)
            case Floor.HELD:
                self._weigh_the_interruption(now)

    @property
    def is_reply_complete(self) -> bool:
        """The buyer's present turn is known to its last word."""
        return self.turns.buyer is not None and self.turns.buyer.is_planned

    # what the events change

    def _note(self, event: Event, now: float) -> None:
        match event:
            case SpeechStarted():
                self._speech_started(event)
            case SpeechStopped():
                self._speech_stopped(event)
            case WordsHeard():
                island = self.turns.island(event.island_s)
                if island and not island.is_final:
                    island.words, island.is_final = event.words, event.is_final
            case Typed():
                if self.floor in (Floor.BUYER, Floor.HELD, Floor.THINKING):
                    self._commands.append(Hush())
                self.is_typed = True
                self.turns.type(event.text, now)
            case ReplyPhrase():
                self._reply_phrase(event)
            case PhrasePlayed():
                if self.turns.buyer:
                    self.turns.buyer.heard.extend(event.words)
                    if self.floor is not Floor.HELD:
                        self.turns.close_rep()
            case ReplyFailed():
                self._reply_failed()
            case HungUp():
                self._commands.append(EndCall(event.reason))

    def _speech_started(self, event: SpeechStarted) -> None:
        self._speech_s, self.is_typed = event.at_s, False
        if self.floor is Floor.THINKING:
            self._commands.append(Hush())  # the rep goes on: what was being worded is not said
            self.turns.buyer = None
        if self.floor is Floor.BUYER:
            self._commands.append(Hold())
        self.turns.begin_island(event.at_s)

    def _speech_stopped(self, event: SpeechStopped) -> None:
        if self._speech_s is None:
            return
        island = self.turns.island(self._speech_s)
        if island:
            island.end_s = max(event.at_s, island.start_s)
        self._speech_s = None
        self._quiet_since_s = event.at_s
        if self.floor is Floor.HELD:
            self._commands.append(Resume())
            self.turns.drop_interjection()

    def _reply_phrase(self, event: ReplyPhrase) -> None:
        self.turns.buyer = self.turns.buyer or BuyerTurn()
        self.turns.buyer.plan(event.text, event.beat, event.facts, ends_call=event.ends_call)
        self.turns.buyer.is_planned = event.is_last
        if event.text:
            self._commands.append(Speak(event.text))

    def _reply_failed(self) -> None:
        """What was said of the reply stands; the rest is not coming."""
        if self.floor is Floor.THINKING:
            self.turns.close_rep()
        if self.turns.buyer:
            self.turns.buyer.is_planned = True

    # what a new floor brings

    def _enter(self, before: Floor, event: Event, now: float) -> None:
        """Sets the deadline of the floor that the event led to."""
        match self.floor:
            case Floor.OPEN if before is not Floor.OPEN:
                self._open(now, was_last_word=self.turns.close_buyer())
            case Floor.REP if before is not Floor.REP:
                self._silence_prompts = 0
                self.deadline = (self.turns.rep.start_s if self.turns.rep else now) + self.manners.longest_run_s
            case Floor.PAUSE:
                self.deadline = self._pause_ends_s(self.turns.rep) if self.turns.rep else now
            case Floor.HELD if before is not Floor.HELD:
                self.deadline = (self._speech_s or now) + MEANT_AFTER_S + STOP_DELAY_S
            case Floor.THINKING | Floor.BUYER | Floor.ENDED:
                self.deadline = None
        if isinstance(event, Typed):
            self._silence_prompts = 0
            self._commands.append(Reply("answer"))

    def _open(self, now: float, *, was_last_word: bool) -> None:
        if was_last_word:
            self.floor, self.deadline = Floor.ENDED, None
            self._commands.append(EndCall("buyer"))
        elif self._speech_s is not None:  # the rep talked on while the buyer cut in
            self.floor, self.deadline = Floor.REP, now + self.manners.longest_run_s
            self.turns.rep = self.turns.rep or RepTurn(now)
        else:
            self.floor, self._quiet_since_s = Floor.OPEN, now
            self.deadline = now + self.manners.silence_s * (TYPING_FACTOR if self.is_typed else 1.0)

    # what the deadlines decide

    def _break_the_silence(self) -> None:
        if self._silence_prompts is None:
            self._silence_prompts = 0
            self._commands.append(Reply("opening"))
            return
        self._silence_prompts += 1
        has_patience = (self._silence_prompts + 1) * self.manners.silence_s < self.manners.gives_up_s
        self._commands.append(Reply("silence" if has_patience else "give-up"))

    def _weigh_the_pause(self, now: float) -> None:
        rep = self.turns.rep
        if rep is None:
            self._open(now, was_last_word=False)
        elif now < self._pause_ends_s(rep):
            self.deadline = self._pause_ends_s(rep)
        elif not rep.has_final_words and now < rep.end_s + WORDS_PATIENCE_S:
            self.deadline = now + WORDS_WAIT_S
        elif rep.text:
            self._own_pauses_s = [*self._own_pauses_s, *rep.pauses_s][-OWN_PAUSES_KEPT:]
            self.floor = Floor.THINKING
            self._commands.append(Reply("answer"))
        else:  # a cough, a breath, a laugh
            self.turns.rep = None
            self._open(now, was_last_word=False)

    def _weigh_the_interruption(self, now: float) -> None:
        """The rep's voice over the buyer's went on: it is meant, unless it is only agreeing."""
        start_s = self._speech_s if self._speech_s is not None else now
        if now < start_s + BACKCHANNEL_PATIENCE_S and self._is_only_agreeing(start_s):
            self.deadline = start_s + BACKCHANNEL_PATIENCE_S
            return
        self._commands.append(Hush())
        self.turns.cut_buyer_off()
        self.floor, self.deadline = Floor.REP, start_s + self.manners.longest_run_s

    def _is_only_agreeing(self, island_s: float) -> bool:
        island = self.turns.island(island_s)
        words = {word.text.lower().strip(".,!?") for word in island.words} if island else set()
        return bool(words) and words <= BACKCHANNELS

    def _pause_ends_s(self, rep: RepTurn) -> float:
        return rep.end_s + pause_to_end_s(rep.text, self._own_pauses_s, self.manners.pause_s)
