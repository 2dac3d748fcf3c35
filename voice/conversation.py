"""One spoken conversation as a pure machine: events and the time go in, commands and a deadline come out.

    receive(event, now=…)   something happened
    wake(now=…)             the deadline came
    commands()              what to do about it, once
    deadline                when it wants to be woken, seconds on the axis; None: not by itself

Who may speak when is the table in `voice.floor`. Here is what it cannot say: when a pause ends the turn, when speech
over the buyer is meant, when the buyer loses patience, what a lost line leaves unheard, what was really said and heard.
"""

from dataclasses import dataclass, field

from voice.commands import Command, Discard, EndCall, Hold, Hush, Prepare, Reply, Resume, Rewind, Speak
from voice.events import (
    AskedAgain,
    BreakOver,
    BreakTaken,
    EndHeard,
    Event,
    HungUp,
    LineBack,
    LineLost,
    PhrasePlayed,
    PlaybackDrained,
    ReplyFailed,
    ReplyPhrase,
    SpeechStarted,
    SpeechStopped,
    Typed,
    WordsHeard,
)
from voice.floor import RETURNS, Floor, floor_after
from voice.interruption import AGREEING_PATIENCE_S, MEANT_AFTER_S, STOP_DELAY_S, is_only_agreeing, takes_the_floor
from voice.manners import OPENING_S, Manners
from voice.pauses import Pauses
from voice.rep_turn import RepTurn
from voice.silence import Silence
from voice.transcript import Transcript
from voice.turns import Turns


@dataclass(slots=True)
class Conversation:
    """See the module."""

    turns: Turns
    manners: Manners = field(default_factory=Manners)
    word_accuracy: float = 1.0
    """Of the recogniser's live words, 0..1."""
    is_typed: bool = False
    """The rep's last turn was written; or none is known yet and there is no microphone."""
    floor: Floor = Floor.OPEN
    deadline: float | None = OPENING_S
    _speech_s: float | None = None
    """When the rep's present stretch of speech began; None: the rep is silent."""
    _is_prepared: bool = False
    """An answer to the turn as it stands is being worked out."""
    _awaits_reply: bool = False
    """The buyer was asked for a reply and has not begun."""
    _is_on_break: bool = False
    """The rep stopped the call for a while; a line may be lost meanwhile."""
    _silence: Silence = field(init=False)
    _pauses: Pauses = field(init=False)
    _commands: list[Command] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._silence, self._pauses = Silence(self.manners), Pauses(self.manners.pause_s, self.word_accuracy)

    def commands(self) -> list[Command]:
        """What to do now, in order; each command is given once."""
        commands, self._commands = self._commands, []
        return commands

    def transcript(self) -> Transcript:
        return self.turns.transcript()

    def receive(self, event: Event, *, now: float) -> None:
        """Takes note of what happened. Nothing happens in an ended call."""
        if self.floor is Floor.ENDED or (isinstance(event, PlaybackDrained) and not self.turns.is_reply_complete):
            return
        before = self.floor
        self._note(event, now)
        self.floor = self._floor_after(before, event)
        self._enter(before, event, now)

    def wake(self, *, now: float) -> None:
        """The deadline came; early calls do nothing."""
        if self.deadline is None or now < self.deadline:
            return
        self.deadline = None
        match self.floor:
            case Floor.OPEN:
                self._reply(self._silence.break_it())
            case Floor.REP:
                self._reply("too-long")
            case Floor.PAUSE:
                self._weigh_the_pause(now)
            case Floor.HELD:
                self._weigh_the_interruption(now)
            case Floor.AWAY:
                self.floor = Floor.ENDED
                self._commands.append(EndCall("line-lost"))

    # what the events change

    def _note(self, event: Event, now: float) -> None:
        match event:
            case SpeechStarted():
                self._speech_started(event)
            case SpeechStopped():
                self._speech_stopped(event)
            case WordsHeard() | EndHeard():
                self.turns.hear(event)
            case Typed():
                if self.floor not in (Floor.OPEN, Floor.REP, Floor.PAUSE):
                    self._hush()
                self._discard()
                self.is_typed, self._is_on_break = True, False
                self.turns.type(event.text, now)
            case ReplyPhrase():
                self._awaits_reply = False
                self.turns.plan(event)
                if event.text:
                    self._commands.append(Speak(event.text))
            case PhrasePlayed():
                if self.turns.buyer:
                    self.turns.buyer.heard.extend(event.words)
                    if self.floor is not Floor.HELD:
                        self.turns.close_rep()
            case ReplyFailed():
                self._reply_failed()
            case LineLost():
                self._line_lost(event)
            case BreakTaken():
                self._discard()
                self._is_on_break = True
                self._commands.append(Hold())
            case LineBack() | BreakOver():
                self._is_on_break = self._is_on_break and isinstance(event, LineBack)
                self._pauses.count_from(now)
            case AskedAgain():
                self._say_again()
            case HungUp():
                self._commands.append(EndCall(event.reason))

    def _speech_started(self, event: SpeechStarted) -> None:
        if self.floor is Floor.BREAK:
            return
        self._speech_s, self.is_typed = event.at_s, False
        self._discard()
        if self.floor is Floor.THINKING:
            self._hush()  # the rep goes on: what was being worded is not said
            self.turns.buyer, self._awaits_reply = None, False
        if self.floor is Floor.BUYER:
            self._commands.append(Hold())
        self.turns.begin_island(event.at_s)

    def _speech_stopped(self, event: SpeechStopped) -> None:
        if self._speech_s is None:
            return
        self.turns.end_island(self._speech_s, event.at_s)
        self._speech_s = None
        if self.floor is Floor.HELD:
            self._commands.append(Resume())
            self.turns.interject()

    def _reply_failed(self) -> None:
        """What was said of the reply stands; the rest is not coming."""
        self._awaits_reply = False
        if self.floor is Floor.THINKING:
            self.turns.close_rep()
        if self.turns.buyer:
            self.turns.buyer.is_planned = True

    def _line_lost(self, event: LineLost) -> None:
        """What the buyer said since then was not heard: it is taken back, and comes again."""
        if self.floor is Floor.AWAY:
            return
        self._discard()
        self._commands.append(Hold())
        if self.turns.unhear(event.since_s):
            self._commands.append(Rewind(event.since_s))

    def _say_again(self) -> None:
        """The buyer's last turn from its first word: the same sound, or told anew where that is gone."""
        is_free = self.floor in (Floor.OPEN, Floor.REP, Floor.PAUSE, Floor.BUYER) and not self._awaits_reply
        if not is_free or not self.turns.has_buyer_spoken:
            return
        self._discard()
        since_s = self.turns.rewind()
        if since_s is not None:
            self._commands.append(Rewind(since_s))
        elif self.floor is not Floor.BUYER:
            self._reply("again")

    def _discard(self) -> None:
        if self._is_prepared:
            self._is_prepared = False
            self._commands.append(Discard())

    def _hush(self) -> None:
        self.turns.forget_sound()
        self._commands.append(Hush())

    def _reply(self, occasion: str) -> None:
        self.turns.forget_sound()
        self._is_prepared, self._awaits_reply = False, True
        self._commands.append(Reply(occasion))

    # what a new floor brings

    def _floor_after(self, before: Floor, event: Event) -> Floor:
        if (before, type(event)) in RETURNS:
            return Floor.BREAK if self._is_on_break else self._floor_on_return()
        if isinstance(event, AskedAgain) and before in (Floor.OPEN, Floor.REP, Floor.PAUSE):
            return Floor.BUYER if self.turns.buyer else Floor.THINKING if self._awaits_reply else before
        if isinstance(event, WordsHeard) and event.is_final and self._takes_up(before, event):
            return Floor.PAUSE
        return floor_after(before, event)

    def _takes_up(self, before: Floor, event: WordsHeard) -> bool:
        """Words of a stretch that was passed over: "wait" over the buyer, or a turn of which they are seconds late."""
        if before is Floor.BUYER and takes_the_floor(event.words) and self.turns.take_up_interjection(event.island_s):
            self._hush()
            self.turns.cut_buyer_off()
            return True
        return before is Floor.OPEN and self.turns.take_up_given_up(event.island_s)

    def _floor_on_return(self) -> Floor:
        """Whoever had the floor has it again."""
        self._commands.append(Resume())
        if self.turns.buyer or self._awaits_reply:
            return Floor.BUYER if self.turns.buyer else Floor.THINKING
        return Floor.REP if self._speech_s is not None else Floor.PAUSE if self.turns.rep else Floor.OPEN

    def _enter(self, before: Floor, event: Event, now: float) -> None:
        """Sets the deadline of the floor that the event led to."""
        match self.floor:
            case Floor.OPEN if before is not Floor.OPEN:
                self._open(now, was_last_word=self.turns.close_buyer())
            case Floor.REP if before is not Floor.REP:
                self._silence.broken_by_rep()
                self.deadline = (self.turns.rep.start_s if self.turns.rep else now) + self.manners.longest_run_s
            case Floor.PAUSE:
                self._consider_the_pause(now)
            case Floor.HELD if before is not Floor.HELD:
                self.deadline = (self._speech_s or now) + MEANT_AFTER_S + STOP_DELAY_S
            case Floor.AWAY if before is not Floor.AWAY:
                self.deadline = now + self.manners.kept_s
            case Floor.THINKING | Floor.BUYER | Floor.BREAK | Floor.ENDED:
                self.deadline = None
        if isinstance(event, Typed):
            self._silence.broken_by_rep()
            self._reply("answer")

    def _consider_the_pause(self, now: float) -> None:
        """Something new is known of the rep's pause: the answer is prepared once the words are there."""
        rep = self.turns.rep
        self.deadline = self._pauses.end_s(rep) if rep else now
        if rep and rep.text and rep.has_final_words and not self._is_prepared:
            self._is_prepared = True
            self._commands.append(Prepare())

    def _open(self, now: float, *, was_last_word: bool) -> None:
        if was_last_word:
            self.floor, self.deadline = Floor.ENDED, None
            self._commands.append(EndCall("buyer"))
        elif self._speech_s is not None:  # the rep talked on while the buyer cut in
            self.floor, self.deadline = Floor.REP, now + self.manners.longest_run_s
            self.turns.rep = self.turns.rep or RepTurn(now)
        else:
            self.floor, self.deadline = Floor.OPEN, now + self._silence.lasts_s(is_typed=self.is_typed)

    # what the deadlines decide

    def _weigh_the_pause(self, now: float) -> None:
        rep = self.turns.rep
        if rep and (due_s := self._pauses.due_s(rep, now)) > now:
            self.deadline = due_s
        elif rep and rep.text:
            self._pauses.learn(rep)
            self.floor = Floor.THINKING
            self._reply("answer")
        else:  # a cough, a breath, a laugh; or its words are still to come
            self.turns.close_rep()
            self._open(now, was_last_word=False)

    def _weigh_the_interruption(self, now: float) -> None:
        """The rep's voice over the buyer's went on: it is meant, unless it is only agreeing."""
        start_s = self._speech_s if self._speech_s is not None else now
        island = self.turns.island(start_s)
        if now < start_s + AGREEING_PATIENCE_S and island and is_only_agreeing(island.words):
            self.deadline = start_s + AGREEING_PATIENCE_S
            return
        self._hush()
        self.turns.cut_buyer_off()
        self.floor, self.deadline = Floor.REP, start_s + self.manners.longest_run_s
