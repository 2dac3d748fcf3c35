"""What `rolecall call` asks of a server: a whole call, a drill, or one moment of an earlier call."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from voice.errors import BadInput

SESSIONS = "/api/sessions"


@dataclass(frozen=True, slots=True)
class Practice:
    """Nothing of it given: the whole call."""

    drill: str | None = None
    """The behaviour that is practised over and over."""
    beat: str | None = None
    in_a_row: int | None = None
    again: str | None = None
    """The session that the moment is from."""
    turn: int | None = None

    def order(self, whole: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        """Path and body of the request; `whole`: what is asked of a whole call, None: not. Raises BadInput."""
        whole = _given(whole)
        self._check(whole)
        named = {"behaviour": self.drill, "beat": None if self.again else self.beat, "in_a_row": self.in_a_row}
        drill = {} if self.drill is None else {"drill": _given(named)}
        if self.again is None:
            return SESSIONS, whole | drill
        return f"{SESSIONS}/{quote(self.again, safe='')}/again", _given({"turn": self.turn, "beat": self.beat}) | drill

    def _check(self, whole: Mapping[str, Any]) -> None:
        if self.again is None and not whole.get("scenario"):
            raise BadInput("Name the scenario to call, or with --again an earlier call.")
        if self.again == "":
            raise BadInput("--again names no call; give its session.")
        if self.again is not None and whole:
            raise BadInput("A moment of an earlier call has its own scenario, level, length and seed; leave them out.")
        if (self.again is None) is not (self.turn is None):
            raise BadInput("--again names an earlier call and --turn the moment of it; give both.")
        if self.in_a_row is not None and self.drill is None:
            raise BadInput("--in-a-row is for a drill; name its behaviour with --drill.")
        if self.beat is not None and self.drill is None and self.again is None:
            raise BadInput("--beat is for a drill or an earlier call; name it with --drill or --again.")


WHOLE_CALL = Practice()


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
