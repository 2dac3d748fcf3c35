"""Bundles that are broken or made to harm: one sentence, exit status 2, nothing written beside."""

import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.__main__ import run
from tests.bundles import bundle_in, put_together, taken_apart

Members = dict[str, bytes]


@pytest.fixture
async def members(tmp_path: Path) -> Members:
    return taken_apart(await bundle_in(tmp_path, with_sound=False))


def refused(bundle: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said of a bundle that cannot be used."""
    status = run(["recount", str(bundle)])
    said = capsys.readouterr()
    assert status == 2, said
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err


def without(name: str) -> Callable[[Members], Members]:
    return lambda members: {key: data for key, data in members.items() if key != name}


def having(name: str, data: bytes) -> Callable[[Members], Members]:
    return lambda members: {**members, name: data}


def manifest(**fields: object) -> Callable[[Members], Members]:
    return lambda members: {
        **members, "manifest.json": json.dumps({**json.loads(members["manifest.json"]), **fields}).encode(),
    }  # fmt: skip


def frame(body: bytes) -> bytes:
    from server.recording import journal

    return journal.frame(0, body)


def kept(**fields: object) -> bytes:
    """A measures.json of the right form with other readings."""
    whole: dict[str, object] = {"measures": [], "tone": [], "source": "none", "source_reason": None, "alignment": None}
    return json.dumps({**whole, **fields}).encode()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (without("manifest.json"), "lacks manifest.json"),
        (without("journal"), "lacks journal"),
        (without("scorecard.json"), "lacks scorecard.json"),
        (having("../../evil", b"x"), "'../../evil', which has no place"),
        (having("/etc/passwd", b"x"), "no place"),
        (having("rep.wav", b"RIFF but no sound"), "rep.wav"),
        (having("rep.wav", b"x" * 4000), "rep.wav"),
        (having("scenario.yaml", b"id: x"), "scenario"),
        (having("scenario.yaml", b"\xff\xfe\x00"), "UTF-8"),
        (having("transcript.json", b"{"), "transcript.json"),
        (having("transcript.json", b'{"turns": [{"speaker": "rep"}]}'), "transcript.json"),
        (having("transcript.json", b"[" * 200_000), "transcript.json"),
        (having("transcript.json", b'{"turns": [{"speaker":"rep","start_s":5,"end_s":1,"text":"a"}]}'), "Turn 1"),
        (having("scorecard.json", b"not json"), "scorecard.json"),
        (having("measures.json", b"[]"), "measures.json"),
        (having("measures.json", kept(measures=[{"x": 1}])), "measures.json"),
        (having("measures.json", kept(tone=[{"status": "above"}])), "measures.json"),
        (having("baseline.json", b"[]"), "baseline.json"),
        (having("journal", b"garbage that is no frame"), "journal"),
        (having("journal", frame(b'{"kind":"gap","start_s":"soon","end_s":1}')), "journal"),
        (having("journal", frame(b'{"kind":"granted","colour":"red","auto_gain":"loud"}')), "journal"),
        (having("journal", frame(b'{"no":"kind"}')), "journal"),
        (manifest(bundle=2), "version 2"),
        (manifest(bundle=None), "version None"),
        (manifest(level="hard"), "level"),
        (manifest(samples=10**12), "samples"),
        (manifest(engines={"stt": 4}), "engines"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_bundle_is_said(
    change: Callable[[Members], Members],
    says: str,
    members: Members,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert says in refused(put_together(tmp_path / "bad.zip", change(members)), capsys)
    assert not (tmp_path.parent / "evil").exists()


def test_a_member_that_was_changed_is_named(
    members: Members, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = put_together(tmp_path / "bad.zip", {**members, "tags.json": b"{}"}, sums=False)
    assert "tags.json in bad.zip is not what its sha256" in refused(bad, capsys)


def test_a_member_without_a_checksum_is_named(
    members: Members, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = manifest(sha256={})(members)
    assert "no sha256 for" in refused(put_together(tmp_path / "bad.zip", bare, sums=False), capsys)


def test_a_member_that_comes_twice_is_refused(
    members: Members, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = put_together(tmp_path / "bad.zip", members)
    with zipfile.ZipFile(bad, "a") as file, pytest.warns(UserWarning, match="Duplicate name"):
        file.writestr("tags.json", b"{}")
    assert "'tags.json' twice" in refused(bad, capsys)


def test_a_bomb_is_not_unpacked(members: Members, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = put_together(tmp_path / "bad.zip", {**members, "scenario.yaml": bytes(50 << 20)})
    assert "unpacks to 52428800 bytes" in refused(bad, capsys)


def test_a_directory_that_never_ends_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 9, 9, 1 << 30, 0, 0))
    assert "directory of 1073741824 bytes" in refused(bad, capsys)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\5\6", bytes(1000), b"no zip at all"])
def test_what_is_no_zip_is_refused(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(data)
    assert "is not a session bundle" in refused(bad, capsys)


def test_a_file_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "cannot be read" in refused(tmp_path / "none.zip", capsys)
    assert "cannot be read" in refused(tmp_path, capsys)


@pytest.fixture(scope="module")
def sound_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    import asyncio

    return asyncio.run(bundle_in(tmp_path_factory.mktemp("bundle"), with_sound=False)).read_bytes()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=6))
def test_bytes_changed_anywhere_never_end_in_a_crash(
    sound_bytes: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str], places: list[tuple[float, int]]
) -> None:
    data = bytearray(sound_bytes)
    for place, value in places:
        data[int(place * len(data))] = value
    bad = tmp_path / "bad.zip"
    bad.write_bytes(data)
    status = run(["recount", str(bad)])
    said = capsys.readouterr()
    assert "Something went wrong" not in said.err
    assert status in (0, 2)
