"""Scenario files on disk: load one, name its faults, find one by id. The built-in ones show the format."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from server.scenarios.check import faults_of
from server.scenarios.reader import scenario_in
from server.scenarios.record import Fault, Faults, TooManyFaults
from server.scenarios.strict_yaml import NotYaml, read
from voice.errors import BadInput, BadScenario
from voice.scenario import Length, Level, Scenario

FOLDER = Path(__file__).parent
MAX_FAULTS_SHOWN = 50
WRITTEN = "the scenario"
"""What a text is called in its faults that is no file."""


def load(path: Path) -> Scenario:
    """The scenario in a file. Raises BadScenario with every fault."""
    return _sound(str(path), *_examined(path))


def from_text(text: str, name: str = "the stored scenario") -> Scenario:
    """The scenario in a text that was kept with a call. Raises BadScenario with every fault."""
    return _sound(name, *_read(text.encode(), name))


def examined(text: str) -> tuple[Scenario | None, Sequence[Fault]]:
    """What a text holds, as far as it can be read, and everything wrong with it."""
    return _read(text.encode(), WRITTEN)


def chosen_text(text: str, level: Level, length: Length) -> str:
    """A scenario file's text with the level and length a call was made with, so that the text alone gives that call."""
    for key, value in (("level", level), ("length", length)):
        line = f"{key}: {value}"
        text, count = re.subn(rf"(?m)^{key}:.*$", line, text, count=1)
        text = text if count else re.sub(r"(?m)^(id:.*)$", rf"\1\n{line}", text, count=1)
    return text


def at_length(scenario: Scenario, length: Length) -> Scenario:
    """Raises BadInput where the scenario has no such length."""
    if length is not Length.USUAL and length not in scenario.lengths:
        known = ", ".join([Length.USUAL.value, *scenario.lengths])
        raise BadInput(f"The scenario {scenario.id} has no {length} version; its lengths are: {known}.")
    return replace(scenario, length=length)


def check(path: Path) -> list[Fault]:
    """Everything wrong with a scenario file, in the order of its lines."""
    return list(_examined(path)[1])


@cache
def built_in() -> Mapping[str, Path]:
    """The built-in scenarios by id; they do not change while a process runs."""
    return MappingProxyType({path.stem: path for path in sorted(FOLDER.glob("*.yaml"))})


def find(id_or_path: str) -> Scenario:
    """A built-in scenario by its id, or any by the path of its file. Raises BadScenario."""
    known = built_in()
    if id_or_path in known:
        return load(known[id_or_path])
    if id_or_path.endswith((".yaml", ".yml")):
        return load(Path(id_or_path))
    raise BadScenario(
        f"There is no scenario {id_or_path!r}; use one of {', '.join(known)}, or the path of a .yaml file."
    )


def _sound(name: str, scenario: Scenario | None, faults: Sequence[Fault]) -> Scenario:
    if scenario is None or faults:
        count = f"{len(faults)} fault" + ("s" if len(faults) != 1 else "")
        message = f"The scenario {name} has {count}; correct the lines named."
        raise BadScenario(message, tuple(str(fault) for fault in faults))
    return scenario


def _examined(path: Path) -> tuple[Scenario | None, Sequence[Fault]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [Fault(str(path), 1, f"the file cannot be read ({error.strerror}); check its name")]
    return _read(data, str(path))


@lru_cache(maxsize=32)
def _read(data: bytes, name: str) -> tuple[Scenario | None, Sequence[Fault]]:
    """Kept by content: reading one takes 75 ms, which a server with live calls cannot spend on every request."""
    faults, scenario = Faults(name), None
    try:
        scenario = scenario_in(read(data), faults)
        if not faults.found:  # what refers to what is only worth checking in a file of the right shape
            faults_of(scenario, faults)
    except NotYaml as error:
        return None, [Fault(name, error.line, str(error))]
    except TooManyFaults:
        pass
    ordered = sorted(faults.found, key=lambda fault: (fault.line, fault.message))
    return scenario, tuple(ordered[:MAX_FAULTS_SHOWN])
