"""The same answers when the rep's packets are lost and late on their way."""

from collections.abc import Iterator, Sequence
from functools import partial

from bench.figure import Figure, percentile
from bench.rivals.comparison import compared
from bench.rivals.latency import MATCHED_REPLY
from bench.rivals.records import Record, failures_in, of, values_of
from bench.rivals.stage import Line, Stage
from tests.impairment import Weather

LINES: tuple[Line, ...] = (("rolecall", "matched"), ("pipecat", "matched"), ("fastrtc", "matched"))
JITTER_S = 0.03
LOSSES = (0.01, 0.03, 0.05)
TURNS = 6


async def run(stage: Stage) -> None:
    """One call in each weather, all at once."""
    stage.chat.reply = MATCHED_REPLY
    for sweep in range(stage.rounds):
        for line in stage.rotated(LINES, sweep):
            await stage.together(len(LOSSES), partial(_call, stage, line, sweep))


async def _call(stage: Stage, line: Line, sweep: int, number: int) -> None:
    keep = stage.keeper("network", line, _condition(LOSSES[number]))
    await stage.turns(line, TURNS, keep, weather=Weather(loss=LOSSES[number], jitter_s=JITTER_S), seed=sweep)


def _condition(loss: float) -> str:
    return f"{100 * loss:.0f} % loss"


def figures(records: Sequence[Record]) -> Iterator[Figure]:
    for loss in LOSSES:
        condition = _condition(loss)
        waits = {}
        for line in LINES:
            found = of(records, "network", *line, condition)
            waits[line] = values_of(found, "answer_s")
            if waits[line]:
                took_ms = tuple(1000 * each for each in waits[line])
                note = f"p95 {percentile(took_ms, 95):.0f} ms; {len(took_ms)} turns, {failures_in(found)}"
                what = f"end of speech → first audio at {condition}, {1000 * JITTER_S:.0f} ms jitter, {' '.join(line)}"
                yield Figure("rivals", what, "ms", took_ms, note)
        yield from compared(f"end of speech → first audio at {condition}", waits)
