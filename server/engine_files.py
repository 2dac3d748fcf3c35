"""What the engines would run on: model files in the data folder, endpoints in the settings, and what is missing."""

from collections.abc import Sequence
from pathlib import Path

from server.models.catalogue import Kind
from server.models.folder import installed
from server.settings import Settings

MODELS = "models"
"""Folder in the data folder where `rolecall fetch` puts model files."""


class EngineFiles:
    """Looked up anew each time: a model that was just fetched is there for the next call."""

    def __init__(self, settings: Settings, whisper_needs: Sequence[str], smart_turn_file: str) -> None:
        """`whisper_needs`: the files that a model's folder must have."""
        self._settings, self._whisper_needs, self._smart_turn_file = settings, whisper_needs, smart_turn_file
        self._models = settings.data / MODELS

    def whisper_folder(self) -> Path:
        return self._folder_of(self._settings.whisper_model)

    def small_whisper_folder(self) -> Path | None:
        """None where its files are not there: it is optional."""
        folder = self._folder_of(self._settings.whisper_small_model)
        return folder if all((folder / name).is_file() for name in self._whisper_needs) else None

    def _folder_of(self, model: str) -> Path:
        named = Path(model)
        return named if named.is_dir() else self._models / model

    def no_whisper(self) -> str:
        """Why it cannot run; empty: it can. The same for the others."""
        folder = self.whisper_folder()
        missing = [name for name in self._whisper_needs if not (folder / name).is_file()]
        if not missing:
            return ""
        return f"{folder} has no {', '.join(missing)}; `rolecall fetch {self._settings.whisper_model}` brings them"

    def piper_voices(self) -> dict[str, Path]:
        """Installed voices by file stem, the one of the settings first."""
        wanted = self._settings.piper_voice
        found = {each.name: each.path for each in installed(self._models) if each.kind is Kind.PIPER}
        if wanted.endswith(".onnx") and Path(wanted).is_file() and Path(f"{wanted}.json").is_file():
            return {Path(wanted).stem: Path(wanted), **found}
        if wanted in found:
            return {wanted: found[wanted], **found}
        return {} if "piper_voice" in self._settings.model_fields_set else found

    def no_piper(self) -> str:
        if self.piper_voices():
            return ""
        wanted = self._settings.piper_voice
        if wanted.endswith(".onnx"):
            return f"there is no {wanted} with its {Path(wanted).name}.json beside it"
        return f"no voice {wanted} is in {self._models}; `rolecall fetch {wanted}` brings it"

    def smart_turn(self) -> Path:
        return self._models / self._smart_turn_file

    def no_smart_turn(self) -> str:
        return "" if self.smart_turn().is_file() else f"there is no {self.smart_turn()}"

    def no_chat(self) -> str:
        return self._unset("chat_url", "chat_model")

    def no_remote_speech(self) -> str:
        return self._unset("speech_url", "stt_model")

    def no_remote_voice(self) -> str:
        return self._unset("speech_url", "tts_model", "tts_voice")

    def _unset(self, *names: str) -> str:
        missing = [name for name in names if not getattr(self._settings, name)]
        if len(missing) > 1:
            return f"the settings {', '.join(missing[:-1])} and {missing[-1]} are empty"
        return f"the setting {missing[0]} is empty" if missing else ""
