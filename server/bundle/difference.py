"""Where two scorecards differ, place by place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MISSING = "nothing"
LONGEST_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Difference:
    at: str
    """`behaviours.0.observed`."""
    bundle: Any
    recounted: Any

    def __str__(self) -> str:
        return f"{self.at}: {_shown(self.bundle)} in the bundle, {_shown(self.recounted)} recounted"


def differences(bundle: Any, recounted: Any, at: str = "") -> Iterator[Difference]:
    """Every place where two JSON values differ, in order."""
    if isinstance(bundle, dict) and isinstance(recounted, dict):
        for key in sorted({*bundle, *recounted}):
            place = f"{at}.{key}" if at else key
            yield from differences(bundle.get(key, MISSING), recounted.get(key, MISSING), place)
    elif isinstance(bundle, list) and isinstance(recounted, list) and len(bundle) == len(recounted):
        for i, (one, other) in enumerate(zip(bundle, recounted, strict=True)):
            yield from differences(one, other, f"{at}.{i}" if at else str(i))
    elif type(bundle) is not type(recounted) or bundle != recounted:
        yield Difference(at or "the whole", bundle, recounted)


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
