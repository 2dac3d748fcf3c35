import pytest

from tests.chat_endpoint import HEAD, Body, chat_endpoint, status
from tests.spoken import pieces_of
from tests.tones import strongest_hz
from tests.voice_endpoint import RATE_HZ, read_out, sound, streamed
from voice.adapters.reading_aloud import read_aloud
from voice.adapters.remote_voice import LONGEST_S, RemoteVoice
from voice.adapters.remote_voice_sound import SpreadWords
from voice.adapters.sound_edges import LEAD_S
from voice.errors import EngineFailed
from voice.pcm import join
from voice.ports import Speech
from voice.scenario import Voice

PHRASE = "We lost $48,000 on the 3rd of May, and nobody called."
BROKEN_CHUNK = b"40\r\n\x00\x00"


async def spoken(
    base_url: str, phrase: str = PHRASE, voice: Voice | None = None, *, first_sound_s: float = 5.0, whole_s: float = 5.0
) -> list[Speech]:
    engine = RemoteVoice(base_url, "test-tts", "alloy", "a key", first_sound_s=first_sound_s, whole_phrase_s=whole_s)
    try:
        return await pieces_of(engine, phrase, voice)
    finally:
        await engine.aclose()


async def failure(body: Body, *, first_sound_s: float = 5.0, whole_s: float = 5.0) -> EngineFailed:
    async with chat_endpoint(body) as endpoint:
        with pytest.raises(EngineFailed) as caught:
            await spoken(endpoint.base_url, first_sound_s=first_sound_s, whole_s=whole_s)
    return caught.value


async def test_the_sound_comes_as_it_was_sent_without_the_silence_before_it() -> None:
    async with chat_endpoint(streamed(sound(1.0, lead_s=0.3))) as endpoint:
        pieces = await spoken(endpoint.base_url)
    whole = join((piece.audio for piece in pieces), RATE_HZ)
    assert whole.duration_s == pytest.approx(1.0 + LEAD_S, abs=0.01)
    assert strongest_hz(whole) == pytest.approx(220.0, abs=2.0)
    assert len(pieces) > 2


async def test_a_request_names_the_model_and_the_voice_and_asks_for_samples() -> None:
    async with chat_endpoint(read_out) as endpoint:
        await spoken(endpoint.base_url)
    assert endpoint.requests == [
        {"model": "test-tts", "voice": "alloy", "input": read_aloud(PHRASE).text, "response_format": "pcm"}
    ]


async def test_a_pace_of_the_persona_is_asked_for() -> None:
    async with chat_endpoint(read_out) as endpoint:
        await spoken(endpoint.base_url, voice=Voice(rate_wpm=198))
    assert endpoint.requests[0]["speed"] == pytest.approx(1.2)


async def test_an_endless_sound_is_left() -> None:
    async with chat_endpoint(streamed(sound(LONGEST_S + 5), is_whole=False)) as endpoint:
        pieces = await spoken(endpoint.base_url)
    assert sum(piece.audio.duration_s for piece in pieces) <= LONGEST_S + 0.1


@pytest.mark.parametrize(
    ("line", "is_retryable"),
    [
        ("429 Too Many Requests", True),
        ("500 Internal Server Error", True),
        ("401 Unauthorized", False),
        ("404 Not Found", False),
        ("400 Bad Request", False),
    ],
)
async def test_a_refusal_tells_its_status_and_whether_to_try_again(line: str, is_retryable: bool) -> None:
    error = await failure(status(line))
    assert line[:3] in str(error)
    assert error.retryable is is_retryable


async def test_a_refused_request_is_not_sent_twice() -> None:
    async with chat_endpoint(status("500 Internal Server Error")) as endpoint:
        with pytest.raises(EngineFailed):
            await spoken(endpoint.base_url)
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize("body", [[None], streamed(b"", is_whole=False)], ids=["no answer", "no sound"])
async def test_a_sound_that_does_not_begin_took_too_long(body: Body) -> None:
    error = await failure(body, first_sound_s=0.2)
    assert error.retryable
    assert "too long" in str(error)


async def test_a_sound_that_stalls_took_too_long() -> None:
    assert "too long" in str(await failure(streamed(sound(0.5), is_whole=False), whole_s=0.3))


async def test_a_sound_that_breaks_off_may_be_tried_again() -> None:
    assert (await failure([*streamed(sound(0.5))[:-1], BROKEN_CHUNK])).retryable


async def test_what_came_before_a_break_was_given_out() -> None:
    async with chat_endpoint([*streamed(sound(0.5))[:-1], BROKEN_CHUNK]) as endpoint:
        engine = RemoteVoice(endpoint.base_url, "test-tts", "alloy")
        stream = aiter(engine.speak(PHRASE, Voice()))
        assert len((await anext(stream)).audio)
        with pytest.raises(EngineFailed):
            [piece async for piece in stream]
        await engine.aclose()


@pytest.mark.parametrize(
    "body",
    [
        [HEAD % (b"200 OK", b"text/html") + b"Content-Length: 15\r\n\r\n<html>hi</html>"],
        streamed(b'{"error": "no such voice"}', kind="application/json"),
        streamed(b"<!doctype html>", kind="application/octet-stream"),
        streamed(b"RIFF" + sound(0.5), kind="application/octet-stream"),
        streamed(b"ID3\x04" + sound(0.5), kind="audio/pcm"),
        streamed(sound(0.5), kind="audio/mpeg"),
    ],
    ids=["web page", "JSON", "page as bytes", "WAV file", "MP3 file", "said to be MP3"],
)
async def test_what_is_no_plain_sound_is_not_played(body: Body) -> None:
    error = await failure(body)
    assert not error.retryable
    assert "no plain sound" in str(error)


async def test_an_answer_without_sound_is_a_failure() -> None:
    assert "no sound" in str(await failure(streamed(b"")))


async def test_nobody_at_the_address_is_a_failure_that_may_pass() -> None:
    async with chat_endpoint(read_out) as endpoint:
        pass
    with pytest.raises(EngineFailed) as caught:
        await spoken(endpoint.base_url)
    assert caught.value.retryable


async def test_warming_up_asks_for_nothing() -> None:
    async with chat_endpoint(read_out) as endpoint:
        engine = RemoteVoice(endpoint.base_url, "test-tts", "alloy")
        await engine.warm_up(Voice())
        await engine.aclose()
    assert endpoint.requests == []


def spread(*sounds_s: float) -> list[tuple[int, float]]:
    """Words over and where the last one ends, after so much sound, and at its end; ten signs a second."""
    words = SpreadWords(read_aloud("one four seventeen").tokens, 10.0)
    told = [*(words.until(each) for each in sounds_s[:-1]), words.rest(sounds_s[-1])]
    return [(len(each), round(each[-1].end_s, 3) if each else 0.0) for each in told]


def test_words_are_over_at_the_pace_of_their_letters() -> None:
    assert spread(0.3, 0.5, 1.0, 2.0) == [(0, 0.0), (1, 0.4), (1, 0.9), (1, 2.0)]


def test_the_last_word_lasts_as_long_as_the_sound() -> None:
    assert spread(9.0, 9.5) == [(2, 0.9), (1, 9.5)]


def test_a_fast_voice_has_its_words_spread_over_the_end() -> None:
    assert spread(0.1, 0.38) == [(0, 0.0), (3, 0.38)]
