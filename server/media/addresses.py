"""Which network addresses the server may talk to."""

import ipaddress

METADATA_SERVICES = frozenset(
    {
        ipaddress.ip_address("169.254.169.254"),  # AWS, Azure, Google and most others
        ipaddress.ip_address("100.100.100.200"),  # Alibaba
        ipaddress.ip_address("192.0.0.192"),  # Oracle
        ipaddress.ip_address("fd00:ec2::254"),  # AWS over IPv6
    }
)
"""Addresses where a cloud hands its machines credentials."""


def is_loopback(host: str) -> bool:
    """Whether `host`, a name or an address, can only be this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_reachable_for_checks(host: str, *, on_loopback: bool) -> bool:
    """Whether a candidate's address may get a STUN check from us.

    Names, `.local` ones with them, are never looked up: the browser's own checks reveal its address. Private
    addresses are allowed, since reps sit on the team's network; loopback only when the server is bound there;
    link-local (the cloud's credential service lives there), multicast, reserved and unspecified never. What is
    left to somebody with a session: one small, slow UDP probe per candidate.
    """
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and _hides_another(address):
        return False
    if address.is_loopback:
        return on_loopback
    return not (
        address in METADATA_SERVICES
        or address.is_link_local
        or address.is_multicast
        or address.is_unspecified
        or address.is_reserved
        or str(address).startswith("0.")
    )


def _hides_another(address: ipaddress.IPv6Address) -> bool:
    """Whether packets to `address` end at an IPv4 address inside it, or at an interface of our own choice."""
    return bool(address.ipv4_mapped or address.sixtofour or address.teredo or address.scope_id)
