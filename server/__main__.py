"""`rolecall`: one command line for everything.

Errors go to standard error as one plain sentence; the exit status is 2 for bad input and 1 for a failure.
"""

import importlib
import sys
from collections.abc import Sequence

import click

from voice.errors import BadInput, BadScenario, RolecallError

COMMANDS = {
    "serve": "Start the server and print the address to open.",
    "call": "Make a real call with sound files as the microphone, and print what happened.",
    "score": "Score a recorded call or a transcript against a scenario.",
    "measure": "Measure one recorded voice: pitch, level, pace, pauses.",
    "export": "Write one call as a bundle that can be scored again.",
    "recount": "Score a bundle again and say whether the scorecard is the same.",
    "scenario": "Check scenario files, and play them in text.",
    "instruments": "Print the card of every measure: unit, formula, limits, errors.",
    "fetch": "Bring model files for better engines.",
    "backup": "Copy database and recordings to one file while the server runs.",
    "restore": "Put a backup into an empty data folder.",
    "password": "Give somebody who forgot theirs a new password, while the server is stopped.",
    "audit": "Check that the log of who did what is whole.",
    "doctor": "Say which engines are there, why not the others, and try them.",
}


class Commands(click.Group):
    """Loads a command's module when it is called: `rolecall --help` need not import an engine."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"server.cli.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands)
@click.version_option(package_name="rolecall")
def rolecall() -> None:
    """Spoken role-play with a simulated buyer, scored by named behaviours and measured tone."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command and exits."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit status of one command."""
    try:
        result = rolecall.main(arguments, standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _fail("Stopped.", 130)
    except click.ClickException as error:
        return _fail(error.format_message(), 2)
    except BadScenario as error:
        return _fail("\n".join([str(error), *error.faults]), 2)
    except BadInput as error:
        return _fail(str(error), 2)
    except RolecallError as error:
        return _fail(str(error), 1)
    except BrokenPipeError:
        return 1
    except Exception as error:
        return _fail(f"Something went wrong inside rolecall ({type(error).__name__}: {error}).", 1)


def _fail(message: str, status: int) -> int:
    click.echo(message, err=True)
    return status


if __name__ == "__main__":
    main()
