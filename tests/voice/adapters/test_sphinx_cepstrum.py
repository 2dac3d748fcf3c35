"""Our features against pocketsphinx's own, and what is done with them."""

from pathlib import Path

import numpy as np
import pocketsphinx
import pytest

from tests.spoken import spoken
from voice.adapters.sphinx_cepstrum import WINDOW, Frames, centred, cepstrum, spectrum
from voice.pcm import AXIS_RATE_HZ, Pcm


def theirs(sound: Pcm, folder: Path, stretch: float | None) -> Frames:
    """What pocketsphinx writes down for the same sound."""
    warp = {"warp_params": str(stretch)} if stretch else {}
    decoder = pocketsphinx.Decoder(loglevel="FATAL", mfclogdir=str(folder), **warp)
    decoder.start_utt()
    decoder.process_raw(sound.samples.tobytes(), no_search=True, full_utt=True)
    decoder.end_utt()
    [path] = folder.iterdir()
    return np.fromfile(path, ">f4", offset=4).reshape(-1, 13).astype(np.float64)


@pytest.mark.parametrize("stretch", [None, 0.94, 1.06])
async def test_features_are_those_of_pocketsphinx(tmp_path: Path, stretch: float | None) -> None:
    sound = await spoken("we lost the whole weekend")
    ours = cepstrum(spectrum(sound.samples), stretch or 1.0)
    assert ours == pytest.approx(theirs(sound, tmp_path, stretch)[: len(ours)], abs=0.01)


async def test_features_of_speech_in_noise_are_those_of_pocketsphinx(tmp_path: Path) -> None:
    speech = (await spoken("we lost the whole weekend")).samples
    noisy = speech // 2 + np.random.default_rng(5).normal(0, 800, len(speech)).astype(np.int16)
    ours = cepstrum(spectrum(noisy))
    assert ours == pytest.approx(theirs(Pcm(noisy, AXIS_RATE_HZ), tmp_path, None)[: len(ours)], abs=0.02)


def test_centred_features_do_not_know_how_loud_it_was() -> None:
    swell = 1.0 + np.sin(np.arange(12_000) / 900.0)
    sound = (np.random.default_rng(4).standard_normal(12_000) * (200.0 + 1_500.0 * swell)).astype(np.int16)
    quiet, loud = (centred(cepstrum(spectrum(each))) for each in (sound, sound * 2))
    assert quiet == pytest.approx(loud, abs=0.2)


@pytest.mark.parametrize("length", [0, 1, WINDOW - 1])
def test_less_than_a_window_has_no_features(length: int) -> None:
    assert cepstrum(spectrum(np.zeros(length, np.int16))).shape == (0, 13)
    assert centred(np.zeros((0, 13))).shape == (0, 13)
