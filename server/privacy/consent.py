"""The text that people agree to before the microphone opens, made from the rules that hold for them."""

import hashlib
from dataclasses import dataclass

from server.store.rules import Days


@dataclass(frozen=True, slots=True)
class ConsentText:
    paragraphs: tuple[str, ...]

    @property
    def version(self) -> str:
        """Follows from the words: other rules are another version, and are asked for again."""
        return hashlib.sha256("\n".join(self.paragraphs).encode()).hexdigest()[:12]


def consent_text(days: Days, others: tuple[str, ...] = ()) -> ConsentText:
    """`others`: addresses of other machines that words or sound go to; none without the operator's doing."""
    goes = f"Words or sound also go to {', '.join(others)}." if others else "Nothing goes to another machine."
    return ConsentText(
        (
            "You talk to a machine. The buyer's voice is synthetic, and its recording is marked as such.",
            "The call is recorded: your voice, the words, and counts of what you said. Software counts named "
            "behaviours and measures pace, loudness, pitch and pauses. It infers no emotion, intention or trait.",
            "The recording is yours. Nobody else sees or hears it until you share it with a coach, and you can "
            "withdraw that at any time. Admins cannot open it. You are shown everybody who did.",
            f"The sound is deleted after {_days(days.audio)}, the words after {_days(days.words)}, the counts with "
            "your account. A sound that you share is kept for the coach until the date shown there.",
            f"{goes} It is for practice, not for assessing anybody.",
            "You can delete a call, export everything about you, or take this back at any time. Make sure that nobody "
            "else can be heard. You can also practise without anything being stored.",
        )
    )


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
