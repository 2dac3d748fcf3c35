"""Calls in which something of the outside world is slow, stuck, drifting or endless: the call is kept."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import numpy as np
import pytest

from tests.cast import BLOCK, Cast, FakeLine, Script
from tests.virtual_time import VirtualLoop, run
from voice.call import Call
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.plan import Plan
from voice.ports import MicBlock, Speech
from voice.reading import Reading
from voice.scenario import Scenario, Voice
from voice.transcript import Speaker, Transcript

LINE = "It is down and all of it is down since nine this morning"


def said(call: Call) -> list[tuple[str, str]]:
    return [(str(turn.speaker), turn.text) for turn in call.transcript().turns]


def asked(until_s: float = 30.0) -> Cast:
    """A rep who asks from 3 to 4 s, and again from 20 to 21 s."""
    return Cast(Script([(3.0, 4.0), (20.0, 21.0)], until_s), ["where does it hurt", "and now"], ["Morning.", LINE])


# models


def test_a_model_that_takes_twenty_seconds_is_bridged_and_waited_for() -> None:
    cast = Cast(Script([(3.0, 4.0)], 40.0), ["where does it hurt"], ["Morning.", LINE])

    async def scene() -> Call:
        call = cast.call()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(call.run())
            await asyncio.sleep(2.5)
            cast.buyer.thinks_s = 20.0
            await asyncio.sleep(37.0)
            call.hang_up()
        return call

    call = run(scene())
    assert ("buyer", f"Hm. {LINE}") in said(call)


def test_a_model_that_fails_after_a_long_wait_leaves_a_line_in_role() -> None:
    cast = Cast(Script([(0.2, 1.2)], 30.0), ["hello there"], ["Morning."])

    class Late:
        name = "late"

        async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
            await asyncio.sleep(10.0)
            raise EngineFailed("The buyer's language model took too long to answer.")
            yield ""

    cast.buyer = Late()  # type: ignore[assignment]
    call = run(cast.run(hang_up_at_s=19.0))
    assert said(call) == [("rep", "hello there"), ("buyer", "Hm. Morning.")]
    assert "took too long" in str(cast.witness.of("notice")[0]["message"])


def test_a_model_that_talks_for_ever_is_stopped_by_the_rep() -> None:
    cast = Cast(Script([(3.0, 4.0), (8.0, 10.0)], 16.0), ["where does it hurt", "let me stop you there"], [])
    closed: list[int] = []

    class Endless:
        name = "endless"

        async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
            try:
                while len(closed) < 2:
                    yield "and so on "
                yield "Fine."
            finally:
                closed.append(len(transcript.turns))

    cast.buyer = Endless()  # type: ignore[assignment]
    call = run(cast.run())
    assert ("rep", "let me stop you there") in said(call)


def test_a_reader_that_hangs_returns_the_floor() -> None:
    cast = asked()

    class Stuck:
        async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
            await asyncio.sleep(3600.0 if len(transcript.turns) == 2 else 0.0)
            return Reading()

    cast.reader = Stuck()  # type: ignore[assignment]
    call = run(cast.run())
    assert [text for speaker, text in said(call) if speaker == "rep"] == ["where does it hurt", "and now"]
    assert said(call)[-1] == ("buyer", "Fine.")
    assert "could not be read in time" in str(cast.witness.of("notice")[0]["message"])


def test_a_voice_that_hangs_shows_its_words() -> None:
    cast = asked()

    class Mute:
        name = "mute"

        async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
            await asyncio.sleep(3600.0)
            yield Speech(Pcm(np.zeros(16, np.int16), AXIS_RATE_HZ), ())

    cast.voice = Mute()  # type: ignore[assignment]
    call = run(cast.run(hang_up_at_s=19.0))
    assert ("buyer", "Morning.") in said(call)
    assert len(cast.witness.of("notice")) == 1


# the line and the clocks


@dataclass
class DriftingLine(FakeLine):
    """A sound card whose second is not ours."""

    ppm: float = 0.0

    async def microphone(self) -> AsyncIterator[MicBlock]:
        loop = asyncio.get_running_loop()
        began = loop.time()
        samples = self.script.sound().samples
        for first in range(0, len(samples), BLOCK):
            due_s = (first + BLOCK) / AXIS_RATE_HZ * (1 - self.ppm / 1e6)
            await asyncio.sleep(max(0.0, began + due_s - loop.time()))
            yield MicBlock(first * 3, Pcm(samples[first : first + BLOCK], AXIS_RATE_HZ))


@pytest.mark.parametrize("ppm", [-200.0, 200.0])
def test_a_sound_card_that_drifts_leaves_no_gap_and_no_turn_out(ppm: float) -> None:
    speaks = [(at + 0.0, at + 1.0) for at in range(5, 595, 30)]
    cast = Cast(Script(speaks, 600.0), ["and what then"] * len(speaks), [LINE] * 30)
    cast.line = DriftingLine(cast.script, ppm=ppm)
    call = run(cast.run(hang_up_at_s=599.0))
    gaps = [gap for gap in cast.witness.of("gap") if gap["start_s"]]  # a first block may come a moment late
    assert gaps == []
    assert sum(speaker == "rep" for speaker, _ in said(call)) == len(speaks)
    starts = [turn.start_s for turn in call.transcript().turns if turn.speaker is Speaker.REP]
    assert starts == pytest.approx([start for start, _ in speaks], abs=0.04)


async def stalled(cast: Cast, at_s: float, for_s: float, until_s: float) -> Call:
    """The whole loop stands still for a while in mid-call."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    call = cast.call()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(call.run())
        await asyncio.sleep(at_s)
        loop.now_s += for_s
        await asyncio.sleep(until_s - at_s - for_s)
        call.hang_up()
    return call


def test_a_stall_of_three_seconds_loses_nothing_of_what_the_rep_said() -> None:
    cast = Cast(Script([(3.0, 8.0)], 14.0), ["where does it hurt"], ["Morning.", "Here."])
    call = run(stalled(cast, 4.0, 3.0, 14.0))
    assert cast.witness.of("gap") == []
    assert cast.witness.of("reconnecting") == []
    assert said(call) == [("buyer", "Morning."), ("rep", "where does it hurt"), ("buyer", "Here.")]
    (turn,) = [turn for turn in call.transcript().turns if turn.speaker is Speaker.REP]
    assert (turn.start_s, turn.end_s) == (pytest.approx(3.0, abs=0.04), pytest.approx(8.0, abs=0.25))


def test_a_stall_is_followed_by_no_burst_of_the_buyers_sound() -> None:
    cast = Cast(Script([], 14.0), [], [LINE])
    frames_at: list[float] = []
    play = cast.line.play

    def noted(frame: Pcm) -> None:
        frames_at.append(asyncio.get_running_loop().time())
        play(frame)

    cast.line.play = noted  # type: ignore[method-assign]
    run(stalled(cast, 2.0, 3.0, 10.0))
    after = [at for at in frames_at if at >= 5.0]
    assert min(np.diff(after)) == pytest.approx(0.02, abs=0.001)


def test_the_whole_line_of_the_buyer_is_heard_after_a_stall() -> None:
    cast = Cast(Script([], 14.0), [], [LINE])
    call = run(stalled(cast, 2.0, 3.0, 12.0))
    assert said(call) == [("buyer", LINE)]
