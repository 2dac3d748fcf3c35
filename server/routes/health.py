"""`GET /api/health`: readable without a key, so it says no more than state and engines."""

from fastapi import APIRouter, Request
from pydantic import BaseModel

from server.house import House

router = APIRouter(tags=["health"])


class Health(BaseModel):
    state: str
    engines: dict[str, str]


@router.get("/api/health")
async def health(request: Request) -> Health:
    house: House = request.app.state.house
    return Health(state=house.state, engines=dict(house.engines.names()))
