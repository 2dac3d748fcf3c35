import pytest

from voice.buyer.asking import Topics, contains, normal_words, questions_in, sound, stem, terms

WAYS = {
    "wait": ["How long does an approval take?", "What slows approvals down?", "Where does it get stuck?"],
    "cost": ["What does a week of delay cost?", "How much money do you lose?", "What is that in money?"],
    "size": ["How many people work for you?", "How many sites do you have?", "How big is your company?"],
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What's that?", ("what", "is", "that")),
        ("I don't, can't, won't.", ("i", "do", "not", "can", "not", "will", "not")),
        ("forty-two jobs", ("forty", "two", "jobs")),
        ("the board's plan", ("the", "board", "plan")),
        ("You’re right", ("you", "are", "right")),
    ],
)
def test_words_lose_their_dress(text: str, words: tuple[str, ...]) -> None:
    assert normal_words(text) == words


def test_a_phrase_is_contained_only_as_whole_words_in_a_row() -> None:
    assert contains("Forty-two jobs missed.", "forty-two")
    assert not contains("The boardroom is free.", "board")
    assert not contains("two and forty", "forty two")


@pytest.mark.parametrize("word", ["approvals", "approve", "approved", "approving", "approval"])
def test_the_endings_of_a_word_fall_away(word: str) -> None:
    assert stem(word) == "approv"


def test_a_misheard_word_sounds_like_the_right_one() -> None:
    assert sound("dispatched") != sound("dessert")
    assert sound("procurement") == sound("procurment")


def test_how_many_days_asks_for_a_length_of_time() -> None:
    assert "how-long" in terms(normal_words("how many days is that"))


@pytest.mark.parametrize(
    "text",
    [
        "How long does it take?",
        "so how long does it take",
        "Fair enough. Tell me about your sites.",
        "okay do you have an ERP",
        "And the sites, how many are there?",
    ],
)
def test_a_question_is_seen_with_and_without_its_mark(text: str) -> None:
    assert questions_in(text)


@pytest.mark.parametrize(
    "text",
    ["When you signed, you wanted ten days.", "We automate approvals.", "I know what you said.", "Thank you."],
)
def test_a_statement_is_no_question(text: str) -> None:
    assert questions_in(text) == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("How many days do you wait for a signature?", "wait"),
        ("where do things get stuck", "wait"),
        ("What does being late cost you?", "cost"),
        ("how much money goes down the drain", "cost"),
        ("How large is the team?", "size"),
        ("how many employees do you have", "size"),
    ],
)
def test_a_question_in_other_words_finds_its_topic(text: str, topic: str) -> None:
    asked = Topics(WAYS).asked(text)
    assert asked is not None
    assert asked.topic == topic


def test_a_recognisers_run_of_words_is_cut_at_its_questions() -> None:
    text = (
        "well thanks a lot for your time today i have heard so much about what you do over there in the north "
        "and i wanted to ask how long does an approval take at the moment"
    )
    asked = Topics(WAYS).asked(text)
    assert asked is not None
    assert asked.topic == "wait"


@pytest.mark.parametrize("text", ["Do you like football?", "We cost less than others.", "", "???", "Why?"])
def test_what_belongs_to_no_topic_finds_none(text: str) -> None:
    assert Topics(WAYS).asked(text) is None


def test_the_last_of_two_equal_questions_is_answered() -> None:
    asked = Topics(WAYS).asked("How big is your company? What slows approvals down?")
    assert asked is not None
    assert asked.topic == "wait"


def test_a_topic_asked_for_nearly_as_well_is_named_too() -> None:
    ways = {"how": ["Where do approvals get stuck?"], "long": ["Where do approvals get stuck, and for how long?"]}
    asked = Topics(ways).asked("Where do approvals get stuck?")
    assert asked is not None
    assert {asked.topic, *asked.also} == {"how", "long"}


def test_no_topics_at_all_match_nothing() -> None:
    assert Topics({}).asked("How long does it take?") is None
