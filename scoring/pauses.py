"""Silences of 0.2 s and more inside a turn."""

from collections.abc import Sequence

from scoring.talk import Talk


def pause_count(talks: Sequence[Talk]) -> int:
    return sum(len(talk.pauses) for talk in talks)


def pause_s(talks: Sequence[Talk]) -> float:
    return sum(talk.pause_s for talk in talks)


def pause_ratio(talks: Sequence[Talk]) -> float | None:
    """Share of the talk that is pause, 0..1; None without talk."""
    talk_s = sum(talk.speech_s + talk.pause_s for talk in talks)
    return pause_s(talks) / talk_s if talk_s > 0 else None


def mean_pause_s(talks: Sequence[Talk]) -> float | None:
    count = pause_count(talks)
    return pause_s(talks) / count if count else None
