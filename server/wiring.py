"""Which engine stands behind each port, and which queue: the only place that names adapters.

`auto` takes the engine with a model where its files are there, otherwise the built-in one, and says which. An engine
named outright never falls back. Engines change between calls, never within one; each is loaded once, when first used.
"""

import asyncio
import importlib.util
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from server.accounts.single_sign_on import SingleSignOn
from server.engine_files import EngineFiles
from server.jobs.leased import LeasedQueue
from server.jobs.queue import Queue
from server.model_tagging import Answering
from server.models.folder import check
from server.settings import Settings
from server.store.blobs import Blobs
from server.store.identities import Newcomers
from server.store.store import Store
from voice.adapters.chat import ChatBuyer
from voice.adapters.chat_answer import ChatAnswer
from voice.adapters.espeak import Espeak
from voice.adapters.piper import Piper
from voice.adapters.pocketsphinx import PocketSphinx
from voice.adapters.remote_speech import RemoteSpeech
from voice.adapters.remote_voice import RemoteVoice
from voice.adapters.scripted import ScriptedBuyer
from voice.adapters.silero import Silero
from voice.adapters.smart_turn import FILE as SMART_TURN
from voice.adapters.smart_turn import SmartTurn
from voice.adapters.whisper import NEEDED_FILES, Whisper
from voice.call import Engines
from voice.errors import BadInput, EngineUnavailable, RolecallError
from voice.ports import Buyer, Reader, SpeechToText, TextToSpeech, TurnEndDetector, VoiceDetector
from voice.scenario import Voice

Engine = TypeVar("Engine")


@dataclass(frozen=True, slots=True)
class Option:
    """One engine that could stand behind a port."""

    port: str
    """`stt`, `tts`, `buyer` or `turn_end`."""
    name: str
    why_not: str = ""
    """Empty: it can be used."""


@dataclass(frozen=True, slots=True)
class Chosen:
    engines: Engines
    names: Mapping[str, str]
    """Port to engine name, as in `GET /api/health`."""
    small: SpeechToText | None = None
    """A smaller recogniser for live words, for when the server is too busy."""


class EngineRoom:
    def __init__(self, settings: Settings) -> None:
        self._settings, self._files = settings, EngineFiles(settings, NEEDED_FILES, SMART_TURN)
        self._made: dict[str, Any] = {}
        self._loading = asyncio.Lock()
        self._thread = ThreadPoolExecutor(1, "engines")
        """Loading a model takes a second: not on the loop, not in the executor that aiortc encodes in."""

    def options(self) -> tuple[Option, ...]:
        """Every engine, in the order that `auto` looks, and why one cannot be used now.

        What sends speech to another machine comes last: `auto` never gets there.
        """
        files = self._files
        return (
            Option("stt", "whisper", files.no_whisper()),
            Option("stt", "pocketsphinx"),
            Option("stt", "remote", files.no_remote_speech()),
            Option("tts", "piper", files.no_piper()),
            Option("tts", "espeak"),
            Option("tts", "remote", files.no_remote_voice()),
            Option("buyer", "chat", files.no_chat()),
            Option("buyer", "scripted"),
            Option("turn_end", "smart-turn", files.no_smart_turn()),
            Option("turn_end", "none"),
        )

    def names(self) -> dict[str, str]:
        """The engine that each port would get now. Raises EngineUnavailable for one named outright."""
        wanted = {"stt": self._settings.stt, "tts": self._settings.tts, "buyer": self._settings.buyer}
        return {port: self._choose(port, name) for port, name in wanted.items()}

    def turn_end_name(self) -> str:
        """The end-of-turn model that a call would get now, or `none`. Raises EngineUnavailable."""
        return self._choose("turn_end", self._settings.turn_end)

    async def load_named(self) -> None:
        """Loads what the settings name outright, to be told now of what cannot run. Raises RolecallError."""
        names = self.names()
        async with self._loading:
            if self._settings.stt != "auto":
                await self._speech_to_text(names["stt"])
            if self._settings.turn_end != "auto":
                await self._turn_end()
            if self._settings.tts != "auto":
                voice = await self._text_to_speech(names["tts"])
                async for _ in voice.speak("Hello.", Voice()):
                    pass

    async def for_call(self, reader: Reader) -> Chosen:
        """Engines for one call, loaded. Raises EngineUnavailable."""
        names = self.names()
        async with self._loading:
            engines = Engines(
                await self.voice_detector(),
                await self._speech_to_text(names["stt"]),
                await self._text_to_speech(names["tts"]),
                await self._buyer(names["buyer"]),
                reader,
                await self._turn_end(),
            )
            small = await self._small_speech_to_text(names["stt"])
        return Chosen(engines, names, small)

    async def speech_to_text(self, name: str = "") -> SpeechToText:
        """One engine outside a call, for `doctor`. Raises EngineUnavailable."""
        return await self._speech_to_text(self._choose("stt", name or self._settings.stt))

    async def voice_detector(self) -> VoiceDetector:
        """A detector outside a call, in its first state. Raises EngineUnavailable."""
        silero: Silero = await self._engine("silero", Silero)
        return silero.detector()

    async def buyer(self) -> Buyer:
        """The engine that the settings choose to word the buyer. Raises EngineUnavailable."""
        return await self._buyer(self._choose("buyer", self._settings.buyer))

    async def tagger(self) -> Answering:
        """The language model that tags a scored call, where the settings want one."""
        settings = self._settings
        key = settings.chat_key.get_secret_value()
        return await self._engine("tagger", lambda: ChatAnswer(settings.chat_url, settings.chat_model, key))

    async def text_to_speech(self) -> TextToSpeech:
        return await self._text_to_speech(self._choose("tts", self._settings.tts))

    def crowded(self) -> str:
        """An engine in use that has no room for one more call; empty: all have."""
        return next((engine.name for engine in self._made.values() if not getattr(engine, "has_room", True)), "")

    async def close(self) -> None:
        for engine in self._made.values():
            if hasattr(engine, "aclose"):
                await engine.aclose()
        self._made.clear()
        self._thread.shutdown()

    def _choose(self, port: str, wanted: str) -> str:
        options = {option.name: option for option in self.options() if option.port == port}
        if wanted == "auto":
            return next(option.name for option in options.values() if not option.why_not)
        if options[wanted].why_not:
            raise EngineUnavailable(f"The engine '{wanted}' cannot be used: {options[wanted].why_not}.")
        return wanted

    async def _speech_to_text(self, name: str) -> SpeechToText:
        settings = self._settings
        match name:
            case "whisper":
                folder = self._files.whisper_folder()
                return await self._engine(f"whisper {folder}", lambda: _checked_whisper(folder))
            case "remote":
                key = settings.speech_key.get_secret_value()
                make = partial(RemoteSpeech, settings.speech_url, settings.stt_model, key)
                return await self._engine("remote speech", make)
        return await self._engine(name, PocketSphinx)

    async def _small_speech_to_text(self, name: str) -> SpeechToText | None:
        folder = self._files.small_whisper_folder()
        if name != "whisper" or folder is None:
            return None
        return await self._engine(f"whisper {folder}", lambda: _checked_whisper(folder))

    async def _text_to_speech(self, name: str) -> TextToSpeech:
        settings = self._settings
        match name:
            case "piper":
                voices = self._files.piper_voices()
                return await self._engine(f"piper {list(voices)}", lambda: _checked_piper(voices))
            case "remote":
                key = settings.speech_key.get_secret_value()
                make = partial(RemoteVoice, settings.speech_url, settings.tts_model, settings.tts_voice, key)
                return await self._engine("remote voice", make)
        return await self._engine(name, Espeak)

    async def _turn_end(self) -> TurnEndDetector | None:
        """Optional. Raises EngineUnavailable for one named outright."""
        if self.turn_end_name() == "none":
            return None
        path = self._files.smart_turn()
        detector: TurnEndDetector = await self._engine(f"smart-turn {path}", lambda: SmartTurn(path))
        return detector

    async def _buyer(self, name: str) -> Buyer:
        if name == "chat":
            key = self._settings.chat_key.get_secret_value()
            return await self._engine(name, lambda: ChatBuyer(self._settings.chat_url, self._settings.chat_model, key))
        return await self._engine(name, ScriptedBuyer)

    async def _engine(self, key: str, make: Callable[[], Engine]) -> Engine:
        if key not in self._made:
            self._made[key] = await asyncio.get_running_loop().run_in_executor(self._thread, make)
        engine: Engine = self._made[key]
        return engine


def _checked_whisper(folder: Path) -> Whisper:
    """Raises EngineUnavailable for files that are not those fetched."""
    check(folder)
    return Whisper(folder)


def _checked_piper(voices: Mapping[str, Path]) -> Piper:
    for path in voices.values():
        check(path.parent)
    return Piper(voices)


def queue_of(settings: Settings, store: Store) -> Queue:
    """Procrastinate on PostgreSQL, the ledger's own queue beside SQLite."""
    url = settings.database_url.get_secret_value()
    if not url:
        return LeasedQueue(store.jobs)
    from server.jobs.procrastinate import ProcrastinateQueue

    return ProcrastinateQueue(url, store.jobs)


def blobs_of(settings: Settings) -> Blobs | None:
    """The S3 bucket that the settings name; None: the data folder. Raises BadInput where the extra is missing."""
    if not settings.blobs_url:
        return None
    if importlib.util.find_spec("obstore") is None:
        raise BadInput("An S3 bucket needs the package obstore: install rolecall with its extra 's3'.")
    from server.store.s3_blobs import S3Blobs

    bucket, _, prefix = settings.blobs_url.removeprefix("s3://").partition("/")
    secret = settings.s3_secret.get_secret_value()
    where = {"endpoint": settings.s3_endpoint, "key": settings.s3_key, "region": settings.s3_region}
    return S3Blobs(bucket, prefix, secret=secret, **where)


def single_sign_on_of(settings: Settings, store: Store) -> SingleSignOn | None:
    """The OpenID provider that the settings name; None: there is none. Raises BadInput where the extra is missing."""
    if not settings.oidc_issuer:
        return None
    if importlib.util.find_spec("authlib") is None:
        raise BadInput("Single sign-on needs the package Authlib: install rolecall with its extra 'sso'.")
    from server.accounts.openid import OpenIdProvider

    secret = settings.oidc_client_secret.get_secret_value()
    provider = OpenIdProvider(settings.oidc_issuer, settings.oidc_client_id, secret)
    newcomers = Newcomers(tuple(map(str.casefold, settings.oidc_domains)), settings.oidc_team)
    return SingleSignOn(settings.oidc_name, provider, store.identities, newcomers)


async def store_of(settings: Settings) -> Store:
    """The store that the settings name, open. Raises RolecallError."""
    folder = settings.data
    try:
        return await Store.open(folder, settings.database_url.get_secret_value(), blobs_of(settings))
    except OSError as error:
        raise RolecallError(
            f"The data folder {folder} cannot be used: {error.strerror}; choose another one with --data."
        ) from error
