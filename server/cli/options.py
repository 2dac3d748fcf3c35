"""Options that several commands share."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from server.settings import Settings, read_settings

Command = TypeVar("Command", bound=Callable[..., Any])

ENGINE_SETTINGS = ("data", "stt", "tts", "buyer", "whisper_model", "piper_voice", "chat_url", "chat_model", "chat_key")
"""What decides which engines run, for commands that start no server of their own."""


def as_json(command: Command) -> Command:
    """Adds `--json`."""
    return click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of text.")(command)


def settings_options(*names: str) -> Callable[[Command], Command]:
    """Adds a flag for each of these settings, and `--settings FILE`."""

    def add(command: Command) -> Command:
        for name in reversed(names or tuple(Settings.model_fields)):
            field = Settings.model_fields[name]
            command = click.option(f"--{name.replace('_', '-')}", name, default=None, help=field.description)(command)
        file = click.Path(dir_okay=False, path_type=Path)
        return click.option("--settings", "settings_file", type=file, help="A TOML file with settings.")(command)

    return add


def settings_from(flags: dict[str, object]) -> Settings:
    """Settings from a command's flags over the environment over the file. Raises BadInput."""
    file = flags.pop("settings_file", None)
    return read_settings(flags, os.environ, file if isinstance(file, Path) else None)


def print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def counted(number: int, what: str) -> str:
    """`1 call or person`, `2 calls or people`."""
    many = " or ".join({"person": "people"}.get(word, f"{word}s") for word in what.split(" or "))
    return f"{number} {what if number == 1 else many}"
