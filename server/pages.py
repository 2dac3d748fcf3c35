"""The page and the files it loads.

One HTML page for every screen (the screens live after the `#`), the project's own modules under `/static`, and
the npm packages it stands on under `/npm`. The page carries the content policy: scripts from here and the one
import map, styles from here and under a nonce of this answer, no markup but lit's.
"""

import base64
import hashlib
import re
import secrets
from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool

from server.announced import IMPORT_MAP, announced
from server.page_files import PACKAGES_FOLDER, VERSION_MARK, PageFiles, not_found

WEB = Path(__file__).resolve().parents[1] / "web"

PACKAGES = ("lit", "lit-html", "lit-element", "@lit/reactive-element", "wavesurfer.js", "uplot")
"""Folders of node_modules that the page may load from."""

OF_THE_PAGE = re.compile(r'(?<=")/(?:static|npm)/')
"""What begins the address of a file in the page; the version goes behind it."""

NO_PACKAGES = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>rolecall</title></head>
<body><h1>The page is not installed yet</h1>
<p>The server runs, but the packages its page loads are missing from <code>web/node_modules</code>. Run
<code>make install</code> (or <code>npm --prefix web ci</code>) in the project's folder, then load this page
again. Calls from the command line work without it.</p></body></html>
"""


def pages(web: Path = WEB) -> APIRouter:
    """Routes for the page, from the folder `web`."""
    router = APIRouter(include_in_schema=False)
    files = PageFiles(web)

    @router.get("/")
    async def page() -> Response:
        return await run_in_threadpool(_page, web, files)

    @router.get("/static/{path:path}")
    async def own_file(path: str, request: Request) -> Response:
        return await files.answer(path, request, is_package=False)

    @router.get("/npm/{path:path}")
    async def package_file(path: str, request: Request) -> Response:
        named = path.partition("/")[2] if path.startswith(VERSION_MARK) else path
        if not any(named.startswith(f"{name}/") for name in PACKAGES):
            raise not_found(path)
        return await files.answer(path, request, is_package=True)

    return router


def _page(web: Path, files: PageFiles) -> Response:
    missing = [name for name in PACKAGES if not (web / PACKAGES_FOLDER / name / "package.json").is_file()]
    if missing:
        return page_not_installed()
    return page_with_policy(_template(web, files.version()))


@lru_cache(maxsize=2)
def _template(web: Path, version: str) -> str:
    """With the address of this version for each file, and all its modules told."""
    template = (web / "index.html").read_text("utf-8")
    return OF_THE_PAGE.sub(rf"\g<0>{version}/", announced(web, template))


def page_with_policy(template: str) -> HTMLResponse:
    """The page with a fresh nonce, and the policy that names it and the import map's hash."""
    found = IMPORT_MAP.search(template)
    if found is None:
        raise RuntimeError("web/index.html has no import map")
    nonce = secrets.token_urlsafe(18)
    return HTMLResponse(
        template.replace("{{nonce}}", nonce),
        headers={"Content-Security-Policy": content_policy(found[1], nonce), **COMMON, "Cache-Control": "no-store"},
    )


def page_not_installed() -> HTMLResponse:
    headers = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", **COMMON}
    return HTMLResponse(NO_PACKAGES, status_code=503, headers=headers)


def content_policy(import_map: str, nonce: str) -> str:
    """The policy for one answer; the hash covers the import map exactly as it stands in the page."""
    digest = base64.b64encode(hashlib.sha256(import_map.encode()).digest()).decode()
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'sha256-{digest}'",
            f"style-src 'self' 'nonce-{nonce}'",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "img-src 'self' data:",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html default",
        )
    )


COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "microphone=(self), camera=(), geolocation=()",
}
"""Sent with the page; `nosniff` with every file as well."""
