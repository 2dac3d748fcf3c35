"""The web application: routes around a house."""

from fastapi import FastAPI

from server import problems
from server.house import House
from server.pages import pages
from server.routes import calls, health, scenarios, sessions


def build(house: House) -> FastAPI:
    """The application around an open house; who opened it closes it."""
    app = FastAPI(title="rolecall", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    app.state.house = house
    problems.install(app)
    for router in (health.router, scenarios.router, calls.router, sessions.router, pages()):
        app.include_router(router)
    return app
