"""What every recogniser does, whatever it runs on."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.speech_endpoint import segment, speech_endpoint, timed, verbose
from tests.spoken import spoken
from tests.whisper_folder import write_whisper
from voice.adapters.pocketsphinx import PocketSphinx
from voice.adapters.remote_speech import RemoteSpeech
from voice.adapters.whisper import Whisper
from voice.pcm import Pcm, silence
from voice.ports import Listener, SpeechToText
from voice.transcript import Word

pytestmark = pytest.mark.asyncio(loop_scope="module")
BLOCK_S = 0.02


ANSWER = verbose(
    "We lost the weekend.",
    timed(("we", 0.1, 0.2), ("lost", 0.2, 0.5), ("the", 0.5, 0.6), ("weekend", 0.6, 1.0)),
    [segment("We lost the weekend.", 0.0, 1.0)],
)


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=["pocketsphinx", "whisper", "remote"])
async def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[SpeechToText]:
    async with speech_endpoint(ANSWER) as endpoint:
        made: PocketSphinx | Whisper | RemoteSpeech
        match request.param:
            case "pocketsphinx":
                made = PocketSphinx()
            case "whisper":
                made = Whisper(write_whisper(tmp_path_factory.mktemp("whisper")))
            case _:
                made = RemoteSpeech(endpoint.base_url, "test-model")
        yield made
        await made.aclose()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def listener(engine: SpeechToText) -> AsyncIterator[Listener]:
    ear = await engine.listen(("weekend",))
    yield ear
    await ear.aclose()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def speech() -> Pcm:
    return await spoken("we lost the whole weekend")


def feed(listener: Listener, sound: Pcm) -> None:
    for step in range(int(sound.duration_s / BLOCK_S) + 1):
        listener.feed(sound.between(step * BLOCK_S, (step + 1) * BLOCK_S))


def are_in_order(words: tuple[Word, ...], duration_s: float) -> bool:
    times = [time for word in words for time in (word.start_s, word.end_s)]
    return times == sorted(times) and (not times or 0 <= times[0] <= times[-1] <= duration_s + 0.05)


async def test_an_island_of_speech_gives_words_in_order(listener: Listener, speech: Pcm) -> None:
    feed(listener, speech)
    words = await listener.finish()
    assert words
    assert are_in_order(words, speech.duration_s)


async def test_every_island_counts_from_its_own_start(listener: Listener, speech: Pcm) -> None:
    feed(listener, speech)
    await listener.finish()
    feed(listener, speech)
    assert are_in_order(await listener.finish(), speech.duration_s)


async def test_words_are_plain_text(listener: Listener, speech: Pcm) -> None:
    feed(listener, speech)
    words = await listener.finish()
    assert all(word.text == word.text.strip() != "" for word in words)
    assert not set("<>[]()|") & set("".join(word.text for word in words))


async def test_an_island_that_never_was_has_no_words(listener: Listener) -> None:
    assert await listener.finish() == ()


async def test_digital_silence_has_no_words(listener: Listener) -> None:
    feed(listener, silence(1.5))
    assert await listener.finish() == ()


async def test_a_blink_of_sound_has_no_words(listener: Listener, speech: Pcm) -> None:
    feed(listener, speech.between(0.2, 0.3))
    assert await listener.finish() == ()


async def test_partial_words_lie_within_what_was_fed(listener: Listener, speech: Pcm) -> None:
    half = speech.between(0, speech.duration_s * 0.7)
    feed(listener, half)
    for _ in range(3):
        assert are_in_order(await listener.partial(), half.duration_s)
    await listener.finish()


async def test_nothing_of_an_island_is_left_in_the_next_ones_partial(listener: Listener, speech: Pcm) -> None:
    feed(listener, speech)
    await listener.finish()
    assert await listener.partial() == ()


async def test_stored_words_say_how_sure_they_are(engine: SpeechToText, speech: Pcm) -> None:
    words = await engine.transcribe(speech, ("weekend",))
    assert words
    assert are_in_order(words, speech.duration_s)
    assert all(word.probability is not None and 0 <= word.probability <= 1 for word in words)


async def test_a_silent_turn_has_no_stored_words(engine: SpeechToText) -> None:
    assert await engine.transcribe(silence(1.0), ()) == ()


async def test_an_empty_turn_has_no_stored_words(engine: SpeechToText) -> None:
    assert await engine.transcribe(silence(0.0), ()) == ()


async def test_one_calls_words_do_not_reach_another(engine: SpeechToText, listener: Listener, speech: Pcm) -> None:
    feed(listener, speech)
    other = await engine.listen(())
    assert await other.finish() == ()
    await other.aclose()
    assert await listener.finish()


async def test_closing_twice_is_harmless(engine: SpeechToText) -> None:
    ear = await engine.listen(())
    await ear.aclose()
    await ear.aclose()


async def test_an_engine_has_a_name(engine: SpeechToText) -> None:
    assert engine.name
