"""docs/instruments.md, made from the registry: `python -m scoring.instruments.document`."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from scoring.instruments.card import Card
from scoring.instruments.figures import Figures, figures_of, measured_on
from scoring.instruments.registry import CARDS

FILE = Path(__file__).parents[2] / "docs" / "instruments.md"
HEAD = ("id", "unit", "formula", "source", "known-answer error", "repeatability", "smallest change", "step")
INTRODUCTION = """\
# The instruments

{count} measures, each with its card. This page is made from the registry (`python -m scoring.instruments.document`);
`rolecall instruments` prints the same cards, `rolecall measure FILE.wav` and the scorecard's `measures` the readings.

A measure is a number with a unit. It says nothing about a person: none of them is an emotion or a trait. No measure is
another one in a different scale: over a varied set of calls no two of them are a monotone or a straight function of
each other (`tests/scoring/instruments/test_distinct.py`). Never measured, and never stored: jitter, shimmer,
harmonics-to-noise ratio, cepstral peaks, formants. They tell of a speaker's health, and codecs change them.

## What the columns say

- **known-answer error**: the largest distance of a reading from a known truth, over voices, transcripts and calls that
  are made with that truth (`tests/scoring/instruments`), at pitches of 85 to 220 Hz over backgrounds of -70 to -55
  dBFS. The number of truths is in brackets. Where words and times are counted, the truth is counted by hand and the
  error is that of rounding.
- **repeatability**: the standard error of measurement: the standard deviation of repeated calls of one made voice,
  pooled over voices. espeak-ng reads them, with other words, pauses, waits and backgrounds each time. The number of
  calls is in brackets.
- **smallest change**: the smallest detectable change between two such calls, 1.96 × √2 × repeatability. Progress below
  it reads "no measurable change".
- **step**: the resolution, the last decimal that is given.

{measured}

**What limits these figures.** A made voice repeats itself better than a person, who sits elsewhere and slept worse. So
the smallest change of a person is larger: a change below these figures is none, one above them may still be chance.
The known answers are clean sounds. All measures of words depend on the recogniser, whose errors (docs/benchmarks.md)
none of these figures holds.

**What they cost.** All of them, from both tracks of a call of 13 minutes: 1.6 s of one core (0.002 of real time; AMD
EPYC, two shared cores). `rolecall score` on a call of 10 minutes from files, loading and all: 9.8 s of processor time.
`python -m bench --only voice` measures both.

A measure reads `not_measured` or `not_enough_speech`, with the reason, where what it needs is not there.
"""


def document() -> str:
    """The whole page."""
    lines = [INTRODUCTION.format(count=len(CARDS), measured=measured_on())]
    for family, cards in groupby(CARDS, key=lambda card: card.kind.family):
        lines.append(f"## {family[0].upper()}{family[1:]}\n")
        lines.extend(_family(list(cards)))
    return "\n".join(lines)


def _family(cards: Sequence[Card]) -> Iterator[str]:
    for kind, own in groupby(cards, key=lambda card: (card.kind.needs, card.kind.channel, card.kind.is_display_only)):
        needs, channel, is_display_only = kind
        shown = " Display only." if is_display_only else ""
        yield f"Needs {', '.join(needs)}. Channel: {channel}.{shown}\n"
        yield _row(HEAD)
        yield "|---" * len(HEAD) + "|"
        yield from (_row(_cells(card)) for card in own)
        yield ""


def _cells(card: Card) -> tuple[str, ...]:
    figures = figures_of(card.id)
    return (
        f"`{card.id}`",
        card.unit,
        card.formula.replace("|", "\\|"),
        card.source,
        counted(figures.known_answer_error, figures.known_answers),
        counted(figures.repeatability, figures.takes),
        shown(figures.smallest_change),
        f"{card.resolution:g}",
    )


def counted(value: float | None, of: int) -> str:
    return shown(value) if value is None else f"{shown(value)} ({of})"


def shown(value: float | None) -> str:
    """Two significant figures; a dash where it is not known."""
    return "–" if value is None else f"{value:.2g}"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def card_text(card: Card) -> str:
    """One card for people."""
    figures: Figures = figures_of(card.id)
    rows = (
        ("unit", card.unit),
        ("formula", card.formula),
        ("source", card.source),
        ("family", card.kind.family + (", display only" if card.kind.is_display_only else "")),
        ("needs", ", ".join(card.kind.needs)),
        ("channel", card.kind.channel),
        ("known-answer error", counted(figures.known_answer_error, figures.known_answers)),
        ("repeatability", counted(figures.repeatability, figures.takes)),
        ("smallest change", shown(figures.smallest_change)),
        ("resolution", f"{card.resolution:g}"),
    )
    return "\n".join([card.id, *(f"  {name:20}{value}" for name, value in rows)])


def card_json(card: Card) -> dict[str, object]:
    """One card for other programs."""
    figures = figures_of(card.id)
    return {
        "id": card.id,
        "family": card.kind.family,
        "unit": card.unit,
        "formula": card.formula,
        "source": card.source,
        "needs": list(card.kind.needs),
        "channel_limits": card.kind.channel,
        "display_only": card.kind.is_display_only,
        "known_answer_error": figures.known_answer_error,
        "known_answers": figures.known_answers,
        "repeatability": figures.repeatability,
        "takes": figures.takes,
        "smallest_detectable_change": None if figures.smallest_change is None else round(figures.smallest_change, 6),
        "decimals": card.decimals,
        "resolution": card.resolution,
    }


if __name__ == "__main__":
    FILE.write_text(document(), "utf-8")
