from pathlib import Path

import pytest

from server.idle_settings import refuse_idle
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
        ("turn_urls", "stun:relay.example"),
        ("turn_urls", "turn:"),
        ("turn_urls", "turn:relay.example, http://relay.example"),
        ("turn_hours", "0"),
        ("turn_urls", "turn:relay.example:70000"),
        ("turn_urls", "turn:2001:db8::1"),
        ("chat_url", "models.example/v1"),
        ("speech_url", "ftp://models.example/v1"),
        ("s3_endpoint", "minio.example:9000"),
        ("chat_url", "http://models.example:70000/v1"),
        ("whisper_model", 3),
    ],
)
def test_a_value_that_cannot_be_used_names_its_setting(name: str, value: object) -> None:
    with pytest.raises(BadInput, match=f"Setting '{name}' cannot be used: .*See docs/settings.md"):
        read_settings({name: value}, {})


@pytest.mark.parametrize(
    "given",
    ["turn:a.example:3478,turns:b.example?transport=tcp", " turn:a.example:3478 , turns:b.example?transport=tcp,"],
)
def test_a_list_is_one_text_with_commas_in_a_flag_or_variable(given: str) -> None:
    settings = read_settings({}, {"ROLECALL_TURN_URLS": given, "ROLECALL_TURN_SECRET": "hush"})
    assert settings.turn_urls == ("turn:a.example:3478", "turns:b.example?transport=tcp")
    assert settings.turn_hours == 1


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("accounts", "perhaps", "say on or off"),
        ("max_calls", "many", "write a whole number"),
        ("reconnect_s", "long", "write a number"),
        ("stt", "vosk", "it should be 'auto', 'whisper', 'pocketsphinx' or 'remote'"),
        ("locked", "origin", "it should be 'audio_days' or 'words_days'"),
        ("blobs_url", "http://bucket", "write it as s3://BUCKET or s3://BUCKET/PREFIX"),
        ("whisper_model", 3, "write it as a text, in quotes"),
    ],
)
def test_what_is_wrong_is_said_in_words_of_our_own(name: str, value: object, said: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_settings({name: value}, {})
    assert str(refusal.value) == f"Setting '{name}' cannot be used: {said}. See docs/settings.md."


def test_a_provider_without_its_client_id_is_named() -> None:
    with pytest.raises(BadInput, match="Setting 'oidc_issuer' cannot be used: it needs oidc_client_id"):
        read_settings({"oidc_issuer": "https://id.example.org", "accounts": "on"}, {})


def test_a_variable_that_is_empty_counts_as_one_that_is_not_set() -> None:
    names = ("TURN_URLS", "TURN_SECRET", "ANNOUNCE_ADDRESS", "CHAT_URL", "SPEECH_URL", "S3_ENDPOINT", "OIDC_NAME")
    settings = read_settings({}, {f"ROLECALL_{name}": "" for name in names})
    refuse_idle(settings)
    assert (settings.turn_urls, settings.chat_url) == ((), "")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"turn_secret": "hush"}, "turn_secret"),
        ({"s3_endpoint": "http://127.0.0.1:9000"}, "s3_endpoint"),
        ({"origin": "https://practice.example.org"}, "origin"),
        ({"chat_url": "http://127.0.0.1:9/v1"}, "chat_url"),
        ({"oidc_domains": "example.org", "accounts": "on"}, "oidc_domains"),
        ({"oidc_team": "north", "accounts": "on"}, "oidc_team"),
        ({"oidc_name": "Corp account", "accounts": "on"}, "oidc_name"),
        ({"oidc_client_secret": "hush", "accounts": "on"}, "oidc_client_secret"),
    ],
)
def test_a_setting_that_would_do_nothing_keeps_a_server_from_starting(given: dict[str, object], named: str) -> None:
    with pytest.raises(BadInput, match=f"Setting '{named}' cannot be used: it .*See docs/settings.md"):
        refuse_idle(read_settings(given, {}))


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"chat_url": "http://127.0.0.1:9/v1", "chat_model": "m"},
        {"chat_url": "http://127.0.0.1:9/v1", "buyer": "scripted"},
        {"origin": "https://practice.example.org", "accounts": "on"},
        {"turn_urls": "turn:relay.example", "turn_secret": "hush"},
    ],
)
def test_settings_that_go_together_are_taken(given: dict[str, object]) -> None:
    refuse_idle(read_settings(given, {}))


def test_a_list_in_the_file_is_a_list(tmp_path: Path) -> None:
    file = file_with(tmp_path, 'turn_urls = ["turn:[2001:db8::1]:3478"]\nturn_secret = "hush"')
    assert read_settings({}, {}, file).turn_urls == ("turn:[2001:db8::1]:3478",)


def test_turn_servers_without_their_secret_are_refused() -> None:
    with pytest.raises(BadInput, match=r"Setting 'turn_urls' cannot be used: it needs turn_secret"):
        read_settings({"turn_urls": "turn:a.example"}, {})


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


@pytest.mark.parametrize("secret", ["chat_key", "turn_secret"])
def test_no_secret_is_in_what_is_printed_of_settings(secret: str) -> None:
    assert "hush" not in repr(read_settings({secret: "hush"}, {}))


def test_a_bucket_needs_its_server_and_keys() -> None:
    whole = {"blobs_url": "s3://calls/team", "s3_endpoint": "http://127.0.0.1:9", "s3_key": "k", "s3_secret": "s"}
    assert read_settings(whole, {}).blobs_url == "s3://calls/team"
    for missing in ("s3_endpoint", "s3_key", "s3_secret"):
        with pytest.raises(BadInput, match=r"Setting 'blobs_url' .*needs s3_endpoint, s3_key and s3_secret"):
            read_settings({name: value for name, value in whole.items() if name != missing}, {})
    with pytest.raises(BadInput, match="write it as s3://BUCKET"):
        read_settings({**whole, "blobs_url": "http://bucket"}, {})


def test_a_range_of_ports_is_one_with_two_for_each_call() -> None:
    assert read_settings({}, {}).media_port_range is None
    settings = read_settings({"media_ports": "50000-50015", "max_calls": 8}, {})
    assert settings.media_port_range == range(50_000, 50_016)


@pytest.mark.parametrize(
    ("ports", "said"),
    [
        ("50000", "write it as FIRST-LAST"),
        ("50010-50000", "write it as FIRST-LAST"),
        ("80-90", "between 1024 and 65535"),
        ("65000-70000", "between 1024 and 65535"),
        ("50000-50014", "max_calls needs 16 ports, two for each call"),
    ],
)
def test_a_range_that_cannot_be_used_says_why(ports: str, said: str) -> None:
    with pytest.raises(BadInput, match=f"Setting 'media_ports' cannot be used: .*{said}"):
        read_settings({"media_ports": ports, "max_calls": 8}, {})


def test_addresses_are_announced_as_they_are_written_everywhere() -> None:
    settings = read_settings({"announce_address": "203.0.113.7, [2001:DB8::7]"}, {})
    assert settings.announce_address == ("203.0.113.7", "2001:db8::7")


@pytest.mark.parametrize("address", ["practice.example.org", "0.0.0.0", "fe80::1", "224.0.0.1"])
def test_what_nobody_can_reach_is_not_announced(address: str) -> None:
    with pytest.raises(BadInput, match=r"Setting 'announce_address' cannot be used: .*See docs/settings"):
        read_settings({"announce_address": address}, {})


def test_a_certificate_needs_its_key_and_accounts() -> None:
    files = {"tls_cert": "~/cert.pem", "tls_key": "key.pem"}
    for given in files:
        with pytest.raises(BadInput, match=f"Setting '{given}' cannot be used: tls_cert and tls_key go together"):
            read_settings({given: files[given], "accounts": "on"}, {})
    with pytest.raises(BadInput, match=r"Setting 'tls_cert' .*switch accounts on"):
        read_settings(files, {})
    cert = read_settings({**files, "accounts": "on"}, {}).tls_cert
    assert cert is not None
    assert "~" not in str(cert)
