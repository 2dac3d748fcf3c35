"""The rep's side of `rolecall call`: plays WAV files into a real call and reports what happened."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake

from server.headless.practice import SESSIONS, WHOLE_CALL, Practice
from server.headless.rep import HeadlessRep
from server.headless.trust import authorities, refuse_untrusted
from server.media.addresses import is_loopback
from server.media.opus import WIRE_RATE_HZ
from server.sound_file import read_sound, write_sound
from voice.errors import BadInput, RolecallError

ANSWER_LIMIT_S = 15.0
MAX_SERVER_MESSAGE_BYTES = 16 * 2**20
"""The debrief carries the whole scorecard."""


async def call(
    url: str,
    key: str,
    scenario: str | None,
    *,
    wavs: Sequence[Path],
    level: str | None = None,
    length: str | None = None,
    seed: int | None = None,
    practice: Practice = WHOLE_CALL,
    audio: str = "auto",
    save_buyer: Path | None = None,
    timeout_s: float = 600.0,
) -> dict[str, Any]:
    """Holds one call with the server at `url`, one rep turn per file, and returns what DESIGN section 8 lists.

    Beside that: `session`, `level`, `seed`, `practice` (docs/practice.md; null for a whole call), `audio`
    (`webrtc` or `socket`: how the sound went), `reason` (of the end) and `notes`. Times are
    seconds on the recording's axis. The argument `audio` is one of `rep.WAYS`. Raises BadInput (with BadAudio for a
    file), or RolecallError when the call could not be held to its debrief.
    """
    if not wavs:
        raise BadInput("There is nothing to say; give at least one WAV file.")
    if save_buyer is not None and not save_buyer.parent.is_dir():
        raise BadInput(f"There is no folder {save_buyer.parent} to save the buyer in; make it first.")
    files = [read_sound(path) for path in wavs]
    wanted = {"scenario": scenario, "level": level, "length": length, "seed": seed}
    path, order = practice.order(wanted)
    on_loopback = is_loopback(urlsplit(url).hostname or "")
    rep = HeadlessRep(on_loopback=on_loopback, keeps_sound=save_buyer is not None, audio=audio)
    try:
        async with asyncio.timeout(timeout_s):
            session = await new_session(url, key, order, path)
            async with call_socket(urljoin(url, await ticketed(url, key, session)), key) as socket:
                await rep.hold(socket, [file.sound.at_rate(WIRE_RATE_HZ) for file in files])
    except TimeoutError as error:
        raise RolecallError(f"The call did not come to its debrief within {timeout_s:g} s.") from error
    finally:
        await rep.close()
    if save_buyer is not None:
        write_sound(save_buyer, rep.ear.sound)
    notes = [note for file in files for note in file.notes]
    return {key: session[key] for key in ("scenario", "level", "seed", "practice")} | rep.report(session["id"], notes)


async def new_session(url: str, key: str, order: dict[str, Any], path: str = SESSIONS) -> dict[str, Any]:
    """The session the server made. Raises BadInput when it will not, RolecallError when it cannot."""
    try:
        async with _client(url) as client:
            response = await client.post(path, json=order, headers=authorisation(key))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        refuse_untrusted(url, error)
        raise RolecallError(f"No server answers at {url}; start one with rolecall serve.") from error
    try:
        answer = response.json()
        if response.is_success:
            return {each: str(answer[each]) for each in ("id", "socket", "token")} | {
                each: answer.get(each) for each in ("scenario", "level", "seed", "practice", "needs_ticket")
            }
        message = str(answer["error"]["message"])
    except (ValueError, KeyError, TypeError) as error:
        raise RolecallError(f"What answers at {url} is not rolecall (status {response.status_code}).") from error
    raise (BadInput if response.is_client_error else RolecallError)(message)


async def ticketed(url: str, key: str, session: dict[str, Any]) -> str:
    """The path of the call's socket, with a ticket where the server wants one. Raises RolecallError."""
    path = str(session["socket"])
    if not session["needs_ticket"]:
        return path
    try:
        async with _client(url) as client:
            answer = await client.post(f"/api/sessions/{session['id']}/ticket", headers=authorisation(key))
        return f"{path}?ticket={answer.json()['ticket']}"
    except (httpx.HTTPError, ValueError, KeyError) as error:
        raise RolecallError("The server gave no ticket for the call's socket; try again.") from error


@contextlib.asynccontextmanager
async def call_socket(url: str, key: str) -> AsyncIterator[ClientConnection]:
    """The call's socket at `url` (http or https). Raises RolecallError."""
    address = "ws" + url.removeprefix("http")
    headers, trusted = authorisation(key), authorities(address)
    try:
        socket = await connect(
            address, additional_headers=headers, max_size=MAX_SERVER_MESSAGE_BYTES, proxy=None, ssl=trusted
        )
    except (OSError, InvalidHandshake) as error:
        refuse_untrusted(url, error)
        raise RolecallError(f"The call's socket at {address} does not open: {error}.") from error
    try:
        yield socket
    finally:
        await socket.close()


def _client(url: str) -> httpx.AsyncClient:
    """Asks no proxy, and believes the certificates that the call's socket believes."""
    return httpx.AsyncClient(base_url=url, timeout=ANSWER_LIMIT_S, trust_env=False, verify=authorities(url) or True)


def authorisation(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}
