"""A text of the pause set as sound, with the times of its pause."""

import ctypes
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import espeakng_loader
import numpy as np

from tests.pauses.reps import Rep, said_by
from tests.pauses.texts import Text, texts
from tests.spoken import pieces_of
from voice.adapters.espeak import Espeak
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence
from voice.scenario import Voice

LEAD_S = 0.3
AFTER_END_S = 3.2
"""Silence after a true end: longer than any turn end waits."""
AUDIBLE = 100
"""Samples under this (-50 dBFS) at an edge are the synthesiser's own pause."""
FADE_S = 0.01
"""A word cut out of a sentence ends without a click."""
ROOM_DBFS = -62.0
"""Noise under everything: no room is digitally silent."""


@dataclass(frozen=True, slots=True)
class Clip:
    text: Text
    rep: Rep
    sound: Pcm
    """16 kHz: a little silence, the words before the pause, the pause, and what comes after it."""
    pause_s: float
    """When the pause begins."""
    resumes_s: float | None
    """When the rep goes on; None: the turn is over."""

    @property
    def has_comma(self) -> bool:
        return _is_spoken_with_comma(self.text)


async def clips(wanted: Callable[[Text], bool]) -> AsyncIterator[Clip]:
    """The texts that are wanted, said by two reps each."""
    for text in filter(wanted, texts()):
        for rep in said_by(text):
            yield await clip(text, rep)


async def clip(text: Text, rep: Rep) -> Clip:
    """The same in every process that makes the same clips before it; else 10 ms longer or shorter."""
    _seed_espeak(text.digest)
    if text.is_end:
        before, after = _trimmed(await _spoken(text.before, rep.voice)), silence(AFTER_END_S)
        pause = silence(0)
    else:
        before, after = await _halves(text, rep.voice)
        pause = silence(rep.hesitation_s(text))
    sound = _in_a_room(join([silence(LEAD_S), before, pause, after]), text.digest)
    pause_s = LEAD_S + before.duration_s
    return Clip(text, rep, sound, pause_s, None if text.is_end else pause_s + pause.duration_s)


async def _halves(text: Text, voice: Voice) -> tuple[Pcm, Pcm]:
    """Before and after the pause: half of the texts end on a comma's intonation, half are cut out of the sentence."""
    if _is_spoken_with_comma(text):
        before = await _spoken(text.before.rstrip(",.") + ",", voice)
        return _trimmed(before), _trimmed(await _spoken(text.after, voice))
    whole = f"{text.before} {text.after}"
    pieces = await pieces_of(Espeak(), whole, voice)
    cut_s = next(
        word.end_s for piece in pieces for word in piece.words if word.last_char >= len(text.before.rstrip(",."))
    )
    sound = join((piece.audio for piece in pieces), pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
    return _faded(_trimmed(sound.between(0, cut_s))), _trimmed(sound.between(cut_s, sound.duration_s))


def _is_spoken_with_comma(text: Text) -> bool:
    return text.digest // 128 % 2 == 0


async def _spoken(phrase: str, voice: Voice) -> Pcm:
    pieces = await pieces_of(Espeak(), phrase, voice)
    return join((piece.audio for piece in pieces), pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)


def _seed_espeak(seed: int) -> None:
    """Some voices breathe with random numbers; the phase of the glottis goes on from phrase to phrase regardless."""
    ctypes.CDLL(espeakng_loader.get_library_path()).espeak_ng_SetRandSeed(ctypes.c_long(seed % 2**31))


def _trimmed(sound: Pcm) -> Pcm:
    loud = np.flatnonzero(np.abs(sound.samples) > AUDIBLE)
    return Pcm(sound.samples[loud[0] : loud[-1] + 1], sound.rate_hz)


def _faded(sound: Pcm) -> Pcm:
    gain = np.ones(len(sound))
    gain[-round(FADE_S * sound.rate_hz) :] = np.linspace(1.0, 0.0, round(FADE_S * sound.rate_hz))
    return Pcm((sound.samples * gain).astype(np.int16), sound.rate_hz)


def _in_a_room(sound: Pcm, seed: int) -> Pcm:
    noise = np.random.default_rng(seed).normal(size=len(sound)) * 10 ** (ROOM_DBFS / 20)
    return from_float(sound.as_float() + noise, sound.rate_hz)
