"""`GET /metrics`, for Prometheus; it needs the key, or with accounts an admin's token with the scope `read`."""

from fastapi import APIRouter, Response

from server.metrics import CONTENT_TYPE
from server.routes.asking import TheHouse, ThePerson
from server.store.access import require_admin

router = APIRouter(tags=["metrics"])


@router.get("/metrics", response_class=Response)
async def metrics(house: TheHouse, person: ThePerson) -> Response:
    """Raises NotAllowed."""
    require_admin(person)
    house.metrics.show_jobs(await house.store.jobs.counts())
    return Response(house.metrics.text(), media_type=CONTENT_TYPE)
