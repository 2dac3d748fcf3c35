import io
import json
from typing import Any

import numpy as np
import pytest

from voice.adapters.sphinx_worker import HEADER, QUIET_DBFS, Ear, level_dbfs, serve, spoken

LOUD = (np.ones(1600) * 8000).astype(np.int16).tobytes()


class Segment:
    def __init__(self, word: str, start_frame: int, end_frame: int, prob: float = 0.5) -> None:
        self.word, self.start_frame, self.end_frame, self.prob = word, start_frame, end_frame, prob


class Decoder:
    """Hears the same thing in everything, and notes what was done with it."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __getattr__(self, name: str) -> Any:
        def note(*args: object, **settings: object) -> str:
            self.done.append(name)
            return "40,3,-1"

        return note

    def hyp(self) -> object:
        return self

    def seg(self) -> list[Segment]:
        return [Segment("<s>", 0, 9), Segment("began(2)", 10, 29), Segment("[NOISE]", 30, 40), Segment("it", 41, 60)]


@pytest.mark.parametrize(
    ("entry", "word"),
    [("began(2)", "began"), ("<sil>", ""), ("</s>", ""), ("[NOISE]", ""), ("++UM++", ""), ("i'm", "i'm")],
)
def test_dictionary_entries_become_words(entry: str, word: str) -> None:
    assert spoken(entry) == word


def test_words_have_the_seconds_of_their_frames() -> None:
    ear = Ear(Decoder(), tells_probability=True)
    ear.feed(LOUD)
    assert ear.finish() == [("began", 0.1, 0.3, 0.5), ("it", 0.41, 0.61, 0.5)]


def test_one_pass_does_not_claim_to_know_how_sure_it_is() -> None:
    ear = Ear(Decoder(), tells_probability=False)
    ear.feed(LOUD)
    assert [piece[3] for piece in ear.finish()] == [None, None]


def test_what_is_too_quiet_has_no_words() -> None:
    ear = Ear(Decoder(), tells_probability=False)
    ear.feed(bytes(3200))
    assert ear.finish() == []


def test_the_first_second_of_a_call_is_measured_before_it_is_recognised() -> None:
    decoder = Decoder()
    ear = Ear(decoder, tells_probability=False)
    for _ in range(9):
        ear.feed(LOUD)
    assert decoder.done == []
    ear.feed(LOUD)
    assert decoder.done[:5] == ["start_utt", "process_raw", "end_utt", "get_cmn", "set_cmn"]


def test_a_later_island_is_recognised_from_its_first_sample() -> None:
    decoder = Decoder()
    ear = Ear(decoder, tells_probability=False)
    ear.feed(LOUD * 10)
    ear.finish()
    decoder.done.clear()
    ear.feed(LOUD)
    assert decoder.done == ["start_utt", "process_raw"]


def test_level_is_that_of_the_loudest_tenth_of_a_second() -> None:
    assert level_dbfs(bytes(32000) + LOUD + bytes(32000)) == pytest.approx(20 * np.log10(8000 / 32768))
    assert level_dbfs(bytes(3200)) < QUIET_DBFS
    assert level_dbfs(b"") < QUIET_DBFS


def test_requests_are_answered_by_number() -> None:
    requests = io.BytesIO(HEADER.pack(b"F", 1, len(LOUD)) + LOUD + HEADER.pack(b"E", 2, 0))
    answers = io.BytesIO()
    serve(Ear(Decoder(), tells_probability=False), requests, answers)
    replies = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert [(reply["id"], len(reply["words"])) for reply in replies] == [(0, 0), (2, 2)]


def test_an_unknown_request_is_answered_with_its_error() -> None:
    answers = io.BytesIO()
    serve(Ear(Decoder(), tells_probability=False), io.BytesIO(HEADER.pack(b"X", 5, 0)), answers)
    assert "unknown request" in json.loads(answers.getvalue().splitlines()[-1])["error"]
