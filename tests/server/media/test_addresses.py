"""Which addresses may get a packet from us."""

import pytest

from server.media.addresses import is_loopback, is_reachable_for_checks


@pytest.mark.parametrize("host", ["10.1.2.3", "192.168.0.9", "203.0.114.7", "2001:4860::8", "fd12:3456::1"])
def test_the_teams_network_may_be_checked(host: str) -> None:
    assert is_reachable_for_checks(host, on_loopback=False)


@pytest.mark.parametrize(
    "host",
    [
        "169.254.169.254",
        "169.254.1.1",
        "fe80::1",
        "fe80::1%eth0",
        "fd00:ec2::254",
        "100.100.100.200",
        "192.0.0.192",
        "224.0.0.1",
        "ff02::fb",
        "0.0.0.0",
        "0.1.2.3",
        "::",
        "255.255.255.255",
        "240.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "2002:7f00:1::",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "::169.254.169.254",
        "a.local",
        "localhost",
        "127.1",
        "",
    ],
)
def test_an_address_that_reaches_something_else_never_is(host: str) -> None:
    assert not is_reachable_for_checks(host, on_loopback=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1"])
def test_loopback_is_checked_only_by_a_server_bound_there(host: str) -> None:
    assert is_reachable_for_checks(host, on_loopback=True)
    assert not is_reachable_for_checks(host, on_loopback=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "::1", "[::1]", "127.3.2.1"])
def test_a_loopback_bind_address_is_recognised(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "10.0.0.1", "example.org", "localhost.evil.org"])
def test_any_other_bind_address_is_not_loopback(host: str) -> None:
    assert not is_loopback(host)
