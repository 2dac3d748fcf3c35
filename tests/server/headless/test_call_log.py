"""What the headless rep keeps of the socket's messages."""

from typing import Any

from server.headless.answer_times import Answer
from server.headless.call_log import CallLog


def caption(turn: int, speaker: str, start_s: float, *, final: bool = True, text: str = "Hello.") -> dict[str, Any]:
    return {
        "v": 1,
        "type": "caption",
        "turn": turn,
        "speaker": speaker,
        "start_s": start_s,
        "end_s": start_s + 2,
        "text": text,
        "final": final,
        "seq": turn,
    }


def log_of(*messages: dict[str, Any], at_s: float = 0.0) -> CallLog:
    log = CallLog()
    for message in messages:
        log.take(message, at_s)
    return log


CLOCK = {"type": "clock", "now_s": 0.0}


def test_final_captions_become_the_turns_in_order() -> None:
    log = log_of(caption(1, "buyer", 4.0), caption(0, "rep", 1.0, final=False), caption(0, "rep", 1.0, text="Hi."))
    assert log.turns([]) == [
        {"speaker": "rep", "start_s": 1.0, "end_s": 3.0, "text": "Hi."},
        {"speaker": "buyer", "start_s": 4.0, "end_s": 6.0, "text": "Hello."},
    ]


def test_a_later_final_of_the_same_turn_replaces_it() -> None:
    log = log_of(caption(0, "buyer", 1.0, text="One two three."), caption(0, "buyer", 1.0, text="One two"))
    assert [turn["text"] for turn in log.turns([])] == ["One two"]


def test_an_answer_goes_to_the_buyer_turn_that_starts_where_it_was_heard() -> None:
    log = log_of(CLOCK, caption(0, "rep", 1.0), caption(1, "buyer", 4.0), caption(3, "buyer", 9.0), at_s=100.0)
    turns = log.turns([Answer(103.5, 104.1), Answer(108.0, 109.2)])
    assert [turn.get("latency") for turn in turns] == [
        None,
        {"end_of_speech_to_first_audio_s": 0.6},
        {"end_of_speech_to_first_audio_s": 1.2},
    ]


def test_an_answer_far_from_every_turn_belongs_to_none() -> None:
    log = log_of(CLOCK, caption(1, "buyer", 4.0), at_s=100.0)
    assert "latency" not in log.turns([Answer(110.0, 111.0)])[0]


def test_without_the_servers_clock_no_latency_is_claimed() -> None:
    assert "latency" not in log_of(caption(1, "buyer", 4.0)).turns([Answer(3.5, 4.0)])[0]


def test_the_servers_own_stages_stand_beside_the_measured_latency() -> None:
    stages = {"end_of_speech_to_turn_end_s": 0.5, "end_of_speech_to_first_audio_s": 0.55}
    told = {"type": "latency", "turn": 1, "stages": stages, "speculation": "used"}
    log = log_of(CLOCK, told, caption(1, "buyer", 4.0))
    assert log.turns([Answer(3.4, 4.0)])[0]["latency"] == {
        "end_of_speech_to_first_audio_s": 0.6,
        "server_s": stages,
        "speculation": "used",
    }


def test_the_floor_is_known_with_the_time_it_changed() -> None:
    log = log_of({"type": "floor", "floor": "open"}, at_s=7.0)
    assert (log.floor, log.floor_since_s) == ("open", 7.0)


def test_a_finished_buyer_turn_is_known_with_the_time_it_was_reported() -> None:
    log = log_of(caption(0, "rep", 1.0), at_s=5.0)
    assert log.buyer_said_s == 0.0
    log.take(caption(1, "buyer", 4.0), 8.0)
    assert log.buyer_said_s == 8.0


def test_the_end_the_debrief_and_what_went_wrong_are_kept() -> None:
    log = log_of(
        {"type": "welcome", "engines": {"tts": "espeak"}},
        {"type": "notice", "code": "x", "message": "The recogniser was restarted."},
        {"type": "ended", "reason": "rep"},
        {"type": "debrief", "session": "s", "scorecard": {"schema": 1}},
        {"type": "error", "code": "y", "message": "The offer has video."},
    )
    assert log.engines == {"tts": "espeak"}
    assert log.notes == ["The recogniser was restarted."]
    assert log.ended == "rep"
    assert log.debrief is not None
    assert log.failure == "The offer has video."


def test_the_last_number_is_known_for_coming_back() -> None:
    log = log_of(
        {"type": "floor", "floor": "open", "seq": 7}, {"type": "clock", "now_s": 1.0}, {"type": "held", "seq": 5}
    )
    assert log.last_seq == 7


def test_the_welcome_brings_engines_and_turn_servers() -> None:
    relay = {"urls": ["turn:relay.example"], "username": "u", "credential": "c"}
    log = log_of({"type": "welcome", "engines": {"tts": "espeak"}, "ice_servers": [relay]})
    assert (log.is_welcome, log.ice_servers) == (True, [relay])


def test_a_line_that_was_lost_is_known_and_noted_until_it_is_back() -> None:
    log = log_of({"type": "reconnecting", "seq": 3})
    lost = log.is_away
    log.take({"type": "reconnected", "seq": 4}, 0.0)
    assert (lost, log.is_away) == (True, False)
    assert log.notes == ["The server heard nothing of the rep for a while and kept the call."]


def test_the_answers_to_an_earlier_offer_are_forgotten() -> None:
    log = log_of({"type": "answer", "sdp": "v=0"}, {"type": "socket_audio", "rate_hz": 24_000})
    assert (log.answer_sdp, log.socket_rate_hz) == ("v=0", 24_000)
    log.forget_answers()
    assert (log.answer_sdp, log.socket_rate_hz) == (None, None)


def test_unknown_messages_are_passed_over() -> None:
    log = log_of({"type": "weather"}, {"type": "caption"}, {}, {"type": "clock", "now_s": "late"})
    assert log.turns([]) == []
