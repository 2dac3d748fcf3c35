"""A drill and a moment again, spoken, through the same call as any other; on a virtual clock."""

from dataclasses import replace

import pytest

from server.scenarios.library import find
from tests.cast import FakeEar, FakeLine, FakeVoice, FakeWitness, LoudnessDetector, Script
from tests.open_house import WorkersInPlace
from tests.practising import DRILL, FIXED, MONDAY, NAMED
from tests.virtual_time import run
from voice.adapters.scripted import ScriptedBuyer
from voice.buyer.practising import PractisingMind
from voice.call import Call, Engines
from voice.conversation import Conversation
from voice.scenario import Level
from voice.transcript import Practice
from voice.turns import Turns
from voice.variation import varied

SPOKEN = [(6.0, 9.0), (16.0, 19.0), (26.0, 29.0)]
"""When the rep speaks, in seconds; the buyer's sentence takes 2.5 s."""


def call_of(practice: Practice, lines: list[str]) -> tuple[Call, FakeWitness]:
    scenario = varied(find("outage-escalation"), 0)
    witness = FakeWitness()
    engines = Engines(LoudnessDetector(), FakeEar(list(lines)), FakeVoice(), ScriptedBuyer(), WorkersInPlace())
    mind = PractisingMind(scenario, Level.USUAL, 0, practice)
    cues = {beat.id: beat.cues for beat in scenario.beats}
    talk = Conversation(Turns(scenario.id, cues, practice=practice))
    line = FakeLine(Script(SPOKEN[: len(lines)], until_s=60.0))
    return Call(scenario, engines, mind, line, witness, talk), witness


def test_a_spoken_drill_tells_each_try_and_ends_when_it_is_solved() -> None:
    call, witness = call_of(replace(DRILL, in_a_row=2), [FIXED, NAMED, NAMED])
    assert run(call.run()) == "buyer"
    told = [(one["number"], one["met"], one["in_a_row"], one["is_solved"]) for one in witness.of("tried")]
    assert told == [(1, False, 0, False), (2, True, 1, False), (3, True, 2, True)]
    lines = [turn.text for turn in call.transcript().turns if turn.beat == "harm-1"]
    assert lines == [MONDAY.text] * 3


def test_each_try_of_a_spoken_drill_is_told_once_and_says_which_turn_decided_it() -> None:
    call, witness = call_of(DRILL, [FIXED, NAMED, FIXED])
    run(call.run())
    *decided, silent = witness.of("tried")
    assert [call.transcript().turns[int(str(one["turn"]))].text for one in decided] == [FIXED, NAMED, FIXED]
    assert silent["reason"] == "nothing was said"


@pytest.mark.parametrize(("line", "met"), [(NAMED, True), (FIXED, False)])
def test_of_a_moment_tried_once_the_outcome_is_told_and_the_call_goes_on(line: str, met: bool) -> None:
    call, witness = call_of(replace(DRILL, behaviour="", in_a_row=0), [line])
    run(call.run())
    (told,) = witness.of("tried")
    assert (told["met"], told["wanted"], told["is_solved"]) == (met, 0, False)
    assert [turn.beat for turn in call.transcript().turns].count("harm-1") == 1
