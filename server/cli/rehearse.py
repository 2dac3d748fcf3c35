"""`rolecall scenario rehearse`."""

import click

from server.authoring.rehearsed import call_of, played_as, rehearsal_json
from server.cli.options import as_json, print_json
from server.cli.score import print_scorecard
from server.scenarios.library import find
from server.scripted_reps import REPS
from voice.scenario import Length, Level
from voice.variation import LARGEST_SEED


@click.command(name="rehearse")
@click.argument("scenario")
@click.option("--rep", type=click.Choice(REPS), default="strong", show_default=True, help="Who plays the rep.")
@click.option(
    "--level",
    type=click.Choice([level.value for level in Level]),
    help="How the buyer behaves; without it the scenario's own.",
)
@click.option(
    "--length",
    type=click.Choice([length.value for length in Length]),
    help="How long the call is; without it the scenario's own.",
)
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), default=0, help="Which variant; 0 is the file's own.")
@as_json
def command(scenario: str, rep: str, level: str | None, length: str | None, seed: int, wants_json: bool) -> None:
    """Play SCENARIO (an id or a file) in text against a scripted rep, and score it. Takes a moment, no sound."""
    played = played_as(find(scenario), level, length, seed)
    call, card = call_of(played, rep, seed)
    told = rehearsal_json(call, played, rep, seed)
    if wants_json:
        print_json(told | {"scorecard": card})
        return
    for turn in call.transcript.turns:
        click.echo(f"{_clock(turn.start_s)}  {turn.speaker:5}  {turn.text}" + (f"  [{turn.beat}]" if turn.beat else ""))
    click.echo(f"{_clock(call.transcript.turns[-1].end_s)}  {told['ended_by']} ended the call.\n")
    print_scorecard(card)


def _clock(at_s: float) -> str:
    return f"{int(at_s) // 60}:{int(at_s) % 60:02}"
