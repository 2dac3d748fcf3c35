"""How many calls one process on one core can hold before their answers break up, and what a call costs."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from itertools import pairwise

from bench.figure import Figure, percentile
from bench.rivals.client import Call
from bench.rivals.ear import words_of
from bench.rivals.fakes import REPLIES, SENTENCE
from bench.rivals.latency import MATCHED_REPLY
from bench.rivals.load import usage
from bench.rivals.records import Record, of
from bench.rivals.stage import Line, Stage
from bench.rivals.statistics import slope
from voice.errors import RolecallError

LINES: tuple[Line, ...] = (("rolecall", "matched"), ("pipecat", "matched"), ("fastrtc", "matched"), ("echo", "default"))
FIRST_STEP, STEP = 2, 4
MOST_CALLS = 36
WARM_S = 3.5
"""The opening of rolecall's buyer is over by then, and every call has asked."""
CYCLE_S = 3.6
"""A question of up to 1.4 s, 0.7 s until the answer, 0.7 s of answer with 0.33 s between its sentences, and a pause."""
WINDOW_S = 2 * CYCLE_S
"""Two answers of every call begin in it."""
GAP_LIMIT_S = 0.06
ANSWERED_SHARE = 0.8
CLIENT_LIMIT_S = 0.03
"""A client whose own loop is this late at p99 cannot judge a server."""
TICK_S = 0.01


async def run(stage: Stage) -> None:
    stage.chat.reply = MATCHED_REPLY
    for sweep in range(stage.rounds):
        for line in stage.rotated(LINES, sweep):
            await _climb(stage, line)


async def _climb(stage: Stage, line: Line) -> None:
    """Calls idle, then talking, four more at a time, until the answers break up."""
    calls: list[Call] = []
    tasks: list[asyncio.Task[None]] = []
    async with AsyncExitStack() as stack:
        stack.callback(lambda: [task.cancel() for task in tasks])
        try:
            await _measure_idle(stage, line, 0)
            await _add(stage, line, stack, calls)
            await _measure_idle(stage, line, len(calls))
            tasks += _talking(stage, calls, 0)
            while await _holds(stage, line, calls) and len(calls) < MOST_CALLS:
                await _add(stage, line, stack, calls)
                tasks += _talking(stage, calls, len(tasks))
        except (RolecallError, OSError) as error:
            stage.keeper("scale", line, "active")({"calls": len(calls) + step_from(len(calls))}, str(error))


def step_from(calls: int) -> int:
    """How many more are tried next."""
    return STEP if calls else FIRST_STEP


async def _add(stage: Stage, line: Line, stack: AsyncExitStack, calls: list[Call]) -> None:
    """A step's calls at once. Raises RolecallError when one of them is not taken."""
    new = [stack.enter_async_context(stage.call(line, decodes=False)) for _ in range(step_from(len(calls)))]
    calls += await asyncio.gather(*new)


def _talking(stage: Stage, calls: list[Call], first: int) -> list[asyncio.Task[None]]:
    return [asyncio.create_task(_talk(stage, calls[at], at)) for at in range(first, len(calls))]


async def _talk(stage: Stage, call: Call, number: int) -> None:
    """The same cycle for ever, each call at its own moment; whether the buyer keeps up is not waited for."""
    await asyncio.sleep(CYCLE_S * (number * 0.618 % 1.0))
    while True:
        call.mouth.say(stage.question(number))
        await asyncio.sleep(CYCLE_S)


async def _measure_idle(stage: Stage, line: Line, count: int) -> None:
    await asyncio.sleep(WARM_S if count else 0.0)
    values = await _costs(stage, line, CYCLE_S)
    stage.keeper("scale", line, "idle")({"calls": count, **values}, "")


async def _costs(stage: Stage, line: Line, window_s: float) -> dict[str, float]:
    """CPU seconds a second and memory of the server over a window, and how late this client's own loop was."""
    clock, pid = asyncio.get_running_loop().time, stage.servers[line].pid
    began_s, before, late_s = clock(), usage(pid), []
    while clock() < began_s + window_s:
        due_s = clock() + TICK_S
        await asyncio.sleep(TICK_S)
        late_s.append(clock() - due_s)
    after = usage(pid)
    took_s = clock() - began_s
    cpu = (after.cpu_s - before.cpu_s) / took_s
    return {"cpu": cpu, "memory_mb": after.memory_mb, "client_late_s": percentile(late_s, 99)}


async def _holds(stage: Stage, line: Line, calls: list[Call]) -> bool:
    """Measures so many talking calls; whether more may be tried."""
    await asyncio.sleep(WARM_S)
    for call in calls:
        call.ear.arrivals.clear()
    values = {"calls": float(len(calls)), **await _costs(stage, line, WINDOW_S)}
    values |= _sound(calls, line)
    failure = _trouble(values)
    stage.keeper("scale", line, "active")(values, failure)
    return not failure


def _trouble(values: dict[str, float]) -> str:
    if values["client_late_s"] > CLIENT_LIMIT_S:
        return "the client itself was late"
    if values["gap_p99_s"] >= GAP_LIMIT_S:
        return "answers broke up"
    return "answers stayed out" if values["answered"] < ANSWERED_SHARE else ""


def _sound(calls: Sequence[Call], line: Line) -> dict[str, float]:
    """How evenly the sound came, and the share of answers that came; an echo has no answers, but never pauses."""
    if line[0] == "echo":
        arrived = [[each.at_s for each in call.ear.arrivals] for call in calls]
        gaps = [after - before for times in arrived for before, after in pairwise(times)]
        return {"answered": 1.0, "gap_p99_s": percentile(gaps, 99) if gaps else WINDOW_S}
    heard = [answers(words_of(call.ear.arrivals)) for call in calls]
    gaps = [gap for each in heard for gap in each[0]]
    answered = sum(each[1] for each in heard) / (len(calls) * WINDOW_S / CYCLE_S)
    return {"answered": answered, "gap_p99_s": percentile(gaps, 99) if gaps else WINDOW_S}


def answers(frames: Sequence[tuple[float, str | None]]) -> tuple[list[float], int]:
    """Seconds between the frames with words in each sentence (`ear.words_of`), and how many answers began.

    Frames without one are left out: a resampler's tail of the answer before begins some of pipecat's. Between two
    sentences a buyer may pause.
    """
    sentence_of = {
        word: number
        for number, sentence in enumerate(SENTENCE.findall(REPLIES[MATCHED_REPLY].lower()))
        for word in sentence.strip(" .").split()
    }
    first = next(iter(sentence_of))
    loud = [(at_s, word) for at_s, word in frames if word in sentence_of]
    gaps, begun = [], int(bool(loud) and loud[0][1] == first)
    for (before_s, said), (now_s, then) in pairwise(loud):
        if then == first != said:
            begun += 1
        elif sentence_of[said] == sentence_of[then]:
            gaps.append(now_s - before_s)
    return gaps, begun


def figures(records: Sequence[Record]) -> Iterator[Figure]:
    for line in LINES:
        active = of(records, "scale", *line, "active")
        good = [each for each in active if not each.failure]
        if not active:
            continue
        name = " ".join(line)
        most = max((each.values["calls"] for each in good), default=0.0)
        limit = next(
            (f"{each.failure} at {each.values['calls']:.0f}" for each in active if each.failure), "no limit met"
        )
        yield Figure("rivals", f"talking calls on one core, {name}", "calls", (most,), limit)
        yield from _slopes(name, "talking", [*of(records, "scale", *line, "idle")[:1], *good])
        yield from _slopes(name, "idle", of(records, "scale", *line, "idle"))


def _slopes(name: str, kind: str, found: Sequence[Record]) -> Iterator[Figure]:
    calls = [each.values["calls"] for each in found]
    if len(set(calls)) > 1:
        cpu = 100 * slope(calls, [each.values["cpu"] for each in found])
        memory = slope(calls, [each.values["memory_mb"] for each in found])
        yield Figure("rivals", f"CPU of one {kind} call, {name}", "% of a core", (cpu,))
        yield Figure("rivals", f"memory of one {kind} call, {name}", "MB", (memory,))
