"""`/what-is-measured`, for anybody: made from the settings as they run."""

from collections.abc import Sequence

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from pydantic import BaseModel

from server.privacy.measured import as_html, measured, switched_off
from server.routes.asking import TheHouse
from server.schemas import READS
from server.store.principal import server_principal

router = APIRouter(tags=["privacy"])
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


class MeasuredOut(BaseModel):
    model_config = READS
    what: str
    how: str
    who: str
    how_long: str


class WhatIsMeasured(BaseModel):
    measured: Sequence[MeasuredOut]
    settings: Sequence[str]


@router.get("/api/what-is-measured")
async def as_data(house: TheHouse) -> WhatIsMeasured:
    days = await house.store.rules.house(server_principal())
    rows = [MeasuredOut.model_validate(row) for row in measured(days, house.settings.accounts)]
    return WhatIsMeasured(measured=rows, settings=switched_off(house.settings))


@router.get("/what-is-measured", response_class=HTMLResponse)
async def as_page(house: TheHouse) -> HTMLResponse:
    days = await house.store.rules.house(server_principal())
    page = as_html(measured(days, house.settings.accounts), switched_off(house.settings))
    return HTMLResponse(page, headers={"Content-Security-Policy": POLICY})
