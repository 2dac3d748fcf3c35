"""The files that run rolecall for a team: every key and setting in them is one that there is."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from server.settings import PREFIX, Settings, read_settings

ROOT = Path(__file__).parents[1]
COMPOSE = ("docker-compose.yml", "deploy/desktop.yml")
GIVEN = {"ROLECALL_NAME": "practice.example.org", "TURN_SECRET": "hush", "TURN_URLS": "turn:practice.example.org:3478"}
"""What the file .env has."""
VARIABLE = re.compile(r"\$\{(\w+)(?::?[-?]([^}]*))?\}")
TOP: dict[str, type] = {"services": dict, "volumes": dict, "networks": dict}
SERVICE: dict[str, type | tuple[type, ...]] = {
    "build": str,
    "cap_drop": list,
    "command": list,
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


def filled(value: Any) -> Any:
    """As Compose does it: in the texts of what was read."""
    if isinstance(value, dict):
        return {key: filled(each) for key, each in value.items()}
    if isinstance(value, list):
        return [filled(each) for each in value]
    if isinstance(value, str):
        return VARIABLE.sub(lambda found: GIVEN.get(found[1], found[2] or ""), value)
    return value


def services(file: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = filled(yaml.safe_load((ROOT / file).read_text("utf-8"))["services"])
    return found


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
@pytest.mark.parametrize("unit", ["rolecall.service", "rolecall-backup.service", "rolecall-backup.timer"])
def test_systemd_takes_the_units(tmp_path: Path, unit: str) -> None:
    for path in (ROOT / "deploy").glob("rolecall*"):
        text = path.read_text("utf-8").replace("/opt/rolecall/.venv/bin/rolecall", "/bin/true")
        (tmp_path / path.name).write_text(text.replace("file:///opt", "https://example.org"), "utf-8")
    ran = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit)], capture_output=True, text=True, check=False
    )
    said = [line for line in ran.stderr.splitlines() if str(tmp_path) in line or unit in line]
    assert (ran.returncode, said) == (0, [])


def test_every_setting_that_a_deployed_file_names_is_one() -> None:
    for path in (ROOT / "deploy").iterdir():
        named = set(re.findall(rf"{PREFIX}([A-Z_]+)", path.read_text("utf-8"))) - {"NAME", "AT"}
        assert {name.lower() for name in named} <= set(Settings.model_fields), path.name
