"""Where the time goes between the rep's last word and the buyer's first.

    end of speech ─▶ final text ─▶ turn end ─▶ plan ─▶ first token ─▶ first clause ─▶ first audio ─▶ heard

What was prepared ahead lies before the turn's end.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class AnswerLatency:
    """One awaited answer at a time; times are seconds on the axis."""

    _ended_s: float | None = None
    """When the rep stopped speaking; None: no answer is awaited."""
    _reached: dict[str, float] = field(default_factory=dict)

    @property
    def is_awaited(self) -> bool:
        return self._ended_s is not None

    def words(self, at_s: float) -> None:
        """The recogniser's final words came; the last time before the turn's end counts."""
        if not self.is_awaited:
            self._reached = {"final_text": at_s}

    def turn_ended(self, speech_ended_s: float, at_s: float) -> None:
        self._ended_s = speech_ended_s
        self._reached["turn_end"] = at_s

    def forget(self) -> None:
        """No answer is awaited: the reply is not one, or it was hushed."""
        self._ended_s, self._reached = None, {}

    def sounded(self, at_s: float, heard_s: float | None, reached: Mapping[str, float]) -> dict[str, float]:
        """The answer's first sound went out: seconds since the end of speech for every stage that was reached."""
        began_s = self._ended_s if self._ended_s is not None else at_s
        stages = {**self._reached, **reached, "first_audio": at_s}
        if heard_s is not None:
            stages["heard"] = heard_s
        self.forget()
        return {f"end_of_speech_to_{name}_s": round(at_s - began_s, 3) for name, at_s in stages.items()}
