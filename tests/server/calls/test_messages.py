import json

import pytest

from server.calls.messages import (
    MAX_TYPED,
    TYPES,
    Candidate,
    End,
    Granted,
    Mute,
    Offer,
    SocketAudio,
    Stats,
    TypedText,
    parse,
)
from voice.errors import BadInput


def text(kind: str, **fields: object) -> str:
    return json.dumps({"v": 1, "type": kind, **fields})


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (text("offer", sdp="v=0"), Offer(v=1, type="offer", sdp="v=0")),
        (text("candidate", candidate="c"), Candidate(v=1, type="candidate", candidate="c")),
        (text("typed", text="Hello"), TypedText(v=1, type="typed", text="Hello")),
        (text("stats", playout_delay_s=0.1), Stats(v=1, type="stats", playout_delay_s=0.1)),
        (text("granted", auto_gain=None), Granted(v=1, type="granted")),
        (text("mute", muted=True), Mute(v=1, type="mute", muted=True)),
        (text("socket_audio", rate_hz=44_100), SocketAudio(v=1, type="socket_audio", rate_hz=44_100)),
        (text("end"), End(v=1, type="end")),
    ],
)
def test_every_message_is_read(message: str, expected: object) -> None:
    assert parse(message) == expected


def test_keys_that_are_not_known_are_refused() -> None:
    with pytest.raises(BadInput, match="because: Extra inputs are not permitted"):
        parse(text("end", because="tired"))


def test_a_message_that_nests_without_end_is_refused_before_it_is_read() -> None:
    with pytest.raises(BadInput, match="nests too deep"):
        parse("[" * 30_000)


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("hello", "The message is not JSON."),
        ("", "The message is not JSON."),
        ("[" * 10_000, "The message nests too deep"),
        ("[", "The message is not JSON."),
        ('{"v": 1, "type": "typed", "text": "\\ud800"}', "The message is not JSON."),
        ("[]", "The message cannot be used: the message"),
        (text("dance"), "The message has no known type"),
        ('{"v": 1}', "The message has no known type"),
        ('{"v": 2, "type": "end"}', "The message cannot be used: v"),
        (text("typed", text=""), "The message cannot be used: text"),
        (text("typed", text="x" * (MAX_TYPED + 1)), "The message cannot be used: text"),
        (text("offer", sdp="x" * 32_001), "The message cannot be used: sdp"),
        (text("stats", playout_delay_s=-1), "The message cannot be used: playout_delay_s"),
        ('{"v": 1, "type": "stats", "playout_delay_s": NaN}', "The message "),
        (text("candidate", candidate="c", sdpMLineIndex=9), "The message cannot be used: sdpMLineIndex"),
        (text("socket_audio", rate_hz=7_999), "The message cannot be used: rate_hz"),
        (text("socket_audio", rate_hz=48_001), "The message cannot be used: rate_hz"),
        ("é" * 32_001, "The message is larger than 64 kB"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(message: str, sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse(message)
    said = str(caught.value)
    assert said.startswith(sentence)
    assert said.endswith(".")
    assert "\n" not in said


def test_the_refusal_of_an_unknown_type_names_the_known_ones() -> None:
    with pytest.raises(BadInput, match=", ".join(TYPES)):
        parse(text("dance"))


def test_a_refusal_never_repeats_what_the_rep_wrote() -> None:
    with pytest.raises(BadInput) as caught:
        parse(text("mute", muted="my own words"))
    assert "my own words" not in str(caught.value)
