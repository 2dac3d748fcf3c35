import pytest

from server.wording import judging_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You sounded nervous here, and very confident there.", ["nervous", "confident"]),
        ("Said calmly; the nervousness was gone. Politely!", ["calmly", "nervousness", "politely"]),
        ("Faster after the challenge: 14 % above your usual.", []),
        ("Nervous. NERVOUS.", ["nervous"]),
        ("", []),
    ],
)
def test_words_for_a_state_or_trait_are_found_in_all_their_forms(text: str, found: list[str]) -> None:
    assert judging_in(text) == found
