"""What to tell the rep: one focus and at most two notes, each with a quote, a time and a better line to try."""

from collections.abc import Mapping, Sequence

from scoring.behaviours import behaviour_of
from scoring.scorecard import BehaviourScore, Json
from scoring.sentences import sentence_for
from voice.reading import Chance
from voice.scenario import Level, Scenario

NOTES = 2
_NEXT_LEVEL = {Level.GENTLE: Level.USUAL, Level.USUAL: Level.TOUGH}
_ENOUGH_FOR_FOCUS = 2


def feedback(
    scenario: Scenario, scores: Sequence[BehaviourScore], tone: Sequence[Json]
) -> tuple[Json | None, list[Json]]:
    """The focus and the notes.

    The focus is the behaviour with a miss whose interval's upper bound is lowest among those with at least two
    chances, then those with one; ties in the scenario's order; its first miss is quoted. Notes follow in the same
    order, at most one of them about tone. Nothing missed: the hardest chance met, and the next level.
    """
    missed = [score for score in in_order(scores) if score.missed]
    if not missed:
        focus = _praise(scenario, scores)
        return focus, _tone_notes(scenario, tone)[:1]
    behaviour_notes = [_miss(scenario, score, score.missed[0]) for score in missed[1:]]
    tone_notes = _tone_notes(scenario, tone)[:1]
    kept = behaviour_notes[: NOTES - len(tone_notes)] if tone_notes else behaviour_notes[:NOTES]
    return _miss(scenario, missed[0], missed[0].missed[0]), kept + tone_notes


def in_order(scores: Sequence[BehaviourScore]) -> list[BehaviourScore]:
    """Lowest upper bound first, those with fewer than two chances last; Python's sort keeps the scenario's order."""
    return sorted(scores, key=lambda s: (s.opportunities < _ENOUGH_FOR_FOCUS, round(s.interval[1], 6)))


def _miss(scenario: Scenario, score: BehaviourScore, chance: Chance) -> Json:
    return {
        "kind": "behaviour",
        "behaviour": score.target.id,
        "title": behaviour_of(score.target).title,
        "text": sentence_for(chance),
        "beat": chance.beat,
        "turn": chance.turn,
        "quote": chance.quote,
        "start_s": round(chance.start_s, 2),
        "end_s": round(chance.end_s, 2),
        "try": better_line(scenario, score, chance),
    }


def better_line(scenario: Scenario, score: BehaviourScore, chance: Chance) -> str:
    """The beat's own better line, else the behaviour's, else its definition."""
    beat = next((beat for beat in scenario.beats if beat.id == chance.beat), None)
    own = beat.better if beat is not None else ""
    return own or score.target.better or behaviour_of(score.target).definition


def _praise(scenario: Scenario, scores: Sequence[BehaviourScore]) -> Json | None:
    """The hardest chance met: of the behaviour with the lowest bound, the one the buyer came to last."""
    met = [(score, chance) for score in in_order(scores) for chance in score.chances if chance.met is True]
    if not met:
        return None
    score = met[0][0]
    chance = max((c for s, c in met if s is score), key=lambda c: (c.turn, c.start_s))
    level = _NEXT_LEVEL.get(scenario.level)
    words = f"Try the level '{level.value}' next." if level else "Try another scenario next."
    return {**_miss(scenario, score, chance), "kind": "met", "try": words, "level": level.value if level else None}


def _tone_notes(scenario: Scenario, tone: Sequence[Json]) -> list[Json]:
    """Readings whose whole interval lies outside the band, the farthest outside first."""
    outside = sorted(filter(_is_outside, tone), key=lambda values: -_distance(values))
    titles = {target.id: target.title for target in scenario.tone}
    return [_tone_note(values, titles) for values in outside]


def _pair(value: object) -> tuple[float, float] | None:
    return (float(value[0]), float(value[1])) if isinstance(value, (list, tuple)) and len(value) == 2 else None


def _is_outside(values: Json) -> bool:
    return values["status"] in ("above", "below") and _distance(values) > 0


def _distance(values: Json) -> float:
    """How far the interval lies outside the band, in widths of the band; not above 0 where they touch."""
    interval, band = _pair(values["interval"]), _pair(values["band"])
    if interval is None or band is None:
        return 0.0
    width = max(1e-9, band[1] - band[0])
    return max(interval[0] - band[1], band[0] - interval[1]) / width


def _tone_note(values: Json, titles: Mapping[str, str]) -> Json:
    value, unit, band = values["value"], values["unit"], _pair(values["band"]) or (0.0, 0.0)
    target = str(values["target"])
    return {
        "kind": "tone",
        "target": target,
        "title": titles.get(target, target),
        "text": f"{titles.get(target, target)}: {value:g} {unit}, asked for {band[0]:g} to {band[1]:g} {unit}.",
        "beat": values["beat"],
        "turn": values["turn"],
        "quote": "",
        "start_s": values["start_s"],
        "end_s": values["end_s"],
        "try": f"Aim for {band[0]:g} to {band[1]:g} {unit} here.",
    }
