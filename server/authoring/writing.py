"""What an author does with a scenario: start one, save, publish, compare versions."""

import re
from collections.abc import Sequence
from pathlib import Path

from server.authoring.changes import Line, changes
from server.authoring.examined import Examined, examine, numbered, renamed, title_in
from server.scenarios import library
from server.store.authored import Authored, Save
from server.store.authored_records import Draft
from server.store.errors import NotNow
from server.store.principal import Principal
from server.workers import Workers
from voice.errors import BadInput, BadScenario
from voice.scenario import Scenario

ID = re.compile(r"[a-z][a-z0-9-]{0,63}")
FIRST = Path(__file__).with_name("late-parts.yaml")
"""What a new scenario begins as where none is duplicated: the small one of docs/scenarios.md."""


class Writing:
    """Every step is for a Principal, who must be an author of the scenario's team: NotAllowed, NotFound."""

    def __init__(self, authored: Authored, workers: Workers) -> None:
        self._authored, self._workers = authored, workers

    async def examined(self, text: str, own_id: str | None = None) -> Examined:
        return await self._workers.draft(examine, text, own_id)

    async def start(self, principal: Principal, scenario_id: str, source_id: str | None, team_id: str | None) -> Draft:
        """A copy of a scenario, or of the small one. Raises BadInput, NotNow."""
        if not ID.fullmatch(scenario_id):
            raise BadInput("Write the id in small letters, digits and dashes, beginning with a letter.")
        if scenario_id in library.built_in():
            raise NotNow(f"{scenario_id!r} is a built-in scenario; choose another id.")
        text = renamed(await self._source(principal, source_id), scenario_id)
        return await self._authored.add(principal, scenario_id, team_id, text, title_in(text) or scenario_id)

    async def _source(self, principal: Principal, source_id: str | None) -> str:
        if source_id is None:
            return FIRST.read_text("utf-8")
        path = library.built_in().get(source_id)
        return path.read_text("utf-8") if path else (await self._authored.get(principal, source_id)).text

    async def save(self, principal: Principal, scenario_id: str, text: str, revision: int) -> Draft:
        """Keeps a text whatever faults it has. Raises NotNow where somebody else saved since."""
        save = Save(text, title_in(text) or scenario_id, revision)
        return await self._authored.save(principal, scenario_id, save)

    async def publish(self, principal: Principal, scenario_id: str, revision: int) -> Draft:
        """The draft as the next version. Raises BadScenario with its faults, NotNow where there is nothing new."""
        draft = await self._authored.get(principal, scenario_id)
        scenario = sound(await self.examined(draft.text, scenario_id))
        await self._require_new(principal, draft)
        number = max(scenario.version, draft.next_number)
        text = numbered(draft.text, number)
        if sound(await self.examined(text, scenario_id)).version != number:
            raise BadInput("Write `version: 1` at the beginning of a line of its own; its number is raised there.")
        save = Save(text, scenario.title, revision)
        return await self._authored.publish(principal, scenario_id, save, number)

    async def _require_new(self, principal: Principal, draft: Draft) -> None:
        if draft.published is None:
            return
        published = await self._authored.version(principal, draft.id, draft.published)
        if numbered(published, 0) == numbered(draft.text, 0):
            raise NotNow(f"Nothing has changed since version {draft.published}.")

    async def changes(self, principal: Principal, scenario_id: str, number: int, later: int | None) -> Sequence[Line]:
        """From one version to a later one, or to the draft."""
        old = await self._authored.version(principal, scenario_id, number)
        if later is None:
            new = (await self._authored.get(principal, scenario_id)).text
        else:
            new = await self._authored.version(principal, scenario_id, later)
        return await self._workers.draft(changes, old, new)


def sound(examined: Examined) -> Scenario:
    """Raises BadScenario, which says the first fault and how many there are."""
    if examined.scenario is None:
        first, count = examined.faults[0], len(examined.faults)
        others = f" and {count - 1} more" if count > 1 else ""
        faults = tuple(str(fault) for fault in examined.faults)
        raise BadScenario(f"It cannot be published yet. Line {first.line}: {first.message}{others}.", faults)
    return examined.scenario
