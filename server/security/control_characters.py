"""Characters that print nothing: in an address they part what a rule compares, or begin a line of a log."""

import re
from urllib.parse import unquote

from starlette.types import Scope

from server.security.refusals import Refusal

IN_PATH = re.compile(r"[\x00-\x1f\x7f-\x9f]")
IN_QUERY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Tabs and line breaks may come: a provider of single sign-on sends them in why it lets nobody in."""
UNPRINTABLE = Refusal(400, "bad-input", "The address holds a character that cannot be printed; ask without it.")


def unprintable(scope: Scope) -> Refusal | None:
    """Of a request or a socket whose address holds one, written out or as %00."""
    query = unquote(scope.get("query_string", b"").decode("latin-1"))
    return UNPRINTABLE if IN_PATH.search(scope["path"]) or IN_QUERY.search(query) else None
