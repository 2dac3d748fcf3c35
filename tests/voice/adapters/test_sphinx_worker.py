import io
import json
import os
import subprocess
import sys

from voice.adapters.sphinx_decoder import Phrase, SpokenPiece
from voice.adapters.sphinx_inbox import HEADER, STEP_BYTES, Inbox, Request
from voice.adapters.sphinx_worker import Desk, LiveDesk, StoredDesk, serve

STEP = bytes(STEP_BYTES)


class NotingDesk:
    """Has a word for every question and fails at what it does not know."""

    def __init__(self) -> None:
        self.expected: tuple[Phrase, ...] = ()
        self.is_prepared = False

    def open(self, phrases: tuple[Phrase, ...]) -> None:
        self.expected = phrases

    def prepare(self) -> None:
        self.is_prepared = True

    def answer(self, request: Request, late_s: float) -> list[SpokenPiece] | None:
        match request.kind:
            case b"F":
                return None
            case b"P" | b"E":
                return [("hello", 0.0, 0.5, None)]
        raise ValueError(f"unknown request {request.kind!r}")


def told(desk: Desk, *requests: tuple[bytes, int, bytes]) -> list[dict[str, object]]:
    """What is answered to these requests."""
    reading, writing = os.pipe()
    for kind, number, payload in requests:
        os.write(writing, HEADER.pack(kind, number, len(payload)) + payload)
    os.close(writing)
    answers = io.BytesIO()
    try:
        serve(desk, Inbox(reading), answers)
    finally:
        os.close(reading)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_requests_are_answered_by_number() -> None:
    answers = told(NotingDesk(), (b"F", 1, STEP), (b"P", 2, b""), (b"F", 3, STEP), (b"E", 4, b""))
    assert [answer["id"] for answer in answers] == [2, 4]
    assert answers[0]["words"] == [["hello", 0.0, 0.5, None]]


def test_sound_that_came_at_once_is_not_late() -> None:
    answers = told(NotingDesk(), (b"F", 1, STEP * 60), (b"E", 2, b""))
    assert float(str(answers[0]["behind_s"])) < 1.0


def test_words_to_expect_are_phrases_with_their_sounds() -> None:
    desk = NotingDesk()
    payload = json.dumps([[["halden", "HH AE L D AH N"], ["field", "F IY L D"]]]).encode()
    assert [answer["id"] for answer in told(desk, (b"O", 1, payload))] == [1]
    assert desk.expected == ((("halden", "HH AE L D AH N"), ("field", "F IY L D")),)
    assert desk.is_prepared


def test_an_unknown_request_is_answered_with_its_error() -> None:
    assert "unknown request" in str(told(NotingDesk(), (b"X", 5, b""))[0]["error"])


def test_after_an_error_the_next_request_is_answered() -> None:
    answers = told(NotingDesk(), (b"X", 1, b""), (b"E", 2, b""))
    assert ["error" in answer for answer in answers] == [True, False]


def test_sound_before_the_words_to_expect_is_an_error() -> None:
    assert "before" in str(told(LiveDesk(), (b"F", 1, STEP))[0]["error"])


def test_turns_are_no_business_of_a_live_worker() -> None:
    desk = LiveDesk()
    assert "unknown request" in str(told(desk, (b"O", 1, b"[]"), (b"T", 2, STEP))[1]["error"])


def test_islands_are_no_business_of_a_worker_for_stored_turns() -> None:
    answers = told(StoredDesk(), (b"O", 1, b"[]"), (b"F", 2, STEP))
    assert "unknown request" in str(answers[1]["error"])


def test_a_worker_loads_nothing_of_rolecall_but_its_own_parts() -> None:
    ours = "(name for name in sys.modules if name.startswith(('voice', 'server', 'scoring')))"
    code = f"import sys, voice.adapters.sphinx_worker; print(*{ours})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split()) - {"voice", "voice.adapters"}
    assert loaded
    assert all(name.startswith("voice.adapters.sphinx_") for name in loaded)
