"""How much one page may say on one socket. Pure; `now_s` is any clock that does not go back."""

from server.buckets import Bucket
from server.calls.messages import ClientMessage
from voice.errors import BadInput

TEXT = (40.0, 120.0)
"""Messages a second, and at once, before they are read; a page sends one or two a second, and its candidates."""
BINARY = (200.0, 400.0)
"""Pieces of sound: 100 a second where each holds 10 ms."""
BY_TYPE = {"offer": (0.5, 6.0), "socket_audio": (0.5, 6.0), "typed": (1.0, 10.0)}
"""What makes more work than its bytes tell: a connection, a turn."""


class MessageBudget:
    def __init__(self) -> None:
        self._text, self._binary = Bucket(*TEXT), Bucket(*BINARY)
        self._by_type = {kind: Bucket(*rate) for kind, rate in BY_TYPE.items()}

    def arrive(self, *, is_text: bool, now_s: float) -> None:
        """Something came. Raises BadInput."""
        bucket, rate = (self._text, TEXT) if is_text else (self._binary, BINARY)
        if not bucket.take(now_s):
            raise BadInput(f"More than {rate[0]:.0f} messages a second; send fewer.")

    def read(self, message: ClientMessage, now_s: float) -> None:
        """It is this message. Raises BadInput."""
        bucket = self._by_type.get(message.type)
        if bucket is not None and not bucket.take(now_s):
            raise BadInput(f"Too many messages of the type {message.type}; wait a moment, then send it again.")
