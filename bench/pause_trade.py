"""What a rule for ending turns gives away: cut-ins against delay, over a sweep of its one setting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from tests.pauses.moments import Moment

Rule = Callable[[Moment, Sequence[float], float], float]
"""Seconds of silence that end the turn, from a moment, the rep's own pauses so far, and the setting."""
SETTINGS_S = tuple(float(each) for each in np.geomspace(0.1, 4.0, 120))
"""Patience for rolecall's rule, the timeout for plain VAD."""
RESAMPLINGS = 1000
OWN_PAUSES_KEPT = 20


@dataclass(frozen=True, slots=True, eq=False)
class Trade:
    """Both sides of a rule, shape (settings, texts): one row per setting, one column per text."""

    cut_in: NDArray[np.float64]
    """Share of a hesitation's tellings in which the turn ended before the rep went on."""
    delay_s: NDArray[np.float64]
    """From the end of a turn to the moment it counts as over, mean of its tellings."""

    def cut_in_within(self, delay_s: float) -> float:
        """Fewest cut-ins of all settings whose mean delay stays within this; 1 where none does."""
        return float(_cut_in_within(self.cut_in.mean(axis=1), self.delay_s.mean(axis=1), delay_s))

    def delay_at(self, cut_in: float) -> float:
        """Shortest mean delay of all settings with no more cut-ins than this."""
        allowed = self.cut_in.mean(axis=1) <= cut_in
        return float(self.delay_s.mean(axis=1)[allowed].min()) if allowed.any() else float("inf")

    def resampled(self, seed: int = 0) -> "list[Trade]":
        """The same with the texts drawn again, with repetition: how far the figures are luck of the texts."""
        random = np.random.default_rng(seed)
        holds, ends = self.cut_in.shape[1], self.delay_s.shape[1]
        return [
            Trade(self.cut_in[:, random.integers(0, holds, holds)], self.delay_s[:, random.integers(0, ends, ends)])
            for _ in range(RESAMPLINGS)
        ]


def _cut_in_within(cut_in: NDArray[np.float64], delay_s: NDArray[np.float64], limit_s: float) -> float:
    allowed = delay_s <= limit_s
    return float(cut_in[allowed].min()) if allowed.any() else 1.0


def trade(moments: Sequence[Moment], rule: Rule, settings_s: Sequence[float] = SETTINGS_S) -> Trade:
    rows = [_row(moments, rule, setting_s) for setting_s in settings_s]
    return Trade(np.array([row[0] for row in rows]), np.array([row[1] for row in rows]))


def _row(moments: Sequence[Moment], rule: Rule, setting_s: float) -> tuple[list[float], list[float]]:
    """Cut-ins and delays by text, at one setting."""
    found: dict[str, list[float]] = {}
    for moment, ended_s in ends(moments, rule, setting_s):
        value = ended_s - moment.pause_s if moment.resumes_s is None else float(ended_s < moment.resumes_s)
        found.setdefault(f"{moment.is_end} {moment.text.digest}", []).append(value)
    means = {key: sum(values) / len(values) for key, values in sorted(found.items())}
    holds = [value for key, value in means.items() if key.startswith("False")]
    return holds, [value for key, value in means.items() if key.startswith("True")]


def ends(moments: Sequence[Moment], rule: Rule, setting_s: float) -> list[tuple[Moment, float]]:
    """When each turn would end, on its clip's time; each rep speaks in turn, and pauses that held are learnt."""
    found = []
    for _, said in groupby(sorted(moments, key=_order), key=lambda moment: moment.rep.name):
        own_pauses_s: list[float] = []
        for moment in said:
            ended_s = max(moment.known_s, moment.stopped_s + rule(moment, own_pauses_s, setting_s))
            found.append((moment, ended_s))
            if moment.resumes_s is not None and ended_s >= moment.resumes_s:
                own_pauses_s = [*own_pauses_s, moment.own_pause_s][-OWN_PAUSES_KEPT:]
    return found


def _order(moment: Moment) -> tuple[str, int]:
    return moment.rep.name, moment.text.digest // 1024
