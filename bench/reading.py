"""Reading a growing conversation, and scoring a finished one, in words alone."""

import time
from collections.abc import Iterator
from itertools import count

from bench.figure import Figure, Setup, percentile
from bench.material import TEN_MINUTES_S, conversation, scenario
from scoring.acts.known import known_after, known_at_first
from scoring.acts.tagging import spans_of, stage_of
from scoring.read import read
from scoring.recording import Recording
from scoring.score import score
from server.garbage import leave_out_what_is_loaded
from voice.transcript import Speaker, Transcript

ROUNDS = 3
_salts = map(str, count())
"""Every round reads words that none before it read: nothing of it is cached."""


def run(setup: Setup) -> Iterator[Figure]:
    _scored_s(60)  # the imports, and the scenario's own words, which a server reads once in its life
    leave_out_what_is_loaded()  # as its workers do
    pairs_s = [(_scored_s(TEN_MINUTES_S), _scored_s(2 * TEN_MINUTES_S)) for _ in range(ROUNDS)]
    yield Figure("reading", "score a 10-minute transcript", "s", tuple(once for once, _ in pairs_s))
    ratios = tuple(twice / once for once, twice in pairs_s)
    yield Figure("reading", "score 20 minutes / score 10 minutes", "×", ratios, "2 is linear")
    tagged_ms = [_tagging_ms() for _ in range(ROUNDS)]
    yield Figure("reading", "tag one new turn, median", "ms", tuple(percentile(r, 50) for r in tagged_ms))
    yield Figure("reading", "tag one new turn, p95", "ms", tuple(percentile(r, 95) for r in tagged_ms))
    turns_ms = [_reading_ms() for _ in range(ROUNDS)]
    yield Figure("reading", "read after one more rep turn, median", "ms", tuple(percentile(r, 50) for r in turns_ms))
    p95 = tuple(percentile(each, 95) for each in turns_ms)
    yield Figure(
        "reading",
        "read after one more rep turn, p95",
        "ms",
        p95,
        f"{len(turns_ms[0])} turns; turns read before are kept",
    )


def _scored_s(duration_s: float) -> float:
    transcript = conversation(duration_s, next(_salts))
    began_s = time.perf_counter()
    score(Recording(transcript), scenario(), versions={})
    return time.perf_counter() - began_s


def _tagging_ms() -> list[float]:
    """The time of tagging every rep turn of ten minutes, what was said before it known."""
    against = scenario()
    known, stage = known_at_first(against), stage_of(against)
    took = []
    for turn in conversation(TEN_MINUTES_S, next(_salts)).turns:
        if turn.speaker is Speaker.BUYER:
            known = known_after(known, turn, against)
            continue
        began_s = time.perf_counter()
        spans_of(turn.tokens, False, stage, known)
        took.append(1000 * (time.perf_counter() - began_s))
    return took


def _reading_ms() -> list[float]:
    """The time of every reading of a call that grows to ten minutes."""
    against, whole = scenario(), conversation(TEN_MINUTES_S, next(_salts))
    took = []
    for end, turn in enumerate(whole.turns, 1):
        if turn.speaker is Speaker.REP:
            began_s = time.perf_counter()
            read(against, Transcript(whole.scenario, whole.turns[:end]))
            took.append(1000 * (time.perf_counter() - began_s))
    return took
