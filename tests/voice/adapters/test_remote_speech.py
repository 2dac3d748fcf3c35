import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.not_speech import not_speech
from tests.speech_endpoint import Answer, SpeechEndpoint, refusal, response, speech_endpoint, timed, verbose
from tests.spoken import spoken
from voice.adapters.remote_speech import RemoteSpeech
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm, silence
from voice.transcript import text_of

WORDS = timed(("we", 0.1, 0.3), ("lost", 0.3, 0.6), ("it", 0.6, 0.8))
HEARD = verbose("We lost it.", WORDS)
PLAIN = response({"text": "We lost it."})


@pytest.fixture(scope="module")
def speech() -> Pcm:
    return asyncio.run(spoken("we lost the whole weekend"))


@asynccontextmanager
async def engine_on(
    *answers: Answer, final_s: float = 5.0, at_once: int = 4
) -> AsyncIterator[tuple[RemoteSpeech, SpeechEndpoint]]:
    async with speech_endpoint(*answers) as endpoint:
        engine = RemoteSpeech(
            endpoint.base_url, "test-model", "secret", final_s=final_s, stored_s=5.0, pause_s=0.0, at_once=at_once
        )
        try:
            yield engine, endpoint
        finally:
            await engine.aclose()


async def heard(engine: RemoteSpeech, sound: Pcm) -> str:
    ear = await engine.listen(())
    ear.feed(sound)
    return text_of(await ear.finish())


async def failure(sound: Pcm, *answers: Answer, final_s: float = 5.0) -> EngineFailed:
    async with engine_on(*answers, final_s=final_s) as (engine, _):
        with pytest.raises(EngineFailed) as caught:
            await heard(engine, sound)
    return caught.value


async def test_an_island_is_one_upload_when_it_is_over(speech: Pcm) -> None:
    async with engine_on(HEARD) as (engine, endpoint):
        ear = await engine.listen(())
        ear.feed(speech.between(0.0, 0.8))
        assert await ear.partial() == ()
        ear.feed(speech.between(0.8, 9.0))
        assert text_of(await ear.finish()) == "We lost it."
    (upload,) = endpoint.uploads
    assert upload.path == "/v1/audio/transcriptions"
    assert upload.key == "secret"
    assert upload.rate_hz == AXIS_RATE_HZ
    assert upload.duration_s == pytest.approx(speech.duration_s)


async def test_a_request_names_the_model_and_asks_for_word_times_without_invention(speech: Pcm) -> None:
    async with engine_on(HEARD) as (engine, endpoint):
        await engine.transcribe(speech, ("Halden", "dispatch"))
    assert endpoint.uploads[0].fields == {
        "model": ["test-model"],
        "language": ["en"],
        "temperature": ["0.0"],
        "prompt": ["Halden, dispatch"],
        "response_format": ["verbose_json"],
        "timestamp_granularities[]": ["word", "segment"],
    }


async def test_what_was_said_before_is_in_the_prompt(speech: Pcm) -> None:
    async with engine_on(HEARD) as (engine, endpoint):
        ear = await engine.listen(("Halden",))
        for _ in range(2):
            ear.feed(speech)
            await ear.finish()
    assert [upload.fields["prompt"] for upload in endpoint.uploads] == [["Halden"], ["Halden We lost it."]]


@pytest.mark.parametrize("status", ["400 Bad Request", "422 Unprocessable Entity"])
async def test_an_endpoint_that_gives_no_times_is_asked_for_plain_text_from_then_on(speech: Pcm, status: str) -> None:
    async with engine_on(refusal(status), PLAIN) as (engine, endpoint):
        assert [await heard(engine, speech) for _ in range(2)] == ["We lost it."] * 2
    formats = [upload.fields["response_format"] for upload in endpoint.uploads]
    assert formats == [["verbose_json"], ["json"], ["json"]]


async def test_a_request_that_is_refused_in_any_format_fails(speech: Pcm) -> None:
    async with engine_on(refusal("400 Bad Request")) as (engine, endpoint):
        for _ in range(2):
            with pytest.raises(EngineFailed, match="HTTP 400"):
                await heard(engine, speech)
    assert endpoint.uploads[2].fields["response_format"] == ["verbose_json"]


@pytest.mark.parametrize("sound", [silence(2.0), not_speech("keyboard"), not_speech("breath in")])
async def test_where_nobody_speaks_nothing_is_sent(sound: Pcm) -> None:
    async with engine_on(HEARD) as (engine, endpoint):
        assert await heard(engine, sound) == ""
        assert await engine.transcribe(sound, ()) == ()
    assert endpoint.uploads == []


@pytest.mark.parametrize("trouble", [refusal("503 Service Unavailable"), refusal("429 Too Many Requests"), b""])
async def test_what_may_pass_is_tried_once_more(speech: Pcm, trouble: Answer) -> None:
    async with engine_on(trouble, HEARD) as (engine, endpoint):
        assert await heard(engine, speech) == "We lost it."
    assert len(endpoint.uploads) == 2


@pytest.mark.parametrize("status", ["401 Unauthorized", "404 Not Found"])
async def test_what_will_not_pass_is_not_tried_again(speech: Pcm, status: str) -> None:
    async with engine_on(refusal(status)) as (engine, endpoint):
        with pytest.raises(EngineFailed, match=f"HTTP {status[:3]}") as caught:
            await heard(engine, speech)
    assert not caught.value.retryable
    assert len(endpoint.uploads) == 1


async def test_stored_words_are_tried_for_three_times(speech: Pcm) -> None:
    async with engine_on(refusal("500 Internal Server Error")) as (engine, endpoint):
        with pytest.raises(EngineFailed, match="in trouble") as caught:
            await engine.transcribe(speech, ())
    assert caught.value.retryable
    assert len(endpoint.uploads) == 3


async def test_an_endpoint_that_does_not_answer_took_too_long(speech: Pcm) -> None:
    error = await failure(speech, None, final_s=0.3)
    assert error.retryable
    assert str(error) == "The speech recognition endpoint took too long to answer."


@pytest.mark.parametrize(
    "answer",
    [
        response(b"<html>hi</html>", kind="text/html"),
        response(b"{not json}"),
        response([1, 2]),
        response({"words": []}),
        response({"text": 7}),
        response(b'{"text": "\xff\xfe"}'),
    ],
    ids=["a web page", "not JSON", "a list", "no text", "a number", "not UTF-8"],
)
async def test_what_is_no_transcription_says_to_check_the_address(speech: Pcm, answer: Answer) -> None:
    error = await failure(speech, answer)
    assert "check its address" in str(error)
    assert not error.retryable


async def test_nobody_at_the_address_is_a_failure_that_may_pass(speech: Pcm) -> None:
    async with speech_endpoint(HEARD) as endpoint:
        pass
    engine = RemoteSpeech(endpoint.base_url, "test-model", pause_s=0.0)
    with pytest.raises(EngineFailed, match=r"connection .* broke") as caught:
        await heard(engine, speech)
    assert caught.value.retryable
    await engine.aclose()


async def test_only_so_many_requests_are_out_at_a_time(speech: Pcm) -> None:
    async with engine_on(HEARD, at_once=2) as (engine, endpoint):
        assert await asyncio.gather(*(heard(engine, speech) for _ in range(6))) == ["We lost it."] * 6
    assert endpoint.most_at_once <= 2


async def test_final_words_find_room_beside_stored_ones(speech: Pcm) -> None:
    async with engine_on(None, HEARD, at_once=2) as (engine, endpoint):
        stored = [asyncio.create_task(engine.transcribe(speech, ())) for _ in range(3)]
        await endpoint.was_asked.wait()
        assert await heard(engine, speech) == "We lost it."
        assert not any(task.done() for task in stored)
        endpoint.closing.set()
        await asyncio.gather(*stored, return_exceptions=True)


async def test_an_endpoint_without_room_is_busy(speech: Pcm) -> None:
    async with engine_on(None, at_once=1, final_s=0.3) as (engine, endpoint):
        stored = asyncio.create_task(engine.transcribe(speech, ()))
        await endpoint.was_asked.wait()
        with pytest.raises(EngineFailed, match="busy with other calls") as caught:
            await heard(engine, speech)
        assert caught.value.retryable
        endpoint.closing.set()
        await asyncio.gather(stored, return_exceptions=True)


async def test_a_cancelled_call_gives_its_room_back(speech: Pcm) -> None:
    async with engine_on(None, HEARD, at_once=1) as (engine, endpoint):
        left = asyncio.create_task(heard(engine, speech))
        await endpoint.was_asked.wait()
        left.cancel()
        assert await heard(engine, speech) == "We lost it."
