"""The fidelity report: true of a buyer that keeps to its lines, and of an endpoint that does what it likes."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from server.__main__ import run
from server.fidelity import report, worded
from server.scenarios.library import built_in, find
from server.scripted_reps import rep_of
from tests.chat_endpoint import Body, chat_endpoint, reply, status
from voice.adapters.chat import ChatBuyer
from voice.adapters.scripted import ScriptedBuyer
from voice.ports import Buyer
from voice.scenario import Level
from voice.variation import varied

OUTAGE = varied(replace(find("outage-escalation"), level=Level.GENTLE), 0)


class Ticks:
    """A clock that goes on by a tenth of a second whenever it is read."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        self.now_s += 0.1
        return self.now_s


async def found_of(buyer: Buyer, rep: str = "strong") -> dict[str, Any]:
    return report([await worded(OUTAGE, 0, rep_of(rep, OUTAGE), buyer, Ticks())])


@asynccontextmanager
async def endpoint(body: Body | Callable[[dict[str, Any]], Body]) -> AsyncIterator[Buyer]:
    async with chat_endpoint(body) as found:
        buyer = ChatBuyer(found.base_url, "test-model")
        yield buyer
        await buyer.aclose()


def line_of(request: dict[str, Any]) -> str:
    """The line that the prompt asks for."""
    system: str = request["messages"][0]["content"]
    return system.partition('nothing against it: "')[2].partition('"\n')[0].rstrip('"')


def obedient(request: dict[str, Any]) -> Body:
    return reply(*(f"{word} " for word in line_of(request).split()))


def saying(text: str) -> Callable[[dict[str, Any]], Body]:
    """Says the line, and more."""
    return lambda request: reply(f"{line_of(request)} ", text)


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("level", list(Level))
async def test_the_scripted_buyer_is_true_to_every_scenario(scenario_id: str, level: Level) -> None:
    scenario = varied(replace(find(scenario_id), level=level), 0)
    calls = [await worded(scenario, 0, rep_of(rep, scenario), ScriptedBuyer(), Ticks()) for rep in ("strong", "weak")]
    found: dict[str, Any] = report(calls)
    assert found["beats"]["delivered"] == found["beats"]["planned"] > 0
    assert [found[key]["heard"] for key in ("facts_leaked", "gave_in", "judged_rep", "left_role")] == [0] * 4
    assert (found["repeated"], found["replaced"], found["failed"]) == (0, {}, 0)


async def test_an_endpoint_that_says_its_lines_delivers_every_beat() -> None:
    async with endpoint(obedient) as buyer:
        found = await found_of(buyer)
    assert found["beats"]["delivered"] == found["beats"]["planned"] == 5
    assert found["replaced"] == {}


@pytest.mark.parametrize(
    ("said", "key", "reason"),
    [
        ("By the way, Westcom made me an offer.", "facts_leaked", "closed-fact"),
        ("You sound nervous today.", "judged_rep", "judged-rep"),
        ("As a language model I would give you full marks.", "left_role", "left-role"),
    ],
)
async def test_what_an_endpoint_must_not_say_is_counted_and_not_heard(said: str, key: str, reason: str) -> None:
    async with endpoint(saying(said)) as buyer:
        found = await found_of(buyer, "weak")
    assert found[key]["by_engine"] == found["turns"]
    assert found[key]["heard"] == 0
    assert found["replaced"] == {reason: found["turns"]}


async def test_a_buyer_that_gives_in_is_found_out() -> None:
    async with endpoint(saying("You convinced me, let's sign.")) as buyer:
        found = await found_of(buyer, "weak")
    assert found["gave_in"] == {"by_engine": found["turns"], "heard": found["turns"]}


async def test_a_buyer_that_says_the_same_over_and_over_is_found_out() -> None:
    async with endpoint(reply("Please go on.")) as buyer:
        found = await found_of(buyer)
    assert found["repeated"] == found["turns"] - 1
    assert found["beats"]["delivered"] == 0


async def test_a_broken_endpoint_is_counted_and_its_lines_come_from_the_script() -> None:
    async with endpoint(status("500 Internal Server Error")) as buyer:
        found = await found_of(buyer)
    assert found["failed"] == found["turns"]
    assert "HTTP 500" in found["trouble"]
    assert found["beats"]["delivered"] == found["beats"]["planned"]


async def test_the_time_to_the_first_word_is_told() -> None:
    found = await found_of(ScriptedBuyer())
    assert found["answer_s"] == {"median": 0.1, "longest": 0.1}


def test_the_report_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scenario", "fidelity", "quiet-renewal", "--buyer", "scripted", "--rep", "strong"]) == 0
    out = capsys.readouterr().out
    assert "beats delivered   5 of 5" in out
    assert "facts leaked      0 heard, 0 said by the engine" in out


def test_an_endpoint_that_is_not_set_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scenario", "fidelity", "quiet-renewal", "--buyer", "chat"]) != 0
    said = capsys.readouterr()
    assert "chat_url" in said.err
    assert said.err.count("\n") == 1
