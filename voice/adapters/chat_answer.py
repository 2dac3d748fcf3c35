"""One answer under a JSON schema from any OpenAI-compatible chat endpoint; failures as in `chat`."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, cast

import openai

from voice.adapters.chat import content_of, failure
from voice.errors import EngineFailed

WHOLE_ANSWER_S = 120.0
"""A model on a CPU reads 2,000 words in about a minute."""
ANSWER_TOKENS = 4000
ANSWER_CHARS = 64_000
"""For an endpoint that does not keep to the tokens."""
TEMPERATURE = 0.3
WHO = "The tagging language model"


class ChatAnswer:
    """One endpoint; `aclose` drops its connections."""

    def __init__(self, base_url: str, model: str, api_key: str = "", *, whole_answer_s: float = WHOLE_ANSWER_S) -> None:
        self.name = f"chat {model}"
        self._model = model
        self._whole_answer_s = whole_answer_s
        self._client = openai.AsyncOpenAI(
            base_url=base_url, api_key=api_key or "none", max_retries=0, timeout=whole_answer_s
        )

    async def ask(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object], seed: int) -> str:
        """The answer as it was written. Raises EngineFailed."""
        try:
            async with asyncio.timeout(self._whole_answer_s):
                return await self._answer(messages, schema, seed)
        except EngineFailed:
            raise
        except Exception as error:  # openai, httpx, json and codec errors have no common root
            raise failure(error, WHO) from error

    async def _answer(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object], seed: int) -> str:
        asked: Any = {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": dict(schema)}}
        stream = await self._client.chat.completions.create(
            model=self._model,
            messages=cast(Any, [dict(message) for message in messages]),
            response_format=asked,
            stream=True,
            max_tokens=ANSWER_TOKENS,
            temperature=TEMPERATURE,
            seed=seed,
        )
        async with stream:
            return await _whole(stream)

    async def aclose(self) -> None:
        await self._client.close()


async def _whole(stream: openai.AsyncStream[Any]) -> str:
    pieces: list[str] = []
    is_finished, chars = False, 0
    async for chunk in stream:
        text, is_over = content_of(chunk)
        pieces.append(text)
        chars += len(text)
        is_finished = is_finished or is_over
        if chars > ANSWER_CHARS:
            raise EngineFailed(f"{WHO} did not come to an end after {ANSWER_CHARS} characters.")
    if not chars:
        raise EngineFailed(f"{WHO} answered with nothing.", retryable=True)
    if not is_finished:
        raise EngineFailed(f"{WHO} broke off in the middle.", retryable=True)
    return "".join(pieces)
