"""Phrases while the pieces come in their own time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, field

import pytest

from tests.virtual_time import run
from voice.errors import EngineFailed
from voice.phrase_stream import PAUSE_S, Probable, phrases


@dataclass
class Writer:
    """Writes each piece so many seconds after the one before."""

    pieces: list[tuple[float, str]]
    breaks: bool = False
    is_closed: bool = False
    heard: list[tuple[str, float]] = field(default_factory=list)
    """Each phrase and when it was there."""
    expected: list[tuple[str, float]] = field(default_factory=list)
    """Each phrase that was told beforehand, and when."""

    async def write(self) -> AsyncIterator[str]:
        try:
            for after_s, piece in self.pieces:
                await asyncio.sleep(after_s)
                yield piece
            if self.breaks:
                raise EngineFailed("The model broke.")
        finally:
            self.is_closed = True

    def read(self) -> list[tuple[str, float]]:
        async def scene() -> None:
            loop = asyncio.get_running_loop()
            began_s = loop.time()
            async for phrase in phrases(self.write()):
                at_s = round(loop.time() - began_s, 6)
                if isinstance(phrase, Probable):
                    self.expected.append((phrase.phrase, at_s))
                else:
                    self.heard.append((phrase, at_s))

        run(scene())
        return self.heard


def test_a_sentence_goes_out_when_the_next_one_begins() -> None:
    writer = Writer([(0.1, "We lost it"), (0.02, "."), (0.02, " All"), (1.0, " of it.")])
    assert writer.read()[0] == ("We lost it.", 0.14)


def test_a_sentence_goes_out_when_its_writer_pauses() -> None:
    writer = Writer([(0.1, "We lost it"), (0.02, "."), (5.0, " All of it.")])
    assert writer.read() == [("We lost it.", 0.12 + PAUSE_S), ("All of it.", 5.12)]


def test_a_sentence_is_told_beforehand_as_soon_as_its_full_stop_is_there() -> None:
    writer = Writer([(0.1, "We lost it"), (0.02, "."), (0.02, " All"), (1.0, " of it.")])
    writer.read()
    assert writer.expected[0] == ("We lost it.", 0.12)


def test_a_full_stop_that_may_be_within_a_number_is_not_told() -> None:
    writer = Writer([(0.0, "It was 3."), (0.02, "5 times")])
    writer.read()
    assert writer.expected == []


def test_a_first_clause_goes_out_when_its_writer_pauses() -> None:
    writer = Writer([(0.0, "My dispatch floor,"), (5.0, " which was blind.")])
    assert writer.read()[0] == ("My dispatch floor,", PAUSE_S)


def test_a_number_is_waited_for() -> None:
    assert Writer([(0.0, "It was 3."), (5.0, "5 times.")]).read() == [("It was 3.5 times.", 5.0)]


def test_the_last_sentence_goes_out_with_the_end() -> None:
    assert Writer([(0.0, "We lost it."), (0.01, "")]).read() == [("We lost it.", 0.01)]


def test_what_was_written_before_a_break_is_said() -> None:
    writer = Writer([(0.0, "We lost it. All")], breaks=True)
    with pytest.raises(EngineFailed):
        writer.read()
    assert [phrase for phrase, _ in writer.heard] == ["We lost it."]


@pytest.mark.parametrize("pieces", [[(0.0, "We lost it. All"), (9.0, ".")], [(0.0, "We lost it."), (9.0, " All.")]])
def test_a_reader_who_leaves_closes_the_writer(pieces: list[tuple[float, str]]) -> None:
    writer = Writer(pieces)

    async def scene() -> None:
        async with aclosing(phrases(writer.write())) as stream:
            await anext(stream)

    run(scene())
    assert writer.is_closed
