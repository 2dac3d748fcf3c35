import asyncio
from collections.abc import Sequence

import numpy as np

from tests.cast import FakeEar, spread
from tests.virtual_time import run
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.stenographer import KEPT_S, MARGIN_S, Stenographer
from voice.transcript import Speaker, Transcript, Turn, Word


class Remembering(FakeEar):
    """Hears "stored words" in whatever it gets, and remembers how long that was."""

    fails = False

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        self.heard_s.append(audio.duration_s)
        if self.fails:
            raise EngineFailed("The recogniser broke.")
        return spread("stored words", audio.duration_s)


def second(at_s: int) -> tuple[Pcm, int]:
    return Pcm(np.zeros(AXIS_RATE_HZ, np.int16), AXIS_RATE_HZ), at_s * AXIS_RATE_HZ


def corrected(engine: Remembering, turn: Turn, *, heard_s: int) -> Turn:
    async def scene() -> Turn:
        stenographer = Stenographer(engine, ())
        for at_s in range(heard_s):
            stenographer.hear(*second(at_s))
        running = asyncio.create_task(stenographer.run())
        stenographer.note(turn)
        await stenographer.finished()
        running.cancel()
        assert stenographer.failed_turns == int(engine.fails)
        return stenographer.correct(Transcript("x", (turn,))).turns[0]

    return run(scene())


def rep_turn(start_s: float, end_s: float) -> Turn:
    return Turn(Speaker.REP, start_s, end_s, "live words")


def test_a_turn_gets_its_stored_words_on_the_axis() -> None:
    engine = Remembering([])
    turn = corrected(engine, rep_turn(4.0, 6.0), heard_s=10)
    assert turn.text == "stored words"
    assert engine.heard_s == [2.0 + 2 * MARGIN_S]
    assert (turn.words[0].start_s, turn.words[-1].end_s) == (4.0 - MARGIN_S, 6.0 + MARGIN_S)


def test_a_turn_keeps_its_live_words_where_the_recogniser_breaks() -> None:
    engine = Remembering([])
    engine.fails = True
    assert corrected(engine, rep_turn(4.0, 6.0), heard_s=10).text == "live words"


def test_of_a_turn_longer_than_what_is_kept_the_end_is_heard() -> None:
    engine = Remembering([])
    turn = corrected(engine, rep_turn(1.0, 200.0), heard_s=200)
    assert engine.heard_s == [float(KEPT_S)]
    assert turn.words[0].start_s == 200.0 - KEPT_S


def test_the_buyers_words_are_not_touched() -> None:
    turn = Turn(Speaker.BUYER, 4.0, 6.0, "as heard")
    assert corrected(Remembering([]), turn, heard_s=10) == turn
