import json

import pytest

from tests.chat_endpoint import DONE, STREAM, Body, chat_endpoint, chunked, event, reply, status
from voice.adapters.chat_answer import ANSWER_CHARS, ANSWER_TOKENS, ChatAnswer
from voice.errors import EngineFailed

ASKED = ({"role": "system", "content": "Tag."}, {"role": "user", "content": "{}"})
FORM = {"type": "object", "properties": {}}


async def answered(base_url: str, *, whole_answer_s: float = 5.0) -> str:
    model = ChatAnswer(base_url, "test-model", whole_answer_s=whole_answer_s)
    try:
        return await model.ask(ASKED, FORM, seed=2)
    finally:
        await model.aclose()


async def failure(body: Body, *, whole_answer_s: float = 5.0) -> EngineFailed:
    async with chat_endpoint(body) as endpoint:
        with pytest.raises(EngineFailed) as caught:
            await answered(endpoint.base_url, whole_answer_s=whole_answer_s)
    return caught.value


async def test_the_pieces_of_an_answer_are_put_together() -> None:
    async with chat_endpoint(reply('{"tags"', ": []}")) as endpoint:
        assert json.loads(await answered(endpoint.base_url)) == {"tags": []}


async def test_a_request_carries_the_schema_the_seed_and_a_bound() -> None:
    async with chat_endpoint(reply("{}")) as endpoint:
        await answered(endpoint.base_url)
    asked = endpoint.requests[0]
    assert asked["messages"] == list(ASKED)
    assert asked["response_format"]["json_schema"]["schema"] == FORM
    assert (asked["model"], asked["seed"], asked["max_tokens"]) == ("test-model", 2, ANSWER_TOKENS)


async def test_an_endless_answer_is_left() -> None:
    endless = [STREAM, *[chunked(event("word " * 1000))] * (ANSWER_CHARS // 5000 + 2), None]
    assert "did not come to an end" in str(await failure(endless))


@pytest.mark.parametrize(
    ("body", "said", "is_retryable"),
    [
        (status("503 Service Unavailable"), "The tagging language model is in trouble (HTTP 503).", True),
        (
            status("401 Unauthorized"),
            "The tagging language model refused the request (HTTP 401): check its key.",
            False,
        ),
        ([STREAM, DONE], "The tagging language model answered with nothing.", True),
        ([STREAM, chunked(event('{"ta')), DONE], "The tagging language model broke off in the middle.", True),
        ([STREAM, b"40\r\ndata: {"], "The connection to the tagging language model broke.", True),
    ],
)
async def test_a_failure_is_one_sentence_about_the_tagging_model(body: Body, said: str, is_retryable: bool) -> None:
    error = await failure(body)
    assert (str(error), error.retryable) == (said, is_retryable)


async def test_a_model_that_never_answers_is_not_waited_for() -> None:
    assert "took too long" in str(await failure([STREAM, None], whole_answer_s=0.1))
