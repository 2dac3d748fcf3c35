import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from faster_whisper import WhisperModel

from tests.not_speech import MADE, not_speech
from tests.spoken import spoken
from tests.whisper_folder import END_S, SENTENCE, write_whisper
from voice.adapters.pieces import LONGEST_S, SHORTEST_S
from voice.adapters.whisper import Whisper
from voice.adapters.whisper_decode import PROMPT_CHARS
from voice.adapters.whisper_listener import WhisperListener
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence
from voice.transcript import text_of

SAID = " ".join(SENTENCE)
BLOCK_S = 0.032


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_whisper(tmp_path_factory.mktemp("whisper"))


@pytest.fixture
async def engine(folder: Path) -> AsyncIterator[Whisper]:
    made = Whisper(folder)
    yield made
    await made.aclose()


@pytest.fixture(scope="module")
def speech() -> Pcm:
    """2.4 s of it; the model answers all speech alike."""
    return asyncio.run(spoken("Which of your sites lost the whole weekend?")).between(0.0, 2.4)


def talk(speech: Pcm, duration_s: float) -> Pcm:
    """Speech without a pause."""
    return join([speech] * (int(duration_s / speech.duration_s) + 1)).between(0.0, duration_s)


def feed(listener: WhisperListener, sound: Pcm) -> None:
    for step in range(int(sound.duration_s / BLOCK_S) + 1):
        listener.feed(sound.between(step * BLOCK_S, (step + 1) * BLOCK_S))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the model was asked for, decode by decode."""
    asks: list[dict[str, Any]] = []
    plain: Callable[..., Any] = WhisperModel.transcribe

    def note(self: Any, audio: Any, **settings: Any) -> Any:
        asks.append({**settings, "duration_s": len(audio) / AXIS_RATE_HZ})
        return plain(self, audio, **settings)

    monkeypatch.setattr(WhisperModel, "transcribe", note)
    return asks


async def test_the_models_sentence_is_heard(engine: Whisper, speech: Pcm) -> None:
    listener = await engine.listen(())
    listener.feed(speech)
    words = await listener.finish()
    assert text_of(words) == SAID
    assert words[-1].end_s == pytest.approx(END_S)


async def test_a_partial_is_what_two_guesses_agree_on(engine: Whisper, speech: Pcm) -> None:
    listener = await engine.listen(())
    listener.feed(speech.between(0.0, 1.5))
    assert await listener.partial() == ()
    listener.feed(speech.between(1.5, 2.0))
    assert text_of(await listener.partial()) == SAID


async def test_a_partial_of_an_island_that_is_over_is_dropped(engine: Whisper, speech: Pcm) -> None:
    listener = await engine.listen(())
    listener.feed(speech)
    await listener.partial()
    late = asyncio.create_task(listener.partial())
    await asyncio.sleep(0)
    await listener.finish()
    assert await late == ()


async def test_a_partial_that_would_wait_for_a_busy_model_keeps_what_was_agreed(
    engine: Whisper, speech: Pcm, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener, other = await engine.listen(()), await engine.listen(())
    listener.feed(speech)
    for _ in range(2):
        await listener.partial()
    held = hold(monkeypatch)
    other.feed(speech)
    final = asyncio.create_task(other.finish())
    await asyncio.sleep(0)
    assert text_of(await listener.partial()) == SAID
    assert not final.done()
    held.set()
    assert text_of(await final) == SAID


def hold(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The model waits with its answers until the event is set."""
    gate, plain = threading.Event(), WhisperModel.transcribe

    def wait(*args: Any, **settings: Any) -> Any:
        gate.wait(30)
        return plain(*args, **settings)

    monkeypatch.setattr(WhisperModel, "transcribe", wait)
    return gate


async def test_what_was_said_before_is_the_prompt(engine: Whisper, speech: Pcm, asked: list[dict[str, Any]]) -> None:
    listener = await engine.listen(("Halden", "dispatch"))
    for _ in range(2):
        listener.feed(speech)
        await listener.finish()
    assert [ask["initial_prompt"] for ask in asked] == [None, SAID]
    assert asked[0]["hotwords"] == "Halden, dispatch"


async def test_a_prompt_stays_short(engine: Whisper, speech: Pcm, asked: list[dict[str, Any]]) -> None:
    listener = await engine.listen(())
    for _ in range(9):
        listener.feed(speech)
        await listener.finish()
    assert 150 < len(asked[-1]["initial_prompt"]) <= PROMPT_CHARS


async def test_a_long_island_is_decoded_in_pieces_while_it_goes_on(
    engine: Whisper, speech: Pcm, asked: list[dict[str, Any]]
) -> None:
    listener = await engine.listen(())
    feed(listener, talk(speech, 65.0))
    words = await listener.finish()
    assert text_of(words).count(SAID) == len(asked)
    assert sum(ask["duration_s"] for ask in asked) == pytest.approx(65.0, abs=0.1)
    assert all(SHORTEST_S <= ask["duration_s"] <= LONGEST_S + BLOCK_S for ask in asked[:-1])
    assert len(asked) <= 65.0 / SHORTEST_S


async def test_words_of_a_long_island_lie_where_their_piece_lies(
    engine: Whisper, speech: Pcm, asked: list[dict[str, Any]]
) -> None:
    listener = await engine.listen(())
    feed(listener, talk(speech, 50.0))
    words = await listener.finish()
    starts = [0.0]
    for ask in asked[:-1]:
        starts.append(starts[-1] + ask["duration_s"])
    assert [word.start_s for word in words[:: len(SENTENCE)]] == pytest.approx(starts)


async def test_every_piece_has_the_one_before_it_as_prompt(
    engine: Whisper, speech: Pcm, asked: list[dict[str, Any]]
) -> None:
    listener = await engine.listen(())
    feed(listener, talk(speech, 65.0))
    await listener.finish()
    assert [ask["initial_prompt"] for ask in asked[:3]] == [None, SAID, f"{SAID} {SAID}"]


async def test_words_of_a_piece_stay_in_the_caption(engine: Whisper, speech: Pcm) -> None:
    listener = await engine.listen(())
    feed(listener, talk(speech, 19.0))
    for _ in range(2):
        await listener.partial()
    feed(listener, talk(speech, 2.0))
    seen = [text_of(await listener.partial()) for _ in range(4)]
    assert (seen[0], seen[-1]) == (SAID, f"{SAID} {SAID}")
    await listener.aclose()


async def test_a_piece_that_fails_fails_its_island_and_no_other(
    engine: Whisper, speech: Pcm, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener = await engine.listen(())
    with monkeypatch.context() as patch:
        patch.setattr(WhisperModel, "transcribe", fail)
        feed(listener, talk(speech, 25.0))
        with pytest.raises(EngineFailed, match="out of memory"):
            await listener.finish()
    listener.feed(speech)
    assert text_of(await listener.finish()) == SAID


def fail(*args: Any, **settings: Any) -> None:
    raise RuntimeError("out of memory")


async def test_a_closed_call_takes_its_pieces_with_it(
    engine: Whisper, speech: Pcm, monkeypatch: pytest.MonkeyPatch, asked: list[dict[str, Any]]
) -> None:
    held = hold(monkeypatch)
    listener, other = await engine.listen(()), await engine.listen(())
    other.feed(speech)
    running = asyncio.create_task(other.finish())
    await asyncio.sleep(0)
    feed(listener, talk(speech, 45.0))
    await asyncio.sleep(0)
    await listener.aclose()
    held.set()
    await running
    await engine.transcribe(speech, ())
    assert len(asked) == 2


async def test_final_words_do_not_wait_for_the_rest_of_a_stored_turn(
    engine: Whisper, speech: Pcm, asked: list[dict[str, Any]]
) -> None:
    listener = await engine.listen(())
    stored = asyncio.create_task(engine.transcribe(talk(speech, 60.0), ()))
    await asyncio.sleep(0)
    listener.feed(speech)
    await listener.finish()
    assert not stored.done()
    assert text_of(await stored).count(SAID) == len(asked) - 1
    assert [ask["beam_size"] for ask in asked[:3]] == [5, 1, 5]


async def test_no_decode_is_tried_warmer_or_fed_with_its_own_words(
    engine: Whisper, speech: Pcm, asked: list[dict[str, Any]]
) -> None:
    await engine.transcribe(speech, ())
    assert (asked[0]["temperature"], asked[0]["condition_on_previous_text"]) == (0.0, False)
    assert asked[0]["word_timestamps"]


async def test_a_model_that_fails_says_so(engine: Whisper, speech: Pcm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WhisperModel, "transcribe", fail)
    with pytest.raises(EngineFailed, match="out of memory"):
        await engine.transcribe(speech, ())


@pytest.mark.parametrize("name", MADE)
async def test_where_nobody_speaks_a_model_that_always_answers_is_not_asked(engine: Whisper, name: str) -> None:
    sound = not_speech(name)
    listener = await engine.listen(())
    listener.feed(sound)
    guesses = [await listener.partial() for _ in range(2)]
    assert [*guesses, await listener.finish(), await engine.transcribe(sound, ())] == [()] * 4


async def test_silence_before_and_after_speech_is_part_of_its_island(engine: Whisper, speech: Pcm) -> None:
    listener = await engine.listen(())
    listener.feed(join([silence(1.0), speech, silence(1.0)]))
    assert text_of(await listener.finish()) == SAID


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
