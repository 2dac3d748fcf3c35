"""The server's own certificate: what is wrong with files that cannot be used, and new ones while it runs."""

import asyncio
import logging
import ssl
from pathlib import Path

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from server.security.accounts_mode import checked_origin
from server.security.safe_headers import SafeHeaders
from server.security.tls import Certificate
from tests.certificates import certificate_files
from voice.errors import BadInput

HOST = "practice.example.org"


@pytest.mark.parametrize("name", [HOST, "*.example.org"])
def test_a_certificate_for_the_host_is_served(tmp_path: Path, name: str) -> None:
    assert Certificate(*certificate_files(tmp_path, [name]), HOST).proof.names == (name,)


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::7"])
def test_a_certificate_may_be_for_an_address(tmp_path: Path, address: str) -> None:
    assert Certificate(*certificate_files(tmp_path, [address]), address).proof.covers(address)


def test_one_for_another_host_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"is for other\.example, \*\.example\.org, not for a\.b\.example\.org"):
        Certificate(*certificate_files(tmp_path, ["other.example", "*.example.org"]), "a.b.example.org")


def test_one_that_ended_is_served_with_a_line_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    Certificate(*certificate_files(tmp_path, [HOST], days=-1), HOST)
    assert "browsers refuse it until it is renewed" in caplog.text


def test_each_fault_of_the_files_is_one_sentence_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    cert, key = certificate_files(tmp_path, [HOST])
    other_cert, other_key = certificate_files(tmp_path / "other", [HOST], password=b"hush")
    (tmp_path / "text").write_text("hello")
    faults = (
        (tmp_path / "none", key, "none cannot be read: No such file"),
        (cert, tmp_path / "none", "none cannot be read: No such file"),
        (tmp_path / "text", key, "text holds no certificate in PEM form"),
        (cert, tmp_path / "text", "text holds no private key in PEM form"),
        (key, key, "key.pem holds no certificate"),
        (cert, cert, "cert.pem holds no private key"),
        (other_cert, other_key, "is protected by a password; give it without one"),
        (other_cert, key, "key.pem does not belong to the first certificate in"),
    )
    for given_cert, given_key, said in faults:
        with pytest.raises(BadInput, match=said) as caught:
            Certificate(given_cert, given_key, HOST)
        assert "\n" not in str(caught.value)


async def served(certificate: Certificate, cert: Path) -> bytes:
    """What a new connection is shown."""
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0, ssl=certificate.context)
    trusting = ssl.create_default_context(cafile=cert)
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    port = server.sockets[0].getsockname()[1]
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusting)
    shown: bytes = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    server.close()
    return shown


async def test_new_files_are_served_to_new_connections(tmp_path: Path) -> None:
    cert, key = certificate_files(tmp_path, [HOST], days=1)
    certificate = Certificate(cert, key, HOST)
    before, ends_at = await served(certificate, cert), certificate.proof.ends_at
    certificate_files(tmp_path, [HOST], days=90)
    certificate.look_again()
    assert await served(certificate, cert) != before
    assert certificate.proof.ends_at > ends_at


async def test_new_files_that_cannot_be_used_are_told_and_the_old_ones_stay(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cert, key = certificate_files(tmp_path, [HOST])
    certificate = Certificate(cert, key, HOST)
    before = await served(certificate, cert)
    (tmp_path / "other").mkdir()
    key.write_bytes(certificate_files(tmp_path / "other", [HOST])[1].read_bytes())
    with caplog.at_level(logging.ERROR):
        certificate.look_again()
    assert "the certificate stays as it was: The key" in caplog.text
    assert await served(certificate, cert) == before


@pytest.mark.parametrize(
    ("origin", "said"), [("", "With a certificate, say with --origin"), ("http://localhost", "https")]
)
def test_with_a_certificate_people_reach_the_server_over_https(origin: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        checked_origin(origin, "127.0.0.1", has_certificate=True)
    assert checked_origin("https://Practice.example.org/", "0.0.0.0", has_certificate=True) == f"https://{HOST}"


@pytest.mark.parametrize(("is_https", "told"), [(True, "max-age=31536000"), (False, None)])
async def test_browsers_are_told_to_come_over_https_only_where_they_did(is_https: bool, told: str | None) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("hello")(scope, receive, send)

    transport = httpx.ASGITransport(SafeHeaders(app, is_https=is_https))
    async with httpx.AsyncClient(transport=transport, base_url="https://here") as client:
        assert (await client.get("/")).headers.get("strict-transport-security") == told
