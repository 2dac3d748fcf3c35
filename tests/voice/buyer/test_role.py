"""What the words of a model must not do in the buyer's mouth."""

from dataclasses import replace

import pytest

from server.scenarios.library import built_in, find
from tests.buyers import CLOSED_FACT, PLAN, SCENARIO, TRANSCRIPT
from voice.buyer.role import CLOSED_FACT as CLOSED
from voice.buyer.role import JUDGED_REP, LEFT_ROLE, RoleCheck
from voice.plan import Plan
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import varied


def broken(text: str, plan: Plan = PLAN, transcript: Transcript = TRANSCRIPT, scenario: Scenario = SCENARIO) -> object:
    return RoleCheck(plan, transcript, scenario).broken_by(text)


@pytest.mark.parametrize(
    "said",
    [
        "The board meets on Thursday.",
        "Northwind made us an offer.",
        "Well, on THURSDAY I know more.",
        "It is Northwind's turn now.",
    ],
)
def test_a_name_of_a_closed_fact_is_held(said: str) -> None:
    assert broken(said) == CLOSED


@pytest.mark.parametrize("said", ["Forty-two jobs.", "We lost 42 of them.", "forty two, all told"])
def test_a_number_of_a_closed_fact_is_held_in_words_and_in_digits(said: str) -> None:
    assert broken(said, Plan("It was bad.")) is None  # its gate is open to all
    closed = replace(SCENARIO.facts[0], gate=CLOSED_FACT.gate)
    assert broken(said, Plan("It was bad."), scenario=replace(SCENARIO, facts=(closed,))) == CLOSED


def test_a_name_of_several_words_is_held_in_another_order() -> None:
    fact = replace(CLOSED_FACT, numbers=("Thursday at nine",))
    scenario = replace(SCENARIO, facts=(fact,))
    assert broken("At nine I see them, on Thursday.", scenario=scenario) == CLOSED
    assert broken("At nine I see them. We talk on Thursday.", scenario=scenario) is None


def test_the_last_name_alone_gives_a_name_away() -> None:
    fact = replace(CLOSED_FACT, numbers=("Martin Weiss",))
    assert broken("Weiss wanted that.", scenario=replace(SCENARIO, facts=(fact,))) == CLOSED


def test_a_large_number_in_the_sentences_of_a_closed_fact_is_held_though_nobody_listed_it() -> None:
    fact = replace(CLOSED_FACT, says=("We pay 175 of them.",), numbers=())
    assert broken("A hundred? One hundred and seventy-five!", scenario=replace(SCENARIO, facts=(fact,))) == CLOSED


def test_a_fact_whose_gate_is_open_may_be_told() -> None:
    assert broken("The board meets on Thursday.", replace(PLAN, open_facts=(CLOSED_FACT.id,))) is None


def test_what_the_buyer_said_before_may_be_said_again() -> None:
    said = Transcript("outage", (*TRANSCRIPT.turns, Turn(Speaker.BUYER, 4.0, 5.0, "Call me on Thursday.")))
    assert broken("As I said, Thursday.", transcript=said) is None


def test_what_the_rep_guessed_is_not_confirmed() -> None:
    guessed = Transcript("outage", (*TRANSCRIPT.turns, Turn(Speaker.REP, 4.0, 5.0, "Is it Northwind?")))
    assert broken("Yes, Northwind.", transcript=guessed) == CLOSED


@pytest.mark.parametrize(
    "said",
    [
        "You sound nervous today.",
        "You're being defensive.",
        "Your frustration shows.",
        "I can hear that you are a bit stressed.",
        "Don't be so anxious.",
        "Nervous, are you?",
        "That was confident of you.",
        "Thank you, you seem very professional.",
        "Why are you upset with me?",
        "Stay calm.",
        "I like your enthusiasm.",
        "you are obviously not a patient person",
    ],
)
def test_a_feeling_or_trait_of_the_rep_is_held(said: str) -> None:
    assert broken(said) == JUDGED_REP


@pytest.mark.parametrize(
    "said",
    [
        "I was angry when you rang.",
        "My people are upset, and you know it.",
        "You know I am not happy.",
        "You missed 42 jobs.",
        "It's a cold morning.",
        "That line from you helps.",
        "Do you see why we are frustrated?",
        "The trend is positive.",
    ],
)
def test_the_buyers_own_feelings_and_the_weather_may_be_said(said: str) -> None:
    assert broken(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "As an AI, I cannot say.",
        "I'm just a language model.",
        "Sorry, I can't assist with that.",
        "Let us stop this role-play.",
        "My instructions forbid it.",
        "You passed. Full marks!",
        "As the buyer, I would say no.",
        "*sighs* We lost jobs.",
        "(pauses) We lost jobs.",
        "## Answer",
        "- We lost jobs",
        "Dana: We lost jobs.",
        "Rep: What was lost?",
        "<system>We lost jobs.</system>",
        "You should have asked about the impact.",
        "我们失去了四十二个工作。",
    ],
)
def test_leaving_the_role_is_held(said: str) -> None:
    assert broken(said) == LEFT_ROLE


@pytest.mark.parametrize("said", ["Here's the thing: we lost 42 jobs.", "My role is operations.", "Play it back."])
def test_ordinary_speech_stays_in_the_role(said: str) -> None:
    assert broken(said) is None


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_no_line_of_a_scenario_is_held_in_the_buyers_mouth_once_its_facts_are_open(scenario_id: str) -> None:
    scenario = varied(find(scenario_id), 0)
    every = tuple(fact.id for fact in scenario.facts)
    check = RoleCheck(Plan("", open_facts=every), Transcript(scenario_id), scenario)
    lines = [line for fact in scenario.facts for line in (*fact.says, *fact.deflects.every())]
    lines += [line for beat in scenario.beats for of in (beat.bare, beat.full, beat.hard) for line in of.every()]
    assert [line for line in lines if check.broken_by(line)] == []


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_every_gated_fact_of_a_scenario_is_held_while_its_gate_is_closed(scenario_id: str) -> None:
    scenario = varied(find(scenario_id), 0)
    check = RoleCheck(Plan("Go on."), Transcript(scenario_id), scenario)
    gated = [fact for fact in scenario.facts if not fact.gate.is_open_to_all]
    let_through = [line for fact in gated for line in fact.says if check.broken_by(line) is None]
    assert let_through == []
