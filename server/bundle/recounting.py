"""Scores a bundle again and says where the scorecard comes out otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from scoring.model_tags.agreement import tags_block
from scoring.model_tags.tag import checked
from server.bundle.circumstances import circumstances_in
from server.bundle.difference import Difference, differences
from server.bundle.members import (
    BASELINE,
    BUYER,
    FROM_SOUND,
    JOURNAL,
    MEASURES,
    REP,
    SCENARIO,
    SCORECARD,
    TAGS,
    TRANSCRIPT,
    BadBundle,
    json_bytes,
)
from server.bundle.unpacking import Bundle
from server.calls.debrief import Tracks, job_of
from server.kept_sound import score_kept, with_usual
from server.scenarios.library import from_text
from server.transcripts import transcript_from
from server.versions import versions
from server.work import ScoringJob
from voice.errors import BadInput, BadScenario
from voice.pcm import AXIS_RATE_HZ
from voice.scenario import Scenario
from voice.variation import played

SAMPLES_AS_LONG = 1
"""A track may be a sample longer or shorter than the manifest says: its length is kept in seconds."""


@dataclass(frozen=True, slots=True)
class Recount:
    with_sound: bool
    """False: the measures and tone readings are those of the bundle."""
    is_same: bool
    """Byte for byte."""
    differences: Sequence[Difference]
    scorecard: Mapping[str, Any]


class KeptMeasures(BaseModel):
    """measures.json: what was taken from the sound, as the scorecard shows it."""

    model_config = ConfigDict(extra="ignore")

    measures: list[dict[str, Any]]
    tone: list[dict[str, Any]]
    source: str
    source_reason: str | None
    alignment: dict[str, Any] | None


class KeptRun(BaseModel):
    """One answer of a language model, as far as it counted."""

    model_config = ConfigDict(extra="ignore")

    tags: list[dict[str, Any]]
    dropped: int


class KeptTags(BaseModel):
    """tags.json where a language model was asked: its answers, or why there are none."""

    model_config = ConfigDict(extra="ignore")

    model: str
    reason: str | None
    runs: list[KeptRun]


def recount(bundle: Bundle) -> Recount:
    """Raises BadBundle, or BadInput with a sentence of its own where the words or the scenario cannot be used."""
    job = _job(bundle)
    around = circumstances_in(bundle.texts[JOURNAL], bundle.name)
    with_sound = job.rep is not None or not around.has_microphone
    card = _scored(job) if with_sound else _from_measures(bundle, job)
    card |= _tags(bundle, job, card)
    found = bundle.json(SCORECARD)
    is_same = json_bytes(card) == bundle.texts[SCORECARD]
    differing = [*differences(found, _plain(card)), *(_against_measures(bundle, card) if with_sound else ())]
    return Recount(with_sound, is_same and not differing, differing, card)


def _job(bundle: Bundle) -> ScoringJob:
    manifest = bundle.manifest
    around = circumstances_in(bundle.texts[JOURNAL], bundle.name)
    tracks = Tracks(bundle.folder, bundle.tracks.get(REP), bundle.tracks.get(BUYER), manifest.samples / AXIS_RATE_HZ)
    words = transcript_from(bundle.json(TRANSCRIPT), f"{TRANSCRIPT} in {bundle.name}")
    job = job_of(_scenario(bundle), words, versions(manifest.engines), around, tracks)
    return _with_usual(bundle, job)


def _with_usual(bundle: Bundle, job: ScoringJob) -> ScoringJob:
    """With what was kept of the rep from before the call, and what they leave out."""
    card, baseline = bundle.json(SCORECARD), bundle.json(BASELINE)
    left_out = card.get("left_out") if isinstance(card, dict) else None
    kept = baseline if isinstance(baseline, dict) else {}
    try:
        return with_usual(job, {"baseline": kept, "left_out": left_out})
    except (KeyError, TypeError, ValueError, AttributeError):
        raise BadBundle(f"{BASELINE} in {bundle.name} holds a usual that is not rolecall's.") from None


def _scenario(bundle: Bundle) -> Scenario:
    try:
        written = from_text(bundle.texts[SCENARIO].decode(), f"{SCENARIO} in {bundle.name}")
    except UnicodeDecodeError:
        raise BadBundle(f"{SCENARIO} in {bundle.name} is not UTF-8 text.") from None
    except BadScenario as error:
        first = f" {error.faults[0]}" if error.faults else ""
        raise BadInput(f"The scenario of {bundle.name} cannot be used:{first or ' ' + str(error)}") from None
    return played(written, bundle.manifest.level, bundle.manifest.seed)


def _scored(job: ScoringJob) -> dict[str, Any]:
    from scoring.score import score  # librosa takes seconds: not for `--help`

    return score(job.recording(), job.scenario, versions=job.versions)


def _from_measures(bundle: Bundle, job: ScoringJob) -> dict[str, Any]:
    kept = _kept(bundle)
    baseline = bundle.json(BASELINE)
    if not isinstance(baseline, dict):
        raise BadBundle(f"{BASELINE} in {bundle.name} is no object.")
    try:
        return score_kept(job, kept.model_dump() | {"baseline": baseline})
    except (KeyError, TypeError, ValueError):
        raise BadBundle(f"{MEASURES} in {bundle.name} holds readings that are not rolecall's.") from None


def _tags(bundle: Bundle, job: ScoringJob, card: Mapping[str, Any]) -> dict[str, Any]:
    """The scorecard's `tags`, from what the model answered then; empty where none was asked."""
    given = bundle.json(TAGS)
    if isinstance(given, dict) and "model" not in given:
        return {}
    try:
        kept = KeptTags.model_validate(given)
    except ValidationError as error:
        raise BadBundle(f"{TAGS} in {bundle.name} cannot be used: {_first_fault(error)}.") from None
    runs = [checked(run.tags, job.scenario, job.transcript, run.dropped) for run in kept.runs]
    return {"tags": tags_block(kept.model, runs, _plain(card), job.transcript, kept.reason)}


def _first_fault(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc']) or 'top level'}: {first['msg']}"


def _kept(bundle: Bundle) -> KeptMeasures:
    try:
        return KeptMeasures.model_validate(bundle.json(MEASURES))
    except ValidationError as error:
        raise BadBundle(f"{MEASURES} in {bundle.name} cannot be used: {_first_fault(error)}.") from None


def _against_measures(bundle: Bundle, card: Mapping[str, Any]) -> list[Difference]:
    kept = bundle.json(MEASURES)
    taken = _plain({key: card[key] for key in FROM_SOUND})
    return list(differences(kept, taken, MEASURES))


def _plain(card: Mapping[str, Any]) -> Any:
    """As it reads from a file: pairs are lists."""
    import json

    return json.loads(json_bytes(card))
