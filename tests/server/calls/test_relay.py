import base64
import hashlib
import hmac

from server.calls.relay import Relay

RELAY = Relay(("turn:relay.example:3478", "turns:relay.example:5349?transport=tcp"), "north wind", 2.0)


def test_without_turn_there_is_no_server_at_all() -> None:
    assert Relay().for_page("call", 0.0) == []
    assert Relay().ice_servers("call", 0.0) == ()


def test_a_page_gets_credentials_that_end_and_name_its_call() -> None:
    (server,) = RELAY.for_page("call-7", 1_000_000.9)
    assert list(server["urls"]) == list(RELAY.urls)  # type: ignore[call-overload]
    assert server["username"] == "1007200:call-7"


def test_the_credential_is_what_coturn_works_out_from_the_secret() -> None:
    (server,) = RELAY.ice_servers("call-7", 1_000_000.0)
    expected = hmac.new(b"north wind", b"1007200:call-7", hashlib.sha1).digest()
    assert base64.b64decode(server.credential or "") == expected


def test_another_call_or_another_hour_has_another_credential() -> None:
    servers = [RELAY.ice_servers(call, now_s)[0] for call, now_s in (("a", 0.0), ("b", 0.0), ("a", 3_600.0))]
    assert len({each.credential for each in servers}) == 3


def test_neither_secret_nor_credential_is_in_what_is_printed() -> None:
    assert "north wind" not in repr(RELAY)
    (server,) = RELAY.ice_servers("call-7", 0.0)
    assert str(server.credential) not in repr(server)
