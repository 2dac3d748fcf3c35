"""What to practise next, by a rule that is shown to the rep with its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from scoring.counts import ENOUGH, USUAL_BAR
from server.progress.past_calls import NOTHING, Count, Offer, PastCall
from voice.scenario import Level

RECENT_CALLS = 10
FADES_AFTER = timedelta(days=7)
"""Something that went well is practised again after so long: spaced practice is kept longer."""
HARDER = {Level.GENTLE: Level.USUAL, Level.USUAL: Level.TOUGH}


@dataclass(frozen=True, slots=True)
class Suggestion:
    scenario: str
    level: str
    why: str
    """`first`, `fewest`, `few-chances`, `long-ago`, `harder` or `another`."""
    behaviour: str | None = None
    met: int = 0
    chances: int = 0
    calls: int = 0
    """How many of the last calls these chances are from."""
    days: int = 0
    """Since the behaviour had its last chance."""


def next_practice(calls: Sequence[PastCall], offers: Sequence[Offer], now: datetime) -> Suggestion | None:
    """The first of these that applies; `calls` are the newest first. None: there is nothing to practise.

    1. No call yet: the scenario that practises the fewest behaviours, gentle.
    2. Of the behaviours with three chances and more in the last ten calls, the one with the smallest share met, where
       that is below two of three.
    3. A behaviour with fewer than three chances in them: the one with the fewest.
    4. A behaviour that had its last chance a week ago and more: the longest ago.
    5. The last scenario, one level harder; at the hardest, the scenario that was practised longest ago.
    """
    if not offers:
        return None
    if not calls:
        return Suggestion(min(offers, key=lambda offer: len(offer.behaviours)).scenario, Level.GENTLE, "first")
    trained = list(dict.fromkeys(behaviour for offer in offers for behaviour in offer.behaviours))
    counts = {behaviour: _recent(behaviour, calls) for behaviour in trained}
    for choose in (_fewest_met, _fewest_chances, _longest_ago):
        found = choose(trained, counts, calls, now)
        if found is not None:
            behaviour, why = found
            offer = _offer_for(behaviour, calls, offers)
            met, taken = counts[behaviour]
            days = _days_since(behaviour, calls, now)
            level = _level_at(offer, calls)
            return Suggestion(offer.scenario, level, why, behaviour, met.met, met.chances, taken, days)
    return _onward(calls, offers)


Counts = dict[str, tuple[Count, int]]
Choice = tuple[str, str] | None


def _recent(behaviour: str, calls: Sequence[PastCall]) -> tuple[Count, int]:
    """Its chances in the last calls, and in how many of them it had one."""
    found = [call.counts[behaviour] for call in calls[:RECENT_CALLS] if behaviour in call.counts]
    return sum(found, NOTHING), len(found)


def _fewest_met(trained: Sequence[str], counts: Counts, calls: Sequence[PastCall], now: datetime) -> Choice:
    known = [each for each in trained if counts[each][0].chances >= ENOUGH]
    worst = min(known, key=lambda each: _share(counts[each][0]), default=None)
    return (worst, "fewest") if worst is not None and _share(counts[worst][0]) < USUAL_BAR - 1e-9 else None


def _share(count: Count) -> float:
    return count.met / count.chances


def _fewest_chances(trained: Sequence[str], counts: Counts, calls: Sequence[PastCall], now: datetime) -> Choice:
    rare = [each for each in trained if counts[each][0].chances < ENOUGH]
    return (min(rare, key=lambda each: counts[each][0].chances), "few-chances") if rare else None


def _longest_ago(trained: Sequence[str], counts: Counts, calls: Sequence[PastCall], now: datetime) -> Choice:
    oldest = max(trained, key=lambda each: _days_since(each, calls, now))
    return (oldest, "long-ago") if _days_since(oldest, calls, now) >= FADES_AFTER.days else None


def _days_since(behaviour: str, calls: Sequence[PastCall], now: datetime) -> int:
    last = next((call.started_at for call in calls if behaviour in call.counts), now)
    return max(0, (now - last).days)


def _offer_for(behaviour: str, calls: Sequence[PastCall], offers: Sequence[Offer]) -> Offer:
    """The scenario with this behaviour that was practised longest ago; never is longer than any."""
    having = [offer for offer in offers if behaviour in offer.behaviours]
    return max(having, key=lambda offer: _calls_since(offer, calls))


def _calls_since(offer: Offer, calls: Sequence[PastCall]) -> int:
    return next((ago for ago, call in enumerate(calls) if call.scenario == offer.scenario), len(calls))


def _level_at(offer: Offer, calls: Sequence[PastCall]) -> str:
    """The level at which it was practised last; a scenario that is new begins gently."""
    return next((call.level for call in calls if call.scenario == offer.scenario), Level.GENTLE)


def _onward(calls: Sequence[PastCall], offers: Sequence[Offer]) -> Suggestion:
    last = next((call for call in calls if call.scenario in {offer.scenario for offer in offers}), None)
    harder = HARDER.get(Level(last.level)) if last is not None else None
    if last is not None and harder is not None:
        return Suggestion(last.scenario, harder, "harder")
    oldest = max(offers, key=lambda offer: _calls_since(offer, calls))
    return Suggestion(oldest.scenario, _level_at(oldest, calls), "another")
