"""The three worked calls of EXAMPLES.md in other words: buyer's mind and acts reader together, in text."""

from collections.abc import Sequence

import pytest

from scoring.read import read
from server.rehearsal import Rehearsal, rehearse
from server.scenarios.library import find
from voice.scenario import Level
from voice.variation import varied

OUTAGE = (
    "I understand your frustration and I'm sorry for the inconvenience. I've escalated this already.",
    "On Monday morning your dispatch floor was blind for three hours, you could not send a single van out.",
    "Forty-two customers were left waiting, nine of them emergencies. We replaced the switch and I'll send you the "
    "report on Thursday by four.",
    "Well, actually, that wasn't us, that was the sales team, because nobody ordered it.",
    "Fair enough. What did it cost you that it never came?",
    "So you face your board on Thursday at nine with no cause and no plan, and my report comes seven hours later. "
    "I'll bring you two pages Wednesday at noon.",
    "I'll call you myself, Wednesday at twelve.",
    "Thank you for telling me.",
    "All right.",
)
PROCUREMENT = (
    "Thank you. We automate approvals, we have a SAP integration and a Slack integration, and three tiers.",
    "I'll come to the price in a minute. Where do approvals get stuck at the moment?",
    "How many people have to approve? And who signs off?",
    "Sure. What's your budget?",
    "Eleven working days. And what does that hold up?",
    "I see.",
    "It's six to nine euros per seat and month. What does a week of delay cost you?",
    "Okay.",
    "All right.",
    "Understood.",
    "I'll send you a deck.",
    "Great.",
)
RENEWAL = (
    "When you signed with us, you wanted to bring onboarding from twenty days down to ten.",
    "Okay. Our report shows a return of 2.3 times the licence.",
    "What do your people use instead?",
    "I understand, but that's because your team skipped the training.",
    "Sorry, that was wrong of me. You set out for ten days. What has changed since then?",
    "Okay.",
    "Fair enough.",
    "And what is the rest?",
    "So ten was the aim and fourteen is where it got stuck. What do the four days cost you?",
    "I see.",
    "Right.",
)


def played(scenario_id: str, lines: Sequence[str], level: Level = Level.USUAL) -> Rehearsal:
    return rehearse(varied(find(scenario_id), 0), level, 0, lines, read)


def met_of(call: Rehearsal, behaviour: str) -> tuple[int, int]:
    decided = [c for c in call.reading.chances if c.behaviour == behaviour and not c.is_open]
    return sum(c.met is True for c in decided), len(decided)


def test_the_outage_call_brings_its_beats_in_the_worked_order() -> None:
    call = played("outage-escalation", OUTAGE)
    assert call.beats == ("harm-1", "harm-2", "challenge-1", "harm-3", "next-step")


def test_the_outage_call_names_the_impact_before_the_fix_two_times_of_three() -> None:
    call = played("outage-escalation", OUTAGE)
    assert met_of(call, "impact-before-fix") == (2, 3)


def test_the_outage_call_meets_no_objection_and_its_next_step() -> None:
    call = played("outage-escalation", OUTAGE)
    assert (met_of(call, "objections"), met_of(call, "next-step")) == ((0, 1), (1, 1))


def test_the_outage_call_earns_every_fact_and_ends() -> None:
    call = played("outage-escalation", OUTAGE)
    assert call.facts == ("H1", "H2", "H3", "X")
    assert call.has_ended


def test_the_outage_call_moves_trust_and_patience_as_ruled() -> None:
    moves = [(plan.trust, plan.patience) for plan in played("outage-escalation", OUTAGE).plans[:7]]
    assert moves == [(1, 3), (1, 2), (2, 2), (3, 2), (3, 1), (4, 1), (5, 2)]


def test_a_tough_buyer_hangs_up_on_the_same_outage_call_after_the_challenge() -> None:
    call = played("outage-escalation", OUTAGE, Level.TOUGH)
    assert call.has_ended
    assert call.beats[-1] == "challenge-1"


def test_the_procurement_call_brings_its_beats_in_the_worked_order() -> None:
    call = played("procurement-stall", PROCUREMENT)
    assert call.beats == ("invitation", "redirect-1", "redirect-2", "redirect-3", "closing-stall")


def test_the_procurement_call_is_curious_two_times_of_four_and_gets_no_next_step() -> None:
    call = played("procurement-stall", PROCUREMENT)
    assert (met_of(call, "curiosity-before-capability"), met_of(call, "next-step")) == ((2, 4), (0, 1))


def test_the_procurement_call_earns_its_facts_in_order() -> None:
    told = [fact for fact in played("procurement-stall", PROCUREMENT).facts if fact.startswith("P")]
    assert told == ["P0", "P1", "P2", "P3", "P4"]


def test_the_renewal_call_stays_curious_three_times_of_five() -> None:
    assert met_of(played("quiet-renewal", RENEWAL), "stay-curious") == (3, 5)


def test_the_renewal_call_brings_its_beats_in_the_worked_order() -> None:
    call = played("quiet-renewal", RENEWAL)
    assert call.beats == ("opening", "what-changed", "challenge-1", "challenge-2", "challenge-3")


def test_the_renewal_call_opens_every_gate() -> None:
    told = {fact for fact in played("quiet-renewal", RENEWAL).facts if fact.startswith("R")}
    assert told == {"R0", "R1", "R2", "R3", "R4"}


@pytest.mark.parametrize("scenario_id", ["outage-escalation", "procurement-stall", "quiet-renewal"])
@pytest.mark.parametrize("seed", [0, 1, 2, 3])
@pytest.mark.parametrize("level", list(Level))
def test_no_line_is_said_twice_and_every_call_of_a_silent_listener_ends(
    scenario_id: str, seed: int, level: Level
) -> None:
    call = rehearse(varied(find(scenario_id), seed), level, seed, ["Okay."] * 40, read)
    lines = [turn.text for turn in call.transcript.turns if turn.speaker == "buyer"]
    assert len(lines) == len(set(lines))
    assert call.has_ended
