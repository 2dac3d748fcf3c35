"""What our credentials open at a real coturn that runs as deploy/turnserver.conf says, and what they do not."""

import asyncio
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from aioice import stun, turn

from server.calls.relay import Relay

CONFIGURATION = Path(__file__).parents[3] / "deploy" / "turnserver.conf"
HERE = "127.0.0.1"
SECRET = "north wind"
PATIENCE_S = 10.0

pytestmark = pytest.mark.skipif(
    shutil.which("turnserver") is None, reason="needs a relay: install Debian's package coturn"
)


@pytest.fixture(scope="module")
def relay_port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.bind((HERE, 0))
        port: int = probe.getsockname()[1]
    ours = (f"--static-auth-secret={SECRET}", f"--allowed-peer-ip={HERE}")
    places = (f"--listening-ip={HERE}", f"--relay-ip={HERE}", f"--listening-port={port}", "--allow-loopback-peers")
    command = ["turnserver", "-c", str(CONFIGURATION), *ours, *places, "--no-tls", "--no-dtls", "--pidfile="]
    folder = tmp_path_factory.mktemp("coturn")
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
        try:
            yield port
        finally:
            process.terminate()
            process.wait()


class Heard(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.first: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def datagram_received(self, data: bytes, addr: tuple[str | int, int]) -> None:
        if not self.first.done():
            self.first.set_result(data)

    def error_received(self, exc: Exception) -> None:
        if not self.first.done():
            self.first.set_exception(exc)


async def allocated(port: int, now_s: float, call: str = "call-7") -> tuple[turn.TurnTransport, Heard]:
    """As an end of a call asks for it; coturn may still be starting."""
    (server,) = Relay((f"turn:{HERE}:{port}",), SECRET).ice_servers(call, now_s)
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                transport, heard = await turn.create_turn_endpoint(
                    Heard, (HERE, port), username=server.username, password=server.credential
                )
            except stun.TransactionTimeout:
                continue
            return transport, heard


async def test_our_credentials_relay_to_the_address_that_is_allowed(relay_port: int) -> None:
    transport, _ = await allocated(relay_port, time.time())
    loop = asyncio.get_running_loop()
    peer, heard = await loop.create_datagram_endpoint(Heard, (HERE, 0))
    transport.sendto(b"sound", peer.get_extra_info("sockname"))
    async with asyncio.timeout(PATIENCE_S):
        assert await heard.first == b"sound"
    peer.close()
    transport.close()


@pytest.mark.parametrize("address", ["10.1.2.3", "169.254.169.254", "192.0.2.7", "0.0.0.0", "127.0.0.2"])
async def test_no_other_address_is_reached_through_it(relay_port: int, address: str) -> None:
    transport, heard = await allocated(relay_port, time.time())
    transport.sendto(b"sound", (address, 9))
    async with asyncio.timeout(PATIENCE_S):
        with pytest.raises(stun.TransactionFailed, match="403"):
            await heard.first
    transport.close()


async def test_credentials_that_ended_open_nothing(relay_port: int) -> None:
    transport, _ = await allocated(relay_port, time.time())
    transport.close()
    with pytest.raises(stun.TransactionFailed, match="401"):
        await allocated(relay_port, time.time() - 2 * 3600)
