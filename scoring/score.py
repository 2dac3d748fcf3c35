"""The scorecard of a finished call: the same bytes for the same inputs."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import isfinite
from typing import TYPE_CHECKING

from scoring.beats import delivered_beats
from scoring.focus import feedback
from scoring.read import read_to_the_end
from scoring.recording import Recording
from scoring.scorecard import (
    SCHEMA,
    Json,
    act_json,
    behaviour_json,
    behaviour_scores,
    counted_in,
    has_passed,
    practice_json,
)
from voice.pcm import AXIS_RATE_HZ
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Transcript

if TYPE_CHECKING:
    from scoring.hearing import Hearing
    from scoring.instruments.card import Measure


def score(recording: Recording, scenario: Scenario, *, versions: Mapping[str, str]) -> dict[str, object]:
    """The scorecard, schema 1, ready for JSON.

    Raises BadTranscript where the turns cannot be put in time.
    """
    from scoring.hearing import hearing_of  # imports numpy and librosa: reading words alone must start fast

    return score_heard(hearing_of(recording), recording, scenario, versions=versions)


def score_heard(
    hearing: "Hearing", recording: Recording, scenario: Scenario, *, versions: Mapping[str, str]
) -> dict[str, object]:
    """The same for a recording that was listened to already."""
    from scoring.measures import measures_in
    from scoring.tone import baseline_used

    heard = Heard(
        tuple(_flat(one) for one in measures_in(hearing)),
        tone_json(hearing, scenario),
        _rounded(asdict(baseline_used(hearing, scenario))),
    )
    return score_from(heard, recording, scenario, versions=versions)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was taken from the sound of a call, as the scorecard shows it."""

    measures: Sequence[Json]
    tone: Sequence[Json]
    baseline: Json


def score_from(
    heard: Heard, recording: Recording, scenario: Scenario, *, versions: Mapping[str, str]
) -> dict[str, object]:
    """The scorecard from the words and from what was taken from the sound before.

    Raises BadTranscript where the turns cannot be put in time.
    """
    from scoring.instruments.registry import left_out_of
    from scoring.wording import word_measures

    reading = read_to_the_end(scenario, recording.transcript, ended_s(recording))
    counted = [_flat(one) for one in word_measures(recording.transcript, reading.acts)]
    own = {measure["id"] for measure in counted}
    card = _words_card(reading, recording, scenario, list(heard.tone))
    card["versions"] = dict(sorted({**recording.versions, **versions}.items()))
    card["baseline"] = heard.baseline
    card["left_out"] = sorted(recording.leaves_out)
    measures = [*(measure for measure in heard.measures if measure["id"] not in own), *counted]
    left_out = left_out_of(recording.leaves_out)
    shown = [measure for measure in measures if measure["id"] not in left_out]
    card["measures"], card["talk"] = shown, _talk(recording.transcript, scenario, shown)
    return card


def tone_json(hearing: "Hearing", scenario: Scenario) -> list[Json]:
    """The scorecard's `tone`; needs the words, but not what they do."""
    from scoring.tone import readings_in

    return [_rounded(asdict(one)) for one in readings_in(hearing, scenario)]


def score_words(transcript: Transcript, scenario: Scenario, *, versions: Mapping[str, str]) -> dict[str, object]:
    """The scorecard of words alone, at once: without tone, and without the measures that need sound.

    Raises BadTranscript where the turns cannot be put in time.
    """
    recording = Recording(transcript, "none")
    card = _words_card(read_to_the_end(scenario, transcript, ended_s(recording)), recording, scenario, [])
    card["versions"] = dict(sorted(versions.items()))
    card["talk"] = _talk(transcript, scenario, [])
    return card


def ended_s(recording: Recording) -> float:
    """The end of the call on the axis: of its sound where there is some, else of its last turn."""
    last = max((turn.end_s for turn in recording.transcript.turns), default=0.0)
    heard = max((len(track) for track in (recording.rep, recording.buyer) if track is not None), default=0)
    return max(last, recording.length_s, heard / AXIS_RATE_HZ)


def _words_card(reading: Reading, recording: Recording, scenario: Scenario, tone: list[Json]) -> Json:
    """The scorecard without its measures, which come last."""
    from scoring.tone_summary import summaries

    practice = recording.transcript.practice
    scores = behaviour_scores(counted_in(scenario, practice), reading.chances, _delivered(reading, recording, scenario))
    focus, notes = feedback(scenario, scores, tone)
    return {
        "schema": SCHEMA,
        "scenario": scenario.id,
        "scenario_version": scenario.version,
        "level": scenario.level.value,
        "versions": {},
        "source": recording.source,
        "source_reason": recording.why_not_local,
        "alignment": None if recording.alignment is None else _rounded(asdict(recording.alignment)),
        "word_times": "measured" if recording.has_word_times else "spread evenly over each turn",
        "reason": _reason(recording),
        "behaviours": [behaviour_json(one) for one in scores],
        "tone": tone,
        "tone_targets": [_rounded(asdict(one)) for one in summaries(tone)],
        "talk": [],
        "baseline": {},
        "left_out": [],
        "acts": [act_json(act) for act in reading.acts],
        "measures": [],
        "focus": focus,
        "notes": notes,
        "passed": None if practice else has_passed(scores),
        **({"practice": practice_json(practice, reading.chances)} if practice else {}),
    }


def _delivered(reading: Reading, recording: Recording, scenario: Scenario) -> list[str]:
    """Beats that were not left out; a moment that is tried again leaves none out: it was never to have the others."""
    if recording.transcript.practice is not None:
        return [beat.id for beat in scenario.beats]
    delivered = [beat.id for beat in delivered_beats(scenario, recording.transcript)]
    return delivered + [chance.beat for chance in reading.chances]


def _talk(transcript: Transcript, scenario: Scenario, measures: Sequence[Json]) -> list[Json]:
    """The bands are for a whole call: a moment that is tried again has none."""
    from scoring.talk_bands import talk_readings

    if transcript.practice is not None:
        return []
    return [_rounded(one) for one in talk_readings(scenario, measures)]


def _reason(recording: Recording) -> str | None:
    """What stands in the way of judging the call as a whole; None where nothing does."""
    speakers = {turn.speaker.value for turn in recording.transcript.turns if turn.tokens}
    if not speakers:
        return "nothing was said in this call"
    if len(speakers) == 1:
        return f"only the {speakers.pop()} spoke in this call"
    return None


def _flat(one: "Measure") -> Json:
    """A measure as JSON; its fields hold no fields of their own, so that nothing is copied."""
    return {name: _plain(getattr(one, name)) for name in one.__dataclass_fields__}


def _rounded(values: Mapping[str, object]) -> Json:
    return {key: _plain(value) for key, value in values.items()}


def _plain(value: object) -> object:
    """JSON's own types: pairs as lists, numbers to four decimals, what is no number as null."""
    if value is None or isinstance(value, (str, int)):  # nine in ten; whether it is a Mapping takes far longer
        return value
    if isinstance(value, float):
        return round(value, 4) if isfinite(value) else None
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return _rounded(value) if isinstance(value, Mapping) else value
