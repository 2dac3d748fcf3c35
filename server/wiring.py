"""Which engine stands behind each port: the only place that names adapters.

`auto` takes the engine with a model where its files are there, otherwise the built-in one, and says which. An engine
named outright never falls back. Engines change between calls, never within one; each is loaded once, when first used.
"""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from server.models.catalogue import Kind
from server.models.folder import check, installed
from server.settings import Settings
from voice.adapters.chat import ChatBuyer
from voice.adapters.espeak import Espeak
from voice.adapters.piper import Piper
from voice.adapters.pocketsphinx import PocketSphinx
from voice.adapters.scripted import ScriptedBuyer
from voice.adapters.silero import Silero
from voice.adapters.whisper import NEEDED_FILES, Whisper
from voice.call import Engines
from voice.errors import EngineUnavailable
from voice.ports import Buyer, Reader, SpeechToText, TextToSpeech, VoiceDetector
from voice.scenario import Voice

Engine = TypeVar("Engine")

MODELS = "models"
"""Folder in the data folder where `rolecall fetch` puts model files."""


@dataclass(frozen=True, slots=True)
class Option:
    """One engine that could stand behind a port."""

    port: str
    """`stt`, `tts` or `buyer`."""
    name: str
    why_not: str = ""
    """Empty: it can be used."""


@dataclass(frozen=True, slots=True)
class Chosen:
    engines: Engines
    names: Mapping[str, str]
    """Port to engine name, as in `GET /api/health`."""


class EngineRoom:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: dict[str, Any] = {}
        self._loading = asyncio.Lock()
        self._thread = ThreadPoolExecutor(1, "engines")
        """Loading a model takes a second: not on the loop, not in the executor that aiortc encodes in."""

    def options(self) -> tuple[Option, ...]:
        """Every engine, those with a model first, and why one cannot be used now."""
        return (
            Option("stt", "whisper", self._no_whisper()),
            Option("stt", "pocketsphinx"),
            Option("tts", "piper", "" if self._piper_voices() else self._no_piper()),
            Option("tts", "espeak"),
            Option("buyer", "chat", self._no_chat()),
            Option("buyer", "scripted"),
        )

    def names(self) -> dict[str, str]:
        """The engine that each port would get now. Raises EngineUnavailable for one named outright."""
        wanted = {"stt": self._settings.stt, "tts": self._settings.tts, "buyer": self._settings.buyer}
        return {port: self._choose(port, name) for port, name in wanted.items()}

    async def load_named(self) -> None:
        """Loads what the settings name outright, to be told now of what cannot run. Raises RolecallError."""
        names = self.names()
        async with self._loading:
            if self._settings.stt != "auto":
                await self._speech_to_text(names["stt"])
            if self._settings.tts != "auto":
                voice = await self._text_to_speech(names["tts"])
                async for _ in voice.speak("Hello.", Voice()):
                    pass

    async def for_call(self, reader: Reader) -> Chosen:
        """Engines for one call, loaded. Raises EngineUnavailable."""
        names = self.names()
        async with self._loading:
            silero: Silero = await self._engine("silero", Silero)
            engines = Engines(
                silero.detector(),
                await self._speech_to_text(names["stt"]),
                await self._text_to_speech(names["tts"]),
                await self._buyer(names["buyer"]),
                reader,
            )
        return Chosen(engines, names)

    async def speech_to_text(self, name: str = "") -> SpeechToText:
        """One engine outside a call, for `doctor`. Raises EngineUnavailable."""
        return await self._speech_to_text(self._choose("stt", name or self._settings.stt))

    async def voice_detector(self) -> VoiceDetector:
        """A detector outside a call, in its first state. Raises EngineUnavailable."""
        silero: Silero = await self._engine("silero", Silero)
        return silero.detector()

    async def text_to_speech(self) -> TextToSpeech:
        return await self._text_to_speech(self._choose("tts", self._settings.tts))

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
        if name == "whisper":
            folder = self._whisper_folder()
            return await self._engine(f"whisper {folder}", lambda: _checked_whisper(folder))
        return await self._engine(name, PocketSphinx)

    async def _text_to_speech(self, name: str) -> TextToSpeech:
        if name == "piper":
            voices = self._piper_voices()
            return await self._engine(f"piper {list(voices)}", lambda: _checked_piper(voices))
        return await self._engine(name, Espeak)

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

    # what is there

    @property
    def _models(self) -> Path:
        return self._settings.data / MODELS

    def _whisper_folder(self) -> Path:
        named = Path(self._settings.whisper_model)
        return named if named.is_dir() else self._models / self._settings.whisper_model

    def _no_whisper(self) -> str:
        folder = self._whisper_folder()
        missing = [name for name in NEEDED_FILES if not (folder / name).is_file()]
        if not missing:
            return ""
        return f"{folder} has no {', '.join(missing)}; `rolecall fetch {self._settings.whisper_model}` brings them"

    def _piper_voices(self) -> dict[str, Path]:
        """Installed voices by file stem, the one of the settings first."""
        wanted = self._settings.piper_voice
        found = {each.name: each.path for each in installed(self._models) if each.kind is Kind.PIPER}
        if wanted.endswith(".onnx") and Path(wanted).is_file() and Path(f"{wanted}.json").is_file():
            return {Path(wanted).stem: Path(wanted), **found}
        if wanted in found:
            return {wanted: found[wanted], **found}
        return {} if "piper_voice" in self._settings.model_fields_set else found

    def _no_piper(self) -> str:
        wanted = self._settings.piper_voice
        if wanted.endswith(".onnx"):
            return f"there is no {wanted} with its {Path(wanted).name}.json beside it"
        return f"no voice {wanted} is in {self._models}; `rolecall fetch {wanted}` brings it"

    def _no_chat(self) -> str:
        missing = [name for name in ("chat_url", "chat_model") if not getattr(self._settings, name)]
        return f"the setting {' and '.join(missing)} is empty" if missing else ""


def _checked_whisper(folder: Path) -> Whisper:
    """Raises EngineUnavailable for files that are not those fetched."""
    check(folder)
    return Whisper(folder)


def _checked_piper(voices: Mapping[str, Path]) -> Piper:
    for path in voices.values():
        check(path.parent)
    return Piper(voices)
