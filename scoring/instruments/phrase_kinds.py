"""What the cards of a family have in common where it is taken phrase by phrase, turn by turn, and in questions."""

from collections.abc import Sequence

from scoring.instruments.card import Kind
from scoring.instruments.limits import Limit, after, of_turns, of_word_times


def kinds_by_piece(family: str, needs: Sequence[str], channel: str, limit: Limit) -> tuple[Kind, Kind, Kind]:
    """Of phrases, of turns and of questions; `limit` is what stands against the family anywhere."""
    return (
        Kind(family, tuple(needs), channel, after(limit, "too few phrases with voice")),
        Kind(family, (*needs, "turns"), channel, after(lambda e: of_turns(e) or limit(e), "too few turns with voice")),
        Kind(
            family,
            (*needs, "words", "word times"),
            channel,
            after(lambda e: of_word_times(e) or limit(e), "too few questions with voice"),
        ),
    )
