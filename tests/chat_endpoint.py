"""An OpenAI-compatible endpoint on loopback that does what a test tells it, good or bad."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

Body = Sequence[bytes | None]
"""What is sent after the request, piece by piece; None: nothing more comes, and the connection stays open."""
HEAD = b"HTTP/1.1 %s\r\nContent-Type: %s\r\nConnection: close\r\n"


def event(content: str | None, finish: str | None = None) -> bytes:
    chunk = {
        "id": "1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "test",
        "choices": [{"index": 0, "delta": {"content": content}, "finish_reason": finish}],
    }
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


def chunked(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


STREAM = HEAD % (b"200 OK", b"text/event-stream") + b"Transfer-Encoding: chunked\r\n\r\n"
DONE = chunked(b"data: [DONE]\n\n") + chunked(b"")


def reply(*pieces: str) -> Body:
    """A whole reply, well streamed."""
    return [STREAM, *(chunked(event(piece)) for piece in pieces), chunked(event(None, "stop")), DONE]


def status(line: str) -> Body:
    content = b'{"error": {"message": "no", "type": "test", "code": null}}'
    head = HEAD % (line.encode(), b"application/json")
    return [head + b"Content-Length: %d\r\n\r\n" % len(content) + content]


@dataclass
class ChatEndpoint:
    """Answers every request with `body`, or what that gives for it, and keeps what was asked."""

    body: Body | Callable[[dict[str, Any]], Body]
    requests: list[dict[str, Any]] = field(default_factory=list)
    base_url: str = ""
    _closing: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(head.partition("content-length:")[2].split()[0])
        request = json.loads(await reader.readexactly(length))
        self.requests.append(request)
        for piece in self.body(request) if callable(self.body) else self.body:
            if piece is None:
                await self._closing.wait()
            else:
                writer.write(piece)
                await writer.drain()
        writer.close()

    def close(self) -> None:
        self._closing.set()


@asynccontextmanager
async def chat_endpoint(body: Body | Callable[[dict[str, Any]], Body]) -> AsyncIterator[ChatEndpoint]:
    endpoint = ChatEndpoint(body)
    handlers: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        handlers.add(task)
        try:
            await endpoint.answer(reader, writer)
        except ConnectionError:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    endpoint.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield endpoint
    finally:
        endpoint.close()
        server.close()
        await asyncio.gather(*handlers, return_exceptions=True)
        await server.wait_closed()
