"""The engines with a model, through their own loading, in a real server: Whisper, Piper and a chat endpoint."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from server.headless.call import call_socket, new_session
from tests.chat_endpoint import STREAM as BEGUN
from tests.chat_endpoint import Body, ChatEndpoint, chat_endpoint, chunked, event, reply, status
from tests.open_house import Page
from tests.piper_folder import write_piper
from tests.running import Running, running_server
from tests.whisper_folder import write_whisper

pytestmark = pytest.mark.acceptance

NAMES = {"stt": "whisper", "tts": "piper", "buyer": "chat"}
WORDS = "Three depots stood still."
TROUBLE: dict[str, Body] = {
    "is in trouble (HTTP 500)": status("500 Internal Server Error"),
    "is overloaded (HTTP 429)": status("429 Too Many Requests"),
    "took too long": [None],
    "The connection to the buyer's language model broke": [],
}


@asynccontextmanager
async def server_with_models(folder: Path) -> AsyncIterator[tuple[Running, ChatEndpoint]]:
    async with chat_endpoint(reply(*WORDS)) as endpoint:
        flags = {
            **NAMES,
            "whisper-model": str(write_whisper(folder / "whisper")),
            "piper-voice": str(write_piper(folder / "piper")),
            "chat-url": endpoint.base_url,
            "chat-model": "test",
        }
        words = [word for name, value in flags.items() for word in (f"--{name}", value)]
        with running_server(folder / "data", *words) as server:
            yield server, endpoint


@asynccontextmanager
async def typed_call(server: Running) -> AsyncIterator[Page]:
    session = await new_session(server.url, server.key, {"scenario": "outage-escalation", "seed": 0})
    async with call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
        page = Page(socket)
        assert (await page.until("welcome"))["engines"] == NAMES
        yield page


async def answer_to(page: Page, text: str) -> dict[str, Any]:
    await page.say("typed", text=text)
    return await page.until("caption", speaker="buyer", final=True)


async def test_a_buyer_on_models_answers_and_any_trouble_of_its_endpoint_costs_words_not_the_call(
    tmp_path: Path,
) -> None:
    async with server_with_models(tmp_path) as (server, endpoint), typed_call(server) as page:
        assert (await answer_to(page, "Which sites were down?"))["text"].endswith(WORDS), (
            "a busy machine begins with a filler"
        )
        for sentence, body in TROUBLE.items():
            endpoint.body = body
            await page.say("typed", text="And for how long was that?")
            notice = await page.until("notice")
            assert sentence in notice["message"]
            assert "scripted line" in notice["message"]
            assert (await page.until("caption", speaker="buyer"))["text"]
        endpoint.body = [BEGUN, chunked(event("Two of them. "))]
        await page.say("typed", text="Which ones?")
        assert "rest of this answer is missing" in (await page.until("notice"))["message"]
        assert (await page.until("caption", speaker="buyer", final=True))["text"].endswith("Two of them.")
        await page.say("end")
        assert (await page.until("debrief"))["scorecard"]["schema"] == 1
