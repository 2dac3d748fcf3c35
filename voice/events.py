"""What happened, in the past tense: the only input of the conversation core.

Detectors stay outside; no audio frame enters here. Times are seconds on the axis.
"""

from dataclasses import dataclass

from voice.transcript import Word


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """The rep's voice was detected."""

    at_s: float
    """When the voice began, a little before it was detected."""


@dataclass(frozen=True, slots=True)
class SpeechStopped:
    """The rep's voice gave way to silence."""

    at_s: float
    """When the voice ended, a little before the silence was long enough to tell."""


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """The recogniser's words for the stretch of speech that began at `island_s`."""

    island_s: float
    words: tuple[Word, ...]
    is_final: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """The rep wrote instead of talking."""

    text: str


@dataclass(frozen=True, slots=True)
class ReplyPhrase:
    """A phrase of the buyer's reply is ready to be spoken; the last one closes the reply."""

    text: str
    is_last: bool
    beat: str | None = None
    facts: tuple[str, ...] = ()
    ends_call: bool = False


@dataclass(frozen=True, slots=True)
class PhrasePlayed:
    """Words of the buyer were heard by the rep."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class PlaybackDrained:
    """Nothing of the buyer is left to be played."""


@dataclass(frozen=True, slots=True)
class ReplyFailed:
    """The buyer could not answer; the floor returns to the rep."""


@dataclass(frozen=True, slots=True)
class HungUp:
    """The call was ended from outside: by the rep, or by a watchdog."""

    reason: str = "rep"


@dataclass(frozen=True, slots=True)
class EndHeard:
    """How the last words before a pause sounded."""

    island_s: float
    final_pitch_st: float | None
    """See `voice.endpointing.Said`; None: nothing new."""
    end_probability: float | None


@dataclass(frozen=True, slots=True)
class LineLost:
    """Nothing has come from the rep's end for a while, not even silence."""

    since_s: float
    """When the last sound came: what the buyer said after it was not heard."""


@dataclass(frozen=True, slots=True)
class LineBack:
    """The rep's end is there again."""


@dataclass(frozen=True, slots=True)
class BreakTaken:
    """The rep stopped the call for a while."""


@dataclass(frozen=True, slots=True)
class BreakOver:
    """The rep is back from a break."""


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """The rep asked, by a button and not in words, to hear the buyer's last turn once more."""


Event = (
    SpeechStarted
    | SpeechStopped
    | WordsHeard
    | Typed
    | ReplyPhrase
    | PhrasePlayed
    | PlaybackDrained
    | ReplyFailed
    | HungUp
    | EndHeard
    | LineLost
    | LineBack
    | BreakTaken
    | BreakOver
    | AskedAgain
)
