"""No body is read as something that it does not say: true is no number, "yes" is no truth."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from fastapi.routing import APIRoute
from pydantic import BaseModel, TypeAdapter, ValidationError

from server import routes

LOOKALIKES: dict[str, list[object]] = {"integer": [True, "3", 3.5], "number": [True, "3"], "boolean": ["yes", 1]}


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a body is, or holds."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_in(field.annotation)
    for argument in get_args(annotation):
        yield from models_in(argument)


def bodies() -> set[type[BaseModel]]:
    modules = [importlib.import_module(f"server.routes.{each.name}") for each in pkgutil.iter_modules(routes.__path__)]
    found = [route for module in modules if hasattr(module, "router") for route in module.router.routes]
    given = [param for route in found if isinstance(route, APIRoute) for param in route.dependant.body_params]
    return {model for param in given for model in models_in(param.field_info.annotation)}


def fields() -> list[tuple[str, TypeAdapter[Any], object]]:
    found = []
    for model in sorted(bodies(), key=lambda each: (each.__module__, each.__name__)):
        for name, field in model.model_fields.items():
            kind: Any = Annotated[field.annotation, field]
            adapter: TypeAdapter[Any] = TypeAdapter(kind)
            schema = adapter.json_schema()
            types = {each.get("type") for each in schema.get("anyOf", [schema])}
            found += [
                (f"{model.__name__}.{name}", adapter, value)
                for each in sorted(filter(None, types))
                for value in LOOKALIKES.get(each, [])
            ]
    return found


@pytest.mark.parametrize(
    ("adapter", "value"), [pytest.param(adapter, value, id=f"{name}-{value}") for name, adapter, value in fields()]
)
def test_a_value_that_only_looks_like_one_is_refused(adapter: TypeAdapter[Any], value: object) -> None:
    with pytest.raises(ValidationError):
        adapter.validate_python(value)
