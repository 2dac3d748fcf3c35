"""Streams of engines that nobody takes to their end: they let go of their connection at once, not when collected."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

Item = TypeVar("Item")


@asynccontextmanager
async def closed_after(items: AsyncIterator[Item]) -> AsyncGenerator[AsyncIterator[Item], None]:
    try:
        yield items
    finally:
        await close(items)


async def close(items: AsyncIterator[object]) -> None:
    if isinstance(items, AsyncGenerator):
        await items.aclose()
