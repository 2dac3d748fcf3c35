"""What a person may practise: the built-in scenarios, and those that their teams published."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from server.authoring.examined import Examined, examine
from server.scenarios import library
from server.store.authored_records import Published
from server.store.principal import Principal
from voice.errors import BadInput, BadScenario
from voice.scenario import Scenario


class PublishedOf(Protocol):
    """The store's part of it."""

    async def published(self, principal: Principal, scenario_id: str | None = None) -> Sequence[Published]: ...


Examine = Callable[[Callable[[str], Examined], str], Awaitable[Examined]]
"""Reads a text away from the calls that are on."""


@dataclass(frozen=True, slots=True)
class Playable:
    scenario: Scenario
    text: str


@cache
def built_in(scenario_id: str) -> Playable:
    """One that comes with rolecall. Raises KeyError."""
    path = library.built_in()[scenario_id]
    return Playable(library.load(path), path.read_text("utf-8"))


class Shelf:
    """Published texts never change, so each is read once."""

    def __init__(self, authored: PublishedOf, away: Examine) -> None:
        self._authored, self._away = authored, away
        self._read: dict[tuple[str, int], Scenario] = {}

    async def list(self, principal: Principal) -> Sequence[Scenario]:
        """The built-in ones first."""
        own = [library.load(path) for path in library.built_in().values()]
        return [*own, *[await self._scenario(one) for one in await self._authored.published(principal)]]

    async def find(self, principal: Principal, scenario_id: str) -> Playable | None:
        """None where there is no such scenario for this person."""
        if scenario_id in library.built_in():
            return built_in(scenario_id)
        for one in await self._authored.published(principal, scenario_id):
            return Playable(await self._scenario(one), one.text)
        return None

    async def require(self, principal: Principal, scenario_id: str) -> Playable:
        """Raises BadInput, which names those there are."""
        found = await self.find(principal, scenario_id)
        if found is None:
            known = ", ".join(scenario.id for scenario in await self.list(principal))
            raise BadInput(f"There is no scenario '{scenario_id}'; there are {known}.")
        return found

    async def _scenario(self, one: Published) -> Scenario:
        """Raises BadScenario where a newer rolecall finds faults that the one which published it did not know."""
        key = (one.id, one.number)
        if key not in self._read:
            examined = await self._away(examine, one.text)
            if examined.scenario is None:
                faults = tuple(str(fault) for fault in examined.faults)
                raise BadScenario(f"The published scenario {one.id} has faults; publish it again.", faults)
            self._read[key] = examined.scenario
        return self._read[key]
