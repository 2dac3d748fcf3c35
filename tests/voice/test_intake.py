"""The rep's sound on its way to the axis."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest

from tests.cast import FakeWitness
from tests.virtual_time import run
from voice.clock import CallClock
from voice.events import Event, LineBack, LineLost
from voice.intake import Intake
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.ports import MicBlock
from voice.transcript import Speaker

BLOCK_S = 0.02
BLOCK = 320
NOTHING: Sequence[tuple[float, float]] = ()


@dataclass
class Scene:
    """Blocks of 20 ms, each made of its own number, arriving as they are spoken."""

    witness: FakeWitness = field(default_factory=FakeWitness)
    events: list[Event] = field(default_factory=list)
    passed: list[tuple[int, Pcm]] = field(default_factory=list)
    clock: CallClock = field(default_factory=CallClock)

    async def hear(
        self,
        until_s: float,
        *,
        lost: Sequence[tuple[float, float]] = NOTHING,
        concealed: Sequence[tuple[float, float]] = NOTHING,
        new_stream_at_s: float | None = None,
    ) -> "Scene":
        intake = Intake(self.clock, self.witness, self.events.append, lambda pcm, at: self.passed.append((at, pcm)))
        intake.open()
        for number in range(round(until_s / BLOCK_S)):
            at_s = number * BLOCK_S
            await asyncio.sleep(BLOCK_S)
            is_new = new_stream_at_s is not None and at_s >= new_stream_at_s
            if not _within(at_s, lost):
                origin = -7_000_000 if is_new else 90_000
                sound = Pcm(np.full(BLOCK, number + 1, np.int16), AXIS_RATE_HZ)
                intake.hear(MicBlock(origin + number * 960, sound, int(is_new), _within(at_s, concealed)))
            intake.go_on()
        intake.close()
        return self

    @property
    def is_without_holes(self) -> bool:
        ends = [at + len(pcm) for at, pcm in self.passed]
        return [at for at, _ in self.passed][1:] == ends[:-1]


def _within(at_s: float, spans: Sequence[tuple[float, float]]) -> bool:
    return any(start_s <= at_s < end_s for start_s, end_s in spans)


def test_sound_that_comes_as_it_is_spoken_lies_where_it_was_spoken() -> None:
    scene = run(Scene().hear(1.0))
    track = scene.witness.track(Speaker.REP).samples
    assert np.array_equal(track, np.repeat(np.arange(1, 51), BLOCK))
    assert scene.witness.of("gap") == []


def test_a_missing_stretch_is_passed_on_as_silence_only_when_sound_comes_again() -> None:
    scene = run(Scene().hear(3.0, lost=[(1.0, 2.0)]))
    assert scene.is_without_holes
    assert max(len(pcm) for _, pcm in scene.passed) == pytest.approx(AXIS_RATE_HZ, abs=BLOCK)


def test_a_lost_line_is_told_once_and_its_return_too() -> None:
    scene = run(Scene().hear(8.0, lost=[(1.0, 5.0)]))
    assert scene.events == [LineLost(1.0), LineBack()]
    assert [kind for kind, _ in scene.witness.told if kind.startswith("re")] == ["reconnecting", "reconnected"]


def test_silence_is_passed_on_while_the_line_is_lost() -> None:
    scene = run(Scene().hear(4.9, lost=[(1.0, 5.0)]))
    assert sum(len(pcm) for _, pcm in scene.passed) > 2 * AXIS_RATE_HZ


@pytest.mark.parametrize("lost", [NOTHING, [(2.0, 4.5)]])
def test_a_new_connection_goes_on_at_the_present(lost: Sequence[tuple[float, float]]) -> None:
    scene = run(Scene().hear(6.0, lost=lost, new_stream_at_s=2.0))
    track = scene.witness.track(Speaker.REP).samples
    assert track[round(5.5 * AXIS_RATE_HZ)] == pytest.approx(276, abs=2)
    assert scene.clock.now_s == pytest.approx(6.0, abs=0.05)


def test_a_new_connection_right_after_the_old_one_leaves_no_lost_line() -> None:
    assert run(Scene().hear(6.0, new_stream_at_s=2.0)).events == []


def test_made_up_sound_is_told_with_its_stretch() -> None:
    scene = run(Scene().hear(3.0, concealed=[(1.0, 1.06), (2.0, 2.02)]))
    assert [(told["start_s"], told["end_s"]) for told in scene.witness.of("concealed")] == [
        (1.0, pytest.approx(1.06)),
        (2.0, pytest.approx(2.02)),
    ]


def test_made_up_sound_at_the_end_of_a_call_is_told_too() -> None:
    assert len(run(Scene().hear(1.0, concealed=[(0.9, 2.0)])).witness.of("concealed")) == 1
