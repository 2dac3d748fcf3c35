"""How steady the captions of an unfinished island are, on the small trained model and the clips it knows.

taken back   words of a caption that a later caption of the same island no longer has, per final word
wrong        words of captions that the final words do not have in that place, of all words shown
shown after  sound between the end of a word and the first caption that has it
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.figure import Figure, Setup
from tests.tiny_clips import FOLDER, Clip, known_clips
from voice.adapters.agreement import letters
from voice.adapters.speech_gate import SpeechGate
from voice.adapters.whisper import Whisper, load
from voice.adapters.whisper_decode import Decoder
from voice.transcript import Word

STEP_S = 0.4

Caption = Sequence[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """The captions of one clip, one for each 0.4 s of sound."""

    clip: Clip
    captions: Sequence[Caption]
    final: Caption

    @property
    def taken_back(self) -> int:
        both = zip(self.captions, [*self.captions[1:], self.final], strict=True)
        return sum(len(before) - _alike(before, after) for before, after in both)

    @property
    def wrong(self) -> int:
        return sum(len(caption) - _alike(caption, self.final) for caption in self.captions)

    def waits_s(self) -> Iterator[float]:
        """For each word that a caption had: its first caption's time minus its end."""
        for number, word in enumerate(self.clip.words):
            firsts = [n for n, caption in enumerate(self.captions) if _alike(caption, self.final) > number]
            if firsts:
                yield (firsts[0] + 1) * STEP_S - word.end_s


def run(setup: Setup) -> Iterator[Figure]:
    for name, shown in asyncio.run(_all()).items():
        words = sum(len(each.final) for each in shown)
        seen = sum(len(caption) for each in shown for caption in each.captions)
        note = f"{words} words of {len(shown)} clips, a guess every {STEP_S} s"
        yield Figure(
            "captions", f"{name}: words taken back", "per word", (sum(s.taken_back for s in shown) / words,), note
        )
        yield Figure("captions", f"{name}: words wrong", "%", (100 * sum(s.wrong for s in shown) / seen,), note)
        yield Figure("captions", f"{name}: word's end → shown", "s", tuple(w for s in shown for w in s.waits_s()))


async def _all() -> dict[str, list[Shown]]:
    engine, decoder = Whisper(FOLDER, threads=1), Decoder(load(FOLDER, 1, "cpu", "int8"), SpeechGate())
    try:
        agreed = [await _agreed(engine, clip) for clip in known_clips()]
        return {"agreed by two guesses": agreed, "every guess": [_guessed(decoder, clip) for clip in known_clips()]}
    finally:
        await engine.aclose()


async def _agreed(engine: Whisper, clip: Clip) -> Shown:
    ear = await engine.listen(())
    captions = []
    for step in range(int(clip.sound.duration_s / STEP_S)):
        ear.feed(clip.sound.between(step * STEP_S, (step + 1) * STEP_S))
        captions.append(_texts(await ear.partial()))
    return Shown(clip, captions, _texts(await ear.finish()))


def _guessed(decoder: Decoder, clip: Clip) -> Shown:
    steps = range(1, int(clip.sound.duration_s / STEP_S) + 1)
    captions = [_texts(decoder.guess(clip.sound.between(0.0, step * STEP_S))) for step in steps]
    return Shown(clip, captions, _texts(decoder.live_words(clip.sound, (), "")))


def _texts(words: Sequence[Word]) -> Caption:
    return [letters(word.text) for word in words]


def _alike(one: Caption, other: Caption) -> int:
    """How many words both begin with."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
