"""Counts over a team's shared calls that tell nothing about fewer than five people, read once or compared.

- Each number stands for chances of at least FEWEST people.
- Calls come in when the week in which they were shared is over, and then only in batches that hold FEWEST people for
  the behaviour: the page of today minus the page of last week is again a number about FEWEST people.
- Of a total that is told, what is told of its parts leaves a rest of nobody, or of FEWEST people.
- There is nothing to filter by.

Intervals are Wilson's at 95 %, as if every chance were independent; chances of one person hang together, so the true
range is wider.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from scoring.interval import wilson

FEWEST = 5
"""People behind any number."""
MOST_MISSED = 5
"""Moments that are listed."""
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a chance came: a kind of beat in one scenario."""

    scenario: str
    kind: str


@dataclass(frozen=True, slots=True)
class Counted:
    """One behaviour in one shared call."""

    person_id: str
    shared_on: date
    behaviour: str
    title: str
    chances: Sequence[tuple[Moment, bool]]
    """Those that were judged: where, and whether it was met."""


@dataclass(frozen=True, slots=True)
class Share:
    """k of n with its interval."""

    observed: int
    opportunities: int
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Period:
    """Calls shared from the first to the last day."""

    first: date
    last: date
    share: Share


@dataclass(frozen=True, slots=True)
class Missed:
    moment: Moment
    missed: int
    opportunities: int


@dataclass(frozen=True, slots=True)
class BehaviourCounts:
    behaviour: str
    title: str
    total: Share
    trend: Sequence[Period]
    missed: Sequence[Missed]


@dataclass(slots=True)
class _Batch:
    first: date
    calls: list[Counted] = field(default_factory=list)

    @property
    def people(self) -> set[str]:
        return {call.person_id for call in self.calls}


def team_counts(calls: Iterable[Counted], today: date) -> Sequence[BehaviourCounts]:
    """Each behaviour of which enough was shared, by title; behaviours of one id and other titles are others."""
    grouped: dict[tuple[str, str], list[Counted]] = {}
    for call in calls:
        if call.chances:
            grouped.setdefault((call.behaviour, call.title), []).append(call)
    found = [_of_one(key, group, today) for key, group in sorted(grouped.items(), key=lambda each: each[0][::-1])]
    return [one for one in found if one is not None]


def _of_one(key: tuple[str, str], calls: Sequence[Counted], today: date) -> BehaviourCounts | None:
    batches = _batches(calls, today)
    if not batches:
        return None
    told = [call for batch, _ in batches for call in batch.calls]
    trend = [Period(batch.first, last, _share(batch.calls)) for batch, last in batches]
    return BehaviourCounts(*key, _share(told), trend, _missed(batch for batch, _ in batches))


def _batches(calls: Sequence[Counted], today: date) -> list[tuple[_Batch, date]]:
    """Whole weeks that are over, put together until each batch has FEWEST people; with its last day."""
    closed: list[tuple[_Batch, date]] = []
    batch: _Batch | None = None
    for monday, week in _weeks(calls):
        if monday + WEEK > today:
            break
        batch = batch or _Batch(monday)
        batch.calls += week
        if len(batch.people) >= FEWEST:
            closed.append((batch, monday + WEEK - timedelta(days=1)))
            batch = None
    return closed


def _weeks(calls: Sequence[Counted]) -> Sequence[tuple[date, list[Counted]]]:
    weeks: dict[date, list[Counted]] = {}
    for call in calls:
        weeks.setdefault(monday_of(call.shared_on), []).append(call)
    return sorted(weeks.items())


def monday_of(day: date) -> date:
    """Of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def _share(calls: Iterable[Counted]) -> Share:
    met = [is_met for call in calls for _, is_met in call.chances]
    return Share(sum(met), len(met), wilson(sum(met), len(met)))


def _missed(batches: Iterable[_Batch]) -> Sequence[Missed]:
    """The moments most often missed, by their share. Batches are looked at together until a moment can be told."""
    found: dict[Moment, list[bool]] = {}
    waiting: list[Counted] = []
    for batch in batches:
        waiting += batch.calls
        if told := _told(waiting):
            for moment in told:
                found.setdefault(moment, []).extend(_met_at(moment, waiting))
            waiting = []
    missed = [Missed(moment, met.count(False), len(met)) for moment, met in found.items() if not all(met)]
    return sorted(missed, key=lambda one: (-one.missed / one.opportunities, -one.missed))[:MOST_MISSED]


def _told(calls: Sequence[Counted]) -> Sequence[Moment]:
    """Moments of FEWEST people and more, without those that would leave a rest of too few."""
    people = _people_at(calls)
    told = [moment for moment, who in people.items() if len(who) >= FEWEST]
    told.sort(key=lambda moment: (-len(people[moment]), moment.scenario, moment.kind))
    while told and 0 < len(_rest(people, told)) < FEWEST:
        told.pop()
    return told


def _people_at(calls: Iterable[Counted]) -> Mapping[Moment, set[str]]:
    people: dict[Moment, set[str]] = {}
    for call in calls:
        for moment, _ in call.chances:
            people.setdefault(moment, set()).add(call.person_id)
    return people


def _rest(people: Mapping[Moment, set[str]], told: Sequence[Moment]) -> set[str]:
    """Whoever a total minus what is told of its parts would tell about."""
    return {who for moment, some in people.items() if moment not in told for who in some}


def _met_at(moment: Moment, calls: Iterable[Counted]) -> list[bool]:
    return [is_met for call in calls for where, is_met in call.chances if where == moment]
