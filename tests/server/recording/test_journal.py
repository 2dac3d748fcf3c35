import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.recording.journal import Frame, body, frame, read

values = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
notes = st.lists(
    st.tuples(st.text(max_size=10), st.dictionaries(st.sampled_from(["text", "at", "turn", "é\n"]), values)),
    min_size=1,
    max_size=6,
)


def written(noted: list[tuple[str, dict[str, object]]]) -> list[bytes]:
    return [frame(seq, body(kind, fields)) for seq, (kind, fields) in enumerate(noted)]


def expected(noted: list[tuple[str, dict[str, object]]]) -> tuple[Frame, ...]:
    return tuple(Frame(seq, kind, fields) for seq, (kind, fields) in enumerate(noted))


@given(notes)
def test_what_is_written_is_read_back_whole(noted: list[tuple[str, dict[str, object]]]) -> None:
    data = b"".join(written(noted))
    found = read(data)
    assert found.frames == expected(noted)
    assert found.good_bytes == len(data)


@given(notes, st.data())
def test_after_a_cut_every_whole_frame_is_read_and_nothing_else(
    noted: list[tuple[str, dict[str, object]]], data: st.DataObject
) -> None:
    frames = written(noted)
    cut = data.draw(st.integers(0, len(b"".join(frames))))
    ends = [len(b"".join(frames[: count + 1])) for count in range(len(frames))]
    whole = sum(end <= cut for end in ends)
    found = read(b"".join(frames)[:cut])
    assert found.frames == expected(noted)[:whole]
    assert found.good_bytes == len(b"".join(frames[:whole]))


@given(notes, st.data())
def test_after_a_flipped_byte_every_frame_before_it_is_read_and_none_after(
    noted: list[tuple[str, dict[str, object]]], data: st.DataObject
) -> None:
    frames = written(noted)
    broken = bytearray(b"".join(frames))
    place = data.draw(st.integers(0, len(broken) - 1))
    broken[place] ^= data.draw(st.integers(1, 255))
    ends = [len(b"".join(frames[: count + 1])) for count in range(len(frames))]
    before = sum(end <= place for end in ends)
    found = read(bytes(broken))
    assert found.frames == expected(noted)[:before]
    assert found.good_bytes == len(b"".join(frames[:before]))


@given(st.binary(max_size=200))
def test_noise_is_no_frame(noise: bytes) -> None:
    assert read(noise).frames == ()


def test_zeros_that_a_power_cut_leaves_behind_are_no_frame() -> None:
    data = frame(0, body("turn", {}))
    assert read(data + bytes(4096)).good_bytes == len(data)


def test_a_frame_with_the_wrong_number_ends_the_journal() -> None:
    data = frame(0, body("a", {})) + frame(2, body("c", {}))
    assert [one.kind for one in read(data).frames] == ["a"]


@pytest.mark.parametrize("name", ["seq", "kind"])
def test_the_journals_own_fields_cannot_be_overwritten(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        body("turn", {name: 1})


@pytest.mark.parametrize("value", [float("nan"), "x" * (1 << 20)])
def test_what_no_reader_could_read_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"not JSON compliant|too long"):
        body("turn", {"value": value})
