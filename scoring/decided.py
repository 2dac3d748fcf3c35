"""What a scorecard's chances add up to once a coach has decided on some; the scorecard itself stays as it was."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from scoring.counts import USUAL_BAR, all_passed, count_of

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class ChanceKey:
    """Names one chance of a scorecard: unlike its place, it stays when the call is scored again."""

    behaviour: str
    beat: str
    turn: int


Decided = Mapping[ChanceKey, bool | None]
"""What a coach decided: met, missed, or None where it cannot be judged."""
NOTHING: Decided = {}


def chances_of(scorecard: Json) -> dict[ChanceKey, Json]:
    """Every chance of a scorecard, in its order."""
    return {
        ChanceKey(behaviour["id"], chance["beat"], chance["turn"]): chance
        for behaviour in scorecard.get("behaviours", ())
        for chance in behaviour.get("chances", ())
    }


def counted(scorecard: Json, decided: Decided = NOTHING, experimental: Collection[str] = ()) -> dict[str, Any]:
    """`behaviours` with the counts that hold, and `passed` over those that are not experimental."""
    behaviours = [_counted(one, decided, one["id"] in experimental) for one in scorecard.get("behaviours", ())]
    judged = [one["passed"] for one in behaviours if not one["experimental"]]
    return {"behaviours": behaviours, "passed": all_passed(judged)}


def _counted(behaviour: Json, decided: Decided, is_experimental: bool) -> dict[str, Any]:
    """The pattern's own count where nobody decided on any of its chances."""
    keys = {ChanceKey(behaviour["id"], one["beat"], one["turn"]): one["met"] for one in behaviour.get("chances", ())}
    found = {
        "id": behaviour["id"],
        "status": behaviour["status"],
        "observed": behaviour["observed"],
        "opportunities": behaviour["opportunities"],
        "uncertain": behaviour.get("uncertain", 0),
        "interval": behaviour.get("interval"),
        "passed": behaviour.get("passed"),
        "experimental": is_experimental or bool(behaviour.get("experimental", False)),
        "decided": sum(key in decided for key in keys),
        "overruled": sum(key in decided and decided[key] is not met for key, met in keys.items()),
    }
    if not found["overruled"]:
        return found
    disputed = {key for key in _disputed(behaviour) if key not in decided}
    outcomes = [decided.get(key, met) for key, met in keys.items() if key not in disputed]
    count = count_of(outcomes, behaviour.get("bar", USUAL_BAR))
    interval = [round(end, 2) for end in count.interval] if count.opportunities else None
    found |= {"status": count.status, "observed": count.met, "opportunities": count.opportunities}
    return found | {"uncertain": count.uncertain, "interval": interval, "passed": count.passed}


def _disputed(behaviour: Json) -> list[ChanceKey]:
    """Chances whose words the rep says were others: left out, and not for being hard to hear."""
    chances = [one for one in behaviour.get("chances", ()) if one.get("disputed")]
    return [ChanceKey(behaviour["id"], one["beat"], one["turn"]) for one in chances]


def with_decisions(scorecard: Json, decided: Decided) -> dict[str, Any]:
    """The scorecard's chances as somebody decided on them, each of those marked `decided`."""

    def chance_of(behaviour: Json, chance: Json) -> Json:
        key = ChanceKey(behaviour["id"], chance["beat"], chance["turn"])
        return {**chance, "met": decided[key], "decided": True} if key in decided else chance

    behaviours = [
        {**one, "chances": [chance_of(one, chance) for chance in one.get("chances", ())]}
        for one in scorecard.get("behaviours", ())
    ]
    return {**scorecard, "behaviours": behaviours}


def held_back(scorecard: Json, keys: Collection[ChanceKey]) -> dict[str, Any]:
    """The scorecard without what the pattern says of these chances, nor anything that would tell it."""
    hidden = {(key.behaviour, key.turn) for key in keys}
    told = [note for note in scorecard.get("notes", ()) if (note.get("behaviour"), note.get("turn")) not in hidden]
    focus = scorecard.get("focus")
    is_told = focus is not None and (focus.get("behaviour"), focus.get("turn")) not in hidden
    behaviours = [_without(one, keys) for one in scorecard.get("behaviours", ())]
    return {**scorecard, "behaviours": behaviours, "notes": told, "focus": focus if is_told else None, "passed": None}


HELD_BACK = "held back until both ratings are in"


def _without(behaviour: Json, keys: Collection[ChanceKey]) -> dict[str, Any]:
    chances = []
    for chance in behaviour.get("chances", ()):
        is_hidden = ChanceKey(behaviour["id"], chance["beat"], chance["turn"]) in keys
        chances.append({**chance, "met": None, "reason": HELD_BACK, "checks": []} if is_hidden else chance)
    if chances == list(behaviour.get("chances", ())):
        return dict(behaviour)
    count = count_of([chance["met"] for chance in chances], behaviour.get("bar", USUAL_BAR))
    return {
        **behaviour,
        "chances": chances,
        "status": count.status,
        "reason": HELD_BACK if count.opportunities == 0 else None,
        "observed": count.met,
        "opportunities": count.opportunities,
        "uncertain": count.uncertain,
        "interval": [round(end, 2) for end in count.interval] if count.opportunities else None,
        "passed": None,
    }
