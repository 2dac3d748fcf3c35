"""What to do, imperative: the only output of the conversation core."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reply:
    """Work out the buyer's next turn."""

    occasion: str
    """Why the buyer speaks: `opening`, `answer`, `again`, `silence`, `too-long`, `give-up`."""


@dataclass(frozen=True, slots=True)
class Prepare:
    """Work out the answer to what was said so far, with no effect that anybody could see: the turn may be over."""


@dataclass(frozen=True, slots=True)
class Discard:
    """Forget what was prepared: the turn goes on."""


@dataclass(frozen=True, slots=True)
class Speak:
    """Say this phrase after what is already being said."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Stop the buyer's sound where it is; it may go on."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on from the held word."""


@dataclass(frozen=True, slots=True)
class Rewind:
    """What went out after this moment was not heard: it comes again."""

    to_s: float
    """Seconds on the axis."""


@dataclass(frozen=True, slots=True)
class Hush:
    """Drop the rest of the buyer's turn."""


@dataclass(frozen=True, slots=True)
class EndCall:
    reason: str
    """`rep`, `buyer`, `line-lost`, or what the watchdog says."""


Command = Reply | Prepare | Discard | Speak | Hold | Resume | Rewind | Hush | EndCall
