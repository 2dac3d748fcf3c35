import json

import pytest

from server.calls.message_budget import BINARY, BY_TYPE, TEXT, MessageBudget
from server.calls.messages import TYPES, ClientMessage, parse
from voice.errors import BadInput


def message(kind: str, **fields: object) -> ClientMessage:
    return parse(json.dumps({"v": 1, "type": kind, **fields}))


def passed(take: object, count: int) -> int:
    for number in range(count):
        try:
            take()  # type: ignore[operator]
        except BadInput:
            return number
    return count


def test_a_page_that_comes_with_all_its_candidates_at_once_is_heard() -> None:
    budget = MessageBudget()
    assert passed(lambda: budget.arrive(is_text=True, now_s=5.0), 80) == 80


def test_more_than_so_many_at_once_are_refused_before_they_are_read() -> None:
    budget = MessageBudget()
    assert passed(lambda: budget.arrive(is_text=True, now_s=5.0), 1000) == TEXT[1]
    with pytest.raises(BadInput, match="More than 40 messages a second; send fewer"):
        budget.arrive(is_text=True, now_s=5.0)


def test_sound_has_a_budget_of_its_own() -> None:
    budget = MessageBudget()
    passed(lambda: budget.arrive(is_text=True, now_s=5.0), 1000)
    assert passed(lambda: budget.arrive(is_text=False, now_s=5.0), 1000) == BINARY[1]


def test_sound_in_pieces_of_ten_milliseconds_passes_for_ever() -> None:
    budget = MessageBudget()
    for n in range(3000):
        budget.arrive(is_text=False, now_s=5.0 + n / 100)


def test_offers_and_typed_lines_are_rarer_than_other_messages() -> None:
    budget = MessageBudget()
    typed, end = message("typed", text="Hello"), message("end")
    assert passed(lambda: budget.read(typed, 5.0), 100) == BY_TYPE["typed"][1]
    assert passed(lambda: budget.read(message("offer", sdp="v=0"), 5.0), 100) == BY_TYPE["offer"][1]
    assert passed(lambda: budget.read(end, 5.0), 100) == 100
    budget.read(typed, 6.0)


def test_every_type_with_a_budget_is_one_there_is() -> None:
    assert {*BY_TYPE} < {*TYPES}
