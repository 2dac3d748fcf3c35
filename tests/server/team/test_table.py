import csv
import io
from datetime import date

from server.team.counts import BehaviourCounts, Missed, Moment, Period, Share
from server.team.table import HEAD, as_csv

SHARE = Share(4, 10, (0.168, 0.687))


def rows(title: str, scenario: str = "Outage") -> list[list[str]]:
    period = Period(date(2026, 11, 2), date(2026, 11, 8), SHARE)
    missed = [Missed(Moment(scenario, "harm"), 3, 4)]
    text = as_csv([BehaviourCounts("x", title, SHARE, [period], missed)])
    return list(csv.reader(io.StringIO(text)))


def test_the_table_has_totals_periods_and_moments() -> None:
    head, total, period, moment = rows("Impact before the fix")
    assert tuple(head) == HEAD
    assert total == ["total", "Impact before the fix", "", "", "", "", "4", "10", "0.4", "0.168", "0.687"]
    assert period[2:4] == ["2026-11-02", "2026-11-08"]
    assert moment == ["moment", "Impact before the fix", "", "", "Outage", "harm", "1", "4", "0.25", "", ""]


def test_no_title_becomes_a_formula_of_a_spreadsheet() -> None:
    for title in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1"):
        found = rows(title, scenario=title)
        assert {row[1] for row in found[1:]} == {f"'{title}"}
        assert found[3][4] == f"'{title}"


def test_a_title_with_commas_quotes_and_lines_stays_one_cell() -> None:
    title = 'a, "b"\nc'
    assert {row[1] for row in rows(title)[1:]} == {title}
