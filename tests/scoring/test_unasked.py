"""A question that is denied, told of or taken back is not asked; a filler asks about nothing; neither does an echo."""

import pytest

from tests.scoring.stage import DISCOVERY, OUTAGE, acts_in, ids_in


def asks(text: str) -> bool:
    return any(act == "what-changed" or act.startswith("question-") for act in ids_in(text, DISCOVERY))


@pytest.mark.parametrize(
    "text",
    [
        "I would never ask how long that took you or who had to wait.",
        "i would never ask how long that took you or who had to wait",
        "I won't ask what that left you with and who was hurt.",
        "We refuse to ask what it cost you, or what broke.",
        "There is no need to ask what that cost you or what did it do to your day.",
        "Nobody here will ask how much that cost you and what changed.",
        "I don't care what that cost you or who was affected.",
        "They want me to ask what that cost you or who was affected.",
        "I'm not going to ask you what broke, or what it cost, or who was affected?",
        "I will not ask: what did that do to your night shift?",
    ],
)
def test_a_question_listed_behind_a_denied_or_ordered_asking_is_not_asked(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "My manager told me to say: what did that do to your day? But I will not ask that.",
        'The script says: "How many people wait for it?" But I won\'t.',
        "What did that cost you? Forget I asked.",
        "Where do approvals get stuck? I take that back.",
        "What breaks when it is late? You don't have to answer that.",
    ],
)
def test_a_question_taken_back_in_the_same_turn_is_not_asked(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "I won't ask about the price yet, but what did that cost you?",
        "I don't want to ask about budget. What did that cost you?",
        "I don't know what that cost you, and who was affected?",
        "I never asked you: what did that cost you?",
        "I haven't asked yet: what did it cost you?",
        "May I ask what that cost you or who was affected?",
        "Why did nobody ask what that cost you or who was affected?",
        "My manager told me to ask: what did that do to your work?",
        "What's your budget? No, forget I asked. Where do approvals get stuck today?",
        "What did that cost you? I won't ask about the budget.",
        "I can't help but ask: what did that cost you?",
    ],
)
def test_a_question_of_its_own_beside_a_denial_is_asked(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "I won't send you anything by Friday at ten.",
        "I would never call you on Monday at nine with the plan.",
        "My manager told me to say: I will send you the plan by Friday at ten. But I won't.",
    ],
)
def test_what_will_not_be_done_is_no_next_step(text: str) -> None:
    assert not {"next-step", "fix"} & {*ids_in(text, OUTAGE)}


@pytest.mark.parametrize(
    "text",
    [
        "I won't send you a deck, I'll call you on Friday at ten.",
        "I won't send it later than Friday at ten.",
        "I won't forget to send you the plan by Friday at ten.",
    ],
)
def test_what_is_promised_beside_a_not_is_a_next_step(text: str) -> None:
    assert "next-step" in ids_in(text, OUTAGE)


@pytest.mark.parametrize("text", ["We are not sorry that happened to you.", "I won't say that's a fair point."])
def test_a_denied_word_of_sympathy_is_no_acknowledgement(text: str) -> None:
    assert "acknowledgement" not in ids_in(text, OUTAGE)


@pytest.mark.parametrize(
    "text",
    ["What about you?", "So, how about you then?", "And you?", "What else?", "okay anything else", "Who else?",
     "Is there anything else?", "What now?", "Any other questions?"],
)  # fmt: skip
def test_a_filler_asks_about_nothing(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", ["What else did it cost you?", "Who else is affected?", "What about the night shift?"])
def test_a_filler_with_something_to_ask_for_is_a_question(text: str) -> None:
    assert asks(text)


def test_the_buyers_sentence_said_again_word_for_word_gives_nothing_back() -> None:
    line = "Nobody on my floor could see where the vans were, and what do you do?"
    assert not {"reflection", "impact"} & {act.id for act in acts_in(f"So you say: {line}", OUTAGE, line)}
    assert not asks_after(line, f"So you say: {line}")


def asks_after(line: str, reply: str) -> bool:
    return any(act.id.startswith("question-") for act in acts_in(reply, OUTAGE, line))


def test_the_buyers_words_in_the_reps_mouth_give_them_back() -> None:
    line = "Nobody on my floor could see where the vans were."
    found = acts_in("So nobody on your floor could see where the vans were.", OUTAGE, line)
    assert "reflection" in [act.id for act in found]
