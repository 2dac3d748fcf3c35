"""`rolecall scenario check`, `list`, `rehearse` and `fidelity`."""

from dataclasses import asdict
from pathlib import Path

import click

from server.cli import fidelity, rehearse, scenarios
from server.cli.options import as_json, print_json
from server.scenarios.library import built_in, check


@click.group(name="scenario")
def command() -> None:
    """Check scenario files, list scenarios, and play them in text."""


command.add_command(rehearse.command)
command.add_command(scenarios.command)
command.add_command(fidelity.command)


@command.command(name="check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@as_json
def check_command(files: tuple[Path, ...], wants_json: bool) -> int:
    """Say every fault in scenario FILES (the built-in ones if none is named), with its line and what to do."""
    faults = [fault for path in files or tuple(built_in().values()) for fault in check(path)]
    if wants_json:
        print_json({"faults": [asdict(fault) for fault in faults]})
    else:
        for fault in faults:
            click.echo(str(fault), err=True)
        if not faults:
            click.echo("No faults.")
    return 2 if faults else 0
