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
