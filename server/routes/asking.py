"""What a route needs to know of a request: the house, who asks, and from where."""

from typing import Annotated

from fastapi import Depends, Request

from server.house import House
from server.security.rate_limits import address_of, network_of
from server.store.principal import Principal


async def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


TheHouse = Annotated[House, Depends(_house)]


async def _person(request: Request, house: TheHouse) -> Principal:
    return house.principal(request)


ThePerson = Annotated[Principal, Depends(_person)]
"""Raises NotSignedIn where nobody is."""


async def _address(request: Request, house: TheHouse) -> str:
    """The last proxy's word where the house stands behind one, otherwise the other end of the connection.

    A house with its own certificate stands behind none: there the header is whatever somebody wrote into it.
    """
    return network_of(address_of(request.scope, behind_proxy=house.settings.is_behind_proxy))


TheAddress = Annotated[str, Depends(_address)]
"""Where the request comes from, for counting tries alone: it is never stored."""
