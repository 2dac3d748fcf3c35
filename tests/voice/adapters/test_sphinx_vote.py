import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.adapters.sphinx_vote import SpokenPiece, certainty, voted


def hearing(text: str, sure: float = 0.6) -> list[SpokenPiece]:
    """One word every 0.3 s; "-" is a pause."""
    return [(word, 0.3 * n, 0.3 * n + 0.28, sure) for n, word in enumerate(text.split()) if word != "-"]


def words(*hearings: list[SpokenPiece]) -> str:
    return " ".join(piece[0] for piece in voted(hearings))


def test_two_of_three_decide() -> None:
    heard = [hearing(text) for text in ("we lost the week and", "we lost the weekend and", "we lost - weekend end")]
    assert words(*heard) == "we lost the weekend and"


def test_a_word_only_one_heard_is_dropped() -> None:
    assert words(hearing("we lost a day"), hearing("we lost - day"), hearing("we lost - day")) == "we lost day"


def test_a_word_one_missed_is_kept() -> None:
    assert words(hearing("we lost - day"), hearing("we lost a day"), hearing("we lost a day")) == "we lost a day"


def test_where_all_differ_the_surest_counts() -> None:
    assert words(hearing("week", 0.2), hearing("weak", 0.9), hearing("wick", 0.3)) == "weak"


def test_a_word_all_heard_is_surer_than_one_that_two_heard() -> None:
    [all_three] = voted([hearing("day", 0.9), hearing("day", 0.9), hearing("day", 0.9)])
    [two] = voted([hearing("day", 0.9), hearing("day", 0.9), hearing("they", 0.9)])
    assert all_three[3] == pytest.approx(certainty(0.9, 0))
    assert two[3] == pytest.approx(certainty(0.6, 1))
    assert certainty(0.6, 1) < certainty(0.9, 0)


@given(st.floats(0, 1), st.integers(0, 2))
def test_a_certainty_is_a_probability_that_grows_with_what_was_stated(sure: float, missing: int) -> None:
    assert 0 < certainty(sure / 2, missing) <= certainty(sure, missing) < 1


def test_the_same_word_at_another_time_is_another_word() -> None:
    assert words(hearing("no - - - -"), hearing("- - - - no"), hearing("no - - - no")) == "no no"


def test_one_hearing_is_its_own_vote() -> None:
    assert [piece[:3] for piece in voted([hearing("we lost a day")])] == [p[:3] for p in hearing("we lost a day")]


def test_nothing_heard_is_nothing() -> None:
    assert voted([[], [], []]) == []


pieces = st.lists(st.tuples(st.sampled_from("a b c d".split()), st.floats(0.01, 0.5), st.floats(0, 1)), max_size=8)


@given(st.lists(pieces, min_size=1, max_size=4))
def test_words_never_overlap(drawn: list[list[tuple[str, float, float]]]) -> None:
    hearings = []
    for each in drawn:
        at_s, heard = 0.0, list[SpokenPiece]()
        for word, length_s, sure in each:
            heard.append((word, at_s, at_s + length_s, sure))
            at_s += length_s
        hearings.append(heard)
    times = [time for _, start_s, end_s, _ in voted(hearings) for time in (start_s, end_s)]
    assert times == sorted(times)


@given(pieces)
def test_hearings_that_agree_are_believed(drawn: list[tuple[str, float, float]]) -> None:
    heard = [(word, float(n), n + length_s, sure) for n, (word, length_s, sure) in enumerate(drawn)]
    assert [piece[0] for piece in voted([heard, heard, heard])] == [piece[0] for piece in heard]
