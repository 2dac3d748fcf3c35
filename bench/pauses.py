"""False cut-ins against delay on the reporting half of the project's pause set (`tests/pauses`), as in eot-bench.

Every text is said by two made reps. A false cut-in: the turn is ended within a hesitation's real length. The delay:
from the last sound of a turn that is over to its end. Each rule has one setting (rolecall's: the buyer's patience;
plain VAD's: its timeout), which is swept. Three figures: the fewest cut-ins of all settings whose mean delay stays
within 300 and within 600 ms, and the shortest mean delay of all settings with at most 5 % cut-ins. Smart Turn is given
three settings, as eot-bench gives it: threshold, shortest and longest silence. Timing is Silero's, in every lane.
"""

import asyncio
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.figure import Figure, Setup, percentile
from bench.pause_trade import SETTINGS_S, Rule, Trade, ends, trade
from tests.pauses.clips import clips
from tests.pauses.moments import Moment, moment_of
from voice.adapters.pocketsphinx import PocketSphinx
from voice.adapters.silero import Silero
from voice.adapters.smart_turn import SmartTurn
from voice.endpointing import Said, pause_to_end_s

BUDGETS_S = (0.3, 0.6)
CUT_IN = 0.05
DEFAULT_PATIENCE_S = 0.7
THRESHOLDS = (0.1, 0.3, 0.5, 0.7, 0.9, 1.0)
"""At 1 it is plain VAD."""
SHORTEST_S = (0.2, 0.3, 0.4, 0.5, 0.6)
NOT_ASKED = "not measured: no file given (`--{}`)"

Scores = dict[str, float]
"""What a model says of each moment, by the moment's name."""


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    rule: Rule


def run(setup: Setup) -> Iterator[Figure]:
    moments = asyncio.run(moments_of_half(is_for_tuning=False))
    vad = trade(moments, _vad)
    yield from _figures("plain VAD", vad, vad)
    for lane in (
        Lane("rolecall", _rolecall(_true_words)),
        Lane("rolecall without pitch", _rolecall(_true_words, with_pitch=False)),
        Lane("rolecall without words", _rolecall(_no_words)),
        Lane("rolecall without own pauses", _rolecall(_true_words, with_own=False)),
        Lane("rolecall on words alone", _rolecall(_true_words, with_pitch=False, with_own=False)),
    ):
        yield from _figures(lane.name, trade(moments, lane.rule), vad)
    yield from _at_default(moments, _rolecall(_true_words))
    yield from _as_heard(moments, vad, setup.heard)
    yield from _smart_turn(moments, vad, setup.smart_turn)


async def moments_of_half(*, is_for_tuning: bool) -> list[Moment]:
    """The pauses of one half that the detector hears as such."""
    silero = Silero()
    found = [
        moment_of(clip, silero.detector()) async for clip in clips(lambda text: text.is_for_tuning == is_for_tuning)
    ]
    return [moment for moment in found if moment is not None]


# rules


def _vad(moment: Moment, own_pauses_s: Sequence[float], setting_s: float) -> float:
    return setting_s


def _true_words(moment: Moment) -> str:
    return moment.text.plain


def _no_words(moment: Moment) -> str:
    """Something complete that says nothing, for every pause."""
    return "we did that today"


def _rolecall(
    words: Callable[[Moment], str],
    *,
    with_pitch: bool = True,
    with_own: bool = True,
    accuracy: float = 1.0,
    scores: Scores | None = None,
) -> Rule:
    def rule(moment: Moment, own_pauses_s: Sequence[float], setting_s: float) -> float:
        pitch_st = moment.final_pitch_st if with_pitch else None
        said = Said(words(moment), pitch_st, scores[moment.name] if scores else None, accuracy)
        return pause_to_end_s(said, own_pauses_s if with_own else (), setting_s)

    return rule


# figures


def _figures(name: str, found: Trade, vad: Trade) -> Iterator[Figure]:
    resampled, of_vad = found.resampled(), vad.resampled()
    n = f"{found.cut_in.shape[1]} hesitations and {found.delay_s.shape[1]} ends, each said twice"
    for budget_s in BUDGETS_S:
        values = [each.cut_in_within(budget_s) for each in resampled]
        what = f"false cut-ins at {1000 * budget_s:.0f} ms, {name}"
        note = f"95 % interval {_interval([100 * value for value in values])}; {n}"
        yield Figure("pauses", what, "%", (100 * found.cut_in_within(budget_s),), note)
        if found is not vad and budget_s == BUDGETS_S[-1]:
            pairs = zip(values, of_vad, strict=True)
            ratios = [value / max(1e-9, base.cut_in_within(budget_s)) for value, base in pairs]
            ratio = found.cut_in_within(budget_s) / vad.cut_in_within(budget_s)
            yield Figure("pauses", f"{what} / plain VAD", "×", (ratio,), f"95 % interval {_interval(ratios)}")
    delays = [each.delay_at(CUT_IN) for each in resampled]
    what = f"mean delay at {100 * CUT_IN:.0f} % false cut-ins, {name}"
    yield Figure("pauses", what, "s", (found.delay_at(CUT_IN),), f"95 % interval {_interval(delays)}")


def _interval(values: Sequence[float]) -> str:
    return f"{percentile(values, 2.5):.3g} – {percentile(values, 97.5):.3g}"


def _at_default(moments: Sequence[Moment], rule: Rule, on: str = "") -> Iterator[Figure]:
    """What a call does at the patience that scenarios have."""
    found = ends(moments, rule, DEFAULT_PATIENCE_S)
    delays = tuple(ended_s - moment.pause_s for moment, ended_s in found if moment.is_end)
    cut = [ended_s < moment.resumes_s for moment, ended_s in found if moment.resumes_s is not None]
    yield Figure(
        "pauses", f"delay at patience {DEFAULT_PATIENCE_S} s{on}", "s", delays, f"p95 {percentile(delays, 95):.2f} s"
    )
    yield Figure("pauses", f"false cut-ins at patience {DEFAULT_PATIENCE_S} s{on}", "%", (100 * float(np.mean(cut)),))


def _as_heard(moments: Sequence[Moment], vad: Trade, path: Path | None) -> Iterator[Figure]:
    if path is None:
        yield Figure("pauses", "rolecall on words as heard", "", (), NOT_ASKED.format("heard"))
        return
    heard: dict[str, str] = json.loads(path.read_text("utf-8"))
    for name, accuracy in (("rolecall on words as heard", PocketSphinx.word_accuracy), ("the same, believed", 1.0)):
        rule = _rolecall(lambda each: heard[each.name], accuracy=accuracy)
        yield from _figures(name, trade(moments, rule), vad)
        yield from _at_default(moments, rule, f", {name}")


def _smart_turn(moments: Sequence[Moment], vad: Trade, path: Path | None) -> Iterator[Figure]:
    if path is None:
        yield Figure("pauses", "Smart Turn", "", (), NOT_ASKED.format("smart-turn"))
        return
    scores = asyncio.run(_scores(moments, path))
    yield from _figures("Smart Turn", _best_of_smart_turn(moments, scores), vad)
    with_model = _rolecall(_true_words, scores=scores)
    yield from _figures("rolecall with Smart Turn", trade(moments, with_model), vad)


async def _scores(moments: Sequence[Moment], path: Path) -> Scores:
    detector = SmartTurn(path)
    try:
        return {moment.name: await detector.probability(moment.sound) for moment in moments}
    finally:
        await detector.aclose()


def _best_of_smart_turn(moments: Sequence[Moment], scores: Scores) -> Trade:
    """Every combination of its three settings as one row each."""
    rows = [
        trade(moments, _of_smart_turn(scores, threshold, shortest_s), SETTINGS_S[::4])
        for threshold, shortest_s in itertools.product(THRESHOLDS, SHORTEST_S)
    ]
    return Trade(np.concatenate([row.cut_in for row in rows]), np.concatenate([row.delay_s for row in rows]))


def _of_smart_turn(scores: Scores, threshold: float, shortest_s: float) -> Rule:
    def rule(moment: Moment, own_pauses_s: Sequence[float], setting_s: float) -> float:
        return shortest_s if scores[moment.name] > threshold else max(shortest_s, setting_s)

    return rule
