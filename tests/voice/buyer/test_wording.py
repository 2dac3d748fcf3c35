from voice.buyer.wording import Said, fresh, fresh_or_rarest, halved, ordered, sentences, told_again
from voice.transcript import Speaker, Transcript, Turn


def heard(*texts: str) -> Said:
    turns = tuple(Turn(Speaker.BUYER, float(i), i + 0.5, text) for i, text in enumerate(texts))
    return Said(Transcript("any", turns))


def test_a_number_with_a_point_does_not_end_a_sentence() -> None:
    assert sentences("It is 2.3 times. Really?") == ("It is 2.3 times.", "Really?")


def test_seed_nought_keeps_the_authors_order() -> None:
    assert ordered(["b", "a", "c"], 0) == ("b", "a", "c")


def test_another_seed_gives_another_order_and_always_the_same() -> None:
    lines = [f"line {i}" for i in range(8)]
    assert ordered(lines, 5) == ordered(lines, 5) != tuple(lines)
    assert sorted(ordered(lines, 5)) == lines


def test_a_line_within_a_longer_turn_was_said() -> None:
    assert heard("Right. It wasn't only dispatch. Forty-two jobs missed.").has("It wasn't only dispatch.")


def test_a_line_that_was_cut_off_was_said() -> None:
    assert heard("You promised us a").has("You promised us a second line in spring.")


def test_a_line_that_only_shares_its_opener_was_not_said() -> None:
    assert not heard("Right.").has("Right. It wasn't only dispatch.")


def test_the_first_fresh_line_is_chosen() -> None:
    assert fresh(["Go on then.", "I hear you."], heard("Go on then.")) == "I hear you."


def test_when_all_was_said_the_rarest_comes_again() -> None:
    said = heard("Go on then.", "I hear you.", "Go on then.")
    assert fresh(["Go on then.", "I hear you."], said) is None
    assert fresh_or_rarest(["Go on then.", "I hear you."], said) == "I hear you."


def test_halving_keeps_whole_sentences() -> None:
    assert halved("I see. That helps me a lot. Thank you for it.") == "I see."
    assert halved("One sentence stays as it is.") == "One sentence stays as it is."


def test_halving_never_loses_the_words_that_matter() -> None:
    assert halved("You may know. Westcom sent an offer. It stays shut.", ["Westcom"]).endswith("sent an offer.")


def test_words_that_are_not_in_the_text_cannot_be_kept() -> None:
    assert halved("You may know this. It stays shut, I say.", ["Westcom"]) == "You may know this."


def test_what_is_asked_for_again_and_again_is_told_in_another_way_each_time() -> None:
    lines = ["Nine working days, on average.", "About nine days, all in all."]
    told: list[str] = []
    for _ in range(8):
        told.append(told_again(lines, heard(*lines, *told)))
    assert len(set(told)) == 8
    assert all(text.endswith(tuple(lines)) for text in told)
