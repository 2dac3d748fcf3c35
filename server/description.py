"""The OpenAPI document: what FastAPI works out, and who may ask."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI

BEARER = {"type": "http", "scheme": "bearer", "description": "The key of local mode, or an API token."}


def describe(app: FastAPI, is_open_path: Callable[[str], bool]) -> None:
    """Every route but those that are open to all is described as needing the key, or a token."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        schema = made()
        if "security" not in schema:
            schema.setdefault("components", {})["securitySchemes"] = {"bearer": BEARER}
            schema["security"] = [{"bearer": []}]
            for path, methods in schema["paths"].items():
                for operation in methods.values() if is_open_path(path) else ():
                    operation["security"] = []
        return schema

    setattr(app, "openapi", openapi)  # noqa: B010 (mypy refuses an assignment)
