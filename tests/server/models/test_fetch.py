from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from server.models.catalogue import FETCHABLE, Kind, Model, model_named
from server.models.fetch import FetchFailed, fetch
from server.models.folder import check, read_record, sha256_of
from tests.hub import COMMIT, Hub, hub

FILES = {"config.json": b'{"a": 1}', "deep/model.bin": bytes(range(256)) * 9000, "tokenizer.json": b"{}"}
MODEL = Model("tiny", Kind.WHISPER, "Tiny", "test/model", tuple(FILES), 2, "MIT")


@pytest.fixture
def there() -> Iterator[Hub]:
    with hub(Hub(dict(FILES), large=("deep/model.bin",))) as serving:
        yield serving


def part_of(folder: Path) -> Path:
    return next(folder.glob("*.part"))


def half_fetched(there: Hub, models: Path) -> Path:
    """A fetch whose connection broke in the middle of the large file; gives the part."""
    folder = models / "tiny"
    there.served["deep/model.bin"] = FILES["deep/model.bin"][:-1]
    with pytest.raises(FetchFailed):
        fetch(MODEL, models, hub=there.url)
    there.served.clear()
    there.asked.clear()
    name = f"model.bin.{sha256_prefix(folder, models)}.part"
    (folder / name).write_bytes(FILES["deep/model.bin"][:1000])
    return folder / name


def sha256_prefix(folder: Path, models: Path) -> str:
    whole = models / "whole"
    whole.write_bytes(FILES["deep/model.bin"])
    return sha256_of(whole)[:12]


def test_a_fetched_folder_holds_every_file_and_nothing_else(there: Hub, tmp_path: Path) -> None:
    folder = fetch(MODEL, tmp_path, hub=there.url)
    names = {path.name for path in folder.iterdir()}
    assert names == {"config.json", "model.bin", "tokenizer.json", "fetched.json"}
    assert (folder / "model.bin").read_bytes() == FILES["deep/model.bin"]


def test_the_record_holds_the_commit_and_every_hash(there: Hub, tmp_path: Path) -> None:
    folder = fetch(MODEL, tmp_path, hub=there.url)
    record = read_record(folder)
    assert record is not None
    assert (record.revision, record.repository) == (COMMIT, "test/model")
    assert {name: file.sha256 for name, file in record.files.items()} == {
        name: sha256_of(folder / name) for name in ("config.json", "model.bin", "tokenizer.json")
    }


def test_files_are_asked_for_at_the_commit_not_at_the_branch(there: Hub, tmp_path: Path) -> None:
    fetch(MODEL, tmp_path, hub=there.url)
    assert all(COMMIT in path for path, _ in there.asked[1:])


def test_what_is_there_is_not_fetched_again(there: Hub, tmp_path: Path) -> None:
    fetch(MODEL, tmp_path, hub=there.url)
    there.asked.clear()
    fetch(MODEL, tmp_path, hub=there.url)
    assert [path for path, _ in there.asked] == ["/api/models/test/model/revision/main"]


def test_progress_reaches_each_files_size(there: Hub, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    fetch(MODEL, tmp_path, hub=there.url, progress=lambda *step: told.append(step))
    assert {name for name, done, size in told if done == size} == {"config.json", "model.bin", "tokenizer.json"}


def test_a_rerun_goes_on_where_it_stopped(there: Hub, tmp_path: Path) -> None:
    half_fetched(there, tmp_path)
    folder = fetch(MODEL, tmp_path, hub=there.url)
    assert "bytes=1000-" in [wanted for _, wanted in there.asked]
    assert (folder / "model.bin").read_bytes() == FILES["deep/model.bin"]


def test_a_hub_that_cannot_go_on_starts_anew(there: Hub, tmp_path: Path) -> None:
    half_fetched(there, tmp_path)
    there.resumes = False
    folder = fetch(MODEL, tmp_path, hub=there.url)
    assert (folder / "model.bin").read_bytes() == FILES["deep/model.bin"]


@pytest.mark.parametrize("path", ["deep/model.bin", "config.json"], ids=["by sha256", "by git's hash"])
def test_a_file_of_other_content_is_thrown_away(there: Hub, tmp_path: Path, path: str) -> None:
    there.served[path] = bytes(len(FILES[path]))
    with pytest.raises(FetchFailed, match="damaged"):
        fetch(MODEL, tmp_path, hub=there.url)
    assert not (tmp_path / "tiny" / Path(path).name).exists()
    assert not list((tmp_path / "tiny").glob("*.part"))
    assert not (tmp_path / "tiny" / "fetched.json").exists()


def test_a_file_longer_than_published_is_not_read_to_its_end(there: Hub, tmp_path: Path) -> None:
    there.served["deep/model.bin"] = FILES["deep/model.bin"] + bytes(8_000_000)
    with pytest.raises(FetchFailed, match="damaged"):
        fetch(MODEL, tmp_path, hub=there.url)


def test_a_pinned_hash_outranks_the_hubs(there: Hub, tmp_path: Path) -> None:
    pinned = replace(MODEL, sha256=(("deep/model.bin", "0" * 64),))
    with pytest.raises(FetchFailed, match=r"model\.bin"):
        fetch(pinned, tmp_path, hub=there.url)


def test_a_pinned_revision_must_be_the_one_that_answers(there: Hub, tmp_path: Path) -> None:
    with pytest.raises(FetchFailed, match="no revision"):
        fetch(replace(MODEL, revision="f" * 40), tmp_path, hub=there.url)


def test_a_file_the_hub_no_longer_has_is_named(there: Hub, tmp_path: Path) -> None:
    del there.files["tokenizer.json"]
    with pytest.raises(FetchFailed, match=r"tokenizer\.json"):
        fetch(MODEL, tmp_path, hub=there.url)


def test_a_commit_that_is_none_is_refused(there: Hub, tmp_path: Path) -> None:
    there.commit = "../../etc"
    with pytest.raises(FetchFailed):
        fetch(MODEL, tmp_path, hub=there.url)


def test_a_refusal_tells_its_status(there: Hub, tmp_path: Path) -> None:
    there.status = 404
    with pytest.raises(FetchFailed, match="404"):
        fetch(MODEL, tmp_path, hub=there.url)


def test_without_a_network_it_says_so(tmp_path: Path) -> None:
    with hub(Hub({})) as gone:
        url = gone.url
    with pytest.raises(FetchFailed, match="no connection"):
        fetch(MODEL, tmp_path, hub=url)


def test_a_place_that_cannot_be_written_is_named(there: Hub, tmp_path: Path) -> None:
    (tmp_path / "tiny").write_text("a file in the way")
    with pytest.raises(FetchFailed, match="written"):
        fetch(MODEL, tmp_path, hub=there.url)


def test_a_fetched_folder_passes_its_check(there: Hub, tmp_path: Path) -> None:
    check(fetch(MODEL, tmp_path, hub=there.url))


def test_every_model_on_offer_says_what_it_is() -> None:
    assert len({model.name for model in FETCHABLE}) == len(FETCHABLE) == 5
    for model in FETCHABLE:
        assert model.title
        assert model.licence
        assert model.size_mb > 0
        assert model_named(model.name) is model
