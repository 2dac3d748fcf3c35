"""A request that is turned away, in the one shape of every error."""

import json
from dataclasses import dataclass

from starlette.types import Message, Scope, Send


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why, for the program and for the person."""

    status: int
    code: str
    message: str
    """One plain sentence: what happened and what to do."""
    retry_after_s: int | None = None

    @property
    def body(self) -> bytes:
        return json.dumps({"error": {"code": self.code, "message": self.message}}).encode()


async def send_refusal(refusal: Refusal, scope: Scope, send: Send) -> None:
    """Answers an HTTP request, or a WebSocket before it is opened."""
    prefix = "websocket.http" if scope["type"] == "websocket" else "http"
    headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
    start: Message = {"type": f"{prefix}.response.start", "status": refusal.status, "headers": headers}
    start["headers"].append((b"content-length", str(len(refusal.body)).encode()))
    if refusal.retry_after_s is not None:
        start["headers"].append((b"retry-after", str(refusal.retry_after_s).encode()))
    await send(start)
    await send({"type": f"{prefix}.response.body", "body": refusal.body})
