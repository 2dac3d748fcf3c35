"""A scenario text looked at: its faults, as `rolecall scenario check` says them, and what it holds.

Reading a long one takes a tenth of a second of the interpreter, so the server does it in a process of its own.
"""

import re
from dataclasses import dataclass

from server.authoring.outline import Place, outline_of
from server.scenarios import library
from server.scenarios.record import Fault
from voice.scenario import Scenario

ID_LINE = re.compile(r"(?m)^id:.*$")


@dataclass(frozen=True, slots=True)
class Examined:
    faults: tuple[Fault, ...]
    outline: tuple[Place, ...]
    scenario: Scenario | None
    """None where there are faults."""


def examine(text: str, own_id: str | None = None) -> Examined:
    """`own_id`: the id that the text must keep, because it is known by it."""
    scenario, found = library.examined(text)
    faults = [*found]
    if own_id is not None and scenario is not None and not faults and scenario.id != own_id:
        faults.append(Fault(library.WRITTEN, _line_of_id(text), _other_id(scenario.id, own_id)))
    return Examined(tuple(faults), outline_of(text), None if faults else scenario)


def _other_id(found: str, own: str) -> str:
    return f"the id is {found!r}, and this scenario is known as {own!r}; keep that, or duplicate it under the new id"


def _line_of_id(text: str) -> int:
    found = ID_LINE.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def renamed(text: str, scenario_id: str) -> str:
    """A copy under another id, at its first version."""
    return numbered(ID_LINE.sub(lambda _: f"id: {scenario_id}", text, count=1), 1)


def numbered(text: str, version: int) -> str:
    """With this `version`, written where the text has one."""
    return re.sub(r"(?m)^version:.*$", f"version: {version}", text, count=1)


def title_in(text: str) -> str:
    """The title as it stands in a text that may have faults; empty where there is none."""
    found = re.search(r"(?m)^title:(.*)$", text)  # nothing lazy: a line may have 200,000 spaces
    return found[1].strip(" \t").strip("\"'")[:200] if found else ""
