"""The process that runs pocketsphinx: it holds the GIL for up to seconds, so it has one of its own.

Run as a module (`python -P -m voice.adapters.sphinx_worker live|stored`) that imports nothing of rolecall but its own
parts, `sphinx_*`: it is ready 0.6 s after its start. It ends when its standard input ends, so it outlives no parent.

Requests, on standard input: one byte of kind, request number and payload length (4 bytes each, little endian),
payload.

| kind | payload | answer |
|---|---|---|
| O | JSON `[[[word, sounds], …], …]`: phrases to expect; the first request of all | when it is ready |
| F | 16-bit samples, 16 kHz, mono: more of the island | none |
| P | | the words so far; told at once when more than 0.25 s of sound waits |
| E | | the final words; the next F opens a new island |
| T | samples of a whole turn | its words, by all passes |

Answers, on standard output: one JSON object a line, `{"id", "words": [[text, start_s, end_s, probability]],
"behind_s"}`, the last being the most that hearing was late since the answer before, or `{"id", "error"}`.
"""

import json
import signal
import sys
from typing import BinaryIO, Protocol

from voice.adapters.sphinx_decoder import Phrase, SphinxDecoder, SpokenPiece
from voice.adapters.sphinx_ear import SETTINGS, WIDE, Ear
from voice.adapters.sphinx_inbox import BYTES_PER_S, Inbox, Request
from voice.adapters.sphinx_lateness import Lateness
from voice.adapters.sphinx_scribe import Scribe


class Desk(Protocol):
    """Where requests of one kind of worker are answered."""

    def open(self, phrases: tuple[Phrase, ...]) -> None:
        """The words to expect from here on."""
        ...

    def prepare(self) -> None:
        """What can wait until it was said that the words are known."""
        ...

    def answer(self, request: Request, late_s: float) -> list[SpokenPiece] | None:
        """Words, or None where no answer is due. ValueError for a kind it does not know."""
        ...


class LiveDesk:
    """One call's islands."""

    def __init__(self) -> None:
        self._ear: Ear | None = None

    def open(self, phrases: tuple[Phrase, ...]) -> None:
        decoder = SphinxDecoder(SETTINGS, phrases)
        decoder.add_search("wide", WIDE)
        self._ear = Ear(decoder)

    def prepare(self) -> None:
        if self._ear:
            self._ear.prepare()

    def answer(self, request: Request, late_s: float) -> list[SpokenPiece] | None:
        if self._ear is None:
            raise ValueError("sound came before the words to expect")
        match request.kind:
            case b"F":
                self._ear.feed(request.payload, late_s)
                return None
            case b"P":
                return self._ear.partial()
            case b"E":
                return self._ear.finish()
        raise ValueError(f"unknown request {request.kind!r}")


class StoredDesk:
    """Whole turns of all calls."""

    def __init__(self) -> None:
        self._scribe = Scribe()

    def open(self, phrases: tuple[Phrase, ...]) -> None:
        self._scribe.expect(phrases)

    def prepare(self) -> None:
        """There is nothing that could wait."""

    def answer(self, request: Request, late_s: float) -> list[SpokenPiece] | None:
        if request.kind != b"T":
            raise ValueError(f"unknown request {request.kind!r}")
        return self._scribe.transcribe(request.payload)


def serve(desk: Desk, inbox: Inbox, answers: BinaryIO) -> None:
    """Answers requests until they end."""
    lateness, behind_s = Lateness(), 0.0
    while request := inbox.take():
        late_s = 0.0
        if request.kind == b"F":
            late_s = lateness.of(len(request.payload) / BYTES_PER_S, inbox.waiting_s())
            behind_s = max(behind_s, late_s)
        elif request.kind == b"E":
            lateness.island_over()
        try:
            words = _answered(desk, request, late_s)
        except Exception as error:  # the boundary of a request: told to the parent, which decides
            _say(answers, {"id": request.number, "error": f"{type(error).__name__}: {error}"})
            continue
        if words is not None:
            _say(answers, {"id": request.number, "words": words, "behind_s": round(behind_s, 3)})
            behind_s = 0.0
        if request.kind == b"O":
            desk.prepare()


def _answered(desk: Desk, request: Request, late_s: float) -> list[SpokenPiece] | None:
    if request.kind != b"O":
        return desk.answer(request, late_s)
    phrases = json.loads(request.payload)
    desk.open(tuple(tuple((word, sounds) for word, sounds in phrase) for phrase in phrases))
    return []


def _say(answers: BinaryIO, reply: dict[str, object]) -> None:
    answers.write(json.dumps(reply).encode() + b"\n")
    answers.flush()


def main(mode: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the parent ends us
    try:
        serve(StoredDesk() if mode == "stored" else LiveDesk(), Inbox(sys.stdin.fileno()), sys.stdout.buffer)
    except BrokenPipeError:
        sys.stderr.close()  # nobody listens any more


if __name__ == "__main__":
    main(sys.argv[1])
