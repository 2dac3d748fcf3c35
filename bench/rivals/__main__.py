"""`python -m bench.rivals`: JSON lines on standard output while it runs, one table on standard error at its end."""

import asyncio
import json
import os
import signal
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import click

from bench.figure import table
from bench.machine import about
from bench.rivals.environments import EnvironmentFailed, cache_folder, installed_versions, prepare
from bench.rivals.records import Record
from bench.rivals.servers import CONTESTANTS
from bench.rivals.tournament import LANES, START, MachineTaken, figures_of, play

LIMIT_S = 1200


class OutOfTime(KeyboardInterrupt):
    """The run reached its limit: a KeyboardInterrupt, so that asyncio lets it through and cleans up."""


@click.command()
@click.option("--rounds", type=click.IntRange(1, 20), default=1, show_default=True, help="How often it is all done.")
@click.option("--only", multiple=True, type=click.Choice(list(LANES)), help="Run only this lane; may be repeated.")
@click.option("--contestant", multiple=True, type=click.Choice(list(CONTESTANTS)), help="Only this; may be repeated.")
def main(rounds: int, only: tuple[str, ...], contestant: tuple[str, ...]) -> None:
    """Compare rolecall with pipecat, FastRTC and a bare aiortc echo on this machine, in about twelve minutes."""
    cache, lanes = cache_folder(os.environ), only or tuple(LANES)
    say({"rivals": list(contestant or CONTESTANTS), "lanes": lanes, "rounds": rounds, **about()})
    raw = cache / "runs" / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S}.jsonl"
    raw.parent.mkdir(parents=True, exist_ok=True)
    records: list[Record] = []
    with raw.open("w", encoding="utf-8") as kept, tempfile.TemporaryDirectory(prefix="rolecall-rivals-") as scratch:
        notes = _Notes(records, kept)
        pythons = _prepared(contestant or tuple(CONTESTANTS), cache, notes)
        is_whole = _run(pythons, lanes, rounds, Path(scratch), notes)
    figures = list(figures_of(records, lanes))
    for figure in figures:
        say(figure.as_json())
    print(f"{table(figures)}\n\nEvery event: {raw}", file=sys.stderr)
    sys.exit(0 if is_whole else 1)


class _Notes:
    """Keeps every record, as it comes, in memory and in the run's own file; failures are also said aloud."""

    def __init__(self, records: list[Record], kept: TextIO) -> None:
        self._records, self._kept = records, kept

    def keep(self, record: Record) -> None:
        self._records.append(record)
        print(record.line(), file=self._kept, flush=True)
        if record.lane == START:
            say({"contestant": record.contestant, "setup": record.setup, "error": record.failure})


def _prepared(names: Sequence[str], cache: Path, notes: _Notes) -> dict[str, Path]:
    """The Python of each contestant; one that cannot be installed is noted and left out."""
    pythons = {}
    for name in names:
        environment = CONTESTANTS[name].environment
        try:
            pythons[name] = prepare(environment, cache) if environment else Path(sys.executable)
        except EnvironmentFailed as error:
            notes.keep(Record(START, name, "", "", {}, str(error)))
        else:
            say({"contestant": name, "versions": installed_versions(pythons[name])})
    return pythons


def _run(pythons: Mapping[str, Path], lanes: Sequence[str], rounds: int, scratch: Path, notes: _Notes) -> bool:
    """Whether it came to its end."""
    signal.signal(signal.SIGALRM, _out_of_time)
    signal.alarm(LIMIT_S * rounds)
    try:
        asyncio.run(play(pythons, lanes, rounds, scratch, notes.keep))
    except OutOfTime:
        print(f"Stopped after {LIMIT_S * rounds} s; what was measured until then follows.", file=sys.stderr)
        return False
    except MachineTaken as error:
        print(f"{error} What was measured until then follows.", file=sys.stderr)
        return False
    finally:
        signal.alarm(0)
    return True


def say(line: Mapping[str, object]) -> None:
    print(json.dumps(line, ensure_ascii=False), flush=True)


def _out_of_time(*_: object) -> None:
    raise OutOfTime


if __name__ == "__main__":
    main()
