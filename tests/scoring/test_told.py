"""A scorecard's sentences as somebody else than its rep reads them."""

import re

import pytest

from scoring import sentences
from scoring.told import card_for_another, to_another

SECOND_PERSON = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("told", "to_others"),
    [
        (
            "14 % slower than your usual; asked for 5–20 % slower",
            "14 % slower than their usual; asked for 5–20 % slower",
        ),
        (
            "too little of your own speech in this call to tell your usual",
            "too little of their own speech in this call to tell their usual",
        ),
        (
            "9 dB under your usual loudness, so it may not be you",
            "9 dB under their usual loudness, so it may not be them",
        ),
        ("hardly any voice of yours is in it", "hardly any voice of theirs is in it"),
        (
            "You offered what you know before naming what was hit.",
            "They offered what they know before naming what was hit.",
        ),
        (
            "You named what was hit before the buyer told you of it.",
            "They named what was hit before the buyer told them of it.",
        ),
        ("You gave back what you heard before you answered.", "They gave back what they heard before they answered."),
    ],
)
def test_a_sentence_to_the_rep_is_about_them(told: str, to_others: str) -> None:
    assert to_another(told) == to_others


@pytest.mark.parametrize("sentence", sentences._FIXED.values())
def test_no_sentence_about_a_chance_keeps_the_second_person(sentence: str) -> None:
    assert not SECOND_PERSON.search(to_another(sentence.format(fix="what you know")))


def test_quotes_and_lines_to_try_stay_as_they_are() -> None:
    said = {"text": "You did not name what was hit.", "quote": "I hear you", "try": "You lost your floor for 3 hours."}
    card = {"focus": said, "notes": [said], "tone": [{"reason": "your usual"}], "measures": [{"id": "snr"}], "acts": []}
    told = said | {"text": "They did not name what was hit."}
    assert card_for_another(card) == {
        "focus": told, "notes": [told], "tone": [{"reason": "their usual"}], "measures": [{"id": "snr"}], "acts": []
    }  # fmt: skip


def test_that_a_microphone_differs_is_told_of_theirs() -> None:
    drift = {"source": "call", "note": "check your microphone: pitch +3.0 st from your stored usual"}
    told = card_for_another({"baseline": drift})["baseline"]
    assert told == {"source": "call", "note": "check their microphone: pitch +3.0 st from their stored usual"}


def test_a_card_without_a_focus_has_none_for_others_either() -> None:
    assert card_for_another({"focus": None, "notes": []}) == {"focus": None, "notes": []}
