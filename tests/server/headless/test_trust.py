import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from server.headless.call import call_socket, new_session
from server.headless.trust import authorities
from tests.certificates import certificate_files
from voice.errors import BadInput, RolecallError

ANSWER = b"""HTTP/1.1 404 Not Found\r\nContent-Length: 43\r\n\r\n{"error": {"message": "There is no such."}}\n"""


def context_of(cert: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


async def greets(socket: ServerConnection) -> None:
    await socket.send("hello")


async def says_no(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(ANSWER)
    await writer.drain()


@asynccontextmanager
async def sockets_at(cert: Path, key: Path) -> AsyncIterator[str]:
    """A server of sockets that greet, over https."""
    async with serve(greets, "127.0.0.1", 0, ssl=context_of(cert, key)) as server:
        yield f"https://127.0.0.1:{next(iter(server.sockets)).getsockname()[1]}"


@asynccontextmanager
async def requests_at(cert: Path, key: Path) -> AsyncIterator[str]:
    """A server that knows no scenario, over https."""
    async with await asyncio.start_server(says_no, "127.0.0.1", 0, ssl=context_of(cert, key)) as server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    return certificate_files(tmp_path, ["127.0.0.1"])


async def test_a_certificate_that_nobody_vouches_for_is_told_with_what_to_do(files: tuple[Path, Path]) -> None:
    async with sockets_at(*files) as url:
        with pytest.raises(RolecallError, match=r"is not trusted .*; set SSL_CERT_FILE to the file"):
            async with call_socket(f"{url}/socket", "key"):
                pass


async def test_the_socket_believes_the_authority_in_ssl_cert_file(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))
    async with sockets_at(*files) as url, call_socket(f"{url}/socket", "key") as socket:
        assert await socket.recv() == "hello"


async def test_a_certificate_for_another_host_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = certificate_files(tmp_path, ["elsewhere.example"])
    monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))
    async with sockets_at(*files) as url:
        with pytest.raises(RolecallError, match=r"certificate of 127.* cannot be used: .*mismatch"):
            async with call_socket(f"{url}/socket", "key"):
                pass


def test_an_ssl_cert_file_that_is_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    with pytest.raises(BadInput, match=r"SSL_CERT_FILE names .*none\.pem, which cannot be read: No such file"):
        authorities("https://localhost")


def test_an_ssl_cert_file_without_a_certificate_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty.pem").write_text("nothing", "utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "empty.pem"))
    with pytest.raises(BadInput, match="holds no certificate in PEM form"):
        authorities("https://localhost")


def test_a_server_without_a_certificate_needs_no_authority(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/none.pem")
    assert authorities("http://127.0.0.1:8350") is None


async def test_the_order_of_a_call_says_the_same_of_a_certificate(files: tuple[Path, Path]) -> None:
    async with requests_at(*files) as url:
        with pytest.raises(RolecallError, match="is not trusted"):
            await new_session(url, "key", {})


async def test_the_order_of_a_call_comes_to_a_server_whose_authority_is_named(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))
    async with requests_at(*files) as url:
        with pytest.raises(BadInput, match="There is no such"):
            await new_session(url, "key", {})
