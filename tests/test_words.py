"""No word that judges a person stands where a rep can read it: the program measures, it does not guess at people."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.scenarios.library import built_in, load
from tests.judging_words import judging_in

ROOT = Path(__file__).parents[1]
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)

MATCHED_NOT_SAID = ("scoring/acts", "voice/buyer/traits.py", "voice/last_words.py", "voice/endings.py")
"""Word lists that a rep's own words are compared with, and the list of the words that are refused."""
OF_SOMETHING_ELSE = {
    ("uncertain", ""): "a chance whose words were not heard well enough; a status of the scorecard",
    ("unsure", ""): "a word that the recogniser is unsure of",
    ("stressed", ""): "the id of a built-in scenario, named after its buyer",
    ("weak", "server/scripted_reps.py"): "a rep that is made up, and named so by the rehearsal",
    ("weak", "server/scenarios/terms.py"): "the same",
    ("weak", "docs/scenarios.md"): "the same",
    ("weak", "server/authoring/rehearsed.py"): "the same",
    ("weak", "web/authoring/words.js"): "the same",
    ("weak", "web/replay/transcript.js"): "a map of JavaScript whose keys may go",
    ("insecure", "web/"): "a page without https gets no microphone",
    ("polite", "web/practice/"): "an aria-live region",
    ("confidence", "web/shapes.d.ts"): "how far a tone reading can be trusted",
    ("emotion", "README.md"): "the promise that none is named",
    ("emotion", "docs/instruments.md"): "the same",
    ("emotion", "scoring/instruments/document.py"): "the same",
    ("emotion", "server/privacy/consent.py"): "the same, to the rep who agrees",
    ("emotion", "server/privacy/measured.py"): "the same, to anybody",
    ("emotion", "docs/privacy.md"): "the same, and why",
    ("calm", "docs/privacy.md"): "a word not to write",
    ("politeness", "docs/scoring.md"): "the wording of a question",
}
"""A word and the files it may stand in ("" for all), with what it is said of."""

PYTHON = sorted(path for tree in ("server", "scoring", "voice") for path in (ROOT / tree).rglob("*.py"))
WEB = [path for ending in ("js", "html", "svg", "d.ts") for path in (ROOT / "web").rglob(f"*.{ending}")]
PAGES = sorted(path for path in WEB if "node_modules" not in path.parts)
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def judging(text: str, file: str) -> list[str]:
    """The judging words in a text, with those left out that are said of something else in this file."""
    return judging_in(text, frozenset(word for word, where in OF_SOMETHING_ELSE if file.startswith(where)))


def literals(source: str) -> Iterator[str]:
    """String literals of Python source; docstrings are for those who read the code."""
    tree = ast.parse(source)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def of_the_rep(path: Path) -> Iterator[str]:
    """The texts of a scenario that speak to or of the rep; the buyer may be called anything."""
    scenario = load(path)
    briefing = scenario.briefing
    yield from (scenario.title, briefing.you, briefing.situation, briefing.goal, *briefing.notes)
    yield from (beat.better for beat in scenario.beats)
    yield from (behaviour.better for behaviour in scenario.behaviours)
    yield from (target.title for target in scenario.tone)


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_no_literal_of_the_server_or_the_scoring_judges_a_rep(path: Path) -> None:
    if not name(path).startswith(MATCHED_NOT_SAID):
        assert [word for text in literals(path.read_text("utf-8")) for word in judging(text, name(path))] == []


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_no_word_of_the_page_judges_a_rep(path: Path) -> None:
    assert judging(COMMENT.sub(" ", path.read_text("utf-8")), name(path)) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_no_word_of_the_documents_judges_a_rep(path: Path) -> None:
    assert judging(path.read_text("utf-8"), name(path)) == []


@pytest.mark.parametrize("path", built_in().values(), ids=name)
def test_no_text_of_a_scenario_for_the_rep_judges_them(path: Path) -> None:
    assert [word for text in of_the_rep(path) for word in judging(text, name(path))] == []


def test_a_judging_word_is_found_in_a_literal_and_not_in_a_docstring() -> None:
    source = '"""A warm worker."""\nSAID = f"You sounded {1} nervous."'
    assert [word for text in literals(source) for word in judging(text, "server/said.py")] == ["nervous"]


def test_every_exemption_is_still_needed() -> None:
    texts = {name(path): path.read_text("utf-8").lower() for path in (*PAGES, *DOCUMENTS, *PYTHON)}
    for word, file in OF_SOMETHING_ELSE:
        assert any(word in text for at, text in texts.items() if at.startswith(file))
