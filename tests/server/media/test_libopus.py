"""Where libopus is found, and what is said when it is not."""

import ctypes.util
from collections.abc import Iterator
from pathlib import Path

import av
import pytest

from server.media.libopus import libopus
from voice.errors import EngineUnavailable

REAL = Path(libopus()._name)


@pytest.fixture(autouse=True)
def _found_anew() -> Iterator[None]:
    libopus.cache_clear()
    yield
    libopus.cache_clear()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of packages in which PyAV is said to lie, on a system without libopus."""
    monkeypatch.setattr(av, "__file__", str(tmp_path / "av" / "__init__.py"))
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: None)
    return tmp_path


def test_it_is_there() -> None:
    assert libopus().opus_get_version_string().startswith(b"libopus 1.")


def test_without_it_one_sentence_tells_what_to_do(package: Path) -> None:
    with pytest.raises(EngineUnavailable, match=r"need libopus.*make install") as caught:
        libopus()
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("folder", ["av.libs", "av/.dylibs"])
def test_the_copy_that_pyav_carries_comes_first(package: Path, folder: str) -> None:
    copy = package / folder / "libopus-1234.so.0"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(REAL.read_bytes())
    assert libopus()._name == str(copy)


def test_the_systems_comes_second(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: asked.append(name))
    with pytest.raises(EngineUnavailable):
        libopus()
    assert asked == ["opus"]


def test_a_file_that_is_no_library_is_passed_over(package: Path) -> None:
    broken = package / "av.libs" / "libopus.so"
    broken.parent.mkdir()
    broken.write_bytes(b"not a library")
    with pytest.raises(EngineUnavailable):
        libopus()
