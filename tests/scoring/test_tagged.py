"""A growing call read turn by turn says what reading the whole at once says."""

from collections import deque
from dataclasses import replace

import pytest

from scoring.acts import tagged
from scoring.read import read
from tests.scoring.stage import BUYER, OUTAGE, RENEWAL, REP, Line, call
from voice.reading import Reading
from voice.transcript import Transcript

LINES: list[Line] = [
    (BUYER, "Monday morning my dispatch floor was blind for three hours.", "harm-1"),
    (REP, "Good morning, I'm Ana from Northnet. Your dispatch floor was blind for three hours on Monday."),
    (BUYER, "Right. Forty-two jobs missed. Nine were emergencies.", "harm-2"),
    (REP, "Forty-two jobs, nine of them emergencies. We replaced the switch."),
    (BUYER, "You promised us a second line in spring.", "challenge-1"),
    (REP, "Sorry, what was that?"),
    (REP, "Fair. What did it cost you that it never came?"),
]
WHOLE = call(OUTAGE, *LINES)


def begun(turns: int) -> Transcript:
    return Transcript(WHOLE.scenario, WHOLE.turns[:turns])


@pytest.fixture
def afresh(monkeypatch: pytest.MonkeyPatch) -> Reading:
    """The reading of the whole with nothing kept, and nothing kept after it."""
    monkeypatch.setattr(tagged, "_kept", deque(maxlen=tagged.CALLS_KEPT))
    reading = read(OUTAGE, WHOLE)
    monkeypatch.setattr(tagged, "_kept", deque(maxlen=tagged.CALLS_KEPT))
    return reading


def test_a_call_read_after_every_turn_ends_in_the_same_reading(afresh: Reading) -> None:
    readings = [read(OUTAGE, begun(turns)) for turns in range(1, len(LINES) + 1)]
    assert readings[-1] == afresh


def test_a_turn_read_before_is_not_read_again(afresh: Reading) -> None:
    read(OUTAGE, begun(4))
    before = tagged.tagged_turns(OUTAGE, begun(4))
    after = tagged.tagged_turns(OUTAGE, WHOLE)
    assert [one is other for one, other in zip(before, after, strict=False)] == [True, True]


def test_a_turn_whose_words_changed_is_read_again_with_all_after_it(afresh: Reading) -> None:
    wrong = replace(WHOLE.turns[2], text="Right. Sixty jobs missed.")
    read(OUTAGE, Transcript(WHOLE.scenario, (*WHOLE.turns[:2], wrong, *WHOLE.turns[3:])))
    assert read(OUTAGE, WHOLE) == afresh


def test_the_same_words_in_another_scenario_are_read_for_that_scenario(afresh: Reading) -> None:
    read(RENEWAL, WHOLE)
    assert read(OUTAGE, WHOLE) == afresh


def test_a_shorter_call_after_a_longer_one_is_not_given_its_end(afresh: Reading) -> None:
    read(OUTAGE, WHOLE)
    assert {act.turn for act in read(OUTAGE, begun(4)).acts} == {1, 3}
