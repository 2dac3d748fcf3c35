"""The files that run rolecall for a team: every key and setting in them is one that there is."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from server.idle_settings import refuse_idle
from server.settings import PREFIX, Settings, read_settings

ROOT = Path(__file__).parents[1]
COMPOSE = ("docker-compose.yml", "deploy/desktop.yml")
GIVEN = {"ROLECALL_NAME": "practice.example.org", "TURN_SECRET": "hush", "TURN_URLS": "turn:practice.example.org:3478"}
"""What the file .env has."""
VARIABLE = re.compile(r"\$\{(\w+)(?::?[-?]([^}]*))?\}")
UNITS = sorted(path.name for path in (ROOT / "deploy").glob("rolecall*"))
TOP: dict[str, type] = {"services": dict, "volumes": dict, "networks": dict}
SERVICE: dict[str, type | tuple[type, ...]] = {
    "build": str,
    "cap_drop": list,
    "command": list,
    "entrypoint": list,
    "environment": dict,
    "image": str,
    "network_mode": str,
    "networks": (dict, list),
    "ports": list,
    "profiles": list,
    "restart": str,
    "security_opt": list,
    "shm_size": str,
    "stop_grace_period": str,
    "tmpfs": list,
    "volumes": list,
}
"""The keys of the Compose Specification that we use, and what may stand under them."""


def filled(value: Any, given: Mapping[str, str]) -> Any:
    """As Compose does it: in the texts of what was read."""
    if isinstance(value, dict):
        return {key: filled(each, given) for key, each in value.items()}
    if isinstance(value, list):
        return [filled(each, given) for each in value]
    if isinstance(value, str):
        return VARIABLE.sub(lambda found: given.get(found[1], found[2] or ""), value)
    return value


def services(file: str, given: Mapping[str, str] = GIVEN) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = filled(yaml.safe_load((ROOT / file).read_text("utf-8"))["services"], given)
    return found


def relay(folder: Path, **env: str) -> "subprocess.CompletedProcess[str]":
    """deploy/relay.sh, with a coturn that only says what it was told."""
    coturn = folder / "turnserver"
    coturn.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', "utf-8")
    coturn.chmod(0o755)
    env["PATH"] = f"{folder}:{os.environ['PATH']}"
    command = ["sh", str(ROOT / "deploy/relay.sh")]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


@pytest.mark.parametrize("file", COMPOSE)
def test_a_compose_file_has_only_keys_that_there_are_with_values_of_their_kind(file: str) -> None:
    whole = yaml.safe_load((ROOT / file).read_text("utf-8"))
    assert {key: type(value) for key, value in whole.items()}.items() <= TOP.items()
    for name, service in services(file).items():
        assert set(service) <= set(SERVICE), name
        for key, value in service.items():
            assert isinstance(value, SERVICE[key]), (name, key)
            entries = list(service[key].values()) if key == "environment" else service[key]
            assert all(isinstance(entry, str) for entry in entries), (name, key)


@pytest.mark.parametrize("file", COMPOSE)
def test_a_compose_file_names_only_volumes_networks_and_files_that_there_are(file: str) -> None:
    whole = yaml.safe_load((ROOT / file).read_text("utf-8"))
    for name, service in services(file).items():
        assert set(service.get("networks", ())) <= set(whole.get("networks", ())), name
        assert not ({"networks", "ports"} & set(service) and service.get("network_mode") == "host"), name
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            there = ((ROOT / file).parent / source).exists() if source.startswith(".") else source in whole["volumes"]
            assert there, (name, volume)


@pytest.mark.parametrize("file", COMPOSE)
def test_the_settings_of_a_compose_file_are_ones_that_the_server_takes_with_accounts_on(file: str) -> None:
    settings = read_settings({}, services(file)["rolecall"]["environment"])
    assert settings.accounts
    assert settings.origin == "https://practice.example.org"
    assert settings.turn_urls[0] == "turn:practice.example.org:3478"
    refuse_idle(settings)


def test_without_a_relay_the_compose_file_needs_no_more_than_the_name() -> None:
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    needed = set(re.findall(r"\$\{(\w+):\?", text))
    settings = read_settings(
        {}, services("docker-compose.yml", {"ROLECALL_NAME": "a.example"})["rolecall"]["environment"]
    )
    refuse_idle(settings)
    assert (needed, settings.turn_urls) == ({"ROLECALL_NAME"}, ())


def test_the_example_of_the_compose_file_is_one_that_the_server_takes() -> None:
    lines = re.findall(r"echo '?(\w+)=([^' ]+)'? >>", (ROOT / "docker-compose.yml").read_text("utf-8"))
    settings = read_settings({}, services("docker-compose.yml", GIVEN | dict(lines))["rolecall"]["environment"])
    assert settings.turn_urls[1] == "turn:practice.example.org:3478?transport=tcp"
    assert len(settings.announce_address) == 2


def test_the_relay_allows_each_address_that_is_announced(tmp_path: Path) -> None:
    said = relay(tmp_path, TURN_SECRET="hush *", ANNOUNCE_ADDRESS="203.0.113.7, [2001:db8::7]").stdout.splitlines()
    assert said[2:] == [
        "--static-auth-secret=hush *",
        "--allowed-peer-ip=203.0.113.7",
        "--allowed-peer-ip=2001:db8::7",
    ]


@pytest.mark.parametrize(
    ("env", "missing"),
    [({"ANNOUNCE_ADDRESS": "203.0.113.7"}, "TURN_SECRET"), ({"TURN_SECRET": "hush"}, "ANNOUNCE_ADDRESS")],
)
def test_a_relay_that_lacks_something_says_what_to_write(tmp_path: Path, env: dict[str, str], missing: str) -> None:
    ran = relay(tmp_path, **env)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert f"write {missing}=" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_the_relay_of_the_compose_file_is_started_by_that_script_with_both() -> None:
    coturn = services("docker-compose.yml", GIVEN | {"ANNOUNCE_ADDRESS": "203.0.113.7"})["coturn"]
    assert coturn["environment"] == {"TURN_SECRET": "hush", "ANNOUNCE_ADDRESS": "203.0.113.7"}
    assert f"./deploy/relay.sh:{coturn['entrypoint'][1]}:ro" in coturn["volumes"]


@pytest.mark.parametrize("file", COMPOSE)
def test_what_must_be_written_into_the_env_file_is_asked_for(file: str) -> None:
    assert "${ROLECALL_NAME:?write ROLECALL_NAME" in (ROOT / file).read_text("utf-8")


def test_the_relay_of_a_compose_file_reaches_only_the_servers_own_address() -> None:
    desktop = services("deploy/desktop.yml")
    address = desktop["rolecall"]["networks"]["calls"]["ipv4_address"]
    assert f"--allowed-peer-ip={address}" in desktop["coturn"]["command"]
    assert desktop["rolecall"]["environment"]["ROLECALL_ANNOUNCE_ADDRESS"] == address
    assert [port for port in desktop["coturn"]["ports"] if not port.startswith("3478:")] == []


def test_the_relay_denies_every_address_that_is_not_allowed_by_name() -> None:
    lines = (ROOT / "deploy/turnserver.conf").read_text("utf-8").splitlines()
    assert "denied-peer-ip=0.0.0.0-255.255.255.255" in lines
    assert any(line.startswith("denied-peer-ip=::-ffff:") for line in lines)
    assert {"use-auth-secret", "no-multicast-peers", "no-tcp-relay", "no-cli"} <= set(lines)
    assert not any(line.startswith(("allowed-peer-ip", "static-auth-secret", "user=")) for line in lines)


def test_the_image_is_made_in_two_stages_and_runs_as_nobody_special() -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    first, _, last = text.rpartition("\nFROM ")
    assert "AS made" in first
    assert "\nUSER rolecall\n" in last
    assert "/api/health/live" in last
    assert "apt-get" not in last


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd's own check of units")
@pytest.mark.parametrize("unit", UNITS)
def test_systemd_takes_the_units(tmp_path: Path, unit: str) -> None:
    for path in (ROOT / "deploy").glob("rolecall*"):
        text = path.read_text("utf-8").replace("/opt/rolecall/.venv/bin/rolecall", "/bin/true")
        (tmp_path / path.name).write_text(text.replace("file:///opt", "https://example.org"), "utf-8")
    ran = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit)], capture_output=True, text=True, check=False
    )
    said = [line for line in ran.stderr.splitlines() if str(tmp_path) in line or unit in line]
    assert (ran.returncode, said) == (0, [])


def lines_of(unit: str) -> set[str]:
    return set((ROOT / "deploy" / unit).read_text("utf-8").splitlines())


def test_a_backup_sees_the_settings_secrets_and_data_of_the_server() -> None:
    backup, server = lines_of("rolecall-backup.service"), lines_of("rolecall.service")
    assert "  --settings /etc/rolecall/rolecall.toml" in backup
    assert {"EnvironmentFile=-/etc/rolecall/secrets", "Environment=ROLECALL_DATA=/var/lib/rolecall"} <= backup & server


def copies(log: Path, copy: Path) -> bool:
    """Whether the unit would replace `copy` by `log`: its shell line, as systemd gives it to the shell."""
    text = (ROOT / "deploy/rolecall-erasures.service").read_text("utf-8").replace("\\\n", "")
    (line,) = re.findall(r"ExecStartPre=/bin/sh -c '(.*)'", text)
    line = line.replace("$$", "$").replace("%%", "%")
    line = line.replace("/var/backups/rolecall/erasures.log", str(copy)).replace("/var/lib/rolecall", str(log.parent))
    return subprocess.run(["sh", "-c", line], check=False).returncode == 0


@pytest.mark.parametrize(("copied", "is_replaced"), [(None, True), ("one\n", True), ("one\ntwo\n", False), ("", True)])
def test_a_copied_erasure_log_is_replaced_only_by_one_that_goes_on_from_it(
    tmp_path: Path, copied: str | None, is_replaced: bool
) -> None:
    log, copy = tmp_path / "erasures.log", tmp_path / "copy.log"
    log.write_text("one\nthree\n", "utf-8")
    if copied is not None:
        copy.write_text(copied, "utf-8")
    assert copies(log, copy) is is_replaced


@pytest.mark.parametrize("unit", ["rolecall-backup.service", "rolecall-erasures.service"])
def test_what_runs_beside_the_server_may_do_no_more_than_it(unit: str) -> None:
    fences = ("NoNew", "Protect", "Private", "RestrictNamespaces", "RestrictReal", "RestrictSUID", "Lock", "SystemCall")
    of_server = {line for line in lines_of("rolecall.service") if line.startswith(fences)}
    assert len(of_server) > 15
    assert of_server <= lines_of(unit)


def test_a_server_with_a_mistake_in_its_settings_is_not_started_again_and_again() -> None:
    assert "RestartPreventExitStatus=2" in lines_of("rolecall.service")


def test_every_setting_that_a_deployed_file_names_is_one() -> None:
    for path in (ROOT / "deploy").iterdir():
        named = set(re.findall(rf"{PREFIX}([A-Z_]+)", path.read_text("utf-8"))) - {"NAME", "AT"}
        assert {name.lower() for name in named} <= set(Settings.model_fields), path.name
