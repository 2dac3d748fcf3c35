"""How often a promise is tried: a seeded sample in `make test`, in full in `make promises`, which keeps the figures."""

import json
import math
import os
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

IS_FULL = "FULL_COUNTS" in os.environ
UNTIMED = math.inf
"""In a sample no time is asserted: it runs beside other tests."""
FIGURES = "PROMISES_FIGURES"
"""Names the file that figures are written to."""


def counted(sample: T, full: T) -> T:
    return full if IS_FULL else sample


def asked(name: str, otherwise: float) -> float:
    """A length that the caller of `make promises` may choose, by a variable."""
    return float(os.environ.get(name, otherwise))


def tell(what: str, **figures: object) -> None:
    """A figure of a promise: printed, and kept where `make promises` asked for it."""
    print(f"{what}: {', '.join(f'{name} {value}' for name, value in figures.items())}")
    if path := os.environ.get(FIGURES):
        with Path(path).open("a") as kept:
            kept.write(json.dumps({"what": what, **figures}) + "\n")
