from server.scenarios.library import find
from voice.adapters.scripted import ScriptedBuyer
from voice.plan import Plan
from voice.ports import Buyer
from voice.transcript import Transcript

SCENARIO = find("outage-escalation")


async def pieces(line: str) -> list[str]:
    buyer: Buyer = ScriptedBuyer()
    return [piece async for piece in buyer.reply(Plan(line), Transcript(SCENARIO.id), SCENARIO)]


async def test_the_planned_line_is_said_sentence_by_sentence() -> None:
    assert await pieces("Right. It wasn't only dispatch.") == ["Right.", " It wasn't only dispatch."]


async def test_nothing_of_the_line_is_lost_or_added() -> None:
    line = "It is 2.3 times that. Really? Yes."
    assert "".join(await pieces(line)) == line


async def test_an_empty_plan_says_nothing() -> None:
    assert await pieces("") == []
