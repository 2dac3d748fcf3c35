"""A silence of the rep while the floor is open, and how the buyer breaks it."""

from dataclasses import dataclass

from voice.manners import Manners

TYPING_FACTOR = 6.0
"""A rep who types needs that much longer before silence means something: 40 words take a minute."""


@dataclass(slots=True)
class Silence:
    manners: Manners
    _prompts: int | None = None
    """How often the buyer broke this silence; None before the buyer's opening."""

    def lasts_s(self, *, is_typed: bool) -> float:
        """Until the buyer says something."""
        return self.manners.silence_s * (TYPING_FACTOR if is_typed else 1.0)

    def broken_by_rep(self) -> None:
        self._prompts = 0

    def break_it(self) -> str:
        """What the buyer speaks for: one of `voice.commands.Reply`'s occasions."""
        if self._prompts is None:
            self._prompts = 0
            return "opening"
        self._prompts += 1
        has_patience = (self._prompts + 1) * self.manners.silence_s < self.manners.gives_up_s
        return "silence" if has_patience else "give-up"
