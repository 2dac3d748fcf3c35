import json
import time

import pytest

from server.security.bodies import MAX_BODY_BYTES
from server.security.json_shape import MOST_DEEP, MOST_MARKS, is_text, is_too_much


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_what_honest_requests_hold_is_little() -> None:
    body = {"scenario": "outage-escalation", "scopes": ["read"] * 20, "text": 'He said "[[[{{{" and left, twice: "\\'}
    assert not is_too_much(json.dumps(body).encode())


def test_the_deepest_that_is_taken_and_one_more() -> None:
    assert not is_too_much(nested(MOST_DEEP))
    assert is_too_much(nested(MOST_DEEP + 1))


@pytest.mark.parametrize("text", ["[" * 100, '\\"' + "[" * 100, '\\\\"'[:3] + "{" * 100, 'an end \\" and ] more'])
def test_brackets_within_strings_do_not_count(text: str) -> None:
    assert not is_too_much(json.dumps({"text": text}).encode())


def test_a_string_without_an_end_hides_only_itself() -> None:
    assert not is_too_much(b'{"text": "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[')
    assert is_too_much(nested(50) + b'"')


def test_many_small_things_are_too_much() -> None:
    assert not is_too_much(b"[" + b"0," * (MOST_MARKS - 3) + b"0]")
    assert is_too_much(b"[" + b"0," * MOST_MARKS + b"0]")


NO_CHARACTERS = [
    "\0",
    "a\0b",
    "\\\0",
    '"\0',
    "\ud800",
    "\udc00",
    "\ud800x\udc00",
    "\udc00\ud800",
    "\\\ud83d",
    "😀\ude00",
]


@pytest.mark.parametrize("text", NO_CHARACTERS)
def test_what_is_no_character_is_found_in_keys_and_values_however_it_is_written(text: str) -> None:
    assert not is_text(json.dumps({"text": text}).encode())
    assert not is_text(json.dumps({text: 1}).encode())
    assert not is_text(json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def test_text_in_another_encoding_is_none() -> None:
    assert not is_text(json.dumps({"text": "again"}).encode("utf-16"))


@pytest.mark.parametrize(
    "text", ["\\u0000", "\\\\u0000", "u0000", "\1", "C:\\u0000\\x", "\\ud800", "😀😀", "\ud7ff\ue000"]
)
def test_who_writes_about_them_sends_none(text: str) -> None:
    assert is_text(json.dumps({"text": text}).encode())
    assert is_text(json.dumps({"text": text}, ensure_ascii=False).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"[" * MAX_BODY_BYTES,
        b"[]" * 30_000,
        b'"' * MAX_BODY_BYTES,
        b'\\"' * 30_000,
        b"{" * 9000,
        b"\xff" * 60_000,
        b"\\" * 60_000,
    ],
)
def test_the_largest_body_of_any_kind_is_judged_within_milliseconds(data: bytes) -> None:
    began_s = time.process_time()
    for _ in range(10):
        is_too_much(data)
        is_text(data)
    assert time.process_time() - began_s < 1.0, "ten times; a quadratic pattern would take minutes"
