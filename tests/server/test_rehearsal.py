"""Calls in text: the strong rep gets everything, and what is made up about time."""

import pytest

from scoring.read import read
from server.rehearsal import GAP_S, WORDS_PER_S, converse, rehearse
from server.scenarios.library import built_in, find
from tests.reps import played
from voice.reading import Reading
from voice.scenario import Length, Level, Scenario
from voice.transcript import Speaker, Transcript
from voice.variation import varied

MOST_REP_TURNS = 40


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("length", list(Length))
@pytest.mark.parametrize("level", list(Level))
def test_every_promised_beat_is_brought_to_a_strong_rep(scenario_id: str, level: Level, length: Length) -> None:
    scenario, call = played(scenario_id, "strong", level, length)
    promised = {b.id for b in scenario.beats if not b.until and (not b.only_at or level in b.only_at)}
    assert promised <= set(call.beats)


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("length", list(Length))
@pytest.mark.parametrize("level", list(Level))
def test_the_call_of_a_strong_rep_ends_in_good_order_and_in_time(
    scenario_id: str, level: Level, length: Length
) -> None:
    scenario, call = played(scenario_id, "strong", level, length)
    assert call.has_ended
    assert any(line in call.plans[-1].line for line in scenario.buyer.lines.closing.at(level))
    assert call.transcript.turns[-1].end_s <= 60 * scenario.minutes


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("length", [Length.USUAL, Length.LONG])
@pytest.mark.parametrize("level", list(Level))
def test_the_better_line_that_is_shown_for_a_beat_meets_its_chance(
    scenario_id: str, level: Level, length: Length
) -> None:
    scenario, _ = played(scenario_id, "strong", level, length)

    def rep(transcript: Transcript) -> str | None:
        beat = transcript.turns[-1].beat
        return None if len(transcript.turns) > 2 * MOST_REP_TURNS else scenario.beat(beat).better if beat else "I see."

    call = converse(scenario, level, 0, rep, read)
    assert [(chance.beat, chance.reason) for chance in call.reading.chances if not chance.met] == []


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
    assert turns[1].start_s == pytest.approx(turns[0].end_s + scenario.buyer.timing.silence_s, abs=0.001)


def test_the_buyer_gives_up_on_a_rep_who_stays_silent() -> None:
    scenario = varied(find("outage-escalation"), 0)
    call = rehearse(scenario, Level.USUAL, 0, [""] * 9, nothing_read)
    assert call.has_ended
    assert len(call.plans) == 4


def test_a_long_run_of_talk_is_cut_off_by_the_buyer() -> None:
    scenario = varied(find("outage-escalation"), 0)
    call = rehearse(scenario, Level.USUAL, 0, ["So as I was saying " * 60], nothing_read)
    said = call.transcript.turns[1]
    assert 40.0 < said.end_s - said.start_s < 42.0
    assert any(call.plans[1].line.startswith(line) for line in scenario.buyer.lines.too_long.at(Level.USUAL))


def test_no_line_is_said_after_the_buyer_has_ended_the_call() -> None:
    scenario = varied(find("outage-escalation"), 0)
    call = rehearse(scenario, Level.USUAL, 0, ["Goodbye."] * 6, nothing_read)
    assert call.has_ended
    assert call.transcript.turns[-1].speaker is Speaker.BUYER
