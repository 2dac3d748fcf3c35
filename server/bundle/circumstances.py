"""What a bundle's journal says of a call, read as strictly as anything from outside."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from server.bundle.members import JOURNAL, BadBundle
from server.calls.circumstances import Circumstances
from server.recording import journal

Seconds = Annotated[float, Field(ge=-86_400, le=86_400, allow_inf_nan=False)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="ignore")


class GrantedEntry(_Entry):
    kind: Literal["granted"]
    auto_gain: bool | None = None
    noise_suppression: bool | None = None
    echo_cancellation: bool | None = None


class GapEntry(_Entry):
    kind: Literal["gap"]
    start_s: Seconds
    end_s: Seconds


class WayEntry(_Entry):
    kind: Literal["way"]
    by: Literal["webrtc", "socket", "none"]
    at_s: Seconds


class PlayoutEntry(_Entry):
    kind: Literal["playout"]
    delay_s: Seconds


class MicrophoneEntry(_Entry):
    kind: Literal["microphone"]


class LocalAudioEntry(_Entry):
    kind: Literal["local_audio"]
    rate_hz: Annotated[int, Field(ge=8_000, le=96_000)]
    at_s: Seconds


class LocalChunkEntry(_Entry):
    kind: Literal["local_chunk"]
    number: Annotated[int, Field(ge=0, le=86_400)]
    samples: Annotated[int, Field(ge=0, le=96_000)]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class LocalEndEntry(_Entry):
    kind: Literal["local_end"]
    chunks: Annotated[int, Field(ge=0, le=86_400)]


Entry = (
    GrantedEntry | GapEntry | WayEntry | PlayoutEntry | MicrophoneEntry
    | LocalAudioEntry | LocalChunkEntry | LocalEndEntry
)  # fmt: skip
_ENTRY: TypeAdapter[Any] = TypeAdapter(Annotated[Entry, Field(discriminator="kind")])
KINDS = ("granted", "gap", "way", "playout", "microphone", "local_audio", "local_chunk", "local_end")


def circumstances_in(data: bytes, name: str) -> Circumstances:
    """Of the call whose journal this is; `name` is the bundle's. Raises BadBundle."""
    around = Circumstances()
    try:
        read = journal.read(data)
        for frame in read.frames:
            if frame.kind in KINDS:
                fields = _ENTRY.validate_python({"kind": frame.kind, **frame.fields}).model_dump(exclude={"kind"})
                around.note(frame.kind, fields)
    except (ValidationError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadBundle(f"The {JOURNAL} in {name} cannot be read; the bundle is damaged.") from None
    around.local.is_over = around.local.was_read = True
    if read.good_bytes != len(data):
        raise BadBundle(f"The {JOURNAL} in {name} is cut off or damaged after {len(read.frames)} entries.")
    return around
