"""What the page tells a browser to fetch at once: its own modules, and by name those of each screen."""

import json
import re
from pathlib import Path

from server.module_graph import ModuleGraph
from server.page_files import PACKAGES_FOLDER

MARK = "<!-- modules -->"
"""Stands in the page where they are told: behind the import map, which has to be known before."""
IMPORT_MAP = re.compile(r'<script type="importmap">([^<]*)</script>')
ENTRY = re.compile(r'<script type="module"[^>]* src="([^"]+)">')
SCREENS = "/static/screens.js"
SCREEN = re.compile(r"^\s*'?([\w-]+)'?: async \(\) => \(await import\('\.(/[^']+)'\)\)", re.M)


def announced(web: Path, template: str) -> str:
    """The page with its modules told instead of the mark. Raises RuntimeError for a page without import map."""
    found = IMPORT_MAP.search(template)
    if found is None:
        raise RuntimeError("web/index.html has no import map")
    graph = ModuleGraph({"static": web, "npm": web / PACKAGES_FOLDER}, json.loads(found[1])["imports"])
    own = graph.needed(ENTRY.findall(template))
    links = "\n    ".join(f'<link rel="modulepreload" href="{each}" />' for each in own)
    by_screen = f'<script type="application/json" id="modules">{json.dumps(_by_screen(web, graph, set(own)))}</script>'
    return template.replace(MARK, f"{links}\n    {by_screen}")


def _by_screen(web: Path, graph: ModuleGraph, known: set[str]) -> dict[str, object]:
    """`files`, and for each screen the places in that list of what it needs besides what is `known`."""
    source = web / SCREENS.rpartition("/")[2]
    entries = SCREEN.findall(source.read_text("utf-8")) if source.is_file() else []
    needed = {name: [each for each in graph.needed([f"/static{path}"]) if each not in known] for name, path in entries}
    files = list(dict.fromkeys(each for screen in needed.values() for each in screen))
    places = {each: place for place, each in enumerate(files)}
    return {"files": files, "screens": {name: [places[each] for each in screen] for name, screen in needed.items()}}
