"""Two takes of one moment, each cut out of its session: what was said, what was counted, how it sounded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from server.store.records import JsonObject, SessionRecord
from server.transcripts import transcript_from
from voice.errors import BadInput
from voice.told import tries_of
from voice.transcript import Speaker, Transcript

NOT_TAKES = "These two calls are not takes of one moment; choose a call and a moment of it that was tried again."


@dataclass(frozen=True, slots=True)
class Side:
    """One take."""

    first: int
    """The buyer's turn with which the moment begins."""
    end: int
    """The first turn that is no longer part of it."""
    start_s: float
    end_s: float
    turns: Sequence[JsonObject]
    chances: Sequence[JsonObject]
    """Those decided in it, each with its `behaviour` and `title`."""
    counts: Sequence[JsonObject]
    """`id`, `title`, `observed`, `opportunities` of each behaviour that had a chance in it."""
    tone: Sequence[JsonObject]


def beside(one: SessionRecord, other: SessionRecord) -> tuple[Side, Side]:
    """Raises BadInput where the two are not takes of one moment, or the words of one are gone."""
    sides = [_side(record, _first(record, against)) for record, against in ((one, other), (other, one))]
    return sides[0], sides[1]


def _first(record: SessionRecord, other: SessionRecord) -> int:
    """Where the moment that both share begins in `record`."""
    mine, theirs = record.practice, other.practice
    if theirs is not None and theirs.session_id == record.id and theirs.turn is not None:
        return theirs.turn
    is_from_other = mine is not None and mine.session_id == other.id
    is_sibling = mine is not None and theirs is not None and mine.session_id is not None
    if is_from_other or (is_sibling and (mine.session_id, mine.turn) == (theirs.session_id, theirs.turn)):  # type: ignore[union-attr]
        return _last_try(_words(record))
    raise BadInput(NOT_TAKES)


def _last_try(words: Transcript) -> int:
    """Of a drill the last try, of a moment tried once its only one."""
    tries = tries_of(words)
    if not tries:
        raise BadInput("The buyer said nothing in one of these two; there is nothing to lay beside the other.")
    return tries[-1].first


def _words(record: SessionRecord) -> Transcript:
    if record.transcript is None:
        raise BadInput("The words of one of these calls are gone; there is nothing to lay beside the other.")
    return transcript_from(record.transcript)


def _side(record: SessionRecord, first: int) -> Side:
    words = _words(record)
    if not first < len(words.turns):
        raise BadInput(NOT_TAKES)
    end = _end(words, first)
    turns = words.turns[first:end]
    card = record.scorecard or {}
    kept: Sequence[JsonObject] = (record.transcript or {})["turns"][first:end]
    return Side(
        first,
        end,
        turns[0].start_s,
        max(turn.end_s for turn in turns),
        [{key: turn[key] for key in ("speaker", "start_s", "end_s", "text")} for turn in kept],
        list(_chances(card, first, end)),
        list(_counts(card, first, end)),
        [reading for reading in card.get("tone", ()) if first <= reading["turn"] < end],
    )


def _end(words: Transcript, first: int) -> int:
    """The moment lasts until the buyer brings up something else."""
    beat = words.turns[first].beat
    others = (
        index
        for index, turn in enumerate(words.turns)
        if index > first and turn.speaker is Speaker.BUYER and turn.beat not in (None, beat)
    )
    return next(others, len(words.turns))


def _within(behaviour: Mapping[str, Any], first: int, end: int) -> list[JsonObject]:
    return [chance for chance in behaviour.get("chances", ()) if first <= chance["turn"] < end]


def _chances(card: JsonObject, first: int, end: int) -> Iterator[JsonObject]:
    for behaviour in card.get("behaviours", ()):
        for chance in _within(behaviour, first, end):
            yield {"behaviour": behaviour["id"], "title": behaviour.get("title", ""), **chance}


def _counts(card: JsonObject, first: int, end: int) -> Iterator[JsonObject]:
    for behaviour in card.get("behaviours", ()):
        decided = [chance["met"] for chance in _within(behaviour, first, end) if chance["met"] is not None]
        if decided:
            title = behaviour.get("title", "")
            yield {"id": behaviour["id"], "title": title, "observed": sum(decided), "opportunities": len(decided)}
