"""`rolecall doctor`."""

import asyncio
import sqlite3
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from server.cli.options import ENGINE_SETTINGS, as_json, print_json, settings_from, settings_options
from server.doctor.self_test import Finding, self_test
from server.doctor.speech_check import SpeechResult, check_speech
from server.settings import Settings
from server.versions import versions
from server.wiring import EngineRoom, Option

SAFE_SQLITE = (3, 51, 3)
"""Older ones can corrupt a write-ahead log that two connections checkpoint; here one does (server.store)."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    versions: dict[str, str]
    options: tuple[Option, ...]
    chosen: dict[str, str]
    findings: tuple[Finding, ...]
    speech: SpeechResult | None

    @property
    def is_well(self) -> bool:
        return all(finding.is_good for finding in self.findings)


@click.command(name="doctor")
@click.option("--speech", type=click.Path(path_type=Path), help="Folder of recordings with known words: word errors.")
@settings_options(*ENGINE_SETTINGS)
@as_json
def command(speech: Path | None, wants_json: bool, **flags: Any) -> int:
    """Say which engines are there and why not the others, and try the ones that would be used."""
    diagnosis = asyncio.run(_diagnose(settings_from(flags), speech))
    if wants_json:
        print_json(asdict(diagnosis))
    else:
        _print(diagnosis)
    return 0 if diagnosis.is_well else 1


async def _diagnose(settings: Settings, speech: Path | None) -> Diagnosis:
    room = EngineRoom(settings)
    try:
        chosen = {**room.names(), "turn_end": room.turn_end_name()}
        findings = await self_test(room)
        result = await check_speech(await room.speech_to_text(), chosen["stt"], speech) if speech else None
    finally:
        await room.close()
    known = versions(chosen) | {"sqlite": sqlite3.sqlite_version}
    return Diagnosis(known, room.options(), chosen, findings, result)


def _print(diagnosis: Diagnosis) -> None:
    click.echo("Engines")
    for option in diagnosis.options:
        state = "used" if diagnosis.chosen[option.port] == option.name else (option.why_not or "there")
        click.echo(f"  {option.port:8} {option.name:12} {state}")
    click.echo("Versions")
    click.echo("  " + ", ".join(f"{name} {version}" for name, version in diagnosis.versions.items()))
    if sqlite3.sqlite_version_info < SAFE_SQLITE:
        click.echo("  This SQLite is safe here because one connection writes; from 3.51.3 on it is safe for more.")
    click.echo("Self-test")
    for finding in diagnosis.findings:
        click.echo(f"  {'ok  ' if finding.is_good else 'FAIL'} {finding.what}: {finding.said}")
    if diagnosis.speech:
        _print_speech(diagnosis.speech)


def _print_speech(result: SpeechResult) -> None:
    click.echo(f"Word errors of {result.engine}")
    for clip in result.clips:
        click.echo(f"  {clip.file:36} {clip.errors:4} of {clip.words:4} words")
    click.echo(f"  all: {result.word_error_rate:.1%} of {result.words} words")
