"""What a page may say over a call's socket. docs/protocol.md describes every message; a test compares."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from server.calls.local_sound import HIGHEST_HZ, LOWEST_HZ
from server.security.json_shape import is_too_much
from voice.errors import BadInput

MAX_MESSAGE_BYTES = 64_000
MAX_TYPED = 2_000
"""Characters: three minutes of talk."""
MOST_CHUNKS = 4 * 3600
"""Seconds: the longest recording that is kept."""


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    v: Literal[1]


class Offer(_Message):
    type: Literal["offer"]
    sdp: Annotated[str, Field(max_length=32_000)]


class Candidate(_Message):
    type: Literal["candidate"]
    candidate: Annotated[str, Field(max_length=1_000)]
    sdpMid: Annotated[str, Field(max_length=64)] | None = None
    sdpMLineIndex: Annotated[int, Field(ge=0, le=8)] | None = None


class TypedText(_Message):
    type: Literal["typed"]
    text: Annotated[str, Field(min_length=1, max_length=MAX_TYPED)]


class Stats(_Message):
    type: Literal["stats"]
    playout_delay_s: Annotated[float, Field(ge=0, le=5, allow_inf_nan=False)]


class Granted(_Message):
    type: Literal["granted"]
    auto_gain: bool | None = None
    noise_suppression: bool | None = None
    echo_cancellation: bool | None = None


class Mute(_Message):
    type: Literal["mute"]
    muted: bool


class Pause(_Message):
    type: Literal["pause"]
    paused: bool


class Again(_Message):
    type: Literal["again"]


class SocketAudio(_Message):
    type: Literal["socket_audio"]
    rate_hz: Annotated[int, Field(ge=8_000, le=48_000)]


class LocalAudio(_Message):
    type: Literal["local_audio"]
    rate_hz: Annotated[int, Field(ge=LOWEST_HZ, le=HIGHEST_HZ)]


class LocalEnd(_Message):
    type: Literal["local_end"]
    chunks: Annotated[int, Field(ge=0, le=MOST_CHUNKS)]


class End(_Message):
    type: Literal["end"]


ClientMessage = (
    Offer | Candidate | TypedText | Stats | Granted | Mute | Pause | Again | SocketAudio | LocalAudio | LocalEnd | End
)
_ADAPTER: TypeAdapter[ClientMessage] = TypeAdapter(Annotated[ClientMessage, Field(discriminator="type")])
TYPES = (
    *("offer", "candidate", "typed", "stats", "granted", "mute", "pause", "again"),
    *("socket_audio", "local_audio", "local_end", "end"),
)


def parse(text: str) -> ClientMessage:
    """Raises BadInput with one plain sentence."""
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > MAX_MESSAGE_BYTES:
        raise BadInput(f"The message is larger than {MAX_MESSAGE_BYTES // 1000} kB; send less at once.")
    if is_too_much(data):
        raise BadInput("The message nests too deep or holds too much; send less at once.")
    try:
        return _ADAPTER.validate_json(text)
    except ValidationError as error:
        raise BadInput(_sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return "The message is not JSON."
    if first["type"].startswith("union_tag"):
        return f"The message has no known type; known are {', '.join(TYPES)}."
    place = ".".join(str(part) for part in first["loc"][1:]) or "the message"
    return f"The message cannot be used: {place}: {first['msg']}."
