"""`rolecall call`."""

import asyncio
import contextlib
import re
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import click

from server.cli.options import ENGINE_SETTINGS, as_json, print_json, settings_from, settings_options
from server.cli.score import print_scorecard
from server.headless.call import call
from server.headless.practice import Practice
from server.headless.rep import WAYS
from server.security.local_mode import KEY_FILE, access_key
from server.sound_file import read_sound
from server.transcripts import MOST_IN_A_ROW
from voice.errors import BadInput, RolecallError
from voice.scenario import Length, Level
from voice.variation import LARGEST_SEED

ADDRESS = re.compile(r"(http://\S+)/\?key=(\S+)")
START_LIMIT_S = 60.0
STOP_LIMIT_S = 60.0
LIMIT = click.FloatRange(0, min_open=True)


@click.command(name="call")
@click.argument("scenario", required=False)
@click.option("--wav", "wavs", multiple=True, type=click.Path(path_type=Path), help="One rep turn; may be repeated.")
@click.option("--url", help="A running server; without it one is started for this call.")
@click.option("--key", help="That server's key.")
@click.option("--level", type=click.Choice([str(level) for level in Level]), help="How hard the buyer is.")
@click.option("--length", type=click.Choice([str(length) for length in Length]), help="How long the call is.")
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), help="Which variant of the scenario.")
@click.option("--drill", metavar="BEHAVIOUR", help="Practise this one behaviour over and over.")
@click.option("--beat", help="What the buyer says in the drill, or the chance of --turn that is meant.")
@click.option("--in-a-row", type=click.IntRange(1, MOST_IN_A_ROW), help="Uses in a row that solve the drill.")
@click.option("--again", metavar="SESSION", help="One moment of this earlier call, in place of SCENARIO.")
@click.option("--turn", type=click.IntRange(0), help="Turn of that call at which the moment begins.")
@click.option(
    "--audio", type=click.Choice(WAYS), default="auto", show_default=True, help="How the sound goes; auto: as it can."
)
@click.option("--save-buyer", type=click.Path(path_type=Path), help="Save the buyer's sound as it arrived.")
@click.option("--timeout", "timeout_s", type=LIMIT, default=600.0, show_default=True, help="Seconds for all of it.")
@settings_options(*ENGINE_SETTINGS)
@as_json
def command(
    scenario: str | None,
    wavs: tuple[Path, ...],
    url: str | None,
    key: str | None,
    level: str | None,
    length: str | None,
    seed: int | None,
    drill: str | None,
    beat: str | None,
    in_a_row: int | None,
    again: str | None,
    turn: int | None,
    audio: str,
    save_buyer: Path | None,
    timeout_s: float,
    wants_json: bool,
    **flags: Any,
) -> None:
    """Call the buyer of SCENARIO with sound files as the microphone, and print what happened."""
    practice = Practice(drill, beat, in_a_row, again, turn)
    practice.order({"scenario": scenario, "level": level, "length": length, "seed": seed})  # before a server starts
    if again is not None and not url and not flags.get("data"):
        raise BadInput("Name the server of that call with --url, or its data folder with --data.")
    if not wavs:
        raise BadInput("Name at least one sound file with --wav: it is what the rep says.")
    for wav in wavs:
        read_sound(wav)  # a bad file is told before a server is started for it
    settings_from(dict(flags))

    async def hold() -> dict[str, Any]:
        server = _running(url, key, flags) if url else _own_server(flags)
        async with server as (address, its_key):
            return await call(
                address,
                its_key,
                scenario,
                wavs=list(wavs),
                level=level,
                length=length,
                seed=seed,
                practice=practice,
                audio=audio,
                save_buyer=save_buyer,
                timeout_s=timeout_s,
            )

    happened = asyncio.run(hold())
    if wants_json:
        print_json(happened)
    else:
        _print(happened)


@contextlib.asynccontextmanager
async def _running(url: str, key: str | None, flags: Mapping[str, Any]) -> AsyncIterator[tuple[str, str]]:
    """The server at `url`, with its key from `--key` or the data folder."""
    if key is None and flags.get("data") is None:
        raise BadInput("Say the server's key with --key, or its data folder with --data.")
    yield url.rstrip("/"), key or _key_in(str(flags["data"]))


def _key_in(folder: str) -> str:
    """Raises BadInput for a folder that no server was started with: making a key there would help nobody."""
    data = Path(folder).expanduser()
    if not (data / KEY_FILE).is_file():
        raise BadInput(f"{data} is no data folder of rolecall; name the one that the server was started with.")
    return access_key(data)


@contextlib.asynccontextmanager
async def _own_server(flags: Mapping[str, Any]) -> AsyncIterator[tuple[str, str]]:
    """A server of its own process on a free port, with an empty data folder unless one is named; stopped after."""
    with tempfile.TemporaryDirectory(prefix="rolecall-") as folder:
        given = {"data": folder} | {name: value for name, value in flags.items() if value is not None}
        settings_file = given.pop("settings_file", None)
        arguments = [word for name, value in given.items() for word in (f"--{name.replace('_', '-')}", str(value))]
        if settings_file:
            arguments += ["--settings", str(settings_file)]
        log = Path(folder) / "server.log"
        with log.open("wb") as log_file:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "server", "serve", "--port", "0", "--log-level", "error", *arguments),
                stdout=asyncio.subprocess.PIPE,
                stderr=log_file,
            )
        try:
            yield await _address_of(process, log)
        finally:
            await _stop(process)


async def _address_of(process: asyncio.subprocess.Process, log: Path) -> tuple[str, str]:
    """Address and key, as the server prints them. Raises RolecallError with what it said instead."""
    if process.stdout is None:
        raise RuntimeError("the server's output is not piped")
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(START_LIMIT_S):
            async for line in process.stdout:
                if match := ADDRESS.search(line.decode()):
                    return match[1], match[2]
            raise RolecallError(_last_line(log) or "The server for this call did not start.")
    raise RolecallError(f"The server for this call did not start within {START_LIMIT_S:g} s.")


def _last_line(log: Path) -> str:
    return (log.read_text("utf-8", "replace").strip().splitlines() or [""])[-1]


async def _stop(process: asyncio.subprocess.Process) -> None:
    """Waits for the process itself: a helper of its may hold the pipe a little longer."""
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    try:
        async with asyncio.timeout(STOP_LIMIT_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()


def _print(happened: Mapping[str, Any]) -> None:
    for note in happened["notes"]:
        click.echo(note, err=True)
    for turn in happened["turns"]:
        seconds = (turn.get("latency") or {}).get("end_of_speech_to_first_audio_s")
        latency = "" if seconds is None else f"  (after {seconds:.2f} s)"
        click.echo(f"{turn['start_s']:7.2f}–{turn['end_s']:.2f}  {turn['speaker']:5}  {turn['text']}{latency}")
    if happened["scorecard"]:
        print_scorecard(happened["scorecard"])
