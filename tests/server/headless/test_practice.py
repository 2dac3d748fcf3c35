"""What `rolecall call` asks a server for."""

import pytest

from server.headless.practice import Practice
from voice.errors import BadInput

RENEWAL = {"scenario": "quiet-renewal", "level": None, "seed": 7}


def test_a_whole_call_is_asked_for_by_its_scenario() -> None:
    assert Practice().order(RENEWAL) == ("/api/sessions", {"scenario": "quiet-renewal", "seed": 7})


def test_a_drill_names_its_behaviour_and_what_the_buyer_says() -> None:
    path, body = Practice(drill="stay-curious", beat="challenge-1", in_a_row=2).order(RENEWAL)
    assert path == "/api/sessions"
    assert body["drill"] == {"behaviour": "stay-curious", "beat": "challenge-1", "in_a_row": 2}


def test_a_moment_of_an_earlier_call_names_its_turn() -> None:
    path, body = Practice(again="a/b", turn=7, beat="challenge-1").order({"scenario": None})
    assert (path, body) == ("/api/sessions/a%2Fb/again", {"turn": 7, "beat": "challenge-1"})


def test_a_moment_can_be_drilled() -> None:
    _, body = Practice(again="s", turn=7, drill="stay-curious").order({})
    assert body == {"turn": 7, "drill": {"behaviour": "stay-curious"}}


def test_a_scenario_beside_an_earlier_call_is_refused() -> None:
    with pytest.raises(BadInput, match="has its own scenario"):
        Practice(again="s", turn=7).order(RENEWAL)
