"""Piper's way from a phrase to its first sound, on a network of the size of a published "medium" voice.

Its weights are random, so it babbles; it has the layers, the channels and the 61 MB of a real one, and takes as long.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from piper import PiperVoice, SynthesisConfig

from bench.figure import Figure
from tests.piper_folder import write_vits
from tests.vits_parts import MEDIUM
from voice.adapters.piper import Piper
from voice.scenario import Voice

ROUNDS = 5
SENTENCES = (
    "We lost it.",
    "We lost forty-two jobs on that one day.",
    "We lost forty-two jobs on that one day because the board went dark at six and nobody from your side called me"
    " before nine that same evening.",
)


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds."""

    wall: float
    processor: float
    """Of every thread: on a machine that others use too, the truer one."""


class Watch:
    def __init__(self) -> None:
        self._wall_s, self._processor_s = time.perf_counter(), time.process_time()

    def took(self) -> Took:
        return Took(1000 * (time.perf_counter() - self._wall_s), 1000 * (time.process_time() - self._processor_s))


def run(scratch: Path) -> Iterator[Figure]:
    path = write_vits(scratch / "voices", "medium", size=MEDIUM, silent="")
    yield from asyncio.run(_first_sounds(path))


async def _first_sounds(path: Path) -> list[Figure]:
    piper, stock = Piper({"medium": path}), PiperVoice.load(path)
    watch = Watch()
    await piper.warm_up(Voice())
    loaded = (watch.took().wall / 1000,)
    figures = [Figure("engines", "Piper: load a voice, prove its pieces, say a word", "s", loaded)]
    _whole(stock, SENTENCES[0])
    for sentence in SENTENCES:
        ours, theirs, sound_s = [], [], 0.0
        for _ in range(ROUNDS):  # in turn, so that both see the same machine
            took, sound_s = await _first(piper, sentence)
            ours.append(took)
            theirs.append(_whole(stock, sentence))
        figures += _compared(f"Piper, {sound_s:.1f} s of sound: phrase → first sound", ours, theirs)
    await piper.aclose()
    return figures


def _compared(what: str, ours: Sequence[Took], theirs: Sequence[Took]) -> list[Figure]:
    ratios = tuple(their.processor / our.processor for our, their in zip(ours, theirs, strict=True))
    figures = [
        Figure("engines", name, "ms", tuple(each.wall for each in rounds), f"processor: {_processor_ms(rounds):.0f} ms")
        for name, rounds in ((what, ours), (f"{what}, its own synthesize()", theirs))
    ]
    return [*figures, Figure("engines", f"{what}, against synthesize()", "× less work", ratios)]


def _processor_ms(rounds: Sequence[Took]) -> float:
    return median(each.processor for each in rounds)


async def _first(piper: Piper, sentence: str) -> tuple[Took, float]:
    """Until the first piece, and seconds of sound in all."""
    watch, first, sound_s = Watch(), None, 0.0
    async for piece in piper.speak(sentence, Voice()):
        first = first or watch.took()
        sound_s += piece.audio.duration_s
    assert first is not None
    return first, sound_s


def _whole(stock: PiperVoice, sentence: str) -> Took:
    watch = Watch()
    next(iter(stock.synthesize(sentence, SynthesisConfig(normalize_audio=False))))
    return watch.took()
