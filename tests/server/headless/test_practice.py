"""What `rolecall call` asks a server for."""

from typing import Any

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


def test_a_behaviour_that_was_left_empty_is_for_the_server_to_refuse_and_makes_no_whole_call() -> None:
    assert Practice(drill="").order(RENEWAL)[1]["drill"] == {"behaviour": ""}


@pytest.mark.parametrize(
    ("practice", "whole", "sentence"),
    [
        (Practice(), {"scenario": None}, "Name the scenario to call"),
        (Practice(again="", turn=7), {}, "--again names no call"),
        (Practice(again="s", turn=7), RENEWAL, "has its own scenario"),
        (Practice(again="s", turn=7), {"seed": 0}, "has its own scenario"),
        (Practice(again="s"), {}, "--turn the moment of it; give both"),
        (Practice(turn=7), RENEWAL, "--turn the moment of it; give both"),
        (Practice(in_a_row=2), RENEWAL, "--in-a-row is for a drill"),
        (Practice(beat="challenge-1"), RENEWAL, "--beat is for a drill or an earlier call"),
    ],
)
def test_what_does_not_go_together_is_refused_in_one_sentence(
    practice: Practice, whole: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        practice.order(whole)
