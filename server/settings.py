"""Every setting, read once: from flags, `ROLECALL_*` variables and one file, in that order of precedence.

Unknown settings are refused in all three places. docs/settings.md describes each one; a test compares.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails

from server import setting_rules as rules
from server.media.addresses import is_loopback
from voice.errors import BadInput

PREFIX = "ROLECALL_"
FILE_VARIABLE = "ROLECALL_SETTINGS"
"""Names the settings file; the only variable that is not a setting itself."""
PLAINLY = {
    "bool_parsing": "say on or off",
    "bool_type": "say on or off",
    "int_parsing": "write a whole number",
    "int_type": "write a whole number",
    "int_from_float": "write a whole number",
    "float_parsing": "write a number",
    "float_type": "write a number",
    "string_type": "write it as a text, in quotes",
    "tuple_type": "write a list",
    "extra_forbidden": "there is no such setting",
}
"""What is wrong with a value, by the checking library's name for it."""


def _home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "rolecall"


class Settings(BaseModel):
    """What the operator decides."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field("127.0.0.1", description="Address to listen on. Local mode needs a loopback address.")
    port: int = Field(8350, ge=0, le=65535, description="Port to listen on; the next free one if it is taken.")
    data: Annotated[Path, AfterValidator(rules.from_home)] = Field(
        default_factory=_home, description="Folder for sessions, recordings, models and the key."
    )
    database_url: SecretStr = Field(
        SecretStr(""), description="A PostgreSQL database; empty keeps an SQLite one in the data folder."
    )
    blobs_url: Annotated[str, AfterValidator(rules.bucket_only)] = Field(
        "", description="An S3 bucket, s3://BUCKET/PREFIX, for the copies that replays play; empty: the data folder."
    )
    s3_endpoint: Annotated[str, AfterValidator(rules.web_address)] = Field(
        "", description="Address of the S3-compatible server that has the bucket."
    )
    s3_region: str = Field("us-east-1", description="Region that requests to it are signed for.")
    s3_key: str = Field("", description="Access key id for that server.")
    s3_secret: Annotated[SecretStr, AfterValidator(rules.given_with_bucket)] = Field(
        SecretStr(""), validate_default=True, description="Secret access key for that server."
    )
    stt: Literal["auto", "whisper", "pocketsphinx", "remote"] = Field("auto", description="Speech-to-text engine.")
    tts: Literal["auto", "piper", "espeak", "remote"] = Field("auto", description="Text-to-speech engine.")
    buyer: Literal["auto", "chat", "scripted"] = Field("auto", description="What words the buyer's lines.")
    whisper_model: str = Field("faster-whisper-base.en", description="Name or folder of a faster-whisper model.")
    whisper_small_model: str = Field(
        "faster-whisper-tiny.en", description="Hears live words while the server is too busy, where it is there."
    )
    piper_voice: str = Field("en_US-ljspeech-medium", description="Name or .onnx file of a Piper voice.")
    chat_url: Annotated[str, AfterValidator(rules.web_address)] = Field(
        "", description="Base address of an OpenAI-compatible chat endpoint, ending in /v1."
    )
    chat_model: str = Field("", description="Model name at that endpoint.")
    chat_key: SecretStr = Field(SecretStr(""), description="Key for that endpoint; empty if it needs none.")
    tagger: Annotated[Literal["off", "chat"], AfterValidator(rules.given_with_chat)] = Field(
        "off", description="What tags a scored call beside the patterns: the chat endpoint, or nothing."
    )
    turn_end: Literal["auto", "smart-turn", "none"] = Field("auto", description="Model that hears the end of a turn.")
    speech_url: Annotated[str, AfterValidator(rules.web_address)] = Field(
        "", description="Base address of an OpenAI-compatible speech endpoint, ending in /v1."
    )
    speech_key: SecretStr = Field(SecretStr(""), description="Key for that endpoint; empty if it needs none.")
    stt_model: str = Field("", description="Model name for transcriptions at that endpoint.")
    tts_model: str = Field("", description="Model name for speech at that endpoint.")
    tts_voice: str = Field("", description="Voice name for speech at that endpoint.")
    max_calls: int = Field(8, ge=1, le=200, description="Calls at the same time; one more is refused.")
    media_ports: Annotated[str, AfterValidator(rules.port_range)] = Field(
        "", description="UDP ports for the sound of calls, such as 50000-50199; empty: any."
    )
    announce_address: Annotated[
        tuple[str, ...], BeforeValidator(rules.listed), AfterValidator(rules.reachable_addresses)
    ] = Field((), description="Addresses, comma separated, at which reps reach this server's sound; empty: all it has.")
    max_calls_each: int = Field(3, ge=1, le=200, description="With accounts: calls of one person at the same time.")
    max_processor_percent: float = Field(80, ge=10, le=1000, description="No new call while the processor is as busy.")
    max_gap_ms: float = Field(100, ge=5, le=10_000, description="No new call while the server lags as far behind.")
    min_free_memory_mb: int = Field(300, ge=0, description="No new call with less free memory.")
    min_free_disk_mb: int = Field(1000, ge=0, description="No new call with less disk beside what it would write.")
    max_call_minutes: float = Field(30, gt=0, le=120, description="A call is ended after this long.")
    drain_minutes: float = Field(15, ge=0, le=240, description="A server that is stopped waits for calls this long.")
    reconnect_s: float = Field(60, ge=0, le=600, description="A call that lost its rep is kept this long.")
    turn_urls: Annotated[tuple[str, ...], BeforeValidator(rules.listed), AfterValidator(rules.turn_only)] = Field(
        (), description="TURN servers, comma separated, for networks that let no other sound through."
    )
    turn_secret: Annotated[SecretStr, AfterValidator(rules.given_with_turn)] = Field(
        SecretStr(""), validate_default=True, description="The secret that those servers share with this one."
    )
    turn_hours: float = Field(1, gt=0, le=24, description="Credentials for those servers end after this long.")
    requests_per_minute: int = Field(600, ge=0, description="Requests of one person in a minute; 0: no limit.")
    address_requests_per_minute: int = Field(
        3000, ge=0, description="Requests from one network address in a minute, an office's; 0: no limit."
    )
    accounts: bool = Field(False, description="Many people, each signed in; off: this machine's one person and key.")
    origin: str = Field("", description="Where people reach a server with accounts, such as https://HOST.")
    oidc_issuer: Annotated[str, AfterValidator(rules.safe_issuer)] = Field(
        "", description="OpenID provider that people may sign in with, such as https://id.example.org."
    )
    oidc_client_id: Annotated[str, AfterValidator(rules.given_with_issuer)] = Field(
        "", validate_default=True, description="This server's client id at that provider."
    )
    oidc_client_secret: SecretStr = Field(SecretStr(""), description="Its client secret there; empty if it has none.")
    oidc_name: str = Field("Single sign-on", description="What the page calls that provider.")
    oidc_domains: Annotated[tuple[str, ...], BeforeValidator(rules.listed)] = Field(
        (), description="E-mail domains, comma separated, whose people come in by that provider without an invite."
    )
    oidc_team: str = Field("", description="Team in which they are reps; empty: they need an account already.")
    tls_cert: Annotated[Path | None, AfterValidator(rules.file_from_home)] = Field(
        None, description="The server's certificate with its chain (PEM), to serve https without a proxy."
    )
    tls_key: Annotated[Path | None, AfterValidator(rules.given_with_cert)] = Field(
        None, validate_default=True, description="The certificate's private key (PEM, without a password)."
    )
    audio_days: int = Field(30, ge=0, le=3650, description="Days after which a call's sound is deleted.")
    words_days: int = Field(180, ge=0, le=3650, description="Days after which a call's words are deleted.")
    locked: Annotated[tuple[Literal["audio_days", "words_days"], ...], BeforeValidator(rules.listed)] = Field(
        (), description="Settings, comma separated, that no admin may change on the page."
    )
    kappa_bar: float = Field(0.6, ge=-1, le=1, description="Coaches' kappa under which a behaviour leaves the totals.")
    kappa_least: int = Field(20, ge=1, le=10_000, description="Chances rated twice before that is looked at.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")
    log_format: Literal["text", "json"] = Field("text", description="Log lines for people, or JSON for programs.")

    @property
    def is_behind_proxy(self) -> bool:
        """Whether a proxy may stand before this server, whose word for an address then counts."""
        return bool(self.origin) and self.tls_cert is None

    @property
    def media_port_range(self) -> range | None:
        first, _, last = self.media_ports.partition("-")
        return range(int(first), int(last) + 1) if last else None

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Hosts of other machines that words or sound of a call may go to, as these settings stand."""
        sends_sound = self.speech_url and "remote" in (self.stt, self.tts)
        asks_chat = self.buyer != "scripted" or self.tagger == "chat"
        urls = [self.chat_url if asks_chat else "", self.speech_url if sends_sound else ""]
        hosts = {urlsplit(url).hostname or "" for url in urls if url}
        return tuple(sorted(host for host in hosts if host and not is_loopback(host)))


def read_settings(flags: Mapping[str, object], environ: Mapping[str, str], file: Path | None = None) -> Settings:
    """Settings from `flags` (None: not given) over `environ` over the file. Raises BadInput, naming the setting."""
    named_file = file or (Path(environ[FILE_VARIABLE]) if environ.get(FILE_VARIABLE) else None)
    from_file = _from_file(named_file) if named_file else {}
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings.model_validate({**from_file, **_from_environ(environ), **given})
    except ValidationError as error:
        raise _refusal(error.errors()[0]) from None


def unusable(name: str, why: str) -> BadInput:
    return BadInput(f"Setting '{name}' cannot be used: {why}. See docs/settings.md.")


def _refusal(first: ErrorDetails) -> BadInput:
    """In our own words, where the checking library's would be told."""
    broken = first.get("ctx", {}).get("error")
    if isinstance(broken, rules.OfAnother):
        return unusable(broken.setting, str(broken))
    said = str(broken) if isinstance(broken, ValueError) else first["msg"].replace("Input should be", "it should be")
    return unusable(str(first["loc"][0]), PLAINLY.get(first["type"], said))


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
