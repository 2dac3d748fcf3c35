"""What lies between a rep's mouth and the recording: Opus, lost packets, noise, a telephone, automatic gain."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfiltfilt

from server.media.opus import BIT_RATE, FRAME_SAMPLES, WIRE_RATE_HZ, OpusDecoder, OpusEncoder
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence

SOONEST_SAMPLES = FRAME_SAMPLES * AXIS_RATE_HZ // WIRE_RATE_HZ
AGC_S = 0.3
AGC_DBFS = -20.0


def through_opus(sound: Pcm, lost: float = 0.0, seed: int = 1, bit_rate: int = BIT_RATE) -> Pcm:
    """As a call carries it: 20 ms at a time; this share of the packets is lost and concealed."""
    wire = join([sound, silence(0.1, sound.rate_hz)], sound.rate_hz).at_rate(WIRE_RATE_HZ)
    encoder, decoder = OpusEncoder(bit_rate), OpusDecoder(AXIS_RATE_HZ)
    draw = np.random.default_rng(seed)
    parts = []
    for at in range(0, len(wire) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        packet = bytes(encoder.packet(Pcm(wire.samples[at : at + FRAME_SAMPLES], WIRE_RATE_HZ), 0))
        is_lost = draw.random() < lost
        parts.append(decoder.conceal(SOONEST_SAMPLES) if is_lost else decoder.decode(packet))
    return Pcm(np.concatenate(parts), AXIS_RATE_HZ)


def in_pink_noise(sound: Pcm, snr_db: float, seed: int = 1) -> Pcm:
    """Noise that falls 3 dB an octave, `snr_db` under the loud half of the sound."""
    samples = sound.as_float().astype(np.float64)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(len(samples)))
    hz = np.fft.rfftfreq(len(samples), 1 / sound.rate_hz)
    noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(hz, 20.0)), len(samples))
    return from_float(samples + noise / _rms(noise) * _loud_rms(samples) * 10 ** (-snr_db / 20), sound.rate_hz)


def over_telephone(sound: Pcm) -> Pcm:
    """300 to 3400 Hz."""
    sections = butter(4, [300, 3400], "bandpass", fs=sound.rate_hz, output="sos")
    return from_float(sosfiltfilt(sections, sound.as_float()), sound.rate_hz)


def with_gain_control(sound: Pcm) -> Pcm:
    """Brought to -20 dBFS with a time constant of 0.3 s."""
    samples = sound.as_float().astype(np.float64)
    step = np.exp(-1 / (AGC_S * sound.rate_hz))
    power, gains = 1e-4, np.empty(len(samples))
    for i, square in enumerate(samples**2):
        power = step * power + (1 - step) * square
        gains[i] = power
    return from_float(samples * 10 ** (AGC_DBFS / 20) / np.sqrt(np.maximum(gains, 1e-6)), sound.rate_hz)


def _rms(samples: NDArray[np.float64]) -> float:
    return float(np.sqrt(np.mean(samples**2)))


def _loud_rms(samples: NDArray[np.float64]) -> float:
    loud = samples[np.abs(samples) > np.percentile(np.abs(samples), 50)]
    return _rms(loud) if len(loud) else 0.0
