"""From the end of speech to the first sound of the answer."""

from collections.abc import Iterator, Sequence

from bench.figure import Figure, percentile
from bench.rivals.comparison import compared
from bench.rivals.fakes import DELAYS, REPLIES
from bench.rivals.records import Record, failures_in, of, values_of
from bench.rivals.stage import Line, Stage

MATCHED: tuple[Line, ...] = (
    ("rolecall", "matched"),
    ("pipecat", "matched"),
    ("fastrtc", "matched"),
    ("rolecall", "speculating"),
)
DEFAULT: tuple[Line, ...] = (("rolecall", "default"), ("pipecat", "default"), ("fastrtc", "default"))
STOP_S = 0.2
"""The silence that ends a turn where the set-ups are matched."""
MATCHED_REPLY = "short"
SWEEPS = 2
"""In a round; each gives every line its turns, but the speculating one has them in one only."""
TURNS = 10
"""In a sweep, one call at a time, of each line."""
CALLS_AT_ONCE = 3
DEFAULT_TURNS = 7
"""Of each of the calls at once, in a round."""


async def run_matched(stage: Stage) -> None:
    stage.chat.reply = MATCHED_REPLY
    for sweep in range(SWEEPS * stage.rounds):
        for line in stage.rotated(MATCHED if sweep % SWEEPS else MATCHED[:-1], sweep):
            await stage.turns(line, TURNS, stage.keeper("matched", line), seed=sweep)


async def run_default(stage: Stage) -> None:
    stage.chat.reply = "natural"
    for sweep in range(stage.rounds):
        for line in stage.rotated(DEFAULT, sweep):
            await stage.turns_together(line, CALLS_AT_ONCE, DEFAULT_TURNS, stage.keeper("default", line), seed=sweep)


def server_added_s(answer_s: float) -> float:
    """What is left of a matched answer's wait once the silence and the fake engines are taken off."""
    return answer_s - STOP_S - DELAYS.until_first_sound_s(REPLIES[MATCHED_REPLY])


def matched_figures(records: Sequence[Record]) -> Iterator[Figure]:
    added = {}
    for line in MATCHED:
        found = of(records, "matched", *line)
        added[line] = [server_added_s(each) for each in values_of(found, "answer_s")]
        yield from _figure(f"server-added, {' '.join(line)}", found, added[line])
    yield from compared("server-added", added)


def default_figures(records: Sequence[Record]) -> Iterator[Figure]:
    waits = {}
    for line in DEFAULT:
        found = of(records, "default", *line)
        waits[line] = values_of(found, "answer_s")
        yield from _figure(f"end of speech → first audio, {' '.join(line)}", found, waits[line])
    yield from compared("end of speech → first audio", waits)


def _figure(what: str, found: Sequence[Record], seconds: Sequence[float]) -> Iterator[Figure]:
    if seconds:
        took_ms = tuple(1000 * each for each in seconds)
        note = f"p95 {percentile(took_ms, 95):.0f} ms; {len(took_ms)} turns, {failures_in(found)}"
        yield Figure("rivals", what, "ms", took_ms, note)
