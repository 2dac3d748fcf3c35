"""What a module needs, by its own import lines."""

import json
import re
from pathlib import Path

import pytest

from server.announced import announced
from server.module_graph import ModuleGraph
from server.pages import WEB

IMPORT_MAP = {"drawn": "/npm/drawn/index.js", "drawn/": "/npm/drawn/"}


def needed(folder: Path, files: dict[str, str]) -> set[str]:
    """What `/static/entry.js` needs besides itself."""
    for name, source in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    graph = ModuleGraph({"static": folder / "static", "npm": folder / "npm"}, IMPORT_MAP)
    first, *rest = graph.needed(["/static/entry.js"])
    assert first == "/static/entry.js"
    return set(rest)


@pytest.mark.parametrize(
    "line",
    [
        "import './a.js';",
        "import { one } from './a.js';",
        "import { one as other, type } from './a.js'",
        "import {\n  one,\n  two,\n} from './a.js';",
        "import * as all from './a.js';",
        "import first, { second } from './a.js';",
        "export * from './a.js';",
        "export { one } from './a.js';",
        'const x=1;import{a as b}from"./a.js";b()',
        "/* licence */import'./a.js';",
        "const page = import('./a.js');",
    ],
)
def test_an_import_is_known_in_every_form(tmp_path: Path, line: str) -> None:
    assert needed(tmp_path, {"static/entry.js": line, "static/a.js": ""}) == {"/static/a.js"}


@pytest.mark.parametrize(
    "line",
    [
        "/** @import {One} from './a.js' */",
        "/** @type {import('./a.js').One} */\nconst one = 1;",
        "const text = 'taken from';\nconst path = './a.js';",
        "async function later() {\n  const { one } = await import('./a.js');\n}",
    ],
)
def test_a_type_or_what_may_be_asked_for_later_is_not_needed(tmp_path: Path, line: str) -> None:
    assert needed(tmp_path, {"static/entry.js": line, "static/a.js": ""}) == set()


def test_imports_of_imports_are_needed_and_a_circle_ends(tmp_path: Path) -> None:
    files = {
        "static/entry.js": "import './parts/a.js';",
        "static/parts/a.js": "import '../b.js';",
        "static/b.js": "import './entry.js';\nimport './parts/a.js';",
    }
    assert needed(tmp_path, files) == {"/static/parts/a.js", "/static/b.js"}


def test_a_package_is_found_by_the_import_map(tmp_path: Path) -> None:
    files = {
        "static/entry.js": "import 'drawn';\nimport 'drawn/parts/one.js';\nimport 'elsewhere';",
        "npm/drawn/index.js": "import'./inner.js';",
        "npm/drawn/inner.js": "",
        "npm/drawn/parts/one.js": "",
    }
    assert needed(tmp_path, files) == {"/npm/drawn/index.js", "/npm/drawn/inner.js", "/npm/drawn/parts/one.js"}


def test_what_is_not_there_is_not_told(tmp_path: Path) -> None:
    assert needed(tmp_path, {"static/entry.js": "import './gone.js';"}) == set()


def test_the_page_tells_the_modules_of_each_of_its_screens() -> None:
    source = (WEB / "screens.js").read_text("utf-8")
    page = announced(WEB, (WEB / "index.html").read_text("utf-8"))
    told = json.loads(page.partition('id="modules">')[2].partition("</script>")[0])
    imported = re.findall(r"import\('\.(/[^']+)'\)", source)
    firsts = [told["files"][places[0]] for places in told["screens"].values()]
    assert firsts == [f"/static{path}" for path in imported]
