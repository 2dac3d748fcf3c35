from voice.adapters.agreement import Agreement, spread
from voice.transcript import text_of


def heard(*guesses: str) -> str:
    agreement = Agreement()
    for guess in guesses:
        agreement.hear(spread(guess, 0.0, 1.0))
    return text_of(agreement.agreed)


def test_one_guess_is_no_agreement() -> None:
    assert heard("we lost") == ""


def test_two_guesses_agree_on_their_common_beginning() -> None:
    assert heard("we lost the week", "we lost the weekend") == "we lost the"


def test_case_and_punctuation_do_not_part_guesses() -> None:
    assert heard("We lost.", "we lost it") == "we lost"


def test_what_was_agreed_stays() -> None:
    assert heard("we lost it", "we lost it", "he cost") == "we lost it"


def test_agreement_grows_with_further_guesses() -> None:
    assert heard("we", "we lost", "we lost it") == "we lost"


def test_spread_words_fill_the_stretch_by_their_letters() -> None:
    words = spread("a bbb", 1.0, 3.0, 0.5)
    assert [(word.start_s, word.end_s, word.probability) for word in words] == [(1.0, 1.5, 0.5), (1.5, 3.0, 0.5)]


def test_no_text_spreads_to_no_words() -> None:
    assert spread("  ", 0.0, 1.0) == ()
