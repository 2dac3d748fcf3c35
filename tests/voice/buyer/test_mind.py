"""What the buyer's mind says next, on transcripts and readings made by hand."""

import pytest

from server.scenarios.library import built_in, find
from tests.handmade import Does, HandMade, act
from voice.buyer.mind import Mind
from voice.plan import Plan
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import varied


@pytest.fixture(scope="module")
def outage() -> Scenario:
    return varied(find("outage-escalation"), 0)


@pytest.fixture(scope="module")
def procurement() -> Scenario:
    return varied(find("procurement-stall"), 0)


def buyer(text: str, beat: str | None = None, *facts: str, at_s: float = 0.0) -> Turn:
    return Turn(Speaker.BUYER, at_s, at_s + 1.0, text, beat=beat, facts=facts)


def rep(text: str, at_s: float = 2.0) -> Turn:
    return Turn(Speaker.REP, at_s, at_s + 1.0, text)


def plan(
    scenario: Scenario,
    *turns: Turn,
    does: dict[str, Does] | None = None,
    occasion: str = "answer",
    level: Level = Level.USUAL,
    seed: int = 0,
) -> Plan:
    transcript = Transcript(scenario.id, turns)
    return Mind(scenario, level, seed).plan(occasion, transcript, HandMade(does or {})(scenario, transcript))


HARM = buyer("Monday morning my dispatch floor was blind for three hours.", "harm-1", "H1")
NAMED = act("impact", "H1", slots=("who", "what"))


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_the_buyer_opens_with_the_first_beat(scenario_id: str) -> None:
    scenario = varied(find(scenario_id), 0)
    assert plan(scenario, occasion="opening").beat == scenario.beats[0].id


def test_the_same_call_and_seed_give_the_same_plan(outage: Scenario) -> None:
    assert plan(outage, HARM, rep("Well."), seed=4) == plan(outage, HARM, rep("Well."), seed=4)


def test_another_seed_words_the_same_beat_otherwise(outage: Scenario) -> None:
    lines = {plan(outage, occasion="opening", seed=seed).line for seed in range(8)}
    assert len(lines) > 1


def test_a_rep_who_speaks_first_is_greeted_and_gets_the_first_beat(outage: Scenario) -> None:
    said = plan(outage, rep("Good morning, this is Sam."))
    assert said.line.startswith(outage.buyer.lines.greeting[0])
    assert said.beat == "harm-1"


def test_a_greeting_after_the_first_beat_is_returned_once(outage: Scenario) -> None:
    first = plan(outage, HARM, rep("Hello, this is Sam."))
    assert first.line == outage.buyer.lines.greeting[0]
    again = plan(outage, HARM, rep("Hello."), buyer(first.line), rep("Hello."))
    assert again.line not in outage.buyer.lines.greeting


def test_one_moment_gets_the_time_it_asks_for(outage: Scenario) -> None:
    assert plan(outage, HARM, rep("One moment, I look that up.")).line in outage.buyer.lines.listening


def test_a_chance_just_missed_meets_the_hard_line_and_no_beat(outage: Scenario) -> None:
    said = plan(outage, HARM, rep("fixed"), does={"fixed": Does((act("fix"),), meets=False)})
    assert said.line == outage.beat("harm-1").hard.at(Level.USUAL)[0]
    assert said.beat is None


def test_the_next_beat_comes_once_the_chance_is_decided(outage: Scenario) -> None:
    said = plan(outage, HARM, rep("named"), does={"named": Does((NAMED,), meets=True)})
    assert (said.beat, said.facts) == ("harm-2", ("H2",))


def test_no_beat_comes_while_a_chance_is_open(outage: Scenario) -> None:
    assert plan(outage, HARM, rep("Okay.")).beat is None


def test_a_chance_that_nobody_decides_does_not_hold_the_call_up(outage: Scenario) -> None:
    turns = [HARM]
    for i in range(3):
        turns += [rep(f"hm {i}"), buyer("Go on.")]
    assert plan(outage, *turns, rep("Okay.")).beat == "harm-2"


def test_a_closed_gate_is_deflected_and_its_fact_kept(outage: Scenario) -> None:
    said = plan(outage, HARM, rep("How many jobs did you miss?"))
    assert said.line in outage.fact("H2").deflects.at(Level.USUAL)
    assert (said.facts, said.topic) == ((), outage.fact("H2").topic)
    assert "H2" not in said.open_facts


def test_an_open_fact_that_was_asked_for_is_told(outage: Scenario) -> None:
    said = plan(outage, HARM, rep("How big is your operation?"))
    assert said.facts == ("S1",)


def test_a_beat_brings_only_its_bare_line_while_its_gate_is_closed(outage: Scenario) -> None:
    said = plan(outage, HARM, rep("named"), does={"named": Does((NAMED,), meets=True)}, level=Level.TOUGH)
    assert (said.beat, said.facts) == ("harm-2", ())
    assert "orty-two" not in said.line


def test_a_beat_cut_off_comes_again_in_other_words(outage: Scenario) -> None:
    cut = Turn(Speaker.BUYER, 0.0, 1.0, "Monday morning my dispatch")
    said = plan(outage, cut, rep("Sorry, go ahead.", 1.0))
    assert said.beat == "harm-1"
    assert not said.line.startswith("Monday morning my dispatch")


def test_sorry_repeats_what_was_just_said(outage: Scenario) -> None:
    said = plan(outage, HARM, rep("Sorry, could you say that again?"))
    assert said.line.endswith(HARM.text)
    assert said.beat == "harm-1"


def test_can_you_hear_me_is_answered(outage: Scenario) -> None:
    assert plan(outage, HARM, rep("Can you hear me?")).line == "Yes, I'm listening."


def test_who_are_you_is_answered_with_the_name(outage: Scenario) -> None:
    assert "Dana Reyes" in plan(outage, HARM, rep("Who am I speaking to?")).line


def test_a_question_the_buyer_cannot_answer_is_said_to_be_one(outage: Scenario) -> None:
    assert plan(outage, HARM, rep("Do you like football?")).line in outage.buyer.lines.unclear


def test_a_fact_is_told_again_in_other_words_and_then_marked_as_said(outage: Scenario) -> None:
    asked = rep("How many vans do you run?")
    wordings = outage.fact("S1").says
    again = plan(outage, HARM, asked, buyer(wordings[0], None, "S1"), asked)
    assert again.line == wordings[1]
    told = [HARM, *(turn for line in wordings for turn in (asked, buyer(line, None, "S1"))), asked]
    assert plan(outage, *told).line.startswith("As I said.")


def test_a_lull_is_filled_with_budget_while_the_cost_is_unknown(procurement: Scenario) -> None:
    turns = [buyer("What have you got?", "invitation"), rep("a")]
    does = {"a": Does(meets=True)}
    for i in (1, 2, 3):
        turns += [buyer("What does it cost?", f"redirect-{i}"), rep(f"b{i}")]
        does[f"b{i}"] = Does(meets=True)
    assert plan(procurement, *turns, buyer("Hm."), rep("I see."), does=does).beat == "redirect-5"
    turns[1:1] = [rep("c"), buyer("Slipped.", None, "P2")]
    assert plan(procurement, *turns, buyer("Hm."), rep("I see."), does=does).beat is None


def test_silence_is_broken_by_a_word_and_then_by_the_next_beat(procurement: Scenario) -> None:
    waiting = plan(procurement, buyer("What have you got?", "invitation"), occasion="silence")
    assert waiting.line in procurement.buyer.lines.silence.at(Level.USUAL)
    turns = (buyer("What have you got?", "invitation"), rep("asked"), buyer("By e-mail.", None, "P0"))
    met = {"asked": Does(meets=True)}
    assert plan(procurement, *turns, does=met, occasion="silence").beat == "redirect-1"


def test_a_run_too_long_is_cut_off(procurement: Scenario) -> None:
    said = plan(procurement, buyer("What have you got?", "invitation"), rep("We do"), occasion="too-long")
    assert said.line.startswith(procurement.buyer.lines.too_long.at(Level.USUAL)[0])


def test_a_rep_who_is_gone_ends_the_call(outage: Scenario) -> None:
    assert plan(outage, HARM, occasion="give-up").ends_call


def test_a_goodbye_before_the_last_beat_is_held_back_by_it_once(outage: Scenario) -> None:
    first = plan(outage, HARM, rep("Goodbye."))
    assert (first.beat, first.ends_call) == ("next-step", False)
    then = (HARM, rep("Goodbye."), buyer(first.line, first.beat), rep("Bye."))
    assert plan(outage, *then).ends_call


def test_without_patience_the_buyer_hangs_up_with_a_hard_line(outage: Scenario) -> None:
    does = {"no": Does(meets=False)}
    turns = (HARM, rep("no"), buyer("More.", "harm-2"), rep("no"))
    said = plan(outage, *turns, does=does, level=Level.TOUGH)
    assert said.ends_call
    assert said.line in outage.buyer.lines.hard_closing.at(Level.TOUGH)


def test_lines_halve_when_patience_is_nearly_gone(outage: Scenario) -> None:
    does = {"no": Does(meets=False)}
    said = plan(outage, HARM, rep("no"), does=does, level=Level.TOUGH)
    assert said.patience == 1
    assert said.line == "That's your ticket talking."


def test_time_brings_the_closing_beat_whatever_is_left(procurement: Scenario) -> None:
    late = 0.9 * 60 * procurement.minutes
    turns = (buyer("What have you got?", "invitation"), rep("asked", late))
    assert plan(procurement, *turns, does={"asked": Does(meets=True)}).beat == "closing-stall"


def test_the_call_ends_once_the_last_beat_is_decided(outage: Scenario) -> None:
    turns = [HARM, rep("y")]
    for beat in ("harm-2", "challenge-1", "harm-3", "next-step"):
        turns += [buyer("So.", beat), rep("y")]
    said = plan(outage, *turns, does={"y": Does(meets=True)})
    assert said.ends_call
    assert said.line in outage.buyer.lines.closing.at(Level.USUAL)


def test_a_fact_earned_by_merit_is_volunteered_before_the_end(outage: Scenario) -> None:
    owned = Does((act("fix", slots=("owner", "time")),), meets=True)
    turns = [HARM, rep("y")]
    for beat in ("harm-2", "challenge-1", "harm-3", "next-step"):
        turns += [buyer("So.", beat), rep("y")]
    assert plan(outage, *turns, does={"y": owned}).facts == ("X",)


def test_no_plan_names_a_fact_whose_gate_is_closed(outage: Scenario) -> None:
    for line in outage.fact("H3").asked:
        said = plan(outage, HARM, rep(line), does={line: Does((act("question-situation"),))})
        assert "H3" not in said.facts + said.open_facts
        assert "board" not in said.line
