"""`rolecall fetch`."""

from typing import Any, Self

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TransferSpeedColumn

from server.cli.options import settings_from, settings_options
from server.engine_files import MODELS
from server.models.catalogue import FETCHABLE, Model, model_named
from server.models.fetch import fetch
from server.models.folder import installed
from voice.errors import BadInput


@click.command(name="fetch")
@click.argument("names", nargs=-1)
@settings_options("data")
def command(names: tuple[str, ...], **flags: Any) -> None:
    """Bring the model files NAMES into the data folder; without names, say what there is."""
    models_dir = settings_from(flags).data / MODELS
    wanted = [_known(name) for name in names]
    if not names:
        there = {each.name for each in installed(models_dir)}
        for model in FETCHABLE:
            state = "installed" if model.name in there else f"about {model.size_mb} MB"
            click.echo(f"{model.name:26} {state:15} {model.licence:28} {model.title}")
        return
    for model in wanted:
        with _Bars() as bars:
            folder = fetch(model, models_dir, progress=bars.show)
        click.echo(f"{model.name} is in {folder}; the next call uses it.")


def _known(name: str) -> Model:
    model = model_named(name)
    if model is None:
        raise BadInput(f"There is no model '{name}' to fetch; there are {', '.join(each.name for each in FETCHABLE)}.")
    return model


class _Bars:
    """A progress bar for each file, on standard error."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
        self._progress = Progress(*columns, console=Console(stderr=True))
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def show(self, file: str, done: int, total: int) -> None:
        if file not in self._tasks:
            self._tasks[file] = self._progress.add_task(file, total=total)
        self._progress.update(self._tasks[file], completed=done)
