"""What a lane is run on: the servers, the clips, the fake language model, and a place for what was measured."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bench.rivals.chat_server import Chat
from bench.rivals.client import Call, calling
from bench.rivals.clips import Clip, Clips
from bench.rivals.doors import NotConnected
from bench.rivals.records import Record
from bench.rivals.servers import Server
from tests.impairment import Weather
from voice.errors import RolecallError

Line = tuple[str, str]
"""A contestant and its set-up."""
Keep = Callable[[Mapping[str, float], str], None]
"""Takes what one event gave, or why it gave nothing."""
Outcome = tuple[dict[str, float], str]
"""The same."""
STAGGER_S = 0.4
OPENING_S = 2.0
"""rolecall's buyer speaks first, 0.8 s and a sentence after the call began."""
QUIET_S = 0.5
"""The rep speaks when the buyer has been silent for this long; rolecall's pauses 0.33 s between two sentences."""
ANSWER_LIMIT_S = 8.0
REPLY_LIMIT_S = 12.0
GIVES_UP_AFTER = 3
"""Failures in a row: what is left of a call is not waited for."""


@dataclass
class Stage:
    clips: Clips
    chat: Chat
    servers: dict[Line, Server]
    """Those that run; a contestant that could not be started is not in it."""
    rounds: int
    keep: Callable[[Record], None]
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    def keeper(self, lane: str, line: Line, condition: str = "") -> Keep:
        return lambda values, failure: self.keep(Record(lane, *line, condition, values, failure))

    def rotated(self, lines: Sequence[Line], turn: int) -> list[Line]:
        """Those of `lines` that run, another one first in each turn: what slows the machine for a while hits all."""
        here = [line for line in lines if line in self.servers]
        first = turn % max(1, len(here))
        return here[first:] + here[:first]

    @asynccontextmanager
    async def call(
        self, line: Line, *, decodes: bool = True, weather: Weather | None = None, seed: int = 0
    ) -> AsyncIterator[Call]:
        """A call whose buyer has nothing more to say of itself. Raises NotConnected."""
        server = self.servers[line]
        async with calling(server, self.clips.silence, decodes=decodes, weather=weather, seed=seed) as call:
            if line[0] == "rolecall" and decodes:
                await asyncio.sleep(OPENING_S)
                await call.until_quiet(QUIET_S, REPLY_LIMIT_S)
            yield call

    async def together(self, count: int, conduct: Callable[[int], Awaitable[None]]) -> None:
        """So many calls at once, beginning one after another."""

        async def later(number: int) -> None:
            await asyncio.sleep(number * STAGGER_S)
            await conduct(number)

        await asyncio.gather(*(later(number) for number in range(count)))

    async def turns(self, line: Line, count: int, keep: Keep, *, weather: Weather | None = None, seed: int = 0) -> None:
        """One call of a turn to warm up and `count` that are kept."""
        await self.series(line, [_drop, *[keep] * count], self.turn, weather=weather, seed=seed)

    async def turns_together(self, line: Line, calls: int, count: int, keep: Keep, *, seed: int = 0) -> None:
        """`turns` of several calls at once."""
        await self.together(calls, lambda number: self.turns(line, count, keep, seed=seed * calls + number))

    async def series(
        self,
        line: Line,
        events: Sequence[Keep],
        conduct: Callable[[Call, int], Awaitable[Outcome]],
        *,
        weather: Weather | None = None,
        seed: int = 0,
    ) -> None:
        """Event after event in one call; those that never came about are kept as failures, with the reason."""
        left, failed_in_a_row = list(events), 0
        try:
            async with self.call(line, weather=weather, seed=seed) as call:
                while left:
                    values, failure = await conduct(call, len(events) - len(left))
                    left.pop(0)(values, failure)
                    failed_in_a_row = failed_in_a_row + 1 if failure else 0
                    if failed_in_a_row == GIVES_UP_AFTER:
                        raise NotConnected(f"given up after {GIVES_UP_AFTER} failures in a row: {failure}")
        except (RolecallError, OSError) as error:
            for keep in left:
                keep({}, str(error))

    async def turn(self, call: Call, number: int) -> Outcome:
        """A question and its answer: seconds from the end of speech to the first sound, or why there was none."""
        await call.until_quiet(QUIET_S, REPLY_LIMIT_S)
        await asyncio.sleep(self.chance.uniform(0.0, 0.1))  # so that no clip lies on the borders of a block
        said = await call.mouth.say(self.question(number))
        if said.onset_s <= call.ear.last_loud_s <= said.end_s:
            return {}, "cut in before the end of speech"
        answer_s = await call.answer_after(said.end_s, ANSWER_LIMIT_S)
        if answer_s is None:
            return {}, f"no answer within {ANSWER_LIMIT_S:g} s"
        return {"answer_s": answer_s - said.end_s}, ""

    def question(self, number: int) -> Clip:
        return self.clips.questions[number % len(self.clips.questions)]


def _drop(values: Mapping[str, float], failure: str) -> None:
    """A turn to warm up is not kept."""
