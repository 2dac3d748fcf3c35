from pathlib import Path

import numpy as np
import pytest

from tests.piper_folder import HOP, RATE_HZ, TONE_HZ, write_piper, write_vits
from tests.spoken import pieces_of
from tests.tones import rms, strongest_hz
from voice.adapters.piper import Piper, SentenceSound
from voice.adapters.piper_model import PiperModel
from voice.adapters.piper_pace import FIRST_FRAMES, Pace
from voice.adapters.piper_split import SplitVoice
from voice.adapters.sound_edges import AUDIBLE, LEAD_S, TAIL_S, SoundEdges
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import Pcm, join
from voice.ports import SpokenWord
from voice.punctuation import SENTENCE_PAUSE_S
from voice.scenario import Voice


async def speak(piper: Piper, phrase: str, voice: Voice) -> float:
    """The pitch of the voice's tone in what is said."""
    pieces = await pieces_of(piper, phrase, voice)
    await piper.aclose()
    return strongest_hz(join((piece.audio for piece in pieces), pieces[0].audio.rate_hz))


@pytest.fixture(params=["in pieces", "whole"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return write_vits(tmp_path) if request.param == "in pieces" else write_piper(tmp_path)


def test_a_network_that_computes_lengths_is_made_to_tell_them(path: Path) -> None:
    model = PiperModel(path, threads=1)
    assert model.begin(model.sentences("Yes.")[0], 165, None).is_aligned


def test_phonemes_are_spread_evenly_where_the_network_tells_nothing(tmp_path: Path) -> None:
    model = PiperModel(write_piper(tmp_path, tells_lengths=False), threads=1)
    spoken = model.begin(list("jɛs."), 165, None)
    assert not spoken.is_aligned
    assert np.diff(spoken.phoneme_ends) == pytest.approx(np.diff(spoken.phoneme_ends)[0])


def test_phonemes_end_in_order_within_the_sound(path: Path) -> None:
    model = PiperModel(path, threads=1)
    ends = model.begin(model.sentences("We lost the weekend.")[0], 165, None).phoneme_ends
    assert list(ends) == sorted(ends)
    assert 0 < ends[0] < ends[-1] < 1


def test_a_clause_ends_with_its_comma(path: Path) -> None:
    (phonemes,) = PiperModel(path, threads=1).sentences("My dispatch floor,")
    assert phonemes[-1] == ","


async def test_sentences_of_a_phrase_are_parted_by_a_pause(tmp_path: Path) -> None:
    piper = Piper({"babble": write_vits(tmp_path)}, threads=1)
    sound = join((piece.audio for piece in await pieces_of(piper, "We lost it. All of it.")), RATE_HZ)
    audible = np.flatnonzero(np.abs(sound.samples) > AUDIBLE)
    assert np.diff(audible).max() / RATE_HZ == pytest.approx(SENTENCE_PAUSE_S, abs=0.03)
    await piper.aclose()


async def test_a_phrase_begins_and_ends_with_its_sound_and_without_a_click(path: Path) -> None:
    piper = Piper({"voice": path}, threads=1)
    sound = join((piece.audio for piece in await pieces_of(piper, "My dispatch floor,")), RATE_HZ)
    audible = np.flatnonzero(np.abs(sound.samples) > AUDIBLE)
    assert audible[0] / RATE_HZ <= LEAD_S + 0.001
    assert (len(sound) - audible[-1]) / RATE_HZ <= TAIL_S + 0.001
    assert sound.samples[0] == sound.samples[-1] == 0
    await piper.aclose()


async def test_a_clause_is_as_loud_alone_as_in_its_sentence(tmp_path: Path) -> None:
    piper = Piper({"tone": write_piper(tmp_path)}, threads=1)
    levels = [
        rms(join((piece.audio for piece in await pieces_of(piper, phrase)), RATE_HZ).between(0.1, 0.6))
        for phrase in ("My dispatch floor,", "My dispatch floor, which is in Leeds, was blind.")
    ]
    assert levels[0] == pytest.approx(levels[1], rel=0.02)
    await piper.aclose()


async def test_no_phrase_is_scaled(tmp_path: Path) -> None:
    path = write_vits(tmp_path)
    model, piper = PiperModel(path, threads=1), Piper({"babble": path}, threads=1)
    for phrase in ("Yes.", "We lost the whole weekend."):
        raw = np.concatenate(list(model.begin(model.sentences(phrase)[0], 165, None).pieces))
        sound = join((piece.audio for piece in await pieces_of(piper, phrase)), RATE_HZ)
        assert np.abs(sound.samples).max() / 32768 == pytest.approx(np.abs(raw).max(), rel=0.01)
    await piper.aclose()


def test_a_voice_that_can_be_cut_is(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert PiperModel(write_vits(tmp_path, speakers=2), threads=1).is_split
    assert not caplog.records


def test_a_voice_that_cannot_be_cut_speaks_whole_and_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    model = PiperModel(write_piper(tmp_path), threads=1)
    for _ in range(2):
        assert len(list(model.begin(model.sentences("We lost the weekend.")[0], 165, None).pieces)) == 1
    (line,) = caplog.messages
    assert "tone is spoken sentence by sentence" in line


def test_a_long_sentence_comes_in_pieces_of_which_the_first_is_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SplitVoice, "pace", Pace())  # whatever this machine's is
    model = PiperModel(write_vits(tmp_path), threads=1)
    spoken = model.begin(model.sentences("We lost the whole weekend and nobody called.")[0], 165, None)
    first, *others = list(spoken.pieces)
    assert len(first) == spoken.first == FIRST_FRAMES * HOP
    assert len(first) + sum(map(len, others)) == spoken.length > 10 * len(first)


async def test_every_phrase_has_the_same_gain(tmp_path: Path) -> None:
    piper = Piper({"tone": write_piper(tmp_path)}, gain=2.0)
    for phrase in ("Yes.", "We lost the weekend and all of our jobs."):
        sound = join((piece.audio for piece in await pieces_of(piper, phrase)), RATE_HZ)
        assert int(np.abs(sound.samples).max()) == pytest.approx(0.6 * 32768, rel=0.01)
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


async def test_trouble_in_the_network_is_a_failure_of_the_engine(tmp_path: Path) -> None:
    piper = Piper({"tone": write_piper(tmp_path)})
    await piper.warm_up(Voice())
    piper._models["tone"]._network = Broken()  # type: ignore[assignment]
    with pytest.raises(EngineFailed, match="could not speak a phrase: no memory"):
        await pieces_of(piper, "Yes.")
    await piper.aclose()


class Broken:
    def begin(self, feeds: object) -> None:
        raise Exception("no memory")  # onnxruntime's own errors are of no other class


def sentence(*words: SpokenWord, least_s: float = 0.0) -> SentenceSound:
    return SentenceSound(words, 1.0, SoundEdges(1000, least_s=least_s))


def silent_then_loud(silent_s: float, loud_s: float) -> Pcm:
    samples = np.concatenate([np.zeros(round(1000 * silent_s)), np.full(round(1000 * loud_s), 9000)])
    return Pcm(samples.astype(np.int16), 1000)


def test_words_move_with_the_silence_that_is_trimmed() -> None:
    sound = sentence(SpokenWord(0, 3, 0.5, 0.8))
    speech = sound.add(silent_then_loud(0.5, 0.5))
    assert speech is not None
    assert [(word.start_s, word.end_s) for word in speech.words] == [pytest.approx((1.0 + LEAD_S, 1.3 + LEAD_S))]


def test_a_word_that_lies_in_what_was_trimmed_is_heard_with_the_sound() -> None:
    sound = sentence(SpokenWord(0, 3, 0.0, 0.2), SpokenWord(4, 6, 0.2, 5.0))
    given = [sound.add(silent_then_loud(0.5, 0.5)), sound.rest()]
    words = [word for speech in given if speech for word in speech.words]
    assert [word.first_char for word in words] == [0, 4]
    assert all(1.0 <= word.start_s <= word.end_s <= sound.ends_s for word in words)
