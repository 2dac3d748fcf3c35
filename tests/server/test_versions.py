import importlib.metadata
import platform

from server.versions import PACKAGES, versions


def test_the_interpreter_and_what_decides_a_reading_are_told() -> None:
    assert set(versions()) == {"python", "patterns", *PACKAGES}
    assert versions()["python"] == platform.python_version()
    assert versions()["numpy"] == importlib.metadata.version("numpy")


def test_engines_in_use_are_told_by_their_package() -> None:
    told = versions({"stt": "pocketsphinx", "tts": "piper", "buyer": "scripted"})
    assert set(told) == {"python", "patterns", *PACKAGES, "pocketsphinx", "piper-tts"}
