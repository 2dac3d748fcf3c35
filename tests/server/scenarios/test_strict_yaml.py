import pytest

from server.scenarios.strict_yaml import (
    DEEPEST,
    LARGEST_BYTES,
    LONGEST_TEXT,
    MOST_ENTRIES,
    MOST_VALUES,
    Listing,
    NotYaml,
    Table,
    Text,
    read,
)


def refusal(text: str) -> NotYaml:
    with pytest.raises(NotYaml) as caught:
        read(text.encode())
    return caught.value


def test_every_value_knows_its_line() -> None:
    value = read(b"a: 1\nb:\n  - x\n  - y\n")
    assert isinstance(value, Table)
    listing = value.entries[1][1]
    assert isinstance(listing, Listing)
    assert [item.line for item in listing.items] == [3, 4]


@pytest.mark.parametrize("word", ["on", "no", "yes", "07:10", "1_000", "0x10", "1e3", "2026-11-23"])
def test_words_that_older_yaml_takes_for_something_else_stay_words(word: str) -> None:
    assert read(word.encode()) == Text(word, True, 1)


def test_a_duplicate_key_names_the_line_of_the_first() -> None:
    error = refusal("a: 1\nb: 2\na: 3\n")
    assert error.line == 3
    assert "already on line 1" in str(error)


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: *x\n", "- &a [*a]\n"])
def test_anchors_and_aliases_are_refused(text: str) -> None:
    assert "anchors" in str(refusal(text))


@pytest.mark.parametrize("tag", ["!!python/object:os.system", "!!int", "!mine", "!"])
def test_tags_are_refused(tag: str) -> None:
    assert "tag" in str(refusal(f"a: {tag} 1\n"))


def test_deep_nesting_is_refused() -> None:
    assert "deep" in str(refusal("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)))


def test_a_very_deep_file_is_refused_before_it_is_built() -> None:
    assert "deep" in str(refusal("[" * 10_000))


def test_a_large_file_is_refused() -> None:
    assert str(LARGEST_BYTES) in str(refusal("x" * (LARGEST_BYTES + 1)))


def test_bytes_that_are_not_utf_8_are_refused_with_their_line() -> None:
    with pytest.raises(NotYaml) as caught:
        read(b"a: 1\nb: \xff\n")
    assert caught.value.line == 2


def test_a_second_document_is_refused() -> None:
    assert "not YAML" in str(refusal("a: 1\n---\nb: 2\n"))


@pytest.mark.parametrize("text", ["a: [1\n", "a: 'x\n", "\t- a\n", "a: b: c\n", "%YAML 9.9\n---\na: 1\n", "\x00"])
def test_broken_yaml_is_one_sentence_with_a_line(text: str) -> None:
    assert refusal(text).line >= 1


def test_an_empty_file_says_how_to_start() -> None:
    assert "empty" in str(refusal("# nothing\n"))


@pytest.mark.parametrize("escape", ["\\0", "\\uD800", "\\U0000DFFF", "\\UFFFFFFFF", "\\U00110000"])
def test_an_escape_that_gives_no_character_is_refused(escape: str) -> None:
    error = refusal(f'a: 1\nb: "{escape}"\n')
    assert "escape" in str(error)


def entries(count: int) -> tuple[str, str]:
    return "- x\n" * count, "".join(f"k{i}: x\n" for i in range(count))


def test_a_long_list_or_mapping_is_read() -> None:
    for text in entries(MOST_ENTRIES):
        read(text.encode())


def test_a_list_or_mapping_of_too_many_entries_is_refused_with_the_line_of_the_first_of_them() -> None:
    for text in entries(MOST_ENTRIES + 1):
        error = refusal(text)
        assert (error.line, f"more than {MOST_ENTRIES} entries" in str(error)) == (MOST_ENTRIES + 1, True)


def test_a_file_of_too_many_values_is_refused_before_the_rest_is_read() -> None:
    text = ("- [" + "x, " * 99 + "x]\n") * (MOST_VALUES // 100) + "not YAML: ]\n"
    assert f"more than {MOST_VALUES} keys and values" in str(refusal(text))


def test_a_text_that_nobody_could_read_is_refused() -> None:
    assert read(("x" * LONGEST_TEXT).encode()) == Text("x" * LONGEST_TEXT, True, 1)
    error = refusal("a: 1\nb: " + "x" * (LONGEST_TEXT + 1))
    assert (error.line, str(error)) == (2, f"a text has {LONGEST_TEXT + 1} characters; keep it to {LONGEST_TEXT}")
