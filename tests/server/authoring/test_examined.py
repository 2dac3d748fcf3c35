"""What an author is told while they write: the same as the command, whatever is typed."""

import time
from pathlib import Path

import pytest

from server.authoring.examined import examine, numbered, renamed, title_in
from server.authoring.writing import FIRST
from server.scenarios.library import built_in, check

SMALL = FIRST.read_text("utf-8")
BROKEN = SMALL.replace("minutes: 4", "minuts: 4").replace("opens_when:", "opens_wen:")

HOSTILE = {
    "an alias bomb": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "a tag that makes an object": "id: !!python/object/apply:os.system [ls]\n",
    "several documents": "id: x\n---\nid: y\n",
    "nesting without end": "[" * 100_000,
    "mappings without end": "".join(f"{' ' * i}a:\n" for i in range(400)),
    "a control character": "id: x\x07\n",
    "half a character": 'id: "\\uD800"\n',
    "nothing": "",
    "a directive": "%YAML 9.9\n---\nid: x\n",
    "an escape that is none": 'id: "\\UFFFFFFFF"\n',
    "a merge key": "a: 1\n<<: {b: 2}\n",
    "tabs": "id:\tx\n\ttitle: y\n",
    "the same key twice": "id: x\nid: y\n",
    "a list": "- 1\n- 2\n",
}


def test_a_sound_text_has_no_fault_and_gives_its_scenario() -> None:
    found = examine(SMALL, "late-parts")
    assert found.faults == ()
    assert found.scenario is not None
    assert found.scenario.id == "late-parts"


@pytest.mark.parametrize("text", [BROKEN, SMALL.replace("fact: H1", "fact: H9"), "id: [", *HOSTILE.values()])
def test_the_faults_are_those_of_the_command(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text, "utf-8", newline="")
    told = [(fault.line, fault.message) for fault in examine(text).faults]
    assert told == [(fault.line, fault.message) for fault in check(file)]
    assert told


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_yaml_is_refused_in_plain_sentences(text: str) -> None:
    found = examine(text)
    assert found.scenario is None
    assert all("\n" not in fault.message and len(fault.message) < 400 for fault in found.faults)


def test_a_text_that_is_too_large_is_refused_before_it_is_read() -> None:
    began_s = time.process_time()
    (fault,) = examine("a: " + "x" * 300_000).faults
    assert "keep it under 262144" in fault.message
    assert time.process_time() - began_s < 1


def test_a_text_must_keep_the_id_it_is_known_by() -> None:
    (fault,) = examine(SMALL, "other-parts").faults
    assert fault.line == 1
    assert "'late-parts'" in fault.message
    assert "'other-parts'" in fault.message


def test_a_copy_has_the_new_id_and_begins_at_version_one() -> None:
    for path in built_in().values():
        found = examine(renamed(path.read_text("utf-8"), "my-copy"), "my-copy")
        assert found.faults == ()
        assert found.scenario is not None
        assert found.scenario.version == 1


def test_a_version_is_written_where_the_text_has_one() -> None:
    found = examine(numbered(SMALL, 12))
    assert found.scenario is not None
    assert found.scenario.version == 12


def test_a_title_is_found_in_a_text_with_faults() -> None:
    assert title_in('id: x\ntitle: "Parts: late"\n  oops') == "Parts: late"
    assert title_in("id: x\n") == ""


def test_the_outline_names_keys_and_entries_with_their_lines() -> None:
    lines = SMALL.splitlines()
    found = examine(SMALL).outline
    assert [place.name for place in found if place.depth == 0][:4] == ["id", "title", "version", "minutes"]
    assert [place.name for place in found if place.depth == 1][:5] == ["H1", "H2", "harm-1", "harm-2", "next-step"]
    assert all(place.name in lines[place.line - 1] for place in found)


def test_the_outline_stays_while_there_are_faults_and_goes_where_nothing_can_be_read() -> None:
    assert [place.name for place in examine(BROKEN).outline][:2] == ["id", "title"]
    assert examine("a: [").outline == ()


def test_a_line_of_many_spaces_is_no_more_work_than_another() -> None:
    spaces = " " * 250_000
    assert title_in(f"title: a{spaces}b\n") == f"a{spaces}b"[:200]
    assert renamed(f"id: a{spaces}b\nversion: 3\n", "mine") == "id: mine\nversion: 1\n"
