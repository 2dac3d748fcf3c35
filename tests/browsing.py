"""A browser of its own kind: it keeps cookies as a browser does, and follows redirects to other hosts."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.people import ORIGIN, World


@dataclass
class Browser:
    world: World
    cookies: dict[str, str] = field(default_factory=dict)

    async def ask(self, method: str, path: str, **given: Any) -> httpx.Response:
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Origin": ORIGIN, **({"Cookie": kept} if kept else {})}
        answer = await self.world.http.request(method, path, headers=headers, **given)
        for line in answer.headers.get_list("set-cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
            if "Max-Age=0" in line:
                del self.cookies[name]
        return answer

    async def leave(self, **how: Any) -> str:
        """The provider's redirect back to us, as this browser gets it."""
        left = await self.ask("POST", "/api/oidc/start", json=how)
        assert left.status_code == 200, left.text
        async with httpx.AsyncClient(trust_env=False) as outside:
            answer = await outside.get(left.json()["address"])
            assert answer.status_code == 302, answer.text
        return answer.headers["location"]

    async def come_back(self, address: str) -> str:
        """Where in the page it ends."""
        parts = urlsplit(address)
        assert f"{parts.scheme}://{parts.netloc}" == ORIGIN
        answer = await self.ask("GET", f"{parts.path}?{parts.query}")
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    async def sign_on(self, **how: Any) -> str:
        return await self.come_back(await self.leave(**how))

    async def who(self) -> dict[str, Any] | None:
        person: dict[str, Any] | None = (await self.ask("GET", "/api/me")).json()["person"]
        return person
