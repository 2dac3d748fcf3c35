"""What stands where in a scenario file, for whoever looks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from server.scenarios.strict_yaml import Listing, NotYaml, Table, Text, Value, read

LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    """A key of the file, or the id of an entry under it."""
    line: int
    depth: int
    """0 for a key of the file, 1 for an entry."""


def outline_of(text: str) -> tuple[Place, ...]:
    """Keys and entries in their order; nothing where the text cannot be read."""
    try:
        value = read(text.encode())
    except NotYaml:
        return ()
    return tuple(_places(value))


def _places(value: Value) -> Iterator[Place]:
    if not isinstance(value, Table):
        return
    for key, held in sorted(value.entries, key=lambda entry: entry[0].line):
        yield Place(key.text[:LONGEST_NAME], key.line, 0)
        for item in held.items if isinstance(held, Listing) else ():
            if (name := _id_of(item)) is not None:
                yield Place(name, item.line, 1)


def _id_of(value: Value) -> str | None:
    if not isinstance(value, Table):
        return None
    ids = [held.text for key, held in value.entries if key.text == "id" and isinstance(held, Text)]
    return ids[0][:LONGEST_NAME] if ids else None
