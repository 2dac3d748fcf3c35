import openai
import pytest

from bench.rivals.chat_server import MODEL, chat_server
from bench.rivals.fakes import REPLIES, Delays, tokens

AT_ONCE = Delays(first_token_s=0.0, token_s=0.0)


async def _asked(client: openai.AsyncOpenAI) -> list[str]:
    stream = await client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "?"}], stream=True)
    return [chunk.choices[0].delta.content async for chunk in stream if chunk.choices[0].delta.content]


async def test_the_reply_is_streamed_token_by_token() -> None:
    async with chat_server("short", AT_ONCE) as chat, openai.AsyncOpenAI(base_url=chat.url, api_key="none") as client:
        assert await _asked(client) == tokens(REPLIES["short"])


async def test_the_reply_may_change_between_requests() -> None:
    async with chat_server("short", AT_ONCE) as chat, openai.AsyncOpenAI(base_url=chat.url, api_key="none") as client:
        await _asked(client)
        chat.reply = "medium"
        assert await _asked(client) == tokens(REPLIES["medium"])


async def test_nothing_else_is_served() -> None:
    async with chat_server("short", AT_ONCE) as chat, openai.AsyncOpenAI(base_url=chat.url, api_key="none") as client:
        with pytest.raises(openai.NotFoundError):
            await client.models.list()
