"""What a call is set to by its scenario, its engines and its rep."""

from dataclasses import replace

import pytest

from server.calls.setting import Limits, Setting, talk_of
from server.scenarios import library
from server.store.principal import local_principal
from tests.cast import FakeBuyer, FakeEar, FakeReader, FakeVoice, LoudnessDetector
from voice.call import Engines
from voice.scenario import Level


def setting(ear: FakeEar) -> Setting:
    scenario = library.load(library.built_in()["outage-escalation"])
    engines = Engines(LoudnessDetector(), ear, FakeVoice(), FakeBuyer(), FakeReader())
    return Setting("id", local_principal(), scenario, Level.USUAL, 0, engines, {}, {}, "token")


@pytest.mark.parametrize("accuracy", [1.0, 0.59])
def test_words_tell_the_end_of_a_turn_as_far_as_the_recogniser_gets_them_right(accuracy: float) -> None:
    talk = talk_of(setting(replace(FakeEar([]), word_accuracy=accuracy)), Limits(60.0, 60.0), is_typed=False)
    assert talk.word_accuracy == accuracy
