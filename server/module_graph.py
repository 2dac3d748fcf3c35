"""Which modules a module of the page needs, read from its own `import` lines.

A browser learns of an import when the file that names it is there. Told all at once, it need not find the way from
one to the next: those of a replay lie eight deep.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

IMPORTED = re.compile(r"""(?:^|[;}]|\*/)\s*(?:import|export)\b(?:[\w*{}$,\s]+?\bfrom)?\s*["']([^"']+)["']""", re.M)
"""An import by name or for its effects, or what is passed on; also in a file without line breaks."""
IMPORTED_LATER = re.compile(r"""^\s*(?:const \w+ = )?import\(["']([^"']+)["']\)""", re.M)
"""Of a statement that begins with it: asked for as soon as the module runs."""


class ModuleGraph:
    """Modules by their address, `/static/…` or `/npm/…`; `roots` says in which folder each first part lies."""

    def __init__(self, roots: Mapping[str, Path], import_map: Mapping[str, str]) -> None:
        self._roots = roots
        self._map = import_map
        self._known: dict[str, Sequence[str]] = {}

    def needed(self, entries: Iterable[str]) -> Sequence[str]:
        """The entries and all that they import, nearest first. What is not there is left out."""
        found = [each for each in entries if self._path(each) is not None]
        for address in found:  # grows meanwhile
            found.extend(each for each in self._imports(address) if each not in found)
        return found

    def _imports(self, address: str) -> Sequence[str]:
        if address not in self._known:
            self._known[address] = list(dict.fromkeys(self._read(address)))
        return self._known[address]

    def _read(self, address: str) -> Iterator[str]:
        path = self._path(address)
        source = "" if path is None else path.read_text("utf-8")
        for specifier in (*IMPORTED.findall(source), *IMPORTED_LATER.findall(source)):
            resolved = self._resolved(specifier, address)
            if resolved is not None and self._path(resolved) is not None:
                yield resolved

    def _resolved(self, specifier: str, importer: str) -> str | None:
        """As a browser does it: relative to the importer, or by the import map's longest match."""
        if specifier.startswith("."):
            return _joined(PurePosixPath(importer).parent, specifier)
        if specifier in self._map:
            return self._map[specifier]
        fitting = [name for name in self._map if name.endswith("/") and specifier.startswith(name)]
        longest = max(fitting, key=len, default=None)
        return None if longest is None else self._map[longest] + specifier[len(longest) :]

    def _path(self, address: str) -> Path | None:
        _, first, *rest = address.split("/")
        path = self._roots[first].joinpath(*rest) if first in self._roots else None
        return path if path is not None and path.is_file() else None


def _joined(folder: PurePosixPath, relative: str) -> str:
    parts = list(folder.parts)
    for part in relative.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/" + "/".join(parts[1:])
