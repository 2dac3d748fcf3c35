"""Counts every request that was let in, by the route it went to: never by the address that was asked for."""

import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.metrics import Metrics

ELSEWHERE = "other"


class Counting:
    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began_s, status = time.perf_counter(), 500

        async def send_noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        finally:
            route = getattr(scope.get("route"), "path", ELSEWHERE)
            self._metrics.answered(scope["method"], route, status, time.perf_counter() - began_s)
