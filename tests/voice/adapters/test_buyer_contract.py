"""What every buyer does, whatever words its lines."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.buyers import PLAN, SCENARIO, TRANSCRIPT
from tests.chat_endpoint import chat_endpoint, reply
from voice.adapters.chat import ChatBuyer
from voice.adapters.scripted import ScriptedBuyer
from voice.ports import Buyer


@pytest_asyncio.fixture(params=["scripted", "chat"])
async def buyer(request: pytest.FixtureRequest) -> AsyncIterator[Buyer]:
    if request.param == "scripted":
        yield ScriptedBuyer()
        return
    async with chat_endpoint(reply("Forty-two jobs", " were lost. ", "All of them.")) as endpoint:
        chat = ChatBuyer(endpoint.base_url, "test-model")
        yield chat
        await chat.aclose()


async def test_a_reply_comes_in_pieces_of_text(buyer: Buyer) -> None:
    pieces = [piece async for piece in buyer.reply(PLAN, TRANSCRIPT, SCENARIO)]
    assert len(pieces) > 1
    assert all(pieces)


async def test_pieces_join_into_sentences(buyer: Buyer) -> None:
    pieces = [piece async for piece in buyer.reply(PLAN, TRANSCRIPT, SCENARIO)]
    assert "".join(pieces).endswith(".")
    assert "  " not in "".join(pieces)


async def test_a_reply_may_be_left_early(buyer: Buyer) -> None:
    stream = buyer.reply(PLAN, TRANSCRIPT, SCENARIO)
    assert await anext(aiter(stream))
    await stream.aclose()  # type: ignore[attr-defined]  # every buyer's is a generator


async def test_a_buyer_has_a_name(buyer: Buyer) -> None:
    assert buyer.name
