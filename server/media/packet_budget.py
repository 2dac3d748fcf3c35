"""How many packets of one connection are looked at: the rest is dropped before any queue, decryption or parsing."""

from server.buckets import Bucket

MEDIA = (200.0, 400.0)
"""Packets a second, and at once, from addresses the call knows: a browser sends 50 and a few reports."""
CHECKS = (50.0, 100.0)
"""STUN from those addresses, and the same again from all others together: a browser pairs some dozens once, then one
in five seconds. Strangers cannot use up what keeps the call alive."""


class PacketBudget:
    def __init__(self) -> None:
        self._media, self._checks, self._strangers = Bucket(*MEDIA), Bucket(*CHECKS), Bucket(*CHECKS)

    def admits(self, *, is_known: bool, is_check: bool, now_s: float) -> bool:
        """Whether one more packet is looked at; strangers' are only where they are checks."""
        if is_known:
            return (self._checks if is_check else self._media).take(now_s)
        return is_check and self._strangers.take(now_s)
