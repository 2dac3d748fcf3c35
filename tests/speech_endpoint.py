"""An OpenAI-compatible transcription endpoint on loopback that does what a test tells it, good or bad."""

import asyncio
import email
import io
import json
import wave
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import Message
from typing import Any

Answer = bytes | None
"""A whole response; None: nothing comes, and the connection stays open. `b""`: the connection is closed."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What was sent."""

    path: str
    key: str
    fields: Mapping[str, list[str]]
    """Every field but the file."""
    rate_hz: int
    duration_s: float
    """Of the WAV file."""


def response(content: Any, status: str = "200 OK", kind: str = "application/json") -> bytes:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


def refusal(status: str) -> bytes:
    return response({"error": {"message": "no", "type": "test", "code": None}}, status)


def verbose(text: str, words: Sequence[Any] = (), segments: Sequence[Any] = ()) -> bytes:
    """`verbose_json` as faster-whisper servers and OpenAI write it."""
    content = {"task": "transcribe", "language": "english", "duration": 2.0, "text": text}
    return response({**content, "words": list(words), "segments": list(segments)})


def timed(*words: tuple[str, float, float]) -> list[dict[str, object]]:
    return [{"word": word, "start": start_s, "end": end_s} for word, start_s, end_s in words]


def segment(text: str, start_s: float, end_s: float, **signs: float) -> dict[str, object]:
    usual = {"avg_logprob": -0.2, "no_speech_prob": 0.01, "compression_ratio": 1.2}
    return {"id": 0, "seek": 0, "start": start_s, "end": end_s, "text": text, **usual, **signs}


@dataclass
class SpeechEndpoint:
    """Gives its answers one after another, the last one again and again, and keeps what was sent."""

    answers: list[Answer]
    uploads: list[Upload] = field(default_factory=list)
    base_url: str = ""
    open_requests: int = 0
    most_at_once: int = 0
    was_asked: asyncio.Event = field(default_factory=asyncio.Event)
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.uploads.append(await _upload(reader))
        self.was_asked.set()
        self.open_requests += 1
        self.most_at_once = max(self.most_at_once, self.open_requests)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer is None:
            await self.closing.wait()
        else:
            writer.write(answer)
            await writer.drain()
        self.open_requests -= 1
        writer.close()


async def _upload(reader: asyncio.StreamReader) -> Upload:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    headers: Message = email.message_from_string(head.partition("\r\n")[2])
    body = await reader.readexactly(int(headers["content-length"]))
    form = email.message_from_bytes(f"Content-Type: {headers['content-type']}\r\n\r\n".encode() + body)
    fields: dict[str, list[str]] = {}
    sound = b""
    for part in form.walk():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if name == "file" and isinstance(content, bytes):
            sound = content
        elif isinstance(content, bytes) and name:
            fields.setdefault(str(name), []).append(content.decode())
    with wave.open(io.BytesIO(sound)) as file:
        rate_hz, length = file.getframerate(), file.getnframes()
    key = str(headers["authorization"]).removeprefix("Bearer ")
    return Upload(head.split()[1], key, fields, rate_hz, length / rate_hz)


@asynccontextmanager
async def speech_endpoint(*answers: Answer) -> AsyncIterator[SpeechEndpoint]:
    endpoint = SpeechEndpoint(list(answers))
    handlers: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        handlers.add(task)
        try:
            await endpoint.serve(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    endpoint.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield endpoint
    finally:
        endpoint.closing.set()
        server.close()
        await asyncio.gather(*handlers, return_exceptions=True)
        await server.wait_closed()
