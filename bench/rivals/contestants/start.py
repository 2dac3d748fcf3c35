"""What every contestant's server does alike: its core, its end, and the line that says where it listens."""

import argparse
import json
import os
import socket
import sys
import threading
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

LIFETIME_S = 1500.0
"""A server that nobody stopped by then is forgotten, and stops itself."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the bench asks of a contestant."""

    setup: str
    """`matched`, `speculating` (rolecall only) or `default`."""
    chat_url: str
    model: str
    """The fake language model's name."""
    data: str
    """A folder of its own."""


def order() -> Order:
    """The command line's order. From here on this process runs on its core, and no longer than the bench."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--core", type=int, default=-1)
    for name in ("setup", "chat-url", "model", "data"):
        parser.add_argument(f"--{name}", required=True)
    asked = parser.parse_args()
    if asked.core >= 0:
        for thread in os.listdir("/proc/self/task"):  # numpy has some by now
            os.sched_setaffinity(int(thread), {asked.core})
    _end_with_parent()
    return Order(asked.setup, asked.chat_url, asked.model, asked.data)


def _end_with_parent() -> None:
    """Standard input ends when the bench does, however it dies: so does this process."""

    def wait() -> None:
        sys.stdin.buffer.read()
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()
    limit = threading.Timer(LIFETIME_S, os._exit, (3,))
    limit.daemon = True
    limit.start()


def loopback_socket() -> socket.socket:
    """Listening on a free port of 127.0.0.1."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=128)
    listening.setblocking(False)
    return listening


def media_on_loopback_only() -> None:
    """aioice leaves 127.0.0.1 out and takes every other address: here it is the other way round."""
    import aioice.ice

    aioice.ice.get_host_addresses = lambda use_ipv4, use_ipv6: ["127.0.0.1"]


def announce(listening: socket.socket, packages: tuple[str, ...], **more: object) -> None:
    """The one line on standard output: it can be called at this port, and what it is made of."""
    versions = {name: _version(name) for name in ("aiortc", "av", "numpy", *packages)}
    print(json.dumps({"port": listening.getsockname()[1], "versions": versions, **more}), flush=True)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
