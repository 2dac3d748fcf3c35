"""Every setting, read once: from flags, `ROLECALL_*` variables and one file, in that order of precedence.

Unknown settings are refused in all three places. docs/settings.md describes each one; a test compares.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError

from voice.errors import BadInput

PREFIX = "ROLECALL_"
FILE_VARIABLE = "ROLECALL_SETTINGS"
"""Names the settings file; the only variable that is not a setting itself."""


def _home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "rolecall"


def _from_home(path: Path) -> Path:
    """No shell reads the `~` of a file or a variable."""
    return Path(os.path.expanduser(path))


class Settings(BaseModel):
    """What the operator decides."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field("127.0.0.1", description="Address to listen on. Local mode needs a loopback address.")
    port: int = Field(8350, ge=0, le=65535, description="Port to listen on; the next free one if it is taken.")
    data: Annotated[Path, AfterValidator(_from_home)] = Field(
        default_factory=_home, description="Folder for sessions, recordings, models and the key."
    )
    stt: Literal["auto", "whisper", "pocketsphinx"] = Field("auto", description="Speech-to-text engine.")
    tts: Literal["auto", "piper", "espeak"] = Field("auto", description="Text-to-speech engine.")
    buyer: Literal["auto", "chat", "scripted"] = Field("auto", description="What words the buyer's lines.")
    whisper_model: str = Field("faster-whisper-base.en", description="Name or folder of a faster-whisper model.")
    piper_voice: str = Field("en_US-ljspeech-medium", description="Name or .onnx file of a Piper voice.")
    chat_url: str = Field("", description="Base address of an OpenAI-compatible chat endpoint, ending in /v1.")
    chat_model: str = Field("", description="Model name at that endpoint.")
    chat_key: SecretStr = Field(SecretStr(""), description="Key for that endpoint; empty if it needs none.")
    max_calls: int = Field(8, ge=1, le=200, description="Calls at the same time; one more is refused.")
    max_call_minutes: float = Field(30, gt=0, le=120, description="A call is ended after this long.")
    reconnect_s: float = Field(60, ge=0, le=600, description="A call whose page went away is kept this long.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")


def read_settings(flags: Mapping[str, object], environ: Mapping[str, str], file: Path | None = None) -> Settings:
    """Settings from `flags` (None: not given) over `environ` over the file. Raises BadInput, naming the setting."""
    named_file = file or (Path(environ[FILE_VARIABLE]) if environ.get(FILE_VARIABLE) else None)
    from_file = _from_file(named_file) if named_file else {}
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings.model_validate({**from_file, **_from_environ(environ), **given})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise BadInput(f"Setting '{name}' cannot be used: {first['msg']}. See docs/settings.md.") from None


def _from_environ(environ: Mapping[str, str]) -> dict[str, str]:
    values = {}
    for variable, value in environ.items():
        if not variable.startswith(PREFIX) or variable == FILE_VARIABLE:
            continue
        name = variable.removeprefix(PREFIX).lower()
        if name not in Settings.model_fields:
            raise BadInput(f"{variable} is not a setting; docs/settings.md lists them.")
        values[name] = value
    return values


def _from_file(path: Path) -> dict[str, object]:
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadInput(f"The settings file {path} cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"The settings file {path} is not TOML: {error}.") from None
    for name in values:
        if name not in Settings.model_fields:
            raise BadInput(f"{path}: '{name}' is not a setting; docs/settings.md lists them.")
    return values
