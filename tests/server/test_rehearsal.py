"""A cooperative rep against every built-in scenario, at every level, in text."""

import pytest

from scoring.read import read
from server.rehearsal import GAP_S, WORDS_PER_S, Rehearsal, Rep, converse, rehearse
from server.scenarios.library import built_in, find
from voice.reading import Reading
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript
from voice.variation import varied

ANSWERS = {
    "harm-1": "On Monday morning your dispatch floor was blind for three hours.",
    "harm-2": "{jobs.cap} customers were left waiting that Monday, {emergencies} of them emergencies.",
    "challenge-1 of outage": "You were promised that in spring. What did it leave you with?",
    "harm-3": "On Thursday at nine you face your board with no cause and no plan.",
    "harm-4": "Two of your biggest accounts have asked to see their contracts.",
    "next-step": "I ring you on Wednesday at twelve with the cause and the plan for Thursday.",
    "invitation": "Before I show anything, where do approvals get stuck today?",
    "redirect-1": "I'll come to the price. What does a wait like that hold up?",
    "redirect-2": "Understood. What gets delayed while a request waits for a signature?",
    "redirect-3": "Six to nine euros a seat and month. What does a slipped week cost you?",
    "redirect-4": "That may be. What does a late opening cost you?",
    "closing-stall": "Thursday at ten, thirty minutes, I show you one late opening worked through. Does that work?",
    "opening": "When you signed, you wanted to bring onboarding from twenty days to ten.",
    "what-changed": "What has changed since then?",
    "challenge-1": "What do your people use instead?",
    "challenge-2": "What do you see on your side?",
    "challenge-3": "Fair enough. What would you look at besides the price?",
    "challenge-4": "You were promised that. What would you have wanted to raise?",
}
MOST_REP_TURNS = 30


def cooperative(scenario_id: str, values: dict[str, str]) -> Rep:
    """A rep who has a good answer to every beat and otherwise listens."""

    def rep(transcript: Transcript) -> str | None:
        if len(transcript.turns) > 2 * MOST_REP_TURNS:
            return None
        beat = transcript.turns[-1].beat or ""
        line = ANSWERS.get(f"{beat} of {scenario_id.partition('-')[0]}") or ANSWERS.get(beat, "I see.")
        for name, value in values.items():
            line = line.replace(f"{{{name}}}", value)
        return line

    return rep


def rehearsed(scenario_id: str, level: Level) -> tuple[Scenario, Rehearsal]:
    plain = find(scenario_id)
    first_values = {name: values[0] for name, values in plain.vary.items()}
    scenario = varied(plain, 0)
    return scenario, converse(scenario, level, 0, cooperative(scenario_id, first_values), read)


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("level", list(Level))
def test_every_promised_beat_is_brought_to_a_cooperative_rep(scenario_id: str, level: Level) -> None:
    scenario, call = rehearsed(scenario_id, level)
    promised = {b.id for b in scenario.beats if not b.until and (not b.only_at or level in b.only_at)}
    assert promised - {"what-changed"} <= set(call.beats)


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("level", list(Level))
def test_the_call_of_a_cooperative_rep_ends_in_good_order(scenario_id: str, level: Level) -> None:
    scenario, call = rehearsed(scenario_id, level)
    assert call.has_ended
    assert any(line in call.plans[-1].line for line in scenario.buyer.lines.closing.at(level))


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("level", list(Level))
def test_the_better_line_that_is_shown_for_a_beat_meets_its_chance(scenario_id: str, level: Level) -> None:
    scenario = varied(find(scenario_id), 0)

    def rep(transcript: Transcript) -> str | None:
        beat = transcript.turns[-1].beat
        return None if len(transcript.turns) > 2 * MOST_REP_TURNS else scenario.beat(beat).better if beat else "I see."

    call = converse(scenario, level, 0, rep, read)
    assert [chance.beat for chance in call.reading.chances if not chance.met] == []


def nothing_read(scenario: Scenario, transcript: Transcript) -> Reading:
    return Reading()


def test_times_are_made_up_from_the_words() -> None:
    scenario = varied(find("outage-escalation"), 0)
    first, second = rehearse(scenario, Level.USUAL, 0, ["Good morning to you."], nothing_read).transcript.turns[:2]
    assert first.start_s == GAP_S
    assert first.end_s == pytest.approx(GAP_S + len(first.text.split()) / WORDS_PER_S, abs=0.001)
    assert second.start_s == pytest.approx(first.end_s + GAP_S, abs=0.001)


def test_an_empty_line_is_a_silence_that_the_buyer_breaks() -> None:
    scenario = varied(find("outage-escalation"), 0)
    turns = rehearse(scenario, Level.USUAL, 0, [""], nothing_read).transcript.turns
    assert [turn.speaker for turn in turns] == [Speaker.BUYER, Speaker.BUYER]


def test_no_line_is_said_after_the_buyer_has_ended_the_call() -> None:
    scenario = varied(find("outage-escalation"), 0)
    call = rehearse(scenario, Level.USUAL, 0, ["Goodbye."] * 6, nothing_read)
    assert call.has_ended
    assert call.transcript.turns[-1].speaker is Speaker.BUYER
