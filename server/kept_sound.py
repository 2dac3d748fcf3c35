"""A call scored again from its words and from what was taken from its sound before."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scoring.kept import kept_from_json
from scoring.recording import Recording
from server.work import ScoringJob

OF_THE_SOUND = ("source", "source_reason", "alignment")
"""Of a scorecard: where its sound came from."""


def score_kept(job: ScoringJob, card: Mapping[str, Any]) -> dict[str, object]:
    """The scorecard; `card` holds the measures, tone readings and baseline, and where the sound came from.

    Raises KeyError, TypeError or ValueError where these are not rolecall's.
    """
    from scoring.score import Heard, score_from

    silent = Recording(
        job.transcript, job.source, channel=job.channel, gaps=job.gaps,
        playout_error_s=job.playout_error_s, length_s=job.length_s, leaves_out=job.leaves_out,
    )  # fmt: skip
    heard = Heard(card["measures"], card["tone"], card["baseline"])
    found = score_from(heard, silent, job.scenario, versions=job.versions)
    return found | {key: card.get(key) for key in OF_THE_SOUND}


def with_usual(job: ScoringJob, card: Mapping[str, Any]) -> ScoringJob:
    """With what was kept of the rep from before the call, and what they leave out, as its scorecard has them.

    Raises KeyError, TypeError, ValueError or AttributeError where these are not rolecall's.
    """
    kept = card["baseline"].get("kept")
    return replace(
        job,
        kept=None if kept is None else kept_from_json(kept),
        leaves_out=frozenset(str(dimension) for dimension in card.get("left_out") or ()),
    )
