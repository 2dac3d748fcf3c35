"""What to do, imperative: the only output of the conversation core."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reply:
    """Work out the buyer's next turn."""

    occasion: str
    """Why the buyer speaks: `opening`, `answer`, `silence`, `too-long`, `give-up`."""


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
class Hush:
    """Drop the rest of the buyer's turn."""


@dataclass(frozen=True, slots=True)
class EndCall:
    reason: str
    """`rep`, `buyer`, `gave-up`, or what the watchdog says."""


Command = Reply | Speak | Hold | Resume | Hush | EndCall
