import importlib.metadata
import platform

import pytest

from server.versions import PACKAGES, versions


def test_the_interpreter_and_what_decides_a_reading_are_told() -> None:
    assert set(versions()) == {"python", "patterns", *PACKAGES}
    assert versions()["python"] == platform.python_version()
    assert versions()["numpy"] == importlib.metadata.version("numpy")


def test_engines_in_use_are_told_by_their_package() -> None:
    told = versions({"stt": "pocketsphinx", "tts": "piper", "buyer": "scripted"})
    assert set(told) == {"python", "patterns", *PACKAGES, "pocketsphinx", "piper-tts"}


def test_a_package_s_papers_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    before = versions()
    monkeypatch.delattr(importlib.metadata, "version")
    assert versions() == before
