from pathlib import Path

import numpy as np
import pytest

from tests.piper_folder import TONE_HZ, write_piper
from tests.spoken import pieces_of
from tests.tones import strongest_hz
from voice.adapters.piper import Group, Piper, groups_of, matched
from voice.adapters.piper_model import PiperModel
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import join
from voice.scenario import Voice


async def speak(piper: Piper, phrase: str, voice: Voice) -> float:
    """The pitch of the voice's tone in what is said."""
    pieces = await pieces_of(piper, phrase, voice)
    await piper.aclose()
    return strongest_hz(join((piece.audio for piece in pieces), pieces[0].audio.rate_hz))


def test_a_network_that_computes_lengths_is_made_to_tell_them(tmp_path: Path) -> None:
    model = PiperModel(write_piper(tmp_path), threads=1)
    assert model.speak(model.sentences("Yes.")[0], 165, None).is_aligned


def test_phonemes_are_spread_evenly_where_the_network_tells_nothing(tmp_path: Path) -> None:
    model = PiperModel(write_piper(tmp_path, tells_lengths=False), threads=1)
    spoken = model.speak(list("jɛs."), 165, None)
    assert not spoken.is_aligned
    assert np.diff(spoken.phoneme_ends) == pytest.approx(np.diff(spoken.phoneme_ends)[0])


def test_phonemes_end_in_order_within_the_sound(tmp_path: Path) -> None:
    model = PiperModel(write_piper(tmp_path), threads=1)
    ends = model.speak(model.sentences("We lost the weekend.")[0], 165, None).phoneme_ends
    assert list(ends) == sorted(ends)
    assert 0 < ends[0] < ends[-1] < 1


async def test_every_phrase_has_the_same_gain(tmp_path: Path) -> None:
    piper = Piper({"tone": write_piper(tmp_path)}, gain=2.0)
    peaks = [int(np.abs(piece.audio.samples).max()) for piece in await pieces_of(piper, "Yes. We lost it all.")]
    assert peaks == pytest.approx([0.6 * 32768] * 2, rel=0.01)
    await piper.aclose()


async def test_a_speaker_has_a_voice_of_their_own(tmp_path: Path) -> None:
    path = write_piper(tmp_path, speakers=3)
    assert await speak(Piper({"tone": path}), "Yes.", Voice(speaker=2)) == pytest.approx(3 * TONE_HZ, abs=5)


async def test_a_speaker_that_a_voice_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="no speaker 5"):
        await speak(Piper({"tone": write_piper(tmp_path)}), "Yes.", Voice(speaker=5))


async def test_the_voice_a_scenario_names_speaks(tmp_path: Path) -> None:
    voices = {"one": write_piper(tmp_path, "one"), "two": write_piper(tmp_path, "two", speakers=2)}
    assert await speak(Piper(voices), "Yes.", Voice(piper="two", speaker=1)) == pytest.approx(2 * TONE_HZ, abs=5)


async def test_a_voice_is_warmed_up_without_a_word(tmp_path: Path) -> None:
    piper = Piper({"tone": write_piper(tmp_path)})
    await piper.warm_up(Voice())
    await piper.aclose()


async def test_a_voice_that_is_no_network_is_named(tmp_path: Path) -> None:
    path = write_piper(tmp_path)
    path.write_bytes(b"not a network")
    with pytest.raises(EngineFailed, match=r"tone\.onnx"):
        await speak(Piper({"tone": path}), "Yes.", Voice())


def test_no_voice_at_all_asks_to_fetch_one() -> None:
    with pytest.raises(EngineUnavailable, match="rolecall fetch"):
        Piper({})


def test_groups_of_phonemes_lie_between_spaces_without_punctuation() -> None:
    assert groups_of(0, list("wiː lɔst , ɪt.")) == [Group(0, 0, 3), Group(0, 4, 8), Group(0, 11, 13)]


@pytest.mark.parametrize(
    ("words", "groups", "spans"),
    [
        (["ðə", "ɛnd"], ["ðə", "ɛnd"], [(0, 0), (1, 1)]),
        (["ɛnd", "ʌv", "ðə", "ɹoʊd"], ["ɛnd", "ʌvðə", "ɹoʊd"], [(0, 0), (1, 1), (1, 1), (2, 2)]),
        (["twɛntifɔɹ", "naʊ"], ["twɛnti", "fɔɹ", "naʊ"], [(0, 1), (2, 2)]),
        (["aɪ", "xxx", "ɡoʊ"], ["aɪ", "ɡoʊ"], [(0, 0), (0, 0), (1, 1)]),
    ],
)
def test_words_are_heard_in_the_groups_that_share_their_sounds(
    words: list[str], groups: list[str], spans: list[tuple[int, int]]
) -> None:
    assert matched(words, groups) == spans
