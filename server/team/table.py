"""A team's counts as CSV, for a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Sequence

from server.team.counts import BehaviourCounts, Share

HEAD = ("part", "behaviour", "first day", "last day", "scenario", "moment", "met", "chances", "share", "low", "high")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the beginning of a formula."""


def as_csv(counts: Sequence[BehaviourCounts]) -> str:
    """The numbers of the page: totals, periods, and moments most often missed; shares from 0 to 1."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    writer.writerows([_plain(cell) for cell in row] for row in _rows(counts))
    return out.getvalue()


def _rows(counts: Sequence[BehaviourCounts]) -> Iterator[tuple[object, ...]]:
    for one in counts:
        yield ("total", one.title, "", "", "", "", *_figures(one.total))
        for period in one.trend:
            yield ("period", one.title, period.first, period.last, "", "", *_figures(period.share))
        for missed in one.missed:
            met = missed.opportunities - missed.missed
            share = round(met / missed.opportunities, 3)
            where = (missed.moment.scenario, missed.moment.kind)
            yield ("moment", one.title, "", "", *where, met, missed.opportunities, share, "", "")


def _figures(share: Share) -> tuple[object, ...]:
    low, high = share.interval
    part = round(share.observed / share.opportunities, 3)
    return share.observed, share.opportunities, part, round(low, 3), round(high, 3)


def _plain(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text
