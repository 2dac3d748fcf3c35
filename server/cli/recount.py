"""`rolecall recount`."""

import tempfile
from dataclasses import asdict
from pathlib import Path

import click

from server.bundle.recounting import Recount, recount
from server.bundle.unpacking import unpack
from server.cli.options import as_json, print_json

MOST_SHOWN = 40


@click.command(name="recount")
@click.argument("bundle", type=click.Path(path_type=Path))
@as_json
def command(bundle: Path, wants_json: bool) -> int:
    """Score a session BUNDLE again: exit status 1 where the scorecard comes out otherwise."""
    with tempfile.TemporaryDirectory(prefix="rolecall-") as folder:
        done = recount(unpack(bundle, Path(folder)))
    if wants_json:
        print_json(_json(done))
    else:
        _print(done)
    return 0 if done.is_same else 1


def _json(done: Recount) -> dict[str, object]:
    return {
        "same": done.is_same,
        "started_from": "sound" if done.with_sound else "measures.json",
        "differences": [asdict(one) for one in done.differences],
        "scorecard": done.scorecard,
    }


def _print(done: Recount) -> None:
    if done.with_sound:
        click.echo("Counted from the words and the sound; the measures were taken again.")
    else:
        click.echo("Counted from the words; there is no sound, so measures and tone start from measures.json.")
    for one in done.differences[:MOST_SHOWN]:
        click.echo(str(one))
    if len(done.differences) > MOST_SHOWN:
        click.echo(f"… and {len(done.differences) - MOST_SHOWN} more; --json names all.")
    if done.is_same:
        click.echo("The scorecard is the same, byte for byte.")
    elif all(one.at.startswith("versions") for one in done.differences) and done.differences:
        click.echo("Only the versions differ: this is another rolecall, or another machine, with the same result.")
    elif not done.differences:
        click.echo("The scorecard has the same values, written otherwise.")
    else:
        click.echo("The scorecard is not the same.")
