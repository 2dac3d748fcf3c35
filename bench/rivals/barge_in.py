"""The rep over the buyer: how soon the buyer stops for words, and whether it goes on after a cough or an "uh-huh"."""

import asyncio
from collections.abc import Iterator, Sequence
from functools import partial

from bench.figure import Figure, percentile
from bench.rivals.client import Call
from bench.rivals.clips import Clip
from bench.rivals.comparison import compared
from bench.rivals.fakes import REPLIES
from bench.rivals.records import Record, failures_in, of, values_of
from bench.rivals.stage import ANSWER_LIMIT_S, QUIET_S, REPLY_LIMIT_S, Line, Outcome, Stage
from bench.rivals.tones import Heard

LINES: tuple[Line, ...] = (("rolecall", "default"), ("pipecat", "default"), ("fastrtc", "default"))
CALLS_AT_ONCE = 3
"""As many as every contestant holds without its answers coming later for it."""
INTERRUPTIONS = 10
"""Of each of the calls at once."""
DISTURBANCES = 3
"""Coughs, and as many times "uh-huh", in each of the calls at once."""
SPEAKS_AFTER_S = (1.1, 1.8)
"""Into the buyer's reply: within its second, long sentence."""
STOPPED_S = 0.37
"""A quiet of this length means that the buyer stopped: longer than the pause between two sentences (0.33 s), shorter
than the engines take for the next reply (0.39 s)."""
SURELY_UNANSWERED_S = 0.25
"""No answer to the interruption comes this soon after it: the engines alone take longer."""
GOES_ON_WITHIN_S = 1.5
LONG, MEDIUM = "long", "medium"


async def run(stage: Stage) -> None:
    for sweep in range(stage.rounds):
        for line in stage.rotated(LINES, sweep):
            stage.chat.reply = LONG
            await stage.together(CALLS_AT_ONCE, partial(_interruptions, stage, line))
            stage.chat.reply = MEDIUM
            await stage.together(CALLS_AT_ONCE, partial(_disturbances, stage, line))


async def _interruptions(stage: Stage, line: Line, number: int) -> None:
    events = [stage.keeper("barge-in", line, "interruption")] * INTERRUPTIONS
    await stage.series(line, events, Interrupter(stage).interrupt, seed=number)


async def _disturbances(stage: Stage, line: Line, number: int) -> None:
    events = [stage.keeper("barge-in", line, kind) for _ in range(DISTURBANCES) for kind in ("cough", "uh-huh")]

    async def disturb(call: Call, number: int) -> Outcome:
        return await _disturbed(stage, call, stage.clips.agreeing if number % 2 else stage.clips.cough, number)

    await stage.series(line, events, disturb, seed=number)


class Interrupter:
    """Interrupts reply after reply: each interruption is answered by the reply that the next one interrupts."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._asked_s: float | None = None

    async def interrupt(self, call: Call, number: int) -> Outcome:
        """Seconds from the onset of the rep's voice to the last sound, and how far the told words are off."""
        began_s = await self._next_reply(call, number)
        if began_s is None:
            return {}, f"no answer to interrupt within {ANSWER_LIMIT_S:g} s"
        await asyncio.sleep(self._stage.chance.uniform(*SPEAKS_AFTER_S))
        said = await call.mouth.say(self._stage.clips.interruption)
        self._asked_s = said.end_s
        if not await call.until(lambda: _now_s() > said.end_s + SURELY_UNANSWERED_S and _is_quiet(call), REPLY_LIMIT_S):
            return {}, "talked on"
        stopped_s = call.ear.last_loud_s
        received = call.ear.words(began_s - 0.001, stopped_s + 0.001)
        if stopped_s < said.onset_s or _has_ended(received):
            return {}, "talked on to the end of the reply"
        told = await _told_words(call, said.onset_s)
        whole = sum(word.is_whole for word in received)
        return {"stop_s": stopped_s - said.onset_s} | ({} if told is None else {"heard_error": abs(told - whole)}), ""

    async def _next_reply(self, call: Call, number: int) -> float | None:
        """When the reply to what was said last began; a question first where nothing was, or nothing came of it."""
        asked_s, self._asked_s = self._asked_s, None
        if asked_s is None:
            await call.until_quiet(QUIET_S, REPLY_LIMIT_S)
            asked_s = (await call.mouth.say(self._stage.question(number))).end_s
        return await call.answer_after(asked_s, ANSWER_LIMIT_S)


async def _told_words(call: Call, onset_s: float) -> int | None:
    """How many words of the interrupted reply the contestant says were heard; None: it says nothing."""
    if not call.messages:
        return None

    def final() -> str | None:
        said = (
            str(message["text"])
            for at_s, message in call.messages
            if at_s > onset_s and message.get("type") == "caption" and message.get("final")
            if message.get("speaker") == "buyer"
        )
        return next(said, None)

    await call.until(lambda: final() is not None, GOES_ON_WITHIN_S)
    text = final()
    return None if text is None else len(text.split())


async def _disturbed(stage: Stage, call: Call, clip: Clip, number: int) -> Outcome:
    """Whether the reply went on to its end, and what became of its words."""
    await call.until_quiet(QUIET_S, REPLY_LIMIT_S)
    asked = await call.mouth.say(stage.question(number))
    began_s = await call.answer_after(asked.end_s, ANSWER_LIMIT_S)
    if began_s is None:
        return {}, f"no answer within {ANSWER_LIMIT_S:g} s"
    await asyncio.sleep(stage.chance.uniform(0.4, 0.8))
    await call.mouth.say(clip)
    await call.until_quiet(GOES_ON_WITHIN_S, REPLY_LIMIT_S)
    return outcome(call.ear.words(began_s - 0.001, _now_s()), REPLIES[MEDIUM]), ""


def outcome(received: Sequence[Heard], reply: str) -> dict[str, float]:
    """`resumed` (1 or 0): the reply came to its end and was not begun anew. Lost and doubled words of it."""
    whole = [word.word for word in received if word.is_whole]
    words = [word.strip(".,").lower() for word in reply.split()]
    is_resumed = whole.count(words[0]) == 1 and whole.count(words[-1]) == 1
    return {
        "resumed": float(is_resumed),
        "lost": float(sum(word not in whole for word in words)),
        "doubled": float(sum(max(0, whole.count(word) - 1) for word in words)),
    }


def _has_ended(received: Sequence[Heard]) -> bool:
    last = REPLIES[LONG].split()[-1].strip(".").lower()
    return any(word.word == last and word.is_whole for word in received)


def _is_quiet(call: Call) -> bool:
    return _now_s() - call.ear.last_loud_s >= STOPPED_S


def _now_s() -> float:
    return asyncio.get_running_loop().time()


def figures(records: Sequence[Record]) -> Iterator[Figure]:
    stops = {}
    for line in LINES:
        found = of(records, "barge-in", *line, "interruption")
        stops[line] = values_of(found, "stop_s")
        if stops[line]:
            yield _stopped(line, found, stops[line])
        for kind in ("cough", "uh-huh"):
            yield from _went_on(line, kind, of(records, "barge-in", *line, kind))
    yield from compared("onset → silence", stops)


def _stopped(line: Line, found: Sequence[Record], stops_s: Sequence[float]) -> Figure:
    took_ms = tuple(1000 * each for each in stops_s)
    errors = values_of(found, "heard_error")
    heard = f"words told as heard off by p95 {percentile(errors, 95):.0f}" if errors else "words heard: not told"
    note = f"p95 {percentile(took_ms, 95):.0f} ms; {len(took_ms)} interruptions, {failures_in(found)}; {heard}"
    return Figure("rivals", f"onset → silence, {' '.join(line)}", "ms", took_ms, note)


def _went_on(line: Line, kind: str, found: Sequence[Record]) -> Iterator[Figure]:
    resumed = values_of(found, "resumed")
    if resumed:
        lost, doubled = sum(values_of(found, "lost")), sum(values_of(found, "doubled"))
        share = 100 * sum(resumed) / len(resumed)
        note = (
            f"{sum(resumed):.0f} of {len(resumed)}; {lost:.0f} words lost, {doubled:.0f} doubled; {failures_in(found)}"
        )
        yield Figure("rivals", f"goes on after a {kind}, {' '.join(line)}", "%", (share,), note)
