import pytest

from scoring.spans import Span
from scoring.talk import talk_of
from scoring.turns import (
    Exchange,
    exchange_of,
    interruptions,
    longest_monologue_s,
    median_response_s,
    response_times_s,
    talk_share,
    turn_count,
)
from voice.transcript import Speaker, Transcript, Turn

Line = tuple[str, float, float, str]


def exchange(*lines: Line) -> Exchange:
    turns = tuple(Turn(Speaker(who), start_s, end_s, text) for who, start_s, end_s, text in lines)
    talks = [talk_of(index, turn, None, (), has_word_times=False) for index, turn in enumerate(turns)]
    return exchange_of(Transcript("a-call", turns), talks)


def buyer(start_s: float, end_s: float, text: str = "That is what happened.") -> Line:
    return ("buyer", start_s, end_s, text)


def rep(start_s: float, end_s: float, text: str = "Tell me more about that.") -> Line:
    return ("rep", start_s, end_s, text)


def test_talk_share_leaves_silence_out() -> None:
    assert talk_share(exchange(buyer(0, 6), rep(10, 12), buyer(20, 20.0))) == pytest.approx(0.25)


def test_nobody_talking_has_no_share() -> None:
    assert talk_share(exchange()) is None


def test_a_monologue_bridges_a_short_silence_and_a_listening_sound() -> None:
    call = exchange(rep(0, 10), buyer(10.2, 10.8, "uh-huh"), rep(11.5, 20), buyer(21, 24), rep(25, 30))
    assert longest_monologue_s(call) == pytest.approx(20)


def test_a_cough_does_not_end_a_monologue() -> None:
    call = exchange(rep(0, 10), buyer(10.2, 10.6, "[noise]"), rep(11, 20))
    assert longest_monologue_s(call) == pytest.approx(20)


def test_a_silence_of_two_seconds_ends_a_monologue() -> None:
    assert longest_monologue_s(exchange(rep(0, 10), rep(12.0, 20))) == pytest.approx(10)


def test_a_short_question_ends_a_monologue() -> None:
    call = exchange(rep(0, 10), buyer(10.2, 10.9, "But why though?"), rep(11, 20))
    assert longest_monologue_s(call) == pytest.approx(10)


def test_the_response_time_runs_from_the_buyer_s_end() -> None:
    call = exchange(buyer(0, 2), rep(2.5, 4), buyer(5, 7), rep(8.0, 9), buyer(10, 12), rep(12.1, 13))
    assert median_response_s(call) == pytest.approx(0.5)


def test_an_overlap_is_no_response_time() -> None:
    assert response_times_s(exchange(buyer(0, 2), rep(1.8, 4))) == {}


def test_a_second_rep_turn_is_no_second_response() -> None:
    assert list(response_times_s(exchange(buyer(0, 2), rep(2.5, 4), rep(9, 10)))) == [1]


@pytest.mark.parametrize(("start_s", "count"), [(1.7, 1), (1.75, 0), (2.0, 0), (2.4, 0), (0.5, 1)])
def test_an_interruption_starts_well_before_the_buyer_s_end(start_s: float, count: int) -> None:
    assert interruptions(exchange(buyer(0, 2), rep(start_s, 5))) == count


def test_a_listening_sound_over_the_buyer_is_no_interruption() -> None:
    assert interruptions(exchange(buyer(0, 6), rep(2, 2.7, "Right, okay."))) == 0


def test_a_remark_that_leaves_the_floor_is_no_interruption() -> None:
    assert interruptions(exchange(buyer(0, 6), rep(2, 4))) == 0


def test_a_buyer_who_gives_way_in_the_middle_of_a_sentence_was_interrupted() -> None:
    call = exchange(buyer(0, 2), rep(3, 4), buyer(5, 6.2, "We had to close the"), rep(6.1, 8), buyer(9, 10))
    assert interruptions(call) == 1


def test_all_turns_are_counted() -> None:
    call = exchange(buyer(0, 2), rep(3, 4), buyer(5, 6))
    assert (turn_count(call, Speaker.REP), turn_count(call, Speaker.BUYER)) == (1, 2)


def test_a_wait_across_a_break_is_not_known_and_one_across_a_lost_packet_is() -> None:
    turns = (Turn(Speaker.BUYER, 0, 2, "That is it."), Turn(Speaker.REP, 40, 44, "Tell me more."))
    for gap, known in ((Span(3, 38), {}), (Span(3, 3.02), {1: 38.0})):
        talks = [talk_of(index, turn, None, (gap,), has_word_times=False) for index, turn in enumerate(turns)]
        assert response_times_s(exchange_of(Transcript("a-call", turns), talks)) == known
