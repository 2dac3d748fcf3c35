"""The web application: routes around a house."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.routing import iter_route_contexts
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from server import problems
from server.counting import Counting
from server.description import describe
from server.house import House
from server.pages import pages
from server.readiness import Readiness
from server.routes import (
    account,
    assigned_drills,
    assignments,
    audit,
    authored,
    bundles,
    calls,
    check,
    comments,
    consent,
    corrections,
    health,
    measured,
    metrics,
    people,
    privacy,
    probes,
    progress,
    ratings,
    reviews,
    scenarios,
    sessions,
    shares,
    single_sign_on,
    takes,
    team_counts,
    usual,
)
from server.security.accounts_door import is_open
from server.security.door import OPEN_PATHS

RESPONSES: dict[int | str, dict[str, Any]] = {
    "default": {"model": problems.Problem, "description": "What went wrong, in one sentence."}
}


def build(house: House) -> FastAPI:
    """The application around an open house; who opened it closes it."""
    app = FastAPI(
        title="rolecall",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        responses=RESPONSES,
        routes=_routes(house.desk is not None),
    )
    app.state.house = house
    app.state.readiness = Readiness(house)
    app.add_middleware(Counting, metrics=house.metrics)
    problems.install(app)
    describe(app, is_open_path=is_open if house.desk else OPEN_PATHS.__contains__)
    app.add_route("/api/openapi.json", _described(app), include_in_schema=False)
    return app


def _described(app: FastAPI) -> Callable[[Request], Awaitable[Response]]:
    """Answers the description. Making it takes 1 s: in a thread, once, however many ask meanwhile."""
    turn, made = asyncio.Lock(), b""

    async def openapi(_: Request) -> Response:
        nonlocal made
        async with turn:
            made = made or await run_in_threadpool(lambda: bytes(JSONResponse(app.openapi()).body))
        return Response(made, media_type="application/json")

    return openapi


def made_ready(app: FastAPI) -> FastAPI:
    """FastAPI reads a route's signature when a request first comes by it: 0.4 s of all, for which whoever asks first,
    and everybody after, would wait."""
    for _ in iter_route_contexts(app.routes):
        pass
    return app


@cache
def _routes(has_accounts: bool) -> list[BaseRoute]:
    """Of every house alike: FastAPI reads their signatures once a process."""
    own = (
        scenarios.router,
        calls.router,
        sessions.router,
        bundles.router,
        takes.router,
        corrections.router,
        usual.router,
        account.router,
        authored.router,
        assignments.router,
        assigned_drills.router,
    )
    watching = (health.router, probes.router, metrics.router, check.router)
    reviewing = (comments.router, reviews.router, ratings.router)
    with_accounts = (people.router, audit.router, shares.router, consent.router, single_sign_on.router)
    every = APIRouter(responses=RESPONSES)
    every.include_router(pages())  # first: a screen is fifty files, and each would be held against every other route
    for router in (*watching, *own, *reviewing, progress.router, privacy.router, measured.router):
        every.include_router(router)
    for router in (*with_accounts, team_counts.router) if has_accounts else ():
        every.include_router(router)
    return every.routes
