"""What the rep's end of a call learns from the socket: captions, the floor, how it ended. Reads no clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from server.headless.answer_times import Answer

FARTHEST_S = 1.5
"""An answer's first sound belongs to the buyer's turn that starts nearest to it, at most this far away."""


@dataclass(slots=True)
class CallLog:
    """One call's messages, taken in as they come; times `at_s` are the client's monotonic clock."""

    is_welcome: bool = False
    engines: dict[str, str] = field(default_factory=dict)
    ice_servers: list[dict[str, Any]] = field(default_factory=list)
    answer_sdp: str | None = None
    """The answer to the last offer."""
    socket_rate_hz: int | None = None
    """Of the buyer's sound over the socket, once the server sends it there."""
    last_seq: int = 0
    """The last numbered message."""
    is_away: bool = False
    """The server hears nothing of the rep and waits."""
    floor: str = ""
    floor_since_s: float = 0.0
    buyer_said_s: float = 0.0
    """When the buyer's last finished turn was reported: a buyer whose voice failed is only shown."""
    ended: str | None = None
    """The reason, once the call is over."""
    debrief: dict[str, Any] | None = None
    failure: str | None = None
    """What the server could not do, in its own sentence."""
    notes: list[str] = field(default_factory=list)
    _finals: dict[int, dict[str, Any]] = field(default_factory=dict)
    _latencies: dict[int, dict[str, Any]] = field(default_factory=dict)
    _axis_zero_s: float | None = None

    def forget_answers(self) -> None:
        """Another offer, or another wish for the socket's sound, is sent now."""
        self.answer_sdp = self.socket_rate_hz = None

    def take(self, message: Mapping[str, Any], at_s: float) -> None:
        """One message of the server; kinds that a headless rep has no use for are passed over."""
        self.last_seq = max(self.last_seq, int(message.get("seq", 0)))
        match message:
            case {"type": "welcome"}:
                self.is_welcome = True
                self.engines = dict(message.get("engines", {}))
                self.ice_servers = list(message.get("ice_servers", []))
            case {"type": "answer", "sdp": str(sdp)}:
                self.answer_sdp = sdp
            case {"type": "socket_audio", "rate_hz": int(rate_hz)}:
                self.socket_rate_hz = rate_hz
            case {"type": "floor", "floor": str(floor)}:
                self.floor, self.floor_since_s = floor, at_s
            case {"type": "caption", "final": True, "turn": int(turn)}:
                self._finals[turn] = {key: message[key] for key in ("speaker", "start_s", "end_s", "text")}
                if message["speaker"] == "buyer":
                    self.buyer_said_s = at_s
            case {"type": "latency", "turn": int(turn), "stages": dict(stages)}:
                self._latencies[turn] = {"server_s": stages, "speculation": message.get("speculation", "none")}
            case {"type": "reconnecting"}:
                self.is_away = True
                self.notes.append("The server heard nothing of the rep for a while and kept the call.")
            case {"type": "reconnected"}:
                self.is_away = False
            case {"type": "clock", "now_s": float() | int() as now_s}:
                self._set_axis(at_s - now_s)
            case {"type": "notice", "message": str(text)}:
                self.notes.append(text)
            case {"type": "ended"}:
                self.ended = str(message.get("reason", ""))
            case {"type": "debrief"}:
                self.debrief = dict(message)
            case {"type": "error", "message": str(text)}:
                self.failure = text

    def turns(self, answers: list[Answer]) -> list[dict[str, Any]]:
        """The turns in order, each answered buyer turn with its latency as the client measured it.

        Beside it stand the stages that the server reported for that turn (`server_s`), if any, and whether the answer
        was prepared ahead (`speculation`).
        """
        turns = {turn: dict(final) for turn, final in sorted(self._finals.items())}
        for turn, answer in self._answered(answers).items():
            measured = {"end_of_speech_to_first_audio_s": round(answer.delay_s, 3)}
            turns[turn]["latency"] = measured | self._latencies.get(turn, {})
        return list(turns.values())

    def _set_axis(self, zero_s: float) -> None:
        """The earliest arrival is the one least delayed on its way."""
        self._axis_zero_s = zero_s if self._axis_zero_s is None else min(self._axis_zero_s, zero_s)

    def _answered(self, answers: list[Answer]) -> dict[int, Answer]:
        if self._axis_zero_s is None:
            return {}
        starts = {turn: each["start_s"] for turn, each in self._finals.items() if each["speaker"] == "buyer"}
        found: dict[int, Answer] = {}
        for answer in answers:
            heard_s = answer.first_audio_s - self._axis_zero_s
            free = {turn: abs(start_s - heard_s) for turn, start_s in starts.items() if turn not in found}
            nearest = min(free, key=lambda turn: free[turn], default=None)
            if nearest is not None and free[nearest] <= FARTHEST_S:
                found[nearest] = answer
        return found
