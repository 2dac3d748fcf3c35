"""A language model that says one thing: an OpenAI-compatible chat endpoint on loopback, streamed."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

from bench.rivals.fakes import DELAYS, REPLIES, Delays, tokens

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
PATH = "/v1/chat/completions"


MODEL = "scripted"


@dataclass(slots=True)
class Chat:
    """Where it listens, and what it says to whoever asks."""

    url: str
    reply: str
    """A key of `fakes.REPLIES`; may be changed between requests."""


@contextlib.asynccontextmanager
async def chat_server(reply: str, delays: Delays = DELAYS) -> AsyncIterator[Chat]:
    """Listens while the block lasts."""
    chat = Chat("", reply)
    talks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a connection is served in a task")
        talks.add(task)
        try:
            await _serve(reader, writer, chat, delays)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            talks.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        chat.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        yield chat
    finally:
        server.close()
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, chat: Chat, delays: Delays) -> None:
    """One connection's requests, one after another."""
    while head := await reader.readuntil(b"\r\n\r\n"):
        lines = head.decode("latin-1").split("\r\n")
        fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        await reader.readexactly(int(fields.get("content-length", "0")))
        if lines[0].split()[1] == PATH:
            writer.write(HEAD)
            await _stream(writer, REPLIES[chat.reply], delays)
        else:
            writer.write(NOT_FOUND)
        await writer.drain()


async def _stream(writer: asyncio.StreamWriter, reply: str, delays: Delays) -> None:
    """Token after token, each at its own time after the request, whatever the ones before took."""
    clock = asyncio.get_running_loop().time
    asked_s = clock()
    for number, token in enumerate(tokens(reply)):
        await asyncio.sleep(asked_s + delays.first_token_s + number * delays.token_s - clock())
        writer.write(_chunk({"role": "assistant", "content": token}, None))
        await writer.drain()  # who was interrupted has hung up: ends here with a ConnectionError
    writer.write(_chunk({}, "stop") + _framed(b"data: [DONE]\n\n") + b"0\r\n\r\n")


def _chunk(delta: dict[str, str], finish_reason: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    chunk = {"id": "fake", "object": "chat.completion.chunk", "created": 0, "model": MODEL, "choices": [choice]}
    return _framed(b"data: " + json.dumps(chunk).encode() + b"\n\n")


def _framed(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"
