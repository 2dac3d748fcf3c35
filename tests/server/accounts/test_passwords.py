"""Passwords are worked out in a small pool of their own, with the same work whether or not the name is known."""

import asyncio
import os
import threading
from typing import Literal

import pytest
from argon2 import PasswordHasher

from server.accounts.passwords import NICENESS, Passwords
from server.problems import TooOften
from tests.people import QUICK


class HeldHasher(PasswordHasher):
    """Works when the test says so, and notes on which thread, at which priority."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.go_on = threading.Event()
        self.verified: list[tuple[str, int]] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
        priority = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
        self.verified.append((threading.current_thread().name, priority))
        assert self.go_on.wait(30)
        return super().verify(hash, password)


async def test_a_password_matches_its_own_hash_alone() -> None:
    passwords = Passwords(QUICK)
    kept = await passwords.hash("a dozen brown envelopes")
    assert kept.startswith("$argon2id$")
    assert await passwords.matches(kept, "a dozen brown envelopes")
    assert not await passwords.matches(kept, "another")
    assert not await passwords.matches("no hash", "another")
    await passwords.close()


async def test_an_unknown_name_costs_a_hash_too_and_never_matches() -> None:
    hasher = HeldHasher()
    hasher.go_on.set()
    passwords = Passwords(hasher)
    assert not await passwords.matches(None, "nobody's")
    assert len(hasher.verified) == 1
    await passwords.close()


async def test_beyond_nine_at_once_the_rest_are_told_to_come_back_and_the_thread_has_low_priority() -> None:
    hasher = HeldHasher()
    passwords = Passwords(hasher)
    tries = [asyncio.create_task(passwords.matches(None, "x")) for _ in range(9)]
    await asyncio.sleep(0)
    with pytest.raises(TooOften) as refused:
        await passwords.matches(None, "x")
    assert refused.value.retry_after_s > 0
    hasher.go_on.set()
    assert await asyncio.gather(*tries) == [False] * 9
    names, priorities = zip(*hasher.verified, strict=True)
    assert {name.rpartition("_")[0] for name in names} == {"argon2"}
    assert min(priorities) >= NICENESS
    await passwords.close()
