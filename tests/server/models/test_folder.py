from pathlib import Path

import pytest

from server.models.catalogue import Kind
from server.models.folder import Fetched, FileRecord, check, installed, read_record, sha256_of, write_record
from voice.errors import EngineUnavailable


def whisper(models: Path, name: str = "base.en") -> Path:
    folder = models / name
    folder.mkdir()
    for file in ("model.bin", "config.json", "tokenizer.json"):
        (folder / file).write_text(file)
    return folder


def recorded(folder: Path) -> Path:
    files = {path.name: FileRecord(path.stat().st_size, sha256_of(path)) for path in folder.iterdir()}
    write_record(folder, Fetched(folder.name, "test/model", "f" * 40, files))
    return folder


def test_a_whisper_folder_is_installed_with_its_revision(tmp_path: Path) -> None:
    folder = recorded(whisper(tmp_path))
    (found,) = installed(tmp_path)
    assert (found.name, found.kind, found.path, found.revision) == ("base.en", Kind.WHISPER, folder, "f" * 40)


def test_a_folder_put_there_by_hand_is_installed_too(tmp_path: Path) -> None:
    whisper(tmp_path)
    assert [found.revision for found in installed(tmp_path)] == [None]


def test_a_voice_is_installed_under_its_files_name(tmp_path: Path) -> None:
    folder = tmp_path / "some-folder"
    folder.mkdir()
    for file in ("en_US-tone.onnx", "en_US-tone.onnx.json"):
        (folder / file).write_text(file)
    (found,) = installed(tmp_path)
    assert (found.name, found.kind, found.path) == ("en_US-tone", Kind.PIPER, folder / "en_US-tone.onnx")


def test_an_end_of_turn_model_is_installed_under_its_folders_name(tmp_path: Path) -> None:
    folder = tmp_path / "smart-turn-v3.2"
    folder.mkdir()
    (folder / "smart-turn-v3.2-cpu.onnx").write_text("network")
    (found,) = installed(tmp_path)
    assert (found.name, found.kind, found.path.name) == (folder.name, Kind.TURN_END, "smart-turn-v3.2-cpu.onnx")


def test_half_a_model_is_not_installed(tmp_path: Path) -> None:
    (whisper(tmp_path) / "tokenizer.json").unlink()
    assert installed(tmp_path) == ()


def test_no_models_folder_has_no_models(tmp_path: Path) -> None:
    assert installed(tmp_path / "nowhere") == ()


def test_models_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("b", "a"):
        whisper(tmp_path, name)
    assert [found.name for found in installed(tmp_path)] == ["a", "b"]


def test_an_untouched_folder_passes(tmp_path: Path) -> None:
    check(recorded(whisper(tmp_path)))


def test_a_folder_without_a_record_passes(tmp_path: Path) -> None:
    check(whisper(tmp_path))


def test_a_changed_file_is_named(tmp_path: Path) -> None:
    folder = recorded(whisper(tmp_path))
    (folder / "model.bin").write_text("model.bit")
    with pytest.raises(EngineUnavailable, match=r"model\.bin is not the one"):
        check(folder)


def test_a_lost_file_is_named(tmp_path: Path) -> None:
    folder = recorded(whisper(tmp_path))
    (folder / "config.json").unlink()
    with pytest.raises(EngineUnavailable, match=r"config\.json is missing"):
        check(folder)


@pytest.mark.parametrize("record", ["", "[]", '{"files": {"a": {}}}', '{"files": 3}', "{}"])
def test_a_record_that_cannot_be_read_is_an_error(tmp_path: Path, record: str) -> None:
    (tmp_path / "fetched.json").write_text(record)
    with pytest.raises(EngineUnavailable, match=r"fetched\.json"):
        read_record(tmp_path)
