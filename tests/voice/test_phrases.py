import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.phrases import LONGEST_CHARS, LONGEST_PHRASE, Phrases


def said(*pieces: str) -> list[str]:
    text = Phrases()
    return [phrase for piece in pieces for phrase in text.add(piece)] + text.rest()


def tokens(text: str) -> list[str]:
    """As a language model writes: a word with the space before it, each mark by itself."""
    pieces = [""]
    for sign in text:
        if sign.isalnum() and (pieces[-1][-1:].isalnum() or pieces[-1] == " "):
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def first_phrase_after(text: str) -> str:
    """How much of the text was written when the first phrase went out."""
    phrases, written = Phrases(), ""
    for piece in tokens(text):
        written += piece
        if phrases.add(piece):
            break
    return written


def after_a_pause(text: str) -> list[str]:
    phrases = Phrases()
    assert phrases.add(text) == []
    return phrases.pause()


def test_whole_sentences_are_not_cut_at_their_commas() -> None:
    assert said("Well, that is fine. And you?") == ["Well, that is fine.", "And you?"]


def test_a_sentence_that_came_whole_is_not_cut_before_its_end_is_sure() -> None:
    assert said("My dispatch floor, which is in Leeds, was blind.", " Yes.") == [
        "My dispatch floor, which is in Leeds, was blind.",
        "Yes.",
    ]


def test_the_first_clause_goes_out_while_its_sentence_is_still_being_written() -> None:
    pieces = ["My dispatch floor, ", "which is in Leeds, was blind. ", "For hours."]
    assert said(*pieces) == ["My dispatch floor,", "which is in Leeds, was blind.", "For hours."]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("My dispatch floor, which is in Leeds, was blind.", "My dispatch floor, which"),
        ("That is fine. For now.", "That is fine. For"),
        ("My dispatch floor — all of it — was blind.", "My dispatch floor — all"),
        ("My dispatch floor—all of it—was blind.", "My dispatch floor—all"),
        ("I do not know about that... it was blind.", "I do not know about that... it"),
        ("I know. It broke.", "I know. It"),
    ],
)
def test_the_first_phrase_goes_out_within_a_token_of_its_end(text: str, written: str) -> None:
    assert first_phrase_after(text) == written


def test_a_short_opener_waits_for_more() -> None:
    assert said("Well, ", "that is fine.") == ["Well, that is fine."]


def test_a_short_sentence_goes_out_at_once() -> None:
    assert said("No.", " We", " lost", " it.") == ["No.", "We lost it."]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Reed signed it.",
        "We pay approx. nine euros.",
        "It took 40 min. of my time.",
        "It was 2.3 times.",
        "At 7 a.m. it broke.",
        "The U.S. Team signed it.",
        "J. Smith signed it.",
        "It was order No. 5 of three.",
        "1. Find the line.",
        "We lost 12,000 of them.",
        "It broke at 10:30 sharp.",
        "Some 10–15 vans stood idle.",
        "Some 10 – 15 vans stood idle.",
        'He said "It broke." to me.',
        'She said "Why?" and left.',
        "See example.com for it.",
        "Well... I do not know.",
        "Well…okay then.",
    ],
)
def test_a_mark_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert said(text) == [text]
    assert said(*tokens(text)) == [text]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ('He said "It broke." Then he left.', ['He said "It broke."', "Then he left."]),
        ("(It broke.) Then he left.", ["(It broke.)", "Then he left."]),
        ("So do I. We lost it.", ["So do I.", "We lost it."]),
        ("The answer is no. We lost it.", ["The answer is no.", "We lost it."]),
        ("It was in 2023. We lost it.", ["It was in 2023.", "We lost it."]),
        ("What?! We lost it.", ["What?!", "We lost it."]),
        ("Hm… We lost it.", ["Hm…", "We lost it."]),
        ("First this\n- then that", ["First this", "- then that"]),
    ],
)
def test_sentences_part_where_they_end(text: str, phrases: list[str]) -> None:
    assert said(text) == phrases
    assert said(*tokens(text)) == phrases


@pytest.mark.parametrize("text", ["We lost it.", "Why?", 'He said "no."', "My dispatch floor,", "It all broke —"])
def test_what_stands_when_the_writer_pauses_is_said(text: str) -> None:
    assert after_a_pause(text) == [text.strip()]


@pytest.mark.parametrize("text", ["It was 3.", "Order No.", "At 7 a.m.", "Well,", "We lost", "Some 12,", "..."])
def test_what_may_go_on_is_not_said_in_a_pause(text: str) -> None:
    assert after_a_pause(text) == []


def test_a_long_first_clause_is_cut_before_a_joint() -> None:
    text = "We lost forty two jobs on that one morning because nobody could see the vans at all."
    assert first_phrase_after(text).endswith("because nobody")
    assert said(*tokens(text))[0] == "We lost forty two jobs on that one morning"


def test_only_the_first_phrase_is_cut_before_its_end() -> None:
    text = "Yes. My dispatch floor, which is in Leeds, was blind because of you and all of you."
    assert said(*tokens(text)) == ["Yes.", text.removeprefix("Yes. ")]


def test_a_sentence_without_an_end_is_cut_at_its_last_mark() -> None:
    text = f"Yes. {'one two three four five six seven eight nine, ' * 3}"
    assert said(*tokens(text))[1] == ("one two three four five six seven eight nine, " * 2).strip()


def test_a_run_of_words_without_a_mark_is_cut_before_a_joint() -> None:
    assert said(*tokens(f"Yes. One {'one ' * 19}and {'two ' * 20}"))[1] == "One" + " one" * 19


def test_an_endless_run_of_words_is_cut_anywhere() -> None:
    assert [len(phrase.split()) for phrase in said("one " * 60)] == [LONGEST_PHRASE, LONGEST_PHRASE, 10]


def test_text_without_words_is_cut_too() -> None:
    assert said("x" * 1000) == ["x" * LONGEST_CHARS, "x" * LONGEST_CHARS, "x" * (1000 - 2 * LONGEST_CHARS)]


def test_nothing_gives_no_phrase() -> None:
    assert said("", "  ") == []


def test_a_full_stop_behind_a_bracket_alone_is_no_fault() -> None:
    text = Phrases()
    assert [*text.add("Item 3 (."), *text.pause(), *text.rest()] == ["Item 3 (."]


TEXTS = st.lists(st.text(alphabet="abIM37, .:;—-?!…\n\"'()", max_size=20), max_size=12)


@given(TEXTS)
def test_no_letter_is_lost_or_repeated(texts: list[str]) -> None:
    assert "".join(" ".join(said(*texts)).split()) == "".join("".join(texts).split())


@given(TEXTS)
def test_no_letter_is_lost_to_a_pause(texts: list[str]) -> None:
    text = Phrases()
    phrases = [phrase for piece in texts for phrase in [*text.add(piece), *text.pause()]] + text.rest()
    assert "".join(" ".join(phrases).split()) == "".join("".join(texts).split())


@given(st.lists(st.sampled_from("one Two and because 3.5 so, it. Dr. — no? x…".split()), min_size=1, max_size=80))
def test_no_phrase_is_longer_than_a_breath(words: list[str]) -> None:
    assert all(len(phrase.split()) <= LONGEST_PHRASE for phrase in said(*(f" {word}" for word in words)))


@given(st.lists(st.sampled_from("one Two and because 3.5 so, it. Dr. — no? x…".split()), min_size=1, max_size=40))
def test_a_pause_gives_first_what_was_probable(words: list[str]) -> None:
    text = Phrases()
    text.add(" ".join(words))
    probable = text.probable
    assert [*text.pause(), ""][0] == probable
