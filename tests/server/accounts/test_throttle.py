"""How often a password may be guessed: of one name, from one address, and of one name from everywhere."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.accounts.throttle import (
    MOST_KEPT,
    TRIES,
    TRIES_FROM_ADDRESS,
    TRIES_OF_NAME,
    WINDOW_S,
    Failures,
    Throttle,
)
from server.problems import TooOften
from tests.people import PASSWORD, World, peopled


def guessed(throttle: Throttle, name: str, count: int) -> None:
    """Each try from another address."""
    for number in range(count):
        throttle.check(name, f"10.1.0.{number}", 0.0)
        throttle.failed(name, f"10.1.0.{number}", 0.0)


def test_after_five_failures_a_name_waits_from_that_address_alone() -> None:
    throttle = Throttle()
    for _ in range(TRIES):
        throttle.check("rep", "10.0.0.1", 0.0)
        throttle.failed("rep", "10.0.0.1", 0.0)
    with pytest.raises(TooOften):
        throttle.check("rep", "10.0.0.1", 1.0)
    throttle.check("rep", "10.0.0.2", 1.0)
    throttle.check("another", "10.0.0.1", 1.0)
    throttle.check("rep", "10.0.0.1", WINDOW_S + 1.0)


def test_after_fifty_failures_of_all_names_an_address_waits() -> None:
    throttle = Throttle()
    for number in range(TRIES_FROM_ADDRESS):
        throttle.failed(f"name {number}", "10.0.0.1", 0.0)
    with pytest.raises(TooOften):
        throttle.check("another", "10.0.0.1", 1.0)
    throttle.check("another", "10.0.0.2", 1.0)


def test_after_fifty_failures_from_anywhere_a_name_waits_at_every_address_that_is_new_to_it() -> None:
    throttle = Throttle()
    guessed(throttle, "rep", TRIES_OF_NAME)
    with pytest.raises(TooOften):
        throttle.check("rep", "10.2.0.1", 1.0)
    throttle.check("another", "10.2.0.1", 1.0)
    throttle.check("rep", "10.2.0.1", WINDOW_S + 1.0)


def test_who_was_let_in_before_is_not_locked_out_by_strangers() -> None:
    throttle = Throttle()
    throttle.succeeded("rep", "192.0.2.7")
    guessed(throttle, "rep", TRIES_OF_NAME)
    throttle.check("rep", "192.0.2.7", 1.0)
    for _ in range(TRIES):
        throttle.failed("rep", "192.0.2.7", 1.0)
    with pytest.raises(TooOften):
        throttle.check("rep", "192.0.2.7", 1.0)


def test_that_the_right_person_comes_in_gives_strangers_no_more_tries() -> None:
    throttle = Throttle()
    guessed(throttle, "rep", TRIES_OF_NAME)
    throttle.succeeded("rep", "192.0.2.7")
    with pytest.raises(TooOften):
        throttle.check("rep", "10.2.0.1", 1.0)


@pytest.mark.parametrize(
    ("after_s", "told", "retry_after_s"),
    [(0.0, "wait 15 minutes,", WINDOW_S), (WINDOW_S - 100.0, "wait 2 minutes,", 100), (899.5, "wait a minute,", 1)],
)
def test_the_answer_says_how_long_to_wait(after_s: float, told: str, retry_after_s: int) -> None:
    throttle = Throttle()
    guessed(throttle, "rep", TRIES_OF_NAME)
    with pytest.raises(TooOften, match=told) as refused:
        throttle.check("rep", "10.2.0.1", after_s)
    assert refused.value.retry_after_s == retry_after_s


def test_of_many_names_those_that_failed_last_are_kept() -> None:
    failures = Failures(1)
    for number in range(MOST_KEPT + 1):
        failures.add(number, 0.0)
    assert len(failures) == MOST_KEPT
    assert (failures.wait_s(0, 1.0), failures.wait_s(MOST_KEPT, 1.0)) == (0.0, WINDOW_S - 1.0)


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, origin="https://localhost:8350") as made:
        yield made


async def test_a_header_with_another_address_each_time_gives_no_more_than_fifty_tries(world: World) -> None:
    async def sign_in(number: int, password: str) -> int:
        body, headers = {"email": "rep@rep.example", "password": password}, {"X-Forwarded-For": f"203.0.113.{number}"}
        return (await world.ask("nobody", "POST", "/api/sign-in", json=body, headers=headers)).status_code

    statuses = [await sign_in(number, "not the password") for number in range(TRIES_OF_NAME)]
    assert (set(statuses), await sign_in(200, PASSWORD)) == ({401}, 429)
