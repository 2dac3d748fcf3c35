"""What the rep says: made speech, a cough, an "uh-huh", encoded once for all calls."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.headless.answer_times import BELOW_P95_DB, FRAME_S, end_of_speech_s
from server.media.opus import FRAME_SAMPLES, WIRE_RATE_HZ, OpusEncoder
from tests.spoken import spoken
from voice.pcm import Pcm, join, silence

QUESTIONS = ("Is that right?", "I understand.", "How did it begin?", "How long did it last?")
"""Chosen so that pipecat's smart-turn model, trained on human voices, takes espeak-ng's for finished (0.73 and more):
on others it waits another three seconds."""
INTERRUPTION = "Let me stop you there."
EDGE_S = 0.04
COUGH_S = 0.3
COUGH_LEVEL = 0.2
SEED = 5


@dataclass(frozen=True, slots=True)
class Clip:
    """Opus packets of 20 ms, and where its speech lies in them."""

    packets: tuple[bytes, ...]
    onset_s: float
    """The first 10 ms frame above the sound's P95 − 30 dB."""
    end_s: float
    """The end of the last such frame."""

    @property
    def speech_s(self) -> float:
        return self.end_s - self.onset_s


@dataclass(frozen=True, slots=True)
class Clips:
    questions: tuple[Clip, ...]
    interruption: Clip
    cough: Clip
    agreeing: Clip
    silence: bytes
    """20 ms of it."""


async def clips() -> Clips:
    """The same in every run."""
    questions = tuple([encoded(await _said(line)) for line in QUESTIONS])
    return Clips(
        questions,
        encoded(await _said(INTERRUPTION)),
        encoded(await cough()),
        encoded(await _said("Uh-huh.")),
        encoded(silence(0.2, WIRE_RATE_HZ)).packets[-1],
    )


async def cough() -> Pcm:
    """300 ms that Silero takes for speech and a recogniser finds no word in: a voice under two bursts of noise."""
    voice = (await spoken("Ahem.")).at_rate(WIRE_RATE_HZ).samples[: round(COUGH_S * WIRE_RATE_HZ)].astype(np.float64)
    time_s = np.arange(len(voice)) / WIRE_RATE_HZ
    beat_s = time_s % (COUGH_S / 2)
    swell = np.minimum(1.0, beat_s / 0.01) * np.exp(-beat_s / 0.06)
    noise = 32767 * COUGH_LEVEL * swell * np.random.default_rng(SEED).standard_normal(len(voice)).clip(-2, 2)
    return _quiet_edges(np.clip(voice + noise, -32768, 32767))


def encoded(sound: Pcm) -> Clip:
    """At 48 kHz; digital silence counts as speech of no length."""
    samples = np.pad(sound.samples, (0, -len(sound) % FRAME_SAMPLES))
    encoder = OpusEncoder()
    frames = [Pcm(samples[at : at + FRAME_SAMPLES], WIRE_RATE_HZ) for at in range(0, len(samples), FRAME_SAMPLES)]
    packets = tuple(bytes(encoder.packet(frame, number * FRAME_SAMPLES)) for number, frame in enumerate(frames))
    end_s = end_of_speech_s(sound)
    return Clip(packets, onset_of_speech_s(sound) if end_s else 0.0, end_s or 0.0)


def onset_of_speech_s(sound: Pcm) -> float:
    """Seconds to the first 10 ms frame above P95 − 30 dB: the mirror of `end_of_speech_s`."""
    size = round(FRAME_S * sound.rate_hz)
    whole = sound.samples[: len(sound) - len(sound) % size].reshape(-1, size).astype(np.float64)
    power = np.mean(whole**2, axis=1)
    threshold = np.percentile(power, 95) * 10 ** (-BELOW_P95_DB / 10)
    return float(np.flatnonzero((power > threshold) & (power > 0))[0] * FRAME_S)


async def _said(line: str) -> Pcm:
    return _quiet_edges((await spoken(line)).at_rate(WIRE_RATE_HZ).samples)


def _quiet_edges(samples: NDArray[np.generic]) -> Pcm:
    edge = silence(EDGE_S, WIRE_RATE_HZ)
    return join([edge, Pcm(samples.astype(np.int16), WIRE_RATE_HZ), edge], WIRE_RATE_HZ)
