from pathlib import Path

import pytest

from server.settings import read_settings
from voice.errors import BadInput


def file_with(folder: Path, text: str) -> Path:
    path = folder / "rolecall.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_anything_given_the_documented_defaults_hold() -> None:
    settings = read_settings({}, {})
    assert (settings.host, settings.port, settings.stt) == ("127.0.0.1", 8350, "auto")


def test_a_flag_goes_before_a_variable_and_a_variable_before_the_file(tmp_path: Path) -> None:
    file = file_with(tmp_path, "max_calls = 2\nmax_call_minutes = 2\nreconnect_s = 2")
    environ = {"ROLECALL_MAX_CALLS": "3", "ROLECALL_MAX_CALL_MINUTES": "3"}
    settings = read_settings({"max_calls": "4", "reconnect_s": None}, environ, file)
    assert (settings.max_calls, settings.max_call_minutes, settings.reconnect_s) == (4, 3, 2)


def test_a_variable_may_name_the_file(tmp_path: Path) -> None:
    file = file_with(tmp_path, 'tts = "espeak"')
    assert read_settings({}, {"ROLECALL_SETTINGS": str(file)}).tts == "espeak"


def test_other_programs_variables_are_nothing_to_us() -> None:
    assert read_settings({}, {"PORT": "1", "rolecall_port": "2"}) == read_settings({}, {})


def test_an_unknown_variable_is_refused_by_its_name() -> None:
    with pytest.raises(BadInput, match=r"ROLECALL_PROT is not a setting; docs/settings\.md"):
        read_settings({}, {"ROLECALL_PROT": "1"})


def test_an_unknown_name_in_the_file_is_refused_with_the_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"rolecall\.toml: 'prot' is not a setting"):
        read_settings({}, {}, file_with(tmp_path, "prot = 1"))


def test_an_unknown_flag_is_refused() -> None:
    with pytest.raises(BadInput, match="'prot'"):
        read_settings({"prot": 1}, {})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", "many"),
        ("port", "65536"),
        ("port", "-1"),
        ("stt", "vosk"),
        ("max_calls", "0"),
        ("max_call_minutes", "nan"),
        ("reconnect_s", "inf"),
        ("reconnect_s", "-1"),
        ("log_level", "loud"),
        ("whisper_model", 3),
    ],
)
def test_a_value_that_cannot_be_used_names_its_setting(name: str, value: object) -> None:
    with pytest.raises(BadInput, match=f"Setting '{name}' cannot be used: .*See docs/settings.md"):
        read_settings({name: value}, {})


def test_a_file_that_is_not_there_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read: No such file"):
        read_settings({}, {}, tmp_path / "none.toml")


@pytest.mark.parametrize("content", [b"port = ", b"\xff\xfe"])
def test_a_file_that_is_not_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "rolecall.toml").write_bytes(content)
    with pytest.raises(BadInput, match="is not TOML"):
        read_settings({}, {}, tmp_path / "rolecall.toml")


def test_a_home_folder_in_the_file_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read_settings({}, {}, file_with(tmp_path, 'data = "~/calls"')).data == tmp_path / "calls"


def test_the_endpoints_key_is_not_in_what_is_printed_of_settings() -> None:
    assert "hush" not in repr(read_settings({"chat_key": "hush"}, {}))
