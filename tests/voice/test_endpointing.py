import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.endpointing import ASKED, FACTORS, HABIT_FACTOR, LONGEST_S, UNFINISHED, Said, pause_to_end_s

PAUSE_S = 0.7
STATEMENT, QUESTION, HANGING = "we replaced the switch", "what does that cost you", "we looked at it and"
FELL_ST, LEVEL_ST, ROSE_ST = -5.0, 0.0, 3.0


def pause_s(
    text: str, final_pitch_st: float | None = None, end_probability: float | None = None, accuracy: float = 1.0
) -> float:
    return pause_to_end_s(Said(text, final_pitch_st, end_probability, accuracy), [], PAUSE_S)


def test_a_statement_whose_pitch_fell_ends_within_half_a_second() -> None:
    assert pause_s(STATEMENT, final_pitch_st=FELL_ST) == pytest.approx(0.476)


def test_a_statement_without_a_fall_is_given_time_to_go_on() -> None:
    assert pause_s(STATEMENT, final_pitch_st=LEVEL_ST) > PAUSE_S


def test_without_pitch_a_statement_lies_in_between() -> None:
    fell, level = (pause_s(STATEMENT, final_pitch_st=moved) for moved in (FELL_ST, LEVEL_ST))
    assert fell < pause_s(STATEMENT) < level


@pytest.mark.parametrize("text", [QUESTION, "Is it?", "we meet on monday at nine does that work for you", "bye"])
@pytest.mark.parametrize("moved_st", [None, FELL_ST, ROSE_ST])
def test_a_question_a_tag_or_a_farewell_ends_within_half_a_second_however_it_sounds(
    text: str, moved_st: float | None
) -> None:
    assert pause_s(text, final_pitch_st=moved_st) <= 0.5


@pytest.mark.parametrize("text", ["we looked at it and", "so I called the", "it was because", "I think um", "we had,"])
@pytest.mark.parametrize("moved_st", [None, FELL_ST, ROSE_ST])
def test_a_hanging_end_is_given_twice_the_time_however_it_sounds(text: str, moved_st: float | None) -> None:
    assert pause_s(text, final_pitch_st=moved_st) >= 2 * PAUSE_S


@pytest.mark.parametrize("text", [QUESTION, HANGING, STATEMENT, "we have"])
def test_words_that_are_often_misheard_say_less_about_the_end(text: str) -> None:
    sure, often, never = (pause_s(text, accuracy=accuracy) for accuracy in (1.0, 0.6, 0.0))
    assert never == pytest.approx(PAUSE_S)
    assert abs(never - often) < abs(never - sure)
    assert (often > never) == (sure > never)


def test_no_words_yet_are_given_more_time() -> None:
    assert pause_s("") > PAUSE_S


def test_a_model_that_hears_an_end_makes_it_sooner_and_one_that_does_not_later() -> None:
    over, goes_on = (pause_s(STATEMENT, end_probability=each) for each in (1.0, 0.0))
    assert over < pause_s(STATEMENT) < goes_on


def test_no_model_ends_a_turn_that_hangs_as_soon_as_one_that_does_not() -> None:
    assert pause_s(HANGING, end_probability=1.0) > pause_s(STATEMENT, end_probability=0.5)


def test_a_rep_who_pauses_long_is_given_longer() -> None:
    assert pause_to_end_s(Said(STATEMENT), [0.8, 0.84, 0.8, 0.9], PAUSE_S) == pytest.approx(1.2 * pause_s(STATEMENT))


def test_a_rep_who_pauses_briefly_is_not_cut_in_on_sooner() -> None:
    assert pause_to_end_s(Said(STATEMENT), [0.2] * 9, PAUSE_S) == pause_s(STATEMENT)


def test_two_pauses_are_no_habit() -> None:
    assert pause_to_end_s(Said(STATEMENT), [1.4, 1.4], PAUSE_S) == pause_s(STATEMENT)


def test_one_long_pause_among_many_is_no_habit() -> None:
    assert pause_to_end_s(Said(STATEMENT), [0.3] * 9 + [2.0], PAUSE_S) == pause_s(STATEMENT)


def test_habit_stretches_patience_by_half_at_the_most() -> None:
    assert pause_to_end_s(Said(STATEMENT), [2.0] * 9, PAUSE_S) == pytest.approx(HABIT_FACTOR * pause_s(STATEMENT))


def test_no_pause_is_waited_for_longer_than_the_limit() -> None:
    assert pause_to_end_s(Said("and"), [], 10.0) == LONGEST_S


def test_every_ending_has_a_factor_in_the_order_of_its_certainty() -> None:
    assert max(FACTORS[ending] for ending in ASKED) < 1.0 < 1.6 < min(FACTORS[ending] for ending in UNFINISHED)


SAID = st.builds(
    Said,
    st.sampled_from(["", STATEMENT, QUESTION, HANGING, "yes", "about forty", "on the first morning", "if you sign"]),
    st.none() | st.floats(-12.0, 12.0),
    st.none() | st.floats(0.0, 1.0),
)
PAUSES = st.lists(st.floats(0.1, 3.0), max_size=25)


@given(SAID, PAUSES, st.lists(st.floats(0.1, 5.0), min_size=2, max_size=5))
def test_more_patience_never_ends_a_turn_sooner(said: Said, own_s: list[float], patience_s: list[float]) -> None:
    found = [pause_to_end_s(said, own_s, each) for each in sorted(patience_s)]
    assert all(sooner <= later for sooner, later in itertools.pairwise(found))


@given(SAID, PAUSES)
def test_the_pause_is_always_one_that_a_call_can_wait_for(said: Said, own_s: list[float]) -> None:
    assert 0.3 < pause_to_end_s(said, own_s, PAUSE_S) <= LONGEST_S


@given(st.floats(-12.0, 12.0), st.floats(0.0, 12.0))
def test_a_deeper_fall_never_ends_a_statement_later(moved_st: float, deeper_st: float) -> None:
    deeper = pause_s(STATEMENT, final_pitch_st=moved_st - deeper_st)
    assert deeper <= pause_s(STATEMENT, final_pitch_st=moved_st)
