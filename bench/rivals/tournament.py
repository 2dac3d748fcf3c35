"""A whole run: every server started, every lane run on them, and the figures of it."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.figure import Figure
from bench.rivals import barge_in, latency, network, scale
from bench.rivals.chat_server import chat_server
from bench.rivals.client import only_loopback
from bench.rivals.clips import clips
from bench.rivals.load import MachineTime, machine_time
from bench.rivals.records import Record, failures_in, of
from bench.rivals.servers import CONTESTANTS, ServerFailed, serving
from bench.rivals.stage import Line, Stage
from voice.errors import RolecallError

SERVER_CORE, CLIENT_CORE = 0, 1
STEAL_LIMIT = 0.05
"""Of the machine's time in a lane, given by its host to others: a run beyond it says nothing about anybody."""
START = "start"
"""The lane of a contestant that did not come so far."""
MACHINE = "machine"
"""The lane of what is known of the machine during another."""


class MachineTaken(RolecallError):
    """The host gave this machine's time to others."""


@dataclass(frozen=True, slots=True)
class Lane:
    run: Callable[[Stage], Awaitable[None]]
    figures: Callable[[Sequence[Record]], Iterable[Figure]]
    lines: tuple[Line, ...]


LANES = {
    "matched": Lane(latency.run_matched, latency.matched_figures, latency.MATCHED),
    "default": Lane(latency.run_default, latency.default_figures, latency.DEFAULT),
    "barge-in": Lane(barge_in.run, barge_in.figures, barge_in.LINES),
    "network": Lane(network.run, network.figures, network.LINES),
    "scale": Lane(scale.run, scale.figures, scale.LINES),
}
"""In the order they run."""


async def play(
    pythons: Mapping[str, Path], lanes: Sequence[str], rounds: int, scratch: Path, keep: Callable[[Record], None]
) -> None:
    """`pythons`: the interpreter of each contestant that is installed. Raises MachineTaken."""
    only_loopback()
    async with AsyncExitStack() as stack:
        chat = await stack.enter_async_context(chat_server(latency.MATCHED_REPLY))
        stage = Stage(await clips(), chat, {}, rounds, keep)
        await _start_servers(stage, stack, pythons, lanes, scratch)
        if _has_two_cores():
            os.sched_setaffinity(0, {CLIENT_CORE})
        for name in lanes:
            before, began_s = machine_time(), asyncio.get_running_loop().time()
            await LANES[name].run(stage)
            print(f"{name}: {asyncio.get_running_loop().time() - began_s:.0f} s", file=sys.stderr)
            _judge_machine(name, before, machine_time(), keep)


async def _start_servers(
    stage: Stage, stack: AsyncExitStack, pythons: Mapping[str, Path], lanes: Sequence[str], scratch: Path
) -> None:
    core = SERVER_CORE if _has_two_cores() else -1
    wanted = dict.fromkeys(line for name in lanes for line in LANES[name].lines if line[0] in pythons)

    async def start(line: Line) -> None:
        name, setup = line
        data = scratch / "-".join(line)
        entering = serving(CONTESTANTS[name], pythons[name], setup, data=data, chat_url=stage.chat.url, core=core)
        try:
            stage.servers[line] = await stack.enter_async_context(entering)
        except (ServerFailed, OSError) as error:
            stage.keep(Record(START, name, setup, "", {}, str(error)))

    await asyncio.gather(*(start(line) for line in wanted))


def _has_two_cores() -> bool:
    return {SERVER_CORE, CLIENT_CORE} <= os.sched_getaffinity(0)


def _judge_machine(lane: str, before: MachineTime, after: MachineTime, keep: Callable[[Record], None]) -> None:
    """Notes what other programs took. Raises MachineTaken."""
    all_s = max(1e-9, after.all_s - before.all_s)
    stolen = (after.stolen_s - before.stolen_s) / all_s
    others_s = (
        all_s - (after.idle_s - before.idle_s) - (after.ours_s - before.ours_s) - (after.stolen_s - before.stolen_s)
    )
    keep(Record(MACHINE, "", "", lane, {"others": others_s / all_s, "stolen": stolen}))
    if stolen > STEAL_LIMIT:
        raise MachineTaken(f"The host took {100 * stolen:.0f} % of this machine's time in lane {lane}; run it again.")


def figures_of(records: Sequence[Record], lanes: Sequence[str]) -> Iterator[Figure]:
    for name in lanes:
        yield from LANES[name].figures(records)
        yield from _standing(name, [each for each in records if each.lane == name])
        yield from _machine(name, records)
    for each in records:
        if each.lane == START:
            yield Figure("rivals", f"not measured: {each.contestant} {each.setup}".rstrip(), "", (), each.failure)


def _machine(lane: str, records: Sequence[Record]) -> Iterator[Figure]:
    for each in of(records, MACHINE, "", "", lane):
        what = f"machine time that other programs took in lane {lane}"
        yield Figure("rivals", what, "%", (100 * each.values["others"],), f"stolen {100 * each.values['stolen']:.1f} %")


def _standing(lane: str, records: Sequence[Record]) -> Iterator[Figure]:
    """A lane counts when every contestant completed every event of it; climbing until it breaks is no failure."""
    if records and lane != "scale":
        failed = sum(bool(each.failure) for each in records)
        verdict = "does not count" if failed else "counts"
        yield Figure(
            "rivals", f"failed events in lane {lane}", "events", (failed,), f"{verdict}; {failures_in(records)}"
        )
