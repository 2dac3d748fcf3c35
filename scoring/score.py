"""The scorecard of a finished call: the same bytes for the same inputs."""

from collections.abc import Mapping
from dataclasses import asdict
from math import isfinite

from scoring.beats import delivered_beats
from scoring.focus import feedback
from scoring.read import read_to_the_end
from scoring.recording import Recording
from scoring.scorecard import SCHEMA, Json, act_json, behaviour_json, behaviour_scores, has_passed
from voice.pcm import AXIS_RATE_HZ
from voice.reading import Reading
from voice.scenario import Scenario


def score(recording: Recording, scenario: Scenario, *, versions: Mapping[str, str]) -> dict[str, object]:
    """The scorecard, schema 1, ready for JSON.

    Raises BadTranscript where the turns cannot be put in time.
    """
    # measures and tone import numpy and librosa: reading words alone must start fast
    from scoring.hearing import hearing_of
    from scoring.measures import measures_in
    from scoring.tone import readings_in
    from scoring.wording import word_measures

    reading = read_to_the_end(scenario, recording.transcript, ended_s(recording))
    hearing = hearing_of(recording)
    tone = [_rounded(asdict(one)) for one in readings_in(hearing, scenario)]
    measures = [*measures_in(hearing), *word_measures(recording.transcript, reading.acts)]
    card = _words_card(reading, recording, scenario, tone)
    card["versions"] = dict(sorted({**recording.versions, **versions}.items()))
    card["measures"] = [_rounded(asdict(one)) for one in measures]
    return card


def ended_s(recording: Recording) -> float:
    """The end of the call on the axis: of its sound where there is some, else of its last turn."""
    last = max((turn.end_s for turn in recording.transcript.turns), default=0.0)
    heard = max((len(track) for track in (recording.rep, recording.buyer) if track is not None), default=0)
    return max(last, heard / AXIS_RATE_HZ)


def _words_card(reading: Reading, recording: Recording, scenario: Scenario, tone: list[Json]) -> Json:
    """The scorecard without its measures, which come last."""
    delivered = [beat.id for beat in delivered_beats(scenario, recording.transcript)]
    delivered += [chance.beat for chance in reading.chances]
    scores = behaviour_scores(scenario, reading.chances, delivered)
    focus, notes = feedback(scenario, scores, tone)
    return {
        "schema": SCHEMA,
        "scenario": scenario.id,
        "scenario_version": scenario.version,
        "level": scenario.level.value,
        "versions": {},
        "source": recording.source,
        "word_times": "measured" if recording.has_word_times else "spread evenly over each turn",
        "reason": _reason(recording),
        "behaviours": [behaviour_json(one) for one in scores],
        "tone": tone,
        "acts": [act_json(act) for act in reading.acts],
        "measures": [],
        "focus": focus,
        "notes": notes,
        "passed": has_passed(scores),
    }


def _reason(recording: Recording) -> str | None:
    """What stands in the way of judging the call as a whole; None where nothing does."""
    speakers = {turn.speaker.value for turn in recording.transcript.turns if turn.tokens}
    if not speakers:
        return "nothing was said in this call"
    if len(speakers) == 1:
        return f"only the {speakers.pop()} spoke in this call"
    return None


def _rounded(values: Mapping[str, object]) -> Json:
    return {key: _plain(value) for key, value in values.items()}


def _plain(value: object) -> object:
    """JSON's own types: pairs as lists, numbers to four decimals, what is no number as null."""
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return round(value, 4) if isfinite(value) else None
    return value
