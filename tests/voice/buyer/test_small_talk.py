import pytest

from voice.buyer.small_talk import Manners, manners_of


@pytest.mark.parametrize(
    ("text", "manners"),
    [
        ("Sorry?", Manners.REPEAT),
        ("Sorry, could you say that again?", Manners.REPEAT),
        ("i didn't catch that", Manners.REPEAT),
        ("Can you hear me?", Manners.HEARING),
        ("Who am I speaking to?", Manners.WHO),
        ("Good morning, this is Sam from Northline.", Manners.GREETING),
        ("Hi, how are you today?", Manners.HOW_ARE_YOU),
        ("Thanks, goodbye.", Manners.GOODBYE),
        ("Have a good day.", Manners.GOODBYE),
        ("Could you hold on, I look that up.", Manners.HOLD_ON),
    ],
)
def test_small_talk_is_known(text: str, manners: Manners) -> None:
    assert manners_of(text) is manners


@pytest.mark.parametrize(
    "text",
    [
        "Sorry your Monday was ruined.",
        "Where do approvals get stuck today?",
        "I'm sorry, that was wrong of me. What has changed?",
        "Who signs off?",
        "",
    ],
)
def test_what_is_about_the_matter_is_no_small_talk(text: str) -> None:
    assert manners_of(text) is None


def test_a_long_turn_that_begins_with_a_greeting_is_about_the_matter() -> None:
    assert manners_of("Hello, " + "we make software for approvals and it works like this " * 3) is None
