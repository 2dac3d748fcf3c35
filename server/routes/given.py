"""What the bodies of requests are read by: no field that nobody knows, no value that only could be read as another."""

from typing import Annotated

from pydantic import ConfigDict, Field, Strict

STRICT = ConfigDict(extra="forbid")
Whole = Annotated[int, Strict()]
"""A whole number; not "3", and not true, which Python counts as 1."""
Flag = Annotated[bool, Strict()]
"""true or false; not "yes", and not 1."""
Days = Annotated[Whole, Field(ge=0, le=3650)]
