"""One mapping of a scenario file, read key by key; every fault is collected with its line."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from heapq import nlargest

from server.scenarios.strict_yaml import MOST_ENTRIES, Listing, Table, Text, Value
from voice.scenario import Level, Lines

Path = tuple[str, ...]

MOST_FAULTS = 100
"""Of one file; who has read them all reads it again anyway."""
MOST_RECORDS = 200
"""Facts, beats or the like of one file: a call of an hour has room for fewer."""
LONGEST_WORD = 60
"""Characters of a word that are shown and compared."""
MOST_COMPARED = 10
"""Known words that are held against an unknown one letter by letter, which takes 1 ms each."""
MOST_NAMED = 40
_NUMBER = re.compile(r"[-+]?[0-9]{1,12}(\.[0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, where, and what to do."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class TooManyFaults(Exception):
    """One file has MOST_FAULTS; nobody looks for more."""


@dataclass(slots=True)
class Faults:
    """The faults of one file, and the line of every value read in it. The last that is taken raises TooManyFaults."""

    file: str
    found: list[Fault] = field(default_factory=list)
    _known: set[Fault] = field(default_factory=set)
    places: dict[Path, int] = field(default_factory=dict)
    promised: dict[str, int] = field(default_factory=dict)
    """Behaviour id → chances the author means to offer."""

    def at(self, line: int, message: str) -> None:
        fault = Fault(self.file, line, message)
        if fault in self._known:
            return
        self._known.add(fault)
        self.found.append(fault)
        if len(self.found) >= MOST_FAULTS:
            raise TooManyFaults

    def of(self, path: Path, message: str) -> None:
        """A fault of the value at `path`, or of the nearest thing around it."""
        self.at(self.line_of(path), message)

    def line_of(self, path: Path) -> int:
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, 1)


def nearest(word: str, known: Sequence[str]) -> str:
    """ "; did you mean ‘x’" or the list, to end a sentence about an unknown word."""
    return _nearest(word[:LONGEST_WORD], tuple(each[:LONGEST_WORD] for each in known))


@lru_cache(maxsize=256)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    """Only the words that share most letters are compared in their order too."""
    letters = SequenceMatcher(None, b=word)

    def shared(each: str) -> float:
        letters.set_seq1(each)
        return letters.quick_ratio()

    close = get_close_matches(word, nlargest(MOST_COMPARED, known[:MOST_ENTRIES], key=shared), n=1)
    if close:
        return f"did you mean {close[0]!r}"
    others = ", …" if len(known) > MOST_NAMED else ""
    return "use one of " + ", ".join(sorted(known)[:MOST_NAMED]) + others


class Record:
    """The keys of one mapping. Ask for every key it may have, then `finish`."""

    def __init__(self, value: Value, path: Path, faults: Faults) -> None:
        self.path, self.faults, self.line = path, faults, value.line
        self._entries: dict[str, tuple[Text, Value]] = {}
        self._asked: dict[str, None] = {}
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
        items = self.items(key, needed=needed)
        if len(items) > MOST_RECORDS:
            self.faults.at(items[MOST_RECORDS].line, f"{key} has {len(items)} entries; keep them to {MOST_RECORDS}")
        for i, item in enumerate(items[:MOST_RECORDS]):
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
                hint = nearest(text, tuple(self._asked)) if self._asked else "remove it"
                self.faults.at(key.line, f"{self.name} has no key {text[:60]!r}; {hint}")

    def _take(self, key: str, needed: bool) -> Value | None:
        self._asked[key] = None
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
