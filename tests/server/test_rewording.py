"""A line with other words than were heard."""

import itertools

from server.rewording import reworded
from voice.transcript import Speaker, Turn, Word

HEARD = Turn(
    Speaker.REP,
    10.0,
    14.0,
    "One day mourning your floor",
    (
        Word("One", 10.0, 10.5, 0.3),
        Word("day", 10.5, 11.0, 0.3),
        Word("mourning", 11.0, 12.0, 0.2),
        Word("your", 12.0, 12.5, 0.9),
        Word("floor", 12.5, 14.0, 0.9),
    ),
)


def times(turn: Turn) -> list[tuple[str, float, float]]:
    return [(word.text, word.start_s, word.end_s) for word in turn.words]


def test_words_that_were_heard_keep_their_times_and_the_others_take_those_of_what_they_replace() -> None:
    assert times(reworded(HEARD, "Monday morning your floor")) == [
        ("Monday", 10.0, 11.0), ("morning", 11.0, 12.0), ("your", 12.0, 12.5), ("floor", 12.5, 14.0),
    ]  # fmt: skip


def test_words_that_were_missed_lie_in_the_gap_between_their_neighbours() -> None:
    (_, word, _) = times(reworded(HEARD, "One day mourning your whole floor"))[3:]
    assert word == ("whole", 12.5, 12.5)


def test_a_line_without_word_times_gets_them_spread_evenly() -> None:
    said = reworded(Turn(Speaker.REP, 1.0, 3.0, "Good day"), "Good morning")
    assert times(said) == [("Good", 1.0, 2.0), ("morning", 2.0, 3.0)]


def test_words_that_somebody_listened_to_are_sure_and_no_longer_disputed() -> None:
    said = reworded(Turn(Speaker.REP, 1.0, 3.0, "Good day", is_disputed=True), "Good morning")
    assert not said.is_disputed
    assert {word.probability for word in reworded(HEARD, "Monday morning your floor").words} == {None}


def test_longer_and_shorter_lines_stay_within_the_turn_and_in_order() -> None:
    for text in ("Floor", "Well on Monday morning at seven your whole dispatch floor was blind", "Nothing of that"):
        words = reworded(HEARD, text).words
        assert [word.text for word in words] == text.split()
        assert all(10.0 <= word.start_s <= word.end_s <= 14.0 for word in words)
        assert all(a.start_s <= b.start_s for a, b in itertools.pairwise(words))
