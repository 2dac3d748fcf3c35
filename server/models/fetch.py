"""Fetches a model from the Hugging Face hub, when a person asks for it and never otherwise.

    1  resolve the model's revision to a commit, and read the hub's size and hash of each file at that commit
    2  stream each file into a `.part` beside its place (a rerun goes on where it stopped), check it, rename it
    3  write `fetched.json`: commit, and size and sha256 of every file

Large files are published with their sha256 (Git LFS), small ones with git's own blob hash; each is checked with what
there is, and the record holds the sha256 of what was checked. `server.models.catalogue` says why none is pinned there.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from server.models.catalogue import Model
from server.models.folder import CHUNK_BYTES, Fetched, FileRecord, sha256_of, write_record
from voice.errors import RolecallError

HUB = "https://huggingface.co"
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_COMMIT = re.compile(r"[0-9a-f]{40}")

Progress = Callable[[str, int, int], None]
"""Told the file, its bytes so far and in all."""


class FetchFailed(RolecallError):
    """A model could not be fetched; what is there stays usable, and another run goes on where this one stopped."""


@dataclass(frozen=True, slots=True)
class Published:
    """What the hub says about a file."""

    size: int
    sha256: str | None
    git_blob: str
    """git's hash of the content, where there is no sha256."""


def fetch(
    model: Model,
    models_dir: Path,
    *,
    progress: Progress = lambda file, done, total: None,
    hub: str = HUB,
) -> Path:
    """Fetches `model` into `<models_dir>/<name>` and gives that folder. Raises FetchFailed."""
    folder = models_dir / model.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with httpx.Client(base_url=hub, timeout=TIMEOUT, follow_redirects=True) as client:
            commit, published = _published(client, model)
            records = {}
            for path in model.files:
                wanted = _pinned(model, path, published[path])
                address = f"/{model.repository}/resolve/{commit}/{path}"
                place = folder / Path(path).name
                records[place.name] = _fetch_file(client, address, place, wanted, progress)
        write_record(folder, Fetched(model.name, model.repository, commit, records))
    except httpx.HTTPStatusError as error:
        raise FetchFailed(
            f"{model.name} could not be fetched: {hub} answered {error.response.status_code} "
            f"for {error.request.url.path}."
        ) from error
    except httpx.HTTPError as error:
        raise FetchFailed(
            f"{model.name} could not be fetched: no connection to {hub} ({error}). Run it again when there is one."
        ) from error
    except OSError as error:
        raise FetchFailed(f"{model.name} could not be written to {folder}: {error}.") from error
    return folder


def _published(client: httpx.Client, model: Model) -> tuple[str, Mapping[str, Published]]:
    """The commit behind the model's revision, and what the hub says of its files there."""
    response = client.get(f"/api/models/{model.repository}/revision/{model.revision}", params={"blobs": "true"})
    response.raise_for_status()
    try:
        answer = response.json()
        commit = str(answer["sha"])
        files = {str(file["rfilename"]): _file(file) for file in answer["siblings"]}
    except (ValueError, KeyError, TypeError) as error:
        raise FetchFailed(f"{model.name} could not be fetched: the hub's list of files cannot be read.") from error
    if not _COMMIT.fullmatch(commit) or (_COMMIT.fullmatch(model.revision) and commit != model.revision):
        raise FetchFailed(f"{model.name} could not be fetched: the hub has no revision {model.revision}.")
    if missing := [path for path in model.files if path not in files]:
        raise FetchFailed(f"{model.name} could not be fetched: the hub no longer has {', '.join(missing)}.")
    return commit, files


def _file(answer: Mapping[str, Any]) -> Published:
    large = answer.get("lfs")
    return Published(int(answer["size"]), str(large["sha256"]) if large else None, str(answer["blobId"]))


def _pinned(model: Model, path: str, published: Published) -> Published:
    pinned = dict(model.sha256).get(path)
    return Published(published.size, pinned, published.git_blob) if pinned else published


def _fetch_file(client: httpx.Client, address: str, place: Path, wanted: Published, progress: Progress) -> FileRecord:
    if not (place.is_file() and _is_right(place, wanted)):
        part = place.with_name(f"{place.name}.{(wanted.sha256 or wanted.git_blob)[:12]}.part")
        _stream(client, address, part, wanted.size, lambda done: progress(place.name, done, wanted.size))
        if not _is_right(part, wanted):
            part.unlink()
            raise FetchFailed(f"{place.name} arrived damaged and was thrown away: run `rolecall fetch` again.")
        part.replace(place)
    progress(place.name, wanted.size, wanted.size)
    return FileRecord(wanted.size, sha256_of(place))


def _stream(client: httpx.Client, address: str, part: Path, size: int, progress: Callable[[int], None]) -> None:
    """Brings `part` to `size` bytes, from where it stopped if the server can."""
    done = part.stat().st_size if part.is_file() else 0
    if done >= size > 0:
        return
    headers = {"Range": f"bytes={done}-"} if done else {}
    with client.stream("GET", address, headers=headers) as response:
        response.raise_for_status()
        goes_on = response.status_code == httpx.codes.PARTIAL_CONTENT
        done = done if goes_on else 0
        with part.open("ab" if goes_on else "wb") as file:
            for chunk in response.iter_bytes(CHUNK_BYTES):
                done += file.write(chunk)
                if done > size:
                    return
                progress(done)


def _is_right(path: Path, wanted: Published) -> bool:
    if path.stat().st_size != wanted.size:
        return False
    if wanted.sha256 is not None:
        return sha256_of(path) == wanted.sha256
    content = path.read_bytes()
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)
    return blob.hexdigest() == wanted.git_blob
