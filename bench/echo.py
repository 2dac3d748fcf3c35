"""How often the echo check is right, in made rooms (`tests/rooms.py`), and how long it takes."""

import time
from collections.abc import Callable, Iterator

import numpy as np

from bench.figure import Figure, Setup, percentile
from tests.rooms import Room, another, both, echo
from voice.echo import EchoCheck

CASES = 100
HEARD_S = (0.064, 0.128, 0.2, 0.3)
KINDS: dict[str, Callable[[np.random.Generator, float], Room]] = {
    "the buyer's voice from the room": echo,
    "another talker": another,
    "another talker over it, as loud": both,
}


def run(setup: Setup) -> Iterator[Figure]:
    took_ms: list[float] = []
    for heard_s in HEARD_S:
        for kind, make in KINDS.items():
            random = np.random.default_rng(round(1000 * heard_s))
            called = sum(_is_echo(make(random, heard_s), took_ms) for _ in range(CASES))
            what = f"called echo after {1000 * heard_s:.0f} ms: {kind}"
            yield Figure("echo", what, "%", (100 * called / CASES,), f"{called} of {CASES}")
    yield Figure("echo", "one check", "ms", tuple(took_ms), f"p99 {percentile(took_ms, 99):.2f} ms")


def _is_echo(room: Room, took_ms: list[float]) -> bool:
    check = EchoCheck()
    check.played(0, room.played[: room.at_sample + len(room.heard)])
    began_s = time.perf_counter()
    found = check.is_echo(room.at_sample, room.heard)
    took_ms.append(1000 * (time.perf_counter() - began_s))
    return found
