"""Turns while they grow: islands of the rep's speech, and what of the buyer's plan was heard."""

from voice.buyer_turn import BuyerTurn
from voice.rep_turn import Island, RepTurn
from voice.transcript import Speaker, Word
from voice.turns import Turns


def words(text: str, start_s: float, step_s: float = 0.25) -> tuple[Word, ...]:
    texts = text.split()
    return tuple(Word(word, start_s + i * step_s, start_s + (i + 1) * step_s) for i, word in enumerate(texts))


def island(text: str, start_s: float, end_s: float | None) -> Island:
    return Island(start_s, end_s, words(text, start_s), is_final=True)


def buyer(planned: str, heard: str, *, beat: str | None = None, facts: tuple[str, ...] = ()) -> BuyerTurn:
    turn = BuyerTurn()
    turn.plan(planned, beat, facts, ends_call=False)
    turn.is_planned = True
    turn.heard.extend(words(heard, 1.0))
    return turn


def test_a_rep_turn_spans_its_islands_with_the_pauses_between() -> None:
    rep = RepTurn(1.0, [island("so tell me", 1.0, 2.0), island("what happened", 3.0, 4.0)])
    turn = rep.as_turn()
    assert (turn.start_s, turn.end_s, turn.text) == (1.0, 4.0, "so tell me what happened")
    assert rep.pauses_s == [1.0]


def test_words_that_end_after_the_detected_voice_lengthen_the_turn() -> None:
    rep = RepTurn(1.0, [Island(1.0, 1.1, words("hello there", 1.0), is_final=True)])
    assert rep.as_turn().end_s == 1.5


def test_an_island_that_goes_on_has_no_end_yet() -> None:
    assert RepTurn(1.0, [island("hello", 1.0, None)]).end_s == 1.0


def test_a_turn_has_its_final_words_when_every_island_has() -> None:
    rep = RepTurn(1.0, [island("hello", 1.0, 2.0), Island(3.0, 4.0)])
    assert not rep.has_final_words
    rep.islands[1].is_final = True
    assert rep.has_final_words


def test_what_was_written_is_the_turns_text() -> None:
    assert RepTurn(1.0, [Island(1.0, 1.0, is_final=True)], typed="Hello.").as_turn().text == "Hello."


def test_only_what_was_heard_of_the_buyer_is_said() -> None:
    turn = buyer("We lost the whole weekend.", "We lost").as_turn({})
    assert (turn.text, turn.start_s, turn.end_s) == ("We lost", 1.0, 1.5)


def test_a_beat_heard_whole_is_delivered_with_its_facts() -> None:
    turn = buyer("We lost it.", "We lost it.", beat="harm-1", facts=("sites",)).as_turn({})
    assert (turn.beat, turn.facts) == ("harm-1", ("sites",))


def test_a_beat_cut_off_counts_by_its_cue_as_whole_words() -> None:
    cues = {"harm-1": ("lost the",)}
    assert buyer("We lost the weekend.", "We lost the", beat="harm-1").as_turn(cues).beat == "harm-1"
    assert buyer("We lost them all.", "We lost them", beat="harm-1").as_turn(cues).beat is None


def test_a_fact_cut_off_was_not_told() -> None:
    turn = buyer("Eleven sites were down.", "Eleven sites", beat="harm-1", facts=("sites",))
    assert turn.as_turn({"harm-1": ("sites",)}).facts == ()


def test_the_transcript_is_in_the_order_of_starts() -> None:
    turns = Turns("x")
    turns.begin_island(5.0)
    turns.island(5.0).words = words("later", 5.0)  # type: ignore[union-attr]
    turns.buyer = buyer("Hello.", "Hello.")
    assert [turn.speaker for turn in turns.transcript().turns] == [Speaker.BUYER, Speaker.REP]


def test_a_turn_without_words_leaves_no_trace() -> None:
    turns = Turns("x")
    turns.begin_island(1.0)
    turns.island(1.0).is_final = True  # type: ignore[union-attr]
    turns.close_rep()
    assert turns.transcript().turns == ()
    assert turns.island(1.0) is None


def test_a_closed_turn_still_takes_the_words_it_waits_for() -> None:
    turns = Turns("x")
    turns.begin_island(1.0)
    turns.close_rep()
    turns.island(1.0).words = words("late", 1.0)  # type: ignore[union-attr]
    assert [turn.text for turn in turns.transcript().turns] == ["late"]


def test_a_backchannel_takes_no_turn() -> None:
    turns = Turns("x")
    turns.begin_island(1.0)
    turns.interject()
    assert turns.rep is None


def test_typing_closes_what_was_going_on() -> None:
    turns = Turns("x", buyer=buyer("We lost it.", "We"))
    turns.type("Which sites?", 3.0)
    assert [turn.text for turn in turns.transcript().turns] == ["We", "Which sites?"]
    assert turns.buyer is None


def test_a_buyer_nobody_heard_said_nothing() -> None:
    turns = Turns("x", buyer=buyer("Hello.", ""))
    assert not turns.close_buyer()
    assert turns.transcript().turns == ()


def test_last_words_end_the_call_only_when_heard_whole() -> None:
    for heard, ends in (("Good bye.", True), ("Good", False)):
        last = BuyerTurn(ends_call=True, planned=["Good bye."], is_planned=True, heard=list(words(heard, 1.0)))
        assert Turns("x", buyer=last).close_buyer() is ends


def test_an_interruption_is_a_turn_of_its_own() -> None:
    turns = Turns("x", buyer=buyer("We lost the weekend.", "We lost"))
    for start_s in (0.0, 1.5):
        turns.begin_island(start_s)
        turns.island(start_s).words = words("hello", start_s)  # type: ignore[union-attr]
    turns.cut_buyer_off()
    assert [turn.start_s for turn in turns.transcript().turns] == [0.0, 1.0, 1.5]
