import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from faster_whisper import WhisperModel

from tests.whisper_folder import END_S, SENTENCE, write_whisper
from voice.adapters.whisper import Whisper, even_words, is_speech, may_hold_speech
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import Pcm, from_float, silence
from voice.transcript import text_of

RATE_HZ = 16_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_whisper(tmp_path_factory.mktemp("whisper"))


@pytest.fixture
async def engine(folder: Path) -> AsyncIterator[Whisper]:
    made = Whisper(folder)
    yield made
    await made.aclose()


def noise(duration_s: float, level_dbfs: float = -20) -> Pcm:
    samples = np.random.default_rng(3).standard_normal(round(duration_s * RATE_HZ))
    return from_float(samples * 10 ** (level_dbfs / 20), RATE_HZ)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the model was asked for, decode by decode."""
    asks: list[dict[str, Any]] = []
    plain: Callable[..., Any] = WhisperModel.transcribe

    def note(self: Any, audio: Any, **settings: Any) -> Any:
        asks.append(settings)
        return plain(self, audio, **settings)

    monkeypatch.setattr(WhisperModel, "transcribe", note)
    return asks


async def test_the_models_sentence_is_heard(engine: Whisper) -> None:
    listener = await engine.listen(())
    listener.feed(noise(2.0))
    words = await listener.finish()
    assert text_of(words) == " ".join(SENTENCE)
    assert words[-1].end_s == pytest.approx(END_S)


async def test_a_partial_is_what_two_guesses_agree_on(engine: Whisper) -> None:
    listener = await engine.listen(())
    listener.feed(noise(1.0))
    assert await listener.partial() == ()
    listener.feed(noise(0.5))
    assert text_of(await listener.partial()) == " ".join(SENTENCE)


async def test_a_partial_of_an_island_that_is_over_is_dropped(engine: Whisper) -> None:
    listener = await engine.listen(())
    listener.feed(noise(1.0))
    await listener.partial()
    late = asyncio.create_task(listener.partial())
    await asyncio.sleep(0)
    await listener.finish()
    assert await late == ()


async def test_a_partial_does_not_wait_for_a_busy_model(engine: Whisper) -> None:
    listener, other = await engine.listen(()), await engine.listen(())
    for ear in (listener, other):
        ear.feed(noise(1.0))
    final = asyncio.create_task(other.finish())
    await asyncio.sleep(0)
    assert await listener.partial() == ()
    assert not final.done()
    await final


async def test_what_was_said_before_is_the_prompt(engine: Whisper, asked: list[dict[str, Any]]) -> None:
    listener = await engine.listen(("Halden", "dispatch"))
    for _ in range(2):
        listener.feed(noise(1.0))
        await listener.finish()
    assert [ask["initial_prompt"] for ask in asked] == [None, " ".join(SENTENCE)]
    assert asked[0]["hotwords"] == "Halden, dispatch"


async def test_a_prompt_stays_short(engine: Whisper, asked: list[dict[str, Any]]) -> None:
    listener = await engine.listen(())
    for _ in range(12):
        listener.feed(noise(0.5))
        await listener.finish()
    assert 150 < len(asked[-1]["initial_prompt"]) <= 200


async def test_no_decode_is_tried_warmer_or_fed_with_its_own_words(
    engine: Whisper, asked: list[dict[str, Any]]
) -> None:
    await engine.transcribe(noise(1.0), ())
    assert (asked[0]["temperature"], asked[0]["condition_on_previous_text"]) == (0.0, False)
    assert asked[0]["word_timestamps"]


async def test_a_model_that_fails_says_so(engine: Whisper, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **settings: Any) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(WhisperModel, "transcribe", fail)
    with pytest.raises(EngineFailed, match="out of memory"):
        await engine.transcribe(noise(1.0), ())


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json"])
def test_a_folder_that_lacks_a_file_is_refused(tmp_path: Path, name: str) -> None:
    folder = write_whisper(tmp_path)
    (folder / name).unlink()
    with pytest.raises(EngineUnavailable, match=name):
        Whisper(folder)


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    folder = write_whisper(tmp_path)
    (folder / "model.bin").write_bytes(b"damaged")
    with pytest.raises(EngineUnavailable, match="cannot be loaded"):
        Whisper(folder)


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        (silence(2.0), False),
        (noise(2.0, -70), False),
        (noise(0.2), False),
        (noise(0.3), True),
        (Pcm(np.concatenate([silence(1.0).samples, noise(0.2).samples]), RATE_HZ), True),
    ],
    ids=["digital silence", "room", "click", "short", "short after silence"],
)
def test_only_sound_that_may_hold_speech_is_decoded(sound: Pcm, expected: bool) -> None:
    assert may_hold_speech(sound) is expected


@pytest.mark.parametrize(
    ("no_speech", "logprob", "compression", "expected"),
    [(0.1, -0.3, 1.2, True), (0.9, -1.3, 1.2, False), (0.9, -0.3, 1.2, True), (0.1, -0.3, 3.0, False)],
)
def test_segments_that_look_made_up_are_dropped(
    no_speech: float, logprob: float, compression: float, expected: bool
) -> None:
    segment = SimpleNamespace(no_speech_prob=no_speech, avg_logprob=logprob, compression_ratio=compression)
    assert is_speech(segment) is expected


def test_words_do_not_end_after_the_sound() -> None:
    segment = SimpleNamespace(text=" we lost it", start=0.0, end=30.0, avg_logprob=-0.1)
    assert [word.end_s <= 2.0 for word in even_words(segment, 2.0)] == [True] * 3
