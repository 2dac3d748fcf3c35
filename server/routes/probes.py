"""`/api/health/live` and `/api/health/ready`: for supervisors and balancers, without a key and without a reason."""

from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from server.readiness import WORKS, Readiness

router = APIRouter(prefix="/api/health", tags=["health"])


class Live(BaseModel):
    live: Literal[True] = True


class Ready(BaseModel):
    ready: bool
    parts: dict[str, str]
    """Each `ok`, `starting`, `stopping` or `failed`."""


@router.get("/live")
async def live() -> Live:
    """The event loop answers: restarting it would mend nothing."""
    return Live()


@router.get("/ready", responses={503: {"model": Ready}})
async def ready(request: Request, response: Response) -> Ready:
    """503 where a call could not be made now."""
    readiness: Readiness = request.app.state.readiness
    parts = await readiness.parts()
    is_ready = all(state == WORKS for state in parts.values())
    response.status_code = 200 if is_ready else 503
    return Ready(ready=is_ready, parts=parts)
