"""Scenario texts made to keep the server busy: each is answered by a few faults, and little is done for them."""

from unittest.mock import patch

import pytest

from server.authoring.examined import examine
from server.authoring.writing import FIRST
from server.scenarios import record
from server.scenarios.record import MOST_FAULTS, MOST_RECORDS, nearest

SMALL = FIRST.read_text("utf-8")


def first_fault(text: str) -> str:
    return examine(text).faults[0].message


def under_vary(*lines: str) -> str:
    assert "\nvary:\n" in SMALL
    return SMALL + "".join(f"  {line}\n" for line in lines)


HINTED = {
    "unknown keys": SMALL + "".join(f"k{i}: x\n" for i in range(400)),
    "unknown beats to answer": SMALL + "tests:\n  strong:\n" + "".join(f"    b{i}: x\n" for i in range(400)),
    "unknown names": SMALL + "vocabulary:\n" + "".join(f"  - 'x {{n{i}}}'\n" for i in range(400)),
}


@pytest.mark.parametrize("what", list(HINTED))
def test_no_more_than_a_hundred_faults_are_looked_for(what: str) -> None:
    asked = patch.object(record, "_nearest", side_effect=record._nearest)
    with asked as hints:
        assert examine(HINTED[what]).scenario is None
    assert 0 < hints.call_count <= MOST_FAULTS


def test_a_fault_that_is_found_again_is_told_once_and_counts_once() -> None:
    text = SMALL + "vocabulary: [" + "'{nobody}', " * 400 + "x]\n"
    assert [fault.message.partition(";")[0] for fault in examine(text).faults] == ["{nobody} has no values"]


def test_more_facts_than_a_call_has_room_for_are_one_fault() -> None:
    facts = "".join(f"  - {{id: A{i}, topic: t, says: [s], asked: [a]}}\n" for i in range(MOST_RECORDS))
    text = SMALL.replace("facts:\n", f"facts:\n{facts}")
    assert [fault.message for fault in examine(text).faults] == [
        f"facts has {MOST_RECORDS + 2} entries; keep them to {MOST_RECORDS}"
    ]


def test_values_that_would_fill_the_texts_beyond_all_measure_are_a_fault() -> None:
    text = under_vary(f"long: [{'b' * 3900}]").replace("title: Late parts", f"title: '{'{long}' * 600}'")
    assert first_fault(text).startswith("its values fill the texts with 234")


@pytest.mark.parametrize("known", [("beats", "briefing", "buyer"), (*(f"key-{i}" for i in range(300)), "buyer")])
def test_a_typing_error_finds_its_word_among_many(known: tuple[str, ...]) -> None:
    assert nearest("buyr", known) == "did you mean 'buyer'"


def test_of_many_known_words_only_some_are_named() -> None:
    assert nearest("zzz", tuple(f"key-{i}" for i in range(300))).endswith(", …")
