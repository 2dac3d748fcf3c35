"""What is scored: a conversation's words, its two tracks on one axis, and what is known of the channel."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scoring.kept import KeptBaseline
from voice.pcm import Pcm
from voice.transcript import Transcript

if TYPE_CHECKING:
    from scoring.local_track import Alignment


@dataclass(frozen=True, slots=True)
class Channel:
    """What the browser granted; None where nobody said."""

    auto_gain: bool | None = None
    noise_suppression: bool | None = None
    echo_cancellation: bool | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of the rep's track where no sound arrived: missing, not silent."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Recording:
    transcript: Transcript
    source: str = "none"
    """`local` (captured at the microphone), `webrtc`, `socket`, `file`, or `none` (words only)."""
    rep: Pcm | None = None
    """The rep's track at 16 kHz, sample 0 at the axis' zero."""
    buyer: Pcm | None = None
    """The buyer's track as heard by the rep, same axis."""
    channel: Channel = Channel()
    gaps: tuple[Gap, ...] = ()
    playout_error_s: float | None = None
    """± of where the buyer's audio lies on the axis, from the page's reports; None: no report, so response
    times are not assessed."""
    has_word_times: bool = True
    """False where the rep's word times were spread evenly because none were given."""
    alignment: "Alignment | None" = None
    """How the rep's track from the microphone lies on the axis; None where there is none."""
    why_not_local: str | None = None
    """Why a recording at the microphone is not what is scored; None where it is, or there was none."""
    length_s: float = 0.0
    """Of the call where its sound is not there to tell; 0: its last turn tells."""
    kept: KeptBaseline | None = None
    """The rep's usual from before this call, on this device."""
    leaves_out: frozenset[str] = frozenset()
    """Dimensions that the rep leaves out: of `pace`, `pitch`, `loudness`."""
    versions: dict[str, str] = field(default_factory=dict)
    """Engines and program versions the words came from."""
