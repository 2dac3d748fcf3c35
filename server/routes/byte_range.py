"""One byte range of something that is in memory (RFC 9110, section 14): a browser that seeks in sound asks for one."""

import re
from collections.abc import Mapping

from starlette.responses import Response

RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)
MOST_DIGITS = 18
"""A place with more lies beyond everything that fits into memory; Python reads none of over 4300 digits."""


def ranged(whole: bytes, asked: str | None, media_type: str, headers: Mapping[str, str]) -> Response:
    """206 with the range, 416 for one that lies outside; 200 with everything where none, or several, are asked for."""
    headers = {**headers, "Accept-Ranges": "bytes"}
    match = RANGE.fullmatch(asked.strip()) if asked else None
    if match is None or match.groups() == ("", ""):
        return Response(whole, media_type=media_type, headers=headers)
    first, last = _places(match[1], match[2], len(whole))
    if first > last or first >= len(whole):
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{len(whole)}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{len(whole)}"
    return Response(whole[first : last + 1], 206, headers, media_type)


def _places(first: str, last: str, length: int) -> tuple[int, int]:
    """Both inclusive; `-n` asks for the last n bytes."""
    if not first:
        return max(0, length - _place(last)), length - 1
    return _place(first), min(_place(last), length - 1) if last else length - 1


def _place(digits: str) -> int:
    """Bounded: one with too many digits is cut, and lies far outside all the same."""
    return int(digits.lstrip("0")[:MOST_DIGITS] or "0")
