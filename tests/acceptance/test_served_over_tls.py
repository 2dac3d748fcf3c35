"""`rolecall serve` with a certificate: https, its header, and a new certificate on SIGHUP."""

import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.certificates import certificate_files

pytestmark = pytest.mark.acceptance


@contextmanager
def serving(folder: Path, port: int, *flags: str) -> Iterator["subprocess.Popen[str]"]:
    command = (sys.executable, "-m", "server", "serve", "--data", str(folder / "data"), "--port", str(port), *flags)
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            assert process.stdout is not None
            assert any("is ready" in line for line in process.stdout), (folder / "log").read_text()
            yield process
        finally:
            process.terminate()
            process.communicate(timeout=90)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def test_a_server_with_a_certificate_speaks_https_alone_and_takes_a_new_one(tmp_path: Path) -> None:
    cert, key = certificate_files(tmp_path)
    port = free_port()
    origin = f"https://localhost:{port}"
    flags = ("--accounts", "on", "--origin", origin, "--tls-cert", str(cert), "--tls-key", str(key))
    with serving(tmp_path, port, *flags, "--log-level", "info") as process:
        trusting = ssl.create_default_context(cafile=cert)
        with httpx.Client(base_url=origin, verify=trusting, trust_env=False) as client:
            answer = client.get("/api/health")
            assert answer.json()["state"] in ("starting", "ready")
            assert answer.headers["strict-transport-security"] == "max-age=31536000"
        with httpx.Client(trust_env=False) as plain, pytest.raises(httpx.TransportError):
            plain.get(f"http://localhost:{port}/api/health")
        before = ssl.get_server_certificate(("localhost", port))
        certificate_files(tmp_path)
        process.send_signal(signal.SIGHUP)
        until(lambda: ssl.get_server_certificate(("localhost", port)) != before)
    assert "the certificate was read again" in (tmp_path / "log").read_text()


def until(is_so: object) -> None:
    """Each try is a handshake."""
    assert callable(is_so)
    assert any(is_so() for _ in range(2_000)), "it did not come"


def test_files_that_cannot_be_used_are_told_in_one_sentence(tmp_path: Path) -> None:
    cert, _ = certificate_files(tmp_path)
    flags = ("--accounts", "on", "--origin", "https://localhost", "--tls-cert", str(cert), "--tls-key", str(cert))
    command = (sys.executable, "-m", "server", "serve", "--data", str(tmp_path / "data"), *flags)
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "cert.pem holds no private key in PEM form" in ran.stderr
