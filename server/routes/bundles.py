"""One call as a file to keep, to send, or to score again with `rolecall recount`."""

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask
from starlette.requests import Request

from server.house import House
from server.recording.call_files import call_folder
from server.routes.sessions import PRIVATE
from server.store.errors import NotFound
from server.store.principal import Principal

router = APIRouter(prefix="/api/sessions", tags=["bundles"])


async def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


async def _principal(request: Request, house: Annotated[House, Depends(_house)]) -> Principal:
    return house.principal(request)


@router.get("/{session_id}/bundle", response_class=FileResponse)
async def bundle(
    session_id: str,
    house: Annotated[House, Depends(_house)],
    person: Annotated[Principal, Depends(_principal)],
    sound: bool = True,
) -> FileResponse:
    """The session's bundle, for its owner only: it holds the rep's voice and readings."""
    record = await house.sessions.get(person, session_id)
    if record.owner_id != person.person_id:
        raise NotFound("session")
    folder = Path(tempfile.mkdtemp(prefix="rolecall-"))
    to = folder / "bundle.zip"
    try:
        corrections = await house.store.corrections.whole(person, session_id)
        lies_in = call_folder(house.calls, record.id)
        await house.packing.pack(to, record, lies_in, with_sound=sound, corrections=corrections)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    name = f"rolecall-{record.scenario_id}-{record.id}.zip"
    return FileResponse(
        to, media_type="application/zip", filename=name, headers=PRIVATE,
        background=BackgroundTask(shutil.rmtree, folder, ignore_errors=True),
    )  # fmt: skip
