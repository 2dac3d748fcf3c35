"""A buyer that speaks the scenario's own lines: no model, no network, the same call every time."""

from collections.abc import AsyncIterator

from voice.buyer.wording import sentences
from voice.plan import Plan
from voice.scenario import Scenario
from voice.transcript import Transcript


class ScriptedBuyer:
    """Says what was planned, sentence by sentence, so that the first can be spoken while the rest is prepared."""

    name = "scripted"

    async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
        for index, sentence in enumerate(sentences(plan.line)):
            yield sentence if index == 0 else f" {sentence}"
