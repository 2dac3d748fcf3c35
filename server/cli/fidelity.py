"""`rolecall scenario fidelity`."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Any

import click

from server.authoring.rehearsed import played_as
from server.cli.options import as_json, print_json, settings_from, settings_options
from server.fidelity import Worded, report, worded
from server.scenarios.library import find
from server.scripted_reps import REPS, rep_of
from server.settings import Settings
from voice.errors import EngineFailed
from voice.scenario import Length, Level, Scenario
from voice.variation import LARGEST_SEED

USUAL_REPS = REPS[:3]


@click.command(name="fidelity")
@click.argument("scenario")
@click.option("--rep", "reps", multiple=True, type=click.Choice(REPS), help="Who calls; may be repeated.")
@click.option("--level", type=click.Choice([level.value for level in Level]), help="How the buyer behaves.")
@click.option("--length", type=click.Choice([length.value for length in Length]), help="How long the calls are.")
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), default=0, help="Which variant; 0 is the file's own.")
@settings_options("buyer", "chat_url", "chat_model", "chat_key")
@as_json
def command(
    scenario: str,
    reps: tuple[str, ...],
    level: str | None,
    length: str | None,
    seed: int,
    wants_json: bool,
    **flags: Any,
) -> int:
    """Say how true a buyer engine (--buyer) stays to SCENARIO in calls in text with scripted reps."""
    played = played_as(find(scenario), level, length, seed)
    name, calls = asyncio.run(_calls(played, seed, reps or USUAL_REPS, settings_from(flags)))
    found = {"scenario": played.id, "level": played.level.value, "length": played.length.value, "buyer": name}
    found_in_calls = found | {"reps": list(reps or USUAL_REPS)} | report(calls)
    if wants_json:
        print_json(found_in_calls)
    else:
        _print(found_in_calls)
    if found_in_calls["failed"] == found_in_calls["turns"]:
        raise EngineFailed(f"The buyer engine worded no turn at all: {found_in_calls['trouble']}")
    return 0


async def _calls(scenario: Scenario, seed: int, reps: Sequence[str], settings: Settings) -> tuple[str, list[Worded]]:
    """The engine's name and one call for each rep."""
    from server.wiring import EngineRoom  # engines take a second: not for `--help`

    room = EngineRoom(settings)
    try:
        buyer = await room.buyer()
        calls = [await worded(scenario, seed, rep_of(rep, scenario), buyer, time.monotonic) for rep in reps]
        return buyer.name, calls
    finally:
        await room.close()


def _print(found: Mapping[str, Any]) -> None:
    click.echo(
        f"{found['scenario']} ({found['level']}, {found['length']}), buyer {found['buyer']}: {found['turns']} turns"
    )
    click.echo(f"beats delivered   {found['beats']['delivered']} of {found['beats']['planned']}")
    for key, label in (
        ("facts_leaked", "facts leaked"),
        ("gave_in", "gave in"),
        ("judged_rep", "judged the rep"),
        ("left_role", "left the role"),
    ):
        click.echo(f"{label:17} {found[key]['heard']} heard, {found[key]['by_engine']} said by the engine")
    click.echo(f"repeated a line   {found['repeated']}")
    replaced = ", ".join(f"{reason} {count}" for reason, count in found["replaced"].items()) or "none"
    click.echo(f"lines replaced    {replaced}")
    click.echo(f"replies that broke {found['failed']}" + (f": {found['trouble']}" if found["trouble"] else ""))
    if found["answer_s"]:
        click.echo(f"first word after  {found['answer_s']['median']} s, at most {found['answer_s']['longest']} s")
