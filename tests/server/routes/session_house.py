"""A house of this process with a store, and what asks it."""

from dataclasses import dataclass, field
from pathlib import Path

import httpx
from fastapi import FastAPI, Request

from server import problems
from server.calls.passing_sessions import PassingSessions
from server.recording.peaks import Peaks
from server.recording.replaced import Journals
from server.routes import comments
from server.routes import sessions as routes
from server.store.agreements import Agreements
from server.store.blobs import Blobs
from server.store.comments import Comments
from server.store.decisions import Decisions
from server.store.principal import Principal, local_principal
from server.store.ratings import DoubleRatings
from server.store.sessions import Sessions
from server.store.shares import Shares

ME = local_principal()


@dataclass
class House:
    sessions: Sessions
    comments: Comments
    decisions: Decisions
    ratings: DoubleRatings
    agreements: Agreements
    peaks: Peaks
    blobs: Blobs
    calls: Path
    journals: Journals
    shares: Shares
    person: Principal = ME
    passing: PassingSessions = field(default_factory=PassingSessions)

    def principal(self, request: Request) -> Principal:
        return self.person


def client_of(house: House) -> httpx.AsyncClient:
    app = FastAPI()
    problems.install(app)
    for router in (routes.router, comments.router):
        app.include_router(router)
    app.state.house = house
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://server/api")
