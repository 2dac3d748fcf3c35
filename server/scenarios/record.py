"""One mapping of a scenario file, read key by key; every fault is collected with its line."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from server.scenarios.strict_yaml import Listing, Table, Text, Value
from voice.scenario import Level, Lines

Path = tuple[str, ...]

_NUMBER = re.compile(r"[-+]?[0-9]{1,12}(\.[0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, where, and what to do."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(slots=True)
class Faults:
    """The faults of one file, and the line of every value read in it."""

    file: str
    found: list[Fault] = field(default_factory=list)
    places: dict[Path, int] = field(default_factory=dict)
    promised: dict[str, int] = field(default_factory=dict)
    """Behaviour id → chances the author means to offer."""

    def at(self, line: int, message: str) -> None:
        fault = Fault(self.file, line, message)
        if fault not in self.found:
            self.found.append(fault)

    def of(self, path: Path, message: str) -> None:
        """A fault of the value at `path`, or of the nearest thing around it."""
        self.at(self.line_of(path), message)

    def line_of(self, path: Path) -> int:
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, 1)


def nearest(word: str, known: Sequence[str]) -> str:
    """ "; did you mean ‘x’" or the whole list, to end a sentence about an unknown word."""
    close = get_close_matches(word[:60], known, n=1)
    return f"did you mean {close[0]!r}" if close else "use one of " + ", ".join(sorted(known))


class Record:
    """The keys of one mapping. Ask for every key it may have, then `finish`."""

    def __init__(self, value: Value, path: Path, faults: Faults) -> None:
        self.path, self.faults, self.line = path, faults, value.line
        self._entries: dict[str, tuple[Text, Value]] = {}
        self._asked: list[str] = []
        faults.places.setdefault(path, value.line)
        if isinstance(value, Table):
            self._entries = {key.text: (key, held) for key, held in value.entries}
        else:
            faults.at(value.line, f"{self.name} must be a mapping of keys to values; write `key: value` lines")

    @property
    def name(self) -> str:
        return ".".join(self.path) or "the file"

    def text(self, key: str, default: str | None = None) -> str:
        value = self._take(key, default is None)
        if value is None:
            return default or ""
        return self._text(value, key)

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of texts; one text alone counts as a list of one."""
        value = self._take(key, needed)
        return () if value is None else self._texts(value, (*self.path, key))

    def groups(self, key: str, *, needed: bool = False) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts."""
        return tuple(
            self._texts(item, (*self.path, key, str(i))) for i, item in enumerate(self.items(key, needed=needed))
        )

    def number(self, key: str, default: float | None = None, *, low: float, high: float) -> float:
        value = self._take(key, default is None)
        if value is None:
            return default if default is not None else low
        if not isinstance(value, Text) or not value.is_plain or not _NUMBER.fullmatch(value.text):
            self.faults.at(value.line, f"{self.name}.{key} must be a number; write it without quotes or unit")
            return low
        number = float(value.text)
        if not low <= number <= high:
            self.faults.at(value.line, f"{self.name}.{key} is {value.text}; choose {low:g} to {high:g}")
            return low
        return number

    def whole(self, key: str, default: int | None = None, *, low: int, high: int) -> int:
        return round(self.number(key, default, low=low, high=high))

    def lines(self, key: str, *, needed: bool = False) -> Lines:
        """Wordings by level; a plain list counts for `usual`."""
        value = self._take(key, needed)
        path = (*self.path, key)
        if value is None:
            return Lines({})
        if not isinstance(value, Table):
            return Lines({Level.USUAL: self._texts(value, path)})
        record = Record(value, path, self.faults)
        by_level = {level: record.texts(level.value) for level in Level}
        record.finish()
        return Lines({level: texts for level, texts in by_level.items() if texts})

    def record(self, key: str) -> "Record | None":
        value = self._take(key, needed=False)
        return None if value is None else Record(value, (*self.path, key), self.faults)

    def records(self, key: str, id_of: Callable[["Record"], str], *, needed: bool = False) -> list["Record"]:
        """The mappings in a list, each known in paths by its id."""
        found = []
        for i, item in enumerate(self.items(key, needed=needed)):
            record = Record(item, (*self.path, key, str(i)), self.faults)
            record.path = (*self.path, key, id_of(record) or str(i))
            self.faults.places.setdefault(record.path, item.line)
            found.append(record)
        return found

    def items(self, key: str, *, needed: bool = False) -> tuple[Value, ...]:
        value = self._take(key, needed)
        if value is None:
            return ()
        if isinstance(value, Listing):
            return value.items
        self.faults.at(value.line, f"{self.name}.{key} must be a list; begin each entry with a dash")
        return ()

    def open_keys(self) -> Iterator[str]:
        """Every key, for mappings whose keys the author chooses."""
        return iter(tuple(self._entries))

    def finish(self) -> None:
        for text, (key, _) in self._entries.items():
            if text not in self._asked:
                hint = nearest(text, self._asked) if self._asked else "remove it"
                self.faults.at(key.line, f"{self.name} has no key {text[:60]!r}; {hint}")

    def _take(self, key: str, needed: bool) -> Value | None:
        self._asked.append(key)
        if key not in self._entries:
            if needed:
                self.faults.at(self.line, f"{self.name} lacks {key!r}; add it")
            return None
        label, value = self._entries[key]
        self.faults.places[(*self.path, key)] = label.line
        if isinstance(value, Text) and value.is_plain and value.text in ("", "~", "null"):
            self.faults.at(label.line, f"{self.name}.{key} is empty; give it a value or remove it")
            return None
        return value

    def _text(self, value: Value, key: str) -> str:
        if not isinstance(value, Text):
            self.faults.at(value.line, f"{self.name}.{key} must be one text; write it on one line")
            return ""
        if not value.text.strip():
            self.faults.at(value.line, f"{self.name}.{key} is empty; give it a value or remove it")
        return " ".join(value.text.split())

    def _texts(self, value: Value, path: Path) -> tuple[str, ...]:
        if isinstance(value, Text):
            value = Listing((value,), value.line)
        if not isinstance(value, Listing):
            self.faults.at(value.line, f"{'.'.join(path)} must be a list of texts; begin each with a dash")
            return ()
        self.faults.places.setdefault(path, value.line)
        found: list[str] = []
        for item in value.items:
            self.faults.places[(*path, str(len(found)))] = item.line
            text = self._text(item, path[-1])
            if text:
                found.append(text)
        return tuple(found)
