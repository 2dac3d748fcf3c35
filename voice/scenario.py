"""A scenario: briefing, buyer, facts behind gates, beats that give chances, and targets.

Values only. The file format and its faults are the server's (`server.scenarios`); a seed fills the `{names}`
in the texts (`voice.variation`), so that everything below here reads plain sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from voice.formula import OwnBehaviour


class Level(StrEnum):
    GENTLE = "gentle"
    USUAL = "usual"
    TOUGH = "tough"


class Length(StrEnum):
    SHORT = "short"
    USUAL = "usual"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Lines:
    """Wordings of one thing, by level; a level without its own has those of `usual`."""

    by_level: Mapping[Level, tuple[str, ...]]

    def at(self, level: Level) -> tuple[str, ...]:
        return self.by_level.get(level) or self.by_level.get(Level.USUAL, ())

    def every(self) -> tuple[str, ...]:
        return tuple(line for lines in self.by_level.values() for line in lines)


@dataclass(frozen=True, slots=True)
class Condition:
    """Something the rep has done or learnt in this call."""

    kind: str
    """`impact-named`, `effect-asked`, `reflected` or `known` (of a fact), `question` (of a question act id),
    `act` (of an act id), `goal-said`, `gap-named`, `what-changed-asked`, `what-changed-after-goal`,
    `fix-owned` (a fix with owner and time), `chances-met` (at least `count`, of a beat kind or of all),
    `beat-delivered` (of a beat id)."""
    of: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Gate:
    """What opens a fact: any one of the groups, each met as a whole. No group at all: volunteered."""

    any_of: tuple[tuple[Condition, ...], ...] = ()

    @property
    def is_open_to_all(self) -> bool:
        return not self.any_of


@dataclass(frozen=True, slots=True)
class Slots:
    """Phrases that fill who / what / when / how much when the rep names this fact's impact."""

    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    how_much: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the buyer knows and may disclose."""

    id: str
    topic: str
    """What it is about, in words that give nothing away: all a closed gate lets a language model know."""
    says: tuple[str, ...]
    """Whole sentences that disclose it."""
    asked: tuple[str, ...]
    """At least five different ways a rep may ask for it."""
    gate: Gate = Gate()
    deflects: Lines = field(default_factory=lambda: Lines({}))
    """What the buyer says when asked while the gate is closed."""
    slots: Slots = Slots()
    numbers: tuple[str, ...] = ()
    """Names and numbers that must never be heard before the gate opens."""


@dataclass(frozen=True, slots=True)
class Beat:
    """Something the buyer does that gives the rep a chance."""

    id: str
    """`harm-1`, `challenge-2`, `redirect-1`, `invitation`, `opening`, `what-changed`, `next-step`, …"""
    kind: str
    """The id without its number: `harm`, `challenge`, `redirect`, …"""
    bare: Lines
    """Always spoken: gives the chance."""
    full: Lines
    """Spoken as well when the gate of `fact` is open: adds the fact."""
    cues: tuple[str, ...]
    """Words by which a delivered beat is known in a transcript without labels."""
    fact: str | None = None
    needs: tuple[Condition, ...] = ()
    """All must hold before the buyer brings it up."""
    until: tuple[Condition, ...] = ()
    """Once all of these hold the buyer no longer brings it up; none: it always comes."""
    after_rep_turns: int = 1
    """Rep turns since the beat before it, at the least."""
    hard: Lines = field(default_factory=lambda: Lines({}))
    """What the buyer says when this chance was just missed."""
    soft: Lines = field(default_factory=lambda: Lines({}))
    """What the buyer says when this chance was just met and there is nothing else to say."""
    better: str = ""
    """A better line to try, shown to the rep when this chance was missed."""
    only_at: tuple[Level, ...] = ()
    """Levels that have this beat; empty: all."""
    only_in: tuple[Length, ...] = ()
    """Lengths that have this beat; empty: all."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What the buyer set out to reach when they signed (renewals)."""

    says: str
    groups: tuple[tuple[str, ...], ...]
    """Phrases in groups; a rep has said the goal when at least two groups are named, one phrase of each."""
    gap: tuple[tuple[str, ...], ...] = ()
    """The same for the gap between goal and now."""


@dataclass(frozen=True, slots=True)
class TargetBehaviour:
    """A behaviour this scenario trains."""

    id: str
    bar: float = 2 / 3
    """Share of chances to be met."""
    better: str = ""
    """A better line, where the missed beat has none."""
    own: OwnBehaviour | None = None
    """What it is, where the scenario states it; None: one of rolecall's own."""


@dataclass(frozen=True, slots=True)
class ToneTarget:
    """A two-sided band for one measure at certain moments, in units, relative to the rep's own baseline."""

    id: str
    title: str
    """In words for the rep: "Pace after a harm"."""
    measure: str
    """`articulation_rate`, `level`, `f0_median`, `f0_range`, `pause_ratio` or `response_time`."""
    low: float
    high: float
    relative: str
    """`%` or `st` or `dB` of the own baseline; `s` or `1` for absolute."""
    beats: tuple[str, ...] = ()
    """Beat kinds whose replies are judged; empty: every rep turn."""


@dataclass(frozen=True, slots=True)
class TalkBand:
    """A two-sided band for how the talk is shared out over the whole call."""

    id: str
    title: str
    """In words for the rep: "Your share of the talk"."""
    measure: str
    """`talk_share` (0..1 of both speakers' speech) or `longest_run` (seconds)."""
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Lines for everything that is not about the matter."""

    greeting: tuple[str, ...]
    who_are_you: tuple[str, ...]
    repeat: tuple[str, ...]
    """Said before repeating the last line."""
    small_talk: tuple[str, ...]
    silence: Lines
    """When the rep says nothing for the buyer's patience: "Are you still there?"."""
    unclear: tuple[str, ...]
    """When what was asked is not known to the buyer."""
    listening: tuple[str, ...]
    """Short replies that hand the turn back."""
    filler: tuple[str, ...]
    """Said while a slow model thinks."""
    too_long: Lines
    """Cuts off a run of talk."""
    closing: Lines
    """Ends the call in good order."""
    hard_closing: Lines
    """Ends the call when patience is gone."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How the buyer sounds, for whichever engine speaks."""

    espeak: str = "en-us"
    piper: str = ""
    """File stem of a Piper voice; empty: the installed one."""
    speaker: int | None = None
    rate_wpm: int = 165
    pitch: int = 50
    """espeak's 0..99."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The buyer's manner in time, in seconds."""

    pause_s: float = 0.7
    """Silence after which a complete sentence of the rep counts as ended."""
    thinking_s: tuple[float, float] = (0.15, 0.5)
    """Shortest and longest wait before answering, drawn from the seed."""
    silence_s: float = 8.0
    """Rep's silence until "are you still there?"."""
    gives_up_s: float = 25.0
    """Rep's silence until the buyer ends the call."""


@dataclass(frozen=True, slots=True)
class Persona:
    """The buyer as a person."""

    name: str
    role: str
    company: str
    manner: str
    """For a language model: how they talk, in one or two sentences."""
    lines: SmallTalk
    voice: Voice = Voice()
    timing: Timing = Timing()


@dataclass(frozen=True, slots=True)
class Briefing:
    """What the rep reads before the call."""

    you: str
    buyer: str
    situation: str
    goal: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RepLines:
    """What a scripted rep says when this scenario is rehearsed in text."""

    answers: Mapping[str, tuple[str, ...]]
    """Beat id → lines: the first where the beat told its fact, the last where it told none."""
    otherwise: tuple[str, ...] = ()
    """Said in turn where the buyer brought no beat up."""


@dataclass(frozen=True, slots=True)
class Scenario:
    id: str
    title: str
    version: int
    minutes: float
    """Of the length played."""
    level: Level
    briefing: Briefing
    buyer: Persona
    facts: tuple[Fact, ...]
    beats: tuple[Beat, ...]
    behaviours: tuple[TargetBehaviour, ...]
    tone: tuple[ToneTarget, ...] = ()
    talk: tuple[TalkBand, ...] = ()
    goal: Goal | None = None
    product: tuple[str, ...] = ()
    """Names and nouns of what the rep sells: naming them in a claim is a capability statement."""
    vocabulary: tuple[str, ...] = ()
    """Words a recogniser should expect."""
    vary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """`{name}` in any text → its possible values; the first is the worked example's."""
    shuffle: tuple[tuple[str, ...], ...] = ()
    """Groups of beat ids whose order a seed may change."""
    length: Length = Length.USUAL
    lengths: Mapping[Length, float] = field(default_factory=dict)
    """Other lengths it can be played in → their minutes."""
    tests: Mapping[str, RepLines] = field(default_factory=dict)
    """`strong`, `average`, `weak` → what such a rep says when the scenario is rehearsed."""

    def fact(self, fact_id: str) -> Fact:
        return next(fact for fact in self.facts if fact.id == fact_id)

    def beat(self, beat_id: str) -> Beat:
        return next(beat for beat in self.beats if beat.id == beat_id)
