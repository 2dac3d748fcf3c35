"""Tags that count: those whose quote stands word for word in that turn of the rep's; of three runs, what most say."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from scoring.model_tags.asking import MOST_TAGS
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript

RUNS: Final = 3
MAJORITY: Final = 2


class NoTags(ValueError):
    """An answer that does not follow the schema."""


@dataclass(frozen=True, slots=True)
class Tag:
    behaviour: str
    turn: int
    first_word: int
    last_word: int
    """Inclusive."""
    quote: str
    """The turn's own words."""


@dataclass(frozen=True, slots=True)
class Run:
    """One answer of the model."""

    tags: tuple[Tag, ...]
    dropped: int
    """Tags that quote what the rep did not say there, or name a behaviour or turn that is none."""

    def as_json(self) -> dict[str, object]:
        return {"tags": [asdict(tag) for tag in self.tags], "dropped": self.dropped}


def run_of(answer: str, scenario: Scenario, transcript: Transcript) -> Run:
    """What counts of one answer. Raises NoTags."""
    try:
        given = json.loads(answer)
    except (ValueError, RecursionError):
        raise NoTags("the answer is not JSON") from None
    tags = given.get("tags") if isinstance(given, dict) else None
    if not isinstance(tags, list) or len(tags) > MOST_TAGS or not all(isinstance(tag, dict) for tag in tags):
        raise NoTags("the answer is not a list of tags")
    return checked(tags, scenario, transcript)


def checked(tags: Iterable[Mapping[str, Any]], scenario: Scenario, transcript: Transcript, dropped: int = 0) -> Run:
    """The tags that hold, each once; the others are counted."""
    known = [target.id for target in scenario.behaviours]
    found: dict[Tag, None] = {}
    for given in tags:
        tag = _placed(given, known, transcript)
        if tag is None:
            dropped += 1
        else:
            found[tag] = None
    return Run(tuple(sorted(found, key=lambda tag: (tag.turn, tag.first_word, tag.last_word, tag.behaviour))), dropped)


def _placed(given: Mapping[str, Any], known: Sequence[str], transcript: Transcript) -> Tag | None:
    """The tag on the words that it quotes; None where they were not said there."""
    behaviour, turn, quote = given.get("behaviour"), given.get("turn"), given.get("quote")
    if behaviour not in known or not isinstance(quote, str) or not isinstance(turn, int) or isinstance(turn, bool):
        return None
    if not 0 <= turn < len(transcript.turns) or transcript.turns[turn].speaker is not Speaker.REP:
        return None
    tokens = transcript.turns[turn].tokens
    wanted, said = _words(quote.split()), _words(tokens)
    places = [place for place in range(len(said) - len(wanted) + 1) if said[place : place + len(wanted)] == wanted]
    if not any(wanted) or not places:
        return None
    last = places[0] + len(wanted) - 1
    return Tag(str(behaviour), turn, places[0], last, " ".join(tokens[places[0] : last + 1]))


def _words(tokens: Sequence[str]) -> list[str]:
    """Words that are the same whatever stands around them: capitals, quotation marks and full stops are no wording."""
    return [token.casefold().replace("’", "'").strip(".,;:!?…\"'“”()-–—") for token in tokens]


def majority(runs: Sequence[Run]) -> tuple[Tag, ...]:
    """Each behaviour of a turn that most runs tag, once, with the quote that most of them give, else the earliest."""
    votes: dict[tuple[int, str], Counter[int]] = {}
    quotes: dict[tuple[int, str], Counter[Tag]] = {}
    for number, run in enumerate(runs):
        for tag in run.tags:
            key = (tag.turn, tag.behaviour)
            votes.setdefault(key, Counter())[number] += 1
            quotes.setdefault(key, Counter())[tag] += 1
    return tuple(quotes[key].most_common(1)[0][0] for key in sorted(votes) if len(votes[key]) >= MAJORITY)
