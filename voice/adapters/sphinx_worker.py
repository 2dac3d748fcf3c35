"""The process that runs pocketsphinx: it holds the GIL for up to seconds, so it has one of its own.

Run as a script by path (`python -P sphinx_worker.py live|stored`), not as a module, and importing nothing of
rolecall: it is ready 0.6 s after its start. It ends when its standard input ends, so it outlives no parent.

Requests, on standard input: one byte of kind, request number and payload length (4 bytes each, little endian),
payload.

| kind | payload | answer |
|---|---|---|
| F | 16-bit samples, 16 kHz, mono: more of the island | none |
| P | | the words so far |
| E | | the final words; the next F opens a new island |
| T | samples of a whole turn | its words, by all passes |

Answers, on standard output: one JSON object a line, `{"id", "words": [[text, start_s, end_s, probability]]}` or
`{"id", "error"}`; the first line of all, with id 0, says that the model is loaded.
"""

import json
import math
import signal
import struct
import sys
from typing import Any, BinaryIO

import numpy as np
import pocketsphinx

FRAMES_PER_S = 100
RATE_HZ = 16_000
TUNING_BYTES = 2 * RATE_HZ
"""One second."""
LEAST_TUNING_BYTES = TUNING_BYTES // 4
HEADER = struct.Struct("<cII")
QUIET_DBFS = -60.0
"""An island whose loudest 100 ms lie under this has no words (digital silence reads as "i'm" otherwise)."""
LANGUAGE_WEIGHT = 5.0
"""Stored words of the clips in ../shared/speech: 34.8 % WER, against 38.5 % at pocketsphinx's own 6.5."""
LIVE = {"lw": LANGUAGE_WEIGHT, "fwdflat": False, "bestpath": False, "maxhmmpf": 10_000}
"""One pass. The best path through the lattice would tell probabilities, but takes up to 18 s after 27 s of talk."""
STORED = {"lw": LANGUAGE_WEIGHT}

SpokenPiece = tuple[str, float, float, float | None]


class Ear:
    """Recognises the islands of one call, or whole turns.

    The mean of the sound's cepstrum is what a microphone and a room add; pocketsphinx starts from one that fits few
    of them and learns slowly. So the first second of a call is measured before it is recognised, and the mean
    follows the sound from then on: 44.9 % WER on a call's first island in place of 52.4 % (clips in ../shared/speech).
    """

    def __init__(self, decoder: Any, *, tells_probability: bool) -> None:
        self._decoder = decoder
        self._tells_probability = tells_probability
        self._is_open = False
        self._is_tuned = False
        self._held = b""
        """The call's first sound, not recognised yet."""
        self._since_tuned = 0
        self._loudest = -math.inf

    def feed(self, samples: bytes) -> None:
        if not self._is_open:
            self._is_open = True
            self._loudest = -math.inf
            if self._is_tuned:
                self._decoder.start_utt()
        self._loudest = max(self._loudest, level_dbfs(samples))
        if self._is_tuned:
            self._recognise(samples)
        else:
            self._held += samples
            if len(self._held) >= TUNING_BYTES:
                self._tune()

    def partial(self) -> list[SpokenPiece]:
        return self._words() if self._is_open else []

    def _words(self) -> list[SpokenPiece]:
        if self._loudest < QUIET_DBFS or not self._is_tuned or self._decoder.hyp() is None:
            return []
        pieces = (self._piece(segment) for segment in self._decoder.seg())
        return [piece for piece in pieces if piece[0]]

    def finish(self) -> list[SpokenPiece]:
        if not self._is_open:
            return []
        if not self._is_tuned:
            self._tune()
        self._decoder.end_utt()
        self._is_open = False
        words = self._words()
        if self._loudest < QUIET_DBFS:
            self._is_tuned = False  # to nothing: the next island is measured again
        return words

    def _tune(self) -> None:
        """Measures the held sound's cepstral mean, then recognises it."""
        decoder, held = self._decoder, self._held
        if len(held) >= LEAST_TUNING_BYTES:
            decoder.start_utt()
            decoder.process_raw(held, no_search=True, full_utt=True)
            decoder.end_utt()
            decoder.set_cmn(decoder.get_cmn(False))
        self._is_tuned, self._held = True, b""
        decoder.start_utt()
        self._recognise(held)

    def _recognise(self, samples: bytes) -> None:
        self._decoder.process_raw(samples)
        self._since_tuned += len(samples)
        if self._since_tuned >= TUNING_BYTES:
            self._since_tuned = 0
            self._decoder.get_cmn(True)  # takes over the mean of what was heard

    def transcribe(self, samples: bytes) -> list[SpokenPiece]:
        """All passes over a whole turn, the cepstral mean taken from the turn itself."""
        if not samples:
            return []
        self._loudest, self._is_tuned = level_dbfs(samples), True
        self._decoder.reinit_feat()  # otherwise a turn's words depend on the turns before it
        self._decoder.start_utt()
        self._decoder.process_raw(samples, full_utt=True)
        self._decoder.end_utt()
        return self._words()

    def _piece(self, segment: Any) -> SpokenPiece:
        probability = min(1.0, segment.prob) if self._tells_probability else None
        start_s, end_s = segment.start_frame / FRAMES_PER_S, (segment.end_frame + 1) / FRAMES_PER_S
        return spoken(segment.word), start_s, end_s, probability


def spoken(entry: str) -> str:
    """A dictionary entry as the word that was said: `began(2)` is "began", `<sil>`, `[NOISE]`, `++UM++` nothing."""
    if entry.startswith(("<", "[", "+")):
        return ""
    return entry.partition("(")[0]


def level_dbfs(samples: bytes) -> float:
    """The loudest 100 ms (or less, of a shorter piece) of 16-bit samples: RMS in dB relative to full scale."""
    sound = np.frombuffer(samples, np.int16).astype(np.float64) / 32768.0
    step = RATE_HZ // 10
    blocks = [sound[i : i + step] for i in range(0, len(sound), step)]
    power = max((float(np.mean(block**2)) for block in blocks), default=0.0)
    return 10 * float(np.log10(power)) if power else -math.inf


def answer(ear: Ear, kind: bytes, payload: bytes) -> list[SpokenPiece] | None:
    match kind:
        case b"F":
            ear.feed(payload)
            return None
        case b"P":
            return ear.partial()
        case b"E":
            return ear.finish()
        case b"T":
            return ear.transcribe(payload)
    raise ValueError(f"unknown request {kind!r}")


def serve(ear: Ear, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers requests until they end."""
    say(answers, {"id": 0, "words": []})
    while len(header := requests.read(HEADER.size)) == HEADER.size:
        kind, number, length = HEADER.unpack(header)
        payload = requests.read(length)
        try:
            words = answer(ear, kind, payload)
        except Exception as error:  # the boundary of a request: told to the parent, which decides
            say(answers, {"id": number, "error": f"{type(error).__name__}: {error}"})
        else:
            if words is not None:
                say(answers, {"id": number, "words": words})


def say(answers: BinaryIO, reply: dict[str, object]) -> None:
    answers.write(json.dumps(reply).encode() + b"\n")
    answers.flush()


def main(mode: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the parent ends us
    is_stored = mode == "stored"
    decoder = pocketsphinx.Decoder(loglevel="FATAL", **(STORED if is_stored else LIVE))
    ear = Ear(decoder, tells_probability=is_stored)
    try:
        serve(ear, sys.stdin.buffer, sys.stdout.buffer)
    except BrokenPipeError:
        sys.stderr.close()  # nobody listens any more


if __name__ == "__main__":
    main(sys.argv[1])
