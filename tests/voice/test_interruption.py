"""What the rep's voice over the buyer's means."""

import pytest

from tests.stage import Stage, opened
from voice.commands import Hush, Resume
from voice.floor import Floor
from voice.interruption import is_only_agreeing, takes_the_floor
from voice.transcript import Word

LONG = "one two three four five six seven eight nine ten"


def words(text: str) -> list[Word]:
    return [Word(each, 0.0, 0.1) for each in text.split()]


@pytest.mark.parametrize("text", ["yeah", "uh-huh", "Right, okay.", "I see"])
def test_agreeing_words_are_known(text: str) -> None:
    assert is_only_agreeing(words(text))


@pytest.mark.parametrize("text", ["", "yeah but", "what about it"])
def test_nothing_and_other_words_are_no_agreement(text: str) -> None:
    assert not is_only_agreeing(words(text))


@pytest.mark.parametrize("text", ["Wait.", "hold on", "sorry", "no stop"])
def test_words_that_ask_for_the_floor_are_known(text: str) -> None:
    assert takes_the_floor(words(text))


@pytest.mark.parametrize("text", ["", "yeah", "the"])
def test_words_that_do_not_ask_for_it_do_not_take_it(text: str) -> None:
    assert not takes_the_floor(words(text))


def over_the_buyer(text: str) -> Stage:
    """A stretch of 0.3 s over the buyer, whose words come after the buyer went on."""
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two", at=3.0, until=4.0)
    stage.rep(text, at=4.0, until=4.3, words_after=0.1)
    return stage


def test_a_short_wait_takes_the_floor_when_its_word_comes() -> None:
    stage = over_the_buyer("wait")
    assert stage.commands(Resume) == [pytest.approx(4.492)]
    assert stage.commands(Hush) == [pytest.approx(4.592)]
    assert stage.floor is Floor.PAUSE
    assert stage.said[-2:] == [("buyer", "one two"), ("rep", "wait")]


def test_a_short_wait_is_answered() -> None:
    stage = over_the_buyer("wait")
    stage.until(6.0)
    assert stage.occasions == ["opening", "answer"]


def test_a_short_yes_lets_the_buyer_go_on() -> None:
    stage = over_the_buyer("yes")
    assert stage.floor is Floor.BUYER
    assert ("rep", "yes") not in stage.said
