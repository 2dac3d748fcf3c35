"""Chooses the clips of the tests: `python -m tools.tiny_whisper.choose MODEL FOLDER` from the repository's root.

Every sentence is spoken as an island sounds, by voices that training had and others, and heard through rolecall's own
adapter on faster-whisper. Kept are clips whose words come out exactly, live and stored, alone and after other words,
and whose word starts lie within LATEST_S of the truth. One sentence that the model cannot know is kept as it is.
"""

import argparse
import asyncio
import json
import random
import shutil
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import numpy as np
import soundfile

from tools.tiny_whisper.sentences import SENTENCES, UNLIKE
from tools.tiny_whisper.speech import UNSEEN_VOICES, VOICES, Spoken, speak
from voice.adapters.whisper import Whisper
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float
from voice.scenario import Voice
from voice.transcript import Word, text_of

KEPT = 14
LATEST_S = 0.2
"""Tests allow 0.25 s."""
LEAD_S, TAIL_S = 0.25, 0.2
"""Sound before and after the words of an island."""
ROOM_DBFS = -66.0
MODEL_FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    unlike = ("en-us at 165", speak(UNLIKE, Voice()))
    write([*varied(asyncio.run(exact(asked.model, candidates()))), unlike], asked.model, asked.folder)


async def exact(model: Path, tried: Sequence[tuple[str, Spoken]]) -> list[tuple[str, Spoken]]:
    """Those that are heard as they were said."""
    engine = Whisper(model, threads=1)
    kept: list[tuple[str, Spoken]] = []
    late_s: list[float] = []
    for voice, spoken in tried:
        words = await engine.transcribe(sound_of(spoken), ())
        if text_of(words) == spoken.text and await _is_heard_live(engine, spoken):
            late_s += (worst := _starts_off(spoken, words))
            if max(worst) <= LATEST_S:
                kept.append((voice, spoken))
    print(f"{len(kept)} of {len(tried)} decode exactly with starts within {LATEST_S} s")
    print(f"starts off: median {median(late_s):.3f} s, p90 {float(np.quantile(late_s, 0.9)):.3f} s")
    await engine.aclose()
    return kept


def candidates() -> list[tuple[str, Spoken]]:
    voices = [*VOICES, *UNSEEN_VOICES]
    draw = random.Random(5)
    found = []
    for number, text in enumerate(SENTENCES):
        for voice in (voices[number % len(voices)], UNSEEN_VOICES[number % len(UNSEEN_VOICES)]):
            rate_wpm = draw.choice([140, 150, 165, 175])
            found.append((f"{voice} at {rate_wpm}", speak(text, Voice(espeak=voice, rate_wpm=rate_wpm))))
    return found


def sound_of(spoken: Spoken) -> Pcm:
    """The clip in a quiet room."""
    lead, tail = (np.zeros(round(length_s * AXIS_RATE_HZ), np.float32) for length_s in (LEAD_S, TAIL_S))
    audio = np.concatenate([lead, spoken.audio, tail])
    room = np.random.default_rng(len(audio)).standard_normal(len(audio)) * 10 ** (ROOM_DBFS / 20)
    return from_float(audio + room, AXIS_RATE_HZ)


async def _is_heard_live(engine: Whisper, spoken: Spoken) -> bool:
    """First with words to expect and nothing before, then after its own words."""
    ear = await engine.listen(("Halden", "dispatch"))
    texts = []
    for _ in range(2):
        ear.feed(sound_of(spoken))
        texts.append(text_of(await ear.finish()))
    await ear.aclose()
    return texts == [spoken.text] * 2


def _starts_off(spoken: Spoken, words: Sequence[Word]) -> list[float]:
    truth_s = [LEAD_S + span[0] for span in spoken.spans]
    return [abs(word.start_s - start_s) for word, start_s in zip(words, truth_s, strict=True)]


def varied(exact: Sequence[tuple[str, Spoken]]) -> list[tuple[str, Spoken]]:
    """A sentence once, voices in turn."""
    kept: dict[str, tuple[str, Spoken]] = {}
    left = list(exact)
    while left and len(kept) < KEPT:
        uses = [voice.split(" at ")[0] for voice, _ in kept.values()]
        left.sort(key=lambda each: uses.count(each[0].split(" at ")[0]))
        voice, spoken = left.pop(0)
        kept.setdefault(spoken.text, (voice, spoken))
    return list(kept.values())


def write(clips: Sequence[tuple[str, Spoken]], model: Path, folder: Path) -> None:
    shutil.rmtree(folder / "clips", ignore_errors=True)
    (folder / "clips").mkdir(parents=True)
    for name in MODEL_FILES:
        if (model / name).is_file():
            shutil.copyfile(model / name, folder / name)
    notes = []
    for number, (voice, spoken) in enumerate(clips, 1):
        name = f"{number:02}.flac" if spoken.text != UNLIKE else "unlike.flac"
        soundfile.write(folder / "clips" / name, sound_of(spoken).samples, AXIS_RATE_HZ, subtype="PCM_16")
        words = [
            [word, round(LEAD_S + first_s, 3), round(LEAD_S + last_s, 3)]
            for word, (first_s, last_s) in zip(spoken.text.split(), spoken.spans, strict=True)
        ]
        notes.append({"file": name, "voice": voice, "text": spoken.text, "words": words})
    lines = ",\n".join(" " + json.dumps(note) for note in notes)
    (folder / "clips.json").write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
