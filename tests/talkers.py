"""People with known truth, spoken by espeak-ng: which words, when, in which voice, and of how many syllables."""

import asyncio
from dataclasses import dataclass
from functools import cache

from tests.spoken import pieces_of
from voice.adapters.espeak import Espeak
from voice.adapters.espeak_library import library
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence
from voice.ports import Speech
from voice.scenario import Voice
from voice.transcript import Word

VOICES = ("en-us", "en-us+f2", "en-gb-x-rp+m3")
PASSAGES = (
    "On Monday morning your dispatch floor was blind for three hours, and you could not send a single van out.",
    "Forty customers were left waiting for us, and a few of them were emergencies that nobody could reach.",
    "We have replaced the broken switch, and I will bring you the whole report on Thursday before your meeting.",
    "What did that do to the people who had been promised an answer before the end of the week?",
)
PAUSE_S = 0.5


@dataclass(frozen=True, slots=True)
class Talker:
    sound: Pcm
    """At 16 kHz."""
    words: tuple[Word, ...]
    syllables: int
    """By espeak's own phonemes."""
    spoken_s: float
    """Between the first and the last sound of each passage, added up."""


@cache
def talker(voice: str = "en-us", rate_wpm: int = 170, pitch: int = 50, passages: int = 4) -> Talker:
    """So many passages with pauses of half a second around them."""
    parts: list[Pcm] = [silence(PAUSE_S)]
    words: list[Word] = []
    syllables, spoken_s = 0, 0.0
    for text in PASSAGES[:passages]:
        start_s = sum(part.duration_s for part in parts)
        pieces = asyncio.run(_pieces(text, Voice(espeak=voice, rate_wpm=rate_wpm, pitch=pitch)))
        sound = join((piece.audio for piece in pieces), pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
        said = [word for piece in pieces for word in piece.words]
        words += [
            Word(text[word.first_char : word.last_char].strip(), start_s + word.start_s, start_s + word.end_s)
            for word in said
        ]
        spoken_s += said[-1].end_s - said[0].start_s
        syllables += syllables_in(text, voice)
        parts += [sound, silence(PAUSE_S)]
    return Talker(join(parts), tuple(words), syllables, spoken_s)


async def _pieces(text: str, voice: Voice) -> list[Speech]:
    return await pieces_of(Espeak(), text, voice)


VOWELS = frozenset("aeiouæɐɑɒɔəɚɛɜɪʊʌɝᵻ")


def syllables_in(text: str, voice: str) -> int:
    """Phonemes that hold a vowel, as espeak says the text."""
    said = library().thread.submit(library().phonemes, text, voice).result()
    sounds = [sound for word in said.split() for sound in word.split("_")]
    return sum(any(letter in VOWELS for letter in sound) or "ə" in sound or "\u0329" in sound for sound in sounds)
