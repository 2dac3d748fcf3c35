"""Buyer on any OpenAI-compatible chat endpoint: code has decided what is said, the model finds the words.

| what comes back | retryable |
|---|---|
| no connection, 10 s without a first word, 30 s in all, the stream breaks off | yes |
| 408, 429, 5xx, an error inside the stream, an empty answer | yes |
| other 4xx: the key, the model's name, the address | no |
| something that is no chat stream | no |
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, cast

import openai

from voice.adapters.chat_prompt import messages
from voice.errors import EngineFailed
from voice.plan import Plan
from voice.scenario import Scenario
from voice.transcript import Transcript

FIRST_WORD_S = 10.0
WHOLE_REPLY_S = 30.0
REPLY_TOKENS = 160
"""Three spoken sentences are about 80."""
REPLY_CHARS = 1200
"""For an endpoint that does not keep to the tokens."""
TEMPERATURE = 0.7
RETRYABLE_STATUS = (408, 409, 425, 429)


class ChatBuyer:
    """One endpoint for all calls; `aclose` drops its connections."""

    def __init__(
        self,
        base_url: str,
        model: str,
        api_key: str = "",
        *,
        first_word_s: float = FIRST_WORD_S,
        whole_reply_s: float = WHOLE_REPLY_S,
    ) -> None:
        self.name = f"chat {model}"
        self._model = model
        self._first_word_s = first_word_s
        self._whole_reply_s = whole_reply_s
        self._client = openai.AsyncOpenAI(
            base_url=base_url,
            api_key=api_key or "none",
            max_retries=0,
            timeout=whole_reply_s,
        )

    async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
        clock = asyncio.get_running_loop().time
        begun = clock()
        try:
            async with asyncio.timeout_at(begun + self._first_word_s):
                stream = await self._ask(messages(plan, transcript, scenario))
            async with stream:
                async for piece in self._pieces(stream, begun):
                    yield piece
        except EngineFailed:
            raise
        except Exception as error:  # openai, httpx, json and codec errors have no common root
            raise failure(error) from error

    async def _ask(self, talk: list[dict[str, str]]) -> openai.AsyncStream[Any]:
        stream = await self._client.chat.completions.create(
            model=self._model,
            messages=cast(Any, talk),
            stream=True,
            max_tokens=REPLY_TOKENS,
            temperature=TEMPERATURE,
        )
        return stream

    async def _pieces(self, stream: openai.AsyncStream[Any], begun: float) -> AsyncIterator[str]:
        """The text as it comes. Each wait has its own bound: one around a `yield` would stop the listener instead."""
        chunks = aiter(stream)
        said, is_finished = 0, False
        while said < REPLY_CHARS:
            async with asyncio.timeout_at(begun + (self._whole_reply_s if said else self._first_word_s)):
                chunk = await anext(chunks, None)
            if chunk is None:
                break
            text, is_over = content_of(chunk)
            is_finished = is_finished or is_over
            said += len(text)
            if text:
                yield text
        if not said:
            raise EngineFailed("The buyer's language model answered with nothing.", retryable=True)
        if not is_finished and said < REPLY_CHARS:
            raise EngineFailed("The buyer's language model broke off in mid-sentence.", retryable=True)

    async def aclose(self) -> None:
        await self._client.close()


def content_of(chunk: Any) -> tuple[str, bool]:
    """A chunk's text and whether it says that the reply is over."""
    choice = chunk.choices[0] if chunk.choices else None
    if choice is None:
        return "", False
    text = choice.delta.content if choice.delta else None
    return (text if isinstance(text, str) else ""), choice.finish_reason is not None


BUYERS = "The buyer's language model"


def failure(error: Exception, who: str = BUYERS) -> EngineFailed:
    """The same trouble in one plain sentence."""
    match error:
        case TimeoutError() | openai.APITimeoutError():
            return EngineFailed(f"{who} took too long to answer.", retryable=True)
        case openai.APIStatusError():
            return _refused(error.status_code, who)
        case openai.APIResponseValidationError() | ValueError() | TypeError() | AttributeError():
            return EngineFailed(f"{who} sent something that is no chat reply: check its address.")
        case _:  # openai's connection errors, and in mid-stream those of the HTTP library under it
            return EngineFailed(f"The connection to {who[0].lower()}{who[1:]} broke.", retryable=True)


def _refused(status: int, who: str) -> EngineFailed:
    if status in RETRYABLE_STATUS or status >= 500:
        trouble = "is overloaded" if status == 429 else "is in trouble"
        return EngineFailed(f"{who} {trouble} (HTTP {status}).", retryable=True)
    advice = {401: "check its key", 403: "check its key", 404: "check its address and the model's name"}
    return EngineFailed(f"{who} refused the request (HTTP {status}): {advice.get(status, 'check its settings')}.")
