import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.authoring.changes import changes


def test_the_same_text_has_no_changes() -> None:
    assert changes("a\nb\n", "a\nb\n") == ()


def test_a_changed_line_is_gone_and_new_with_its_numbers() -> None:
    found = [(line.kind, line.text, line.old, line.new) for line in changes("a\nb\nc", "a\nx\nc")]
    assert found == [("same", "a", 1, 1), ("gone", "b", 2, None), ("new", "x", None, 2), ("same", "c", 3, 3)]


def test_what_lies_far_from_a_change_is_left_out() -> None:
    old = [str(i) for i in range(40)]
    new = [*old[:20], "more", *old[20:]]
    found = changes("\n".join(old), "\n".join(new))
    assert [line.kind for line in found] == ["skip", *["same"] * 3, "new", *["same"] * 3]


def test_two_changes_that_lie_apart_have_a_gap_between_them() -> None:
    old = [str(i) for i in range(40)]
    new = ["first", *old, "last"]
    assert [line.kind for line in changes("\n".join(old), "\n".join(new))].count("skip") == 1


@pytest.mark.parametrize("lines", [("",), ("x", "y"), ("x", "y", "x")])
def test_a_long_text_of_the_same_lines_is_compared_too(lines: tuple[str, ...]) -> None:
    old = "\n".join(lines * 20_000) + "\n"
    assert [line.kind for line in changes(old, "first\n" + old)] == ["new", *["same"] * 3]


def test_lines_that_changed_places_are_gone_from_the_one_and_new_at_the_other() -> None:
    found = changes("a\nb\nc\nd\n", "b\nc\na\nd\n")
    assert [(line.kind, line.text) for line in found] == [
        ("gone", "a"),
        ("same", "b"),
        ("same", "c"),
        ("new", "a"),
        ("same", "d"),
    ]


@given(st.lists(st.sampled_from("abcde"), max_size=30), st.lists(st.sampled_from("abcde"), max_size=30))
def test_the_gone_and_new_lines_make_the_one_text_of_the_other(old: list[str], new: list[str]) -> None:
    found = changes("\n".join(old), "\n".join(new))
    left = {line.old for line in found if line.kind == "gone"}
    added = {line.new for line in found if line.kind == "new"}
    kept = [line for i, line in enumerate(old, 1) if i not in left]
    assert kept == [line for i, line in enumerate(new, 1) if i not in added]
