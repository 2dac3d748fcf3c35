import json
import time

import pytest

from server.security.bodies import MAX_BODY_BYTES
from server.security.json_shape import MOST_DEEP, MOST_MARKS, is_too_much


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


@pytest.mark.parametrize(
    "data",
    [b"[" * MAX_BODY_BYTES, b"[]" * 30_000, b'"' * MAX_BODY_BYTES, b'\\"' * 30_000, b"{" * 9000, b"\xff" * 60_000],
)
def test_the_largest_body_of_any_kind_is_judged_within_milliseconds(data: bytes) -> None:
    began_s = time.process_time()
    for _ in range(10):
        is_too_much(data)
    assert time.process_time() - began_s < 1.0, "ten times; a quadratic pattern would take minutes"
