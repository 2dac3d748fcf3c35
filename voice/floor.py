"""Who holds the turn: one enum and one table.

Rules: a floor is never inferred from anything else; an event without a row leaves the floor as it is, on purpose.
What needs more than the event to decide (is a pause long enough, is speech over the buyer meant) is decided in
`conversation` when its deadline comes, and named here in the comments.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from voice.events import (
    BreakOver,
    BreakTaken,
    Event,
    HungUp,
    LineBack,
    LineLost,
    PlaybackDrained,
    ReplyFailed,
    ReplyPhrase,
    SpeechStarted,
    SpeechStopped,
    Typed,
)


class Floor(StrEnum):
    OPEN = "open"
    """Nobody speaks; the rep may."""
    REP = "rep"
    """The rep speaks."""
    PAUSE = "pause"
    """The rep was silent just now; the turn may go on."""
    THINKING = "thinking"
    """The rep's turn is over; the buyer has not begun."""
    BUYER = "buyer"
    """The buyer speaks."""
    HELD = "held"
    """The rep's voice came over the buyer's: the buyer's sound stands still until it is clear what was meant."""
    AWAY = "away"
    """Nothing comes from the rep's end: everything waits until it is back."""
    BREAK = "break"
    """The rep stopped the call for a while: nothing is said, and what is heard is not meant."""
    ENDED = "ended"


FLOOR_AFTER: Mapping[Floor, Mapping[type[Event], Floor]] = MappingProxyType(
    {
        Floor.OPEN: {
            SpeechStarted: Floor.REP,
            Typed: Floor.THINKING,
            ReplyPhrase: Floor.BUYER,  # the buyer opens, or breaks a silence
            LineLost: Floor.AWAY,
            BreakTaken: Floor.BREAK,
            HungUp: Floor.ENDED,
        },
        Floor.REP: {
            SpeechStopped: Floor.PAUSE,
            Typed: Floor.THINKING,
            ReplyPhrase: Floor.BUYER,  # the buyer cuts off a run of talk
            LineLost: Floor.AWAY,
            BreakTaken: Floor.BREAK,
            HungUp: Floor.ENDED,
        },
        Floor.PAUSE: {  # at the deadline: THINKING, or OPEN when no word was heard
            SpeechStarted: Floor.REP,
            Typed: Floor.THINKING,
            ReplyPhrase: Floor.BUYER,
            LineLost: Floor.AWAY,
            BreakTaken: Floor.BREAK,
            HungUp: Floor.ENDED,
        },
        Floor.THINKING: {
            SpeechStarted: Floor.REP,
            Typed: Floor.THINKING,
            ReplyPhrase: Floor.BUYER,
            ReplyFailed: Floor.OPEN,
            LineLost: Floor.AWAY,
            BreakTaken: Floor.BREAK,
            HungUp: Floor.ENDED,
        },
        Floor.BUYER: {
            SpeechStarted: Floor.HELD,
            Typed: Floor.THINKING,
            PlaybackDrained: Floor.OPEN,
            LineLost: Floor.AWAY,
            BreakTaken: Floor.BREAK,
            HungUp: Floor.ENDED,
        },
        Floor.HELD: {  # at the deadline: REP, or once more BUYER
            SpeechStopped: Floor.BUYER,  # too short to be meant
            Typed: Floor.THINKING,
            LineLost: Floor.AWAY,
            BreakTaken: Floor.BREAK,
            HungUp: Floor.ENDED,
        },
        Floor.AWAY: {  # on LineBack: to whoever had the floor, or to the BREAK; at the deadline: ENDED
            Typed: Floor.THINKING,
            HungUp: Floor.ENDED,
        },
        Floor.BREAK: {  # on BreakOver: to whoever had the floor
            Typed: Floor.THINKING,
            LineLost: Floor.AWAY,
            HungUp: Floor.ENDED,
        },
        Floor.ENDED: {},
    }
)
RETURNS = ((Floor.AWAY, LineBack), (Floor.BREAK, BreakOver))
"""What brings a rep back who was not there."""


def floor_after(floor: Floor, event: Event) -> Floor:
    return FLOOR_AFTER[floor].get(type(event), floor)
