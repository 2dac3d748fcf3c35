import pytest

from tests.buyers import PLAN, SCENARIO, TRANSCRIPT
from tests.chat_endpoint import DONE, HEAD, STREAM, Body, chat_endpoint, chunked, event, reply, status
from voice.adapters.chat import REPLY_CHARS, REPLY_TOKENS, ChatBuyer
from voice.errors import EngineFailed

BROKEN_CHUNK = b"40\r\ndata: {"
PAGE = HEAD % (b"200 OK", b"text/html") + b"Content-Length: 15\r\n\r\n<html>hi</html>"


async def said(base_url: str, *, first_word_s: float = 5.0, whole_reply_s: float = 5.0) -> list[str]:
    buyer = ChatBuyer(base_url, "test-model", first_word_s=first_word_s, whole_reply_s=whole_reply_s)
    try:
        return [piece async for piece in buyer.reply(PLAN, TRANSCRIPT, SCENARIO)]
    finally:
        await buyer.aclose()


async def failure(body: Body, *, first_word_s: float = 5.0, whole_reply_s: float = 5.0) -> EngineFailed:
    async with chat_endpoint(body) as endpoint:
        with pytest.raises(EngineFailed) as caught:
            await said(endpoint.base_url, first_word_s=first_word_s, whole_reply_s=whole_reply_s)
    return caught.value


async def test_pieces_come_as_they_are_streamed() -> None:
    async with chat_endpoint(reply("Forty", "-two ", "jobs.")) as endpoint:
        assert await said(endpoint.base_url) == ["Forty", "-two ", "jobs."]


async def test_a_request_names_the_model_and_bounds_the_reply() -> None:
    async with chat_endpoint(reply("Yes.")) as endpoint:
        await said(endpoint.base_url)
    asked = endpoint.requests[0]
    assert (asked["model"], asked["stream"], asked["max_tokens"]) == ("test-model", True, REPLY_TOKENS)


async def test_an_endless_reply_is_left() -> None:
    async with chat_endpoint([STREAM, *[chunked(event("word " * 20))] * 100, None]) as endpoint:
        assert len("".join(await said(endpoint.base_url))) <= REPLY_CHARS + 100


@pytest.mark.parametrize(
    ("line", "is_retryable"),
    [
        ("429 Too Many Requests", True),
        ("500 Internal Server Error", True),
        ("503 Service Unavailable", True),
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
            await said(endpoint.base_url)
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize(
    "body",
    [
        [None],
        [STREAM, None],
        [STREAM, chunked(b": keep-alive\n\n"), None],
    ],
    ids=["no answer", "no stream", "keep-alive only"],
)
async def test_a_reply_that_does_not_begin_took_too_long(body: Body) -> None:
    error = await failure(body, first_word_s=0.2)
    assert error.retryable
    assert "too long" in str(error)


async def test_a_reply_that_stalls_took_too_long() -> None:
    error = await failure([STREAM, chunked(event("Well")), None], whole_reply_s=0.3)
    assert error.retryable
    assert "too long" in str(error)


@pytest.mark.parametrize(
    "body",
    [
        [STREAM, chunked(event("Well")), BROKEN_CHUNK],
        [STREAM, chunked(event("Well")), DONE],
        [STREAM, chunked(event("Well")), chunked(b'data: {"error": {"message": "overloaded"}}\n\n'), DONE],
    ],
    ids=["connection lost", "no reason to stop", "error in the stream"],
)
async def test_a_reply_that_breaks_off_may_be_tried_again(body: Body) -> None:
    assert (await failure(body)).retryable


async def test_what_came_before_a_break_was_given_out() -> None:
    async with chat_endpoint([STREAM, chunked(event("Well")), BROKEN_CHUNK]) as endpoint:
        buyer = ChatBuyer(endpoint.base_url, "test-model")
        stream = aiter(buyer.reply(PLAN, TRANSCRIPT, SCENARIO))
        assert await anext(stream) == "Well"
        with pytest.raises(EngineFailed):
            await anext(stream)
        await buyer.aclose()


@pytest.mark.parametrize(
    "body",
    [
        [STREAM, chunked(b"data: {not json}\n\n"), DONE],
        [STREAM, chunked(b"data: \xff\xfe\xfa\n\n"), DONE],
        [STREAM, chunked(b"data: [1, 2]\n\n"), DONE],
        [STREAM, chunked(b'data: {"choices": "many"}\n\n'), DONE],
    ],
    ids=["not JSON", "not UTF-8", "a list", "wrong choices"],
)
async def test_what_is_no_chat_stream_is_not_tried_again(body: Body) -> None:
    error = await failure(body)
    assert not error.retryable
    assert "address" in str(error)


@pytest.mark.parametrize("body", [reply(), reply(""), [PAGE]], ids=["no piece", "empty piece", "a web page"])
async def test_an_empty_answer_is_a_failure(body: Body) -> None:
    assert "nothing" in str(await failure(body))


async def test_nobody_at_the_address_is_a_failure_that_may_pass() -> None:
    async with chat_endpoint(reply("Yes.")) as endpoint:
        pass
    with pytest.raises(EngineFailed) as caught:
        await said(endpoint.base_url)
    assert caught.value.retryable
