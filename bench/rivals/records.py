"""What was measured, one line for each event, before anything is computed from it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Record:
    lane: str
    contestant: str
    setup: str
    condition: str
    """What else was special: `3 % loss`, `cough`, `8 calls`."""
    values: Mapping[str, float] = field(default_factory=dict)
    failure: str = ""
    """Why there is nothing to measure; empty: all went well."""

    def line(self) -> str:
        return json.dumps({name: value for name, value in asdict(self).items() if value})


def of(records: Iterable[Record], lane: str, contestant: str, setup: str, condition: str = "") -> list[Record]:
    wanted = (lane, contestant, setup, condition)
    return [each for each in records if (each.lane, each.contestant, each.setup, each.condition) == wanted]


def values_of(records: Sequence[Record], name: str) -> list[float]:
    """Of the events that went well."""
    return [each.values[name] for each in records if not each.failure and name in each.values]


def failures_in(records: Sequence[Record]) -> str:
    """`none`, or how many of how many and the most frequent reason."""
    failed = [each.failure for each in records if each.failure]
    if not failed:
        return "none failed"
    return f"{len(failed)} of {len(records)} failed ({max(set(failed), key=failed.count)})"
