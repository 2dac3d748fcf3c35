"""`rolecall instruments`."""

import click

from server.cli.options import as_json, print_json
from voice.errors import BadInput


@click.command(name="instruments")
@click.argument("measure", metavar="[ID]", required=False)
@as_json
def command(measure: str | None, wants_json: bool) -> None:
    """Print the card of every measure, or of one: its unit, formula, source, limits and errors."""
    from scoring.instruments.document import card_json, card_text, counted, shown  # numpy is not for `--help`
    from scoring.instruments.figures import figures_of
    from scoring.instruments.registry import BY_ID, CARDS

    if measure is not None and measure not in BY_ID:
        raise BadInput(f"There is no measure '{measure}'; `rolecall instruments` lists all {len(CARDS)}.")
    if wants_json:
        print_json(card_json(BY_ID[measure]) if measure else {"instruments": [card_json(card) for card in CARDS]})
        return
    if measure:
        click.echo(card_text(BY_ID[measure]))
        return
    click.echo(f"{'id':27} {'unit':12} {'error':>14} {'smallest change':>16}  formula")
    for card in CARDS:
        figures = figures_of(card.id)
        error = counted(figures.known_answer_error, figures.known_answers)
        click.echo(f"{card.id:27} {card.unit:12} {error:>14} {shown(figures.smallest_change):>16}  {card.formula}")
