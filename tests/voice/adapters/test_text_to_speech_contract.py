"""What every voice engine does, whatever it runs on."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from tests.chat_endpoint import chat_endpoint
from tests.piper_folder import write_piper, write_vits
from tests.spoken import pieces_of
from tests.voice_endpoint import read_out
from voice.adapters.espeak import Espeak
from voice.adapters.piper import Piper
from voice.adapters.remote_voice import RemoteVoice
from voice.errors import EngineFailed
from voice.ports import Speech, SpokenWord, TextToSpeech
from voice.scenario import Voice

pytestmark = pytest.mark.asyncio(loop_scope="module")
PHRASE = "We lost $48,000 of the contract on the 3rd, which is 24/7. That's well-known, isn't it? Yes."
NO_VOICE = Voice(espeak="nobody", piper="nobody")


LOCAL = ["espeak", "piper in pieces", "piper", "piper without lengths"]


@asynccontextmanager
async def opened(name: str, folder: Path) -> AsyncIterator[TextToSpeech]:
    if name == "espeak":
        yield Espeak()
        return
    async with AsyncExitStack() as closing:
        if name == "remote":
            endpoint = await closing.enter_async_context(chat_endpoint(read_out))
            engine: Piper | RemoteVoice = RemoteVoice(endpoint.base_url, "test-tts", "alloy")
        elif name == "piper in pieces":
            engine = Piper({"babble": write_vits(folder)}, threads=1)
        else:
            engine = Piper({"tone": write_piper(folder, tells_lengths=name == "piper")}, threads=1)
        closing.push_async_callback(engine.aclose)
        yield engine


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=[*LOCAL, "remote"])
async def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[TextToSpeech]:
    async with opened(request.param, tmp_path_factory.mktemp("voice")) as engine:
        yield engine


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=LOCAL)
async def local_engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[TextToSpeech]:
    """One that chooses among voices by the scenario's name, and knows where its words are."""
    async with opened(request.param, tmp_path_factory.mktemp("voice")) as engine:
        yield engine


def words_of(pieces: list[Speech]) -> list[SpokenWord]:
    return [word for piece in pieces for word in piece.words]


def texts_of(phrase: str, pieces: list[Speech]) -> list[str]:
    return [phrase[word.first_char : word.last_char] for word in words_of(pieces)]


async def test_a_phrase_has_sound_at_one_rate(engine: TextToSpeech) -> None:
    pieces = await pieces_of(engine, PHRASE)
    assert len({piece.audio.rate_hz for piece in pieces}) == 1
    assert 3.0 < sum(piece.audio.duration_s for piece in pieces) < 20.0


async def test_every_word_of_a_phrase_is_spoken_once_and_in_order(engine: TextToSpeech) -> None:
    assert texts_of(PHRASE, await pieces_of(engine, PHRASE)) == PHRASE.split()


async def test_words_end_in_the_piece_that_carries_them(engine: TextToSpeech) -> None:
    begun_s = 0.0
    for piece in await pieces_of(engine, PHRASE):
        ends_s = begun_s + piece.audio.duration_s
        assert all(begun_s - 0.001 <= word.end_s <= ends_s + 0.001 for word in piece.words)
        begun_s = ends_s


async def test_words_end_in_the_order_they_are_spoken(engine: TextToSpeech) -> None:
    words = words_of(await pieces_of(engine, PHRASE))
    assert [word.end_s for word in words] == sorted(word.end_s for word in words)
    assert all(0.0 <= word.start_s < word.end_s for word in words)


async def test_merged_words_are_heard_at_the_end_of_what_they_are_merged_into(local_engine: TextToSpeech) -> None:
    of, the = words_of(await pieces_of(local_engine, "the end of the road"))[2:4]
    assert of.end_s == the.end_s


@pytest.mark.parametrize("phrase", ["", "   ", "— … !", "[[ ]]"])
async def test_nothing_to_say_gives_no_sound(engine: TextToSpeech, phrase: str) -> None:
    assert await pieces_of(engine, phrase) == []


@pytest.mark.parametrize(
    "phrase",
    [
        '<speak>Hello</speak> & "goodbye"',
        "Raw [[h@'loU]] phonemes",
        "A \x01 command and a\x00 zero\r\n",
        "naïve café “quoted” — señor 東京 done",
        "*bold* _words_ and `code`",
    ],
)
async def test_nothing_in_a_phrase_is_markup(engine: TextToSpeech, phrase: str) -> None:
    pieces = await pieces_of(engine, phrase)
    said = texts_of(phrase, pieces)
    spans = [match.group() for match in re.finditer(r"[^\s\x00-\x1f]+", phrase)]
    assert said == [word for word in spans if any(sign.isalnum() for sign in word)]


async def test_an_unknown_voice_is_named(local_engine: TextToSpeech) -> None:
    with pytest.raises(EngineFailed, match="nobody"):
        await pieces_of(local_engine, "Hello.", NO_VOICE)


async def test_an_engine_speaks_on_after_an_unknown_voice(local_engine: TextToSpeech) -> None:
    with pytest.raises(EngineFailed):
        await pieces_of(local_engine, "Hello.", NO_VOICE)
    assert await pieces_of(local_engine, "Hello.")


async def test_leaving_a_phrase_early_leaves_nothing_behind(engine: TextToSpeech) -> None:
    stream = engine.speak(PHRASE, Voice())
    assert await anext(aiter(stream))
    await stream.aclose()  # type: ignore[attr-defined]  # every engine's is a generator
    assert texts_of("Good morning.", await pieces_of(engine, "Good morning.")) == ["Good", "morning."]


async def test_the_same_phrase_takes_the_same_time(engine: TextToSpeech) -> None:
    one, other = await pieces_of(engine, PHRASE), await pieces_of(engine, PHRASE)
    ends_s = [[word.end_s for word in words_of(pieces)] for pieces in (one, other)]
    assert ends_s[0] == pytest.approx(ends_s[1], abs=0.02)  # espeak varies by a millisecond


async def test_two_phrases_at_once_keep_apart(engine: TextToSpeech) -> None:
    one, other = await asyncio.gather(pieces_of(engine, PHRASE), pieces_of(engine, "Good morning."))
    assert texts_of(PHRASE, one) == PHRASE.split()
    assert texts_of("Good morning.", other) == ["Good", "morning."]


async def test_a_faster_voice_takes_less_time(engine: TextToSpeech) -> None:
    slow, fast = [await pieces_of(engine, PHRASE, Voice(rate_wpm=rate)) for rate in (120, 240)]
    assert sum(len(piece.audio) for piece in fast) < sum(len(piece.audio) for piece in slow)


async def test_an_engine_has_a_name(engine: TextToSpeech) -> None:
    assert engine.name
