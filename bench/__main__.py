"""`python -m bench`: JSON lines on standard output while it runs, one table on standard error at its end."""

import json
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

import click

from bench.figure import Figure, Setup, table
from bench.machine import about

CONTESTS = {
    "serve": "serving",
    "answers": "answers",
    "voice": "voice_measures",
    "prosody": "prosody",
    "pitch-truth": "pitch_truth",
    "tone": "tone_end",
    "reading": "reading",
    "engines": "engines",
    "codec": "codec",
    "recording": "recording",
    "lists": "lists",
    "replay": "replay",
    "stalls": "stalls",
    "logins": "logins",
    "tagging": "tagging",
    "words": "word_errors",
    "uplink": "uplink",
    "capacity": "capacity",
    "pauses": "pauses",
    "echo": "echo",
}
"""Contest to its module, in the order they run."""
LIMIT_S = 900
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class OutOfTime(KeyboardInterrupt):
    """The run reached its limit: a KeyboardInterrupt, so that asyncio lets it through and cleans up."""


@click.command()
@click.option(
    "--only", multiple=True, type=click.Choice(list(CONTESTS)), help="Run only this contest; may be repeated."
)
@click.option("--speech", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Recordings with words.")
@click.option(
    "--pitch-truth",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Recordings NAME.wav, each with NAME.f0: hertz from a laryngograph, a line every 10 ms, 0 where unvoiced.",
)
@click.option("--smart-turn", type=FILE, help="Smart Turn's network, for the contest of pauses.")
@click.option("--heard", type=FILE, help="Words of the pause set as heard (python -m bench.pause_words FILE).")
def main(
    only: tuple[str, ...],
    speech: Path | None,
    pitch_truth: Path | None,
    smart_turn: Path | None,
    heard: Path | None,
) -> None:
    """Measure speed on this machine; stops by itself after 15 minutes at the latest."""
    print(json.dumps(about()), flush=True)
    figures: list[Figure] = []
    signal.signal(signal.SIGALRM, _out_of_time)
    signal.alarm(LIMIT_S)
    status = 0
    with tempfile.TemporaryDirectory(prefix="rolecall-bench-", ignore_cleanup_errors=True) as scratch:
        try:
            for figure in _measured(
                only or tuple(CONTESTS), Setup(Path(scratch), speech, pitch_truth, smart_turn, heard)
            ):
                figures.append(figure)
                print(json.dumps(figure.as_json(), ensure_ascii=False), flush=True)
        except OutOfTime:
            status = 1
            print(f"Stopped after {LIMIT_S} s; what was measured until then follows.", file=sys.stderr)
        finally:
            signal.alarm(0)
    print(table(figures), file=sys.stderr)
    sys.exit(status)


def _measured(names: Sequence[str], setup: Setup) -> Iterator[Figure]:
    for name in names:
        run: Callable[[Setup], Iterable[Figure]] = import_module(f"bench.{CONTESTS[name]}").run
        began_s = time.monotonic()
        yield from run(setup)
        print(f"{name}: {time.monotonic() - began_s:.0f} s", file=sys.stderr)


def _out_of_time(*_: object) -> None:
    raise OutOfTime


if __name__ == "__main__":
    main()
