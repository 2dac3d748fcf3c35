"""YAML as people mean it: texts, lists and mappings with their line numbers, and nothing clever.

Anchors, aliases, tags, several documents, duplicate keys, more than 256 kB or 12 levels are refused, and so is what
no scenario needs and a reader would be long at: over 12,000 values, 500 in one list or mapping, or 4,000 characters in
one. Every scalar stays text until its reader asks for a number or for `true`/`false` (YAML 1.2), so `on`, `no` and
`07:10` are words.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

LARGEST_BYTES = 256 * 1024
DEEPEST = 12
MOST_VALUES = 12_000
"""Keys, texts, lists and mappings in all; 256 kB of a scenario as people write them holds 11,000."""
MOST_ENTRIES = 500
"""Of one list or mapping; the built-in scenarios have 48 at most."""
LONGEST_TEXT = 4000
"""Characters of one text; the built-in scenarios have 131 at most."""
UNKEEPABLE = re.compile("[\\x00\ud800-\udfff]")
"""NUL, and halves of a character: no database and no JSON takes them."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written; `is_plain` when it stood without quotes."""

    text: str
    is_plain: bool
    line: int


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple["Value", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    entries: tuple[tuple[Text, "Value"], ...]
    line: int


Value = Text | Listing | Table


class NotYaml(Exception):
    """The text cannot be read; `line` counts from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def read(data: bytes) -> Value:
    """The one document in `data`. Raises NotYaml."""
    if len(data) > LARGEST_BYTES:
        raise NotYaml(f"the file has {len(data)} bytes; keep it under {LARGEST_BYTES}", 1)
    try:
        return _converted(_Strict(_decoded(data)).get_single_node())
    except ReaderError as error:
        line = data.decode(errors="replace")[: error.position].count("\n") + 1
        raise NotYaml(f"the character {error.character!r} is not allowed; remove it", line) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise NotYaml(_sentence(error), mark.line + 1 if mark else 1) from None
    except (ValueError, OverflowError) as error:  # PyYAML's scanner: an escape like \UFFFFFFFF, an odd %YAML version
        raise NotYaml(f"this is not YAML ({error}); correct the escape or directive", 1) from None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise NotYaml("this is not UTF-8; save the file as UTF-8", line) from None


def _sentence(error: yaml.MarkedYAMLError) -> str:
    said = error.problem or error.context or "it breaks YAML's rules"
    return f"this is not YAML: {said}; check the indentation and quotes"


class _Strict(Reader, Scanner, Parser, Composer, BaseResolver):
    """PyYAML's composer with everything refused that hides what a line means."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)
        self._depth = self._count = 0

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise NotYaml("anchors (&) and aliases (*) are not allowed; write the value out", line)
        if getattr(event, "tag", None) is not None:
            raise NotYaml(f"the tag {event.tag!r} is not allowed; remove it or quote the text", line)
        if self._depth >= DEEPEST:
            raise NotYaml(f"values are nested more than {DEEPEST} deep; flatten them", line)
        if self._count >= MOST_VALUES:
            raise NotYaml(f"the file has more than {MOST_VALUES} keys and values; shorten it", line)
        if isinstance(parent, yaml.CollectionNode) and len(parent.value) >= MOST_ENTRIES:
            raise NotYaml(f"a list or mapping has more than {MOST_ENTRIES} entries; shorten it", line)
        self._depth += 1
        self._count += 1
        try:
            return super().compose_node(parent, index)  # type: ignore[arg-type]
        finally:
            self._depth -= 1


def _converted(node: yaml.Node | None) -> Value:
    if node is None:
        raise NotYaml("the file is empty; start with `id:`", 1)
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        if UNKEEPABLE.search(node.value):
            raise NotYaml("an escape gives a character that cannot be kept; remove it", line)
        if len(node.value) > LONGEST_TEXT:
            raise NotYaml(f"a text has {len(node.value)} characters; keep it to {LONGEST_TEXT}", line)
        return Text(node.value, node.style is None, line)
    if isinstance(node, yaml.SequenceNode):
        return Listing(tuple(_converted(item) for item in node.value), line)
    return _table(node, line)


def _table(node: yaml.Node, line: int) -> Table:
    entries = tuple((_key(key), _converted(value)) for key, value in node.value)
    ordered = sorted((key for key, _ in entries), key=lambda key: (key.text, key.line))
    for first, second in pairwise(ordered):
        if first.text == second.text:
            raise NotYaml(f"the key {second.text!r} is already on line {first.line}; keep one of them", second.line)
    return Table(entries, line)


def _key(node: yaml.Node) -> Text:
    key = _converted(node)
    if not isinstance(key, Text):
        raise NotYaml("a key must be a word; write `word: value`", key.line)
    return key
