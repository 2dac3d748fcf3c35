"""A backup beside a running server, and what a restored one opens: all that was kept, nothing that was erased."""

import json
import zipfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from server.backup.manifest import NAME, POSTGRESQL, SQLITE
from server.backup.packing import Written, back_up
from server.backup.restoring import checked, forget_again, newest_log, put_back
from server.backup.snapshot import Snapshot, of_sqlite
from server.privacy.erasure_log import NAME as ERASURES
from server.recording.call_files import CallFiles, call_folder
from server.recording.recovery import left_over, recover
from server.routes.privacy import SURE
from server.store.errors import StoreFailed, UnknownSchema
from server.store.records import Status
from server.store.store import Store
from tests.calls import NEW
from tests.people import World, accounts_house, peopled
from tests.server.privacy.marked import SPOKEN, WRITTEN, holding, record
from voice.errors import BadInput
from voice.transcript import Speaker


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        await record(made)
        yield made


def made_beside(world: World, tmp_path: Path) -> Written:
    return back_up(world.house.store.folder, "", tmp_path / "kept.zip")


async def restored(backup: Path, folder: Path, erasures: Path | None = None) -> int:
    """How much was erased again."""
    manifest = put_back(backup, folder, "", newest_log(erasures) if erasures else None)
    return (await forget_again(manifest, folder, "", None)).erased_again


async def test_a_session_opens_after_a_restore_with_its_words_and_its_sound(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = made_beside(world, tmp_path)
    session = f"/api/sessions/{world.ids['session']}"
    assert await restored(made.path, tmp_path / "other") == 0
    async with accounts_house(tmp_path / "other", monkeypatch) as again:
        await again.sign_in("rep")
        found = (await again.ask("rep", "GET", session)).json()
        assert WRITTEN in found["transcript"]["turns"][0]["text"]
        sound = await again.ask("rep", "GET", f"{session}/audio/rep.wav")
        assert SPOKEN in sound.content
        assert WRITTEN in (await again.ask("rep", "GET", f"{session}/comments")).text
        await again.sign_in("admin")
        assert (await again.house.store.audit.verify(again.people["admin"])).broken_at is None


@pytest.mark.parametrize("what", ["session", "person"])
async def test_what_was_erased_after_the_backup_is_nowhere_in_what_is_restored(
    world: World, tmp_path: Path, what: str
) -> None:
    made = made_beside(world, tmp_path)
    if what == "session":
        await world.ask("rep", "DELETE", f"/api/sessions/{world.ids['session']}")
    else:
        await world.ask("rep", "POST", "/api/me/erase", json={"sure": SURE})
    assert await restored(made.path, tmp_path / "other", world.house.store.folder) == 1
    for marker in (WRITTEN.encode(), SPOKEN):
        assert holding(tmp_path / "other", marker) == []
    assert bool(holding(tmp_path / "other", b"rep@rep.example")) == (what == "session")


async def test_an_erasure_log_that_lies_in_the_empty_folder_counts_too(world: World, tmp_path: Path) -> None:
    made = made_beside(world, tmp_path)
    await world.ask("rep", "DELETE", f"/api/sessions/{world.ids['session']}")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / ERASURES).write_bytes((world.house.store.folder / ERASURES).read_bytes())
    assert await restored(made.path, tmp_path / "other") == 1


async def test_a_call_that_is_on_is_kept_up_to_the_backup_and_mended_by_the_next_start(
    world: World, tmp_path: Path
) -> None:
    rep = world.people["rep"]
    live = await world.house.sessions.create(rep, NEW)
    files = CallFiles(call_folder(world.house.calls, live.id))
    files.place(Speaker.REP, 0, SPOKEN)
    made = made_beside(world, tmp_path)
    files.place(Speaker.REP, 4000, SPOKEN)
    files.close()
    await restored(made.path, tmp_path / "other")
    store = await Store.open(tmp_path / "other")
    await recover(store.sessions, store.calls, await left_over(store.sessions, store.calls))
    found = await store.sessions.get(rep, live.id)
    await store.close()
    assert (found.status, found.duration_s) == (Status.INTERRUPTED, 0.25)


async def test_a_call_that_began_after_the_databases_moment_leaves_no_file_without_a_row(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def then_a_call_begins(path: Path, to: Path) -> Snapshot:
        snapshot = of_sqlite(path, to)
        CallFiles(call_folder(world.house.calls, "0190aaaa-0000-7000-8000-000000000001")).close()
        return snapshot

    monkeypatch.setattr("server.backup.packing.of_sqlite", then_a_call_begins)
    made = made_beside(world, tmp_path)
    assert not [name for name in checked(made.path).files if "0190aaaa" in name]


async def test_a_backup_lets_nobody_in(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_beside(world, tmp_path)
    assert made.path.stat().st_mode & 0o077 == 0
    await restored(made.path, tmp_path / "other")
    store = await Store.open(tmp_path / "other")
    names = {path.name for path in (tmp_path / "other").iterdir()}
    await store.close()
    assert "key" not in names
    assert holding(tmp_path / "other", world.cookies["rep"].encode()) == []
    async with accounts_house(tmp_path / "other", monkeypatch) as again:
        again.cookies["rep"] = world.cookies["rep"]
        assert (await again.ask("rep", "GET", "/api/sessions")).status_code == 401


async def test_nothing_but_the_backup_is_left_beside_it(world: World, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    back_up(world.house.store.folder, "", tmp_path / "backups" / "kept.zip")
    assert [path.name for path in (tmp_path / "backups").iterdir()] == ["kept.zip"]


def changed(path: Path, to: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of which some members are others."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return to


def with_manifest(**fields: object) -> Callable[[str, bytes], bytes]:
    return lambda name, data: json.dumps({**json.loads(data), **fields}).encode() if name == NAME else data


async def test_a_newer_rolecalls_backup_is_refused_in_one_sentence(world: World, tmp_path: Path) -> None:
    made = made_beside(world, tmp_path)
    newest: tuple[dict[str, object], ...] = ({"schema": "9999"}, {"backup": 2})
    for number, fields in enumerate(newest):
        newer = changed(made.path, tmp_path / f"{number}.zip", with_manifest(rolecall="7.0", **fields))
        with pytest.raises(
            UnknownSchema, match=r"written by a newer rolecall \(7\.0\); restore it with that version\.$"
        ):
            put_back(newer, tmp_path / "other", "", None)
    assert not (tmp_path / "other").exists()


async def test_a_file_that_was_changed_is_found_before_anything_is_in_place(world: World, tmp_path: Path) -> None:
    made = made_beside(world, tmp_path)

    def wrong(name: str, data: bytes) -> bytes:
        return data[:-1] + b"x" if name.endswith("rep.wav") else data

    damaged = changed(made.path, tmp_path / "damaged.zip", wrong)
    with pytest.raises(BadInput, match=r"The file data/calls/.*rep\.wav in the backup is not the one that was written"):
        checked(damaged)
    with pytest.raises(BadInput, match="is not the one that was written"):
        put_back(damaged, tmp_path / "other", "", None)
    assert not (tmp_path / "other" / "rolecall.db").exists()
    assert await restored(made.path, tmp_path / "other") == 0, "what a refused restore left is in nobody's way"


@pytest.mark.parametrize("keep", [0, 10, -40])
async def test_a_backup_that_was_cut_short_is_refused(world: World, tmp_path: Path, keep: int) -> None:
    whole = made_beside(world, tmp_path).path.read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:keep])
    with pytest.raises(BadInput, match="is no backup of rolecall, or was cut short"):
        checked(tmp_path / "cut.zip")


async def test_a_member_that_leads_out_of_the_folder_is_refused(world: World, tmp_path: Path) -> None:
    made, sums = made_beside(world, tmp_path), {"data/../../out": {"bytes": 0, "sha256": ""}}
    with zipfile.ZipFile(made.path) as old:
        manifest = {**json.loads(old.read(NAME)), "files": sums}
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as evil:
        evil.writestr("data/../../out", b"")
        evil.writestr(NAME, json.dumps(manifest))
    with pytest.raises(BadInput, match="lies outside a data folder"):
        put_back(tmp_path / "evil.zip", tmp_path / "deep" / "other", "", None)
    assert not (tmp_path / "out").exists()


async def test_a_folder_that_holds_something_is_left_as_it_is(world: World, tmp_path: Path) -> None:
    made = made_beside(world, tmp_path)
    with pytest.raises(BadInput, match="is not empty; name an empty one with --data"):
        put_back(made.path, world.house.store.folder, "", None)


async def test_a_whole_backup_is_never_written_over(world: World, tmp_path: Path) -> None:
    made = made_beside(world, tmp_path)
    with pytest.raises(BadInput, match="is there already"):
        made_beside(world, tmp_path)
    assert checked(made.path).database == SQLITE


async def test_a_postgresql_database_is_copied_by_the_store_and_put_into_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: Any
) -> None:
    url, other, data = postgres.new_database(), postgres.new_database(), tmp_path / "data"
    async with peopled(data, monkeypatch, database_url=url) as world:
        await record(world)
        made = back_up(data, url, tmp_path / "kept.zip")
        await world.ask("rep", "DELETE", f"/api/sessions/{world.ids['session']}")
        entries = (await world.house.store.audit.verify(world.people["admin"])).entries
    assert checked(made.path).database == POSTGRESQL
    with pytest.raises(BadInput, match="holds tables already; name an empty one"):
        put_back(made.path, tmp_path / "other", url, newest_log(data))
    with pytest.raises(BadInput, match="is of a PostgreSQL database; name an empty one with --database-url"):
        put_back(made.path, tmp_path / "other", "", newest_log(data))
    manifest = put_back(made.path, tmp_path / "other", other, newest_log(data))
    assert (await forget_again(manifest, tmp_path / "other", other, None)).erased_again == 1
    async with accounts_house(tmp_path / "other", monkeypatch, database_url=other) as again:
        await again.sign_in("rep")
        await again.sign_in("admin")
        assert (await again.ask("rep", "GET", "/api/sessions")).json()["sessions"] == []
        found = await again.house.store.audit.verify(again.people["admin"])
        assert found.broken_at is None
        assert found.entries >= entries


async def test_a_folder_in_which_a_restore_was_cut_off_is_opened_by_no_server(tmp_path: Path) -> None:
    (tmp_path / ".restoring").mkdir()
    with pytest.raises(StoreFailed, match="was cut off; empty the folder and restore again"):
        await Store.open(tmp_path)


def only_a_manifest(to: Path, data: bytes) -> Path:
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(NAME, data)
    return to


MANIFESTS = {
    "deep": b"[" * 200_000,
    "endless number": b'{"backup": Infinity}',
    "no number": b'{"backup": NaN}',
    "endless size": b'{"backup": 1, "tables": [], "files": {"data/x": {"bytes": Infinity, "sha256": ""}}}',
    "a list": b"[1]",
    "wrong types": b'{"backup": 1, "tables": [], "files": {}, "rolecall": [], "made_at": 1, "schema": {}, '
    b'"database": [], "sessions": "x"}',
}


@pytest.mark.parametrize("what", list(MANIFESTS))
def test_a_manifest_that_somebody_made_up_is_refused_in_a_sentence(tmp_path: Path, what: str) -> None:
    with pytest.raises(BadInput, match="this is no backup of rolecall"):
        checked(only_a_manifest(tmp_path / "evil.zip", MANIFESTS[what]))


def test_a_manifest_that_is_larger_than_its_members_make_it_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"The manifest in .* is too large"):
        checked(only_a_manifest(tmp_path / "evil.zip", b" " * (1 << 19)))


@pytest.mark.parametrize(("at", "value"), [(8, 1), (8, 0x20), (10, 12), (10, 99)])
async def test_a_member_that_is_encrypted_or_packed_in_another_way_is_refused(
    world: World, tmp_path: Path, at: int, value: int
) -> None:
    """`at`: where the directory has the flags and the method of its first member."""
    data = bytearray(made_beside(world, tmp_path).path.read_bytes())
    data[data.rindex(b"PK\5\6") - _directory_bytes(data) + at] = value
    (tmp_path / "evil.zip").write_bytes(data)
    with pytest.raises(BadInput, match="is encrypted or packed in another way; take another backup"):
        checked(tmp_path / "evil.zip")


def _directory_bytes(data: bytes | bytearray) -> int:
    end = data.rindex(b"PK\5\6")
    return int.from_bytes(data[end + 12 : end + 16], "little")


async def test_a_member_whose_packing_is_damaged_is_refused(world: World, tmp_path: Path) -> None:
    made = made_beside(world, tmp_path)
    with zipfile.ZipFile(made.path) as archive:
        first = next(each for each in archive.infolist() if each.compress_type == zipfile.ZIP_DEFLATED)
    data = bytearray(made.path.read_bytes())
    start = (
        first.header_offset + 30 + int.from_bytes(data[first.header_offset + 26 : first.header_offset + 28], "little")
    )
    start += int.from_bytes(data[first.header_offset + 28 : first.header_offset + 30], "little")
    data[start : start + 16] = b"\xff" * 16
    (tmp_path / "damaged.zip").write_bytes(data)
    with pytest.raises(BadInput, match="or was cut short; take another one"):
        checked(tmp_path / "damaged.zip")
