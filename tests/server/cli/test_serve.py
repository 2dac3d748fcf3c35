import socket

import pytest

from server.cli.serve import listening_socket
from voice.errors import RolecallError


def test_a_free_port_is_taken() -> None:
    with listening_socket("127.0.0.1", 0) as listening:
        assert listening.getsockname()[1] > 0


def test_a_port_that_is_taken_gives_way_to_the_next_free_one() -> None:
    with listening_socket("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with listening_socket("127.0.0.1", port) as second:
            assert port < second.getsockname()[1] <= port + 50


def test_where_every_port_is_taken_it_says_which_were_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.cli.serve.PORTS_TRIED", 0)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(RolecallError, match=f"Port {port} is taken on 127.0.0.1"):
            listening_socket("127.0.0.1", port)


def test_with_accounts_a_port_that_is_taken_is_told_instead_of_moving_to_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(RolecallError, match=f"Port {port} is taken on 127.0.0.1"):
            listening_socket("127.0.0.1", port, is_fixed=True)


def test_a_port_that_needs_a_right_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: socket.socket, address: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refused)
    with pytest.raises(RolecallError, match="Port 443 needs a right that this process lacks"):
        listening_socket("127.0.0.1", 443)
