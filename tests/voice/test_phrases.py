import asyncio
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.phrases import phrases


async def _pieces(texts: list[str]) -> AsyncIterator[str]:
    for text in texts:
        yield text


async def _collected(texts: list[str]) -> list[str]:
    return [phrase async for phrase in phrases(_pieces(texts))]


def spoken(*texts: str) -> list[str]:
    return asyncio.run(_collected(list(texts)))


def test_whole_sentences_are_not_cut_at_their_commas() -> None:
    assert spoken("Well, that is fine. And you?") == ["Well, that is fine.", "And you?"]


def test_the_first_clause_goes_out_while_its_sentence_is_still_being_written() -> None:
    pieces = ["My dispatch floor, ", "which is in Leeds, was blind. ", "For hours."]
    assert spoken(*pieces) == ["My dispatch floor,", "which is in Leeds, was blind.", "For hours."]


def test_a_short_opener_waits_for_more() -> None:
    assert spoken("Well, ", "that is fine.") == ["Well, that is fine."]


@pytest.mark.parametrize(
    "text", ["Dr. Reed signed it.", "We pay approx. nine euros.", "It was 2.3 times.", "At 7 a.m. it broke."]
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert spoken(text) == [text]


def test_nothing_gives_no_phrase() -> None:
    assert spoken("", "  ") == []


@given(st.lists(st.text(alphabet="ab, .?!…\n", max_size=20), max_size=8))
def test_no_letter_is_lost_or_repeated(texts: list[str]) -> None:
    assert "".join(" ".join(spoken(*texts)).split()) == "".join("".join(texts).split())
