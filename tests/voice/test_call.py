"""The asyncio shell on a virtual clock: real pumps, fake engines."""

import asyncio

import numpy as np
import pytest

from tests.cast import Cast, Script, said
from tests.virtual_time import pass_time, run
from voice.call import Call
from voice.endpointing import Said, pause_to_end_s
from voice.errors import EngineFailed
from voice.manners import Manners
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.playout import SILENT_FRAME
from voice.transcript import Speaker


def loud_spans_s(track: Pcm) -> list[tuple[float, float]]:
    """Where a track has sound: a wave's passing through zero is no silence, two milliseconds of it are."""
    loud = np.flatnonzero(np.abs(track.samples) > 1000)
    pieces = np.split(loud, np.flatnonzero(np.diff(loud) > AXIS_RATE_HZ // 500) + 1)
    return [(piece[0] / AXIS_RATE_HZ, (piece[-1] + 1) / AXIS_RATE_HZ) for piece in pieces if len(piece)]


def test_a_question_is_heard_answered_and_recorded() -> None:
    cast = Cast(Script([(3.0, 4.5)], 9.0), ["where does it get stuck"], ["Good morning.", "By e-mail, mostly."])
    call = run(cast.run())
    assert said(call) == [
        ("buyer", "Good morning."),
        ("rep", "where does it get stuck"),
        ("buyer", "By e-mail, mostly."),
    ]


def test_the_answer_comes_after_the_pause_and_the_decoding() -> None:
    cast = Cast(Script([(3.0, 4.5)], 9.0), ["our switch broke"], ["Hi.", "I see."])
    run(cast.run())
    (latency,) = cast.witness.of("latency")
    stages = latency["stages"]
    assert isinstance(stages, dict)
    pause_s = pause_to_end_s(Said("our switch broke"), [], Manners().pause_s)
    assert stages["end_of_speech_to_turn_end_s"] == pytest.approx(pause_s, abs=0.06)
    assert stages["end_of_speech_to_first_audio_s"] == pytest.approx(pause_s, abs=0.1)


def test_words_that_come_after_the_pause_was_long_enough_end_the_turn_at_once() -> None:
    cast = Cast(Script([(3.0, 4.5)], 12.0), ["our switch broke"], ["Hi.", "I see."])
    cast.ear.decode_s = 1.91
    run(cast.run())
    (latency,) = cast.witness.of("latency")
    stages = latency["stages"]
    assert isinstance(stages, dict)
    assert stages["end_of_speech_to_final_text_s"] > 1.9
    assert stages["end_of_speech_to_first_audio_s"] == stages["end_of_speech_to_final_text_s"]


def test_the_reps_track_lies_on_the_axis_to_the_sample() -> None:
    cast = Cast(Script([(3.0, 4.5)], 9.0), ["hello"], [])
    run(cast.run())
    assert loud_spans_s(cast.witness.track(Speaker.REP)) == [(3.0, 4.5)]


def test_the_recogniser_gets_the_speech_with_a_little_before_and_after() -> None:
    cast = Cast(Script([(3.0, 4.5)], 9.0), ["hello"], [])
    run(cast.run())
    assert cast.ear.heard_s == [pytest.approx(1.5 + 0.25 + 0.19, abs=0.05)]


def test_the_buyers_track_lies_where_it_was_heard() -> None:
    early = Cast(Script([], 4.0), [], ["Good morning to you."])
    late = Cast(Script([], 4.0), [], ["Good morning to you."])
    late.line.playout_delay_s = 0.2
    run(early.run())
    run(late.run())
    (first,), (second,) = (loud_spans_s(cast.witness.track(Speaker.BUYER)) for cast in (early, late))
    assert second[0] - first[0] == pytest.approx(0.2, abs=0.001)
    assert first[1] - first[0] == pytest.approx(1.0, abs=0.03)


def test_the_buyers_words_have_the_times_of_their_sound() -> None:
    cast = Cast(Script([], 4.0), [], ["Good morning to you."])
    call = run(cast.run())
    ((start_s, _),) = loud_spans_s(cast.witness.track(Speaker.BUYER))
    (turn,) = call.transcript().turns
    assert [word.end_s - start_s for word in turn.words] == pytest.approx([0.25, 0.5, 0.75, 1.0], abs=0.03)


def test_every_twenty_milliseconds_a_frame_goes_to_the_line() -> None:
    cast = Cast(Script([], 4.0), [], ["Good morning."])
    run(cast.run())
    assert len(cast.line.played) == pytest.approx(200, abs=3)


def test_speech_over_the_buyer_silences_it_and_keeps_what_was_heard() -> None:
    long = "one two three four five six seven eight nine ten eleven twelve."
    cast = Cast(Script([(2.0, 4.0)], 9.0), ["stop there please now"], [long, "Yes?"])
    call = run(cast.run())
    kinds = [kind for kind, _ in cast.witness.told]
    assert "held" in kinds
    assert "hushed" in kinds
    buyer, rep, answer = said(call)
    assert long.startswith(buyer[1])
    assert 3 <= len(buyer[1].split()) <= 5
    assert (rep, answer) == (("rep", "stop there please now"), ("buyer", "Yes?"))


def test_the_buyers_sound_stops_within_a_tenth_of_a_second_of_the_reps_voice() -> None:
    cast = Cast(Script([(5.0, 7.0)], 9.0), ["stop there"], ["and " * 25])
    run(cast.run())
    before = [end_s for _, end_s in loud_spans_s(cast.witness.track(Speaker.BUYER)) if end_s < 7.0]
    assert max(before) <= 5.0 + 0.13


def test_a_cough_over_the_buyer_is_followed_by_the_rest_of_the_sentence() -> None:
    long = "one two three four five six seven eight."
    cast = Cast(Script([(2.0, 2.2)], 9.0), [""], [long])
    call = run(cast.run())
    assert said(call) == [("buyer", long)]
    assert "resumed" in [kind for kind, _ in cast.witness.told]


def test_typing_works_without_any_microphone() -> None:
    async def typed() -> Call:
        cast = Cast(Script([], 0.0), [], ["Hello.", "Eleven days."])
        call = cast.call()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(call.run())
            await pass_time(3.0)
            call.type("How long does it take?")
            await pass_time(3.0)
            call.hang_up()
        return call

    call = run(typed())
    assert said(call) == [("buyer", "Hello."), ("rep", "How long does it take?"), ("buyer", "Eleven days.")]
    assert call.now_s == pytest.approx(6.0, abs=0.05)


def test_the_first_words_of_a_typed_call_lie_after_its_beginning() -> None:
    async def typed() -> Call:
        cast = Cast(Script([], 0.0), [], ["Eleven days, on average."])
        call = cast.call()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(call.run())
            call.type("How long does it take?")
            await pass_time(3.0)
            call.hang_up()
        return call

    words = run(typed()).transcript().turns[1].words
    assert [word.start_s for word in words] == pytest.approx([0.04, 0.29, 0.54, 0.79], abs=0.05)


def test_lost_packets_leave_a_marked_gap_and_the_right_time() -> None:
    cast = Cast(Script([(5.0, 6.0)], 9.0, lost=[(3.0, 4.0)]), ["hello"], [])
    run(cast.run())
    (gap,) = cast.witness.of("gap")
    assert (gap["start_s"], gap["end_s"]) == (pytest.approx(3.0, abs=0.03), pytest.approx(4.0, abs=0.03))
    assert loud_spans_s(cast.witness.track(Speaker.REP)) == [(5.0, 6.0)]


def test_a_microphone_that_falls_silent_for_good_lets_the_axis_go_on() -> None:
    cast = Cast(Script([], 2.0), [], [])
    call = run(cast.run(hang_up_at_s=7.0))
    assert call.now_s == pytest.approx(7.0, abs=0.05)


def test_the_stored_words_are_those_of_the_best_passes() -> None:
    cast = Cast(Script([(3.0, 4.5)], 9.0), ["wear does it get stuck"], ["Hi."])
    cast.ear.stored = "where does it get stuck"
    call = run(cast.run())
    assert ("rep", "where does it get stuck") in said(call)
    assert call.transcript().turns[1].words[0].start_s == pytest.approx(2.75, abs=0.05)


def test_a_recogniser_that_breaks_is_told_and_the_call_goes_on() -> None:
    cast = Cast(Script([(3.0, 4.5), (6.0, 7.0)], 10.0), ["!", "are you there"], ["Hi.", "Yes."])
    call = run(cast.run())
    (notice,) = cast.witness.of("notice")
    assert notice["code"] == "speech-to-text"
    assert "say them again, or type" in str(notice["message"])
    assert ("rep", "are you there") in said(call)


def test_a_recogniser_that_keeps_breaking_is_given_up_with_a_word() -> None:
    speaks = [(3.0 + 2 * number, 4.0 + 2 * number) for number in range(6)]
    cast = Cast(Script(speaks, 16.0), ["!"] * 6, [])
    run(cast.run())
    notices = [str(notice["message"]) for notice in cast.witness.of("notice")]
    assert len(notices) == 4
    assert "has stopped for this call" in notices[-1]


def test_a_model_that_breaks_before_its_first_word_is_replaced_by_the_scripted_line() -> None:
    cast = Cast(Script([], 5.0), [], ["Good morning."])
    cast.buyer.breaks_after = 0
    call = run(cast.run())
    (notice,) = cast.witness.of("notice")
    assert "scripted line instead" in str(notice["message"])
    assert said(call) == [("buyer", "Good morning.")]


def test_a_model_that_breaks_off_leaves_what_it_said() -> None:
    cast = Cast(Script([], 5.0), [], ["Good morning. And welcome."])
    cast.buyer.breaks_after = 14
    call = run(cast.run())
    assert said(call) == [("buyer", "Good morning.")]
    assert "The rest of this answer is missing." in str(cast.witness.of("notice")[0]["message"])


def test_a_voice_that_breaks_shows_the_words_instead() -> None:
    cast = Cast(Script([], 5.0), [], ["Good morning."])
    cast.voice.fails = True
    call = run(cast.run())
    assert said(call) == [("buyer", "Good morning.")]
    assert "shown instead" in str(cast.witness.of("notice")[0]["message"])


def test_a_reader_that_breaks_returns_the_floor() -> None:
    cast = Cast(Script([(3.0, 4.0)], 8.0), ["hello"], [])
    cast.reader.fails = True
    run(cast.run())
    assert cast.witness.of("floor")[-1]["floor"] in ("open", "ended")
    assert len(cast.witness.of("notice")) == 2  # the opening and the answer


def test_the_buyers_last_words_end_the_call() -> None:
    cast = Cast(Script([], 60.0), [], ["Goodbye."], ends=True)

    async def ended() -> tuple[str, float]:
        call = cast.call()
        return await call.run(), call.now_s

    reason, at_s = run(ended())
    assert (reason, at_s) == ("buyer", pytest.approx(1.1, abs=0.1))


def test_a_rep_who_says_nothing_is_asked_and_then_left() -> None:
    cast = Cast(Script([], 60.0), [], ["Hello.", "Are you there?", "Hello?", "Goodbye."], ends=True)
    call = cast.call()
    assert run(call.run()) == "buyer"
    assert cast.mind.occasions == ["opening", "silence", "silence", "give-up"]


def test_a_slow_model_is_not_spoken_over_by_a_second_reply() -> None:
    cast = Cast(Script([(3.0, 4.0), (5.0, 6.0)], 14.0), ["first", "and second"], ["Hi.", "It hurts."])
    cast.buyer.thinks_s = 2.0
    call = run(cast.run())
    assert said(call) == [("buyer", "Hi."), ("rep", "first and second"), ("buyer", "It hurts.")]


def test_what_is_not_speech_sends_silence() -> None:
    cast = Cast(Script([], 0.5), [], [])
    run(cast.run())
    assert all(frame is SILENT_FRAME.line for frame in cast.line.played)


def test_the_same_script_gives_the_same_call() -> None:
    def once() -> tuple[list[tuple[str, str]], list[tuple[str, dict[str, object]]]]:
        cast = Cast(
            Script([(3.0, 4.5), (8.0, 9.0)], 14.0),
            ["where does it get stuck", "how long"],
            ["Good morning.", "By e-mail, mostly.", "Eleven days."],
        )
        return said(run(cast.run())), cast.witness.told

    assert once() == once()


def test_an_engine_error_is_for_people() -> None:
    assert str(EngineFailed("The voice broke.")) == "The voice broke."
